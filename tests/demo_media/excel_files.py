"""The demo's four workbooks: a timetable, a directory, a score sheet, an account."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

LINE = Border(*(Side(style="thin", color="BFB3A2"),) * 4)
ASPECTS = ("班级管理", "专业会考", "技能竞赛", "科研论文", "技术职称", "民主评议", "师德师风", "志愿服务", "校企合作", "信息宣传")


def sheet(book, name, title, head, rows, widths, note=""):
    """One sheet: title, note, head, rows; the head stays in view, prints on one page wide."""
    page = book.create_sheet(name)
    last = get_column_letter(len(head))
    page.append([title])
    page.append([note])
    page.merge_cells(f"A1:{last}1")
    page.merge_cells(f"A2:{last}2")
    page["A1"].font, page["A1"].alignment = Font("SimHei", 16, color="B5121B"), Alignment("center", "center")
    page["A2"].font, page["A2"].alignment = Font("SimSun", 10, color="6E655C"), Alignment("left", "center", wrap_text=True)
    page.row_dimensions[1].height, page.row_dimensions[2].height = 30, 30
    page.append(head)
    for row in rows:
        page.append(row)
    for cell in page[3]:
        cell.font, cell.fill = Font("SimHei", 11, color="FFFFFF"), PatternFill("solid", "B5121B")
        cell.alignment, cell.border = Alignment("center", "center", wrap_text=True), LINE
    for row in page.iter_rows(min_row=4):
        for cell in row:
            cell.font, cell.border = Font("SimSun", 11), LINE
            short = not isinstance(cell.value, str) or len(cell.value) <= 6
            cell.alignment = Alignment("center" if short else "left", "center", wrap_text=True)
    for column, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A4"
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    return page


def workbook():
    book = Workbook()
    book.remove(book.active)
    return book


def timetable():
    book = workbook()
    head = ["讲次", "日期", "题目", "讲授人", "地点", "学时", "课前准备"]
    widths = [7, 16, 34, 14, 18, 7, 40]
    sheet(book, "第八期（2026春）", "园区业余党校第八期课程表", head, [
        [1, "2026年3月12日", "为了谁", "沈砚秋", "报告厅", 2, "想一个你服务过、或者服务过你的人"], [2, "2026年3月26日", "八项义务，八项权利", "温知夏", "报告厅", 2, "读党章第一章，带单行本"],
        [3, "2026年4月9日", "会是怎样开成的", "罗定山", "党员活动室", 2, "各组推一名记录人，领“三会一课”记录本"], [4, "2026年4月23日", "长征路上的普通人", "申屠明", "报告厅", 2, "在地图上找出于都、遵义、会宁"],
        [5, "2026年5月7日", "一张报销单的一生", "古丽萍", "报告厅", 2, "带一张自己最近的购物小票"], [6, "2026年5月21日", "读一部同我们有关的法", "祝云舒", "酒店实训餐厅", 2, "通读《职业教育法》，圈出三条"],
        [7, "2026年6月4日", "墙上的六件工具", "覃有恒（特邀）", "老钳工车间", 2, "穿工作服，袖口扣好，长发进帽"], [8, "2026年6月18日", "八张实践单", "罗定山", "报告厅", 2, "每组汇报十分钟，超时敲锣"]], widths,
        "隔周四18:15—19:45，102名学员，八讲十六学时。食堂二号窗口为学员留热菜；请假由班主任签字。")
    sheet(book, "第七期（2025春）", "园区业余党校第七期课程表", head, [
        [1, "2025年3月12日", "党章是一本怎样的书", "罗定山", "图书馆报告厅", 2, "领党章单行本"], [2, "2025年3月26日", "从红楼到红船", "申屠明", "图书馆报告厅", 2, "读课前发的两页年表"],
        [3, "2025年4月9日", "入党要走的每一步", "温知夏", "图书馆报告厅", 2, "看一遍发展党员工作流程图"], [4, "2025年4月23日", "六条线", "古丽萍", "图书馆报告厅", 2, "写下你知道的六大纪律"],
        [5, "2025年5月7日", "差一丝也是差", "覃有恒（特邀）", "图书馆报告厅", 2, "带一件自己加工的零件或作品"], [6, "2025年5月21日", "两份誓词之间", "祝云舒", "图书馆报告厅", 2, "默写入团誓词"],
        [7, "2025年6月4日", "十四年，以及一条公路", "申屠明", "图书馆报告厅", 2, "问家里老人一个问题"], [8, "2025年6月18日", "怎样写一份不说空话的思想汇报", "唐守拙", "图书馆报告厅", 2, "带白纸两张，不带范文"]], widths,
        "隔周三下午第三、四节，96名学员，八讲十六学时。实习学员可听录像课，但至少到场五讲。")
    tasks = ["给社区老人换水龙头垫圈", "园区树木挂牌改盲文牌", "教合作社拍农产品照片", "给小学生讲“电从哪里来”", "快递站晚归自取柜", "图书馆“等一等”角", "独居老人生日会", "收集翻译英文报警代码"]
    sheet(book, "分组与实践单", "第八期分组名单与实践单（格式）", ["组别", "人数", "学校（班级）", "组长（写姓）", "青年党员助教", "实践单题目", "签到（8次）"],
          [[f"第{i}组", 13 if i < 7 else 12, "", "", "", task, ""] for i, task in zip((1, 2, 3, 4, 5, 6, 7, 8), tasks)], [10, 8, 26, 14, 16, 34, 26], "名单只写班级与姓，不写联系方式；未满十八周岁的，实践单后附监护人签字的同意书。")
    return book


def directory():
    book = workbook()
    rows = [
        ("组织设置", "总支、支部设置与委员分工", "社会", "网站", "变动后10日内", "组织委员"), ("组织设置", "总支部、支部换届选举结果", "全体党员", "会议、网站", "选举后5日内", "组织委员"), ("组织设置", "党员人数与分布（只公布数字）", "社会", "网站", "每年1月", "组织委员"),
        ("学习部署", "年度计划及完成情况", "全体党员、教职工", "网站、会议", "每年、每半年", "党总支办公室"), ("学习部署", "主题党日与组织生活安排", "全体党员", "网站", "每年3月", "党总支办公室"), ("学习部署", "学习简报（合并三种）", "教职工", "网站、橱窗", "每月", "宣传委员"), ("学习部署", "业余党校招生、课程与结业", "师生", "网站、橱窗", "每期", "业余党校教务"),
        ("发展党员", "流程图与时限", "社会", "网站、公开栏", "长期", "组织委员"), ("发展党员", "各环节公示", "师生", "公开栏、网站", "随时，不少于5个工作日", "组织委员"), ("发展党员", "年度发展计划与完成数", "全体党员", "会议", "每年1月、7月", "组织委员"),
        ("评议评先", "民主评议汇总结果", "全体党员", "网站", "每年1月", "组织委员"), ("评议评先", "先锋岗办法与公示", "师生", "网站、公开栏", "评选期间", "组织委员"), ("评议评先", "评先推优的名额、条件与人选", "师生", "公开栏", "评选期间", "组织委员"), ("评议评先", "社区、村组评价摘要（新增）", "社会", "网站", "每半年", "青年委员"),
        ("党费经费", "党费收缴、使用、结余", "全体党员", "网站、党员大会", "每年1月", "纪检委员"), ("党费经费", "党建工作经费收支", "教职工", "网站、教代会", "每年1月", "党总支办公室"), ("党费经费", "走访帮扶资金发放（只公布户数与金额）", "教职工", "公开栏", "每半年", "工会"), ("党费经费", "活动用车与场地费用", "教职工", "教代会", "每年1月", "党总支办公室"),
        ("服务群众", "承诺事项与进度", "社会", "网站", "每月", "各支部"), ("服务群众", "党员奉献日安排与结果", "社会", "网站、橱窗", "每月", "青年委员"), ("服务群众", "报修、投诉的办理时限与达标率", "师生", "公开栏", "每季", "行政后勤支部"), ("服务群众", "德育导师结对班级（不列学生姓名）", "师生、家长", "公开栏", "每学年", "德育处"),
        ("党风廉政", "意见箱受理与答复汇总", "师生、家长", "公开栏", "每季", "纪检委员"), ("党风廉政", "党员干部廉洁承诺", "教职工", "公开栏", "每年3月", "纪检委员"), ("党风廉政", "信访举报受理方式", "社会", "网站、公开栏", "长期", "纪检委员"), ("党风廉政", "网站三审三校差错登记（新增）", "社会", "网站", "每季", "宣传委员"),
    ]
    page = sheet(book, "公开目录", "党务公开目录（2026年版）", ["序号", "类别", "公开事项", "公开范围", "公开方式", "更新时限", "责任人（部门）"], [[i, *row] for i, row in enumerate(rows, 1)], [7, 12, 40, 20, 18, 24, 18], "共七类二十六项，每年三月修订。目录以外的事项可书面提出，十个工作日内答复能不能公开、为什么。")
    page.auto_filter.ref = f"A3:G{page.max_row}"
    sheet(book, "与2025年版对照", "今年动了什么", ["序号", "变动", "事项", "原因"], [
        [1, "新增", "网站三审三校差错登记", "读者指出的错字应当有处可查"], [2, "新增", "社区、村组评价摘要", "请服务对象说话"], [3, "合并", "每周学习简报、每周要闻摘编、月度学习动态", "合为一份月报"], [4, "删去", "领导活动安排", "需要时在校内告知"]], [7, 10, 44, 36], "新增两项，合并三项，删去一项。")
    return book


def scores():
    book = workbook()
    own = sheet(book, "个人评分表", "党员先锋岗十个方面评分表", ["序号", "方面", "看什么", "凭什么", "自评", "互评均分", "群众评均分", "综合分", "自评减互评"], [], [7, 13, 32, 26, 9, 10, 12, 10, 13], "姓名：__________　支部：__________　岗位：__________　年度：______　　每项满分100分；自评要写依据，不写依据的该项按零分计。")
    looks = ("所带或联系班级的变化", "任教学科过关情况与进步幅度，各占一半", "指导、参赛、承办", "课题、论文、教材", "职称与技能等级的提升（按级别折算，不互评）", "上一年度评议等次", "学生与家长评价", "时长（每年最多计100小时）与受助者评价", "下企业、带实习、技术服务", "写稿、讲课、供图")
    proofs = ("考勤、违纪、家访记录", "成绩单", "秩序册、证书", "原件", "证书", "支部记录", "无记名问卷", "登记册、推荐条", "企业盖章回执", "刊发目录")
    for i, (aspect, look, proof) in enumerate(zip(ASPECTS, looks, proofs), 1):
        row = i + 3
        own.append([i, aspect, look, proof, None, None, None, f'=IF(COUNT(E{row}:G{row})=0,"",ROUND(AVERAGE(E{row}:G{row}),1))', f'=IF(COUNT(E{row}:F{row})<2,"",E{row}-F{row})'])
    own.append(["", "平均", "不适用的项目不计入，按其余项目平均", "", *(f'=IF(COUNT({c}4:{c}13)=0,"",ROUND(AVERAGE({c}4:{c}13),1))' for c in "EFGH"), ""])
    finish(own)
    people = [["机电支部", "车间值守岗", 88, 91, 92], ["机电支部", "技能竞赛指导岗", 84, 86, 87], ["汽修支部", "社区检车岗", 90, 92, 95], ["汽修支部", "实习带教岗", 82, 85, 86], ["商贸支部", "手机假条岗", 85, 88, 86], ["商贸支部", "村播助农岗", 86, 87, 91], ["旅游支部", "红色讲解岗", 89, 90, 93], ["旅游支部", "宴会实训岗", 83, 84, 85], ["农艺支部", "茶园送技岗", 87, 89, 94], ["农艺支部", "食品检验岗", 86, 90, 88], ["行政后勤支部", "图纸阀门岗", 80, 92, 96], ["行政后勤支部", "夜间校医岗", 85, 91, 93]]
    total = sheet(book, "汇总样例", "先锋岗评分汇总（样例，只列岗位，不列姓名）", ["序号", "支部", "岗位", "自评", "互评", "群众评", "综合分", "自评减互评", "是否须当面说明"], [], [7, 16, 18, 9, 9, 10, 10, 13, 16], "互评去掉一个最高分、一个最低分；群众评由学生、服务对象、外单位师傅三类人组成，合计不少于20人。自评与互评相差30分以上的，要当面说明。")
    for i, row in enumerate(people, 1):
        at = i + 3
        total.append([i, *row, f"=ROUND(AVERAGE(D{at}:F{at}),1)", f"=D{at}-E{at}", f'=IF(ABS(H{at})>=30,"是","否")'])
    finish(total)
    return book


def finish(page):
    """The looks of rows appended after the sheet was made."""
    for row in page.iter_rows(min_row=4):
        for cell in row:
            cell.font, cell.border = Font("SimSun", 11), LINE
            cell.alignment = Alignment("left" if isinstance(cell.value, str) and len(cell.value) > 8 and cell.value[0] != "=" else "center", "center", wrap_text=True)


def accounts():
    book = workbook()
    budget = sheet(book, "收支总表", "2024年度党建工作经费收支公开", ["科目", "预算（元）", "支出（元）", "结余（元）", "执行率", "说明"], [], [24, 14, 14, 14, 11, 40], "单位：元。与党费分账核算，互不挪用；结余已按规定交回。票据原件在行政楼四楼党总支办公室，工作日可查。")
    items = [("党员教育培训", 54000, 52300, "外请授课6次，外出研学2批"), ("业余党校第六期", 30000, 28640, "教材、场地布置、结业本"), ("主题党日与奉献日", 34000, 31275, "主要是车费和工具耗材"), ("报刊、资料", 18000, 17860, "图书角添书412册"), ("宣传橱窗与网站", 20000, 14920, "橱窗屏维修推迟到2025年"), ("走访帮扶", 24000, 22000, "44户，每户500元")]
    whole = ("合计", sum(item[1] for item in items), sum(item[2] for item in items), "余13,005元已交回")
    for name, plan, spent, note in (*items, whole):
        budget.append([name, plan, spent, plan - spent, spent / plan, note])
    money(budget, "BCD", "E")
    bills = [
        ("3月", "党员教育培训", "外请授课2次，讲课费与交通", 5200), ("4月", "党员教育培训", "第一批外出研学，车费、食宿、门票", 19860), ("6月", "党员教育培训", "外请授课2次", 5040), ("7月", "党员教育培训", "第二批外出研学（已核减多计住宿1,480元）", 17060), ("10月", "党员教育培训", "外请授课2次", 5140),
        ("3月", "业余党校第六期", "教材、党章单行本", 12600), ("3月", "业余党校第六期", "开班场地布置、学员手册印制", 8140), ("6月", "业余党校第六期", "结业本与结业汇报", 7900),
        ("全年", "主题党日与奉献日", "送技下乡租车11次", 15400), ("全年", "主题党日与奉献日", "维修工具、垫圈、灯管等耗材", 11275), ("12月", "主题党日与奉献日", "志愿背心、饮水", 4600),
        ("1月", "报刊、资料", "党报党刊订阅", 6240), ("4月", "报刊、资料", "图书角添书412册", 11620), ("5月", "宣传橱窗与网站", "橱窗展板更换6期", 8920), ("9月", "宣传橱窗与网站", "摄影设备维护、存储盘", 6000), ("1月", "走访帮扶", "春节前走访24户", 12000), ("9月", "走访帮扶", "开学前走访20户", 10000)]
    detail = sheet(book, "支出明细", "2024年度党建工作经费支出明细", ["序号", "月份", "科目", "用途", "金额（元）"], [], [8, 10, 24, 48, 16], "按科目排列，与收支总表逐项相符。个人领取的，只列次数与金额。")
    for i, row in enumerate(bills, 1):
        detail.append([i, *row])
    detail.append(["", "", "", "合计", sum(bill[3] for bill in bills)])
    money(detail, "E", "")
    for name, _, spent, _ in items:
        assert sum(bill[3] for bill in bills if bill[1] == name) == spent, name
    return book


def money(page, amounts, shares):
    finish(page)
    for columns, pattern in ((amounts, "#,##0"), (shares, "0.0%")):
        for column in columns:
            for cell in page[column][3:]:
                cell.number_format = pattern


EXCEL_FILES = {"dangxiao-kechengbiao": timetable, "gongkai-mulu": directory, "xianfenggang-pingfen": scores, "jingfei-gongkai": accounts}
