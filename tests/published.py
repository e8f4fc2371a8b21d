"""A published folder looked at from outside: its elements, its links and where they lead."""

from __future__ import annotations

import posixpath
import re
from codecs import BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)")
# What a browser fetches by itself, as against what a reader may follow.
FETCHED = {"img", "script", "video", "audio", "source", "track", "iframe", "embed", "object", "input"}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "manifest", "prefetch", "dns-prefetch", "preconnect", "modulepreload"}


@dataclass(frozen=True)
class Element:
    tag: str
    attributes: dict[str, str]

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def addresses(self) -> list[str]:
        """Every address it carries."""
        values = [
            self.attributes[name] for name in ("href", "src", "poster", "action", "data") if name in self.attributes
        ]
        values += [one.split()[0] for one in self.attributes.get("srcset", "").split(",") if one.strip()]
        return values + _CSS_ADDRESS.findall(self.attributes.get("style", ""))

    @property
    def is_fetched(self) -> bool:
        return self.tag in FETCHED or bool(FETCHED_LINKS & set(self.attributes.get("rel", "").split()))


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))


def elements(html: str) -> list[Element]:
    """All elements in their order."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return collector.found


def hrefs(html: str) -> list[str]:
    """Where the links of a text lead."""
    return [one.attributes["href"] for one in elements(html) if one.tag == "a" and "href" in one.attributes]


def is_outside(address: str) -> bool:
    return bool(_OUTSIDE.match(address))


class Published:
    """All pages of an output folder, parsed once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        files = (file for file in folder.rglob("*") if file.is_file())
        self.files = frozenset(file.relative_to(folder).as_posix() for file in files)

    @cached_property
    def pages(self) -> dict[str, list[Element]]:
        """The elements of every HTML page by its path."""
        return {path: elements(self.text(path)) for path in sorted(self.files) if path.endswith(".html")}

    def text(self, path: str) -> str:
        """The text of a file, in the encoding that a browser takes it for."""
        content = (self.folder / path).read_bytes()
        return content.decode("utf-16" if content.startswith(BOM_UTF16_LE) else "utf-8")

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        return {
            path: {one.attributes["id"] for one in found if "id" in one.attributes}
            for path, found in self.pages.items()
        }

    def links(self) -> Iterator[tuple[str, str]]:
        """Every address inside the site with the page or style sheet that carries it; canonical ones are absolute by right."""
        for page, found in self.pages.items():
            for element in found:
                if element.tag == "link" and element.attributes.get("rel") == "canonical":
                    continue
                yield from ((page, address) for address in element.addresses if not is_outside(address))
        for path in self.files:
            if path.endswith(".css"):
                yield from ((path, one) for one in _CSS_ADDRESS.findall(self.text(path)) if not is_outside(one))

    def dead_links(self) -> list[str]:
        """Addresses that lead to no file or no place in it, or that are not relative."""
        return sorted({f"{page}: {address}" for page, address in self.links() if not self._leads(page, address)})

    def _leads(self, page: str, address: str) -> bool:
        path, _, fragment = address.partition("#")
        path = unquote(path.partition("?")[0])
        if path.startswith("/"):
            return False
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
        if target not in self.files:
            return False
        return not fragment or target not in self.ids or unquote(fragment) in self.ids[target]

    def outside_requests(self) -> list[str]:
        """What a browser would fetch from elsewhere."""
        found = [
            f"{page}: {address}"
            for page, all_ in self.pages.items()
            for element in all_
            if element.is_fetched or "url(" in element.attributes.get("style", "")
            for address in element.addresses
            if is_outside(address) and not address.startswith("data:")
        ]
        for path in sorted(one for one in self.files if one.endswith(".css")):
            text = self.text(path)
            found += [f"{path}: {one}" for one in _CSS_ADDRESS.findall(text) if is_outside(one) and one[:5] != "data:"]
            found += [f"{path}: @import" for _ in re.findall(r"@import", text)]
        return found
