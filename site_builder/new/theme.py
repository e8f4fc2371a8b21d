"""A new theme: it builds upon another and changes some colours, so that it works at once."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.errors import system_fault
from site_builder.model.problem import Problem
from site_builder.packaged import themes
from site_builder.urls import is_reserved

STARTER = Path(__file__).resolve().parent / "theme_starter"
_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def new_theme(root: Path, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Make `theme/<name>` below the root; returns its path, or None and why not."""
    folder = root / "theme" / name
    if not _NAME.fullmatch(name) or is_reserved(name):
        reserved = "（con、nul 等是 Windows 保留的名字）" if is_reserved(name) else ""
        hint = f"请用小写字母、数字和连字符，例如 site-builder new theme qing-shan{reserved}"
        return None, (Problem("error", f"主题名不能是“{name}”", hint=hint, rule="usage"),)
    if name in themes(root) or folder.exists():
        return None, (Problem("error", f"已经有名叫 {name} 的主题，没有改动它", hint="请换一个名字"),)
    try:
        for file in sorted(one for one in STARTER.rglob("*") if one.is_file()):
            target = folder / file.relative_to(STARTER).as_posix().replace("NAME", name)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = file.read_text(encoding="utf-8").replace("NAME", name)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        hint = "请检查文件夹权限和磁盘空间"
        return None, (Problem("error", f"写不了文件：{system_fault(error)}", f"theme/{name}", hint=hint),)
    return f"theme/{name}", ()
