"""The teacher of tea."""

from ..drawing.clothes import BLACK, FAIR, backdrop, body, leaf, person, sitter
from ..drawing.svg import BLUE, CREAM, GREEN, LEAF, PAPER, circle, ellipse, path, stroke


def draw():
    back = backdrop(
        "#DCE5CF",
        "#F1EFDD",
        PAPER,
        leaf(40, 140, 1.3, LEAF, -20)
        + leaf(70, 220, 1, GREEN, 24)
        + leaf(560, 120, 1.4, LEAF, 160)
        + leaf(566, 230, 1, GREEN, 200)
        + leaf(470, 60, 0.8, "#B9CBA6", 30),
    )
    tang = (
        body("#6F8F74", "#587660")
        + path("M250 470Q244 500 262 520Q300 548 338 520Q356 500 350 470L342 486Q300 528 258 486Z", "#587660")
        + stroke("M300 534Q340 580 396 590L410 750", "#587660", 5)
        + "".join(
            stroke(f"M{x - 20} {y}h40", CREAM, 5) + circle(x, y, 6, CREAM)
            for x, y in ((316, 560), (384, 588), (404, 650), (408, 712))
        )
    )
    cup = (
        path("M150 640h100l-12 66q-38 14-76 0z", PAPER)
        + ellipse(200, 640, 50, 12, CREAM)
        + ellipse(200, 641, 40, 8, "#B9A45C")
        + path("M170 676q30 14 60 0", stroke=BLUE, stroke_width=4)
        + stroke("M184 616q-10-18 2-34M210 614q12-18 0-38", PAPER, 5, opacity=0.8)
        + path("M140 690q30-14 54 22l-10 38h-80z", FAIR[0])
        + path("M260 690q-30-14-54 22l10 38h80z", FAIR[0])
    )
    return sitter("叶知秋", back, person(FAIR, "#BC5A4C", woman=True, smile=18, age=41), "bun", BLACK, tang, extra=cup)
