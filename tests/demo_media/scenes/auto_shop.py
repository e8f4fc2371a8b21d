"""A car on the lift, mechanics underneath."""

from ..drawing.figures import HOLDING, person, window
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    GOLD,
    GREY,
    INK,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    RED,
    SAND,
    SKY,
    STONE,
    circle,
    ellipse,
    gradient,
    group,
    path,
    polygon,
    rect,
    stroke,
    tag,
)


def draw():
    wheel = (
        circle(0, 0, 46, INK)
        + circle(0, 0, 27, STONE)
        + circle(0, 0, 9, GREY)
        + stroke("M0-22V22M-21-7L21 7M-13 18L13-18", GREY, 5)
    )
    car = (
        path("M-300 20Q-306-36-260-46L-170-60Q-108-128-30-130H60Q130-128 184-58L262-44Q304-34 300 20Z", RED)
        + path("M-300 20Q-304-10-298-22H302Q304-4 300 20Z", DARK_RED)
        + path("M-146-60Q-92-112-30-114H-6V-60ZM12-114H54Q112-112 158-60H12Z", SKY)
        + path("M-110-60L-62-108L-36-114L-84-60ZM70-60L44-114L54-114L100-60Z", PAPER, opacity=0.5)
        + stroke("M3-114V14M-150-46H164M-30-34h20M120-34h20", DARK_RED, 4)
        + path("M-296-18L-258-30L-262-10ZM298-20L262-32L264-10Z", LIGHT_GOLD)
        + path("M-252 24A62 62 0 0 1-128 24ZM128 24A62 62 0 0 1 252 24Z", INK)
        + group(wheel, move=(-190, 26))
        + group(wheel, move=(190, 26))
    )
    lift = (
        rect(250, 120, 34, 480, GOLD)
        + rect(250, 120, 12, 480, LIGHT_GOLD)
        + rect(916, 120, 34, 480, GOLD)
        + rect(916, 120, 12, 480, LIGHT_GOLD)
        + rect(236, 596, 62, 16, COAL)
        + rect(902, 596, 62, 16, COAL)
        + rect(236, 110, 728, 16, COAL)
    )
    arms = polygon(COAL, (284, 360), (480, 352), (480, 366), (284, 378)) + polygon(
        COAL, (916, 360), (720, 352), (720, 366), (916, 378)
    )
    board = (
        rect(20, 190, 180, 190, PAPER, 4)
        + stroke("M50 226v58M50 226m-9 0a9 9 0 0 0 18 0M86 220v70M122 226v50M158 220v62", GREY, 8)
        + stroke("M46 340h32M100 340h34M154 330v24", RED, 9)
        + stroke("M38 310h148", STONE, 3)
    )
    chest = (
        rect(996, 420, 150, 170, RED, 6)
        + rect(996, 420, 150, 20, DARK_RED, 6)
        + stroke("M1010 470h122M1010 510h122M1010 550h122", DARK_RED, 3)
        + stroke("M1058 458h26M1058 494h26M1058 534h26", LIGHT_GOLD, 5)
        + circle(1016, 598, 10, INK)
        + circle(1126, 598, 10, INK)
        + rect(1010, 404, 44, 16, BLUE, 3)
        + stroke("M1078 416h40", STONE, 8)
    )
    tyres = "".join(
        rect(40, 566 - i * 34, 130, 32, COAL, 14) + stroke(f"M60 {582 - i * 34}h90", GREY, 3, stroke_dasharray="8 8")
        for i in range(3)
    )
    return "汽修车间：举升机下的一堂实训课", (
        tag(
            "defs",
            gradient("wall", "#DDE3DC", CREAM)
            + gradient("floor", "#B8B2A6", "#918A7F")
            + gradient("ray", ("#FFF6DC", 0.75), ("#FFF6DC", 0)),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 380, 1200, 150, "#CBD3CC")
        + rect(0, 376, 1200, 8, RED)
        + window(40, 40, 150, 110, 3, 2, PALE_SKY, STONE)
        + window(1010, 40, 150, 110, 3, 2, PALE_SKY, STONE)
        + rect(340, 0, 520, 104, STONE)
        + "".join(rect(356, 8 + i * 24, 488, 16, SAND) for i in range(4))
        + board
        + rect(1000, 200, 160, 150, NAVY, 6)
        + rect(1012, 212, 136, 96, SKY, 3)
        + stroke("M1030 290h96M1036 270q20-46 48-16t36-18", PAPER, 4)
        + stroke("M1030 330h60", LIGHT_GOLD, 5)
        + rect(0, 528, 1200, 147, "url(#floor)")
        + stroke("M150 675L300 540H900L1050 675", GOLD, 6)
        + polygon("url(#ray)", (430, 160), (770, 160), (940, 650), (260, 650))
        + ellipse(600, 624, 330, 20, INK, opacity=0.14)
        + lift
        + group(car, move=(600, 300))
        + arms
        + tyres
        + chest
        + stroke("M470 104V150", COAL, 3)
        + rect(420, 148, 100, 14, PAPER, 4)
        + stroke("M730 104V150", COAL, 3)
        + rect(680, 148, 100, 14, PAPER, 4)
        + person(
            510,
            622,
            1.2,
            BLUE,
            BLUE,
            view="side",
            arms=((24, -146, 36, -180), (12, -140, 22, -172)),
            hat="cap",
            hat_colour=RED,
            over=stroke("M34-178L44-204", GREY, 7),
        )
        + person(
            706,
            622,
            1.22,
            NAVY,
            NAVY,
            view="side",
            flip=True,
            arms=((26, -138, 34, -164), (-18, -98, -10, -80)),
            hair_style="short",
            hair_colour=GREY,
            over=circle(36, -172, 7, LIGHT_GOLD),
        )
        + person(
            826,
            630,
            1.2,
            BLUE,
            BLUE,
            view="side",
            flip=True,
            arms=HOLDING,
            hat="cap",
            hat_colour=GOLD,
            hair_style="tail",
            over=rect(2, -112, 26, 32, PAPER, 2) + stroke("M8-102h14M8-94h14", GREY, 2),
        )
    )
