"""The demo's four Word files: forms and a timetable a branch would really hand out."""

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

TEXT, HEADING = "SimSun", "SimHei"
RED = RGBColor(0xB5, 0x12, 0x1B)


def use_font(run, name, size, colour=None, bold=False):
    run.font.name, run.font.size, run.bold = name, Pt(size), bold
    run._element.rPr.rFonts.set(qn("w:eastAsia"), name)
    if colour is not None:
        run.font.color.rgb = colour


def new_document(title, subtitle=""):
    """An A4 page with a red title and an optional line under it."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    page.top_margin = page.bottom_margin = Cm(2.4)
    document.core_properties.title = title
    add(document, title, 20, HEADING, RED, WD_ALIGN_PARAGRAPH.CENTER, after=4)
    if subtitle:
        add(document, subtitle, 11, TEXT, None, WD_ALIGN_PARAGRAPH.CENTER, after=10)
    return document


def add(document, text, size=12, font=TEXT, colour=None, align=None, after=4, indent=False):
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(after), 1.4
    if align is not None:
        paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = Pt(size * 2)
    use_font(paragraph.add_run(text), font, size, colour)
    return paragraph


def heading(document, text):
    add(document, text, 14, HEADING, RED, after=4).paragraph_format.space_before = Pt(10)


def fill(cell, text, size=11, font=TEXT, center=False):
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if center else None
    use_font(paragraph.add_run(text), font, size)


def shade(cell, colour="F7EDDD"):
    mark = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        mark.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(mark)


def table(document, head, rows, widths, heights=0.8):
    """A ruled table with a shaded head."""
    grid = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for number, values in enumerate(([head] if head else []) + rows):
        row = grid.add_row()
        row.height = Cm(heights)
        for cell, value, width in zip(row.cells, values, widths):
            cell.width = Cm(width)
            is_head = bool(head) and number == 0
            fill(cell, value, 10.5, HEADING if is_head else TEXT, is_head or len(value) <= 6)
            if is_head:
                shade(cell)
    document.add_paragraph().paragraph_format.space_after = Pt(2)
    return grid


def labels(document, rows, widths, heights=0.9):
    """A form: names on shaded cells, empty cells to write in."""
    grid = table(document, None, rows, widths, heights)
    for row in grid.rows:
        for cell in row.cells[::2]:
            shade(cell)
    return grid


def enrolment():
    document = new_document("园区业余党校学员推荐表", "第____期　　学校：________________　　编号：________")
    labels(document, [["姓名", "", "班级", ""], ["性别", "", "出生年月", ""], ["入团时间", "", "班内职务", ""], ["递交入党申请书", "□ 已递交　□ 未递交", "实习安排", "□ 无　□ 有：____月"]], [2.8, 5, 2.8, 5])
    heading(document, "我为什么报名（本人手写，写一件具体的事，不少于一百字）")
    table(document, None, [[""]], [15.6], 4.2)
    heading(document, "四步推选意见")
    table(document, ["步骤", "由谁填", "意见", "签名与日期"], [
        ["一　团支部选举", "团支部书记", "应到____人，实到____人（须达三分之二以上）；同意____票，反对____票，弃权____票。", ""],
        ["二　班主任推荐", "班主任", "推荐意见（写一件具体的事，只写“该生表现良好”的退回重写）：", ""],
        ["三　校团委考察", "校团委", "已听取任课教师____人、宿管____人、同学____人意见；考察名单张贴五天，□ 无异议　□ 有异议，核实情况：", ""],
        ["四　党总支审核", "党总支", "□ 同意录取　□ 建议下期再报，原因：", ""]], [2.9, 2.4, 7.3, 3], 1.9)
    heading(document, "填表须知")
    for text in ("本表手写、打印均可，签名必须手写。班级写到“汽修231班”这样即可，不填家庭住址、证件号码和手机号码。",
                 "有过处分、已经解除的，可以报名，请在“班内职务”一栏旁如实注明。", "上课与企业实习冲突的，可申请听录像课，但至少到场五讲；无故缺课两次以上的，不发结业证。",
                 "党校结业是一段学习经历，不等于列为入党积极分子，两件事分别办理。", "请于通知规定的日期前交行政楼四楼党总支办公室，逾期可随下一期报名。"):
        add(document, "· " + text, 11)
    return document


def theme_days():
    document = new_document("园区党总支主题党日安排表", "2026年　　每月第一个星期五15:00；遇法定节假日、寒暑假顺延")
    table(document, ["月", "日期", "题目", "领办支部", "地点"], [
        ["1", "1月9日（顺延）", "一年回头看：把没做成的事念一遍", "行政后勤", "党员活动室"], ["2", "2月6日", "寒假前走访：谁家的灯该换了", "汽修", "澜江社区"],
        ["3", "3月6日", "学雷锋：教会别人修一样东西", "机电", "实训车间"], ["4", "4月3日", "清明：读一封没有寄出的信", "旅游", "报告厅"],
        ["5", "5月8日（顺延）", "工匠精神月：请企业师傅出题", "商贸", "电商实训室"], ["6", "6月5日", "支部大会与党章学习：第一章“党员”", "汽修", "汽修二楼会议室"],
        ["7", "7月3日", "政治生日，重温入党誓词", "农艺", "报告厅"], ["8", "8月7日", "走访实习学生，各支部自定路线", "各支部", "实习企业"],
        ["9", "9月4日", "迎新第一课：我在这所学校的第一天", "商贸", "南门广场"], ["10", "10月9日（顺延）", "送技下乡：去青石岭村收意见", "农艺", "青石岭村"],
        ["11", "11月6日", "技能节：党员裁判的规矩", "机电", "实训车间"], ["12", "12月4日", "国家宪法日：和学生一起读宪法", "商贸、农艺", "图书馆一楼"]], [1, 3.1, 6.7, 2.3, 3])
    heading(document, "每次主题党日要有的四样")
    for text in ("一次签到：迟到的写几点到，请假的写原因，不补签。", "一段共读：读原文，二十分钟以内，读完每人说一句与自己有关的话。", "一件实事：当天能做完，或者当天能定下谁来做、哪天做完。", "一页记录：写不满一页，说明做得不够；写满三页，说明说得太多。"):
        add(document, "· " + text, 11)
    heading(document, "本支部活动方案（领办支部提前七天交党总支办公室）")
    labels(document, [["领办支部", "", "主持人", ""], ["时间", "", "地点", ""], ["共读内容", "", "列席人员", ""], ["要办的实事", "", "负责人", ""], ["所需经费", "", "车辆、工具", ""]], [2.6, 5.4, 2.6, 5.4])
    heading(document, "回头看（活动结束后三天内填）")
    table(document, ["原定的事", "做到什么程度", "没做到的原因", "新的日期"], [["", "", "", ""] for _ in range(3)], [4, 4, 4, 4])
    return document


def meeting_record():
    document = new_document("“三会一课”记录", "中共云泽职业教育园区总支部委员会　　________支部　　____年度")
    add(document, "支部党员大会每季度一次，支部委员会、党小组会每月一次，党课每季度一次。记录人当场记，会后不补内容，只更正错字。", 11, indent=True)
    labels(document, [["会议类别", "□党员大会 □支委会 □党小组会 □党课", "次数", "本年度第____次"], ["时间", "____月____日____时至____时", "地点", ""], ["主持人", "", "记录人", ""], ["应到", "____人", "实到", "____人（有表决权____人）"], ["缺席及原因", "", "列席", ""]], [2.4, 6.6, 1.9, 5.1])
    heading(document, "一、议题")
    table(document, ["序", "议题", "提出人", "提前几天通知"], [[str(i), "", "", ""] for i in (1, 2, 3)], [1.2, 8.8, 3, 3])
    heading(document, "二、发言（记原话的要点，写明谁说的；不同意见必须记）")
    table(document, None, [[""]], [16], 7)
    heading(document, "三、决定事项")
    table(document, ["决定", "表决情况（同意／反对／弃权）", "谁来做", "哪天做完"], [["", "", "", ""] for _ in range(3)], [6, 4.4, 2.6, 3], 1.1)
    heading(document, "四、上次会议定下的事，做得怎么样")
    table(document, ["事项", "□做完　□在做　□没做", "原因与新的日期"], [["", "", ""] for _ in range(3)], [6, 4.4, 5.6], 1)
    heading(document, "五、会后核对")
    table(document, ["项目", "是／否", "说明"], [["到会人数符合规定，需要表决的有表决权的党员超过半数", "", ""], ["接收预备党员、转正等事项逐个讨论、采取票决", "", ""], ["涉及学生的内容只写班级与姓，不写家庭、病史等隐私", "", ""], ["主持人、记录人已签名，记录本当天归柜", "", ""]], [9, 2, 5])
    add(document, "主持人签名：______________　　　记录人签名：______________　　　支部书记阅：______________", 11)
    return document


def promise():
    document = new_document("公开承诺书", "________支部　　□ 支部承诺　□ 党员个人承诺　　____年")
    add(document, "请写一件到了年底能说“做了”或“没做”的事。“进一步加强、努力提高、不断完善”一类的话，请不要写进来。", 11.5, indent=True)
    heading(document, "一、我（我们）承诺做的事")
    labels(document, [["做什么", ""], ["做到什么程度", "（写数：多少户、多少次、几分钟以内）"], ["谁来做", ""], ["谁来问", "（服务对象或班级，请他们定期来问）"], ["哪天算完", ""]], [3.4, 12.6], 1.2)
    heading(document, "二、进度（每月5日前更新，没有进展就写“没有进展”）")
    table(document, ["月份", "做到哪一步", "还差什么", "更新人"], [[f"{m}月", "", "", ""] for m in (3, 4, 5, 6, 9, 10, 11, 12)], [1.8, 6.6, 5, 2.6])
    heading(document, "三、师生的话（空白格，谁都可以写）")
    table(document, None, [[""]], [16], 3.4)
    heading(document, "四、到期结果")
    table(document, ["□ 做了", "□ 还在做，期限内", "□ 没做，换黄条"], [["完成日期：", "预计日期：", "原因与新的日期："]], [5, 5, 6], 1.2)
    for text in ("支部承诺公开张贴，并登在网站“创先争优”栏目；个人承诺公开与否，由本人决定。", "学期末由学生代表念一次账，支部书记在场听。", "到期没有完成的，不撤下来，改贴一张黄条，写明新的日期。"):
        add(document, "· " + text, 11)
    add(document, "承诺人（支部书记）签名：______________　　　　____年____月____日", 11.5, align=WD_ALIGN_PARAGRAPH.RIGHT)
    return document


WORD_FILES = {"dangxiao-baoming": enrolment, "zhuti-dangri-anpai": theme_days, "sanhui-jilu": meeting_record, "chengnuo-shu": promise}
