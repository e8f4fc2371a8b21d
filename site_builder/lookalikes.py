"""Which file a mistyped path may mean."""

from __future__ import annotations

import posixpath
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from site_builder.chinese import nearest

NO_IDEA = "请检查路径：从稿件所在的文件夹算起，或以 / 开头从 content/ 算起"


class Lookalikes:
    """Compares a path with those of the site: first all of it without case, then the name, then names in its folder."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)  # put in order only when somebody mistyped one

    def hint(self, path: str, source: str) -> str:
        """What to write in the text at `source` instead of a path (from the site's root) that leads nowhere."""
        same = self._whole.get(_folded(path))
        if same:
            return f"大小写不同，请写成 {written_in(source, same)}"
        namesake = self._names.get(_folded(posixpath.basename(path)))
        if namesake:
            return f"别处有同名文件，请写成 {written_in(source, namesake)}"
        close = self._close(path)
        return f"您要写的是 {written_in(source, close)} 吗？" if close else NO_IDEA

    @cached_property
    def _whole(self) -> dict[str, str]:
        return {_folded(path): path for path in self._paths}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {_folded(posixpath.basename(path)): path for path in reversed(self._paths)}

    @cached_property
    def _folders(self) -> dict[str, list[str]]:
        folders: dict[str, list[str]] = defaultdict(list)
        for path in self._paths:
            folders[posixpath.dirname(path)].append(path)
        return folders

    def _close(self, path: str) -> str | None:
        """A file of the same folder and sort whose stem is alike; only stems that begin or end alike are compared."""
        wanted = _stem(path)
        stems = {
            _stem(one): one
            for one in self._folders.get(posixpath.dirname(path), ())
            if _is_text(one) == _is_text(path) and {_stem(one)[:1], _stem(one)[-1:]} & {wanted[:1], wanted[-1:]}
        }
        found = nearest(wanted, stems)
        return stems[found] if found else None


def written_in(source: str, path: str) -> str:
    """How the text at `source` names the file at `path`: relative to a post, from `content/` in the configuration."""
    if not source.startswith("content/"):
        return path.removeprefix("content/")
    return posixpath.relpath(path, posixpath.dirname(source))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _stem(path: str) -> str:
    return posixpath.splitext(_folded(posixpath.basename(path)))[0]


def _is_text(path: str) -> bool:
    return path.endswith((".md", ".markdown"))
