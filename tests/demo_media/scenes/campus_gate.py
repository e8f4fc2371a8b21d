"""The gate on a September morning, new students coming in."""

from ..drawing.figures import SPEAKING, WALKING, backpack, birds, cloud, hills, panes, person, shadow, slim_tree, tree
from ..drawing.svg import (
    BLUE,
    COAL,
    CREAM,
    DARK_RED,
    GOLD,
    GREEN,
    GREY,
    INK,
    LEAF,
    LIGHT_GOLD,
    MIST_GREEN,
    NAVY,
    PALE_SKY,
    PAPER,
    RED,
    ROSE,
    SAND,
    SKIN,
    SKY,
    STONE,
    circle,
    glow,
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
    sky = tag(
        "defs",
        gradient("sky", PALE_SKY, CREAM, PAPER)
        + glow("sun", LIGHT_GOLD)
        + gradient("road", STONE, "#E6DCCB")
        + gradient("lawn", LEAF, GREEN),
    )
    hall = (
        rect(330, 232, 540, 250, CREAM)
        + rect(330, 232, 540, 12, STONE)
        + panes(352, 262, 16, 5, 20, 26, 12, 16, BLUE, opacity=0.55)
        + rect(560, 132, 80, 350, PAPER)
        + rect(560, 132, 14, 350, SAND)
        + polygon(RED, (546, 136), (600, 100), (654, 136))
        + circle(604, 172, 21, CREAM, stroke=COAL, stroke_width=4)
        + stroke("M604 172V160M604 172L612 178", COAL, 3)
    )
    wings = (
        polygon(SAND, (70, 320), (330, 290), (330, 482), (70, 482))
        + panes(92, 338, 8, 3, 18, 24, 12, 18, BLUE, opacity=0.5)
        + polygon(SAND, (1130, 320), (870, 290), (870, 482), (1130, 482))
        + panes(882, 338, 8, 3, 18, 24, 12, 18, BLUE, opacity=0.5)
    )
    gate = (
        rect(262, 300, 64, 206, STONE)
        + rect(262, 300, 20, 206, SAND)
        + rect(874, 300, 64, 206, STONE)
        + rect(874, 300, 20, 206, SAND)
        + rect(252, 494, 84, 16, GREY)
        + rect(864, 494, 84, 16, GREY)
        + path("M200 250Q600 206 1000 250L984 306Q600 266 216 306Z", RED)
        + path("M188 240Q600 194 1012 240L1008 254Q600 210 192 254Z", DARK_RED)
        + path("M216 306Q600 266 984 306L982 313Q600 274 218 313Z", GOLD)
        + words(600, 276, "云泽职业教育园区", 40, PAPER, letter_spacing=14)
    )
    people = "".join(
        (
            shadow(420, 622, 40),
            shadow(520, 642, 40),
            shadow(706, 606, 36),
            shadow(806, 640, 60),
            shadow(586, 548, 22),
            shadow(640, 540, 20),
            person(586, 548, 0.62, GREEN, COAL, view="back", legs=WALKING, extra="", over=backpack(GOLD)),
            person(640, 540, 0.6, ROSE, NAVY, view="back", hair_style="tail", legs=WALKING, over=backpack(BLUE)),
            person(420, 622, 1.02, PAPER, NAVY, view="back", legs=WALKING, over=backpack(RED)),
            person(
                522,
                642,
                1.04,
                SKY,
                COAL,
                view="back",
                hair_style="tail",
                legs=WALKING,
                skirt=NAVY,
                over=backpack(GOLD),
                skin=SKIN,
            ),
            person(706, 606, 0.94, RED, NAVY, view="side", flip=True, arms=SPEAKING, hair_style="bob"),
            person(
                800,
                640,
                1.06,
                LIGHT_GOLD,
                COAL,
                view="side",
                flip=True,
                legs=WALKING,
                arms=((20, -98, 32, -74), (-18, -98, -26, -78)),
            ),
            group(
                rect(-22, -62, 44, 58, BLUE, 6),
                rect(-22, -46, 44, 6, NAVY),
                stroke("M-12-62V-92H12V-62", GREY, 4),
                circle(-14, 0, 5, INK),
                circle(14, 0, 5, INK),
                move=(844, 640),
            ),
        )
    )
    return "校园大门：九月的早晨，新生背着书包走进园区", (
        sky
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(900, 140, 260, "url(#sun)")
        + circle(900, 140, 40, PAPER)
        + cloud(130, 130, 1.2)
        + cloud(380, 92, 0.8)
        + cloud(980, 210, 1)
        + hills(MIST_GREEN, 330, 270, 320, 250, 330, 270, 320)
        + hills(LEAF, 400, 360, 390, 350, 390, 350, 400, opacity=0.7)
        + wings
        + hall
        + "".join(slim_tree(x, 490, s, light=GREEN) for x, s in ((360, 0.6), (408, 0.55), (792, 0.55), (840, 0.6)))
        + rect(0, 480, 1200, 195, "url(#lawn)")
        + polygon("url(#road)", (366, 480), (834, 480), (1130, 675), (70, 675))
        + polygon(PAPER, (595, 490), (605, 490), (612, 540), (588, 540), opacity=0.7)
        + polygon(PAPER, (586, 565), (614, 565), (626, 675), (574, 675), opacity=0.7)
        + gate
        + tree(120, 530, 1.3)
        + tree(1090, 530, 1.35)
        + tree(24, 600, 1.5, bright=GREEN)
        + tree(1190, 610, 1.6, bright=GREEN)
        + birds(300, 150, (0, 0), (40, 18), (76, -6))
        + people
    )
