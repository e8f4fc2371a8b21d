"""Tables as text and as CSV."""

from __future__ import annotations

import csv
import io
import unicodedata

from site_builder.stats.count import Cell, Table


def as_text(found: list[Table]) -> str:
    """Columns side by side for a terminal."""
    return "\n\n".join(_text(table) for table in found)


def as_csv(found: list[Table]) -> str:
    """All tables one below the other, for any spreadsheet program (with a byte order mark, or Excel reads no Chinese)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for number, table in enumerate(found):
        if number:
            writer.writerow([])
        writer.writerow([table.name])
        writer.writerow(table.heads)
        writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return "\ufeff" + out.getvalue()


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula."""
    if isinstance(cell, str) and cell.lstrip()[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠"):
        return f"'{cell}"
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("\t", "\r", "\n") else cell


def _text(table: Table) -> str:
    lines = [table.heads, *((str(cell) for cell in row) for row in table.rows)]
    cells = [[str(cell) for cell in line] for line in lines]
    widths = [max(_width(line[column]) for line in cells) for column in range(len(table.heads))]
    told = [
        "  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells
    ]
    return "\n".join([f"【{table.name}】", *told]) if table.rows else f"【{table.name}】\n（没有）"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns on a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
