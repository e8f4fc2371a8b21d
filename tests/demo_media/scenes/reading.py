"""Two readers in the moon gate of a garden."""

from ..drawing.figures import hills, open_book, person, tree
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
    LEAF,
    NAVY,
    PAPER,
    PINE,
    RED,
    ROSE,
    SAND,
    STONE,
    circle,
    ellipse,
    glow,
    gradient,
    group,
    path,
    rect,
    stroke,
    tag,
)


def draw():
    bamboo = (
        stroke("M30 675Q44 400 20 0M84 675Q80 380 100 0M140 675Q150 420 132 0", GREEN, 12)
        + stroke("M66 675Q70 420 60 0M116 675Q108 420 124 0", LEAF, 8)
        + stroke("M22 480h20M20 300h18M76 420h18M78 220h20M132 500h18M134 330h18", PINE, 3)
    )
    leaves = path(
        "M40 120q60-10 96 40q-60 6-96-40zM30 210q70 0 100 54q-66 0-100-54zM90 60q60 6 84 "
        "60q-60-10-84-60zM130 260q50 10 66 60q-50-14-66-60zM20 330q60 10 84 64q-60-14-84-64z"
        "M146 380q40 14 50 56q-42-16-50-56z",
        PINE,
    ) + path("M70 160q50 10 70 60q-54-12-70-60zM10 90q50-20 90 10q-50 20-90-10zM120 320q-54 0-80 50q54 0 80-50z", GREEN)
    moon = (
        path("M0 0H1200V560H0ZM600 70A236 236 0 1 0 601 70Z", "#F4EAD9", fill_rule="evenodd")
        + circle(600, 306, 240, stroke=STONE, stroke_width=16)
        + circle(600, 306, 230, stroke=GREY, stroke_width=3)
    )
    lattice = rect(0, 0, 120, 150, PINE) + path(
        "M0 0h120v150h-120zM24 24h72v102h-72zM60 0v150M0 75h120M24 24L0 0M96 24l24-24M24 126L0 150M96 126l24 24",
        stroke=CREAM,
        stroke_width=8,
    )
    petals = path(
        "M300 600q8-8 14 0q-8 6-14 0zM880 620q8-8 14 0q-8 6-14 0zM720 636q8-8 14 0q-8 6-14 0z"
        "M460 640q8-8 14 0q-8 6-14 0zM1010 590q8-8 14 0q-8 6-14 0z",
        ROSE,
    )
    return "读书月：月洞门下的读书人", (
        tag(
            "defs",
            gradient("sky", "#CFE0DA", "#F8EBCF") + glow("sun", "#FFE7AE") + gradient("floor", "#D9CBB2", "#BBA684"),
        )
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(660, 240, 220, "url(#sun)")
        + hills("#BFD0C2", 300, 270, 310, 190, 290, 230, 300)
        + hills("#97B39A", 340, 330, 350, 290, 330, 300, 340)
        + group(
            path("M-60 0Q-90-50 0-90Q90-50 60 0Z", COAL)
            + rect(-44, 0, 8, 70, DARK_RED)
            + rect(36, 0, 8, 70, DARK_RED)
            + path("M-70 4Q-40-14 0-16T70 4L76-4Q40-30 0-34T-76-4Z", INK)
            + rect(-50, 62, 100, 8, STONE),
            move=(690, 330),
            scale=0.9,
        )
        + tree(470, 420, 0.9, PINE, GREEN, LEAF)
        + rect(340, 396, 520, 60, "#9DBDBB")
        + stroke("M380 412h90M520 424h130M700 408h100M460 440h70", PAPER, 3, opacity=0.7)
        + path("M340 450Q480 420 600 446T860 440V570H340Z", GREEN)
        + path("M560 560Q600 480 580 446H620Q650 490 660 560Z", SAND)
        + moon
        + path("M0 0H1200V26Q600 10 0 26Z", COAL)
        + stroke("M0 34Q600 18 1200 34", COAL, 12, stroke_dasharray="2 20")
        + group(lattice, move=(180, 230))
        + group(lattice, move=(900, 230))
        + rect(0, 556, 1200, 119, "url(#floor)")
        + path("M0 556H1200V566H0Z", STONE)
        + stroke("M0 612H1200M160 566L90 675M420 566L390 675M780 566L810 675M1040 566L1110 675", "#A99474", 3)
        + stroke("M1190 60Q1060 60 1000 130M1110 74Q1060 120 1062 170M1150 66Q1140 130 1110 190", DARK_WOOD, 9)
        + "".join(
            circle(x, y, r, t)
            for x, y, r, t in (
                (1000, 130, 15, RED),
                (1030, 98, 13, ROSE),
                (1062, 172, 15, RED),
                (1070, 124, 11, BLUSH),
                (1110, 190, 14, ROSE),
                (1132, 140, 15, RED),
                (1090, 70, 12, ROSE),
                (1156, 96, 11, BLUSH),
                (976, 152, 9, BLUSH),
                (1096, 216, 8, RED),
            )
        )
        + ellipse(580, 640, 300, 18, INK, opacity=0.14)
        + rect(330, 560, 500, 18, STONE)
        + rect(330, 574, 500, 8, GREY)
        + rect(380, 580, 50, 60, GREY)
        + rect(730, 580, 50, 60, GREY)
        + person(
            470,
            632,
            1.5,
            RED,
            NAVY,
            view="side",
            legs=((34, -50, 34, -6), (26, -48, 28, -6)),
            arms=((22, -96, 40, -100), (14, -94, 36, -98)),
            hair_style="long",
            over=group(open_book(0, 0, 0.6, GOLD), move=(44, -100), turn=-14),
        )
        + person(
            700,
            632,
            1.5,
            PAPER,
            COAL,
            view="side",
            flip=True,
            legs=((34, -50, 34, -6), (26, -48, 28, -6)),
            arms=((22, -96, 40, -100), (14, -94, 36, -98)),
            over=group(open_book(0, 0, 0.6, BLUE), move=(44, -100), turn=-14),
        )
        + group(
            path("M-24 0Q-30-26-8-30Q0-48 16-40L20-48L26-38Q34-30 26-22Q34-8 28 0Z", GOLD),
            stroke("M-22-4Q-44-6-40-24", GOLD, 6),
            move=(588, 560),
        )
        + group(bamboo, leaves)
        + petals
    )
