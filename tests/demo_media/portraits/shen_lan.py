"""The head of hotel management."""

from ..drawing.clothes import BLACK, FAIR, backdrop, person, sitter, suit
from ..drawing.svg import DARK_WOOD, GOLD, LIGHT_GOLD, PAPER, WOOD, circle, path, rect, stroke


def draw():
    lampshade = (
        path("M60 120h90l26 90H34z", "#F3D9A4")
        + stroke("M105 210V420", WOOD, 8)
        + circle(105, 170, 130, "#FFE9B8", opacity=0.3)
        + rect(452, 90, 120, 160, "#B98A64")
        + rect(464, 102, 96, 136, "#EBD9BC")
        + path("M490 226q-16-60 22-96 38 36 22 96z", "#9FB3AC")
    )
    back = backdrop("#E2BE9F", "#F3DEC6", "#F9EAD6", lampshade)
    scarf = (
        path("M250 478Q300 540 350 478L366 500Q330 560 310 556L346 640L306 616L282 650L288 556Q262 556 234 500Z", GOLD)
        + stroke("M262 506Q300 548 340 504M300 560l-6 64M308 564l22 56", LIGHT_GOLD, 5)
        + circle(299, 552, 15, "#A87830")
    )
    pearls = circle(222, 326, 6, PAPER) + circle(378, 326, 6, PAPER)
    return sitter(
        "申澜",
        back,
        person(FAIR, "#B83A38", woman=True, smile=22, age=43),
        "updo",
        BLACK,
        suit("#3B2F38", "#2A2129", PAPER),
        wear=pearls,
        extra=scarf + rect(404, 600, 70, 20, LIGHT_GOLD, 3) + stroke("M414 610h50", DARK_WOOD, 4),
    )
