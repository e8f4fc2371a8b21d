"""Draws the demo portal's illustrations and portraits: `python -m tests.demo_media.pictures [NAME …]`."""

import sys
from pathlib import Path

from . import scenes_campus, scenes_land, scenes_training
from .portraits import PORTRAITS
from .svg import drawing

IMAGES = Path(__file__).parents[2] / "content" / "images"
SCENES = {
    "campus-gate": scenes_campus.campus_gate,
    "flag": scenes_campus.flag,
    "stage": scenes_campus.stage,
    "sports": scenes_campus.sports,
    "library": scenes_campus.library,
    "workshop": scenes_training.workshop,
    "classroom": scenes_training.classroom,
    "auto-shop": scenes_training.auto_shop,
    "hotel-training": scenes_training.hotel_training,
    "meeting": scenes_training.meeting,
    "exhibition": scenes_training.exhibition,
    "tea-field": scenes_land.tea_field,
    "river": scenes_land.river,
    "village": scenes_land.village,
    "volunteer": scenes_land.volunteer,
    "reading": scenes_land.reading,
}


def main(wanted):
    (IMAGES / "portraits").mkdir(parents=True, exist_ok=True)
    drawings = {f"{name}.svg": (scene, 1200, 675) for name, scene in SCENES.items()}
    drawings |= {f"portraits/{name}.svg": (portrait, 600, 750) for name, portrait in PORTRAITS.items()}
    for name, (draw, width, height) in drawings.items():
        if not wanted or Path(name).stem in wanted:
            title, body = draw()
            (IMAGES / name).write_text(drawing(title, body, width, height), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
