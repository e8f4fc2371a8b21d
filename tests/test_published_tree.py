"""Published files are known again by what the system tells of them, without being read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from site_builder.digest import digest
from site_builder.model.findings import Known
from site_builder.publish.tree import Tree
from site_builder.writing import write_new


def written(folder: Path, *names: str) -> dict[int, Known]:
    """Files as a build leaves them, and what it remembers of them."""
    known = {}
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        inode, one = write_new(str(folder / name), name.encode(), digest(name.encode()))
        known[inode] = one
    return known


class Listed:
    """An entry of a folder as Windows lists it: what it tells of a file lacks the inode, which has to be asked for."""

    def __init__(self, entry: os.DirEntry[str]) -> None:
        self._entry = entry
        self.name = entry.name

    def inode(self) -> int:
        return self._entry.inode()

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        return self._entry.is_dir(follow_symlinks=follow_symlinks)

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        told = list(self._entry.stat(follow_symlinks=follow_symlinks))
        told[1] = 0
        ns = self._entry.stat().st_mtime_ns
        return os.stat_result(told, {"st_mtime_ns": ns})


def test_files_are_known_where_a_folder_tells_no_inodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = written(tmp_path, "a.html", "内/b.html")
    scandir = os.scandir

    @contextmanager
    def listed(folder: str) -> Iterator[Any]:
        with scandir(folder) as entries:
            yield [Listed(entry) for entry in entries]

    monkeypatch.setattr(os, "scandir", listed)
    assert set(Tree.of(tmp_path, known).digests) == {"a.html", "内/b.html"}


def test_files_that_two_sites_share_are_trusted_as_far_as_they_are_as_we_left_them(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    known = written(one, "same", "changed", "own") | written(other, "alone", "touched")
    for name in ("same", "changed"):
        os.link(one / name, other / name)
    (one / "changed").write_text("changed by hand")
    os.utime(other / "touched", ns=(1, 1))
    first = Tree.of(one, known)
    assert set(first.digests) == {"same", "own"}
    assert Tree.of(other, known, first) == Tree.of(other, known)
    assert set(Tree.of(other, known, first).digests) == {"same", "alone"}


def test_what_comes_later_is_seen_in_old_folders_and_new_ones(tmp_path: Path) -> None:
    tree = Tree.of(tmp_path, written(tmp_path, "a", "内/b", "内/深/c"))
    assert list(tree.later(tmp_path)) == []
    written(tmp_path, "内/d", "新/e", "新/深/f")
    (tmp_path / "a").unlink()
    assert sorted(tree.later(tmp_path)) == ["内/d", "新/e", "新/深/f"]
