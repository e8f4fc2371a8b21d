"""New files: where they are made, and how with as few calls as can be, since a build writes thousands."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from site_builder.model.findings import Known


class Rooms(Protocol):
    """Where outputs can be made as files in place, by another process too."""

    def room(self, folder: str) -> Path:
        """Where the files of a folder go; whoever makes them empties it before."""

    def adopt(self, files: Mapping[str, tuple[int, Known]]) -> None:
        """Take files by address, each with its inode."""


def write_new(target: str, content: bytes, digest: str) -> tuple[int, Known]:
    """Write a file that is not there yet; returns its inode and what is known of it. Raises OSError."""
    file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(file, view) :]
        info = os.fstat(file)
    finally:
        os.close(file)
    return info.st_ino, Known(info.st_size, info.st_mtime_ns, digest)
