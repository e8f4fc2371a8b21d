"""Invented Chinese prose in Markdown: the same random source gives the same text, on every machine.

Sentences are drawn from patterns and word lists; the names of persons and villages are put together from single
characters, so that a large portal holds some 850 different characters and, as real text does, very many different
pairs of neighbours. No person, place or event in it is real.
"""

from __future__ import annotations

from random import Random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁"
    "邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅春建国志"
    "海燕云峰雪莲晓东宁欣怡思远嘉诚浩然子涵梓轩雨桐佳颖俊凯文博睿琪瑶"
    "婷楠晨曦旭辉鹏飞翔宇航岚清澜沐若溪书瑾知行致礼乐安康永庆德厚载福"
)
GROUND = (
    "东西南北上下大小前后新古长高青白黄红金银玉石山水河湖溪塘桥井田园林松柏柳桃梅竹荷莲枫桂榆槐杏麦稻豆茶花草鹤雁燕鹭鹿马牛羊龙凤狮虎云霞霜露风雷雨雪日月星辰晓暮春夏秋冬泉潭湾洲港浦渡沙"
    "岸坡岭岗峰谷坪坝渠沟塔亭阁楼庙堂门关堡寨营店铺窑坊仓磨碾缸瓦砖炉盐油酒米布棉麻丝绸纸墨砚笔琴棋钟鼓旗车船帆舟网渔樵耕牧猎织染陶铁铜锡煤炭沈杜许孟滕薛邹鲁齐卫郑蔡吴越楚秦晋燕"
)
UNITS = "村 镇 街道 社区 机械厂 中学 合作社 农场 卫生院".split()
PLACES = (
    "图书馆报告厅 实训楼三楼 东操场 青年广场 行政楼会议室 学生食堂 社区服务中心 红色教育基地 烈士陵园 数控车间 幼儿园 敬老院 "
    "汽修实训室 校史馆 大礼堂 篮球场 体育馆 茶艺室 护理模拟病房 党员活动室 心理辅导室 校门口 宿舍区 西湖公园 火车站候车厅 田间地头"
).split()
GROUPS = (
    "机电支部 护理支部 信息支部 行政支部 财经支部 园区党总支 校团委 学生会 青年志愿者协会 礼仪队 国旗班 文学社 合唱团 舞狮队 "
    "教务处 德育处 工会委员会 网站工作组 班主任工作室 退休教师支部 女工委员会 业余党校学员班 创业社团 环保小组 广播站"
).split()
TIMES = (
    "上周五下午 三月初 清明前夕 开学第一周 期中考试之后 五四青年节当天 端午假期前 暑假期间 新学期伊始 国庆长假过后 立冬那天 年末 "
    "寒假前的最后一周 周一升旗仪式上 连续三个星期 日前 一个多月以来 从清晨六点开始 午休时间 傍晚时分"
).split()
VERBS = "组织 开展 举办 筹备 参加 完成 推进 总结 讨论 部署 观摩 检查 启动 策划 承办 回顾 完善 落实 支持 记录".split()
THINGS = (
    "主题党日活动 志愿服务 专题学习 技能竞赛 读书分享会 家访工作 安全演练 义务植树 爱心义卖 经典诵读 民主评议 入党积极分子培训 "
    "职业体验周 防汛值班 校园广播专栏 结对帮扶 书法展览 趣味运动会 文明宿舍评比 垃圾分类宣传 献血活动 送戏下乡 普法讲座 毕业生座谈 "
    "档案整理 教学开放日 心理健康沙龙 传统节日民俗展 消防知识竞答 勤工助学岗位招募 冬季长跑 旧书漂流 实习回访 制度修订 账目公开"
).split()
QUALITIES = (
    "认真 踏实 耐心 热情 细致 朴素 坚定 从容 活泼 严谨 井井有条 有声有色 一丝不苟 齐心协力 循序渐进 深入浅出 言简意赅 持之以恒"
).split()
RESULTS = (
    "收到了良好的效果 赢得了阵阵掌声 让在场的新生很受触动 为下一步工作打下了基础 得到家长们的肯定 解决了拖了很久的老问题 "
    "留下了厚厚一本笔记 使大家对条例有了更准确的理解 把原本枯燥的内容讲活了 帮助困难学生渡过了难关 成了校园里的热门话题 "
    "比去年同期多了将近一半 没有发生一起差错 形成了可以推广的办法 拉近了师生之间的距离"
).split()
DETAILS = (
    "雨下得很大 没有一个人提前离开 旧桌椅被重新刷了漆 墙上挂着历届学员的合影 签到表写满了整整两页 老党员讲起当年修水渠的故事 "
    "同学们把问题写在彩色卡片上 食堂师傅特意多煮了姜汤 录音设备出了点小毛病 几位家长也闻讯赶来 讨论一直持续到天黑 "
    "黑板报换上了新的插图 账本摆在门口任人翻阅 每个小组都配了联络员 手机统一放进收纳袋 窗台上的绿萝长得正旺"
).split()
THOUGHTS = (
    "办法总比困难多 纸上得来终觉浅 群众的事再小也是大事 学习不是为了应付检查 把平凡的岗位守好就是贡献 榜样就在身边 "
    "规矩立起来之后关键在执行 年轻人要敢于挑担子 公开透明才能让人信服 读书贵在坚持 服务要走到最需要的地方去"
).split()
OUTSIDE = ("https://www.example.org/study/{}", "https://news.example.com/a/{}.html", "https://example.edu/course?id={}")
SENTENCES = (
    "{time}，{group}在{place}{verb}{thing}，{result}。",
    "{detail}，{detail2}，但是{group}的准备工作依旧{quality}。",
    "{name}同志介绍说：“{thought}，{verb}{thing}要{quality}，更要{quality2}。”",
    "据统计，先后有{number}名师生到{place}参加，其中{group}到了{small}人，{result}。",
    "为了{verb}好这次{thing}，{name}和{name2}{time}就来到{place}，{detail}。",
    "{thought}；{thought2}。",
    "从{place}到{place2}，{group}{verb}的{thing}{result}。",
    "会上，{name}老师用{small}个例子说明了{thing}与{thing2}的关系，{detail}。",
    "{group}还与{group2}约定：每学期{verb}一次{thing}，{time}检查一次，做到{quality}、{quality2}。",
    "“{thought}！”{name}说完这句话，{detail}。",
    "{village}的{name}说，{village2}去年也{verb}过{thing}，{detail}。",
    "{village}来信感谢{group}，信里写道：“{thing}{result}。”",
    "有人问，{thing}怎样才算{quality}？{name}的回答是：{thought}。",
)
HEADINGS = (
    "{thing}的由来",
    "现场见闻",
    "{group}的做法",
    "怎样{verb}{thing}",
    "几点体会",
    "{name}谈{thing}",
    "下一步打算",
    "数字里的变化",
)
TITLES = (
    "{group}{verb}{thing}",
    "{group}在{place}{verb}{thing}",
    "{name}：{thought}",
    "关于{verb}{thing}的通知",
    "{thing}侧记",
    "{group}与{group2}联合{verb}{thing}",
    "{thing}{result}",
    "走进{place}：{group}的{thing}",
    "{quality}、{quality2}——记{group}{name}",
)
TAGS = tuple(THINGS + GROUPS)


def person(random: Random) -> str:
    """An invented name of two or three characters."""
    return random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2, 2))))


def village(random: Random) -> str:
    """An invented village, school or works."""
    return "".join(random.choices(GROUND, k=2)) + random.choice(UNITS)


def fill(pattern: str, random: Random) -> str:
    "The pattern with words drawn for its fields; a field ending in 2 is a second draw from the same"
    "list."

    def two(field: str, words: list[str]) -> dict[str, str]:
        return dict(zip((field, field + "2"), random.sample(words, 2)))

    lists = {
        "time": TIMES,
        "group": GROUPS,
        "place": PLACES,
        "verb": VERBS,
        "thing": THINGS,
        "quality": QUALITIES,
        "result": RESULTS,
        "detail": DETAILS,
        "thought": THOUGHTS,
    }
    words = {key: word for field, choices in lists.items() for key, word in two(field, choices).items()}
    return pattern.format(
        **words,
        name=person(random),
        name2=person(random),
        village=village(random),
        village2=village(random),
        number=random.randint(40, 980),
        small=random.randint(3, 38),
    )


def sentence(random: Random) -> str:
    """One sentence with its full stop; in one of eight its subject is emphasised."""
    pattern = random.choice(SENTENCES)
    if random.random() < 0.125:
        pattern = pattern.replace("{thing}", random.choice(("**{thing}**", "*{thing}*")), 1)
    return fill(pattern, random)


def title(random: Random) -> str:
    """A title as an editor would write it."""
    return fill(random.choice(TITLES), random)


def paragraph(random: Random) -> str:
    """Two to five sentences."""
    return "".join(sentence(random) for _ in range(random.randint(2, 5)))


def items(random: Random) -> str:
    """A bulleted or numbered list of three to six items."""
    mark = random.choice(("- ", "1. "))
    return "\n".join(mark + fill("{group}：{verb}{thing}", random) for _ in range(random.randint(3, 6)))


def table(random: Random) -> str:
    """A table of three columns and three to seven rows."""
    rows = [fill("| {group} | {thing} | {small} |", random) for _ in range(random.randint(3, 7))]
    return "\n".join(["| 单位 | 项目 | 人数 |", "| --- | --- | ---: |", *rows])


def quote(random: Random) -> str:
    """A block quotation of one paragraph."""
    return "> " + paragraph(random)


def code(random: Random) -> str:
    """A fenced block without highlighting."""
    return fill("```text\n{time}  {place}\n{group}  {thing}\n负责人：{name}  人数：{small}\n```", random)


def links(random: Random, other: tuple[str, str]) -> str:
    """A paragraph with a link outside and one to another post, given as (relative path, title)."""
    outside = random.choice(OUTSIDE).format(random.randint(1000, 99999))
    return f"{sentence(random)}另见[{other[1]}]({other[0]})，以及[{fill('{thing}', random)}的资料]({outside})。"


def body(random: Random, other: tuple[str, str]) -> str:
    """The Markdown of one post of 600 to 2,500 characters (1,600 on average) that links to ``other``."""
    target = int(random.triangular(550, 2400, 1560))
    blocks = [items(random), links(random, other)]
    blocks += [make(random) for make, share in ((table, 0.25), (quote, 0.4), (code, 0.08)) if random.random() < share]
    if random.random() < 0.15:
        blocks += [f"{sentence(random)}[^1]", f"[^1]: {sentence(random)}"]
    length = sum(map(len, blocks))
    while length < target:
        blocks.insert(random.randint(0, len(blocks)), paragraph(random))
        length = sum(map(len, blocks))
    for _ in range(random.randint(2, 4)):
        heading = random.choice(("## ", "## ", "### ")) + fill(random.choice(HEADINGS), random)
        blocks.insert(random.randint(1, len(blocks) - 1), heading)
    return "\n\n".join(blocks) + "\n"
