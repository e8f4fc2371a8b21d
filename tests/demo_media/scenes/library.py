"""The reading room: tall shelves, arched windows, a long table."""

from ..drawing.figures import CARRYING, HOLDING, book, lamp, open_book, person, plant, seated_back, shadow
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREEN,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PINE,
    RED,
    ROSE,
    SAND,
    SKIN,
    SKY,
    TAN,
    WOOD,
    gradient,
    group,
    path,
    polygon,
    rect,
    stroke,
    tag,
    use,
)


def draw():
    spine = "".join(
        rect(x, 92 - h, w, h, tone)
        for x, w, h, tone in (
            (0, 11, 66, RED),
            (13, 9, 74, NAVY),
            (24, 13, 60, GOLD),
            (39, 8, 70, GREEN),
            (49, 12, 76, DARK_RED),
            (63, 10, 62, SKY),
            (75, 9, 70, SAND),
            (86, 13, 66, PINE),
            (101, 8, 74, ROSE),
            (111, 12, 58, WOOD),
            (125, 10, 72, BLUE),
        )
    )
    shelf = group(rect(0, 0, 150, 104, "#4E3326"), group(spine, move=(7, 4)), rect(0, 96, 150, 9, WOOD), id="shelf")
    case = (
        "".join(use("shelf", x, y) for x in (0, 150) for y in (90, 195, 300, 405))
        + rect(-8, 74, 316, 18, WOOD)
        + rect(-8, 92, 10, 430, WOOD)
        + rect(145, 92, 10, 430, WOOD)
        + rect(298, 92, 10, 430, WOOD)
    )
    arch = "M0 400V130Q0 0 100 0T200 130V400Z"
    arches = "".join(
        group(
            path(arch, "url(#out)"),
            path("M0 400V330Q50 290 100 320T200 300V400Z", GREEN, opacity=0.6),
            path("M0 400V360Q70 330 200 366V400Z", PINE, opacity=0.6),
            path(arch, "none", stroke=WOOD, stroke_width=10),
            stroke("M100 0V400M0 150H200M0 270H200", WOOD, 6),
            move=(x, 84),
        )
        for x in (382, 618)
    )
    ladder = stroke("M262 566L322 106M312 566L372 106", DARK_WOOD, 8) + stroke(
        "M268 520h50M275 466h50M282 412h50M289 358h50M296 304h50M303 250h50", DARK_WOOD, 6
    )
    return "图书馆阅览室：高高的书架，长桌边的读书人", (
        tag(
            "defs",
            gradient("wall", "#F3E4CB", CREAM)
            + gradient("out", PALE_SKY, "#FFF4DA")
            + gradient("ray", ("#FFF3CF", 0.75), ("#FFF3CF", 0))
            + gradient("floor", "#B98A5E", "#8C6040")
            + shelf,
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 0, 1200, 46, WOOD)
        + rect(0, 46, 1200, 8, DARK_WOOD)
        + arches
        + group(case, move=(20, 0))
        + group(case, move=(872, 0))
        + rect(0, 520, 1200, 155, "url(#floor)")
        + rect(0, 512, 1200, 10, DARK_WOOD)
        + polygon("url(#ray)", (392, 484), (574, 484), (660, 675), (420, 675))
        + polygon("url(#ray)", (628, 484), (810, 484), (930, 675), (680, 675))
        + ladder
        + person(
            316,
            410,
            1,
            GREEN,
            NAVY,
            view="back",
            arms=((26, -132, 20, -160), (-24, -104, -34, -120)),
            hair_style="tail",
        )
        + lamp(480, 54, 60)
        + lamp(720, 54, 60)
        + shadow(1046, 626, 50)
        + person(
            1046,
            624,
            1.2,
            RED,
            COAL,
            view="side",
            flip=True,
            arms=HOLDING,
            hair_style="bob",
            over=book(-4, -100, 30, GOLD, -60),
        )
        + group(
            *(
                person(x, 0, 1.12, tone, view="front", half=True, hair_style=style, arms=arms, skin=skin)
                for x, tone, style, arms, skin in (
                    (0, BLUE, "short", HOLDING, SKIN),
                    (150, ROSE, "long", HOLDING, SKIN),
                    (318, LIGHT_GOLD, "short", CARRYING, TAN),
                )
            ),
            move=(440, 640),
        )
        + rect(350, 556, 560, 20, WOOD)
        + rect(350, 574, 560, 8, DARK_WOOD)
        + rect(384, 580, 18, 95, DARK_WOOD)
        + rect(858, 580, 18, 95, DARK_WOOD)
        + open_book(446, 550)
        + open_book(590, 550, 1, NAVY)
        + book(650, 546, 62, RED)
        + book(656, 537, 52, GOLD)
        + book(652, 528, 56, GREEN)
        + open_book(760, 550, 1, GOLD)
        + plant(70, 640, 1.2, DARK_RED)
        + seated_back(500, 760, 1.5, NAVY, "tail")
        + seated_back(800, 760, 1.5, DARK_RED)
    )
