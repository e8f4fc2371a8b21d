"""The trainer at the machine tools."""

from ..drawing.clothes import BLACK, WARM, backdrop, gear, jacket, person, sitter, toolbar
from ..drawing.svg import NAVY, PAPER, RED, rect


def draw():
    back = backdrop(
        "#C9D6D8",
        "#EAE6DA",
        PAPER,
        gear(96, 150, 78, "#B4C5C8") + gear(520, 250, 54, "#BBC9CA") + gear(500, 92, 34, "#C0CCCB"),
    )
    return sitter(
        "高振邦",
        back,
        person(WARM, "#B4604A", jaw=14, smile=16, age=47),
        "crew",
        BLACK,
        jacket(NAVY, "#1F3340"),
        extra=toolbar(372, 600) + rect(350, 634, 100, 66, "#1F3340", 6) + rect(158, 596, 74, 16, RED, 3),
    )
