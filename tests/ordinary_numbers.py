"""Sentences full of numbers as school news are, none of which is anybody's own: what `check` has to let pass."""

from __future__ import annotations

from random import Random

SENTENCES = (
    "{d}，园区{n}名师生参加了第{s}届校园技能节，决出一等奖{s}名、二等奖{n}名。",
    "{d}{t}至{t}，报告厅{s}排{s}座；{d2}补讲一场。",
    "本年度经费{c}元，其中培训{c}元、设备{a}.{s}万元，结余{c}.{s}元，占{p}%。",
    "设备编号：{long11}，资产编号 {long13}，出厂序列号SN{long12}。",
    "订单号{long18}，物流单号：{long13}，发票号码 {long8}，合同编号：YZ-{y}-{long6}。",
    "书号 ISBN 978-7-{x3}-{x5}-{x1}，统一书号 {long9}，条形码 978{long10}。",
    "依据国办发〔{y}〕{n}号、云职园发〔{y}〕{s}号和教职成函〔{y}〕{n}号文件。",
    "产品执行标准 GB/T {x5}-{y}、GB {x4}—{y}，ISO {x4}:{y}。",
    "统一社会信用代码 {credit}，许可证号 SC{long14}，备案号云ICP备{long8}号-1。",
    "监督举报电话 12388，市民热线 12345，报修请拨 400-{x3}-{x4}，火警 119。",
    "内线 {x4}，分机 {x3}；办公室在行政楼{x3}室，茶艺室在{s}号楼{x3}。",
    "考试成绩 {n1}、{n2}、{n3}、{n4}、{n5} 分，平均 {p}.{s}{s} 分；排名 {s}/{n}。",
    "G{x4}次列车{t}到站，{s}车{s}A座；航班 CZ{x4}，车牌云A·{x3}{s}K。",
    "学校坐标东经 {e}.{long6}°，北纬 {s}.{long6}°，海拔 {x3}.{s} 米。",
    "网址 https://dangjian.yunze.example/{y}/{m}/{long11}.html?id={long18}&t={long13} 可查。",
    "照片 IMG_{ymd}_{hms}.jpg、VID{ymd}{hms}.mp4，文件名 {ymd}{long4}.docx。",
    "公示时间为{y}-{m}-{dd}至{y}-{m}-{dd}，共 {s} 个工作日；编号 {ymd}{x3}。",
    "比分 {s}:{s}、{s}:{s}、{s}:{s}，总用时 {s}分{s}秒{s}，跑了 {a}.{s} 公里。",
    "{y}级{s}班{n}人，{y}级{s}班{n}人，合计{n}人；宿舍 {n} 间，床位 {n} 张。",
    "1921年7月1日、1949年10月1日、1978年12月18日，这三个日子写在第{s}块展板上。",
    "唐守拙老师{old}年参加工作，{old}年{m}月入党，今年{a}岁。",
    "电机额定 {x3}V、{s}.{s}kW、{x4}r/min，轴径 Φ{s}.{x3}，公差 ±0.{x3}。",
    "气温 {s}℃—{s}℃，雨量 {n}.{s} 毫米，江水水位 {s}.{s}{s} 米。",
    "校园卡余额 {n}.{s}{s} 元，水表读数 {long5}，电表 {long6}.{s}。",
    "采购招标编号 YZ{ymd}-{x3}，中标价 ￥{c}.00，保证金 {a},000 元。",
    "版本 {s}.{s}.{s}.{x4}，IP 地址 192.168.{s}.{n1}，端口 {x4}。",
    "π≈3.14159265358979323846，e≈2.718281828459045，√2≈1.41421356237。",
    "一模：{n1} {n2} {n3} {n4}；二模：{n5} {n6} {n1} {n3} {n2}；报名班级 "
    "{y2}01 {y2}02 {y2}03 {y2}04，教室 4{s2}01 4{s2}02 4{s2}03 4{s2}04。",
    "地震发生于{y}年{m}月{dd}日，{y}年{m}月{dd}日新生、{y}年{m}月{dd}日师生，文章产生于{y}-{m}-{dd}。",
    "股骨一二三，四五六七八，二二三四，五六七八，广播体操做了两遍。",
    "六月一日到九月三十日，一年级二班三组四号实训台，五台车床六把刀。",
    "二〇二{s1}年{s1}月，第一、二、三、四、五、六支部共收到建议一百二十三条。",
    "QQ群号：{long9}，公众号文章编号 {long10}，微信步数 {long5}。",
    "投票结果：{n1} {n2} {n3} {n4} {n5} {n6}，废票 {s} 张。",
    "| {n} | {n} | {a}.{s} | {y}-{m}-{dd} | {c} |",
    "流水号 {long16}，凭证号 {long12}，批次 {ymd}01，工单 {long11} 已办结。",
    "党徽每枚 {s}.{s} 元，共 {n} 枚；党费 {n}.{s}0 元，收据 No.{long8}。",
    "播放量 {long5} 次，点赞 {x4}，转发 {x3}，粉丝 {long6}。",
    "志愿服务时长 {c} 小时，累计 {long5} 人次，人均 {s}.{s} 小时。",
    "地址：澜江东路 {n} 号，邮编 {x5}0，公交 {s} 路、{n} 路到园区站。",
    "学生出生率、生日会、学号牌、工号牌、护照科普、宿舍文明：{n} 份问卷。",
    "{n}-{n}-{n} 三支队伍按 {n1}-{n2}-{n3} 站位，{t}-{t} 排练。",
    "校庆日是{y}年{m}月{dd}日，校园诞生于{old}年{m}月{dd}日。",
    "新中国成立以来出生的教师 {n} 人，{old}年以前入党的 {s} 人。",
    "身份证复印件 {s} 份、护照照片 {s} 张，银行卡只写开户行，不写卡号。",
    "0.{long11}、-{s}.{long8}、{a}e{s}、{x3}×{x3}×{x3}＝{long8}。",
    "轴承 6{x3}-2RS、螺栓 M{s}×{n}、三极管 1N{x4}、芯片 STM32F{x3}、PLC S7-{x4}。",
    "全年用电 1{long10} 千瓦时，累计投资 1{long10} 元，交易单号 {ymd}{long10}。",
    "①{n} 人 ②{n} 人 ③{n} 人；表一{n}、表二{n}、图三{n}；周五{t}、周六{t}。",
    "证书编号 {y2}{m}{dd}{long10}，手机串号 IMEI 86{long13}，考场 {s}-{s}-{s}。",
    "附件：{ymd}_{long4}.pdf、a_{long4}_{long4}.jpg，尺寸 {x4}*{x4}，路径 /img/{x3}/{x4}/{x4}/。",
    "公文标识 {y}{long4}号，档案号 {x3}-WS·{y}-Y-{s}-{x4}。",
    "全国职业院校信息平台项目号：{ymd}{long8}；课题立项号 {y}ZJ{x4}。",
)  # fmt: skip


def sentence(random: Random) -> str:
    """One sentence with numbers drawn for it."""
    year, month, day = random.randint(2015, 2026), random.randint(1, 12), random.randint(1, 28)
    rows = {f"long{count}": _digits(random, count) for count in range(4, 19)}
    rows |= {f"n{place}": random.randint(10, 198) for place in range(1, 7)}
    rows |= {f"x{count}": _digits(random, count) for count in range(1, 6)}
    return random.choice(SENTENCES).format(
        d=f"{year}年{month}月{day}日", d2=f"{month}月{day}日", y=year, m=f"{month:02}", dd=f"{day:02}",
        ymd=f"{year}{month:02}{day:02}", hms=f"{random.randint(0, 23):02}{_digits(random, 4)}",
        t=f"{random.randint(6, 22)}:{random.randint(0, 59):02}", n=random.randint(20, 980), s=random.randint(1, 19),
        a=random.randint(20, 90), p=random.randint(60, 100), c=f"{random.randint(1000, 9_999_999):,}",
        e=random.randint(73, 135), old=random.randint(1950, 2008), y2=year - 2000, s2=random.randint(0, 9),
        s1=random.choice("一二三四五六七八九"), credit=f"91{_digits(random, 6)}MA{_digits(random, 7)}X", **rows,
    )  # fmt: skip


def _digits(random: Random, count: int) -> str:
    return "".join(random.choices("0123456789", k=count))


def text(random: Random) -> str:
    """A post of five to twelve such sentences in paragraphs."""
    return "\n\n".join(sentence(random) for _ in range(random.randint(5, 12)))
