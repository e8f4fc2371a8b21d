"""Made photographs in all the forms in which pictures come."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from PIL import Image, ImageCms

PLACE = b"Secret Street 7"
WORDS = (
    PLACE,
    b"Exif",
    b"GPS",
    b"http://ns.adobe.com",
    b"Photoshop",
    b"ICC_PROFILE",
    b"iCCP",
    b"tEXt",
    b"eXIf",
    b"PhoneMaker",
)


def photograph(width: int = 1800, height: int = 1200) -> Image.Image:
    """A picture whose left upper quarter is red and whose rest is a slope from black to blue."""
    slope = Image.linear_gradient("L").resize((width, height))
    dark = Image.new("L", (width, height))
    image = Image.merge("RGB", (dark, dark, slope))
    image.paste((220, 20, 20), (0, 0, width // 2, height // 2))
    return image


def encoded(image: Image.Image, format: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def telling_exif(orientation: int = 1) -> Image.Exif:
    """EXIF with a maker, a place and an orientation."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "PhoneMaker"
    exif[0x9286] = PLACE
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 54.0, 12.0), 3: "E", 4: (116.0, 23.0, 50.0)})
    return exif


def phone_photograph(orientation: int = 1) -> bytes:
    """A JPEG that tells everything: EXIF with a place, XMP, a comment, a colour profile."""
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + PLACE + b"</x:xmpmeta>"
    return encoded(
        photograph(), "JPEG", exif=telling_exif(orientation), xmp=xmp, comment=PLACE, icc_profile=_profile(), quality=90
    )


@cache
def _profile() -> bytes:
    """It tells the second it was made in: made once, so that equal photographs are equal bytes."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def animation(format: str) -> bytes:
    """Three frames of different colours."""
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "lime", "blue")]
    return encoded(
        frames[0], format, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0,
        **({"comment": PLACE} if format == "GIF" else {"exif": telling_exif()}),
    )  # fmt: skip


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
