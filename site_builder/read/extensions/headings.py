"""Headings: addresses in pinyin that stay when others are added, one level down where the text has an `h1` of its own."""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from site_builder import urls
from site_builder.chinese import slugify
from site_builder.model.body import Heading

_ESCAPED = re.compile("\x02([0-9]+)\x03")
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class HeadingExtension(Extension):
    """`headings` of the last text are read after a conversion."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []

    def extendMarkdown(self, md: Markdown) -> None:
        # After inline patterns (20) and attribute lists (8), so that `{#id}` wins.
        md.treeprocessors.register(HeadingTreeprocessor(md, self), "headings", 5)


class HeadingTreeprocessor(Treeprocessor):
    def __init__(self, md: Markdown, extension: HeadingExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        found = [element for element in root.iter() if element.tag in _LEVELS]
        down = int(any(element.tag == "h1" for element in found))
        taken = {element.get("id", "") for element in root.iter()} if found else set()
        self.extension.headings = []
        for element in found:
            level = min(_LEVELS[element.tag] + down, 6)
            element.tag = f"h{level}"
            text = _text(element)
            if not element.get("id"):
                element.set("id", _free(urls.shorten(slugify(text)).lower().replace(".", "-") or "section", taken))
                taken.add(element.get("id", ""))
            self.extension.headings.append(Heading(level, element.get("id", ""), text))


def _text(element: Element) -> str:
    """The text of a heading without its markup; Python-Markdown's placeholders resolved or dropped."""
    text = "".join(_texts(element)).replace(AMP_SUBSTITUTE, "&")
    text = _ESCAPED.sub(lambda match: chr(int(match[1])), text)
    return " ".join(unescape(_PLACEHOLDER.sub("", text)).split())


def _texts(element: Element) -> list[str]:
    """The texts of an element in their order; footnote marks (`sup`) are left out."""
    own = [] if element.tag == "sup" else [element.text or ""]
    for child in element:
        own += [*_texts(child), child.tail or ""]
    return own


def _free(wanted: str, taken: set[str]) -> str:
    number = 1
    candidate = wanted = wanted if wanted[0].isalpha() else f"h-{wanted}"
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate
