"""The part above a text: found, mended where people commonly mistype YAML, and read by the declared fields."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingABC
from typing import Any

from site_builder import yaml_text
from site_builder.errors import Complain, TextError
from site_builder.read.repair import repair, repair_all
from site_builder.yaml_text import Mapping, Node, Scalar, Sequence

_OPEN = re.compile(r"\s*-{3,}[ \t]*\n")
_CLOSE = re.compile(r"^(?:-{3,}|\.{3})[ \t]*$", re.M)
_TOML = re.compile(r"\s*\+{3}[ \t]*\n(.*?)^\+{3}[ \t]*$\n?", re.S | re.M)
_UNOPENED = re.compile(r"\s*(?:[A-Za-z_]+[:：].*\n|[ \t]*- .*\n)+-{3,}[ \t]*\n")
MAX_NODES = 5_000


def split(text: str, complain: Complain) -> tuple[str, int, str, int]:
    """A text as (front matter, its first line, body, its first line), lines counted from 1.

    Raises TextError where there is no front matter or its end is missing.
    """
    opened = _OPEN.match(text)
    if opened is None and (unopened := _UNOPENED.match(text)) and "title" in unopened[0]:
        complain(1, "文首信息前缺少一行 ---", "请在最前面加一行 ---", "warning", "front-matter")
        start = 0
    elif opened is None:
        raise TextError(1, "没有文首信息", "请在文件最前面写：--- 一行，title: 标题，date: 日期，再一行 ---")
    else:
        start = opened.end()
    closed = _CLOSE.search(text, start)
    if closed is None:
        raise TextError(1, "文首信息没有结束", "请在最后一个键的下面单独写一行 ---")
    body_start = min(closed.end() + 1, len(text))
    return text[start : closed.start()], _line(text, start), text[body_start:], _line(text, body_start)


def parse(text: str, text_keys: frozenset[str], complain: Complain) -> tuple[Mapping, str, int]:
    """A whole file as (front matter, body, the body's first line).

    `text_keys` are the keys whose value is text whatever it looks like. Raises TextError where nothing can be read.
    """
    toml = _TOML.match(text)
    if toml:
        return _parse_toml(toml[1], _line(text, toml.start(1))), text[toml.end() :], _line(text, toml.end())
    front, first_line, body, body_line = split(text, complain)
    mended = repair(front, first_line, text_keys, complain)
    try:
        node = yaml_text.parse(mended, first_line, MAX_NODES)
    except yaml_text.SyntaxFault as error:
        again = repair_all(mended, first_line, complain)
        if again == mended:
            raise error
        node = yaml_text.parse(again, first_line, MAX_NODES)
    if node is None:
        raise TextError(first_line, "文首信息是空的", "请至少写上 title: 标题 和 date: 日期")
    if not isinstance(node, Mapping):
        raise TextError(
            node.line,
            "文首信息应是“键: 值”的样子，这里是列表或一段文字",
            "请每行写一个 键: 值，冒号用半角、后面留一个空格",
        )
    return node, body, body_line


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _parse_toml(text: str, first_line: int) -> Mapping:
    """TOML between +++ lines, as Hugo writes it; a key's line is where its name stands."""
    import tomllib

    try:
        return _node(tomllib.loads(text), text, first_line)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = first_line + int(found[1]) - 1 if found else first_line
        hint = '请检查等号、引号（例如 title = "标题"），或改写成 --- 之间的 YAML'
        raise TextError(line, "TOML 文首信息看不懂", hint) from None


def _node(value: MappingABC[str, Any], text: str, first_line: int) -> Mapping:
    entries: list[tuple[Scalar, Node]] = []
    for name, item in value.items():
        place = re.search(rf"^[ \t\[]*[\"']?{re.escape(name)}\b", text, re.M)
        line = first_line + text.count("\n", 0, place.start()) if place else first_line
        entries.append((yaml_text.scalar(name, line, False), _value(item, text, line)))
    return Mapping(tuple(entries), first_line)


def _value(value: Any, text: str, line: int) -> Node:
    if isinstance(value, dict):
        return _node(value, text, line)
    if isinstance(value, list):
        return Sequence(tuple(_value(item, text, line) for item in value), line)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return yaml_text.scalar(text, line, isinstance(value, str))
