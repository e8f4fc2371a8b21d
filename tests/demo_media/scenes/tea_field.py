"""Rows of tea following the slope; pickers at work in the morning mist."""

from ..drawing.figures import basket, birds, hills, person, slim_tree
from ..drawing.svg import (
    BLUE,
    COAL,
    DARK_WOOD,
    GREEN,
    LEAF,
    LIGHT_GOLD,
    MIST_GREEN,
    NAVY,
    PAPER,
    RED,
    ROSE,
    SKY,
    TAN,
    WOOD,
    circle,
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
    def rows(start, end, left, right, tones, bend):
        count = len(tones) * 2
        return "".join(
            stroke(
                f"M-20 {start + (end - start) * i / count + left:.0f}Q{300 + i * 12} {start + (end - start) * i / count + bend:.0f}"
                f" 620 {start + (end - start) * i / count:.0f}T1220 {start + (end - start) * i / count + right:.0f}",
                tones[i % len(tones)],
                16 + 3 * i,
            )
            for i in range(count)
        )

    slope = path("M0 424Q300 352 620 420T1200 372V675H0Z", "#3E6048")
    hut = (
        polygon(COAL, (-58, -44), (0, -78), (58, -44), (50, -38), (-50, -38))
        + rect(-40, -40, 6, 40, DARK_WOOD)
        + rect(34, -40, 6, 40, DARK_WOOD)
        + rect(-40, -12, 80, 5, WOOD)
    )
    pick = {
        "view": "side",
        "hat": "straw",
        "hat_colour": LIGHT_GOLD,
        "arms": ((28, -98, 44, -88), (18, -94, 34, -80)),
        "extra": basket(),
        "half": True,
    }
    return "茶园：晨雾里的采茶人", (
        tag(
            "defs",
            gradient("sky", "#E9E0C8", "#F6ECD8", PAPER)
            + glow("sun", "#F7D79A")
            + gradient("mist", (PAPER, 0), (PAPER, 0.85), (PAPER, 0)),
        )
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(860, 170, 300, "url(#sun)")
        + circle(860, 170, 44, "#FFF6E0")
        + hills("#D8DDCB", 300, 190, 270, 160, 280, 210, 260)
        + hills(MIST_GREEN, 330, 300, 240, 310, 250, 300, 230)
        + rect(0, 240, 1200, 110, "url(#mist)")
        + hills("#A9BFA0", 380, 330, 370, 300, 360, 320, 340)
        + hills(GREEN, 400, 380, 330, 380, 372, 330, 352, opacity=0.8)
        + rect(0, 310, 1200, 100, "url(#mist)")
        + group(hut, move=(300, 372), scale=1.1)
        + "".join(
            slim_tree(x, y, s, light=GREEN)
            for x, y, s in ((180, 396, 0.5), (214, 392, 0.38), (1010, 384, 0.55), (1046, 384, 0.42), (1090, 380, 0.62))
        )
        + slope
        + rows(420, 470, 10, -34, ("#587F5A", "#6E9467", "#82A673"), -54)
        + person(452, 540, 0.78, RED, NAVY, **pick)
        + person(860, 520, 0.74, BLUE, NAVY, flip=True, **pick)
        + "".join(
            stroke(f"M-20 {y + 26}Q300 {y - 44} 620 {y}T1220 {y - 30}", tone, 34)
            for y, tone in ((506, "#4F7852"), (524, "#6E9467"))
        )
        + person(690, 634, 1.15, ROSE, NAVY, skin=TAN, **pick)
        + stroke("M-20 590Q300 510 620 566T1220 536", "#4A714E", 40)
        + stroke("M-20 604Q300 526 620 580T1220 552", "#7BA06C", 30)
        + person(250, 700, 1.35, LIGHT_GOLD, NAVY, **pick)
        + person(1004, 676, 1.3, SKY, NAVY, flip=True, hair_style="tail", **pick)
        + stroke("M-20 662Q300 590 620 640T1220 610", "#3F6446", 60)
        + stroke("M-20 690Q300 616 620 668T1220 640", "#5F8A5A", 50)
        + stroke("M-20 676Q300 602 620 652T1220 624", LEAF, 10, stroke_dasharray="2 26")
        + stroke("M-20 596Q300 518 620 572T1220 544", "#A9C795", 7, stroke_dasharray="1 20")
        + birds(380, 150, (0, 0), (44, 20), (90, -8))
    )
