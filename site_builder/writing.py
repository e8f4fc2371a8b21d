"""New files: where they are made, and how with as few calls as can be, since a build writes thousands."""

from __future__ import annotations

import os
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Protocol

from site_builder.model.findings import Known

_WRITE = os.O_WRONLY | getattr(os, "O_BINARY", 0)


class Rooms(Protocol):
    """Where outputs can be made as files in place, by another process too."""

    def room(self, folder: str) -> Path:
        """Where the files of a folder go; whoever makes them empties it before."""

    def spares(self, folder: str, wanted: Set[str], most: int) -> list[Path]:
        """Some of the folders in a folder, besides those of the `wanted` names, whose files nobody needs any more: who asks
        takes them all, and does with them as he likes."""

    def keep(self, files: Mapping[str, str]) -> None:
        """Take files that are published already, by address with their digests."""

    def adopt(self, files: Mapping[str, tuple[int, Known]]) -> None:
        """Take files by address, each with its inode."""


def write_new(target: str, content: bytes, digest: str) -> tuple[int, Known]:
    """Write a file that is not there yet; returns its inode and what is known of it. Raises OSError."""
    file = os.open(target, _WRITE | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        return _filled(file, content, digest)
    finally:
        os.close(file)


def write_over(target: str, content: bytes, digest: str) -> tuple[int, Known]:
    """The same for a file that is there; one that has another name too keeps its content there."""
    try:
        file = os.open(target, _WRITE | getattr(os, "O_NOFOLLOW", 0))
    except OSError:  # a link, or a file that must not be written
        os.unlink(target)
        return write_new(target, content, digest)
    try:
        if os.fstat(file).st_nlink == 1:
            os.ftruncate(file, len(content))
            return _filled(file, content, digest)
    finally:
        os.close(file)
    os.unlink(target)
    return write_new(target, content, digest)


def _filled(file: int, content: bytes, digest: str) -> tuple[int, Known]:
    view = memoryview(content)
    while view:
        view = view[os.write(file, view) :]
    info = os.fstat(file)
    return info.st_ino, Known(info.st_size, info.st_mtime_ns, digest)
