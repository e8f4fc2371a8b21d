"""The list of the files we wrote, kept in the published folder itself, so that it changes together with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

NAME = ".site-builder"
_HEADER = "# 这些文件由 site-builder 生成；重新生成时会被替换。"
_LEFT = re.compile(r"(?:\A|/)(?:\.|(?:thumbs\.db|desktop\.ini)(?:/|\Z)|~\$)", re.I)


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


def foreign(paths: Iterable[str], manifest: Mapping[str, str]) -> set[str]:
    """Those of the files of a published folder that are not ours."""
    return set(paths) - manifest.keys() - {NAME}


def is_left(path: str) -> bool:
    """Whether systems and tools leave such files, or folders that hold such: `.git`, `Thumbs.db`."""
    return bool(_LEFT.search(path))
