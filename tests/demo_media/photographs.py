"""Renders the demo's eight photograph-like pictures: `python -m tests.demo_media.photographs [NAME …] [--draft]`.

Takes some minutes a picture; the same bytes every time on the same versions of numba and Pillow."""

import io
import sys
from pathlib import Path

from .light.camera import render
from .light.film import photograph, smoothed
from .light_scenes import (
    autumn_avenue,
    lanjiang_river,
    lecture_hall,
    night_reading,
    sunrise_campus,
    tea_hill,
    village_road,
    workshop_light,
)

IMAGES = Path(__file__).parents[2] / "content" / "images"
WIDTH, HEIGHT, SAMPLES, LARGEST = 1600, 1000, 40, 256_000
PHOTOGRAPHS = {
    "photo-autumn-avenue": autumn_avenue.build,
    "photo-tea-hill": tea_hill.build,
    "photo-lanjiang-river": lanjiang_river.build,
    "photo-sunrise-campus": sunrise_campus.build,
    "photo-village-road": village_road.build,
    "photo-workshop-light": workshop_light.build,
    "photo-lecture-hall": lecture_hall.build,
    "photo-night-reading": night_reading.build,
}


def jpeg(picture):
    """The best quality up to 82 that stays small enough; no EXIF."""
    for quality in range(82, 40, -2):
        result = io.BytesIO()
        picture.save(result, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=2)
        if result.tell() <= LARGEST:
            break
    return result.getvalue()


def take(make, width=WIDTH, height=HEIGHT, samples=SAMPLES):
    scene, view, development = make()
    light, features = render(
        scene.finished(),
        view,
        width,
        height,
        int(samples * development.pop("samples", 1)),
        development.pop("bounces", 4),
    )
    return photograph(smoothed(light, features, strength=development.pop("smoothing", 0.5)), **development)


def main(arguments):
    wanted = [name for name in arguments if not name.startswith("--")]
    for name, make in PHOTOGRAPHS.items():
        if wanted and name not in wanted:
            continue
        if "--draft" in arguments:
            take(make, WIDTH // 2, HEIGHT // 2, 10).save(f"/tmp/{name}.png")
        else:
            (IMAGES / f"{name}.jpg").write_bytes(jpeg(take(make)))


if __name__ == "__main__":
    main(sys.argv[1:])
