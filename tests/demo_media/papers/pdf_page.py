"""Sets a paper (title, line below it, pieces) as a PDF file with its own small Chinese font."""

import tempfile
from pathlib import Path

from reportlab.lib import textsplit
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .chinese_font import small_font

RED, INK, GREY, CREAM, GOLD = map(HexColor, ("#8E0D15", "#1F1A17", "#6E655C", "#FAF3E6", "#C8963E"))
textsplit.ALL_CANNOT_START += "，；：？！”’》"
ALWAYS = "".join(map(chr, range(32, 127))) + "第页共云泽职业教育园区　·—□"


def everything(value):
    """All text in a nested paper, for the font."""
    return str(value) if isinstance(value, str | int | float) else "".join(map(everything, value))


def styles(name):
    body = ParagraphStyle(
        "body", fontName=f"{name}-text", fontSize=10.5, leading=17.5, textColor=INK, wordWrap="CJK", spaceAfter=4
    )
    return {
        "p": ParagraphStyle("p", body, firstLineIndent=21),
        "li": ParagraphStyle("li", body, leftIndent=14, firstLineIndent=-14),
        "h": ParagraphStyle(
            "h", body, fontName=f"{name}-title", fontSize=13.5, leading=20, textColor=RED, spaceBefore=10, spaceAfter=5
        ),
        "title": ParagraphStyle(
            "title",
            body,
            fontName=f"{name}-title",
            fontSize=21,
            leading=30,
            textColor=RED,
            alignment=TA_CENTER,
            spaceAfter=2,
        ),
        "under": ParagraphStyle(
            "under", body, fontSize=9.5, leading=15, textColor=GREY, alignment=TA_CENTER, spaceAfter=8
        ),
        "cell": ParagraphStyle("cell", body, fontSize=9.5, leading=14.5, spaceAfter=0),
        "head": ParagraphStyle(
            "head",
            body,
            fontName=f"{name}-title",
            fontSize=10,
            leading=15,
            textColor=HexColor("#FFFFFF"),
            alignment=TA_CENTER,
            spaceAfter=0,
        ),
    }


def table(rows, widths, looks):
    """A table whose first row is its head."""
    cells = [[Paragraph(text, looks["cell" if number else "head"]) for text in row] for number, row in enumerate(rows)]
    heights = [46 if row[-1] == "" else 24 if not "".join(row).strip() else None for row in rows]
    grid = Table(cells, [width * cm for width in widths], heights, repeatRows=1)
    grid.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), RED),
                ("ROWBACKGROUNDS", (0, 1), (-1, -1), (HexColor("#FFFFFF"), CREAM)),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#CFC3B2")),
                ("BOX", (0, 0), (-1, -1), 0.6, HexColor("#CFC3B2")),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return grid


def flow(paper, looks):
    """The paper's pieces; a heading stays with what follows it."""
    title, under, pieces = paper
    story, waiting = [Paragraph(title, looks["title"]), Paragraph(under, looks["under"])], []
    for kind, *content in pieces:
        made = (
            [table(content[1], content[0], looks), Spacer(1, 8)]
            if kind == "table"
            else [Paragraph(content[0], looks[kind])]
        )
        if kind == "h":
            waiting = made
        else:
            story.append(KeepTogether(waiting + made))
            waiting = []
    return story


def write_paper(paper, target):
    """Write the PDF file `target`; the same bytes every time."""
    name = target.stem
    with tempfile.TemporaryDirectory() as folder:
        for part, source in (("text", "NotoSansCJK-Regular.ttc"), ("title", "NotoSerifCJK-Bold.ttc")):
            wanted = (
                everything(paper)
                if part == "text"
                else everything(
                    [
                        paper[0],
                        *(p[1] for p in paper[2] if p[0] == "h"),
                        *(p[2][0] for p in paper[2] if p[0] == "table"),
                    ]
                )
            )
            small_font(source, wanted + ALWAYS, Path(folder) / f"{name}-{part}.ttf")
            pdfmetrics.registerFont(TTFont(f"{name}-{part}", Path(folder) / f"{name}-{part}.ttf"))

        def frame(canvas, document):
            canvas.setStrokeColor(GOLD)
            canvas.line(2.2 * cm, A4[1] - 1.75 * cm, A4[0] - 2.2 * cm, A4[1] - 1.75 * cm)
            canvas.setFont(f"{name}-text", 8.5)
            canvas.setFillColor(GREY)
            canvas.drawString(2.2 * cm, A4[1] - 1.55 * cm, "云泽职业教育园区")
            canvas.drawRightString(A4[0] - 2.2 * cm, A4[1] - 1.55 * cm, paper[0])
            canvas.drawCentredString(A4[0] / 2, 1.3 * cm, f"第 {document.page} 页")

        document = SimpleDocTemplate(
            str(target),
            pagesize=A4,
            leftMargin=2.2 * cm,
            rightMargin=2.2 * cm,
            topMargin=2.3 * cm,
            bottomMargin=2 * cm,
            title=paper[0],
            author="云泽职业教育园区党总支",
            lang="zh-CN",
            invariant=1,
        )
        document.build(flow(paper, styles(name)), onFirstPage=frame, onLaterPages=frame)
