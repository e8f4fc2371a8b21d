"""Where a target that somebody wrote in a post leads."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from site_builder import urls
from site_builder.chinese import nearest
from site_builder.model.site import Site

_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A root-relative address with its query and fragment, encoded; or what is wrong with the target."""

    url: str
    fault: str = ""
    hint: str = ""


class Links:
    """Resolves targets; `addresses` are the output paths of the whole site."""

    def __init__(self, site: Site, addresses: frozenset[str]) -> None:
        self._site = site
        self._addresses = addresses
        self._names: dict[str, str] | None = None

    def stored(self, source: str, target: str, known: Mapping[str, object]) -> str | None:
        """The stored path of a known file that a target in the post at `source` names: as written, or with %-forms decoded."""
        path = target.split("#")[0].split("?")[0] if target not in known else target
        for written in dict.fromkeys((target, path, unquote(target), unquote(path))):
            for form in dict.fromkeys(
                (written, unicodedata.normalize("NFC", written), unicodedata.normalize("NFD", written))
            ):
                joined = urls.join(posixpath.dirname(source).removeprefix("content").lstrip("/"), form)
                if joined and f"content/{joined}" in known:
                    return f"content/{joined}"
        return None

    def resolve(self, source: str, target: str) -> Resolved:
        """The address that a link in the post at `source` means."""
        file = self.stored(source, target, self._site.files)
        path, rest = urls.split_target(target)
        if file:
            return Resolved(urls.encode_path(self._site.files[file].url) + (rest if file.endswith(path) else ""))
        joined = urls.join(posixpath.dirname(source).removeprefix("content").lstrip("/"), path or ".")
        if joined is None:
            return Resolved(target, f"链接指向网站之外：{target}", "请写网站内的文件，例如 ../news/x.md")
        if path.endswith(_MARKDOWN):
            return self._page(f"content/{joined}", target, rest)
        return self._address(source, joined, target, rest)

    def _page(self, path: str, target: str, rest: str) -> Resolved:
        page = self._site.by_path.get(path) or self._site.by_path.get(unicodedata.normalize("NFC", path))
        if page:
            fragment = unquote(rest.partition("#")[2])
            if fragment and fragment not in page.document.ids:
                hint = f"那一篇里的小标题有：{'、'.join(h.id for h in page.document.headings) or '没有'}"
                return Resolved(urls.encode(page.summary.url), f"链接的位置没有找到：{target}", hint)
            return Resolved(urls.encode(page.summary.url) + rest)
        for section in self._site.sections.values():
            if section.source == path:
                return Resolved(section.summary.url + rest)
        if path in self._site.withheld:
            return Resolved("#", f"链接指向没有公开的稿件：{target}", "请等它发布，或删去这个链接")
        return Resolved(target, f"链接指向的稿件不存在：{target}", self._near(path))

    def _address(self, source: str, joined: str, target: str, rest: str) -> Resolved:
        """A folder, or an output path written by hand (seen from the post's address or from its source)."""
        page = self._site.by_path.get(source)
        bases = (
            [joined]
            if page is None
            else [joined, urls.join(posixpath.dirname(page.summary.url), target.split("#")[0]) or joined]
        )
        for base in bases:
            for candidate in (base, f"{base}/index.html".removeprefix("./"), f"{base}.html"):
                if candidate in self._addresses:
                    return Resolved(urls.encode(candidate) + rest)
        return Resolved(target, f"链接指向的文件不存在：{target}", self._near(f"content/{joined}"))

    def near_miss(self, source: str, target: str) -> str:
        """A hint that names the file whose name most resembles a target."""
        joined = urls.join(posixpath.dirname(source).removeprefix("content").lstrip("/"), unquote(target))
        return self._near(f"content/{joined or target}")

    def _near(self, path: str) -> str:
        if self._names is None:
            known = [*self._site.files, *self._site.by_path]
            self._names = {one.casefold(): one for one in known}
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in self._names:
            return f"大小写不同：有 {self._names[folded]}"
        same_name = [one for key, one in self._names.items() if key.rsplit("/", 1)[1] == folded.rsplit("/", 1)[-1]]
        if same_name:
            return f"别处有同名文件 {same_name[0]}，请检查路径"
        folder = folded.rsplit("/", 1)[0]
        close = nearest(folded, [key for key in self._names if key.rsplit("/", 1)[0] == folder]) or nearest(
            folded, self._names
        )
        return (
            f"您要写的是 {self._names[close]} 吗？"
            if close
            else "请检查路径：从稿件所在的文件夹算起，或以 / 开头从 content/ 算起"
        )
