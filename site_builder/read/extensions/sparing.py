"""Python-Markdown's way from text to tree to HTML, with equal output and without the steps that can change nothing.

Running text makes up nearly all of what people write; nearly every block and tree processor only looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import HTML_EMPTY, Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.serializers import RE_AMP, to_html_string
from markdown.treeprocessors import Treeprocessor

# Lines that begin with a Chinese character, quotation mark or full-width mark: no block but a paragraph begins so.
# Said by what they do not begin with, which Python compiles ten times faster.
_LINE = "[^\x00-\u2012\u2028-\u3000][^\n]*"
_RUNNING_TEXT = re.compile(f"{_LINE}(?:\n{_LINE})*")
_VERBATIM = ("script", "style")


class SparingExtension(Extension):
    """Takes over what the other extensions have put together; their processors stay as they are."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.__class__ = SparingParser
        md.is_block_level = _BlockLevel(md.is_block_level).__getitem__  # type: ignore[assignment,method-assign]
        _only_with("{", md.treeprocessors["attr_list"], md.parser)
        _only_with("\\", md.treeprocessors["unescape"], md.parser)


class SparingParser(BlockParser):
    """Running text goes straight to the paragraphs; `text` is the document that is being parsed."""

    text: str

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:
        self.text = "\n".join(lines)
        self._processors = list(self.blockprocessors)
        return super().parseDocument(lines)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        paragraph = self.blockprocessors["paragraph"]
        while blocks:
            if _RUNNING_TEXT.fullmatch(blocks[0]):
                paragraph.run(parent, blocks)
                continue
            for processor in self._processors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break


def _only_with(sign: str, processor: Treeprocessor, parser: BlockParser) -> None:
    """Let a tree processor rest where the document holds no such sign."""
    run = processor.run

    def run_if_wanted(root: Element) -> Element | None:
        return run(root) if sign in parser.text else None  # type: ignore[attr-defined]

    processor.run = run_if_wanted  # type: ignore[method-assign]


class _BlockLevel(dict[Any, bool]):
    """Whether a tag is one of a block, worked out once for each name: it is asked several times for every element."""

    def __init__(self, is_block_level: Callable[[Any], bool]) -> None:
        super().__init__()
        self._is_block_level = is_block_level

    def __missing__(self, tag: Any) -> bool:
        self[tag] = self._is_block_level(tag)
        return self[tag]


def serialise(root: Element) -> str:
    """The HTML of a tree, as `to_html_string` gives it; what hardly ever occurs is left to that."""
    parts: list[str] = []
    try:
        _write(root, parts.append)
    except (_Unusual, RecursionError):
        return to_html_string(root)
    return "".join(parts)


class _Unusual(Exception):
    """A node or an attribute of a sort that hardly ever occurs."""


def _write(element: Element, write: Callable[[str], Any]) -> None:
    tag = element.tag
    if tag.__class__ is not str:
        raise _Unusual
    if attributes := element.attrib:
        write(f"<{tag}{''.join(_attribute(key, value) for key, value in sorted(attributes.items()))}>")
    else:
        write(f"<{tag}>")
    if text := element.text:
        write(text if tag in _VERBATIM else _escaped(text))
    for child in element:
        _write(child, write)
    if tag not in HTML_EMPTY:
        write(f"</{tag}>")
    if tail := element.tail:
        write(_escaped(tail))


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _attribute(name: Any, value: Any) -> str:
    if name.__class__ is not str or not isinstance(value, str) or name == value:
        raise _Unusual
    return f' {name}="{_escaped(value).replace(chr(34), "&quot;")}"'
