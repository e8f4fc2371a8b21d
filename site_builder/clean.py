"""clean: removes the published site and the memory, and nothing that we did not write."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from site_builder.model.problem import Problem
from site_builder.publish import check_foreign, check_place
from site_builder.publish.manifest import NAME, foreign, read_manifest
from site_builder.publish.tree import Tree

CACHE = ".cache"


def clean(root: Path, output: Path) -> tuple[list[str], list[Problem]]:
    """Remove what a build wrote. Returns the names of what is gone, and why something is not."""
    removed: list[str] = []
    problems: list[Problem] = []
    if output.exists():
        problem = _refusal(root, output)
        if problem:
            return [], [problem]
        _remove_output(output)
        removed.append(output.name)
    cache = root / CACHE
    if cache.is_symlink():
        problems.append(Problem("error", "记忆文件夹是符号链接，没有删", CACHE, hint="请自己删去这个链接"))
    elif cache.is_dir():
        shutil.rmtree(cache)
        removed.append(CACHE)
    return removed, problems


def _refusal(root: Path, output: Path) -> Problem | None:
    refused = check_place(root, output)
    if refused:
        return refused
    manifest = read_manifest(output)
    refused = check_foreign(root, output, foreign(Tree.of(output, {}).inodes, manifest or {}))
    if refused is None and manifest is None and any(output.iterdir()):
        return Problem("error", "输出文件夹不是本工具写的，没有删", output.name, hint="请确认后自己删去")
    return refused


def _remove_output(output: Path) -> None:
    for path in (*(read_manifest(output) or {}), NAME):
        if os.path.realpath(output / path).startswith(os.path.realpath(output) + os.sep):
            (output / path).unlink(missing_ok=True)
    folders = sorted((one for one in output.rglob("*") if one.is_dir() and not one.is_symlink()), reverse=True)
    for folder in (*folders, output):
        with contextlib.suppress(OSError):  # a folder that still holds something of the user's stays
            folder.rmdir()
