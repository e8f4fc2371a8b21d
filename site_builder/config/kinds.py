"""The kinds of post that every site has, declared as data."""

from __future__ import annotations

from site_builder.fields import (
    Boolean,
    Choice,
    Date,
    Field,
    FilePath,
    Integer,
    Many,
    Number,
    People,
    Record,
    Table,
    Text,
    Type,
)
from site_builder.model.commitments import STATES, Promise, Report
from site_builder.model.disclosure import ACCOUNTS, Appraisal
from site_builder.model.forum import Reply, check_reply
from site_builder.model.kind import Attachment, Board, Column, Kind, Mark
from site_builder.model.review import Signature

COMMON_FIELDS = (
    Field("title", Text(), "标题", required=True, example="九月主题党日：走进澜江社区"),
    Field("date", Date(), "发布日期；只写日期即当天发布", example="2026-09-04"),
    Field("updated", Date(), "修改日期", example="2026-09-10"),
    Field("slug", Text(), "网址片段；不写则取文件名（中文转为拼音）", example="zhuti-dangri"),
    Field("subtitle", Text(), "副标题", lenient=True),
    Field("summary", Text(), "摘要；不写则取正文开头"),
    Field("tags", Many(Text(), split=True), "标签", example="[主题党日, 志愿服务]"),
    Field("kind", Text(), "稿件类型；不写则用栏目的类型", example="notice", lenient=True),
    Field("draft", Boolean(), "草稿：是 则不发布", example="是"),
    Field("publish_at", Date(), "到这时才发布", example="2026-10-01 08:00"),
    Field("expires", Date(), "过了这一天就撤下", example="2026-12-31"),
    Field("pin", Boolean(), "在栏目里置顶", lenient=True),
    Field("recommend", Boolean(), "推荐到首页"),
    Field("also_in", Many(Text(), split=True), "同时列在这些栏目里", example="[union-league]"),
    Field("aliases", Many(Text()), "旧网址，会留下跳转页", example="[news/old.html]"),
    Field("weight", Integer(), "排序号，小的在前（栏目 order: weight 时用）", lenient=True),
    Field("milestone", Text(), "记进大事记的一句话；写 是 则用标题", example="党员先锋岗第一次按十个方面打分。"),
    Field("people", People(), "写到了谁；会列在他的党员风采页上", example="[高振邦, 江海涛]", lenient=True),
    Field("author", People(), "作者", example="陆青禾", lenient=True),
    Field("source", Text(), "来源", lenient=True),
    Field("unit", Text(), "供稿单位", example="机电支部"),
    Field("photographer", People(), "摄影", lenient=True),
    Field("editor", People(), "责任编辑", lenient=True),
    Field("reviewer", People(), "审核", lenient=True),
    Field(
        "review",
        Many(Record(Signature, "step")),
        "三审三校的签字，由 site-builder review 写入",
        example="[{step: 终审, by: 温知夏, date: 2026-11-20, digest: 3f9a1c…}]",
        lenient=True,
    ),
    Field("cover", FilePath(), "题图", example="../images/gate.jpg", lenient=True),
    Field("cover_alt", Text(), "题图的文字说明（给看不见图的读者）"),
    Field("original", Boolean(), "是 则把稿件里照片的原图也发布（原图里可能有拍摄地点）", lenient=True),
    Field("attachments", Many(Record(Attachment, "file")), "附件", example="[{file: 报名表.docx, title: 报名表}]"),
    Field("related", Many(FilePath()), "相关稿件", example="[2026-05-04-wusi.md]", lenient=True),
    Field("toc", Boolean(), "显示目录", lenient=True),
    Field("search", Boolean(), "否 则站内搜索找不到", lenient=True),
    Field("template", Text(), "只给这一篇用的模板", example="kinds/page.html", lenient=True),
    Field("html", Choice(("trusted",)), "不过滤正文里的 HTML（须在 config.yaml 的 markdown.trusted 里列出）"),
)

KINDS = (
    Kind("page", "页面", "kinds/page.html", "lists/page.html", (), dated=False),
    Kind(
        "news",
        "新闻",
        "kinds/news.html",
        "lists/news.html",
        (Field("event_date", Date(), "活动日期"), Field("place", Text(), "地点")),
    ),
    Kind(
        "spotlight",
        "党员风采",
        "kinds/spotlight.html",
        "lists/spotlight.html",
        (
            Field("name", Text(), "姓名", example="高振邦"),
            Field("portrait", FilePath(), "照片"),
            Field("role", Text(), "职务、岗位"),
            Field("branch", Text(), "所在支部"),
            Field("honours", Many(Text()), "荣誉"),
            Field("quote", Text(), "一句话"),
            Field(
                "criteria", Many(Text(), split=True), "合乎哪几条标准（criteria.yaml 里的）", example="[带头服务群众]"
            ),
            Field("joined", Integer(1900, 2999), "入党年份"),
            Field("consent", Boolean(), "本人同意公开"),
            Field(
                "aspects",
                Table(Record(Mark)),
                "先锋岗各方面得分：自评 self、互评 peer",
                example="{班级管理: {self: 90, peer: 92}}",
            ),
        ),
        dated=False,
    ),
    Kind(
        "lesson",
        "党课",
        "kinds/lesson.html",
        "lists/lesson.html",
        (
            Field("term", Integer(1), "第几期"),
            Field("number", Integer(1), "第几讲"),
            Field("lecturer", Text(), "主讲人"),
            Field("place", Text(), "上课地点"),
            Field("objectives", Many(Text()), "学习目标"),
            Field("video", FilePath(), "视频"),
            Field("handout", FilePath(), "讲义"),
            Field("hours", Number(0, 1000), "学时"),
        ),
    ),
    Kind(
        "quiz",
        "自测题",
        "kinds/quiz.html",
        "lists/quiz.html",
        (
            Field("term", Integer(1), "属于第几期"),
            Field("number", Integer(1), "属于第几讲"),
            Field("draw", Integer(1, 1000), "知识抢答每次抽几题；不写抽十题", example="10"),
            Field("seconds", Integer(5, 3600), "知识抢答每题几秒；不写二十秒", example="20"),
        ),
        is_quiz=True,
    ),
    Kind(
        "notice",
        "通知公示",
        "kinds/notice.html",
        "lists/notice.html",
        (
            Field("notice", Choice(("通知", "公示", "公告")), "种类"),
            Field("from", Date(), "公示第一天"),
            Field("to", Date(), "公示最后一天；写了 workdays 可不写"),
            Field("workdays", Integer(1, 1000), "公示几个工作日，从 from 那天数起，按节假日表推算 to", example="5"),
            Field("contact", Text(), "联系人或受理单位"),
            Field("phone", Text(), "办公电话"),
            Field("scope", Text(), "范围"),
        ),
    ),
    Kind(
        "document",
        "文件资料",
        "kinds/document.html",
        "lists/document.html",
        (
            Field("code", Text(), "制度编号；同一制度的各版写同一个编号", example="德育制度 2 号"),
            Field("number", Text(), "文号", example="园区党总支〔2026〕3 号"),
            Field("issued", Date(), "成文日期"),
            Field("scope", Text(), "公开范围"),
            Field("form", Text(), "公开形式"),
            Field("period", Text(), "公开时限"),
            Field("version", Text(), "版本"),
            Field("category", Text(), "类别", example="制度"),
            Field("account", Choice(ACCOUNTS), "三公开里的哪一种；写了就进公开目录", example="党务"),
            Field(
                "appraisal",
                Appraisal(),
                "民主评议结果：各支部（或自评、互评、群众评）各等次的人数，画成横条和表",
                example="{机电支部: {优秀: 7, 合格: 15}}",
            ),
        ),
    ),
    Kind(
        "event",
        "组织生活",
        "kinds/event.html",
        "lists/event.html",
        (
            Field("activity", Text(), "活动类型", example="主题党日"),
            Field("branch", Text(), "支部"),
            Field(
                "joint",
                Many(Text(), split=True),
                "一同举办、也记进台账的支部；写 全部 即各支部",
                example="[旅游支部, 农艺支部]",
            ),
            Field("start", Date(), "开始时间", example="2026-09-04 15:00"),
            Field("end", Date(), "结束时间"),
            Field("place", Text(), "地点"),
            Field("host", Text(), "主持人"),
            Field("attendance", Integer(0), "到会人数"),
        ),
    ),
    Kind(
        "thread",
        "论坛主题",
        "kinds/thread.html",
        "lists/thread.html",
        (
            Field("closes", Date(), "讨论到哪一天为止", example="2026-12-31"),
            Field(
                "replies",
                Many(Record(Reply, check=check_reply)),
                "回复：姓名 name、日期 date、正文 text、审核人 approved；没有审核人的不显示",
                example="[{name: 宁远, date: 2026-10-12, text: 我赞成。, approved: 裴书远}]",
            ),
        ),
    ),
    Kind(
        "commitment",
        "公开承诺",
        "kinds/commitment.html",
        "lists/commitment.html",
        (
            Field("by", Text(), "谁的承诺：支部，或党员的姓名", example="机电支部"),
            Field("branch", Text(), "支部"),
            Field("criteria", Many(Text(), split=True), "合乎哪几条标准（criteria.yaml 里的）", example="[群众反映好]"),
            Field(
                "items", Many(Record(Promise, "text")), "承诺的事", example="[{text: 车间开放到 21:00, due: 2026-12}]"
            ),
            Field(
                "log",
                Many(Record(Report)),
                "逐日的进展",
                example="[{date: 2026-09-05, item: 1, progress: 30, text: 补开三个晚上}]",
            ),
            Field("state", Choice(STATES), "状态；不写则按进度"),
        ),
    ),
    Kind(
        "topic",
        "专题",
        "kinds/topic.html",
        "lists/news.html",
        (
            Field("banner", FilePath(), "横幅图片"),
            Field("slogan", Text(), "主题词"),
            Field(
                "boards", Many(Record(Board, "title")), "板块", example="[{title: 学习体会, tag: 党章学习, limit: 6}]"
            ),
            Field("closed", Date(), "结束日期"),
        ),
    ),
    Kind(
        "newsletter",
        "简讯",
        "kinds/newsletter.html",
        "lists/newsletter.html",
        (
            Field("issue", Integer(1), "第几期", example="12"),
            Field("from", Date(), "收录从哪一天起的稿件", example="2026-10-01"),
            Field("to", Date(), "到哪一天止", example="2026-10-31"),
            Field("publisher", Text(), "主办单位；不写则用 site.owner"),
            Field("lead", FilePath(), "头条，全文刊登在头版"),
            Field("full", Boolean(), "是 则各篇都登全文；不写则头条登全文，其余登摘要"),
            Field(
                "columns",
                Many(Record(Column, "title")),
                "各栏和栏里的稿件，按先后",
                example="[{title: 支部动态, posts: [../../news/2026/x.md]}]",
            ),
        ),
        paper="papers/newsletter.html",
    ),
)

CUSTOM_TYPES: dict[str, Type] = {
    "text": Text(),
    "integer": Integer(),
    "number": Number(),
    "boolean": Boolean(),
    "date": Date(),
    "list": Many(Text(), split=True),
    "path": FilePath(),
}

# Fields that posts of Hugo, Hexo, Jekyll and Pelican carry: kept for templates, never taken for misspelt ones.
FOREIGN_FIELDS = frozenset(
    """
    layout permalink categories category comments comment img image images thumbnail type url lang language
    lastmod modified publishdate expirydate published status authors description keywords keyword excerpt toc
    top sticky math mathjax katex header-img subtitle series menu outputs markup linktitle resources copyright
    reward password abbrlink id modify hidden featured isCJKLanguage cascade sidebar nav order parent pinned
    location disqus share license photos link catalog tag topic topics mermaid hide readmore top_img banner_img
    index_img show sitemap feed update created time name
    """.split()
)
