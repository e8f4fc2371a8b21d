"""The new site, brought together beside the published one, which it replaces as the last step.

Two folders take turns: what was published before the last time becomes the next site, so that only what changed since is
written. A file that did not change is shared by both (a hard link) where the file system can do that.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from site_builder.digest import digest
from site_builder.memory import Damaged, Known
from site_builder.model.job import Output
from site_builder.publish.exchange import exchange, recover
from site_builder.publish.manifest import NAME, foreign, read_manifest, write_manifest
from site_builder.publish.tree import Tree
from site_builder.workers import Background
from site_builder.writing import write_new


class Stage:
    """Takes outputs one by one; nothing of `output` changes before `commit`.

    `folder` holds the other of the two sites; it lies on the file system of `output`. `known` are the files as we left them.
    `published` tells which files of the published site are as we left them: only such may be kept. `foreign` are those files
    there that we did not write.
    """

    takes_all = False

    def __init__(self, output: Path, folder: Path, known: Mapping[int, Known]) -> None:
        self.folder = folder
        self._output = Path(os.path.realpath(output))
        self._new = folder / "next"
        recover(folder, self._output)
        if self._new.is_symlink() or self._new.is_file():
            self._new.unlink()
        self._manifest = read_manifest(self._output) or {}
        self.published = self._trusted(Tree.of(self._output, known))
        self.foreign = foreign(self.published.inodes, self._manifest)
        self._before = Tree.of(self._new, known, self.published)
        self._known = known.keys()
        self._seen = {*self.published.inodes.values(), *self._before.inodes.values()}
        self._folders: set[str] = set()
        self._digests: dict[str, str] = {}
        self._changed: set[str] = set()
        self.files: dict[int, Known] = {}
        self._background = Background(self._wrote)

    def _trusted(self, tree: Tree) -> Tree:
        """Of the published files those that are where we put them; none if their list is not as `known` has it."""
        listed = self._manifest if NAME in tree.digests else {}
        digests = {url: one for url, one in tree.digests.items() if listed.get(url) == one}
        return Tree(tree.inodes, digests, tree.folders)

    def add(self, output: Output) -> str:
        """Put one output into the new site; returns the digest of its bytes.

        Raises OSError, e.g. when the disk is full, and Damaged for a file of ours that is not as we made it; it is removed.
        """
        url, content, wanted = output.url, output.content, output.record.content
        if output.file is not None:
            content = output.file.read_bytes()
            found = digest(content)
            if wanted not in ("", found):
                output.file.unlink()
                raise Damaged(output.file)
            wanted = found
        self._digests[url] = wanted
        if self.published.digests.get(url) != wanted:
            self._changed.add(url)
        if self._before.digests.get(url) == wanted:
            return wanted
        if self.published.digests.get(url) == wanted:
            self._share(url)
        elif content is not None:
            self._write(url, content, wanted)
        else:
            raise FileNotFoundError(None, "发布的文件在生成时被改动了，请再生成一次", url)
        return wanted

    @property
    def rooms(self) -> Stage:
        """Itself: files can be made in the new site."""
        return self

    def room(self, folder: str) -> Path:
        """The path of a folder in the new site for files that are made there by somebody else, who empties it before."""
        self._make_folder(folder)
        return self._new / folder

    def spares(self, folder: str, wanted: Set[str], most: int) -> list[Path]:
        """Folders of the site before in a folder that are neither `wanted` nor published; they are no longer part of it."""
        if not most:
            return []
        free = sorted(_folders(self._new / folder) - _folders(self._output / folder) - wanted)[:most]
        if free:
            self._before = self._before.without(tuple(f"{folder}{name}/" for name in free))
        return [self._new / folder / name for name in free]

    def keep(self, files: Mapping[str, str]) -> None:
        """Take outputs, by address with their digests, that are published already."""
        self._digests.update(files)
        there = self._before.digests
        for url in [url for url, one in files.items() if there.get(url) != one]:
            self._share(url)

    def adopt(self, files: Mapping[str, tuple[int, Known]]) -> None:
        """Take outputs, by address, that lie where they belong already."""
        for url, (inode, known) in files.items():
            self._digests[url] = known.digest
            if self.published.digests.get(url) != known.digest:
                self._changed.add(url)
            self.files[inode] = known

    def commit(self) -> bool:
        """Put the new site in the place of the former one; False if there was nothing to change."""
        self._background.settle()
        ours = self._digests.keys()
        if not self._changed and self._manifest == self._digests:
            return False
        self._remove(self._before.inodes.keys() - ours - self._folders)
        self._make_folder("")
        for path in self.foreign.union(self.published.later(self._output)) - ours:
            self._keep(path)
        write_manifest(self._new, self._digests)
        self._know(f"{self._new}/{NAME}", "")
        self._output.parent.mkdir(parents=True, exist_ok=True)
        exchange(self._new, self._output)
        return True

    def close(self) -> None:
        """Let go of what writes the files."""
        self._background.close()

    def discard(self) -> None:
        """Remove the other site."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def is_intact(self) -> bool:
        """Whether the published site holds just what its own list says, all as we left it."""
        return bool(self._manifest) and self.published.digests == self._manifest

    def forgotten(self) -> set[int]:
        """Inodes of files that are in neither of the two sites any more."""
        return {inode for inode in self._known if inode not in self._seen}

    def _share(self, url: str) -> None:
        target = self._place(url)
        try:
            os.link(self._output / url, target)
        except OSError:
            shutil.copyfile(self._output / url, target)
            self._know(target, self._digests[url])

    def _write(self, url: str, content: bytes, wanted: str) -> None:
        self._background.submit(write_new, self._place(url), content, wanted)

    def _wrote(self, made: tuple[int, Known]) -> None:
        inode, known = made
        self.files[inode] = known

    def _know(self, target: str, wanted: str) -> None:
        info = os.stat(target)
        self.files[info.st_ino] = Known(info.st_size, info.st_mtime_ns, wanted)

    def _place(self, url: str) -> str:
        """Where an output goes: its folder made, a former file of that name gone (it may be shared with the published site)."""
        self._make_folder(os.path.dirname(url))
        target = f"{self._new}/{url}"
        if url in self._before.inodes:
            os.unlink(target)
        elif self._before.inodes and os.path.isdir(target):
            shutil.rmtree(target)
        return target

    def _make_folder(self, folder: str) -> None:
        """A folder of the new site and those above it; a file or a link in its place goes."""
        if folder in self._folders:
            return
        if folder:
            self._make_folder(os.path.dirname(folder))
        path = self._new / folder
        if folder in self._before.inodes:
            path.unlink(missing_ok=True)
        path.mkdir(parents=True, exist_ok=True)
        self._folders.add(folder)

    def _remove(self, paths: Iterable[str]) -> None:
        """Take files of the site before out of the way, and the folders that they leave empty."""
        left: set[str] = set()
        for path in paths:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(f"{self._new}/{path}")
            left.add(os.path.dirname(path))
        for folder in left:
            self._remove_empty(folder)

    def _remove_empty(self, folder: str) -> None:
        """A folder without files, and those above it that hold nothing else."""
        while folder and folder not in self._folders:
            try:
                (self._new / folder).rmdir()
            except FileNotFoundError:  # below one that went already
                pass
            except OSError:
                return
            folder = os.path.dirname(folder)

    def _keep(self, path: str) -> None:
        """A file of others in the published folder (`.git`, or whatever was put there just now) goes along."""
        self._make_folder(os.path.dirname(path))
        target = self._new / path
        target.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):  # it went meanwhile
            shutil.copy2(self._output / path, target, follow_symlinks=False)


def _folders(folder: Path) -> set[str]:
    """The names of the folders in a folder, none if it is not there."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
    except FileNotFoundError:
        return set()
