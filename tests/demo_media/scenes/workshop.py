"""Machine tools under a saw-tooth roof; the trainer shows a part."""

from ..drawing.figures import HOLDING, REACHING, person, shadow, window
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREY,
    INK,
    LEAF,
    NAVY,
    PALE_SKY,
    PAPER,
    RED,
    SKY,
    STONE,
    WOOD,
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
    roof = "".join(
        polygon("url(#glass)", (x, 150), (x + 190, 40), (x + 190, 150))
        + polygon("#D8CDBB", (x - 50, 150), (x, 150), (x + 190, 40), (x + 150, 40))
        + stroke(f"M{x + 48} 122V150M{x + 96} 95V150M{x + 144} 67V150", PAPER, 5)
        for x in (10, 250, 490, 730, 970)
    )
    machine = (
        rect(0, 0, 250, 190, PAPER, 10)
        + rect(0, 150, 250, 62, BLUE, 4)
        + rect(0, 146, 250, 8, RED)
        + rect(18, 22, 136, 108, NAVY, 8)
        + polygon(SKY, (18, 96), (80, 22), (120, 22), (30, 130), (18, 130), opacity=0.35)
        + rect(58, 78, 26, 30, STONE)
        + path("M64 40h40v26l-14 14h-12l-14-14z", GREY)
        + polygon(GOLD, (80, 80), (88, 80), (84, 96))
        + rect(176, 22, 58, 84, COAL, 5)
        + rect(183, 30, 44, 28, SKY, 2)
        + stroke("M190 48l8-9 8 6 12-12", PAPER, 2)
        + "".join(circle(188 + i * 12, 70, 3.5, tone) for i, tone in enumerate((RED, GOLD, LEAF, STONE)))
        + circle(205, 90, 9, RED)
        + rect(8, 212, 30, 10, COAL)
        + rect(210, 212, 30, 10, COAL)
    )
    crane = (
        rect(0, 176, 1200, 16, GOLD)
        + stroke("M0 184H1200", "#A87830", 3, stroke_dasharray="26 18")
        + rect(668, 168, 76, 36, DARK_RED, 4)
        + stroke("M706 204V262", COAL, 3)
        + stroke("M698 262h16v10q0 12-10 12", COAL, 5)
    )
    bench = (
        rect(690, 520, 300, 16, WOOD)
        + rect(690, 534, 300, 6, DARK_WOOD)
        + rect(712, 540, 16, 80, DARK_WOOD)
        + rect(952, 540, 16, 80, DARK_WOOD)
        + rect(730, 556, 220, 50, BLUE)
        + stroke("M730 580h220", NAVY, 3)
    )
    return "数控实训车间：师傅带徒弟看一个刚下线的零件", (
        tag(
            "defs",
            gradient("glass", "#F4FAF6", SKY)
            + gradient("wall", "#E4DCCD", CREAM)
            + gradient("floor", "#B9C2BC", "#8E9B97")
            + gradient("ray", ("#FFF6DC", 0.65), ("#FFF6DC", 0)),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + rect(0, 0, 1200, 44, STONE)
        + roof
        + rect(0, 148, 1200, 10, GREY)
        + "".join(window(x, 228, 120, 110, 3, 2, PALE_SKY) for x in (60, 240, 880, 1040))
        + stroke("M440 158V460M780 158V460", STONE, 18)
        + crane
        + rect(0, 440, 1200, 235, "url(#floor)")
        + polygon("#D9DDD3", (520, 440), (660, 440), (560, 675), (220, 675))
        + stroke("M520 440L220 675M660 440L560 675", GOLD, 6)
        + "".join(polygon("url(#ray)", (x, 150), (x + 180, 150), (x + 20, 675), (x - 240, 675)) for x in (260, 740))
        + group(machine, move=(70, 300), scale=0.86)
        + group(machine, move=(300, 262), scale=0.62)
        + group(machine, move=(930, 262), scale=0.62)
        + ellipse(178, 494, 120, 8, INK, opacity=0.15)
        + ellipse(378, 402, 86, 5, INK, opacity=0.15)
        + ellipse(1008, 402, 86, 5, INK, opacity=0.15)
        + person(386, 470, 0.82, BLUE, NAVY, view="side", hat="cap", hat_colour=GOLD, arms=REACHING, flip=True)
        + person(880, 470, 0.8, BLUE, NAVY, view="side", hat="cap", hat_colour=GOLD, arms=REACHING)
        + shadow(620, 636, 60)
        + shadow(1050, 640, 60)
        + person(
            1046,
            636,
            1.42,
            BLUE,
            NAVY,
            view="side",
            hat="cap",
            hat_colour=GOLD,
            flip=True,
            arms=HOLDING,
            hair_style="bob",
        )
        + bench
        + circle(846, 492, 27, STONE)
        + circle(846, 492, 27, stroke=GREY, stroke_width=7, stroke_dasharray="9 8", stroke_linecap="butt")
        + circle(846, 492, 9, GREY)
        + rect(896, 502, 26, 18, GREY, 2)
        + rect(902, 488, 14, 16, STONE, 2)
        + rect(746, 508, 60, 12, RED, 2)
        + person(
            630,
            634,
            1.5,
            NAVY,
            COAL,
            view="side",
            hat="cap",
            hat_colour=RED,
            arms=((36, -114, 62, -112), (22, -96, 46, -98)),
            over=rect(-14, -108, 9, 13, GOLD, 1)
            + circle(66, -114, 11, STONE)
            + circle(66, -114, 11, stroke=GREY, stroke_width=5, stroke_dasharray="4 4", stroke_linecap="butt"),
        )
    )
