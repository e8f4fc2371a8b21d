"""The lines of a paper: which begins a question, an option, an answer; how teachers write them in a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_LABELS = {
    "答案": "answer",
    "正确答案": "answer",
    "参考答案": "answer",
    "标准答案": "answer",
    "解析": "explanation",
    "讲解": "explanation",
    "依据": "reference",
    "出处": "reference",
}
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABEL = re.compile(
    rf"^\s*(?:[-*+]\s+)?\**(?:【\s*(?P<boxed>{_NAMES})\s*】\**\s*[:：]?|(?P<plain>{_NAMES})\**\s*[:：])\**\s*(?P<text>.*)$"
)
_NEXT_LABEL = re.compile(rf"\s+(?=(?:{_NAMES})\s*[:：]|【\s*(?:{_NAMES})\s*】)")
_HEADING = re.compile(
    r"^ {0,3}(?:#{1,6}\s+(?P<marked>\S.*?)\s*#*|(?P<plain>[一二三四五六七八九十]{1,3}\s*[、.．]\s*\S.*))$"
)
_QUESTION = re.compile(r"^ {0,3}\**(?P<number>[0-9]{1,4})\**\s*(?:[.．](?![0-9])|[、)）])\**\s*(?P<text>.*)$")
_SPELT = re.compile(r"^ {0,3}\**第\s*(?P<number>[0-9]{1,4})\s*题\**\s*[.．、:：]?\**\s*(?P<text>.*)$")
# （1） numbers questions only where nothing else does: within a question it numbers points.
_BRACKETED = re.compile(r"^ {0,3}\**[(（]\s*(?P<number>[0-9]{1,4})\s*[)）]\**\s*(?P<text>.*)$")
_BARE_OPTION = re.compile(r"^\s*(?P<letter>[A-H])[ \t　]+(?P<text>\S.*)$")
_OPTION = re.compile(r"^\s*(?:[-*+]\s+)?[(（]?(?P<letter>[A-Za-z])\s*[)）.．、:：]\s*(?P<text>.*)$")
_QUESTIONS = (_QUESTION, _SPELT)
_FULL_WIDTH = {ord("Ａ") + at: chr(ord("A") + at) for at in range(26)} | {ord("０") + at: str(at) for at in range(10)}


class Part(Struct, frozen=True):
    """One part of a paper: a heading, a question's stem, an option, its answer, explanation or reference.

    What belongs to a question but comes before the first is `stray`.
    `mark` is a question's number or an option's letter; `line` is counted as in the file.
    """

    role: str
    line: int
    text: str
    mark: str = ""


def parts_of(lines: list[str], first_line: int) -> list[Part]:
    """The parts of a paper; what begins none of them goes on with the one before (or is a note before the first)."""
    begun: list[tuple[Part, list[str]]] = []
    numbered = _QUESTIONS if any(_is_stem(line, _QUESTIONS) for line in lines) else (_BRACKETED,)
    in_question = False
    for number, line in enumerate(lines, first_line):
        stem = _is_stem(line, numbered)
        new = [Part("stem", number, stem["text"], stem["number"])] if stem else []
        new = new or list(_begun(line, number, in_question, begun[-1][0] if begun else None))
        in_question = in_question or stem is not None
        if new:
            begun += [(part, [part.text]) for part in new]
        elif begun:
            begun[-1][1].append(line if begun[-1][0].role in ("note", "heading") else line.strip())
        elif line.strip():
            begun.append((Part("note", number, line), [line]))
    return [Part(part.role, part.line, "\n".join(rows).strip("\n "), part.mark) for part, rows in begun]


def _is_stem(line: str, numbered: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    if _HEADING.match(line):
        return None
    return next((found for one in numbered if (found := one.match(_narrow_start(line)))), None)


def _begun(line: str, number: int, in_question: bool, last: Part | None) -> Iterator[Part]:
    heading = _HEADING.match(line)
    if heading:
        yield Part("heading", number, heading["marked"] or heading["plain"])
    elif in_question:
        yield from _inside(line, number, last)
    elif (label := _LABEL.match(line)) and _LABELS[label["boxed"] or label["plain"]] == "answer":
        yield Part("stray", number, line.strip())


def _inside(line: str, number: int, last: Part | None) -> Iterator[Part]:
    """What may begin within a question: options, several on a line if need be; answer, explanation and reference."""
    option = _OPTION.match(_narrow_start(line)) or _bare_option(_narrow_start(line), last)
    if option:
        yield from _options(option["letter"].upper(), option["text"], number)
        return
    for piece in _NEXT_LABEL.split(line.strip()):
        label = _LABEL.match(piece)
        if label is None:
            return
        yield Part(_LABELS[label["boxed"] or label["plain"]], number, label["text"])


def _bare_option(line: str, last: Part | None) -> re.Match[str] | None:
    """`A 甲` is an option where one is due."""
    found = _BARE_OPTION.match(line)
    due = last and ("A" if last.role == "stem" else chr(ord(last.mark) + 1) if last.role == "option" else "")
    return found if found and found["letter"] == due else None


def _options(letter: str, text: str, number: int) -> Iterator[Part]:
    """`A. 甲  B. 乙  C. 丙` is three options: each begins with the letter that follows."""
    while True:
        following = chr(ord(letter) + 1)
        wide = chr(ord(following) - ord("A") + ord("Ａ"))
        cut = re.search(rf"\s+[(（]?[{following}{wide}]\s*[)）.．、]\s*", text) if following <= "Z" else None
        if cut is None:
            yield Part("option", number, text, letter)
            return
        yield Part("option", number, text[: cut.start()], letter)
        letter, text = following, text[cut.end() :]


def narrow(text: str) -> str:
    """A text with its full-width letters and digits written narrow."""
    return text.translate(_FULL_WIDTH)


def _narrow_start(line: str) -> str:
    """A line whose number or letter is written in narrow characters, as Chinese input methods may not do."""
    return narrow(line[:8]) + line[8:]
