"""The art troupe's dragon dance on the stage."""

from ..drawing.figures import WALKING, person
from ..drawing.svg import (
    DARK_RED,
    DARK_WOOD,
    GOLD,
    INK,
    LIGHT_GOLD,
    PAPER,
    RED,
    circle,
    ellipse,
    glow,
    gradient,
    group,
    path,
    polygon,
    rect,
    stroke,
    tag,
)


def draw():
    def dancer(x, y, lift):
        return person(
            x,
            560,
            0.95,
            RED,
            GOLD,
            view="side",
            arms=((16, -124, 12, -150), (-6, -110, 12, -134)),
            legs=WALKING,
            over=rect(-18, -82, 36, 7, GOLD),
        ) + stroke(f"M{x + 12} {560 - 140}L{x + 14} {y}", DARK_WOOD, 5)

    spine = "M196 392C250 280 320 268 372 340S480 452 548 366S650 256 720 330S800 400 858 330"
    scales = (
        stroke(spine, GOLD, 50)
        + stroke(spine, RED, 40)
        + stroke(spine, LIGHT_GOLD, 30, stroke_dasharray="2 15", stroke_linecap="butt", opacity=0.8)
        + stroke(spine, GOLD, 5)
    )
    head = group(
        path("M-34-24Q-70-44-86-20Q-66-14-60-2Q-88 6-82 34Q-60 20-44 36Q-40 20-26 24Z", LIGHT_GOLD),
        path("M-12-40Q-26-74-58-80Q-40-62-36-34ZM16-44Q10-78-14-94Q-4-68-8-40Z", GOLD),
        path("M14 14L78 22Q64 46 26 40Q-16 44-36 22Z", DARK_RED),
        path("M20 20L70 24Q58 36 28 32Z", PAPER),
        path(
            "M-40-16Q-22-50 18-44Q36-42 44-30Q62-40 82-28Q98-16 92 2Q88 14 72 14L20 16Q-10 34-38 22Q-52 4-40-16Z", RED
        ),
        path("M40 14l8 12 8-11zM60 14l7 11 7-11z", PAPER),
        circle(16, -20, 14, PAPER),
        circle(20, -19, 7, INK),
        stroke("M-2-40Q14-50 34-36", GOLD, 6),
        stroke("M86 4Q112 10 116-12M80 10Q104 30 122 20", GOLD, 4),
        circle(80, -16, 4, DARK_RED),
        move=(886, 300),
        turn=-6,
    )
    crowd = "".join(
        circle(x, y, r, "#1C0B0A") + path(f"M{x - 54} 680Q{x - 42} {y + 26} {x} {y + 22}T{x + 54} 680Z", "#1C0B0A")
        for x, y, r in (
            (60, 606, 24),
            (176, 622, 25),
            (286, 602, 24),
            (400, 620, 25),
            (512, 604, 24),
            (624, 622, 25),
            (738, 604, 24),
            (850, 620, 25),
            (960, 602, 24),
            (1070, 622, 25),
            (1166, 604, 24),
        )
    )
    fold = "".join(path(f"M{x} 0h26q10 250-4 500h-26q14-250 4-500z", DARK_RED, opacity=0.55) for x in (14, 66, 120))
    curtain = path("M0 0H190Q196 250 132 520L0 540Z", RED) + fold
    beam = "".join(
        polygon("url(#beam)", (x, 40), (x + 30, 40), (b + 170, 560), (b - 140, 560))
        for x, b in ((300, 320), (600, 600), (870, 900))
    )
    return "校园舞台：艺术节上的舞龙表演", (
        tag(
            "defs",
            gradient("back", "#4A1A1C", "#7C2420", "#A3462F")
            + gradient("beam", ("#FFE9B8", 0.5), ("#FFE9B8", 0))
            + gradient("floor", "#9A6238", "#5E3A26")
            + glow("moon", "#F8D48A"),
        )
        + rect(0, 0, 1200, 675, "url(#back)")
        + circle(600, 300, 330, "url(#moon)")
        + circle(600, 260, 170, "#F2C877", opacity=0.55)
        + path("M180 520Q300 430 420 480T640 450T860 470T1020 520Z", "#5E1E1C", opacity=0.8)
        + path("M180 530Q360 480 520 510T820 490T1020 530Z", "#451718")
        + polygon("url(#floor)", (120, 520), (1080, 520), (1200, 612), (0, 612))
        + rect(0, 610, 1200, 65, "#46201A")
        + beam
        + "".join(ellipse(x, 562, 34, 6, INK, opacity=0.35) for x in (230, 372, 548, 720, 858))
        + dancer(218, 380, 0)
        + dancer(356, 345, 0)
        + dancer(540, 382, 0)
        + dancer(712, 330, 0)
        + dancer(862, 330, 0)
        + scales
        + head
        + person(
            1010,
            564,
            0.98,
            GOLD,
            RED,
            view="side",
            flip=True,
            arms=((34, -120, 56, -146), (-18, -98, -26, -78)),
            legs=WALKING,
        )
        + stroke("M955 418V390", DARK_WOOD, 4)
        + circle(955, 372, 20, GOLD)
        + circle(955, 372, 13, LIGHT_GOLD)
        + curtain
        + group(curtain, move=(1200, 0), flip=True)
        + path(
            "M0 0H1200V54Q1100 104 1000 54Q900 104 800 54Q700 104 600 54Q500 104 400 54Q300 104 200 54Q100 104 0 54Z",
            DARK_RED,
        )
        + stroke(
            "M0 54Q100 104 200 54Q300 104 400 54Q500 104 600 54Q700 104 800 54Q900 104 1000 54Q1100 104 1200 54",
            GOLD,
            4,
        )
        + crowd
    )
