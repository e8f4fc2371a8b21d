"""Fenced code, at the margin, inside lists and inside quotations; indented code is text, since Word indents paragraphs."""

from __future__ import annotations

import re
from html import escape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_START = re.compile(
    r"(?P<prefix>(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,3}\.)[ \t]+)?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)\Z"
)
_LANGUAGE = re.compile(r"\{?[ \t]*\.?(?P<name>[A-Za-z0-9_+#-]+)")


class FenceExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(FencePreprocessor(md), "fences", 25)
        md.parser.blockprocessors.deregister("code")


class FencePreprocessor(Preprocessor):
    """Takes fenced code out of the lines and leaves a placeholder at its indentation; an open fence ends with the text."""

    def run(self, lines: list[str]) -> list[str]:
        if not any("```" in line or "~~~" in line for line in lines):
            return lines
        kept: list[str] = []
        position = 0
        while position < len(lines):
            start = _START.match(lines[position])
            if start is None:
                kept.append(lines[position])
                position += 1
                continue
            end = self._end(lines, position + 1, start["fence"])
            kept += self._replaced(start, lines[position + 1 : end])
            position = end + 1
        return kept

    def _end(self, lines: list[str], position: int, fence: str) -> int:
        closing = re.compile(rf"(?:[ \t]*>)*[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*\Z")
        closed = next((number for number in range(position, len(lines)) if closing.match(lines[number])), None)
        return _end_of_text(lines, position) if closed is None else closed

    def _replaced(self, start: re.Match[str], code: list[str]) -> list[str]:
        quotes = start["prefix"].count(">")
        code = [re.sub(rf"\A(?:[ \t]*>[ \t]?){{0,{quotes}}}", "", line, count=1) for line in code] if quotes else code
        inner = (start["prefix"].rpartition(">")[2][1:] if quotes else start["prefix"]).expandtabs(4)
        text = "\n".join(_dedent(line, len(inner)) for line in code)
        language = _LANGUAGE.match(start["info"])
        css = f' class="language-{escape(language["name"])}"' if language else ""
        placeholder = self.md.htmlStash.store(f"<pre><code{css}>{escape(text, quote=False)}\n</code></pre>")
        margin = start["prefix"]
        if inner.strip():
            return [margin + placeholder]
        blank = margin.rstrip()
        return [blank, margin + placeholder, blank]


def _end_of_text(lines: list[str], position: int) -> int:
    end = len(lines)
    while end > position and not lines[end - 1].strip():
        end -= 1
    return end


def _dedent(line: str, width: int) -> str:
    line = line.expandtabs(4) if line.startswith("\t") else line
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, width) :]
