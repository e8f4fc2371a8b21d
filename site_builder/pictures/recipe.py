"""What the bytes of a treated picture depend on, as a short name: content, settings, our code, the version of Pillow."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from site_builder.digest import digest, digest_text
from site_builder.model.config import PictureSettings
from site_builder.model.document import PictureSize

NAME_LENGTH = 16


def recipe_of(settings: PictureSettings) -> str:
    """The digest of all but the picture itself."""
    return digest_text(f"{_code()} {settings.widths} {settings.quality}")


def key_of(recipe: str, size: PictureSize) -> str:
    """The name of a treated picture; its ending counts because it decides on the format."""
    ending = size.path.rsplit(".", 1)[-1].lower()
    return digest_text(f"{recipe} {size.digest} {ending}")[:NAME_LENGTH]


@cache
def _code() -> str:
    from PIL import __version__

    sources = sorted(Path(__file__).parent.glob("*.py"))
    return digest(b"\0".join([__version__.encode(), *(source.read_bytes() for source in sources)]))
