"""The configuration, typed; every key is documented where it is declared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import field

from site_builder.fields import Boolean, Choice, Integer, Keyed, Many, Pattern, Reading, Record, Table, Text, Type, key
from site_builder.model.checking import CheckSettings
from site_builder.model.kind import Kind
from site_builder.model.outlets import LeaveSettings, NewsletterSettings, WindowSettings
from site_builder.model.people import PioneerSettings
from site_builder.model.registers import STEPS
from site_builder.yaml_text import Node

SLUG = Pattern("由小写字母、数字和连字符组成的名字", r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", "news")
URL = Pattern("以 http:// 或 https:// 开头的网址", r"^https?://[^\s/]+(?:/\S*)?$", "https://dangjian.example.edu.cn/")
DAYS = Pattern(
    "日期，或用斜线隔开的起止日期",
    r"^\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?$",
    "2026-12-13，或 2027-05-12/2027-05-14",
)
RATIO = Pattern("宽:高", r"^[1-9]\d{0,3}[:：][1-9]\d{0,3}$", "4:3")
ICP = Pattern("ICP 备案号", r"^.?ICP[备证]\d+号(?:-\d+)?$", "京ICP备00000000号-1")


class SiteInfo(Keyed, frozen=True):
    name: str = key(
        Text(), "网站全名，显示在刊头和浏览器标题里", default="校园党建网", example="云泽职教园区校园党建网"
    )
    short_name: str = key(Text(), "简称，手机刊头用；不写则用全名", default="")
    slogan: str = key(Text(), "刊头下的一句话", default="")
    description: str = key(Text(), "给搜索引擎和订阅源的网站说明", default="")
    url: str | None = key(
        URL,
        "网站的完整网址；站点地图、订阅源用它写绝对网址，不写则不生成这些文件",
        example="https://dangjian.example.edu.cn/",
    )
    language: str = key(Text(), "网页语言标记", default="zh-Hans")
    timezone: str = key(Text(), "时区；没写时区的日期都按它算", default="Asia/Shanghai")
    owner: str = key(Text(), "主办单位", default="")
    address: str = key(Text(), "地址", default="")
    postcode: str = key(Text(), "邮编", default="")
    telephone: str = key(Text(), "办公电话", default="")
    email: str = key(Text(), "办公邮箱", default="")
    support: str = key(Text(), "技术支持单位", default="")
    icp: str = key(ICP, "ICP 备案号，显示在页脚；内网可不写", default="")
    psb: str = key(Text(), "公网安备号，显示在页脚；内网可不写", default="", example="京公网安备 00000000000000号")
    emblem: str | None = key(
        Text(), "刊头标志的图片，放在 content/ 里；主题本身不带任何标志", example="images/emblem.svg"
    )
    since: int | None = key(Integer(1900, 2999), "版权起始年份", example="2018")
    lines: Mapping[str, int] = {}


class SectionSettings(Keyed, frozen=True):
    slug: str = key(SLUG, "栏目的文件夹名，也是网址", required=True, example="news")
    title: str = key(Text(), "栏目名称", required=True, example="党建动态")
    kind: str = key(Text(), "栏目里稿件的类型", default="news", example="notice")
    intro: str = key(Text(), "一两句话的栏目说明", default="")
    order: str = key(
        Choice(("newest", "oldest", "weight", "title")),
        "稿件次序：最新在前、最早在前、按 weight、按标题",
        default="newest",
    )
    page_size: int = key(Integer(1, 1000), "每页多少篇", default=20)
    hidden: bool = key(Boolean(), "不公开这个栏目：不生成网页，也不进入导航", default=False)
    template: str | None = key(Text(), "列表页模板；不写则用稿件类型的列表模板", example="lists/news.html")
    required: tuple[str, ...] = key(
        Many(Text()),
        "这个栏目的稿件应写全的字段，缺了会警告（--strict 时为错误）",
        default=(),
        example="[author, reviewer]",
    )
    reviews: tuple[str, ...] = key(
        Many(Choice(STEPS)),
        "这个栏目的稿件发布前要签哪几审；缺了、签后又改了会警告（check 和 --strict 时为错误）",
        default=(),
        example="[初审, 复审, 终审]",
    )
    withdraw: bool = key(
        Boolean(), "公示期满（to，或由 from 和 workdays 推算）即撤下，页面、列表、订阅源、附件都不再有", default=False
    )
    fresh_days: int | None = key(
        Integer(1, 3650),
        "多少天没有新稿就提醒；不写则 news 栏目 14 天、其他 180 天（页面类、人物类不看）",
        example="30",
    )
    words: tuple[int, ...] = key(Many(Integer(0)), "正文字数的下限和上限；0 是不限", default=(), example="[300, 1500]")
    delay_days: int | None = key(
        Integer(0, 3650), "活动（event_date 或 start）过后最多几天发稿；不写则不看", example="7"
    )
    picture_width: int | None = key(Integer(1), "题图、照片至少多少像素宽；不写则不看", example="800")
    picture_ratio: str | None = key(RATIO, "题图、照片的宽高比，差一成以内算对；不写则不看", example="4:3")


class Children(Type, frozen=True):
    """The entries below a menu entry: a list of the same record."""

    def title(self) -> str:
        return "列表（写法与上一级相同）"

    def schema(self) -> dict[str, Any]:
        return {"type": "array"}

    def read(self, node: Node, reading: Reading) -> Any:
        return Many(Record(MenuItem, "section")).read(node, reading)


class MenuItem(Keyed, frozen=True):
    title: str | None = key(Text(), "显示的文字；指向栏目时可不写", example="党建动态")
    section: str | None = key(Text(), "指向的栏目", example="news")
    page: str | None = key(Text(), "指向的稿件，从 content/ 算起", example="overview/contact.md")
    url: str | None = key(Text(), "指向的网址或站内文件", example="map.html")
    children: tuple[MenuItem, ...] = key(Children(), "下一级导航，写法相同", default=())
    lines: Mapping[str, int] = {}


class BlockItem(Keyed, frozen=True):
    title: str = key(Text(), "文字", default="")
    url: str = key(Text(), "链接", default="")
    text: str = key(Text(), "说明", default="")
    image: str = key(Text(), "图片，从 content/ 算起", default="")
    lines: Mapping[str, int] = {}


class BlockSettings(Keyed, frozen=True):
    kind: str = key(Text(), "版块类型，即 templates/blocks/ 里的模板名", required=True, example="posts")
    title: str = key(Text(), "版块标题", default="")
    width: str = key(
        Choice(("full", "main", "side", "half", "third")),
        "宽度：整行、三分之二、三分之一（side、third）、一半",
        default="full",
    )
    section: str | None = key(Text(), "从哪个栏目取稿件")
    sections: tuple[str, ...] = key(Many(Text()), "从哪几个栏目取稿件（选项卡用）", default=())
    tag: str | None = key(Text(), "只取有这个标签的稿件")
    post_kind: str | None = key(Text(), "只取这种类型的稿件")
    limit: int = key(Integer(1, 100), "最多几条", default=6)
    intro: str = key(Text(), "标题下的一句话", default="")
    text: str = key(Text(), "正文（Markdown）", default="")
    image: str | None = key(Text(), "图片，从 content/ 算起")
    more: str | None = key(Text(), "“更多”指向哪里；不写则指向栏目")
    items: tuple[BlockItem, ...] = key(Many(Record(BlockItem, "title")), "手工列出的条目", default=())
    data: str | None = key(Text(), "数据文件名（content/data/ 里，不带 .yaml）", example="links")
    lines: Mapping[str, int] = {}


class HomeSettings(Keyed, frozen=True):
    blocks: tuple[BlockSettings, ...] = key(Many(Record(BlockSettings, "kind")), "首页版块，从上到下", default=())


class Taxonomy(Keyed, frozen=True):
    name: str = key(SLUG, "分类的名字，也是网址", required=True, example="tags")
    title: str = key(Text(), "分类的中文名", required=True, example="标签")
    field: str = key(Text(), "取自哪个文首字段；不写则与 name 相同", default="")
    page_size: int = key(Integer(1, 1000), "每页多少篇", default=20)


class MarkdownSettings(Keyed, frozen=True):
    summary_length: int = key(Integer(20, 1000), "自动摘要大约多少字，在句子结束处截断", default=120)
    trusted: tuple[str, ...] = key(
        Many(Text()), "允许写 html: trusted（不过滤 HTML）的稿件，从 content/ 算起", default=()
    )
    outside_pictures: str = key(
        Choice(("link", "show")), "外站图片：变成链接（内网也不缺图），或照样显示", default="link"
    )


class FeedSettings(Keyed, frozen=True):
    limit: int = key(Integer(1, 200), "每个订阅源多少篇", default=20)


class Mourning(Keyed, frozen=True):
    dates: tuple[str, ...] = key(
        Many(DAYS), "置灰的日期（北京时间），一天或起止", default=(), example="[2026-12-13, 2027-05-12/2027-05-14]"
    )
    scope: str = key(Choice(("site", "home")), "置灰的范围：site 全站，home 只首页", default="site")


class ThemeSettings(Keyed, frozen=True):
    name: str = key(Text(), "theme/ 里的主题名", default="red")
    options: Mapping[str, Any] = key(Table(Type()), "主题选项，见主题的 theme.yaml", default={})
    tokens: Mapping[str, str] = key(Table(Text()), "改写主题的颜色、字号等变量", default={}, example="{red: '#A5101A'}")
    dark: Mapping[str, str] = key(Table(Text()), "改写深色时的变量", default={}, example="{paper: '#101010'}")


class PictureSettings(Keyed, frozen=True):
    widths: tuple[int, ...] = key(
        Many(Integer(16, 8000)),
        "照片做成这几种宽度（像素，从小到大），手机取小的，电脑取大的；最后一个是最大宽度",
        default=(480, 960, 1600),
    )
    quality: int = key(Integer(1, 95), "照片压缩质量，越大越清楚、文件也越大", default=78)
    original: bool = key(
        Boolean(),
        "是 则把原图也一字不改地发布（原图里可能有拍摄地点等信息）；只为一篇稿件时写在它的文首信息里",
        default=False,
    )


class Limits(Keyed, frozen=True):
    text_bytes: int = key(Integer(1000), "一篇稿件最多多少字节", default=2_000_000)
    seconds: int = key(Integer(1, 600), "转换一篇稿件最多多少秒", default=20)
    picture_pixels: int = key(Integer(1000), "一张图片最多多少像素", default=100_000_000)


class FieldSettings(Keyed, frozen=True):
    type: str = key(Text(), "类型：text、integer、number、boolean、date、list、path 之一", default="text")
    doc: str = key(Text(), "字段说明", default="")
    values: tuple[str, ...] = key(Many(Text()), "只许取这些值", default=())


class KindSettings(Keyed, frozen=True):
    title: str = key(Text(), "稿件类型的中文名", required=True, example="志愿服务")
    base: str = key(Text(), "在哪个已有类型上增加：沿用它的字段和模板", default="news")
    template: str | None = key(Text(), "稿件模板；不写则沿用 base 的", example="kinds/volunteer.html")
    list_template: str | None = key(Text(), "列表模板；不写则沿用 base 的")
    fields: Mapping[str, FieldSettings] = key(
        Table(Record(FieldSettings, "type")), "增加的字段", default={}, example="{hours: {type: number, doc: 服务时长}}"
    )


class Config(Keyed, frozen=True):
    site: SiteInfo = key(Record(SiteInfo), "网站名称、网址、主办单位、备案号", default=SiteInfo())
    sections: tuple[SectionSettings, ...] = key(Many(Record(SectionSettings)), "栏目；不写则用默认的十二个", default=())
    menus: Mapping[str, tuple[MenuItem, ...]] = key(
        Table(Many(Record(MenuItem, "section"))),
        "导航：main（主导航）、footer（页脚）等；不写 main 则列出全部栏目",
        default={},
    )
    home: HomeSettings = key(Record(HomeSettings), "首页", default=HomeSettings())
    taxonomies: tuple[Taxonomy, ...] = key(
        Many(Record(Taxonomy)), "分类；不写则只有标签", default=(Taxonomy("tags", "标签", "tags"),)
    )
    kinds: Mapping[str, KindSettings] = key(Table(Record(KindSettings)), "自己增加的稿件类型", default={})
    markdown: MarkdownSettings = key(Record(MarkdownSettings), "正文转换", default=MarkdownSettings())
    feeds: FeedSettings = key(Record(FeedSettings), "订阅源", default=FeedSettings())
    theme: ThemeSettings = key(Record(ThemeSettings, "name"), "主题", default=ThemeSettings())
    mourning: Mourning = key(
        Record(Mourning, "dates"), "哀悼日置灰：到了日子网页自己变灰、音乐静默，不必重新生成", default=Mourning()
    )
    pictures: PictureSettings = key(Record(PictureSettings), "照片怎样处理", default=PictureSettings())
    pioneer: PioneerSettings = key(Record(PioneerSettings, "aspects"), "党员先锋岗", default=PioneerSettings())
    newsletter: NewsletterSettings = key(
        Record(NewsletterSettings), "简讯：site-builder newsletter 怎样编一期", default=NewsletterSettings()
    )
    plain_copies: bool = key(Boolean(), "每篇稿件旁另有一份纯文本（x.txt），给校园广播念、往微信里粘", default=False)
    window: WindowSettings | None = key(
        Record(WindowSettings), "宣传橱窗 window/index.html：全屏自动轮换，给走廊里的屏幕；不写则不生成"
    )
    leave: LeaveSettings | None = key(
        Record(LeaveSettings, "direct"), "点外站链接时先到“离开本站”页 leave.html；不写则直接过去"
    )
    limits: Limits = key(Record(Limits), "上限", default=Limits())
    check: CheckSettings = key(Record(CheckSettings), "检查：规则、放行、外站", default=CheckSettings())
    all_kinds: Mapping[str, Kind] = field(default_factory=dict)
    path: str = "config.yaml"

    @property
    def zone(self) -> tzinfo:
        return ZoneInfo(self.site.timezone)

    def section(self, slug: str) -> SectionSettings | None:
        for section in self.sections:  # asked for every post, several times
            if section.slug == slug:
                return section
        return None
