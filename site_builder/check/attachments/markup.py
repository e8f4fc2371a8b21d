"""Texts of XML parts: paragraphs, cells with the heads of their columns, properties."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from site_builder.check.attachments.pieces import Piece, Unreadable

_PARAGRAPHS = ("p", "h")
_TABLES, _ROWS, _CELLS = ("tbl", "table"), ("tr", "table-row"), ("tc", "table-cell", "covered-table-cell")
_NOTE = "annotation"
_BREAKS = ("br", "tab", "cr", "line-break")


def elements(content: bytes, name: str, events: tuple[str, ...] = ("start", "end")) -> Iterator[tuple[str, Element]]:
    """Starts and ends of all elements, or only one of these. Raises Unreadable."""
    try:
        yield from _parser_for(content)(io.BytesIO(content), events=events)
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise Unreadable(f"{name} 的内容坏了，或含有不准用的实体定义") from error


def _parser_for(content: bytes) -> Callable[..., Any]:
    """Python's own parser in C for what can define no entity; for all else the slower one that refuses entities."""
    if b"<!DOCTYPE" in content or b"\0" in content:
        from defusedxml.ElementTree import iterparse

        return partial(iterparse, forbid_dtd=True)
    from xml.etree.ElementTree import iterparse as quick

    return quick


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return _local(element.tag)


@lru_cache(maxsize=1000)
def _local(tag: Any) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class _Grid:
    """Where a table stands at: its heads by column; ODF writes equal rows and cells once, with how often they come."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.heads: dict[int, str] = {}
        self.row = self.column = 0
        self._rows = self._columns = 1

    def next_row(self, element: Element) -> None:
        self.row += self._rows
        self._rows = _times(element, "number-rows-repeated")
        self.column, self._columns = 0, 1

    def next_cell(self, element: Element) -> None:
        self.column += self._columns
        self._columns = _times(element, "number-columns-repeated")

    @property
    def place(self) -> str:
        if not self.name:
            return f"表格第 {self.row} 行第 {self.column} 列"
        return f"工作表“{self.name}” {letters(self.column)}{self.row} 格"


def _times(element: Element, name: str) -> int:
    value = next((value for key, value in element.attrib.items() if key.endswith(f"}}{name}")), "1")
    return int(value) if re.fullmatch(r"[0-9]{1,7}", value) else 1


def letters(column: int) -> str:
    """The name of a column of a workbook: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Flow:
    """Gathers a flow of paragraphs and tables; text boxes inside paragraphs are paragraphs of their own."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._texts: list[list[str]] = [[]]
        self._tables: list[_Grid] = []
        self._cells: list[list[str]] = []
        self._number = 0
        self._has_sheets = False

    def start(self, element: Element) -> None:
        name = local(element)
        if name in _PARAGRAPHS:
            self._texts.append([])
        elif name == "spreadsheet":
            self._has_sheets = True
        elif name in _TABLES:
            named = (value for key, value in element.attrib.items() if key.endswith("}name"))
            self._tables.append(_Grid(next(named, "") if self._has_sheets else ""))
        elif name in _ROWS and self._tables:
            self._tables[-1].next_row(element)
        elif name in _CELLS and self._tables:
            self._tables[-1].next_cell(element)
            self._cells.append([])
        elif name == _NOTE:
            self._cells.append([])

    def end(self, element: Element) -> Iterator[Piece]:
        name = local(element)
        self._texts[-1].append((" " if name in _BREAKS else element.text or "") if not len(element) else "")
        if name in _PARAGRAPHS:
            text = "".join(self._texts.pop())
            self._texts[-1].append(element.text or "" if len(element) else "")
            yield from self._paragraph(text or (element.text or ""))
        elif name == _NOTE and self._cells:
            place = self._tables[-1].place if self._tables else ""
            yield Piece(f"{self._where}{place}的批注", "\n".join(self._cells.pop()))
        elif name in _CELLS and self._cells and self._tables:
            yield from self._cell("".join(self._cells.pop()), self._tables[-1])
        elif name in _TABLES and self._tables:
            self._tables.pop()

    def _paragraph(self, text: str) -> Iterator[Piece]:
        self._number += 1
        if self._cells:
            self._cells[-1].append(text)
        elif text.strip():
            yield Piece(f"{self._where}第 {self._number} 段", text)

    def _cell(self, text: str, grid: _Grid) -> Iterator[Piece]:
        if grid.row <= 1:
            grid.heads[grid.column] = text.strip()
        if text.strip():
            head = grid.heads.get(grid.column, "") if grid.row > 1 else ""
            yield Piece(f"{self._where}{grid.place}", text, head)


def flow(content: bytes, where: str, part: str) -> Iterator[Piece]:
    """The paragraphs and cells of a part of a text document or of slides."""
    gathered = Flow(where)
    for event, element in elements(content, where or part):
        if event == "start":
            gathered.start(element)
            continue
        yield from gathered.end(element)
        if local(element) in (*_PARAGRAPHS, *_CELLS):
            element.clear()


def leaves(content: bytes, where: str) -> Iterator[Piece]:
    """Every text and every address of a part whose form does not matter: properties, links, comments."""
    for _, element in elements(content, where, ("end",)):
        targets = [value for name, value in element.attrib.items() if name in ("Target", "name", "title")]
        for text in (element.text or "", *targets):
            if text.strip():
                yield Piece(where, text)
        element.clear()
