"""A new site: a commented configuration and the twelve sections, ready to be built."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_builder.config.sections import DEFAULT_SECTIONS
from site_builder.errors import system_fault
from site_builder.model.problem import Problem
from site_builder.yaml_text import quote

STARTER = Path(__file__).resolve().parent / "starter"


def new_site(folder: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """Make a site in a folder that is new or empty; returns the folder, or None and why not."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            hint = "请换一个名字，或先清空这个文件夹"
            return None, (Problem("error", f"{folder} 已经存在，而且不是空文件夹", hint=hint),)
        shutil.copytree(STARTER, folder, dirs_exist_ok=True)
        for section in DEFAULT_SECTIONS:
            index = folder / "content" / section.slug / "_index.md"
            index.parent.mkdir(parents=True, exist_ok=True)
            if not index.exists():
                text = f"---\ntitle: {quote(section.title)}\n---\n\n在这里用一两句话说明“{section.title}”登什么。\n"
                index.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return None, (
            Problem("error", f"写不了文件：{system_fault(error)}", str(folder), hint="请检查文件夹权限和磁盘空间"),
        )
    return str(folder), ()
