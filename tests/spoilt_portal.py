"""Thirty ways to spoil the demo portal, each with the one problem that `check` has to tell of it.

All numbers are made by rule; nobody has them but by chance.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass

import docx
import openpyxl
from PIL import Image

from tests.invented_numbers import CHINESE, FULL_WIDTH, with_check_digit, with_luhn

IDENTITY = with_check_digit("11010119900307123")
OTHER_IDENTITY = with_check_digit("33010219850611204")
MOBILE = "13812345678"
CARD = with_luhn("622202100011112")

Edit = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Spoil:
    """`edit` makes the new bytes of the file at `path` from the old (empty where there is none).

    The problem of `rule` is to be told at `path`, in the line that holds `mark`; without a line where that is empty.
    """

    path: str
    edit: Edit
    rule: str
    mark: str = ""


def paragraph(text: str) -> Edit:
    """A paragraph more at the end."""
    return lambda old: old.rstrip(b"\n") + f"\n\n{text}\n".encode()


def field(line: str) -> Edit:
    """A line more in the front matter."""
    return lambda old: re.sub(rb"\A---\n", lambda _: f"---\n{line}\n".encode(), old, count=1)


def instead(old: str, new: str) -> Edit:
    """`new` in the first place of `old`, which must be there."""

    def edit(content: bytes) -> bytes:
        assert old.encode() in content, old
        return content.replace(old.encode(), new.encode(), 1)

    return edit


def whole(content: bytes) -> Edit:
    """A file of its own."""
    return lambda _: content


def saved(thing: object, **how: object) -> bytes:
    stream = io.BytesIO()
    thing.save(stream, **how)  # type: ignore[attr-defined]
    return stream.getvalue()


def workbook() -> bytes:
    """600 rows, and one number in a hidden sheet."""
    book = openpyxl.Workbook()
    for number in range(600):
        book.worksheets[0].append([number, "材料已收"])
    hidden = book.create_sheet("底稿")
    hidden["C593"] = IDENTITY
    hidden.sheet_state = "hidden"
    return saved(book)


def document() -> bytes:
    """A number in the properties, where nobody looks."""
    text = docx.Document()
    text.add_paragraph("活动安排另行通知。")
    text.core_properties.comments = f"联系 {MOBILE}"
    return saved(text)


def photograph() -> bytes:
    picture = Image.new("RGB", (640, 480), "#886644")
    exif = picture.getexif()
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 15.0, 10.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    return saved(picture, format="JPEG", exif=exif)


NEWS = "content/news/2026/2026-03-23-jiafang.md"
GUA_YAN = "content/news/2026/2026-05-15-gua-yan.md"
JULY = "content/news/2026/2026-07-02-qi-yi-dahui.md"
AUTUMN = "content/news/2026/2026-10-19-qiucha.md"
NOTICE = "content/notices/2026/2026-07-01-shujia-zhiban.md"
PUBLIC = "content/notices/2026/2026-11-16-fazhan-duixiang-gongshi.md"
LEAGUE = "content/union-league/2026/2026-05-06-hou-tai.md"
GUARD = "content/union-league/2026/2026-11-03-guoqi-ban.md"
CLASS = "content/moral-education/2026/2026-10-23-meiyou-ppt-de-banhui.md"
MARCH = "content/current-affairs/2026/2026-10-22-changzheng.md"
LESSON = "content/party-school/term-8/01-weile-shei.md"

SPOILT = (
    # Personal data, wherever it may stand and however it is written.
    Spoil(NEWS, paragraph(f"领奖请带身份证（{IDENTITY.translate(FULL_WIDTH)}）。"), "identity", "领奖请带"),
    Spoil(GUA_YAN, paragraph(f"<!-- 底稿：证件 {' '.join(OTHER_IDENTITY)} -->"), "identity", "底稿"),
    Spoil(AUTUMN, field(f"contact: {MOBILE.translate(CHINESE)}"), "mobile", "contact"),
    Spoil("content/files/15012345678-biao.txt", whole("报名表已交。\n".encode()), "mobile"),
    Spoil(NOTICE, paragraph("家庭电话：8765 4321。"), "telephone", "家庭电话"),
    Spoil(JULY, paragraph(f"退款请打到 {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}。"), "bank-card", "退款"),
    Spoil("content/data/slogans.yaml", lambda old: old + "- text: 投稿 zhangsan@qq.com\n".encode(), "email", "投稿"),
    Spoil(CLASS, paragraph("| 姓名 | 学号 |\n| --- | --- |\n| 某某 | 2026010203 |"), "student-number", "2026010203"),
    Spoil(GUARD, paragraph("队长生于2008年5月4日。"), "birth-date", "生于"),
    Spoil(LEAGUE, paragraph("道具在宿舍：3号楼502室。"), "dormitory", "道具"),
    Spoil("content/files/mingdan.xlsx", whole(workbook()), "identity"),
    Spoil("content/files/anpai.docx", whole(document()), "mobile"),
    Spoil("content/files/jiami.docx", whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "attachment"),
    Spoil("content/files/laobiao.xls", whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "attachment-form"),
    Spoil("content/files/chashan.jpg", whole(photograph()), "picture-place"),
    # Links.
    Spoil(LESSON, paragraph("见[讲义](jiangyi.docx)。"), "link", "jiangyi"),
    Spoil(MARCH, paragraph("见[原文](https://wenku.invented.example/1.html)。"), "outgoing-new", "wenku"),
    Spoil(
        "config.yaml",
        instead("hengyue.example, seen: 2026-11-10", "hengyue.example, seen: 2025-11-10"),
        "outgoing-old",
        "hengyue",
    ),
    # What readers need.
    Spoil(
        "content/members/gao-zhenbang.md",
        paragraph("![](/images/photo-tea-hill.jpg)"),
        "image-alt",
        "![](/images/photo-tea-hill.jpg)",
    ),
    Spoil("content/members/shen-lan.md", paragraph("## 甲\n\n#### 乙\n\n完。"), "heading-jump", "#### 乙"),
    Spoil("content/members/tan-jing.md", paragraph("报名[点击这里](he-miaomiao.md)。"), "link-text", "点击这里"),
    Spoil(
        "content/members/ning-yuan.md",
        paragraph("<table><tr><td>甲</td><td>乙</td></tr></table>"),
        "table-head",
        "<table>",
    ),
    # Words and signs.
    Spoil("content/members/su-wanting.md", paragraph("截止目前，已有三人报名。"), "wording", "截止目前"),
    Spoil("content/members/ye-zhiqiu.md", paragraph("茶山的早上，，有雾。"), "punctuation", "，，"),
    Spoil("content/members/lin-xiaoqiu.md", paragraph("她说要读《党章，每天读一章。"), "brackets", "《党章"),
    Spoil("content/members/zhou-hongmei.md", paragraph("她是我们的的校医。"), "doubled", "的的"),
    Spoil("content/members/tang-shouzhuo.md", instead("editor: 邵一宁", "editor: 邵以宁"), "names", "editor: 邵以宁"),
    # How the group works.
    Spoil(PUBLIC, instead("to: 2026-11-27", "to: 2026-11-18\nworkdays: 5"), "period", "to: "),
    Spoil(
        "content/data/wording.yaml",
        lambda old: old + "- {wrong: 截止目前, right: 迄今}\n".encode(),
        "wording-list",
        "right: 迄今",
    ),
    Spoil(
        "content/news/2026/2026-11-18-xin-wangzhan.md",
        lambda old: re.sub(rb"\nreviewer: [^\n]*", b"", old),
        "required",
        "---",
    ),
)
