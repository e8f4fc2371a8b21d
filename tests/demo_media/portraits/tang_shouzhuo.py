"""The retired teacher."""

from ..drawing.clothes import WARM, WHITE, backdrop, body, leaf, person, sitter
from ..drawing.svg import COAL, DARK_WOOD, GOLD, GREEN, PAPER, WOOD, circle, path, rect, stroke


def draw():
    scroll = (
        rect(446, 60, 110, 300, PAPER, 2)
        + rect(436, 52, 130, 12, DARK_WOOD, 6)
        + rect(436, 356, 130, 12, DARK_WOOD, 6)
        + stroke("M486 340Q480 240 506 120M506 180q30-20 36-50M496 230q-30-12-36-44", "#6F7F6F", 5)
        + leaf(506, 130, 0.5, GREEN, -60)
        + leaf(536, 140, 0.5, "#6F7F6F", -20)
        + leaf(470, 190, 0.5, GREEN, 200)
    )
    back = backdrop(
        "#E2D6C2",
        "#F3EADB",
        PAPER,
        scroll
        + rect(36, 300, 140, 12, WOOD)
        + "".join(
            rect(46 + i * 24, 300 - h, 20, h, t, 2)
            for i, (h, t) in enumerate(
                ((96, "#9C5A52"), (84, "#7D8E8C"), (100, "#B99A62"), (88, "#7F937E"), (92, "#9A7F6C"))
            )
        ),
    )
    tunic = (
        body("#7B8288", "#636A70")
        + path("M252 476L222 500L286 540L300 520L314 540L378 500L348 476Q300 524 252 476Z", "#636A70")
        + stroke("M300 526V750", "#636A70", 5)
        + "".join(circle(300, y, 6, COAL) for y in (570, 632, 694))
        + rect(160, 600, 92, 70, "#6E757B", 6)
        + rect(348, 600, 92, 70, "#6E757B", 6)
        + path("M160 600h92l-46 26zM348 600h92l-46 26z", "#636A70")
        + rect(184, 584, 7, 26, GOLD, 3)
    )
    return sitter(
        "唐守拙",
        back,
        person(WARM, "#AE6450", smile=24, age=77, brow="#C9C3BB"),
        "swept",
        WHITE,
        tunic,
        spectacles="round",
    )
