"""pictures: photographs as they come to files as readers want them: right-sized, upright, without a word on place or camera.

A picture processed once is kept under `.cache/pictures` by its content and the recipe; deleting that costs time only.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from site_builder.digest import digest
from site_builder.model.config import PictureSettings
from site_builder.model.document import PictureSize
from site_builder.model.picture import Treated
from site_builder.model.problem import Problem
from site_builder.pictures.recipe import key_of, recipe_of
from site_builder.pictures.store import Store
from site_builder.pictures.vector import check_svg
from site_builder.workers import Workers


def treat(
    root: Path, sizes: Sequence[PictureSize], settings: PictureSettings, most_pixels: int, workers: Workers
) -> dict[str, Treated]:
    """Every raster picture, treated, and every SVG that must not be published, by stored path.

    A picture that cannot be had is a Problem and has no files. `most_pixels` bounds all frames of an animation together.
    """
    found = treated_before(root, sizes, settings)
    missing = [size for size in sizes if size.path not in found and not is_vector(size.path)]
    if not missing:
        return found
    recipe = recipe_of(settings)
    keys = {size.path: key_of(recipe, size) for size in sizes if size.digest}
    store = Store(root / ".cache" / "pictures")
    unlike = list({keys[size.path]: size for size in missing}.values())  # copies are made once
    task = TreatTask(root, store, settings, most_pixels, recipe)
    fresh = {keys[size.path]: one for size, one in zip(unlike, workers.map(task, unlike), strict=True)}
    store.keep_only(frozenset(keys.values()))
    return found | {size.path: fresh[keys[size.path]] for size in missing}


def treated_before(root: Path, sizes: Sequence[PictureSize], settings: PictureSettings) -> dict[str, Treated]:
    """What can be told without making anything: pictures that an earlier build treated, and those that never will be."""
    rasters = [size for size in sizes if not is_vector(size.path)]
    found = {size.path: fault for size in sizes if is_vector(size.path) and (fault := _refused(root, size))}
    found |= {size.path: Treated("", "", (), is_none=_is_none(size)) for size in rasters if not size.digest}
    sound = [size for size in rasters if size.digest]
    if not sound:
        return found
    recipe, store = recipe_of(settings), Store(root / ".cache" / "pictures")
    return found | {size.path: one for size in sound if (one := store.find(key_of(recipe, size)))}


def is_vector(path: str) -> bool:
    return path.lower().endswith(".svg")


def _is_none(size: PictureSize) -> bool:
    """Whether a file has nothing of a picture but the name. Photographs of telephones, which tell places, are not such."""
    return size.width is None and not size.path.lower().endswith((".heic", ".heif"))


def _refused(root: Path, size: PictureSize) -> Treated | None:
    problem = check_svg(root, size.path)
    return Treated("", "", (), () if size.problems else (problem,)) if problem else None


class TreatTask(Struct, frozen=True):
    """Treats pictures, in whichever process it finds itself; what it makes goes to the store at once, named by content."""

    root: Path
    store: Store
    settings: PictureSettings
    most_pixels: int
    recipe: str

    def __call__(self, size: PictureSize) -> Treated:
        from site_builder.pictures.raster import Unreadable, make

        key = key_of(self.recipe, size)
        try:
            content = (self.root / size.path).read_bytes()
            if digest(content) != size.digest:
                raise Unreadable("图片在生成时被改动了，请再生成一次")
            colour, files = make(content, size.path, self.settings, self.most_pixels)
        except Unreadable as error:
            problem = Problem("warning", f"图片用不了：{error}", size.path, hint=HINT, rule="picture")
            return Treated("", "", (), (problem,))
        return self.store.add(key, colour, files)


HINT = "网页上先放一块底色；请重新导出这张图片，或换一张"
