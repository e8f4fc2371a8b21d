"""clean: removes the published site and the memory, and nothing that we did not write."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from site_builder.model.problem import Problem
from site_builder.publish import check_folder
from site_builder.publish.manifest import NAME, read_manifest

CACHE = ".cache"


def clean(root: Path, output: Path) -> tuple[list[str], list[Problem]]:
    """Remove what a build wrote. Returns the names of what is gone, and why something is not."""
    removed: list[str] = []
    problems: list[Problem] = []
    if output.exists():
        problem = _remove_output(root, output)
        problems += [problem] if problem else []
        removed += [] if problem else [output.name]
    cache = root / CACHE
    if cache.is_symlink():
        problems.append(Problem("error", "记忆文件夹是符号链接，没有删", CACHE, hint="请自己删去这个链接"))
    elif cache.is_dir():
        shutil.rmtree(cache)
        removed.append(CACHE)
    return removed, problems


def _remove_output(root: Path, output: Path) -> Problem | None:
    refused = check_folder(root, output)
    if refused:
        return refused
    manifest = read_manifest(output)
    if manifest is None:
        return (
            Problem("error", "输出文件夹不是本工具写的，没有删", output.name, hint="请确认后自己删去")
            if any(output.iterdir())
            else None
        )
    for path in (*manifest, NAME):
        (output / path).unlink(missing_ok=True)
    folders = sorted((one for one in output.rglob("*") if one.is_dir() and not one.is_symlink()), reverse=True)
    for folder in (*folders, output):
        with contextlib.suppress(OSError):  # a folder that still holds something of the user's stays
            folder.rmdir()
    return None
