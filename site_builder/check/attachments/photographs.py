"""What picture files tell besides the picture: where it was taken, who and what is on it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from site_builder.check.attachments.pieces import Piece

_GPS = 0x8825
_LATITUDE = 2
_TEXTS = {
    0x010E: "说明",
    0x013B: "作者",
    0x8298: "版权",
    0x9C9B: "标题",
    0x9C9C: "备注",
    0x9C9D: "作者",
    0x9C9E: "关键词",
}
_USER_COMMENT, _DETAILS = 0x9286, 0x8769
# QuickTime's tags of a place: ©xyz with length and language before it, or Apple's key.
_FILM = re.compile(rb"\xa9xyz.{4}[+-]\d{2}\.|com\.apple\.quicktime\.location\.ISO6709", re.S)


def has_place(content: bytes) -> bool:
    """Whether a picture's data tell where it was taken."""
    if re.search(rb"exif:GPSLatitude", content[: 1 << 20]):
        return True
    exif = _exif(content)
    return bool(exif is not None and exif.get_ifd(_GPS).get(_LATITUDE))


def notes(content: bytes) -> Iterator[Piece]:
    """The texts that go with a picture."""
    exif = _exif(content)
    if exif is None:
        return
    values = {name: exif.get(tag) for tag, name in _TEXTS.items()}
    values["用户注释"] = exif.get_ifd(_DETAILS).get(_USER_COMMENT)
    for name, value in values.items():
        if value:
            text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            yield Piece(f"图片信息里的{name}", text.replace("\0", ""))


def _exif(content: bytes):  # type: ignore[no-untyped-def]
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content)) as picture:
            return picture.getexif()
    except TimeoutError:
        raise
    except Exception:  # a picture that cannot be opened is told by the build
        return None


def is_placed_film(content: bytes) -> bool:
    """Whether a film tells where it was taken."""
    return _FILM.search(content) is not None
