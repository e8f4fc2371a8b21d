"""The welding coach."""

from ..drawing.clothes import BLACK, BROWN, backdrop, body, person, sitter
from ..drawing.svg import GREY, INK, circle, path, rect, stroke


def draw():
    spark = "".join(
        stroke(f"M{x} {y}l{dx} {dy}", t, 4)
        for x, y, dx, dy, t in (
            (70, 560, -40, -70, "#F7C873"),
            (90, 540, 6, -90, "#FFE9B0"),
            (110, 556, 44, -64, "#F7C873"),
            (60, 600, -60, -10, "#FFE9B0"),
            (520, 160, 20, -40, "#F7C873"),
            (120, 590, 60, -20, "#F7C873"),
            (80, 470, -16, -50, "#F7C873"),
            (540, 240, 24, -20, "#FFE9B0"),
        )
    )
    back = backdrop("#4A545C", "#7B6A5C", "#A88864", spark)
    apron = (
        body("#4D5B63", "#3A464D")
        + path("M250 480L214 502L262 566L300 524L338 566L386 502L350 480Q300 524 250 480Z", "#3A464D")
        + path("M208 560Q300 600 392 560L404 750H196Z", "#9A6A42")
        + stroke("M208 560Q300 600 392 560L404 750M208 560L196 750", "#7A5030", 4, stroke_dasharray="10 8")
        + stroke("M210 562L222 504M390 562L378 504", "#7A5030", 16)
        + rect(250, 660, 100, 70, "#87592F", 6)
    )
    helmet = (
        path(
            "M206 218C196 120 258 84 304 84C356 84 408 122 396 218C370 196 340 188 300 188C262 188 232 198 206 218Z",
            INK,
        )
        + path("M216 150Q300 96 384 150L378 190Q300 158 222 190Z", "#3A3F44")
        + rect(250, 118, 100, 36, "#5E8A6E", 6)
        + rect(250, 118, 100, 10, "#8DB79A", 5)
        + circle(212, 224, 14, GREY)
        + circle(388, 224, 14, GREY)
    )
    return sitter("江海涛", back, person(BROWN, "#A04E38", jaw=16, smile=18, age=38), "crop", BLACK, apron, wear=helmet)
