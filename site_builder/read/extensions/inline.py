"""Python-Markdown's inline pass with equal output and less work: a pattern is tried only where its sign occurs.

Chinese running text holds almost none of these signs, while every one of sixteen patterns would read all of it.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, AtomicString

# One of these two must occur for the pattern of that name to match; patterns not named here are always tried.
_SIGNS: dict[str, tuple[str, str]] = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "reference": ("[", "["),
    "link": ("[", "["),
    "image_link": ("[", "["),
    "image_reference": ("[", "["),
    "short_reference": ("[", "["),
    "short_image_ref": ("[", "["),
    "footnote": ("[", "["),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "html": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "entity": ("&", "&"),
    "em_strong": ("*", "_"),
    "strike": ("~", "~"),
}
_ANY_SIGN = re.compile(r"[`\\\[<&*_~]|  \n")


class InlineExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(SparingInlineProcessor(md), "inline", 20)
        md.preprocessors.register(SparingHtmlPreprocessor(md), "html_block", 20)


class SparingInlineProcessor(InlineProcessor):
    """Two private methods of Python-Markdown with the look at the signs added; what remains to be done is done there."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        patterns, is_complete = self._patterns()
        if isinstance(data, AtomicString) or (is_complete and not _ANY_SIGN.search(data)):
            return data
        start = 0
        while patternIndex < len(patterns):
            pattern, sign, other = patterns[patternIndex]
            if sign and sign not in data and other not in data:
                patternIndex, start = patternIndex + 1, 0
                continue
            data, matched, start = self._apply(pattern, data, patternIndex, start)
            if not matched:
                patternIndex += 1
        return data

    def _InlineProcessor__processPlaceholders(
        self, data: str | None, parent: Element, isText: bool = True
    ) -> list[tuple[Element, list[str]]]:
        if not data or INLINE_PLACEHOLDER_PREFIX in data:
            elements: list[tuple[Element, list[str]]] = self._plain_method("processPlaceholders")(data, parent, isText)
            return elements
        if isText:
            parent.text = parent.text + data if parent.text else data
        else:
            parent.tail = parent.tail + data if parent.tail else data
        return []

    def _apply(self, pattern: object, data: str, index: int, start: int) -> tuple[str, bool, int]:
        result: tuple[str, bool, int] = self._plain_method("applyPattern")(pattern, data, index, start)
        return result

    def _plain_method(self, name: str) -> Any:
        return getattr(super(), f"_InlineProcessor__{name}")

    def _patterns(self) -> tuple[list[tuple[Any, str, str]], bool]:
        """The patterns in their order, each with its two signs, and whether all have some; the same for all texts."""
        if not hasattr(self, "_with_signs"):
            registry = self.inlinePatterns
            names = {id(registry[item.name]): item.name for item in registry._priority}  # type: ignore[attr-defined]
            signs = [_SIGNS.get(names.get(id(pattern), ""), ("", "")) for pattern in registry]
            with_signs = [(pattern, *either) for pattern, either in zip(registry, signs)]
            self._with_signs = with_signs, all(sign for sign, _ in signs)
        return self._with_signs


class SparingHtmlPreprocessor(HtmlBlockPreprocessor):
    """Raw HTML and character references begin with `<` and `&`; without them there is nothing to take out."""

    def run(self, lines: list[str]) -> list[str]:
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines
