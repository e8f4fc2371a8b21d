"""The student of car repair."""

from ..drawing.clothes import DARK, FAIR, backdrop, jacket, person, shirt, sitter
from ..drawing.svg import GREY, LIGHT_GOLD, PAPER, STONE, circle, group, path, rect, stroke


def draw():
    back = backdrop(
        "#F4DFC0",
        "#FBF1E0",
        PAPER,
        path("M70 120q40-18 52 22l74 116-28 20-74-114q-40 4-50-32l32 10 16-12z", "#E0C59B")
        + circle(520, 170, 58, stroke="#E0C59B", stroke_width=20)
        + circle(520, 170, 22, "#E0C59B")
        + stroke("M430 320l26-26M470 350l22-30M60 330l-26-22", LIGHT_GOLD, 7),
    )
    suit_ = jacket("#3F6478", "#2F4D5E") + shirt(PAPER, STONE) + rect(168, 610, 60, 14, LIGHT_GOLD, 3)
    wrench = group(
        path("M-12 0V-110Q-34-124-30-152Q-26-168-12-174V-146H12V-174Q26-168 30-152Q34-124 12-110V0Z", STONE),
        stroke("M0-96V-10", GREY, 4),
        move=(470, 742),
        turn=12,
    ) + path("M430 720q40-36 74-6l16 36h-96z", FAIR[0])
    return sitter(
        "何苗苗",
        back,
        person(FAIR, "#CC5A4C", woman=True, smile=30, age=19, cheeks=0.7),
        "tail",
        DARK,
        suit_,
        extra=wrench,
    )
