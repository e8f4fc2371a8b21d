"""Entries of the lists in `content/data/` that are about a person, and those lists without them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder import yaml_text
from site_builder.errors import TextError
from site_builder.forget.naming import pattern_of
from site_builder.forget.traces import Entry
from site_builder.rewrite import line_end
from site_builder.yaml_text import Mapping, Node, Scalar, Sequence

ABOUT = ("name", "mentor", "by")


def entries_of(path: str, text: str, name: str) -> Iterator[Entry]:
    """The entries of a list that are about a person; none where the text is no list."""
    pattern = pattern_of(name)
    try:
        node = list_of(text)
    except TextError:
        return  # the build tells of it; what stands there is found line by line
    lines = text.splitlines()
    items = node.items if isinstance(node, Sequence) else ()
    for number, item in enumerate(items):
        if _is_about(item, pattern):
            following = items[number + 1].line if number + 1 < len(items) else len(lines) + 1
            first, last = _extent(lines, item.line, following)
            if without(text, [(first, last)]) is not None:
                yield Entry(path, first, last, " ".join(line.strip() for line in lines[first - 1 : last])[:120])


def list_of(text: str) -> Node | None:
    """A data file, however long. Raises TextError."""
    return yaml_text.parse(_plain(text), 1, max(yaml_text.MAX_NODES, len(text)))


def without(text: str, extents: list[tuple[int, int]]) -> str | None:
    """A list without the entries on these lines; None if more or less would be lost than so many entries.

    A list that loses its last entry becomes `[]`, since templates that go through it would trip over nothing at all.
    """
    dropped = {line for first, last in extents for line in range(first, last + 1)}
    kept = "".join(line for number, line in enumerate(text.splitlines(keepends=True), 1) if number not in dropped)
    try:
        if yaml_text.parse(_plain(kept)) is None:
            kept = _ended(kept, line_end(text)) + "[]" + line_end(text)
        before, after = (yaml_text.plain(yaml_text.parse(_plain(one))) or [] for one in (text, kept))
    except TextError:
        return None
    if not isinstance(after, list) or len(after) != len(before) - len(extents):
        return None
    rest = iter(before)
    return kept if all(any(one == other for other in rest) for one in after) else None


def _ended(text: str, end: str) -> str:
    return text if not text or text.endswith("\n") else text + end


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def _is_about(item: Node, pattern: re.Pattern[str]) -> bool:
    if isinstance(item, Mapping):
        values = (item.get(key) for key in ABOUT)
        return any(isinstance(one, Scalar) and pattern.fullmatch(one.text.strip()) for one in values)
    return isinstance(item, Scalar) and bool(pattern.fullmatch(item.text.strip()))


def _extent(lines: list[str], start: int, following: int) -> tuple[int, int]:
    """The lines of an entry: with a dash that stands alone above it, without the remarks above the next one."""
    first = start - 1 if start > 1 and lines[start - 2].strip() == "-" else start
    last = following - 1
    while last > start and (
        not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#") or lines[last - 1].strip() == "-"
    ):
        last -= 1
    return first, last
