"""The form teacher."""

from ..drawing.clothes import DARK, FAIR, backdrop, body, person, sitter
from ..drawing.svg import CREAM, DARK_RED, DARK_WOOD, PAPER, RED, WOOD, circle, path, rect, stroke


def draw():
    board = (
        rect(36, 80, 528, 250, "#56705F", 8)
        + stroke(
            "M64 130h80M64 160h56M470 126q40-22 70 0t-30 44-40-44M64 290h60M480 250h60M480 280h36",
            "#DDE6D6",
            5,
            opacity=0.7,
        )
        + rect(36, 330, 528, 12, WOOD)
    )
    back = backdrop("#EADFC8", "#F4EBD9", "#F4EBD9", board)
    cardigan = (
        body("#D8B98C", "#BD9A6B")
        + path("M246 486L300 690L354 486Q300 534 246 486Z", PAPER)
        + stroke("M246 488L300 690V750M354 488L300 690", "#BD9A6B", 12)
        + circle(308, 716, 6, DARK_WOOD)
    )
    book = (
        rect(376, 610, 130, 150, RED, 6)
        + rect(376, 610, 18, 150, DARK_RED, 4)
        + rect(414, 640, 70, 34, CREAM, 3)
        + path("M506 668q-48-6-56 14 2 10 56 6z", FAIR[0])
    )
    return sitter(
        "谭静",
        back,
        person(FAIR, "#C05048", woman=True, smile=24, age=38),
        "long",
        DARK,
        cardigan,
        extra=book,
        spectacles="round",
    )
