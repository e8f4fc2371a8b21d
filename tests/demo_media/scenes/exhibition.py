"""Visitors before the display boards of a small exhibition."""

from ..drawing.figures import person, shadow
from ..drawing.svg import (
    BLUE,
    BLUSH,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREEN,
    GREY,
    INK,
    LEAF,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    RED,
    SAND,
    SKY,
    STONE,
    WOOD,
    circle,
    gradient,
    group,
    path,
    polygon,
    rect,
    stroke,
    tag,
    words,
)


def draw():
    def board(x, y, w, h, tone, inner):
        return rect(x + 8, y + 10, w, h, INK, 4, opacity=0.1) + rect(x, y, w, h, tone, 4) + inner

    years = "".join(
        circle(x, 262 + dy, 9, LIGHT_GOLD)
        + stroke(f"M{x - 22} {290 + dy}h44M{x - 22} {304 + dy}h30", BLUSH, 4, opacity=0.8)
        + rect(x - 26, 196 + dy, 52, 40, tone, 2)
        for x, dy, tone in ((360, 12, SAND), (460, -8, SKY), (560, 12, LEAF), (660, -8, LIGHT_GOLD), (760, 12, BLUSH))
    )
    case = (
        rect(0, 0, 190, 74, PALE_SKY, 3, opacity=0.75)
        + rect(0, 0, 190, 74, stroke=STONE, stroke_width=4)
        + polygon(PAPER, (20, 74), (70, 0), (96, 0), (46, 74), opacity=0.6)
        + rect(-6, 74, 202, 16, WOOD)
        + rect(6, 90, 178, 76, DARK_WOOD)
    )
    return "校史与成果展：展板前的参观者", (
        tag(
            "defs",
            gradient("wall", CREAM, "#F1E4CF")
            + gradient("floor", "#D2BFA3", "#B59C7B")
            + gradient("spot", ("#FFF1C8", 0.5), ("#FFF1C8", 0)),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 0, 1200, 40, COAL)
        + rect(0, 490, 1200, 185, "url(#floor)")
        + rect(0, 482, 1200, 10, STONE)
        + board(
            292,
            120,
            540,
            250,
            RED,
            rect(292, 120, 540, 10, DARK_RED)
            + words(562, 168, "匠 心 之 路", 34, PAPER)
            + stroke("M330 270Q410 230 460 254T560 270T660 254T790 270", LIGHT_GOLD, 4)
            + years,
        )
        + board(
            56,
            130,
            180,
            230,
            PAPER,
            rect(72, 146, 148, 96, SKY)
            + path("M72 242v-30l40-34 30 24 34-40 44 46v34z", GREEN)
            + circle(196, 164, 9, LIGHT_GOLD)
            + stroke("M72 268h148M72 290h120M72 312h140M72 334h90", STONE, 5),
        )
        + board(
            890,
            130,
            250,
            230,
            PAPER,
            rect(906, 146, 104, 84, LIGHT_GOLD)
            + circle(958, 188, 26, stroke=DARK_WOOD, stroke_width=9, stroke_dasharray="10 7", stroke_linecap="butt")
            + circle(958, 188, 14, stroke=DARK_WOOD, stroke_width=6)
            + rect(1022, 146, 104, 84, BLUSH)
            + path("M1044 218q-6-48 30-48t30 48z", RED)
            + stroke("M1104 186q20 0 12 22M1074 170v-10", RED, 6)
            + stroke("M906 256h220M906 278h190M906 300h208M906 322h120", STONE, 5),
        )
        + "".join(
            polygon("url(#spot)", (x - 8, 56), (x + 8, 56), (x + 130, 400), (x - 130, 400))
            + rect(x - 14, 38, 28, 20, GREY, 4)
            for x in (146, 440, 680, 1014)
        )
        + group(case, move=(60, 430))
        + group(rect(30, 40, 50, 34, GOLD, 3), path("M110 74q-8-44 22-44t22 44z", RED), move=(60, 430))
        + group(case, move=(950, 430))
        + group(circle(60, 46, 26, GREY), circle(60, 46, 11, PALE_SKY), rect(110, 28, 50, 44, BLUE, 3), move=(950, 430))
        + "".join(shadow(x, y, 46) for x, y in ((376, 634), (480, 606), (582, 650), (760, 622), (836, 640)))
        + person(480, 602, 1.2, GREEN, NAVY, view="back", hair_style="bob")
        + person(376, 630, 1.34, SKY, COAL, view="back", arms=((24, -98, 20, -78), (-34, -112, -48, -132)))
        + person(582, 646, 1.4, LIGHT_GOLD, NAVY, view="back", hair_style="tail", skirt=DARK_RED)
        + person(
            836,
            636,
            1.3,
            PAPER,
            COAL,
            view="back",
            hair_style="long",
            over=stroke("M-14-128L14-80", DARK_WOOD, 3) + rect(6, -84, 20, 22, WOOD, 4),
        )
        + person(
            760,
            618,
            1.3,
            RED,
            COAL,
            view="side",
            flip=True,
            arms=((32, -126, 52, -148), (-18, -98, -26, -80)),
            hair_style="bun",
        )
        + person(910, 660, 1.0, GOLD, COAL, view="back")
    )
