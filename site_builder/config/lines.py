"""Finds the line of a key or of a list's item in the configuration, so that a later complaint can name it."""

from __future__ import annotations

from datetime import timezone

from site_builder import yaml_text
from site_builder.errors import Severity
from site_builder.fields import INVALID, Reading, Type
from site_builder.yaml_text import Mapping, Node, Sequence


def find(node: Node | None, *keys: str) -> Node | None:
    """The node below some keys, None if it was not written."""
    for key in keys:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node


def line_of(node: Node | None, *keys: str) -> int | None:
    """The line of the last of some keys, or of the nearest thing above it that was written."""
    if not isinstance(node, Mapping):
        return None
    if not keys:
        return node.line
    entry = next(((name, value) for name, value in node.entries if name.text == keys[0]), None)
    if entry is None:
        return node.line
    return line_of(entry[1], *keys[1:]) or entry[0].line if keys[1:] else entry[0].line


def item_lines(node: Node | None, item: Type) -> list[int]:
    """The lines of a list's items that could be read, in step with the values read from them."""
    items = node.items if isinstance(node, Sequence) else () if node is None else (node,)
    reading = Reading(_silent, "", timezone.utc)
    return [one.line for one in items if not yaml_text.is_null(one) and item.read(one, reading) is not INVALID]


def _silent(
    line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
) -> None:
    """What is wrong with an item was told when it was read."""
