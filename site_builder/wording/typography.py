"""How Chinese text is set: punctuation, quotation marks, brackets, doubled characters, digits and units."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec import Struct

from site_builder.wording.finding import Finding

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_FULL = str.maketrans(",;:!?", "，；：！？")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_UNITS = {"平米": "平方米", "公分": "厘米", "KM": "km", "Km": "km", "KG": "kg", "Kg": "kg", "CM": "cm", "MM": "mm"}
_NUMERALS = "一二三四五六七八九十〇"


class Pattern(Struct, frozen=True):
    """`right` gives what should stand there; a pattern that is not `certain` only says so.

    Every match holds one of `signs`: most texts hold none, and need not be searched slowly. A form without them is quick: it
    begins with one of some characters; what stands before that is looked at afterwards.
    """

    rule: str
    signs: tuple[str, ...]
    form: re.Pattern[str]
    what: str
    right: Callable[[re.Match[str]], str]
    certain: bool = True

    def find(self, text: str) -> Iterator[Finding]:
        if self.signs and not any(sign in text for sign in self.signs):
            return
        for match in self.form.finditer(text):
            right = self.right(match)
            shown = right if right and right.startswith("“") else f"“{right}”"
            hint = f"请写成{shown}" if right else "请读一遍这句话再改"
            yield Finding(
                *match.span(), self.rule, f"{self.what}：“{match[0].strip()}”", hint, right if self.certain else None
            )


PATTERNS = (
    Pattern(
        "punctuation", ("，，", "、、", "；；", "：："), re.compile(r"([，、；：])\1+"), "标点重复", lambda one: one[1]
    ),
    Pattern("punctuation", ("。。",), re.compile(r"(?<!。)。。(?!。)"), "标点重复", lambda one: "。"),
    Pattern("punctuation", ("。。。", "…。"), re.compile(r"。{3,}|…+。{2,}"), "省略号应是两个“…”", lambda one: "……"),
    Pattern(
        "punctuation",
        (),
        re.compile(
            r"[，、；：。！？](?=[，、；：。！？])(?:(?<=[，、；：])[。！？]|(?<=[。！？])[，、；：]|(?<=[！？])。)"
        ),
        "两个标点连用",
        lambda one: "",
        False,
    ),
    Pattern(
        "punctuation",
        ("...",),
        re.compile(rf"(?<=[{HAN}，。”》）])\.{{3,}}|\.{{3,}}(?=[{HAN}])"),
        "省略号应是两个“…”",
        lambda one: "……",
    ),
    Pattern(
        "punctuation",
        ("…",),
        re.compile(rf"(?<=[{HAN}，。”》）])(?<!…)(?:…|…{{3,}})(?!…)|(?<!…)(?:…|…{{3,}})(?=[{HAN}])(?!…)"),
        "省略号应是两个“…”",
        lambda one: "……",
    ),
    Pattern(
        "punctuation",
        ("--", "－－"),
        re.compile(
            rf"[ －-](?<=[{HAN}，。”》）].)(?:(?<= )(?:-{{2,4}}|－{{2}})|(?<=-)-{{1,3}}|(?<=－)－) ?(?=[{HAN}“《（])"
        ),
        "破折号应是“——”",
        lambda one: "——",
    ),
    Pattern(
        "punctuation",
        (),
        re.compile(rf"[,;:!?](?<=[{HAN}”》）].)(?: ?(?=[{HAN}“《（])|(?=[ \t]*$))", re.M),
        "中文里用了半角标点",
        lambda one: one[0].strip().translate(_FULL),
    ),
    Pattern(
        "punctuation",
        (),
        re.compile(rf"\.(?<=[{HAN}”》）].)(?:(?=[{HAN}“《（])|(?=[ \t]*$))", re.M),
        "中文里用了半角句点",
        lambda one: "。",
        False,
    ),
    Pattern(
        "punctuation",
        ("(",),
        re.compile(rf"(?<=[{HAN}])\((?P<inner>[^()\n\x00]*[{HAN}][^()\n\x00]*)\)"),
        "中文里用了半角括号",
        lambda one: f"（{one['inner']}）",
    ),
    Pattern(
        "quotes",
        ('"',),
        re.compile(rf'"(?P<inner>[^"\n\x00=“”]*[{HAN}][^"\n\x00=“”]*)"'),
        "中文里用了半角引号",
        lambda one: f"“{one['inner']}”",
    ),
    Pattern(
        "quotes",
        ("「",),
        re.compile(r"「(?P<inner>[^「」\n]*)」"),
        "简体中文的引号是“”",
        lambda one: f"“{one['inner']}”",
        False,
    ),
    Pattern(
        "doubled", ("的的",), re.compile(r"(?<![目有似真端标])的的(?![确士哥当])"), "多写了一个字", lambda one: "的"
    ),
    Pattern(
        "doubled",
        ("了了",),
        re.compile(r"(?<![不得为小])了了(?![解结然无之])"),
        "多写了一个字",
        lambda one: "了",
        False,
    ),
    Pattern(
        "doubled",
        ("是是", "和和", "与与", "以及及", "并且且", "但是是", "因为为"),
        re.compile(
            r"(?<![如若])是是(?!非)|(?<![温柔随平缓])和和(?![美气睦满])|(?<![参赋授])与与|以及及|并且且|但是是|因为为"
        ),
        "多写了一个字",
        lambda one: one[0][:-1],
        False,
    ),
    Pattern(
        "units",
        (),
        re.compile(rf"[0０Oo○](?<=[{_NUMERALS}].)(?=[{_NUMERALS}])"),
        "汉字数目里的零应写“〇”",
        lambda one: "〇",
    ),
    Pattern(
        "units",
        tuple("０１２３４５６７８９"),
        re.compile(rf"(?!０(?<=[{_NUMERALS}]０)[{_NUMERALS}])[０-９]+"),
        "数字应用半角",
        lambda one: one[0].translate(_DIGITS),
    ),
    Pattern("units", ("％",), re.compile(r"(?<=[0-9])％"), "百分号应用半角", lambda one: "%"),
    Pattern(
        "units",
        ("平米", "公分"),
        re.compile(r"(?<=[0-9]) ?(?:平米|公分)"),
        "不是法定计量单位",
        lambda one: _UNITS[one[0].strip()],
        False,
    ),
    Pattern(
        "units",
        ("KM", "Km", "KG", "Kg", "CM", "MM"),
        re.compile(r"(?<=[0-9])(?:KM|Km|KG|Kg|CM|MM)(?![A-Za-z])"),
        "单位符号大小写不对",
        lambda one: _UNITS[one[0]],
        False,
    ),
)

_PAIRS = {"”": "“", "》": "《", "）": "（"}
_MARKS = re.compile("[“《（”》）]")
_NUMBERED = re.compile(r"(?:^|[\n\s；;。，,、（：:])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}\Z")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def typography(text: str) -> Iterator[Finding]:
    """What is wrong in a text of which only prose is shown."""
    for pattern in PATTERNS:
        yield from pattern.find(text)
    for (start, paragraph), (_, after) in pairwise([*_paragraphs(text), (0, "")]):
        yield from _unmatched(paragraph, start, after.lstrip(" \t　>").startswith("“"))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Where each begins, and what stands in it."""
    start = 0
    for gap in _BLANK_LINES.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def _unmatched(text: str, offset: int, goes_on: bool) -> Iterator[Finding]:
    """Brackets and quotation marks without partner in a paragraph; a quotation may go on in the next, which opens anew."""
    open_marks: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text):
        mark, place = found[0], found.start()
        if mark in "“《（":
            open_marks.append((mark, place))
        else:
            if open_marks and open_marks[-1][0] == _PAIRS[mark]:
                open_marks.pop()
            elif mark != "）" or not _NUMBERED.search(text[max(0, place - 5) : place]):
                yield _lonely(mark, offset + place, f"请补上前面的“{_PAIRS[mark]}”，或删去这一个")
    for mark, place in open_marks:
        if not (mark == "“" and goes_on):
            yield _lonely(mark, offset + place, "请补上后面的一半，或删去这一个")


def _lonely(mark: str, place: int, hint: str) -> Finding:
    return Finding(place, place + 1, "brackets", f"“{mark}”没有配成对", hint)
