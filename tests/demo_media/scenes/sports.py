"""The relay on the sports ground."""

from ..drawing.figures import RUNNING, TONES, cloud, hills, panes, pennants, person, shadow, tree
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
    MIST_GREEN,
    NAVY,
    PALE_SKY,
    PAPER,
    PINE,
    RED,
    SAND,
    SKIN,
    TAN,
    circle,
    glow,
    gradient,
    path,
    polygon,
    rect,
    stroke,
    tag,
)


def draw():
    lanes = stroke(
        "M0 486Q600 474 1200 486M0 524Q600 508 1200 524M0 580Q600 560 1200 580M0 652Q600 626 1200 652",
        PAPER,
        5,
        opacity=0.85,
    )
    runner = {"view": "side", "legs": RUNNING}
    arms = ((30, -96, 46, -118), (-28, -104, -18, -82))
    stand = (
        polygon("#C9BBA6", (0, 300), (420, 336), (420, 452), (0, 470))
        + stroke("M0 340L420 362M0 382L420 392M0 424L420 422", SAND, 4)
        + "".join(
            stroke(
                "".join(
                    f"M{24 + i * 27} {346 + i * 2 + i % 3 * 4}v6M{16 + i * 27} {388 + i + i % 3 * 3}v6"
                    for i in range(k, 15, 5)
                ),
                TONES[k],
                20,
            )
            for k in range(5)
        )
        + stroke(
            "".join(
                f"M{24 + i * 27} {326 + i * 2 + i % 3 * 4}h0M{16 + i * 27} {368 + i + i % 3 * 3}h0" for i in range(15)
            ),
            SKIN,
            18,
        )
        + polygon(DARK_RED, (0, 250), (440, 300), (440, 314), (0, 270))
        + stroke("M60 262V300M240 284V320M420 306V340", GREY, 5)
    )
    return "运动会：接力赛最后一棒", (
        tag(
            "defs",
            gradient("sky", "#BBD4D6", PALE_SKY, CREAM)
            + gradient("track", "#C2604A", "#A63C2E")
            + glow("sun", PAPER, 1),
        )
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(980, 110, 240, "url(#sun)")
        + cloud(120, 140, 1.3)
        + cloud(560, 90, 1)
        + cloud(860, 200, 1.2)
        + hills(MIST_GREEN, 400, 330, 380, 310, 360, 300, 370)
        + rect(560, 330, 330, 120, CREAM)
        + rect(560, 322, 330, 9, RED)
        + panes(580, 346, 11, 3, 16, 18, 12, 14, BLUE, opacity=0.5)
        + "".join(
            tree(x, 456, s) for x, s in ((470, 0.62), (530, 0.7), (930, 0.75), (1010, 0.66), (1090, 0.8), (1170, 0.7))
        )
        + stand
        + rect(0, 446, 1200, 12, LEAF)
        + rect(0, 452, 1200, 223, GREEN)
        + path("M0 462Q600 452 1200 462V675H0Z", "url(#track)")
        + lanes
        + pennants(
            "M400 120Q760 230 1200 90",
            range(440, 1180, 60),
            lambda x: 120 + (x - 400) * (1200 - x) * 0.00054 - 30 * (x - 400) / 800,
            (RED, GOLD, BLUE, GREEN),
        )
        + stroke("M1064 548V330", GREY, 6)
        + path("M1064 336Q1110 326 1150 340V392Q1110 380 1064 390Z", RED)
        + shadow(850, 552, 50)
        + shadow(560, 596, 60)
        + shadow(300, 650, 74)
        + person(850, 548, 0.9, GREEN, PINE, arms=arms, hair_style="tail", turn=8, **runner)
        + person(560, 590, 1.16, GOLD, DARK_WOOD, arms=arms, skin=TAN, turn=8, **runner)
        + person(
            300,
            642,
            1.5,
            RED,
            NAVY,
            arms=((30, -100, 52, -116), (-28, -104, -14, -84)),
            turn=8,
            over=stroke("M44-112L66-126", LIGHT_GOLD, 6) + rect(-11, -112, 22, 20, PAPER, 2),
            **runner,
        )
        + stroke("M1130 640V352", GREY, 9)
        + stroke("M1068 458Q1100 470 1130 484", RED, 6)
        + person(
            1030,
            476,
            0.6,
            PAPER,
            COAL,
            view="side",
            flip=True,
            arms=((26, -130, 24, -160), (-18, -98, -26, -78)),
            hat="cap",
        )
    )
