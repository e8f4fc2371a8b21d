"""Reads `theme.yaml` and lays the site's own tokens and options over it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timezone
from pathlib import Path
from typing import Any

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.errors import TextError
from site_builder.fields import INVALID, Boolean, Choice, Integer, Number, Reading, Record, Text, Type
from site_builder.model.config import Config
from site_builder.model.problem import Problem, Problems
from site_builder.model.theme import Theme, ThemeFile, ThemeOption
from site_builder.packaged import theme_folders, themes
from site_builder.yaml_text import Scalar

_TYPES: dict[str, Type] = {"text": Text(), "integer": Integer(), "number": Number(), "boolean": Boolean()}
_UNSAFE_TOKEN = re.compile(r"[;{}<>]|/\*|url\(|@import|expression", re.I)


def load_theme(root: Path, config: Config, config_name: str) -> tuple[Theme, tuple[Problem, ...]]:
    """The site's theme and what is wrong with it; an empty theme where there is none to use."""
    name = config.theme.name
    files = [folder / "theme.yaml" for folder in theme_folders(root, name) if (folder / "theme.yaml").is_file()]
    if not files:
        hint = did_you_mean(name, themes(root))
        return Theme(name, {}, {}, (), ()), (Problem("error", f"没有主题 {name}", config_name, hint=hint),)
    shown = files[0].relative_to(root).as_posix() if files[0].is_relative_to(root) else f"theme/{name}/theme.yaml"
    declared, problems = _read(files[0], shown)
    said = Problems(config_name)
    tokens = _tokens(declared, config.theme.tokens, said)
    options = _options(declared, config.theme.options, said)
    theme = Theme(name, tokens, options, declared.styles, declared.scripts)
    return theme, (*problems, *said.found)


def _read(file: Path, shown: str) -> tuple[ThemeFile, tuple[Problem, ...]]:
    problems = Problems(shown)
    try:
        text = file.read_text(encoding="utf-8-sig")
        problems.quote_from(text)
        node = yaml_text.parse(text)
    except TextError as error:
        problems(error.line, error.message, error.hint)
        node = None
    except (OSError, UnicodeDecodeError):
        problems(None, "读不了主题说明文件", "请另存为 UTF-8，并检查文件权限")
        node = None
    empty = ThemeFile("")
    if node is None:
        if not problems.found:
            problems(None, "主题说明文件是空的", "请至少写上 name:、tokens:、styles:")
        return empty, tuple(problems.found)
    declared = Record(ThemeFile).read(node, Reading(problems, "", timezone.utc))
    return (empty if declared is INVALID else declared), tuple(problems.found)


def _tokens(declared: ThemeFile, own: Mapping[str, str], problems: Problems) -> dict[str, str]:
    tokens = dict(declared.tokens)
    for name, value in own.items():
        if name not in tokens:
            problems(None, f"theme.tokens.{name}：主题没有这个变量", did_you_mean(name, tokens), "warning")
        elif _UNSAFE_TOKEN.search(value):
            problems(None, f"theme.tokens.{name} 的值不能用：{value}", "请写颜色、字号或字体名，例如 '#A5101A'")
        else:
            tokens[name] = value
    return tokens


def _options(declared: ThemeFile, own: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    options = {name: option.default for name, option in declared.options.items()}
    for name, option in declared.options.items():
        options[name] = _value(name, option, option.default, problems)
    for name, value in own.items():
        if name not in options:
            problems(None, f"theme.options.{name}：主题没有这个选项", did_you_mean(name, options), "warning")
        else:
            options[name] = _value(name, declared.options[name], value, problems)
    return options


def _value(name: str, option: ThemeOption, value: Any, problems: Problems) -> Any:
    if value is None:
        return None
    kind = Choice(option.choices) if option.type == "choice" else _TYPES[option.type]
    read = kind.read(Scalar(str(value), 1), Reading(problems.without_lines(), f"theme.options.{name}", timezone.utc))
    return option.default if read is INVALID else read
