"""One raster picture to the files that are published of it. Only pixels go in: what else a file tells is left behind."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageCms, ImageOps, ImageSequence

from site_builder.model.config import PictureSettings
from site_builder.pictures.store import Fresh

FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
READ = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF", "MPO")
LONGEST_WEBP = 16_383
WORTH_ONE_MORE = 1.2  # a width closer to the next one is left out
EFFORT = 2  # of WebP's 0 to 6: beyond it files get 2 % smaller and take three times as long
_GREY_16 = ("I;16", "I;16B", "I;16L", "I;16N", "I")


class Unreadable(Exception):
    """Says in Chinese why there is nothing to show."""


def make(content: bytes, path: str, settings: PictureSettings, most_pixels: int) -> tuple[str, list[Fresh]]:
    """The colour of a picture (`#aabbcc`, "" if transparent) and its files: first the one for its own address.

    Raises Unreadable.
    """
    Image.MAX_IMAGE_PIXELS = None  # the head was measured against our own limit
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=READ) as image:
            warnings.simplefilter("ignore")
            ending = path.rsplit(".", 1)[-1].lower()
            frames = getattr(image, "n_frames", 1)
            moving = frames > 1 and ending in ("gif", "webp", "png") and image.format in ("GIF", "WEBP", "PNG")
            if moving and frames * image.width * image.height <= most_pixels:
                return _moving(image, FORMATS[ending])
            return _still(image, ending, settings)
    except Exception as error:  # decoders raise whatever they stumble upon in a damaged file
        raise Unreadable("文件不完整或已损坏" if content else "文件是空的") from error


def _still(image: Image.Image, ending: str, settings: PictureSettings) -> tuple[str, list[Fresh]]:
    flat = image.mode in ("1", "P")
    width, height = _upright_size(image)
    widest = min(width, settings.widths[-1])
    pixels = _pixels(image, widest, max(1, round(height * widest / width)))
    own = ending if ending in FORMATS else "png" if pixels.mode == "RGBA" else "jpg"
    first = Fresh("" if own == ending else f".{own}", *pixels.size, _encoded(pixels, FORMATS[own], settings, flat))
    lighter = list(_lighter(pixels, own, settings, flat)) if max(pixels.size) <= LONGEST_WEBP else []
    return _colour(pixels), [first, *lighter]


def _lighter(pixels: Image.Image, own: str, settings: PictureSettings, flat: bool) -> Iterator[Fresh]:
    """WebP at every width that helps; none where the picture is small anyway."""
    if pixels.width <= settings.widths[0]:
        return
    widths = [width for width in settings.widths if width * WORTH_ONE_MORE <= pixels.width]
    for width in sorted({*widths, *(() if own == "webp" else (pixels.width,))}, reverse=True):
        height = max(1, round(pixels.height * width / pixels.width))
        smaller = pixels if width == pixels.width else pixels.resize((width, height), Image.Resampling.LANCZOS)
        yield Fresh(f".{width}.webp", width, height, _encoded(smaller, "WEBP", settings, flat))


def _upright_size(image: Image.Image) -> tuple[int, int]:
    turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return (image.height, image.width) if turned else image.size


def _pixels(image: Image.Image, width: int, height: int) -> Image.Image:
    """Upright sRGB pixels of the wanted size, RGB or RGBA, without anything else."""
    orientation = image.getexif().get(0x0112, 1)
    wanted = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
    image.draft(
        None, wanted
    )  # a JPEG is decoded at a fraction of its size, which also looks better than dropping pixels
    profile = image.info.get("icc_profile")
    pixels = _in_colour(_eight_bits(image), profile)
    if pixels.size != wanted:
        pixels = pixels.resize(wanted, Image.Resampling.LANCZOS)
    if orientation != 1:
        tag = Image.Exif()
        tag[0x0112] = orientation
        pixels.info["exif"] = tag.tobytes()
        pixels = ImageOps.exif_transpose(pixels)
    pixels.info = {}
    return pixels


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode not in _GREY_16:
        return image
    return image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")


def _in_colour(image: Image.Image, profile: bytes | None) -> Image.Image:
    see_through = image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info
    mode = "RGBA" if see_through else "RGB"
    pixels = _to_srgb(image, profile, mode) if profile else None
    pixels = pixels or image.convert(mode)
    if mode == "RGBA" and pixels.getchannel("A").getextrema() == (255, 255):
        pixels = pixels.convert("RGB")
    return pixels


def _to_srgb(image: Image.Image, profile: bytes, mode: str) -> Image.Image | None:
    """Colours of a camera's or printer's own profile as sRGB; None where the profile is sRGB or no use."""
    if image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return None
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return None
        srgb = ImageCms.createProfile("sRGB")
        intent = ImageCms.Intent.PERCEPTUAL
        return ImageCms.profileToProfile(image, own, srgb, intent, mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _colour(pixels: Image.Image) -> str:
    if pixels.mode == "RGBA":
        return ""
    mean = pixels.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return "#{:02x}{:02x}{:02x}".format(*mean) if isinstance(mean, tuple) else ""


def _encoded(pixels: Image.Image, format: str, settings: PictureSettings, flat: bool) -> bytes:
    buffer = io.BytesIO()
    if format == "JPEG":
        on_white = _on_white(pixels)
        on_white.save(buffer, format, quality=settings.quality + 4, progressive=True, optimize=True)
    elif format == "PNG":
        (pixels.quantize(256) if flat else pixels).save(buffer, format, compress_level=6)
    elif format == "GIF":
        (pixels.quantize(255) if pixels.mode == "RGBA" else pixels.quantize(256)).save(buffer, format)
    else:
        pixels.save(buffer, format, quality=settings.quality, method=EFFORT, lossless=flat)
    return buffer.getvalue()


def _on_white(pixels: Image.Image) -> Image.Image:
    if pixels.mode == "RGB":
        return pixels
    white = Image.new("RGB", pixels.size, "white")
    white.paste(pixels, mask=pixels.getchannel("A"))
    return white


def _moving(image: Image.Image, format: str) -> tuple[str, list[Fresh]]:
    """An animation frame by frame, at its own size and pace."""
    repeats = image.info.get("loop")
    frames: list[Image.Image] = []
    durations: list[int] = []
    for frame in ImageSequence.Iterator(image):
        pixels = frame.convert("RGBA")
        durations.append(round(frame.info.get("duration") or 100))  # some formats tell only after decoding
        pixels.info = {}
        frames.append(pixels)
    loop = {} if repeats is None else {"loop": repeats}
    buffer = io.BytesIO()
    frames[0].save(buffer, format, save_all=True, append_images=frames[1:], duration=durations, disposal=2, **loop)
    return "", [Fresh("", *image.size, buffer.getvalue())]
