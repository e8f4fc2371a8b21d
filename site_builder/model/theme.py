"""A look: tokens, options, styles and scripts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from site_builder.fields import Choice, Keyed, Many, Record, Table, Text, Type, key


class ThemeOption(Keyed, frozen=True):
    type: str = key(Choice(("text", "integer", "number", "boolean", "choice")), "选项的类型", default="text")
    default: Any = key(Type(), "默认值")
    doc: str = key(Text(), "选项说明", default="")
    choices: tuple[str, ...] = key(Many(Text()), "可选的值", default=())


class ThemeFile(Keyed, frozen=True):
    """`theme.yaml` as written."""

    name: str = key(Text(), "主题名", required=True)
    title: str = key(Text(), "主题的中文名", default="")
    description: str = key(Text(), "一句话说明", default="")
    base: str | None = key(Text(), "在哪个主题上改：没写的都沿用它的", example="red")
    tokens: Mapping[str, str] = key(Table(Text()), "颜色、字体、间距：写成 CSS 变量 --名字", default={})
    dark: Mapping[str, str] = key(Table(Text()), "深色时另用的值，名字与 tokens 相同；不写则没有深色", default={})
    options: Mapping[str, ThemeOption] = key(Table(Record(ThemeOption)), "选项", default={})
    styles: tuple[str, ...] = key(Many(Text()), "样式文件，按顺序并成一个 style.css", default=())
    scripts: tuple[str, ...] = key(Many(Text()), "脚本文件", default=())


class Theme(Struct, frozen=True):
    """A theme as a site uses it: tokens and options after `config.yaml` had its say."""

    name: str
    tokens: Mapping[str, str]
    dark: Mapping[str, str]
    options: Mapping[str, Any]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


class Asset(Struct, frozen=True):
    """A file of the theme: output path, and either its bytes (`content`) or the file to copy."""

    name: str
    url: str
    file: Path
    content: bytes | None = None
