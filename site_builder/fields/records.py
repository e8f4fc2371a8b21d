"""Declared fields, and records of them read into frozen values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Struct, StructMeta, structs

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.errors import Complain, Severity
from site_builder.fields.base import INVALID, Reading, Type
from site_builder.yaml_text import Mapping, Node, Scalar


class Field(Struct, frozen=True):
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
    """A field of a Keyed value that is also a declared key of the configuration."""
    return Field("", type, doc, required, default, example)


class _KeyedMeta(StructMeta):
    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], /, **options: Any) -> _KeyedMeta:
        keys = {one: value for one, value in namespace.items() if isinstance(value, Field)}
        defaults = {one: _default(declared) for one, declared in keys.items()}
        made = super().__new__(mcls, name, bases, namespace | defaults, **options)
        _declared[made] = tuple(structs.replace(declared, name=one) for one, declared in keys.items())
        return made


def _default(declared: Field) -> Any:
    default = declared.default
    return msgspec.field(default_factory=lambda: default) if isinstance(default, (dict, list)) else default


_declared: dict[type[Any], tuple[Field, ...]] = {}


class Keyed(Struct, frozen=True, metaclass=_KeyedMeta):
    """A frozen value whose fields may be declared by `key`."""


def fields_of(keyed: type[Keyed]) -> tuple[Field, ...]:
    """The declared keys of a Keyed value, in their order."""
    return _declared[keyed]


class Record(Type, frozen=True):
    """A map with declared keys, read into a Keyed value; `shorthand` names the key that a lone value stands for.

    A value that has an undeclared field `line` is told the line on which the map stands, one that has `lines` that of each key.
    """

    into: type[Keyed]
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
        undeclared = self.into.__struct_fields__ - known.keys()
        if "line" in undeclared:
            values["line"] = node.line
        if "lines" in undeclared:
            values["lines"] = {name.text: name.line for name, _ in node.entries}
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
    """JSON Schema (draft 7) of a map with these fields."""
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


def _path(reading: Reading, name: str) -> str:
    return f"{reading.label}.{name}" if reading.label else name
