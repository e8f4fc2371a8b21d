"""The teacher of online trade."""

from ..drawing.clothes import DARK, FAIR, backdrop, person, sitter, suit
from ..drawing.svg import COAL, CREAM, DARK_RED, INK, PAPER, RED, ROSE, circle, ellipse, path, rect, stroke


def draw():
    back = backdrop(
        "#F2D5C8",
        "#F9EADB",
        PAPER,
        rect(40, 96, 120, 84, PAPER, 16)
        + path("M92 178l-10 34 40-34z", PAPER)
        + stroke("M66 124h68M66 150h44", ROSE, 8)
        + circle(520, 140, 52, stroke=PAPER, stroke_width=16)
        + circle(520, 140, 52, stroke=ROSE, stroke_width=3)
        + stroke("M520 192V420", PAPER, 8),
    )
    mike = stroke("M378 296Q392 376 338 378", COAL, 5) + ellipse(334, 378, 9, 7, INK) + rect(368, 280, 22, 44, INK, 10)
    return sitter(
        "林晓秋",
        back,
        person(FAIR, "#C2443F", woman=True, smile=26, age=37),
        "pixie",
        DARK,
        suit(RED, DARK_RED, CREAM),
        wear=mike,
    )
