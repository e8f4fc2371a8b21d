"""Clothes, caps and small things for the portraits, and how a sitter is put together."""

from .faces import face, glasses, hair
from .svg import (
    COAL,
    GREY,
    INK,
    PAPER,
    RED,
    SAND,
    STONE,
    circle,
    gradient,
    group,
    path,
    rect,
    stroke,
    tag,
)

FAIR, WARM, BROWN = ("#F3CFAC", "#DDA982"), ("#EBBE94", "#D0986C"), ("#D9A479", "#B97F55")
BLACK, DARK, IRON, WHITE = (
    ("#2A2320", "#5A4B43"),
    ("#3B2A22", "#6E5142"),
    ("#6F6963", "#9A938C"),
    ("#D9D4CC", "#F6F3EE"),
)
BODY = "M52 750C58 610 92 548 196 512L258 484Q300 530 342 484L404 512C508 548 542 610 548 750Z"


def body(colour, shade):
    """Shoulders and chest with the shade of the arms."""
    return path(BODY, colour) + path(
        "M52 750C58 640 78 580 120 550C112 620 128 690 134 750ZM548 750C542 640 522 580 480 "
        "550C488 620 472 690 466 750Z",
        shade,
    )


def shirt(colour=PAPER, shade=SAND):
    return (
        path("M244 486L300 600L356 486L342 476Q300 520 258 476Z", colour)
        + path("M258 474L232 500L276 552L300 520ZM342 474L368 500L324 552L300 520Z", colour)
        + stroke("M258 476L234 500L276 550L300 520L324 550L366 500L342 476", shade, 3)
    )


def jacket(colour, shade):
    """A work jacket: turned collar, zip, two pockets."""
    return (
        body(colour, shade)
        + path("M256 478L216 500L262 566L300 524L338 566L384 500L344 478Q300 524 256 478Z", shade)
        + stroke("M300 526V750", shade, 6)
        + stroke("M300 540V740", STONE, 2, stroke_dasharray="3 5")
        + rect(150, 620, 100, 80, shade, 6)
        + rect(350, 620, 100, 80, shade, 6)
        + stroke("M150 642h100M350 642h100", colour, 4)
    )


def coat(under):
    """A white coat over a shirt."""
    return (
        body("#FFFFFF", "#E7E6E0")
        + path("M240 490L300 640L360 490Q300 530 240 490Z", under)
        + path("M248 482L204 508L216 590L246 580L300 690L354 580L384 590L396 508L352 482L300 640Z", "#FFFFFF")
        + stroke("M248 484L206 508L216 590L246 580L300 690L354 580L384 590L394 508L352 484", "#CFCFC8", 4)
        + stroke("M300 690V750", "#CFCFC8", 4)
        + stroke("M368 650h80v70h-80z", "#CFCFC8", 4)
    )


def suit(colour, shade, under=PAPER):
    return (
        body(colour, shade)
        + path("M244 486L300 650L356 486Q300 530 244 486Z", under)
        + path(
            "M252 480L206 506L222 572L250 566L236 592L300 690L364 592L350 566L378 572L394 506L348 480L300 640Z", shade
        )
        + stroke("M300 690V750", shade, 4)
        + circle(300, 716, 6, INK)
    )


def sweater(colour, shade, neck):
    return body(colour, shade) + path("M244 488Q300 556 356 488L366 500Q300 582 234 500Z", neck)


def toolbar(x, y):
    """Pens and a rule in a breast pocket."""
    return (
        rect(x, y, 8, 40, GREY, 2)
        + rect(x + 14, y + 6, 7, 34, RED, 2)
        + rect(x + 27, y - 8, 12, 48, STONE, 2)
        + stroke(f"M{x + 29} {y + 2}h5M{x + 29} {y + 10}h5M{x + 29} {y + 18}h5", COAL, 2)
    )


def cap(colour, shade):
    return (
        path("M216 236C214 150 262 128 304 128C350 128 392 152 386 236Q300 206 216 236Z", colour)
        + path("M208 240Q300 188 394 238Q404 262 388 266Q300 224 214 266Q200 258 208 240Z", shade)
        + stroke("M302 130Q300 170 300 208", shade, 3)
    )


def gear(x, y, r, colour):
    return (
        circle(
            x,
            y,
            r,
            stroke=colour,
            stroke_width=r * 0.34,
            stroke_dasharray=f"{r * 0.42:.0f} {r * 0.366:.1f}",
            stroke_linecap="butt",
        )
        + circle(x, y, r * 0.72, stroke=colour, stroke_width=r * 0.3)
        + circle(x, y, r * 0.22, colour)
    )


def leaf(x, y, size, colour, turn):
    return group(
        path("M0 0C10-34 50-44 84-30C66 4 30 16 0 0Z", colour),
        stroke("M0 0Q40-10 74-26", PAPER, 3, opacity=0.5),
        move=(x, y),
        scale=size,
        turn=turn,
    )


def backdrop(high, low, halo, motif):
    return (
        tag("defs", gradient("back", high, low))
        + rect(0, 0, 600, 750, "url(#back)")
        + circle(300, 320, 236, halo, opacity=0.55)
        + motif
    )


def sitter(title, back, head, style, colours, clothes, *, extra="", wear="", spectacles=None):
    """Everything in its order: backdrop, hair behind, clothes and face, hair in front, what is worn."""
    behind, front = hair(style, *colours)
    low = (0, 24)
    figure = (
        group(behind, head[0], move=low),
        clothes,
        group(head[1], front, glasses(spectacles), wear, move=low),
        extra,
    )
    return f"{title}的插画肖像", back + group(*figure, move=(-42, -90), scale=1.14)


def person(skin, lips, **features):
    """(neck and face under the clothes' collar, the same face above them)"""
    whole = face(*skin, lips, **features)
    cut = whole.index("<ellipse")
    return whole[:cut], whole[cut:]
