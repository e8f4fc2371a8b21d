"""Front matter as people type it, turned line by line into YAML that means what they meant; lines keep their numbers.

What PyYAML makes of each mistake stands in the table of likely mistakes that the tests walk through.
"""

from __future__ import annotations

import re

from site_builder import yaml_text
from site_builder.errors import Complain, TextError

_LINE = re.compile(r"(?P<key>[A-Za-z_][\w-]*)(?P<colon>[ \t]*[:：])(?P<space>[ \t]*)[ \t\xa0　]*(?P<value>.*)")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?\Z""")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?\Z")
_AMBIGUOUS = re.compile(r"[@*&%`\[\]{\"'#]|[-?|>!](?:\s|\Z)")
_MAP = re.compile(r"\{[^{}:]+:\s.*\}[ \t]*(?:#.*)?\Z")


def repair(text: str, first_line: int, text_keys: frozenset[str], complain: Complain) -> str:
    """Mend full-width colons, missing spaces, and values of `text_keys` that YAML would misread."""
    if "：" not in text and not _needs_look(text, text_keys):
        return text
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _LINE.match(line)
        if match:
            follows = (
                number + 1 < len(lines) and lines[number + 1][:1] in (" ", "\t") and lines[number + 1].strip() != ""
            )
            lines[number] = _mend(match, follows, text_keys, first_line + number, complain)
    return "\n".join(lines)


def repair_all(text: str, first_line: int, complain: Complain) -> str:
    """Put quotation marks around every top-level value that YAML refuses on its own line."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _LINE.match(line)
        if match and match["value"].strip() and not _parses(line) and not match["value"].startswith("!"):
            value = match["value"].strip()
            if value[0] in "[\"'" and value[-1] not in "]\"'" and _continues(lines, number):
                continue
            lines[number] = f"{match['key']}: {yaml_text.quote(value)}"
            _warn_quotes(match["key"], value, first_line + number, complain)
    return "\n".join(lines)


def _needs_look(text: str, text_keys: frozenset[str]) -> bool:
    return any(
        match and (not match["space"] or (match["key"] in text_keys and _misread(match["value"].rstrip())))
        for match in map(_LINE.match, text.split("\n"))
    )


def _mend(match: re.Match[str], follows: bool, text_keys: frozenset[str], line: int, complain: Complain) -> str:
    key, value = match["key"], match["value"].rstrip()
    if "：" in match["colon"]:
        if key not in text_keys and not _is_plain_key(key):
            return match[0]
        complain(line, f"{key} 后面是全角冒号，已当作半角", f"请写成 {key}: {value}", "warning", "front-matter")
    elif not match["space"] and value:
        complain(line, f"{key} 的冒号后面缺少半角空格，已补上", f"请写成 {key}: {value}", "warning", "front-matter")
    if key in text_keys and not follows and _misread(value):
        _warn_quotes(key, value, line, complain)
        return f"{key}: {yaml_text.quote(value)}"
    return f"{key}: {value}"


def _is_plain_key(key: str) -> bool:
    return key.isascii() and key.islower()


def _misread(value: str) -> bool:
    """Whether YAML would take a text for something else, or cut it."""
    if not value or _QUOTED.match(value) or _BLOCK.match(value) or _MAP.match(value):
        return False
    return bool(_AMBIGUOUS.match(value)) or ": " in value or " #" in value or value.endswith(":")


def _parses(line: str) -> bool:
    try:
        yaml_text.parse(line)
    except TextError:
        return False
    return True


def _continues(lines: list[str], number: int) -> bool:
    return number + 1 < len(lines) and lines[number + 1][:1] in (" ", "\t", "]", "-")


def _warn_quotes(key: str, value: str, line: int, complain: Complain) -> None:
    message = f"{key} 的值里有 YAML 的特殊符号，已整行当作文字"
    complain(line, message, f"请加上引号：{key}: {_single_quoted(value)}", "warning", "front-matter")


def _single_quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
