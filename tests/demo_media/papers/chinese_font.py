"""A small TrueType font for the demo's PDF files, cut from Debian's Noto CJK to the characters they use."""

from functools import partial
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection

FOLDER = Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED = 2


def quadratic(glyphs, name):
    pen = TTGlyphPen(None)
    glyphs[name].draw(Cu2QuPen(pen, max_err=1.5, reverse_direction=True))
    return pen.glyph()


def small_font(file_name, characters, target):
    """Write `target`, a TrueType font with only these characters (reportlab reads no CFF outlines)."""
    font = TTCollection(FOLDER / file_name).fonts[SIMPLIFIED]
    options = subset.Options(layout_features=[], drop_tables=["GSUB", "GPOS", "vhea", "vmtx", "VORG", "BASE"])
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(set(characters))))
    cutter.subset(font)
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(font.getBestCmap())
    builder.setupGlyf(dict(zip(order, map(partial(quadratic, glyphs), order))))
    builder.setupHorizontalMetrics(
        {
            name: (
                glyphs[name].width,
                builder.font["glyf"][name].xMin if hasattr(builder.font["glyf"][name], "xMin") else 0,
            )
            for name in order
        }
    )
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": Path(target).stem, "styleName": "Regular", "psName": Path(target).stem})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3849984000
    builder.font.recalcTimestamp = False
    builder.save(target)
