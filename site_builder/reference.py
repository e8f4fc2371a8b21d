"""reference: the manual's tables of configuration, front matter and templates, printed from the declarations."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from site_builder.config import load_config_if_any
from site_builder.config.kinds import COMMON_FIELDS, KINDS
from site_builder.config.rules import RULES
from site_builder.fields import Field, Many, Record, Table, Type, fields_of
from site_builder.model.config import Config
from site_builder.model.kind import Kind
from site_builder.model.problem import Problem
from site_builder.render.answers import QUESTIONS, Answers
from site_builder.render.filters import DOCUMENTED as FILTERS
from site_builder.render.questions import Questions


def reference_for(root: Path, config_name: str | None) -> tuple[str, tuple[Problem, ...]]:
    """The reference of a site (with its own kinds), or the general one where there is no configuration."""
    config, problems = load_config_if_any(root, config_name)
    kinds = config.all_kinds.values() if config else KINDS
    return "\n".join(_lines(kinds)), problems


def _lines(kinds: Iterable[Kind]) -> Iterator[str]:
    yield "### config.yaml"
    yield ""
    yield from _table(_config_rows(Config, ""))
    yield "### 文首信息：各类稿件共有的字段"
    yield ""
    yield from _table(map(_row, COMMON_FIELDS))
    for kind in kinds:
        if kind.fields:
            yield f"### 文首信息：{kind.title}（`{kind.name}`）"
            yield ""
            yield from _table(map(_row, kind.fields))
    yield "### 检查规则"
    yield ""
    yield from _rules()
    yield "### 模板里可以问的"
    yield ""
    yield from _pairs(
        ("询问", "回答"), ((f"`{_signature(name)}`", _doc(_function(name))) for name in ("url", *QUESTIONS))
    )
    yield "### 模板里的过滤器"
    yield ""
    yield from _pairs(("过滤器", "得到"), ((f"`{name}`", doc) for name, doc in FILTERS.items()))


def _config_rows(record: type[Any], prefix: str) -> Iterator[tuple[str, str, str, str]]:
    """The keys of a record and of those inside it: `site.name`, `sections[].slug`, `menus.名称[].title`."""
    for field in fields_of(record):
        name = f"{prefix}{field.name}"
        inner, mark = _inner(field.type)
        yield (f"{name}{mark}", *_row(field)[1:])
        if inner:
            yield from _config_rows(inner, f"{name}{mark}.")


def _inner(type: Type) -> tuple[type[Any] | None, str]:
    if isinstance(type, Record):
        return type.into, ""
    if isinstance(type, Many | Table):
        record, mark = _inner(type.inner)
        own = "[]" if isinstance(type, Many) else ".名称"
        return record, own + mark if record else ""
    return None, ""


def _row(field: Field) -> tuple[str, str, str, str]:
    doc = field.doc + ("（必填）" if field.required else "")
    record, mark = _inner(field.type)
    kind = field.type.title() if not record else "列表" if mark.endswith("[]") else "映射"
    return field.name, kind, doc, _example(field)


def _example(field: Field) -> str:
    if field.example:
        return f"`{field.example}`"
    simple = isinstance(field.default, str | int | float) and field.default != ""
    shown = (
        {True: "是", False: "否"}.get(field.default, field.default)
        if isinstance(field.default, bool)
        else field.default
    )
    return f"默认 `{shown}`" if simple else ""


def _table(rows: Iterable[tuple[str, str, str, str]]) -> Iterator[str]:
    yield "| 键 | 类型 | 说明 | 例子 |"
    yield "|---|---|---|---|"
    for name, kind, doc, example in rows:
        yield f"| `{name}` | {_cell(kind)} | {_cell(doc)} | {_cell(example)} |"
    yield ""


def _pairs(heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"| {heads[0]} | {heads[1]} |"
    yield "|---|---|"
    for name, doc in rows:
        yield f"| {_cell(name)} | {_cell(doc)} |"
    yield ""


def _rules() -> Iterator[str]:
    """Every rule of `check`: what it finds, with an example, and how to mend or allow it."""
    yield "| 规则 | 级别 | 查什么 | 例子 | 怎么改 | 放行 |"
    yield "|---|---|---|---|---|---|"
    for rule in RULES:
        level = {"error": "错误", "warning": "警告", None: "照实"}[rule.severity]
        allowed = "不能放行" if rule.fixed else f"`{{rule: {rule.name}, …}}`"
        cells = (f"`{rule.name}` {rule.title}", level, rule.finds, f"`{rule.example}`", rule.mend, allowed)
        yield "| " + " | ".join(map(_cell, cells)) + " |"
    yield ""


def _function(name: str) -> Callable[..., Any]:
    """What answers a template that calls this name."""
    function: Callable[..., Any] = getattr(Questions if name == "url" else Answers, name)
    return function


def _signature(name: str) -> str:
    parameters = [one for one in inspect.signature(_function(name)).parameters.values() if one.name != "self"]
    return f"{name}({', '.join(_parameter(one) for one in parameters)})"


def _parameter(parameter: inspect.Parameter) -> str:
    if parameter.kind is inspect.Parameter.VAR_KEYWORD:
        return "条件"
    return parameter.name if parameter.default is inspect.Parameter.empty else f"{parameter.name}={parameter.default!r}"


def _doc(function: object) -> str:
    return (inspect.getdoc(function) or "").split("\n", 1)[0]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
