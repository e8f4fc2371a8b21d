"""The Lanjiang with its arch bridge at dusk."""

from ..drawing.figures import WALKING, birds, cloud, hills, person, tree
from ..drawing.svg import (
    COAL,
    CREAM,
    DARK_WOOD,
    GOLD,
    LIGHT_GOLD,
    NAVY,
    PAPER,
    PINE,
    RED,
    WOOD,
    circle,
    ellipse,
    glow,
    gradient,
    group,
    path,
    rect,
    stroke,
    tag,
    use,
)


def draw():
    bridge = path(
        "M40 396V366Q600 286 1160 366V396H1070Q1064 344 990 344T906 396H862Q856 328 740 "
        "328T622 396H588Q582 328 466 328T348 396H304Q298 344 220 344T136 396Z",
        "#B89B80",
    )
    rail = (
        path("M40 366Q600 286 1160 366V376Q600 296 40 376Z", CREAM)
        + stroke("M40 352Q600 272 1160 352", CREAM, 4)
        + stroke("M40 359Q600 279 1160 359", CREAM, 12, stroke_dasharray="3 30", stroke_linecap="butt")
    )
    city = path(
        "M0 330V250h44v-34h40v50h30v-80h46v90h28v-46h50v60h40v-30h34v70zM860 "
        "330v-60h40v-40h44v56h26v-90l22-16 22 16v80h34v-50h46v40h30v-66h40v130z",
        "#CDA58A",
    ) + stroke(
        "M14 276v40M60 240v70M128 216v90M206 262v40M890 260v50M930 250v60M992 216v90M1056 250v50M1128 236v70",
        "#EFD2A8",
        8,
        stroke_dasharray="6 9",
        stroke_linecap="butt",
    )
    boat = (
        path("M-90-8Q-60 22 0 22T90-12Q50 0 0 0T-90-8Z", DARK_WOOD)
        + path("M-40-4Q-36-44 0-44T40-4Q0 4-40-4Z", WOOD)
        + stroke("M-24-2q2-30 8-38M0 0v-42M24-2q-2-30-8-38", DARK_WOOD, 3)
    )
    gleam = stroke(
        "M420 420h120M640 436h150M300 452h90M560 470h110M760 492h160M420 508h140M180 "
        "520h120M620 540h200M300 566h160M900 560h150M520 596h240M120 610h180",
        "#FFE9BE",
        5,
        opacity=0.75,
    )
    return "澜江：夕照里的石拱桥与归船", (
        tag(
            "defs",
            gradient("sky", "#8FA9AE", "#E8C9A2", "#F7DCA8")
            + glow("sun", "#FFE3A0", 1)
            + gradient("water", "#EBC794", "#9FAFAA", "#5A7C88")
            + group(bridge, id="bridge"),
        )
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(640, 230, 380, "url(#sun)")
        + circle(640, 196, 50, "#FFF6DD")
        + cloud(120, 130, 1.5, "#F5E0C4", 0.7)
        + cloud(860, 110, 1.3, "#F5E0C4", 0.7)
        + cloud(440, 80, 0.8, "#F5E0C4", 0.5)
        + hills("#B7B3A6", 300, 220, 290, 230, 300, 200, 280, opacity=0.8)
        + hills("#C49F86", 330, 290, 320, 310, 322, 280, 310, opacity=0.8)
        + city
        + "".join(tree(x, 396, s, "#6E6A50", "#8C8460", "#B4A373") for x, s in ((24, 0.5), (1176, 0.55)))
        + rect(0, 380, 1200, 295, "url(#water)")
        + "".join(
            ellipse(640, y, w, 7, "#FFF0C9", opacity=0.55)
            for y, w in (
                (404, 60),
                (424, 44),
                (446, 70),
                (470, 52),
                (498, 84),
                (530, 62),
                (566, 100),
                (606, 76),
                (648, 120),
            )
        )
        + use("bridge", transform="translate(0 790) scale(1 -1)", opacity=0.25)
        + gleam
        + use("bridge")
        + rail
        + "".join(
            stroke(f"M{x} {y}v-34", COAL, 3) + circle(x, y - 38, 6, "#FFF1C4")
            for x, y in ((140, 342), (340, 320), (600, 312), (860, 320), (1060, 342))
        )
        + group(
            *(
                person(x, y, 0.36, t, NAVY, view="side", legs=WALKING, flip=f)
                for x, y, t, f in ((440, 318, RED, False), (470, 316, PAPER, False), (770, 318, NAVY, True))
            )
        )
        + group(person(520, 314, 0.36, GOLD, NAVY, view="side", legs=WALKING))
        + ellipse(330, 548, 120, 8, NAVY, opacity=0.35)
        + group(
            boat,
            person(
                64,
                -2,
                0.62,
                COAL,
                COAL,
                view="side",
                flip=True,
                hat="straw",
                hat_colour=LIGHT_GOLD,
                arms=((26, -110, 40, -94), (10, -100, 34, -82)),
                over=stroke("M36-130L60 24", DARK_WOOD, 5),
            ),
            move=(330, 530),
            scale=1.15,
        )
        + group(boat, move=(880, 448), scale=0.5)
        + path("M0 675V600Q130 580 240 640Q270 660 280 675ZM1200 675V570Q1100 570 1000 640Q980 660 972 675Z", PINE)
        + stroke(
            "M60 650Q50 560 24 520M84 650Q90 560 110 500M110 660Q120 590 150 552M1110 660Q1100 "
            "560 1080 520M1140 650Q1150 560 1176 500M1080 664Q1066 610 1044 590",
            "#4A6A4E",
            6,
        )
        + ellipse(112, 500, 6, 20, DARK_WOOD)
        + ellipse(1078, 514, 6, 20, DARK_WOOD)
        + ellipse(22, 514, 6, 18, DARK_WOOD)
        + birds(300, 170, (0, 0), (46, 16), (90, -10), (600, 40), (640, 24))
    )
