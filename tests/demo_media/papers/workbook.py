"""Sheets of a workbook: title, note, head, rows, and how they print."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

LINE = Border(*(Side(style="thin", color="BFB3A2"),) * 4)


def sheet(book, name, title, head, rows, widths, note=""):
    """One sheet: title, note, head, rows; the head stays in view, prints on one page wide."""
    page = book.create_sheet(name)
    last = get_column_letter(len(head))
    page.append([title])
    page.append([note])
    page.merge_cells(f"A1:{last}1")
    page.merge_cells(f"A2:{last}2")
    page["A1"].font, page["A1"].alignment = Font("SimHei", 16, color="B5121B"), Alignment("center", "center")
    page["A2"].font, page["A2"].alignment = (
        Font("SimSun", 10, color="6E655C"),
        Alignment("left", "center", wrap_text=True),
    )
    page.row_dimensions[1].height, page.row_dimensions[2].height = 30, 30
    page.append(head)
    for row in rows:
        page.append(row)
    for cell in page[3]:
        cell.font, cell.fill = Font("SimHei", 11, color="FFFFFF"), PatternFill("solid", "B5121B")
        cell.alignment, cell.border = Alignment("center", "center", wrap_text=True), LINE
    for row in page.iter_rows(min_row=4):
        for cell in row:
            cell.font, cell.border = Font("SimSun", 11), LINE
            short = not isinstance(cell.value, str) or len(cell.value) <= 6
            cell.alignment = Alignment("center" if short else "left", "center", wrap_text=True)
    for column, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A4"
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    return page


def workbook():
    book = Workbook()
    book.remove(book.active)
    return book


def finish(page):
    """The looks of rows appended after the sheet was made."""
    for row in page.iter_rows(min_row=4):
        for cell in row:
            cell.font, cell.border = Font("SimSun", 11), LINE
            cell.alignment = Alignment(
                "left" if isinstance(cell.value, str) and len(cell.value) > 8 and cell.value[0] != "=" else "center",
                "center",
                wrap_text=True,
            )


def money(page, amounts, shares):
    finish(page)
    for columns, pattern in ((amounts, "#,##0"), (shares, "0.0%")):
        for column in columns:
            for cell in page[column][3:]:
                cell.number_format = pattern
