"""The flag goes up at dawn before lined-up classes."""

from ..drawing.figures import HANGING, RAISED, birds, cloud, hills, panes, person, tree
from ..drawing.svg import (
    BLUSH,
    COAL,
    DARK_RED,
    GOLD,
    GREEN,
    GREY,
    NAVY,
    PAPER,
    PINE,
    RED,
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
    use,
)


def draw():
    guard = "".join(
        person(x, 566, 1.04, PAPER, NAVY, view="side", arms=a, hat="cap", hat_colour=NAVY)
        for x, a in ((520, RAISED), (462, HANGING), (404, HANGING))
    )
    use("row", 0, 0)
    row = group(
        *(
            person(x, 0, 0.74, tone, NAVY, view="back", half=True, hair_style=style)
            for x, tone, style in ((0, PAPER, "short"), (52, PAPER, "tail"), (104, PAPER, "short"), (156, PAPER, "bob"))
        ),
        id="row",
    )
    cloth = path(
        "M612 92C668 58 708 112 764 96S842 78 872 92C862 136 866 180 874 222C836 208 800 232 758 238S664 206 612 232Z",
        RED,
    ) + path(
        "M612 92C648 70 676 84 704 94C690 140 690 178 700 220C668 212 638 218 612 232ZM800 "
        "88C826 80 854 84 872 92C862 136 866 180 874 222C850 214 830 218 808 226C796 180 794 "
        "132 800 88Z",
        DARK_RED,
        opacity=0.5,
    )
    return "升旗仪式：晨光里国旗班升旗，各班列队", (
        tag("defs", gradient("sky", "#F3D9B6", "#F9E8D0", PAPER) + glow("sun", "#F7C873", 1) + row)
        + rect(0, 0, 1200, 675, "url(#sky)")
        + circle(330, 400, 380, "url(#sun)")
        + circle(330, 392, 52, PAPER)
        + cloud(60, 220, 1.5, opacity=0.7)
        + cloud(900, 150, 1.4, opacity=0.7)
        + cloud(440, 130, 0.7, opacity=0.6)
        + hills(BLUSH, 420, 350, 400, 340, 390, 330, 400)
        + hills("#C9B8A4", 450, 420, 444, 400, 440, 404, 440, opacity=0.7)
        + rect(820, 300, 380, 180, "#DCC6A8")
        + rect(820, 292, 380, 10, "#B99F7E")
        + panes(844, 322, 10, 4, 22, 22, 13, 16, "#A88F72", opacity=0.7)
        + rect(0, 360, 190, 120, "#DCC6A8")
        + rect(0, 352, 196, 10, "#B99F7E")
        + panes(14, 380, 5, 3, 20, 18, 14, 14, "#A88F72", opacity=0.7)
        + "".join(tree(x, 486, s, PINE, GREEN, "#B9B88A") for x, s in ((230, 0.7), (780, 0.75), (1150, 0.8), (60, 0.6)))
        + rect(0, 476, 1200, 199, "#DCCBB0")
        + polygon("#E8DAC2", (0, 476), (1200, 476), (1200, 510), (0, 510))
        + rect(350, 556, 560, 22, STONE)
        + rect(330, 576, 600, 26, "#B8A994")
        + rect(350, 556, 560, 5, PAPER)
        + rect(604, 80, 8, 480, GREY)
        + rect(604, 80, 3, 480, PAPER)
        + circle(608, 76, 9, GOLD)
        + rect(590, 540, 36, 18, GREY)
        + stroke("M545 396L606 250", GREY, 1.5)
        + cloth
        + guard
        + person(690, 566, 1.0, NAVY, COAL, view="side", flip=True)
        + person(744, 566, 0.98, DARK_RED, COAL, view="side", flip=True, hair_style="bob")
        + "".join(use("row", x, y) for y, xs in ((712, (20, 250, 720, 950)),) for x in xs)
        + "".join(group(use("row"), move=(x, 780), scale=1.3) for x in (-60, 230, 700, 990))
        + birds(960, 250, (0, 0), (44, 22), (84, -8))
    )
