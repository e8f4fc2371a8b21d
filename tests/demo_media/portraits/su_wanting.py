"""The teacher of guides."""

from ..drawing.clothes import BLACK, FAIR, backdrop, body, person, sitter
from ..drawing.svg import GREY, LIGHT_GOLD, PAPER, RED, SKY, circle, path, rect, stroke


def draw():
    hills = (
        path("M0 360Q80 220 180 320T360 260T600 330V750H0Z", "#B9D0CB")
        + path("M0 440Q140 330 280 410T600 400V750H0Z", "#9DBDB4")
        + circle(500, 130, 44, LIGHT_GOLD)
    )
    back = backdrop("#CFE2E3", "#EAF0E6", PAPER, hills)
    polo = (
        body(SKY, "#86AEB5")
        + path("M250 484L222 506L272 560L300 522L328 560L378 506L350 484Q300 526 250 484Z", PAPER)
        + stroke("M300 524V600", PAPER, 10)
        + circle(300, 556, 3, GREY)
        + circle(300, 582, 3, GREY)
    )
    card = (
        stroke("M236 496Q250 600 286 640M364 496Q350 600 314 640", RED, 7)
        + rect(252, 636, 96, 68, PAPER, 6)
        + rect(252, 636, 96, 18, RED, 6)
        + stroke("M270 672h60M270 688h40", GREY, 5)
    )
    return sitter(
        "苏婉婷", back, person(FAIR, "#C4564C", woman=True, smile=28, age=33), "tail", BLACK, polo, extra=card
    )
