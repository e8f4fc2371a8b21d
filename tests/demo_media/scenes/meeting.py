"""A branch meeting round a long table."""

from ..drawing.figures import HOLDING, SPEAKING, open_book, person, plant, seated_back
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREEN,
    GREY,
    LEAF,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    ROSE,
    SAND,
    SKIN,
    STONE,
    TAN,
    WOOD,
    circle,
    gradient,
    group,
    path,
    rect,
    stroke,
    tag,
    words,
)


def draw():
    def sitter(x, tone, style, arms=HOLDING, **more):
        return person(x, 566, 1.28, tone, half=True, hair_style=style, arms=arms, **more)

    back = "".join(
        sitter(x, tone, style, arms, hair_colour=colour, skin=skin)
        for x, tone, style, arms, colour, skin in (
            (250, NAVY, "short", HOLDING, COAL, SKIN),
            (400, DARK_RED, "bob", HOLDING, COAL, SKIN),
            (600, COAL, "bun", SPEAKING, COAL, SKIN),
            (790, BLUE, "short", HOLDING, GREY, SKIN),
            (940, GREEN, "long", HOLDING, COAL, TAN),
        )
    )
    items = "".join(open_book(x, 498, 0.8, t) for x, t in ((250, RED), (400, NAVY), (790, RED), (940, GOLD))) + "".join(
        rect(x, 474, 18, 24, PAPER, 3) + stroke(f"M{x + 19} 480q9 5 0 11", PAPER, 3) for x in (310, 470, 690, 860)
    )
    return "支部会议：大家围坐在长桌边讨论", (
        tag(
            "defs",
            gradient("wall", "#F0E2CC", CREAM)
            + gradient("out", PALE_SKY, "#FBEFD6")
            + gradient("wood", "#B9834F", "#8F5E38")
            + gradient("floor", "#BFA382", "#9B7D5E"),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 440, 1200, 235, "url(#floor)")
        + rect(0, 430, 1200, 12, WOOD)
        + "".join(
            rect(x - 12, 96, 224, 274, PAPER)
            + rect(x, 108, 200, 250, "url(#out)")
            + path(f"M{x} 358v-50q40-50 84-26t66-22 50 6v92z", LEAF)
            + path(f"M{x} 358v-24q60-34 100-14t100-18v56z", GREEN)
            + stroke(f"M{x + 100} 108v250M{x} 200h200", PAPER, 7)
            + path(f"M{x - 26} 88h46q6 150-20 290h-34z", ROSE, opacity=0.75)
            + path(f"M{x + 226} 88h-46q-6 150 20 290h34z", ROSE, opacity=0.75)
            for x in (90, 910)
        )
        + rect(60, 80, 264, 10, WOOD)
        + rect(876, 80, 264, 10, WOOD)
        + rect(380, 76, 440, 64, RED, 4)
        + rect(380, 134, 440, 6, DARK_RED)
        + words(600, 121, "主 题 党 日", 36, PAPER)
        + rect(430, 170, 340, 190, COAL, 6)
        + rect(440, 180, 320, 170, PAPER)
        + rect(462, 204, 120, 90, SAND)
        + path("M462 294v-30l34-30 26 20 26-34 34 40v34z", GREEN)
        + circle(492, 226, 9, RED)
        + stroke("M604 212h130M604 240h100M604 268h120M462 320h272", STONE, 7)
        + plant(44, 470, 1.5)
        + plant(1156, 470, 1.5)
        + back
        + path("M150 502H1050L1130 596H70Z", "url(#wood)")
        + path("M150 502H1050L1054 508H146Z", LIGHT_GOLD, opacity=0.6)
        + rect(70, 594, 1060, 20, DARK_WOOD)
        + rect(120, 612, 960, 63, "#7A4F31")
        + items
        + group(
            path("M-18 0h36l-5-20h-26z", PAPER),
            stroke("M0-20V-40M-6-20q-6-10-10-14M6-20q4-10 10-12", PINE, 3),
            circle(0, -44, 8, RED),
            circle(-17, -36, 6, ROSE),
            circle(17, -34, 6, ROSE),
            move=(600, 556),
        )
        + "".join(
            seated_back(x, 780, 1.75, tone, style)
            for x, tone, style in ((230, PINE, "short"), (480, BLUE, "tail"), (740, NAVY, "short"), (990, ROSE, "bun"))
        )
    )
