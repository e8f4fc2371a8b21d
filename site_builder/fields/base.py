"""What a declared type is, and what it is read with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from msgspec import Struct

from site_builder import yaml_text
from site_builder.errors import Complain
from site_builder.yaml_text import Mapping, Node, Sequence


class Invalid:
    """What a reader gives back when it has complained: the caller takes the default."""


INVALID = Invalid()


class Reading(Struct, frozen=True):
    """What a type needs besides the node: whom to tell, the key's name, the site's time zone."""

    complain: Complain
    label: str
    zone: tzinfo
    locate: Callable[[str], str] = str

    def of(self, label: str) -> Reading:
        return Reading(self.complain, label, self.zone, self.locate)

    def wrong(self, node: Node, wanted: str, example: str = "") -> Invalid:
        hint = f"请写成{wanted}，例如 {example}" if example else f"请写成{wanted}"
        self.complain(node.line, f"{self.label or '这一条'} 应是{wanted}，这里是{describe(node)}", hint)
        return INVALID


class Type(Struct, frozen=True):
    """A type of values: its Chinese name, how it is read from a node, how JSON Schema says it."""

    def title(self) -> str:
        return "任意内容"

    def schema(self) -> dict[str, Any]:
        return {}

    def read(self, node: Node, reading: Reading) -> Any:
        return yaml_text.plain(node)


def describe(node: Node) -> str:
    """A node in a few words, for messages."""
    if isinstance(node, Mapping):
        return "映射"
    if isinstance(node, Sequence):
        return "列表"
    return f"“{node.text[:40]}”"
