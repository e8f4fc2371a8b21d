"""The young food inspector."""

from ..drawing.clothes import BLACK, FAIR, backdrop, coat, person, shirt, sitter
from ..drawing.svg import LEAF, LIGHT_GOLD, NAVY, PAPER, RED, ROSE, SKY, STONE, WOOD, circle, path, rect


def draw():
    flask = (
        path("M78 120h44v70l46 104q8 24-16 24H48q-24 0-16-24l46-104z", PAPER, opacity=0.9)
        + path("M52 250h96l20 46q6 16-14 16H46q-20 0-14-16z", LEAF)
        + circle(86, 280, 7, PAPER)
        + circle(112, 266, 5, PAPER)
        + rect(72, 112, 56, 12, STONE, 6)
    )
    tubes = (
        rect(452, 190, 130, 14, WOOD)
        + rect(452, 270, 130, 14, WOOD)
        + "".join(
            rect(x, 150, 22, 130, PAPER, 11) + rect(x, 210, 22, 70, t, 11)
            for x, t in ((468, ROSE), (506, LIGHT_GOLD), (544, SKY))
        )
    )
    back = backdrop("#DCE8DD", "#F2F1E4", PAPER, flask + tubes)
    return sitter(
        "宁远",
        back,
        person(FAIR, "#BE5F50", smile=24, age=27),
        "fluffy",
        BLACK,
        coat(SKY),
        extra=shirt("#BBD3D6", "#8FB2B8")
        + path(
            "M252 480L208 506L218 590L246 580L270 630L256 520ZM348 480L392 506L382 590L354 580L330 630L344 520Z",
            "#FFFFFF",
        )
        + rect(382, 630, 8, 34, RED, 2)
        + rect(398, 626, 8, 38, NAVY, 2),
        spectacles="thin",
    )
