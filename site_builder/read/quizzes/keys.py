"""A key at the end of a paper, as papers from a word processor have it: each answer brought to its question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.read.quizzes.lines import Part, narrow, parts_of

_HEAD = re.compile(r"^\s*(?:#{1,6}\s*)?[*【]*(?:参考|标准|正确)?答案[】*]*\s*[:：]?\**\s*(?P<rest>.*)$")
_RANGE = re.compile(
    r"(?P<first>[0-9]{1,4})\s*[-—–~～至]\s*(?P<last>[0-9]{1,4})\s*[.．、:：)）]?\s*(?P<letters>[A-Ha-h]+)"
)
_PAIR = re.compile(
    r"(?P<number>[0-9]{1,4})\s*[.．、:：)）]\s*(?P<answer>\S.*?)(?=[\s;；]+[0-9]{1,4}\s*[-—~～.．、:：)）]|\s*$)"
)


def parts_with_key(lines: list[str], first_line: int) -> list[Part]:
    """The parts of a paper; a key at its end is taken if it answers questions that have no answer of their own."""
    start = next((at for at in reversed(range(len(lines))) if _HEAD.match(lines[at])), None)
    parts = parts_of(lines if start is None else lines[:start], first_line)
    if start is None:
        return parts
    key = {part.mark: part for part in _key(lines[start:], first_line + start)}
    open_ones = _unanswered(parts)
    if len(key) < 2 or not key.keys() <= set(open_ones) or len(open_ones) != len(set(open_ones)):
        return parts_of(lines, first_line)
    return list(_answered(parts, key))


def _key(lines: list[str], first_line: int) -> Iterator[Part]:
    """The answers, each with its question's number; none where anything else stands among them."""
    found: list[Part] = []
    head = _HEAD.match(lines[0])
    for number, line in enumerate([head["rest"] if head else "", *lines[1:]], first_line):
        text = narrow(line).strip()
        found += [Part("answer", number, letter, mark) for mark, letter in _ranges(text)]
        rest = _RANGE.sub("", text)
        found += [Part("answer", number, one["answer"], one["number"]) for one in _PAIR.finditer(rest)]
        if _PAIR.sub("", rest).strip(" ;；，,、　"):
            return
    yield from found


def _ranges(text: str) -> Iterator[tuple[str, str]]:
    """`1-5 ABDCA` as single answers."""
    for one in _RANGE.finditer(text):
        numbers = range(int(one["first"]), int(one["last"]) + 1)
        if len(numbers) == len(one["letters"]):
            yield from zip(map(str, numbers), one["letters"], strict=True)


def _unanswered(parts: list[Part]) -> list[str]:
    """The numbers of the questions below which there is no answer."""
    numbers: list[str] = []
    for part in parts:
        if part.role == "stem":
            numbers.append(part.mark)
        elif part.role == "answer" and part.text and numbers:
            numbers.pop()
    return numbers


def _answered(parts: list[Part], key: dict[str, Part]) -> Iterator[Part]:
    """The parts with the answers of the key, each at the end of its question."""
    due: Part | None = None
    for part in parts:
        if part.role in ("stem", "heading", "note") and due:
            yield due
            due = None
        if part.role == "stem":
            due = key.get(part.mark)
        yield part
    if due:
        yield due
