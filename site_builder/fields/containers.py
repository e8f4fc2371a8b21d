"""Types of values that hold others: lists, names, maps."""

from __future__ import annotations

import re
from typing import Any

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.fields.base import INVALID, Reading, Type
from site_builder.yaml_text import Mapping, Node, Scalar, Sequence


class Many(Type, frozen=True):
    """A list; one value alone counts as a list of one, and with `split` a text is cut at 、，；, (with a warning)."""

    inner: Type
    split: bool = False

    def title(self) -> str:
        return f"列表（每项为{self.inner.title()}）"

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": "array", "items": self.inner.schema()}, self.inner.schema()]}

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar) and self.split:
            return self._split(node, reading)
        items = node.items if isinstance(node, Sequence) else (node,)
        values: list[Any] = []
        for item in _flat(items):
            if self.split and isinstance(item, Scalar) and not item.quoted:
                values += self._split(item, reading)
            elif not yaml_text.is_null(item):
                values.append(self.inner.read(item, reading))
        return tuple(value for value in values if value is not INVALID)

    def _split(self, node: Scalar, reading: Reading) -> tuple[str, ...]:
        parts = tuple(part.strip() for part in re.split("[，、；,;]", node.text) if part.strip())
        if len(parts) > 1:
            better = f"[{', '.join(parts)}]"
            reading.complain(
                node.line,
                f"{reading.label} 是一整串文字，已按标点分开",
                f"建议写成 {reading.label}: {better}",
                "warning",
            )
        return parts


class People(Type, frozen=True):
    """One name or several: a text (cut at 、，；,), a list, or a map with a `name` as other generators write it."""

    def title(self) -> str:
        return "姓名，或姓名的列表"

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar):
            return tuple(part.strip() for part in re.split("[，、；,;]", node.text) if part.strip())
        if isinstance(node, Mapping):
            name = node.get("name")
            return reading.wrong(node, self.title()) if name is None else self.read(name, reading)
        names = [self.read(item, reading) for item in node.items if not yaml_text.is_null(item)]
        return tuple(name for one in names if one is not INVALID for name in one)


class Table(Type, frozen=True):
    """A map from names to values of one type; with `known`, other names are doubted and more names than those refused."""

    inner: Type
    known: tuple[str, ...] = ()

    def title(self) -> str:
        return f"映射（名称: {self.inner.title()}）"

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.inner.schema()}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Mapping):
            return reading.wrong(node, self.title())
        if self.known:
            self._look_at_names(node, reading)
        read = {
            key.text: self.inner.read(value, reading.of(f"{reading.label}.{key.text}")) for key, value in node.entries
        }
        return {name: value for name, value in read.items() if value is not INVALID}

    def _look_at_names(self, node: Mapping, reading: Reading) -> None:
        names = [key for key, _ in node.entries]
        for name in names:
            if name.text not in self.known:
                hint = did_you_mean(name.text, self.known)
                reading.complain(name.line, f"{reading.label} 里没有“{name.text}”这一项", hint, "warning")
        if len(names) > len(self.known):
            most = len(self.known)
            hint = f"请只留 {most} 项：{'、'.join(self.known)}"
            reading.complain(names[most].line, f"{reading.label} 写了 {len(names)} 项，最多 {most} 项", hint)


def _flat(items: tuple[Node, ...]) -> list[Node]:
    """Lists in lists (as Hexo's categories are written) opened up."""
    return [inner for item in items for inner in (_flat(item.items) if isinstance(item, Sequence) else [item])]
