"""Other people of a site whose names are longer than a name and hold it: masking 李明 must not touch 李明华."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_builder.forget.naming import HAN, LETTER, pattern_of, written
from site_builder.yaml_text import Mapping, Node, Scalar, Sequence

_BETWEEN_NAMES = re.compile(r"[、，,;；/|\n]")
_FORM = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]+(?:[·•・‧][{HAN}]+)+|{LETTER}+(?:[ .'’\-]+{LETTER}+)*")
_ROLES = "记者|通讯员|学生|老师|教师|作者|编辑|小|老"
_TITLES = "老师|同志|同学|师傅|教授|书记|主任|校长|院长|处长|科长|部长|医生|记者|等|等人|某"


def longer_names(name: str, values: Iterable[str]) -> tuple[str, ...]:
    """The names among these values that hold `name` and are somebody else's; 李明老师 is still 李明."""
    pattern = pattern_of(name)
    his = re.compile(f"(?:{_ROLES})?{pattern.pattern}(?:{_TITLES})?")
    names = {one for value in values if pattern.search(value) for one in _names(value)}
    found = (one for one in names if pattern.search(one) and _FORM.fullmatch(one) and not his.fullmatch(one))
    return tuple(sorted(found))


def values_of(node: Node | None, keys: Iterable[str]) -> Iterator[str]:
    """What stands under these keys, at any depth, and what a list holds without any key."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from values_of(item, keys)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text in keys or isinstance(value, Mapping) or _holds_maps(value):
                yield from values_of(value, keys)


def _holds_maps(node: Node) -> bool:
    return isinstance(node, Sequence) and any(isinstance(item, Mapping) for item in node.items)


def _names(value: str) -> Iterator[str]:
    """The names in a value that may hold several: 李明、李明华; 李 明 华 is one, 李明 王华 are two."""
    for part in _BETWEEN_NAMES.split(value):
        words = part.split()
        if words and (len(words[0]) == 1 or re.match(LETTER, words[0])):
            yield written(part)
        for word in words:
            yield from {word, *re.split("[和与]", word)}
