"""A new list of the group, `content/data/x.yaml`: from `templates/archetypes/data/`, or from what is declared of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_builder.chinese import did_you_mean
from site_builder.config import load_config
from site_builder.errors import system_fault
from site_builder.fields import fields_of
from site_builder.model.problem import Problem
from site_builder.model.registers import REGISTERS
from site_builder.packaged import template_folders

ENDINGS = (".yaml", ".yml", ".xlsx")


def new_data(root: Path, config_name: str, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Write a list and return its path relative to the root, or None and why not. Nothing is ever overwritten."""
    config, problems = load_config(root, config_name)
    if config is None:
        return None, problems
    if name not in REGISTERS:
        hint = did_you_mean(name, REGISTERS)
        return None, (Problem("error", f"没有名叫 {name} 的名单", hint=hint, rule="usage"),)
    path = f"content/data/{name}.yaml"
    there = next((one for one in ENDINGS if (root / f"content/data/{name}{one}").exists()), None)
    if there:
        return None, (
            Problem("error", "已有这份名单，没有改动它", f"content/data/{name}{there}", hint="请直接打开它来改"),
        )
    try:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(_archetype(root, config.theme.name, name) or "\n".join(_declared(name)) + "\n")
    except OSError as error:
        return None, (Problem("error", f"写不了文件：{system_fault(error)}", path, hint="请检查文件夹权限和磁盘空间"),)
    return path, ()


def _archetype(root: Path, theme: str, name: str) -> str:
    """The text that such a list begins with, "" where none is kept."""
    for folder in template_folders(root, theme):
        file = folder / "archetypes" / "data" / f"{name}.yaml"
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return ""


def _declared(name: str) -> Iterator[str]:
    """Comments that tell every key of a list's entries, and an entry to copy."""
    entry: Any = getattr(REGISTERS[name], "inner", None)
    fields = fields_of(entry.into)
    yield "# 一行一条，可以写的有："
    for field in fields:
        example = f"，例如 {field.example}" if field.example else ""
        yield f"#   {field.name}：{field.doc}{'（必填）' if field.required else ''}{example}"
    shown = [field for field in fields if field.example and (field.required or field.default in (None, ""))]
    sample = ", ".join(f"{field.name}: {field.example}" for field in shown)
    yield "# 去掉行首的 # 和一个空格，换成自己的："
    yield f"# - {{{sample}}}"
