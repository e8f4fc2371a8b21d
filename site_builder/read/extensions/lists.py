"""Lists as people type them: nested by two or four spaces, without a blank line before; indented paragraphs stay paragraphs.

Python-Markdown wants four spaces and a blank line. The lines are rewritten to that before it sees them, so that its own
list processors stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{1,3}\.)(?P<gap>[ \t]+)(?P<text>\S.*)\Z")
_EMPTY_ITEM = re.compile(r"[ \t]*[-*+][ \t]*\Z")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_YEAR = re.compile(r"([ \t]*\d{4,})\.(?=[ \t])")
_OWNER = re.compile(r"(?:!!!|\?\?\?)[ \t]|\[\^[^\]]+\]:|:[ \t]")
_BREAKER = re.compile(r"(?:#{1,6}(?!#)|>|\||\x02wzxhzdk:\d+\x03\Z)")
_PLACEHOLDER = re.compile(r"\x02wzxhzdk:\d+\x03[ \t]*\Z")
_TAB = "    "


class ListExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # After raw HTML has been taken out (html_block, 20), so that its lines are not read as lists.
        md.preprocessors.register(ListPreprocessor(md), "free_lists", 15)


class ListPreprocessor(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return normalise(lines)


def normalise(lines: list[str]) -> list[str]:
    """Lines in which every list is indented by four spaces a level and stands apart from the paragraph before it."""
    kept: list[str] = []
    position = 0
    flow = _Flow(kept)
    while position < len(lines):
        line = lines[position]
        if not flow.levels and (not line or line[0] > "\u3000"):  # running text: nearly every line
            kept.append(line)
            position += 1
        elif line.startswith(">"):
            end = _run_end(lines, position, lambda one: one.startswith(">"))
            flow.close()
            inner = normalise([re.sub(r"\A>[ ]?", "", one) for one in lines[position:end]])
            kept += [f"> {one}" if one else ">" for one in inner]
            position = end
        elif not flow.levels and _OWNER.match(line):
            end = _run_end(lines, position + 1, lambda one: not one.strip() or one.startswith((_TAB, "\t")))
            owned = [one.expandtabs(4)[4:] for one in lines[position + 1 : end]]
            kept += [line, *(_TAB + one if one else "" for one in normalise(owned))]
            position = end
        else:
            flow.add(line)
            position += 1
    return kept


def _run_end(lines: list[str], start: int, belongs: Callable[[str], bool]) -> int:
    return next((number for number in range(start, len(lines)) if not belongs(lines[number])), len(lines))


class _Flow:
    """Writes lines one by one; `levels` holds the column of the marker of every list that is open.

    `ordered` tells for each of them whether its items are numbered. Python-Markdown reads what has no blank line before
    it as part of the block above: so an item stands apart where that is a further paragraph of an item (`loose`), a list
    of the other sort, or begins deeper (`start`) than the item. `depth` is that of the line before.
    """

    def __init__(self, kept: list[str]) -> None:
        self.kept = kept
        self.levels: list[int] = []
        self.ordered: list[bool] = []
        self.loose = False
        self.start = 0
        self.depth = 0

    def close(self) -> None:
        self.levels = []

    def add(self, line: str) -> None:
        item = None if _RULE.match(line) else _ITEM.match(line)
        if item:
            self._item(item)
        elif not line.strip():
            self.kept.append("")
        elif self.levels and _EMPTY_ITEM.match(line):
            return
        elif self.levels:
            self._inside(line)
        else:
            self._paragraph(line)

    def _after_blank(self) -> bool:
        return not self.kept or not self.kept[-1].strip()

    def _item(self, item: re.Match[str]) -> None:
        column = len(item["indent"].expandtabs(4))
        ordered = item["marker"][-1] == "."
        apart = self.loose or not self.levels
        while self.levels and column < self.levels[-1]:
            self.levels.pop()
        if not self.levels or column >= self.levels[-1] + 2:
            self.levels.append(column)
            self.ordered[len(self.levels) - 1 :] = [ordered]
        elif self.ordered[len(self.levels) - 1] != ordered:
            self.ordered[len(self.levels) - 1 :] = [ordered]
            apart = True
        depth = len(self.levels) - 1
        self.loose = False
        put = self._apart if apart or depth < self.start else self._put
        put(depth, f"{item['marker']} {item['text']}")

    def _inside(self, line: str) -> None:
        """A line that is no item while a list is open: a further paragraph of an item, the same one going on, or the end."""
        column = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
        depth = sum(column >= level + 2 for level in self.levels)
        text = line.strip(" \t") + ("  " if line.endswith("  ") else "")
        if _PLACEHOLDER.match(text) and depth:
            self.kept += ["", _TAB * depth + text, ""]
        elif depth and (self._after_blank() or _interrupts(text, self.kept[-1])):
            self.loose = True
            self._apart(depth, text)
        elif self._after_blank() or (not column and (_BREAKER.match(line) or _RULE.match(line))):
            self.close()
            self._blank()
            self._paragraph(line)
        else:
            self.kept.append(_TAB * self.depth + text)

    def _apart(self, depth: int, text: str) -> None:
        self._blank()
        self._put(depth, text)

    def _blank(self) -> None:
        if not self._after_blank():
            self.kept.append("")

    def _put(self, depth: int, text: str) -> None:
        if self._after_blank():
            self.start = depth
        self.depth = depth
        self.kept.append(_TAB * depth + text)

    def _paragraph(self, line: str) -> None:
        indented = line[0] in "\t　" or line.startswith(_TAB)
        if not self._after_blank() and (indented or _interrupts(line, self.kept[-1])):
            self._blank()
        line = line.lstrip(" \t　") if line[0] in " \t　" else line
        self.kept.append(_YEAR.sub(r"\1\\.", line))


def _interrupts(line: str, before: str) -> bool:
    """Whether a line begins a block of its own, and does not go on with the table or quotation of the line before."""
    goes_on = "|" in before if line[0] == "|" else line[0] == ">" and before.lstrip().startswith(">")
    return bool(_BREAKER.match(line)) and not goes_on
