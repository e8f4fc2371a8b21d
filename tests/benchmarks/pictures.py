"""Photographs of twelve megapixels: a build beside a bare Pillow loop over all processors that makes the same files.

python -m tests.benchmarks.pictures [NUMBER]
"""

from __future__ import annotations

import io
import os
import random
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

from PIL import Image

from site_builder.build import build
from site_builder.model.config import PictureSettings
from site_builder.model.report import Options
from site_builder.pictures.raster import EFFORT
from site_builder.workers import Workers, processors

SIZE = (4000, 3000)
SETTINGS = PictureSettings()


def photograph(number: int) -> bytes:
    """A slope with noise on it, which weighs what photographs weigh."""
    noise = Image.effect_noise((1000, 750), 30 + number % 7).resize(SIZE)
    slope = Image.linear_gradient("L").rotate(90 * (number % 4)).resize(SIZE)
    grain = Image.effect_noise(SIZE, 25)
    image = Image.merge("RGB", (Image.blend(noise, slope, 0.6), Image.blend(grain, slope, 0.7), slope))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def make_site(root: Path, number: int) -> None:
    """A site whose only post shows so many photographs; a few are drawn, the others told apart by a comment."""
    drawn = [photograph(one) for one in range(8)]
    (root / "content/news").mkdir(parents=True)
    (root / "config.yaml").write_text("site: {name: 照片}\nsections: [{slug: news, title: 新闻}]\n", encoding="utf-8")
    order = random.Random(1)
    for one in range(number):
        comment = b"\xff\xfe\x00\x06%04d" % one
        content = order.choice(drawn)
        (root / f"content/news/{one}.jpg").write_bytes(content[:2] + comment + content[2:])
    shown = "\n\n".join(f"![]({one}.jpg)" for one in range(number))
    (root / "content/news/a.md").write_text(f"---\ntitle: 照片\ndate: 2026-01-01\n---\n{shown}\n", encoding="utf-8")


def bare(job: tuple[Path, Path]) -> None:
    """The same files of one photograph with nothing but Pillow."""
    source, folder = job
    widest = SETTINGS.widths[-1]
    with Image.open(source) as image:
        wanted = (widest, round(image.height * widest / image.width))
        image.draft(None, wanted)
        large = image.convert("RGB").resize(wanted, Image.Resampling.LANCZOS)
    large.save(folder / source.name, quality=SETTINGS.quality + 4, progressive=True, optimize=True)
    for width in SETTINGS.widths:
        height = round(large.height * width / large.width)
        smaller = large if width == widest else large.resize((width, height), Image.Resampling.LANCZOS)
        smaller.save(folder / f"{source.stem}.{width}.webp", quality=SETTINGS.quality, method=EFFORT)


def seconds_of_bare(root: Path) -> float:
    folder = root / "bare"
    folder.mkdir()
    jobs = [(source, folder) for source in sorted((root / "content/news").glob("*.jpg"))]
    begun = time.perf_counter()
    with ProcessPoolExecutor(processors()) as pool:
        list(pool.map(bare, jobs))
    taken = time.perf_counter() - begun
    shutil.rmtree(folder)
    return taken


def seconds_of_build(root: Path) -> float:
    moment = datetime(2026, 11, 20, tzinfo=timezone.utc)
    begun = time.perf_counter()
    report = build(Options(root, "config.yaml", root / "public", moment, False, False), Workers(processors()))
    assert report.published, report.problems
    return time.perf_counter() - begun


def processor_time() -> float:
    """Seconds of processors used so far by us and our ended children: what others do on the machine hardly changes it."""
    return sum(os.times()[:4])


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_site(root, number)
        begun = processor_time()
        loop = seconds_of_bare(root)
        work_of_loop = processor_time() - begun
        first = seconds_of_build(root)
        work = processor_time() - begun - work_of_loop
        again = seconds_of_build(root)
    print(f"{number} photographs of 12 megapixels, {processors()} processors")
    print(f"bare Pillow  {loop:6.1f} s  {number / loop:5.1f} a second")
    print(f"first build  {first:6.1f} s  {number / first:5.1f} a second  {first / loop:.2f} ×")
    print(f"processor time {work_of_loop:.1f} s and {work:.1f} s: {work / work_of_loop:.2f} ×")
    print(f"second build {again:6.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
