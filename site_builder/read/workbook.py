"""A register kept as a workbook: its rows become the nodes that a data file would have given, each knowing its cell."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from site_builder.errors import Complain, Severity, TextError
from site_builder.yaml_text import CONTROL, Node, Scalar, Sequence
from site_builder.yaml_text import Mapping as MappingNode

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 10_000_000  # unpacked
MOST_ROWS = 20_000
MOST_COLUMNS = 100
NO_WORKBOOK = "请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”，不要加密码"


class Cells:
    """The places of a workbook's values; nodes carry their number where those of a text carry a line."""

    def __init__(self) -> None:
        self._places: list[str] = []

    def number(self, place: str) -> int:
        self._places.append(place)
        return len(self._places)

    def told_by(self, complain: Complain) -> Complain:
        """A complaint about a number, made one about its cell."""

        def say(
            line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
        ) -> None:
            where = f"{self._places[line - 1]}：" if line else ""
            complain(None, where + message, hint, severity, rule)

        return say


def rows_of(content: bytes, columns: Mapping[str, str], cells: Cells, is_private: Callable[[str], bool]) -> Sequence:
    """The rows of a workbook's first sheet as maps; `columns` tells the key of each head in its first row.

    Raises TextError (its message names the cell) where the workbook or its heads cannot be read.
    """
    sheet = _first_sheet(content)
    _check_form(sheet)
    heads = _heads(sheet, columns, is_private)
    rows = []
    for row in sheet.iter_rows(min_row=2, max_col=max(heads)):
        entries = tuple(_entries(row, heads, sheet.title, cells))
        if entries:
            rows.append(MappingNode(entries, cells.number(f"{sheet.title}!A{row[0].row}")))
    return Sequence(tuple(rows), 0)


def _first_sheet(content: bytes) -> Worksheet:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_BYTES:
                raise TextError(
                    None, f"解开以后超过 {MOST_BYTES // 1_000_000} MB，没有读", "请删去图片和用不着的工作表"
                )
        from openpyxl import load_workbook  # a tenth of a second, for those sites only that keep a workbook

        return load_workbook(io.BytesIO(content), data_only=True).worksheets[0]
    except TextError:
        raise
    except (
        BadZipFile,
        Exception,
    ) as error:  # a library at somebody's file: whatever it trips over, the file is at fault
        raise TextError(None, f"打不开这个工作簿（{type(error).__name__}）", NO_WORKBOOK) from error


def _check_form(sheet: Worksheet) -> None:
    for merged in sheet.merged_cells.ranges:
        where = f"{sheet.title}!{merged.coord}"
        if merged.min_row == 1:
            hint = "请取消合并，第一行一格一个表头，不要在上面另写标题"
            raise TextError(None, f"{where}：表头的单元格合并了", hint)
        raise TextError(None, f"{where}：单元格合并了", "请取消合并，每一行把每一格写全")
    if sheet.max_row > MOST_ROWS:
        raise TextError(None, f"{sheet.title}：超过 {MOST_ROWS:,} 行", "请删去下面的空行")


def _heads(sheet: Worksheet, columns: Mapping[str, str], is_private: Callable[[str], bool]) -> dict[int, str]:
    """The key of each column that is used."""
    heads: dict[int, str] = {}
    for cell in next(sheet.iter_rows(min_row=1, max_row=1, max_col=MOST_COLUMNS), ()):
        head = re.sub(r"\s+", "", str(cell.value or ""))
        where = f"{sheet.title}!{cell.coordinate}"
        if head in columns or head in columns.values():
            key = columns.get(head, head)
            if key in heads.values():
                raise TextError(None, f"{where}：表头“{head}”写了两次", "请只留一列")
            heads[int(cell.column or 0)] = key
        elif is_private(head):
            raise TextError(None, f"{where}：不能有“{head}”这一列", "网站上的名单不写这样的内容，请删去这一列")
    if not heads:
        raise TextError(None, f"{sheet.title}!A1：第一行里没有认得的表头", f"表头请写：{'、'.join(columns)}")
    return heads


def _entries(row: tuple[Any, ...], heads: Mapping[int, str], title: str, cells: Cells) -> Iterator[tuple[Scalar, Node]]:
    for cell in row:
        key = heads.get(cell.column)
        text = _text(cell) if key else ""
        if key and text:
            number = cells.number(f"{title}!{cell.coordinate}")
            yield Scalar(key, number), Scalar(CONTROL.sub("", text), number, True)


def _text(cell: Any) -> str:
    """A cell as its author reads it. A date whose format shows no day is a month: Excel makes one of `2006-07`."""
    value = cell.value
    if isinstance(value, date | datetime):
        shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", cell.number_format or "").lower()
        return f"{value:%Y-%m-%d}" if "d" in shown else f"{value:%Y-%m}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
