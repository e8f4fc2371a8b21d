"""Laying a table, carrying a tray."""

from ..drawing.figures import HOLDING, WALKING, lamp, person, shadow
from ..drawing.svg import (
    BLUE,
    BLUSH,
    COAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    GOLD,
    GREEN,
    GREY,
    INK,
    LIGHT_GOLD,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    ROSE,
    SAND,
    SKY,
    STONE,
    WOOD,
    circle,
    ellipse,
    glow,
    gradient,
    path,
    rect,
    stroke,
    tag,
)


def draw():
    def glass(x, y):
        return path(
            f"M{x - 9} {y - 48}Q{x - 9} {y - 24} {x} {y - 22}Q{x + 9} {y - 24} {x + 9} {y - 48}Z", PALE_SKY, opacity=0.9
        ) + stroke(f"M{x} {y - 22}V{y}M{x - 8} {y}h16", SKY, 3)

    def setting(x, y):
        return (
            ellipse(x, y, 44, 9, PAPER)
            + ellipse(x, y, 44, 9, stroke=STONE, stroke_width=2)
            + ellipse(x, y - 2, 26, 5, CREAM)
            + path(f"M{x - 15} {y - 3}L{x} {y - 48}L{x + 15} {y - 3}Z", RED)
            + path(f"M{x} {y - 48}L{x + 15} {y - 3}H{x + 3}Z", DARK_RED)
        )

    table = (
        ellipse(620, 640, 300, 22, INK, opacity=0.15)
        + path("M330 470Q300 600 320 640Q620 676 920 640Q940 600 910 470Z", PAPER)
        + path(
            "M378 504Q366 590 372 648L412 652Q386 590 378 504ZM496 514Q494 600 488 658L534 "
            "661Q504 600 496 514ZM628 516Q634 600 626 662L672 661Q642 600 628 516ZM752 512Q768 "
            "600 764 658L802 654Q770 600 752 512ZM862 502Q884 590 884 646L906 642Q888 580 862 "
            "502Z",
            "#EFE4D2",
        )
        + ellipse(620, 470, 292, 52, CREAM)
        + ellipse(620, 466, 290, 50, PAPER)
        + ellipse(620, 462, 96, 18, SAND)
        + ellipse(620, 458, 96, 18, PAPER, stroke=STONE, stroke_width=2)
    )
    flowers = (
        path("M604 456Q600 420 620 420T636 456Z", BLUE)
        + stroke("M620 424Q606 380 590 366M620 424Q622 380 620 352M620 424Q640 390 652 372", PINE, 4)
        + "".join(
            circle(x, y, r, t)
            for x, y, r, t in (
                (588, 360, 15, RED),
                (620, 344, 17, ROSE),
                (654, 366, 15, RED),
                (606, 378, 11, BLUSH),
                (638, 382, 11, LIGHT_GOLD),
            )
        )
    )
    tray = rect(30, -138, 66, 6, GREY, 3) + path("M42-138q20-34 40 0z", STONE) + circle(62, -158, 4, GOLD)
    return "酒店实训：摆台与托盘的基本功", (
        tag(
            "defs",
            gradient("wall", "#8E3A30", "#B4614A")
            + gradient("out", NAVY, BLUE, "#E5B98A")
            + gradient("floor", "#7A4D35", "#54331F")
            + glow("warm", "#FFE2A6", 0.95),
        )
        + rect(0, 0, 1200, 675, "url(#wall)")
        + stroke("M0 90H1200M0 404H1200", "#A4513F", 4)
        + rect(0, 500, 1200, 175, "url(#floor)")
        + rect(0, 490, 1200, 12, DARK_WOOD)
        + rect(70, 110, 250, 330, DARK_WOOD)
        + rect(82, 122, 226, 306, "url(#out)")
        + path("M82 428V340l34-20v-40h38v50l30-8v-70h30v84l40-26v40l54-14v92z", NAVY)
        + stroke(
            "M100 380h12M130 300h10M130 322h10M196 280h8M196 304h8M236 350h10M262 366h16M130 380h10", LIGHT_GOLD, 5
        )
        + stroke("M195 122V428M82 250H308", DARK_WOOD, 7)
        + rect(900, 180, 250, 310, WOOD)
        + rect(912, 192, 226, 120, DARK_WOOD)
        + rect(912, 322, 226, 166, "#96643B")
        + stroke("M1025 322V488M1008 400v14M1042 400v14", DARK_WOOD, 5)
        + "".join(
            path(f"M{930 + i * 30} 312q-8-20-2-38h20q6 18-2 38z", t) + rect(932 + i * 30, 264, 12, 8, SAND, 2)
            for i, t in enumerate((PINE, DARK_RED, GOLD, NAVY, RED, GREEN, STONE))
        )
        + rect(420, 130, 170, 120, GOLD)
        + rect(430, 140, 150, 100, CREAM)
        + path("M430 240v-30l44-40 30 26 34-44 42 50v38z", GREEN)
        + circle(470, 165, 9, RED)
        + "".join(circle(x, 130, 190, "url(#warm)") for x in (440, 620, 800))
        + lamp(440, 0, 80, GOLD)
        + lamp(620, 0, 110, GOLD)
        + lamp(800, 0, 80, GOLD)
        + shadow(208, 640, 60)
        + person(
            380,
            520,
            1.2,
            PAPER,
            COAL,
            view="side",
            arms=((34, -108, 56, -98), (22, -98, 44, -92)),
            vest=DARK_RED,
            hair_style="bun",
        )
        + person(
            840,
            520,
            1.2,
            PAPER,
            COAL,
            view="side",
            flip=True,
            arms=((30, -112, 54, -106), (-18, -98, -24, -80)),
            vest=DARK_RED,
        )
        + table
        + flowers
        + setting(440, 462)
        + setting(530, 494)
        + setting(706, 496)
        + setting(800, 462)
        + glass(484, 470)
        + glass(586, 500)
        + glass(650, 500)
        + glass(756, 470)
        + person(
            200,
            640,
            1.62,
            PAPER,
            COAL,
            view="side",
            arms=((30, -106, 60, -132), (-20, -98, -14, -84)),
            vest=COAL,
            legs=WALKING,
            over=tray + path("M-3-126l6 5 6-5v9l-6-4-6 4z", RED),
        )
        + shadow(1040, 644, 56)
        + person(
            1040,
            640,
            1.58,
            DARK_RED,
            COAL,
            view="side",
            flip=True,
            arms=HOLDING,
            hair_style="bob",
            skirt=COAL,
            over=rect(2, -112, 26, 34, PAPER, 2) + stroke("M8-102h14M8-94h14M8-86h9", GREY, 2),
        )
    )
