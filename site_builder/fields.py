"""Declared fields and the types of their values: one declaration reads, documents and completes a field.

A `Field` says name, type, meaning and default. Configuration and front matter are both read by these types, and the
reference and the JSON Schema are printed from them, so that the three cannot drift apart.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from site_builder import dates, yaml_text
from site_builder.chinese import did_you_mean
from site_builder.errors import Complain, Severity
from site_builder.yaml_text import Mapping, Node, Scalar, Sequence

_TRUE = frozenset(("true", "yes", "on", "1", "是", "对", "真", "开"))
_FALSE = frozenset(("false", "no", "off", "0", "否", "错", "假", "关"))


class Invalid:
    """What a reader gives back when it has complained: the caller takes the default."""


INVALID = Invalid()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a type needs besides the node: whom to tell, the key's name, the site's time zone."""

    complain: Complain
    label: str
    zone: tzinfo
    locate: Callable[[str], str] = str

    def of(self, label: str) -> Reading:
        return Reading(self.complain, label, self.zone, self.locate)

    def wrong(self, node: Node, wanted: str, example: str = "") -> Invalid:
        hint = f"请写成{wanted}，例如 {example}" if example else f"请写成{wanted}"
        self.complain(node.line, f"{self.label} 应是{wanted}，这里是{_describe(node)}", hint)
        return INVALID


class Type:
    """A type of values: its Chinese name, how it is read from a node, how JSON Schema says it."""

    def title(self) -> str:
        return "任意内容"

    def schema(self) -> dict[str, Any]:
        return {}

    def read(self, node: Node, reading: Reading) -> Any:
        return yaml_text.plain(node)


class Text(Type):
    def title(self) -> str:
        return "文字"

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"]}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title())
        return node.text.strip()


class FilePath(Text):
    """A path written relative to the text it stands in; the reading's `locate` makes it a stored path."""

    def title(self) -> str:
        return "文件路径"

    def read(self, node: Node, reading: Reading) -> Any:
        written = super().read(node, reading)
        return reading.locate(written) if isinstance(written, str) and written else written


@dataclass(frozen=True, slots=True)
class Pattern(Type):
    """Text of a given form, e.g. a colour."""

    named: str
    form: str
    example: str

    def title(self) -> str:
        return self.named

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": self.form}

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar) and re.search(self.form, node.text.strip()):
            return node.text.strip()
        return reading.wrong(node, self.title(), self.example)


@dataclass(frozen=True, slots=True)
class Integer(Type):
    least: int | None = None
    most: int | None = None

    def title(self) -> str:
        if self.least is not None and self.most is not None:
            return f"{self.least} 到 {self.most} 的整数"
        return "整数" if self.least is None else f"不小于 {self.least} 的整数"

    def schema(self) -> dict[str, Any]:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "integer"} | {name: value for name, value in bounds.items() if value is not None}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip().replace("_", "") if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[-+]?[0-9]{1,15}", text):
            return reading.wrong(node, self.title())
        value = int(text)
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            return reading.wrong(node, self.title())
        return value


class Number(Type):
    def title(self) -> str:
        return "数字"

    def schema(self) -> dict[str, Any]:
        return {"type": "number"}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?", text):
            return reading.wrong(node, self.title())
        return float(text) if "." in text else int(text)


class Boolean(Type):
    def title(self) -> str:
        return "是或否"

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, "是", "否"]}

    def read(self, node: Node, reading: Reading) -> Any:
        word = node.text.strip().lower() if isinstance(node, Scalar) else ""
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        return reading.wrong(node, self.title(), "是")


class Date(Type):
    def title(self) -> str:
        return "日期"

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}\s*[-/.年]"}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        moment = dates.parse_date(text, reading.zone)
        if moment is not None:
            return moment
        if isinstance(node, Scalar):
            reading.complain(node.line, f"日期 {reading.label} 看不懂：“{text}”", "请写成 年-月-日，例如 2026-01-13")
            return INVALID
        return reading.wrong(node, self.title(), "2026-01-13")


@dataclass(frozen=True, slots=True)
class Choice(Type):
    values: tuple[str, ...]

    def title(self) -> str:
        return "、".join(self.values) + " 之一"

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.values)}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if text in self.values:
            return text
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title())
        reading.complain(node.line, f"{reading.label} 不能是“{text}”", did_you_mean(text, self.values))
        return INVALID


@dataclass(frozen=True, slots=True)
class Many(Type):
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
        values = [self.inner.read(item, reading) for item in _flat(items) if not yaml_text.is_null(item)]
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


class People(Type):
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


@dataclass(frozen=True, slots=True)
class Table(Type):
    """A map from free names to values of one type."""

    inner: Type

    def title(self) -> str:
        return f"映射（名称: {self.inner.title()}）"

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.inner.schema()}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Mapping):
            return reading.wrong(node, self.title())
        read = {
            key.text: self.inner.read(value, reading.of(f"{reading.label}.{key.text}")) for key, value in node.entries
        }
        return {name: value for name, value in read.items() if value is not INVALID}


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: name, type, what it means (Chinese), whether it must be there, an example.

    A `lenient` field is one that other generators use in their own ways: a value of another type is let pass unread.
    """

    name: str
    type: Type
    doc: str
    required: bool = False
    default: Any = None
    example: str = ""
    lenient: bool = False

    def read(self, node: Node, reading: Reading) -> Any:
        """The value of this field, or INVALID where it was complained about (or is lenient and foreign)."""
        if not self.lenient:
            return self.type.read(node, reading.of(self.name))
        return self.type.read(node, Reading(_only_warnings(reading.complain), self.name, reading.zone, reading.locate))


def key(type: Type, doc: str, *, default: Any = None, required: bool = False, example: str = "") -> Any:
    """A dataclass field that is also a declared key of the configuration."""
    metadata = {"type": type, "doc": doc, "required": required, "example": example}
    if isinstance(default, (dict, list)):
        return dataclasses.field(default_factory=lambda: default, metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def fields_of(record: type[Any]) -> tuple[Field, ...]:
    """The declared keys of a dataclass, in their order."""
    return tuple(
        Field(
            field.name,
            **{name: field.metadata[name] for name in ("type", "doc", "required", "example")},
            default=field.default,
        )
        for field in dataclasses.fields(record)
        if "type" in field.metadata
    )


@dataclass(frozen=True, slots=True)
class Record(Type):
    """A map with declared keys, read into a frozen dataclass; `shorthand` names the key that a lone value stands for."""

    into: type[Any]
    shorthand: str = ""
    check: Callable[[Any, Node, Reading], None] | None = None

    def title(self) -> str:
        return "映射（" + "、".join(field.name for field in fields_of(self.into)) + "）"

    def schema(self) -> dict[str, Any]:
        whole = schema_of(fields_of(self.into))
        return {"anyOf": [whole, {"type": "string"}]} if self.shorthand else whole

    def read(self, node: Node, reading: Reading) -> Any:
        if self.shorthand and isinstance(node, Scalar):
            node = Mapping(((Scalar(self.shorthand, node.line), node),), node.line)
        if not isinstance(node, Mapping):
            return reading.wrong(node, self.title())
        known = {field.name: field for field in fields_of(self.into)}
        for name, _ in node.entries:
            if name.text not in known:
                reading.complain(
                    name.line, f"不认识的键 {_path(reading, name.text)}", did_you_mean(name.text, known), "warning"
                )
        values, complete = _read_fields(node, known, reading)
        if not complete:
            return INVALID
        record = self.into(**values)
        if self.check:
            self.check(record, node, reading)
        return record


def _read_fields(node: Mapping, known: dict[str, Field], reading: Reading) -> tuple[dict[str, Any], bool]:
    values: dict[str, Any] = {}
    complete = True
    for field in known.values():
        found = node.get(field.name)
        label = _path(reading, field.name)
        if found is None or yaml_text.is_null(found):
            if field.required:
                example = f"，例如 {field.name}: {field.example}" if field.example else ""
                reading.complain(node.line, f"缺少 {label}（{field.doc}）", f"请写上 {field.name}{example}")
                complete = False
            continue
        value = field.type.read(found, reading.of(label))
        if value is not INVALID:
            values[field.name] = value
        elif field.required:
            complete = False
    return values, complete


def schema_of(fields: tuple[Field, ...], extra: bool = False) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a map with these fields."""
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: {**field.type.schema(), "description": field.doc} for field in fields},
        "additionalProperties": extra,
    }
    required = [field.name for field in fields if field.required]
    return schema | {"required": required} if required else schema


def _only_warnings(complain: Complain) -> Complain:
    def said(
        line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None:
        if severity == "warning":
            complain(line, message, hint, severity, rule)

    return said


def _flat(items: tuple[Node, ...]) -> list[Node]:
    """Lists in lists (as Hexo's categories are written) opened up."""
    return [inner for item in items for inner in (_flat(item.items) if isinstance(item, Sequence) else [item])]


def _path(reading: Reading, name: str) -> str:
    return f"{reading.label}.{name}" if reading.label else name


def _describe(node: Node) -> str:
    if isinstance(node, Mapping):
        return "映射"
    if isinstance(node, Sequence):
        return "列表"
    return f"“{node.text[:40]}”"
