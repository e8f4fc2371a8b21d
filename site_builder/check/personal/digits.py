"""Digits however they are written, seen as plain ones, place by place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, count, pairwise

from msgspec import Struct

_CHINESE = ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○幺弍弎")
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_HYPHENS = "-‐‑‒–—―−－_﹣"
_DOTS = ".．·•・"
_SPACES = " \t\u00a0\u3000\u2002\u2003\u2007\u2009\u202f"


def _table() -> dict[int, str]:
    table = {ord(char): str(value) for line in _CHINESE[:2] for value, char in enumerate(line)}
    table |= {ord("○"): "0", ord("幺"): "1", ord("弍"): "2", ord("弎"): "3", ord("貳"): "2", ord("陸"): "6"}
    for code in range(0x660, 0x1FC00):
        if unicodedata.decimal(chr(code), None) is not None:
            table[code] = str(unicodedata.decimal(chr(code)))
    table |= {ord(char): "X" for char in "ｘＸⅩ✕"} | {ord("＠"): "@", ord("﹫"): "@", ord("＋"): "+"}
    table |= {code: chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    table |= {ord(char): "X" for char in "ｘＸ"}
    table |= {ord(char): "\u200b" for char in _ZERO_WIDTH}
    table |= {ord(char): "-" for char in _HYPHENS if char != "_"} | {ord(char): "." for char in _DOTS}
    return table | {ord(char): " " for char in _SPACES} | {ord("（"): "(", ord("）"): ")", ord("："): ":"}


_PLAIN = _table()
# What may have to change: a search is many times faster than looking up every character; so are whole planes than single signs.
_STRANGE = re.compile(
    f"[{re.escape(''.join(chr(code) for code, value in _PLAIN.items() if code <= 0xFFFF and chr(code) != value))}"
    "\U00010000-\U0001ffff]"
)
# Every sign that is seen as a digit.
DIGITS = re.compile(
    f"[\\d{''.join(chr(code) for code, value in _PLAIN.items() if value.isdecimal() and not chr(code).isdecimal())}]"
)
_RUN = re.compile(r"\d(?:\u200b*+[ .。-]{0,3}+\u200b*+\d){9,}+(?:\u200b*[ .。-]{0,2}\u200b*[xX](?![A-Za-z]))?")
_GROUP = re.compile(r"[\dxX](?:\u200b*+[\dxX])*+")


# Markup inside a number is not seen on the page: emphasis, tags, digits and spaces written by their numbers.
_MARKUP = re.compile(
    r"&#(?P<code>\d{2,5});|&#x(?P<hex>[0-9a-f]{2,4});|&nbsp;(?<=\d&nbsp;)"
    r"|<(?<=\d<)[^<>\n]{1,80}>(?=\d)|\*\*(?<=\d\*\*)(?=\d)|__(?<=\d__)(?=\d)",
    re.I,
)
# A Chinese numeral beside a digit of another kind: perhaps the end of a name, 张三13812345678.
_NUMERALS = "".join(_CHINESE)
NUMERAL = re.compile(
    f"[{_NUMERALS}](?:(?=[0-9０-９][0-9０-９ .-]{{6}})|(?<=[0-9０-９]{{4}}.)|(?<=[0-9０-９]{{4}}[xXｘＸ].))"
)
_WORD = re.compile(f"[{_NUMERALS}]")


def plain(text: str) -> str:
    """The text with every digit as a plain one and every separator as ` `, `.`, `-` or a zero-width space; same length."""
    return _STRANGE.sub(_shown, _bare(text))


def arabic(text: str) -> str:
    """The same for a text whose Chinese numerals are words: 张三, 周五."""
    return _STRANGE.sub(_shown, _WORD.sub("\0", _bare(text)))


def _shown(match: re.Match[str]) -> str:
    return _PLAIN.get(ord(match[0]), match[0])


def _bare(text: str) -> str:
    if not any(sign in text for sign in ("**", "__", "<", "&")):
        return text
    return _MARKUP.sub(_unmarked, text)


def _unmarked(match: re.Match[str]) -> str:
    code = int(match["code"] or 0) or int(match["hex"] or "0", 16)
    shown = chr(code) if code > 31 else " " if match[0].startswith("&") else "\u200b"
    return shown.ljust(len(match[0]), "\u200b")


class Run(Struct, frozen=True):
    """At least ten digits of a plain text, from `start` on; `groups` are those that stand together."""

    text: str
    start: int
    groups: tuple[str, ...]


class Candidate(Struct, frozen=True):
    """Groups read as one number; `separators` are the signs between them."""

    digits: str
    start: int
    end: int
    separators: frozenset[str]
    sizes: tuple[int, ...]


def runs(text: str) -> Iterator[Run]:
    """The runs of a plain text; zero-width characters are no part of the digits."""
    for match in _RUN.finditer(text):
        groups = _GROUP.findall(match[0])
        if "\u200b" in match[0]:
            groups = [group.replace("\u200b", "") for group in groups]
        yield Run(match[0], match.start(), tuple(groups))


def candidates(
    run: Run, lengths: Mapping[str, Sequence[int]], is_wanted: Callable[[str], object]
) -> Iterator[Candidate]:
    """All numbers that whole neighbouring groups make up, as long as `lengths` tell by the first digit, and `is_wanted`."""
    whole = "".join(run.groups)
    places = dict(zip(accumulate(map(len, run.groups), initial=0), count()))
    spans: list[tuple[int, int]] = []  # of the groups, looked for once there is something to tell
    for start, first in places.items():
        for length in lengths.get(whole[start : start + 1], ()):
            last = places.get(start + length)
            if last is not None and is_wanted(whole[start : start + length]):
                spans = spans or [group.span() for group in _GROUP.finditer(run.text)]
                yield _joined(run, spans[first:last], run.groups[first:last])


def _joined(run: Run, spans: Sequence[tuple[int, int]], groups: Sequence[str]) -> Candidate:
    signs = (run.text[end:start].replace("\u200b", "") for (_, end), (start, _) in pairwise(spans))
    start, end = run.start + spans[0][0], run.start + spans[-1][1]
    return Candidate("".join(groups), start, end, frozenset(signs), tuple(map(len, groups)))
