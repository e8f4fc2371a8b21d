"""Qingshiling: white walls, black tiles, terraces; the service van arrives."""

from ..drawing.figures import HANGING, HOLDING, RAISED, WALKING, birds, cloud, hills, person, shadow, tree
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_WOOD,
    GOLD,
    GREEN,
    INK,
    LEAF,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    RED,
    ROSE,
    SAND,
    SKY,
    STONE,
    TAN,
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
    def house(x, y, s, w=120, door=DARK_WOOD):
        return group(
            rect(0, -74, w, 74, PAPER)
            + rect(w - 26, -74, 26, 74, SAND)
            + path(f"M-12-72L4-104H{w - 4}L{w + 12}-72Z", COAL)
            + path(f"M-12-72L-16-78L2-108L8-106ZM{w + 12}-72L{w + 16}-78L{w - 2}-108L{w - 8}-106Z", INK)
            + rect(w // 2 - 12, -42, 24, 42, door)
            + rect(14, -52, 22, 20, BLUE)
            + rect(w - 40, -52, 22, 20, BLUE),
            move=(x, y),
            scale=s,
        )

    van = (
        path("M-150-20V-104Q-150-120-134-120H70Q96-120 116-84L146-72Q156-66 156-50V-20Z", PAPER)
        + path("M-150-20V-50H156V-20Z", RED)
        + path("M60-108H68Q86-108 100-80H60ZM6-108H48V-80H6Z", SKY)
        + rect(-134, -108, 118, 40, CREAM, 3)
        + words(-75, -80, "送技下乡", 26, RED)
        + circle(-90, -18, 24, INK)
        + circle(-90, -18, 11, STONE)
        + circle(94, -18, 24, INK)
        + circle(94, -18, 11, STONE)
        + rect(146, -46, 12, 10, LIGHT_GOLD)
    )
    terraces = "".join(
        path(d, tone)
        for d, tone in (
            ("M0 380Q200 320 420 366Q600 400 760 440L700 675H0Z", LEAF),
            ("M0 424Q220 366 400 410Q560 440 700 474L640 675H0Z", "#B9C58A"),
            ("M0 470Q200 424 380 452Q540 478 650 512L600 675H0Z", "#D9C27C"),
            ("M0 522Q180 482 350 506Q500 530 610 564L570 675H0Z", LEAF),
            ("M0 584Q180 548 320 568Q470 592 590 630L575 675H0Z", GREEN),
        )
    )
    return "青石岭村：白墙黛瓦，梯田旁开来送技下乡的车", (
        tag(
            "defs", gradient("sky", "#C4D9D8", PALE_SKY, CREAM) + gradient("mist", (PAPER, 0), (PAPER, 0.8), (PAPER, 0))
        )
        + rect(0, 0, 1200, 675, "url(#sky)")
        + cloud(160, 110, 1.2)
        + cloud(600, 80, 1)
        + cloud(960, 140, 1.1)
        + hills("#C7D5CC", 260, 150, 230, 120, 220, 130, 210)
        + hills("#9FB8A5", 300, 250, 290, 200, 270, 180, 240)
        + rect(0, 200, 1200, 120, "url(#mist)")
        + hills(GREEN, 380, 340, 360, 320, 300, 280, 300)
        + "".join(tree(x, y, s) for x, y, s in ((640, 356, 0.5), (1150, 340, 0.8), (700, 350, 0.6), (980, 320, 0.55)))
        + house(740, 350, 0.7)
        + house(860, 332, 0.75, 140, RED)
        + house(1000, 350, 0.8)
        + path("M620 420Q800 330 1200 352V675H500Z", "#86A27B")
        + house(690, 424, 0.95, 140)
        + house(860, 416, 1.05, 130, RED)
        + house(1030, 430, 1.15, 150)
        + tree(1010, 432, 0.7)
        + tree(1196, 450, 1)
        + terraces
        + stroke("M40 366Q220 320 400 362M30 500Q180 464 340 486M30 556Q180 520 320 540", PAPER, 2, opacity=0.6)
        + stroke("M20 616Q160 584 300 604M20 648Q150 622 280 640", LEAF, 5, stroke_dasharray="3 16")
        + path("M770 424Q720 470 780 500T800 560T640 675H1000Q1010 590 930 530T830 470T800 424Z", SAND)
        + path("M520 690Q600 570 760 556T1200 540V690Z", "#DCC9A5")
        + path("M900 675Q960 600 1200 590V675Z", LEAF)
        + shadow(700, 600, 150)
        + group(van, move=(700, 600), scale=1.05)
        + tree(90, 470, 0.9)
        + tree(300, 430, 0.6)
        + "".join(shadow(x, y, 36) for x, y in ((916, 624), (978, 634), (1070, 620)))
        + person(916, 622, 1.02, RED, NAVY, view="side", arms=((32, -114, 46, -108), (-18, -98, -24, -78)))
        + person(
            978,
            632,
            1.0,
            SKY,
            COAL,
            view="side",
            flip=True,
            arms=((30, -112, 44, -106), (-18, -98, -12, -80)),
            hair_colour=STONE,
            skin=TAN,
        )
        + person(
            1070,
            618,
            1.02,
            RED,
            NAVY,
            view="side",
            flip=True,
            hair_style="tail",
            legs=WALKING,
            arms=HANGING,
            over=rect(8, -78, 34, 26, GOLD, 3) + stroke("M16-78q9-12 18 0", DARK_WOOD, 4),
        )
        + person(1140, 610, 0.7, GOLD, NAVY, arms=RAISED)
        + person(430, 560, 0.7, BLUE, NAVY, view="side", hat="straw", hat_colour=LIGHT_GOLD, arms=HOLDING)
        + person(
            220,
            528,
            0.62,
            ROSE,
            NAVY,
            hat="straw",
            hat_colour=LIGHT_GOLD,
            arms=((24, -98, 30, -76), (-24, -98, -20, -76)),
            half=True,
        )
        + birds(420, 170, (0, 0), (44, 18), (86, -4))
    )
