"""Tables: alignment as a class instead of a style, an empty head that names nothing as an ordinary cell."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class TableExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # After inline patterns (20): only then is it known whether a cell is empty.
        md.treeprocessors.register(TableTreeprocessor(md), "table-cells", 6)


class TableTreeprocessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for row in root.iter("tr"):
            for cell in row:
                _align(cell)
                if cell.tag == "th":
                    _name(cell)


def _name(head: Element) -> None:
    if len(head) or (head.text or "").strip():
        head.set("scope", "col")
    else:
        head.tag = "td"


def _align(cell: Element) -> None:
    style = cell.get("style", "")
    if style.startswith("text-align: "):
        del cell.attrib["style"]
        side = f"align-{style.removeprefix('text-align: ').rstrip(';')}"
        cell.set("class", f"{cell.get('class', '')} {side}".strip())
