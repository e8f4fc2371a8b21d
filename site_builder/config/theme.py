"""Reads `theme.yaml` and lays the site's own tokens and options over it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timezone
from pathlib import Path
from typing import Any

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.config.lines import line_of
from site_builder.errors import Severity, TextError
from site_builder.fields import INVALID, Boolean, Choice, Integer, Number, Reading, Record, Text, Type
from site_builder.model.config import Config
from site_builder.model.problem import Problem, Problems
from site_builder.model.theme import Theme, ThemeFile, ThemeOption
from site_builder.packaged import theme_chain, theme_file, themes
from site_builder.yaml_text import Scalar

_TYPES: dict[str, Type] = {"text": Text(), "integer": Integer(), "number": Number(), "boolean": Boolean()}
_UNSAFE_TOKEN = re.compile(r"[;{}<>]|/\*|url\(|@import|expression", re.I)


def load_theme(root: Path, config: Config, config_name: str) -> tuple[Theme, tuple[Problem, ...]]:
    """The site's theme and what is wrong with it."""
    said = _Complaints(root, config_name)
    name = config.theme.name
    problems: list[Problem] = []
    declared = ThemeFile("")
    for one in reversed(theme_chain(root, name)):
        if one not in themes(root):
            hint = did_you_mean(one, themes(root))
            problems.append(Problem("error", f"base 写的主题不存在：{one}", f"theme/{name}/theme.yaml", hint=hint))
            continue
        written, found = _read(theme_file(root, one), f"theme/{one}/theme.yaml")
        problems += found
        declared = _laid_over(declared, written)
    tokens = _tokens("tokens", declared.tokens, declared.tokens, config.theme.tokens, said)
    dark = _tokens("dark", declared.dark, declared.tokens, config.theme.dark, said)
    options = _options(declared, config.theme.options, said)
    theme = Theme(name, tokens, dark, options, declared.styles, declared.scripts)
    return theme, (*problems, *said.problems())


def _laid_over(base: ThemeFile, own: ThemeFile) -> ThemeFile:
    """A theme with all that it takes from the one below: its own values win, its styles and scripts come after."""
    return ThemeFile(
        own.name,
        own.title,
        own.description,
        own.base,
        {**base.tokens, **own.tokens},
        {**base.dark, **own.dark},
        {**base.options, **own.options},
        tuple(dict.fromkeys((*base.styles, *own.styles))),
        tuple(dict.fromkeys((*base.scripts, *own.scripts))),
    )


class _Complaints:
    """Gathers what is said about keys below `theme:`; their lines are looked up only where there is something to say."""

    def __init__(self, root: Path, config_name: str) -> None:
        self._file = root / config_name
        self._config_name = config_name
        self._found: list[tuple[str, str, str, Severity]] = []

    def __call__(self, key: str, message: str, hint: str, severity: Severity = "error") -> None:
        self._found.append((key, message, hint, severity))

    def problems(self) -> tuple[Problem, ...]:
        if not self._found:
            return ()
        node = yaml_text.parse(self._file.read_text(encoding="utf-8-sig"))
        return tuple(
            Problem(severity, message, self._config_name, line_of(node, "theme", *key.split(".")), hint)
            for key, message, hint, severity in self._found
        )


def _read(file: Path, shown: str) -> tuple[ThemeFile, tuple[Problem, ...]]:
    problems = Problems(shown)
    try:
        text = file.read_text(encoding="utf-8-sig")
        problems.quote_from(text)
        node = yaml_text.parse_known(text)
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


def _tokens(
    key: str, declared: Mapping[str, str], known: Mapping[str, str], own: Mapping[str, str], said: _Complaints
) -> dict[str, str]:
    tokens = dict(declared)
    for name, value in own.items():
        if name not in known:
            said(f"{key}.{name}", f"theme.{key}.{name}：主题没有这个变量", did_you_mean(name, known), "warning")
        elif _UNSAFE_TOKEN.search(value):
            hint = "请写颜色、字号或字体名，例如 '#A5101A'"
            said(f"{key}.{name}", f"theme.{key}.{name} 的值不能用：{value}", hint)
        else:
            tokens[name] = value
    return tokens


def _options(declared: ThemeFile, own: Mapping[str, Any], said: _Complaints) -> dict[str, Any]:
    options = {name: option.default for name, option in declared.options.items()}
    for name, option in declared.options.items():
        options[name] = _value(name, option, option.default, said)
    for name, value in own.items():
        if name not in options:
            said(f"options.{name}", f"theme.options.{name}：主题没有这个选项", did_you_mean(name, options), "warning")
        else:
            options[name] = _value(name, declared.options[name], value, said)
    return options


def _value(name: str, option: ThemeOption, value: Any, said: _Complaints) -> Any:
    if value is None:
        return None

    def complain(
        line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None:
        said(f"options.{name}", message, hint, severity)

    kind = Choice(option.choices) if option.type == "choice" else _TYPES[option.type]
    read = kind.read(Scalar(str(value), 1), Reading(complain, f"theme.options.{name}", timezone.utc))
    return option.default if read is INVALID else read
