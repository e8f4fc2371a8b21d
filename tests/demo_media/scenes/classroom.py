"""A lesson: the board, the teacher, backs of pupils, afternoon light."""

from ..drawing.figures import book, lamp, open_book, person, plant, seated_back
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_WOOD,
    GOLD,
    GREEN,
    GREY,
    LEAF,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    ROSE,
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
)


def draw():
    def desk(x, y, s, tone, style):
        return seated_back(x, y + 10, s, tone, style) + group(
            rect(-50, -34, 100, 10, WOOD, 2),
            rect(-46, -24, 6, 50, GREY),
            rect(40, -24, 6, 50, GREY),
            open_book(-4, -44, 0.6),
            move=(x, y - 66 * s),
            scale=s * 0.9,
        )

    def pupil(x, y, s, tone, style):
        return (
            group(
                rect(-52, -104, 104, 9, WOOD, 2)
                + rect(-52, -95, 104, 5, DARK_WOOD)
                + stroke("M-44-90V-20M44-90V-20", GREY, 5),
                move=(x, y),
                scale=s,
            )
            + group(open_book(-22, -110, 0.7) + book(14, -114, 30, RED), move=(x, y), scale=s)
            + seated_back(x, y + 20 * s, s, tone, style)
            + group(
                path("M-24-72Q0-84 24-72V-52Q0-60-24-52Z", WOOD) + stroke("M-16-54V6M16-54V6", GREY, 5),
                move=(x, y),
                scale=s,
            )
        )

    rows = "".join(
        pupil(x, y, s, tone, style)
        for x, y, s, tone, style in (
            (300, 560, 0.9, SKY, "short"),
            (500, 560, 0.9, PAPER, "tail"),
            (700, 560, 0.9, ROSE, "short"),
            (900, 560, 0.9, LIGHT_GOLD, "bob"),
            (190, 690, 1.3, PAPER, "tail"),
            (450, 690, 1.3, GREEN, "short"),
            (710, 690, 1.3, SKY, "bob"),
            (970, 690, 1.3, PAPER, "short"),
        )
    )
    chalk = (
        stroke("M470 190h96v66h-96zM470 222h96M518 190v66M486 256v26M550 256v26", PAPER, 3, opacity=0.75)
        + stroke("M620 196h120M620 222h92M620 248h106M620 274h64", PAPER, 4, opacity=0.55)
        + circle(410, 232, 32, stroke=LIGHT_GOLD, stroke_width=3, opacity=0.8)
        + stroke("M410 200v64M378 232h64", LIGHT_GOLD, 2, opacity=0.8)
    )
    return "教室里：老师在黑板前讲课，同学们低头记笔记", (
        tag(
            "defs",
            gradient("wall", "#F2E7D2", CREAM)
            + gradient("floor", "#C9A57B", "#A47C55")
            + gradient("ray", ("#FFF3CC", 0.8), ("#FFF3CC", 0), across=True),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 470, 1200, 205, "url(#floor)")
        + rect(0, 462, 1200, 10, WOOD)
        + rect(300, 440, 620, 34, WOOD)
        + rect(300, 440, 620, 7, LIGHT_GOLD)
        + "".join(
            polygon(PAPER, (x, 96 - x // 8), (x + 92, 110 - x // 8), (x + 92, 390), (x, 420))
            + polygon(PALE_SKY, (x + 9, 108 - x // 8), (x + 83, 120 - x // 8), (x + 83, 380), (x + 9, 406))
            + path(f"M{x + 9} 350q20-60 44-34t30 4v60l-74 26z", LEAF)
            + stroke(f"M{x + 46} {102 - x // 8}V405M{x} 250H{x + 92}", PAPER, 5)
            for x in (16, 128)
        )
        + polygon("url(#ray)", (250, 480), (420, 480), (700, 675), (420, 675))
        + polygon("url(#ray)", (60, 480), (190, 480), (350, 675), (90, 675))
        + rect(330, 140, 560, 220, WOOD, 6)
        + rect(342, 152, 536, 196, PINE)
        + chalk
        + rect(342, 352, 536, 10, DARK_WOOD)
        + rect(620, 346, 24, 6, PAPER)
        + rect(560, 62, 110, 50, PAPER, 4)
        + circle(615, 87, 20, CREAM, stroke=RED, stroke_width=4)
        + stroke("M615 87V75M615 87l9 5", COAL, 3)
        + rect(956, 150, 180, 150, PAPER, 4)
        + rect(956, 150, 180, 26, RED)
        + rect(974, 190, 62, 42, SKY)
        + rect(1050, 190, 66, 42, LIGHT_GOLD)
        + stroke("M974 250h140M974 268h110M974 286h130", STONE, 4)
        + rect(1010, 352, 190, 112, WOOD)
        + stroke("M1010 408h190M1070 352v56M1136 408v56", DARK_WOOD, 4)
        + plant(1150, 352, 0.8)
        + "".join(
            rect(1020 + i * 11, 366 + i % 3 * 5, 9, 42 - i % 3 * 5, t) for i, t in enumerate((RED, GOLD, BLUE, GREEN))
        )
        + lamp(420, 0, 30, GREY)
        + lamp(800, 0, 30, GREY)
        + person(
            800,
            446,
            1.12,
            RED,
            COAL,
            view="side",
            flip=True,
            arms=((32, -122, 46, -144), (-18, -98, -26, -80)),
            hair_style="bun",
            skirt=NAVY,
        )
        + rect(410, 372, 92, 74, WOOD)
        + rect(402, 364, 108, 10, DARK_WOOD)
        + open_book(456, 356, 0.8)
        + rows
    )
