"""The school doctor."""

from ..drawing.clothes import DARK, FAIR, backdrop, coat, person, sitter
from ..drawing.svg import BLUSH, COAL, GREEN, GREY, PAPER, RED, ROSE, STONE, circle, rect, stroke


def draw():
    branch = stroke("M600 40Q500 60 440 140M520 60Q500 130 520 200M470 104Q420 90 390 104", "#7A5A45", 9) + "".join(
        circle(x, y, r, t)
        for x, y, r, t in (
            (440, 140, 16, RED),
            (392, 104, 12, ROSE),
            (522, 200, 15, RED),
            (512, 150, 11, ROSE),
            (476, 100, 13, RED),
            (548, 52, 12, ROSE),
            (452, 164, 8, BLUSH),
        )
    )
    cross = rect(60, 110, 90, 90, PAPER, 20) + stroke("M105 130v50M80 155h50", GREEN, 16, stroke_linecap="butt")
    back = backdrop("#DBE7E2", "#F3EFE4", PAPER, branch + cross)
    scope = (
        stroke("M236 500Q226 600 262 640M364 500Q376 590 338 640", COAL, 8)
        + stroke("M262 640Q300 670 338 640M300 656V690", COAL, 8)
        + circle(300, 706, 18, GREY)
        + circle(300, 706, 10, STONE)
    )
    return sitter(
        "周红梅",
        back,
        person(FAIR, "#B8483F", woman=True, smile=24, age=50),
        "perm",
        DARK,
        coat("#D98E84"),
        extra=scope,
    )
