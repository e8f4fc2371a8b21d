"""A service day under the big tree: mending, measuring, cutting hair."""

from ..drawing.figures import CARRYING, HOLDING, SITTING, WALKING, cloud, hills, panes, pennants, person, shadow, tree
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREEN,
    GREY,
    INK,
    LEAF,
    MIST_GREEN,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    ROSE,
    SAND,
    SKY,
    STONE,
    TAN,
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
    words,
)


def draw():
    vest = {"vest": RED}
    tent = (
        polygon(RED, (60, 250), (150, 190), (440, 190), (530, 250))
        + path("M60 250h470v22q-24 16-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0z", DARK_RED)
        + words(295, 236, "红烛志愿服务", 34, PAPER)
        + stroke("M74 270V560M516 270V560", GREY, 7)
    )
    table = (
        rect(100, 470, 400, 14, PAPER)
        + path("M100 484h400v86h-400z", RED)
        + stroke("M180 484v86M300 484v86M420 484v86", DARK_RED, 3)
    )
    fan = (
        circle(0, -44, 34, PALE_SKY)
        + circle(0, -44, 34, stroke=GREY, stroke_width=4)
        + path("M0-44q-20-26-2-30q16 2 2 30q30 0 26 16q-10 12-26-16q-10 30-24 18q-6-14 24-18", BLUE)
        + rect(-4, -12, 8, 12, GREY)
        + rect(-20, -4, 40, 6, GREY, 3)
    )
    chair = rect(-28, -52, 56, 8, WOOD, 2) + stroke("M-24-48V0M24-48V0M-26-52V-104", WOOD, 6)
    return "志愿服务：大树下的修理摊、血压台和剪发椅", (
        tag("defs", gradient("sky", PALE_SKY, CREAM, PAPER) + gradient("ground", "#E3D5BA", "#CDB993"))
        + rect(0, 0, 1200, 675, "url(#sky)")
        + cloud(560, 100, 1)
        + hills(MIST_GREEN, 360, 320, 350, 310, 340, 300, 340)
        + rect(560, 200, 250, 240, CREAM)
        + rect(560, 192, 250, 10, ROSE)
        + panes(580, 222, 4, 4, 34, 32, 24, 20, SKY)
        + rect(820, 250, 300, 190, SAND)
        + rect(812, 240, 316, 12, RED)
        + panes(840, 272, 4, 3, 40, 34, 30, 22, BLUE, opacity=0.6)
        + rect(0, 430, 1200, 245, "url(#ground)")
        + rect(0, 424, 1200, 14, LEAF)
        + "".join(tree(x, 438, 0.6) for x in (30, 560, 700, 830))
        + ellipse(1006, 522, 150, 16, INK, opacity=0.14)
        + path(
            "M960 500Q990 380 960 250L1010 250Q1000 330 1030 260L1060 270Q1024 380 1050 500Q1090 "
            "510 1100 520H910Q930 508 960 500Z",
            DARK_WOOD,
        )
        + path(
            "M760 190Q730 110 820 90Q840 10 940 34Q1010-30 1090 24Q1190 20 1190 110Q1230 190 "
            "1150 220Q1120 290 1040 262Q970 310 910 258Q800 280 760 190Z",
            PINE,
        )
        + path(
            "M790 170Q770 106 846 92Q872 34 950 56Q1016 4 1080 52Q1160 56 1150 126Q1164 190 1100 "
            "196Q1040 250 980 214Q880 250 790 170Z",
            GREEN,
        )
        + path("M840 130Q850 76 910 84Q960 40 1010 76Q1030 100 1000 120Q920 170 840 130Z", LEAF, opacity=0.8)
        + pennants(
            "M530 210Q680 290 850 200",
            range(570, 840, 54),
            lambda x: 210 + (x - 530) * (850 - x) * 0.0016,
            (GOLD, RED, BLUE, GREEN),
        )
        + person(170, 560, 1.18, CREAM, NAVY, arms=HOLDING, half=True, **vest)
        + person(300, 560, 1.18, SKY, NAVY, arms=CARRYING, half=True, hair_style="tail", **vest)
        + person(430, 560, 1.18, CREAM, NAVY, arms=HOLDING, half=True, hat="cap", **vest)
        + tent
        + table
        + group(fan, move=(178, 470))
        + rect(270, 452, 60, 18, COAL, 3)
        + circle(300, 446, 9, STONE)
        + group(rect(-26, -30, 52, 30, BLUE, 4), rect(-18, -24, 26, 18, PALE_SKY, 2), move=(420, 470))
        + rect(350, 460, 34, 10, GOLD, 2)
        + shadow(250, 640, 40)
        + person(244, 640, 1.22, GREEN, COAL, view="back", hair_colour=STONE)
        + shadow(440, 646, 40)
        + person(446, 644, 1.2, ROSE, DARK_WOOD, view="back", hair_style="bun", hair_colour=GREY)
        + shadow(660, 620, 90)
        + group(chair, move=(660, 616), scale=1.2)
        + person(
            652,
            640,
            1.2,
            PAPER,
            NAVY,
            view="side",
            legs=SITTING,
            hair_colour=STONE,
            skin=TAN,
            arms=((18, -96, 34, -78), (-6, -96, 16, -78)),
            over=path("M-18-126Q0-136 18-126L40-64Q10-54-22-66Z", SKY),
        )
        + person(
            586,
            622,
            1.26,
            CREAM,
            NAVY,
            view="side",
            arms=((30, -124, 46, -136), (20, -112, 40, -120)),
            hair_style="bob",
            over=stroke("M46-138l16-4M46-134l15 3", GREY, 3),
            **vest,
        )
        + shadow(860, 606, 40)
        + shadow(930, 612, 50)
        + person(
            930,
            608,
            1.16,
            SAND,
            DARK_WOOD,
            view="side",
            flip=True,
            hair_style="bun",
            hair_colour=STONE,
            arms=((28, -96, 34, -70), (-8, -100, 20, -88)),
            over=stroke("M36-72L44 4", DARK_WOOD, 5),
        )
        + person(
            858,
            604,
            1.2,
            CREAM,
            NAVY,
            view="side",
            hair_style="tail",
            arms=((30, -100, 46, -94), (20, -96, 40, -88)),
            **vest,
        )
        + shadow(1080, 640, 44)
        + person(
            1080,
            636,
            1.25,
            CREAM,
            NAVY,
            view="side",
            flip=True,
            arms=((22, -98, 26, -70), (-22, -98, -20, -76)),
            hat="cap",
            legs=WALKING,
            over=path("M10-72h34l-5 32h-24z", BLUE) + stroke("M12-72q15-18 30 0", GREY, 3),
            **vest,
        )
    )
