"""The head of the car workshop."""

from ..drawing.clothes import BROWN, IRON, backdrop, cap, jacket, person, sitter
from ..drawing.svg import LIGHT_GOLD, PAPER, circle, path, rect, stroke


def draw():
    wheel = (
        circle(90, 170, 88, "#C2B49C")
        + circle(90, 170, 54, "#E4D9C4")
        + stroke("M90 120V220M47 145L133 195M133 145L47 195", "#C2B49C", 14)
    )
    back = backdrop(
        "#E0D2B8",
        "#F2E8D5",
        PAPER,
        wheel + path("M474 90q34-14 44 18l60 96-24 18-62-96q-34 2-42-26l26 8 14-10z", "#C2B49C"),
    )
    moustache = path("M270 346Q286 332 300 340Q314 332 330 346Q314 346 300 347Q286 346 270 346Z", IRON[0])
    return sitter(
        "孟和平",
        back,
        person(BROWN, "#A4523C", jaw=10, smile=18, age=53, brow="#4A4441"),
        "crew",
        IRON,
        jacket("#7E2A24", "#5E1B18"),
        wear=moustache + cap("#7E2A24", "#5E1B18"),
        extra=rect(350, 596, 92, 14, LIGHT_GOLD, 3),
    )
