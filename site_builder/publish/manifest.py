"""The list of the files we wrote, kept in the published folder itself, so that it changes together with them."""

from __future__ import annotations

import os
import re
from collections.abc import Set
from pathlib import Path

NAME = ".site-builder"
_HEADER = "# 这些文件由 site-builder 生成；重新生成时会被替换。"
_KEPT = re.compile(r"\.|thumbs\.db\Z|desktop\.ini\Z|~\$", re.I)


def write_manifest(folder: Path, digests: dict[str, str]) -> None:
    """One line a file: digest of the content, path."""
    lines = [f"{digest} {path}" for path, digest in sorted(digests.items())]
    (folder / NAME).write_text("\n".join([_HEADER, *lines, ""]), encoding="utf-8", newline="\n")


def read_manifest(folder: Path) -> dict[str, str] | None:
    """The digests by path, None where there is no manifest that can be read."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    if not lines or lines[0] != _HEADER:
        return None
    entries = (line.partition(" ") for line in lines[1:])
    return {path: digest for digest, _, path in entries if path}


def foreign_files(folder: Path, manifest: dict[str, str]) -> tuple[list[str], list[str]]:
    """Files below a folder that are not ours: (those of the user, those that systems and tools leave, such as `.git`)."""
    strange: list[str] = []
    kept: list[str] = []
    _walk(str(folder), "", False, manifest.keys() | {NAME}, strange, kept)
    return sorted(strange), sorted(kept)


def _walk(base: str, prefix: str, left: bool, ours: Set[str], strange: list[str], kept: list[str]) -> None:
    """Sort the files that are not ours; `left` tells whether a folder above decided that systems and tools leave them."""
    with os.scandir(f"{base}/{prefix}") as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                _walk(base, f"{path}/", left or bool(_KEPT.match(entry.name)), ours, strange, kept)
            elif path not in ours:
                (kept if left or _KEPT.match(entry.name) else strange).append(path)
