"""The chairman of the union."""

from ..drawing.clothes import WARM, backdrop, person, shirt, sitter, suit
from ..drawing.svg import PAPER, circle, path, rect


def draw():
    back = backdrop(
        "#E6D3BB",
        "#F5EADA",
        PAPER,
        rect(30, 60, 130, 330, "#D3B995")
        + "".join(
            rect(44 + i * 22, 80 + k * 108, 16, 84, t, 2)
            for k in range(3)
            for i, t in enumerate(("#A8605A", "#8C9C98", "#C8A86A", "#8FA38A", "#B7887A"))
        )
        + rect(440, 70, 126, 150, PAPER, 4)
        + path("M452 208v-40l34-40 26 24 24-40 18 30v66z", "#A9BFA5")
        + circle(484, 106, 11, "#D98B80"),
    )
    return sitter(
        "韦广明",
        back,
        person(WARM, "#AC5844", jaw=8, smile=20, age=55, brow="#55504B"),
        "receding",
        ("#4E4945", "#7D766F"),
        suit("#34414C", "#26313A"),
        extra=shirt() + path("M286 540h28l-6 22 12 92-20 22-20-22 12-92z", "#8E2A26"),
        spectacles="square",
    )
