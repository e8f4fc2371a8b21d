"""Tables as an xlsx workbook, a sheet each."""

from __future__ import annotations

import io
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font

from site_builder.stats.count import Table
from site_builder.stats.text import harmless

_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def as_xlsx(found: list[Table], made: datetime) -> bytes:
    """The workbook; `made` is written into its properties instead of the clock."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in found:
        sheet = book.create_sheet(table.name.translate(_NOT_IN_NAMES)[:31])
        sheet.append(list(table.heads))
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for row in table.rows:
            sheet.append([harmless(cell) for cell in row])
        sheet.freeze_panes = "A2"
        sheet.column_dimensions["A"].width = 24
    book.properties.created = made.replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
