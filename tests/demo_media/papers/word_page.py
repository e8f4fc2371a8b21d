"""Pages of a Word file: titles, headings, ruled tables, forms."""

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

TEXT, HEADING = "SimSun", "SimHei"
RED = RGBColor(0xB5, 0x12, 0x1B)


def use_font(run, name, size, colour=None, bold=False):
    run.font.name, run.font.size, run.bold = name, Pt(size), bold
    run._element.rPr.rFonts.set(qn("w:eastAsia"), name)
    if colour is not None:
        run.font.color.rgb = colour


def new_document(title, subtitle=""):
    """An A4 page with a red title and an optional line under it."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    page.top_margin = page.bottom_margin = Cm(2.4)
    document.core_properties.title = title
    add(document, title, 20, HEADING, RED, WD_ALIGN_PARAGRAPH.CENTER, after=4)
    if subtitle:
        add(document, subtitle, 11, TEXT, None, WD_ALIGN_PARAGRAPH.CENTER, after=10)
    return document


def add(document, text, size=12, font=TEXT, colour=None, align=None, after=4, indent=False):
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(after), 1.4
    if align is not None:
        paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = Pt(size * 2)
    use_font(paragraph.add_run(text), font, size, colour)
    return paragraph


def heading(document, text):
    add(document, text, 14, HEADING, RED, after=4).paragraph_format.space_before = Pt(10)


def fill(cell, text, size=11, font=TEXT, center=False):
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if center else None
    use_font(paragraph.add_run(text), font, size)


def shade(cell, colour="F7EDDD"):
    mark = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        mark.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(mark)


def table(document, head, rows, widths, heights=0.8):
    """A ruled table with a shaded head."""
    grid = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(grid.columns, widths):
        column.width = Cm(width)
    for number, values in enumerate(([head] if head else []) + rows):
        row = grid.add_row()
        row.height = Cm(heights)
        for cell, value, width in zip(row.cells, values, widths):
            cell.width = Cm(width)
            is_head = bool(head) and number == 0
            fill(cell, value, 10.5, HEADING if is_head else TEXT, is_head or len(value) <= 6)
            if is_head:
                shade(cell)
    document.add_paragraph().paragraph_format.space_after = Pt(2)
    return grid


def labels(document, rows, widths, heights=0.9):
    """A form: names on shaded cells, empty cells to write in."""
    grid = table(document, None, rows, widths, heights)
    for row in grid.rows:
        for cell in row.cells[::2]:
            shade(cell)
    return grid
