"""Where a target that somebody wrote in a post leads."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from urllib.parse import unquote

from msgspec import Struct

from site_builder import urls
from site_builder.lookalikes import Lookalikes
from site_builder.model.document import Text
from site_builder.model.page import PageSummary
from site_builder.model.site import Section, Site

_MARKDOWN = (".md", ".markdown")
_LEFT_OUT = re.compile(r"[^\w\- ]")


class Resolved(Struct, frozen=True):
    """A root-relative address with its query and fragment, encoded, and what is wrong with the target.

    One that `is_dead` leads nowhere: its address is the target as written. `looked_into` is the post whose text decided.
    """

    url: str
    fault: str = ""
    hint: str = ""
    is_dead: bool = False
    looked_into: str = ""


class Links:
    """Resolves targets; `addresses` are the output paths of the whole site."""

    def __init__(self, site: Site, addresses: frozenset[str]) -> None:
        self._site = site
        self._addresses = addresses

    def stored(self, source: str, target: str, known: Container[str]) -> str | None:
        """The stored path of a known file that a target in the post at `source` names."""
        found = _first(_meant(source, target), known)
        return found[0] if found else None

    def resolve(self, source: str, target: str) -> Resolved:
        """The address that a link in the post at `source` means."""
        meant = tuple(_meant(source, target))
        file = _first(meant, self._site.files)
        if file:
            return Resolved(urls.encode_path(self._site.files[file[0]].url) + file[1])
        page = _first(meant, self._site.by_path)
        if page:
            return self._on_page(self._site.by_path[page[0]].summary, target, page[1])
        section = _first(meant, self._sections)
        if section:
            return Resolved(urls.encode_path(self._sections[section[0]].summary.url) + section[1])
        if _first(meant, self._site.withheld):
            return Resolved("#", f"链接指向没有公开的稿件：{target}", "请等它发布，或删去这个链接", True)
        return self._address(source, target)

    def near_miss(self, source: str, target: str) -> str:
        """A hint that names the file whose name most resembles a target."""
        joined = _joined(source, urls.split_target(target)[0])
        return self._lookalikes.hint(f"content/{joined or target}", source)

    def _address(self, source: str, target: str) -> Resolved:
        """A folder, or an output path written by hand (seen from the post's source or from its address)."""
        path, rest = urls.split_target(target)
        joined = _joined(source, path or ".")
        if joined is None:
            return Resolved(target, f"链接指向网站之外：{target}", "请写网站内的文件，例如 ../news/x.md", True)
        if path.endswith(_MARKDOWN):
            return Resolved(target, f"链接指向的稿件不存在：{target}", self.near_miss(source, target), True)
        page = self._site.by_path.get(source)
        seen = urls.join(posixpath.dirname(page.summary.url), path or ".") if page else None
        for base in (joined, seen or joined):
            for candidate in (base, f"{base}/index.html".removeprefix("./"), f"{base}.html"):
                if candidate in self._addresses:
                    return Resolved(urls.encode_path(candidate) + rest)
        return Resolved(target, f"链接指向的文件不存在：{target}", self.near_miss(source, target), True)

    def _on_page(self, page: PageSummary, target: str, rest: str) -> Resolved:
        query, mark, fragment = rest.partition("#")
        url = urls.encode_path(page.url) + query
        if not fragment:
            return Resolved(url + mark)
        text = self._site.texts[page.path]
        place = _place(text, unquote(fragment))
        if place is None:
            known = "、".join(heading.id for heading in text.headings) or "没有"
            hint = f"那一篇里的小标题有：{known}"
            return Resolved(url, f"链接的位置没有找到：{target}", hint, looked_into=page.path)
        return Resolved(f"{url}{mark}{urls.encode_path(place)}", looked_into=page.path)

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.source: section for section in self._site.sections.values() if section.source}

    @cached_property
    def _lookalikes(self) -> Lookalikes:
        return Lookalikes((*self._site.files, *self._site.by_path))


def _joined(source: str, path: str) -> str | None:
    return urls.join(posixpath.dirname(source).removeprefix("content").lstrip("/"), path)


def _meant(source: str, target: str) -> Iterator[tuple[str, str]]:
    """The stored paths that a target may mean, and what is written behind each; `#`, `?`, `%` may belong to the name itself."""
    for written, rest in _readings(target):
        joined = _joined(source, written)
        if joined:
            yield f"content/{joined}", rest


def _first(meant: Iterable[tuple[str, str]], known: Container[str]) -> tuple[str, str] | None:
    return next((one for one in meant if one[0] in known), None)


def _readings(target: str) -> Iterator[tuple[str, str]]:
    """The ways in which a target may be meant: path and rest, plain and with percent forms decoded, in both normal forms."""
    path, rest = urls.split_target(target)
    plain = target[: len(target) - len(rest)]
    for written, behind in dict.fromkeys(((target, ""), (plain, rest), (unquote(target), ""), (path, rest))):
        yield written, behind
        if not written.isascii():
            yield unicodedata.normalize("NFC", written), behind
            yield unicodedata.normalize("NFD", written), behind


def _place(text: Text, fragment: str) -> str | None:
    """The id that a fragment means: an id, or a heading's text as editors write it into links; None if there is none."""
    if not fragment or fragment in text.ids:
        return fragment
    wanted = _as_editors_write(fragment)
    return next((one.id for one in text.headings if _as_editors_write(one.text) == wanted), None)


def _as_editors_write(text: str) -> str:
    return _LEFT_OUT.sub("", text.strip().lower()).replace(" ", "-")
