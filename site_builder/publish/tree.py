"""A folder of published files, compared with what we left there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from operator import methodcaller
from pathlib import Path

from msgspec import Struct

from site_builder.memory import Known


class Tree(Struct, frozen=True):
    """The files below a folder: the inode of each, and the digest of those that are as we left them.

    `folders` tells when files last came to or went from each folder (ns since 1970).
    """

    inodes: Mapping[str, int]
    digests: Mapping[str, str]
    folders: Mapping[str, int] = {}

    @staticmethod
    def of(folder: Path, known: Mapping[int, Known], other: Tree | None = None) -> Tree:
        """Look at every file below a folder but those that it shares with the `other` one, which was just looked at.

        None where there is no such folder.
        """
        inodes: dict[str, int] = {}
        digests: dict[str, str] = {}
        folders: dict[str, int] = {}
        shared = {other.inodes[path]: digest for path, digest in other.digests.items()} if other else {}
        if folder.is_dir():
            _look(str(folder), "", known, shared, inodes, digests, folders)
        return Tree(inodes, digests, folders)

    def later(self, folder: Path) -> Iterator[str]:
        """The files that came to the folder after it was looked at."""
        for prefix, moment in self.folders.items():
            with contextlib.suppress(FileNotFoundError):
                if os.stat(f"{folder}/{prefix}").st_mtime_ns != moment:
                    yield from self._later(str(folder), prefix)

    def _later(self, base: str, prefix: str) -> Iterator[str]:
        with os.scandir(f"{base}/{prefix}") as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if f"{path}/" not in self.folders:
                        yield from self._later(base, f"{path}/")
                elif path not in self.inodes:
                    yield path

    def without(self, folders: tuple[str, ...]) -> Tree:
        """The same but for what lies below some folders (with `/` at their ends)."""
        inodes, digests = dict(self.inodes), dict(self.digests)
        for path in filter(methodcaller("startswith", folders), self.inodes):
            del inodes[path]
            digests.pop(path, None)
        return Tree(inodes, digests, self.folders)


def _look(
    base: str,
    prefix: str,
    known: Mapping[int, Known],
    shared: Mapping[int, str],
    inodes: dict[str, int],
    digests: dict[str, str],
    folders: dict[str, int],
) -> None:
    folders[prefix] = os.stat(f"{base}/{prefix}").st_mtime_ns
    with os.scandir(f"{base}/{prefix}") as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                _look(base, f"{path}/", known, shared, inodes, digests, folders)
                continue
            inode = inodes[path] = entry.inode()  # Windows does not tell it by `stat`
            if inode in shared:
                digests[path] = shared[inode]
            elif left := known.get(inode):
                info = entry.stat(follow_symlinks=False)
                if left.size == info.st_size and left.mtime_ns == info.st_mtime_ns:
                    digests[path] = left.digest
