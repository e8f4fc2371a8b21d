"""Masks personal data: what is left tells whom it concerns only to those who know already."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.personal.find import Found

# How many signs stay at the beginning and at the end.
STRICT = {
    "identity": (1, 1),
    "mobile": (3, 2),
    "telephone": (3, 2),
    "bank-card": (0, 4),
    "passport": (1, 2),
    "student-number": (2, 1),
    "staff-number": (1, 1),
    "birth-date": (4, 0),
    "dormitory": (0, 0),
    "email": (1, 0),
}


def mask(text: str, found: Iterable[Found]) -> tuple[str, int]:
    """The text with everything masked that was found in it, and how many places that were."""
    pieces: list[str] = []
    last = count = 0
    for one in found:
        pieces += [text[last : one.start], masked(one.rule, text[one.start : one.end])]
        last = one.end
        count += 1
    return "".join([*pieces, text[last:]]), count


def masked(rule: str, text: str) -> str:
    """One piece of personal data with its signs masked; separators stay where they are."""
    first, last = STRICT[rule]
    if rule == "email":
        name, at, domain = text.partition("@")
        return f"{name[:first]}***{at}{domain}" if at else f"{name[:first]}***"
    places = [place for place, char in enumerate(text) if char.isalnum() and not _is_word(char)]
    hidden = set(places[first : len(places) - last])
    return "".join("*" if place in hidden else char for place, char in enumerate(text))


def _is_word(char: str) -> bool:
    """Chinese characters that are no digits: 年, 号楼, 室."""
    return "\u4e00" <= char <= "\u9fff" and char not in "零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺"
