"""The electrician and plumber."""

from ..drawing.clothes import BROWN, backdrop, jacket, person, sitter
from ..drawing.svg import GOLD, GREY, LIGHT_GOLD, PAPER, RED, STONE, circle, path, rect, stroke


def draw():
    pipes = (
        stroke("M60 0V150Q60 190 100 190H170M540 0V240Q540 280 500 280H440", "#BCC5BF", 22)
        + rect(44, 70, 32, 18, "#A3AEA8", 4)
        + rect(524, 130, 32, 18, "#A3AEA8", 4)
        + path("M452 96a34 34 0 1 1 36 0v18h-36z", LIGHT_GOLD)
        + stroke("M456 124h28M460 134h20", GREY, 5)
    )
    back = backdrop("#D5DAD0", "#EEEADC", PAPER, pipes)
    driver = (
        rect(372, 580, 14, 44, RED, 6)
        + rect(398, 590, 12, 34, GOLD, 5)
        + rect(420, 598, 9, 30, STONE)
        + rect(350, 620, 100, 80, "#46616E", 6)
    )
    keys = circle(196, 640, 20, stroke=GOLD, stroke_width=5) + stroke(
        "M186 656l-8 44M198 660v48M208 656l10 40", GOLD, 6
    )
    return sitter(
        "邱德福",
        back,
        person(BROWN, "#A0543E", jaw=8, smile=26, age=58, brow="#6B645E"),
        "crew",
        ("#8F8981", "#B4AEA6"),
        jacket("#5F7F8D", "#46616E"),
        extra=driver + keys,
    )
