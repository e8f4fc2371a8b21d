"""Which folders may be published to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from site_builder.digest import digest_text
from site_builder.model.problem import Problem
from site_builder.publish.manifest import is_left

_OURS = ("content", "templates", "theme", "site_builder", "tests", ".cache", ".git", ".venv")


def check_place(root: Path, output: Path) -> Problem | None:
    """Why nothing may be written to `output` whatever it holds, None if all is well."""
    shown = _shown(root, output)
    misplaced = _misplaced(root.resolve(), output)
    if misplaced:
        hint = "请用一个单独的文件夹，例如 --output public"
        return Problem("error", f"不能把网站输出到{misplaced}", shown, hint=hint, rule="usage")
    if not output.is_dir() and (output.exists() or output.is_symlink()):
        return Problem(
            "error",
            "输出位置已有一个同名的文件，不是文件夹",
            shown,
            hint="请删去或改名，或用 --output 另选",
            rule="output",
        )
    return None


def check_foreign(root: Path, output: Path, foreign: Iterable[str]) -> Problem | None:
    """Why `output` is left alone that holds files which we did not write, None if systems and tools left them all."""
    strange = sorted(path for path in foreign if not is_left(path))
    if not strange:
        return None
    names = "、".join(strange[:5]) + (f" 等 {len(strange)} 个" if len(strange) > 5 else "")
    hint = "请把它们移走（要随网站发布的文件请放进 content/），或用 --output 另选文件夹"
    return Problem(
        "error", f"输出文件夹里有不是本工具写的文件：{names}", _shown(root, output), hint=hint, rule="output"
    )


def _misplaced(root: Path, output: Path) -> str:
    if ".." in output.parts:
        return "带 .. 的路径"
    real = output.resolve()
    if real == Path(real.anchor):
        return "磁盘根目录"
    if real == root:
        return "网站根目录"
    if root.is_relative_to(real):
        return "网站根目录的上级"
    inside = real.relative_to(root).parts[0] if real.is_relative_to(root) else ""
    return f" {inside}/" if inside in _OURS else ""


def _shown(root: Path, output: Path) -> str:
    try:
        return output.relative_to(root).as_posix()
    except ValueError:
        return str(output)


def stage_folder(root: Path, published: Path) -> Path:
    """A folder for the new site on the same file system as the output, so that it can be moved there in one step."""
    output = Path(os.path.realpath(published))
    cache = root / ".cache"
    existing = next(folder for folder in (output, *output.parents) if folder.is_dir())
    name = digest_text(str(output))[:8]
    if existing.stat().st_dev == cache.stat().st_dev:
        return cache / f"publish-{name}"
    return output.parent / f".site-builder-{name}"
