"""Tables written in Markdown: what a cell holds is told by the head of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULE = re.compile(r"^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$", re.M)


def cells(text: str) -> Iterator[tuple[int, str, str]]:
    """Every cell below a head, as the place where it begins, its text and its head."""
    if "|" not in text:
        return
    seen = 0
    for rule in _RULE.finditer(text):
        if rule.start() < seen:
            continue  # a row of the table above
        heads = _heads(text, rule.start())
        place = rule.end() + 1
        while place < len(text):
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            line = text[place:end]
            if "|" not in line:
                break
            for head, cell in zip(heads, _cells(line), strict=False):
                yield place + cell[0], cell[1], head
            place = end + 1
        seen = place


def _heads(text: str, end: int) -> list[str]:
    start = text.rfind("\n", 0, max(end - 1, 0)) + 1
    return [cell.strip() for _, cell in _cells(text[start : max(end - 1, 0)])]


def _cells(line: str) -> list[tuple[int, str]]:
    first = len(line) - len(line.lstrip()) + (1 if line.lstrip().startswith("|") else 0)
    places = [(one.start(), one[0]) for one in re.finditer(r"[^|]+", line[first:])]
    return [(first + start, cell) for start, cell in places]
