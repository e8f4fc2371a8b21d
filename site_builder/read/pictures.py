"""How large pictures are, from the heads of their files; nothing is decoded."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

from site_builder.digest import digest
from site_builder.model.document import PictureSize
from site_builder.model.problem import Problem
from site_builder.model.source import Source

ENDINGS = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".svg",
)  # fmt: skip
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF", "MPO")
_PHONE_HINT = "这是苹果手机的 HEIC 格式，浏览器看不了：请在手机“设置-相机-格式”里选“兼容性最佳”，或另存为 JPG"
_SVG_TAG = re.compile(r"<svg\b[^>]*>", re.S)
_LENGTH = r'\b{}="\s*([0-9.]+)(?:px)?\s*"'
_VIEW_BOX = re.compile(r'\bviewBox="\s*[-0-9.e]+[\s,]+[-0-9.e]+[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)\s*"')


def is_picture(path: str) -> bool:
    return path.lower().endswith(ENDINGS)


def measure(root: Path, source: Source, most_pixels: int) -> PictureSize:
    """The size of one picture; a picture that says nothing readable, or too much, has a Problem."""
    try:
        if source.path.lower().endswith(".svg"):
            return _measure_svg(root, source)
        return _measure_raster(root, source, most_pixels)
    except OSError as error:
        reason = error.strerror or ("文件是空的" if not source.size else "不是图片，或文件已损坏")
        hint = _PHONE_HINT if source.path.lower().endswith((".heic", ".heif")) else "请重新导出这张图片"
        problem = Problem("warning", f"图片打不开：{reason}", source.path, hint=hint, rule="picture")
        return PictureSize(source.path, None, None, (problem,))


def _measure_svg(root: Path, source: Source) -> PictureSize:
    with (root / source.path).open("rb") as file:
        head = file.read(4096).decode("utf-8", "replace")
    tag = _SVG_TAG.search(head)
    if tag is None:
        problem = Problem("warning", "不是 SVG 图片", source.path, hint="请重新导出这张图片", rule="picture")
        return PictureSize(source.path, None, None, (problem,))
    sides = [re.search(_LENGTH.format(name), tag[0]) for name in ("width", "height")]
    if sides[0] and sides[1]:
        return PictureSize(source.path, round(float(sides[0][1])), round(float(sides[1][1])))
    box = _VIEW_BOX.search(tag[0])
    if box:
        return PictureSize(source.path, round(float(box[1])), round(float(box[2])))
    return PictureSize(source.path, None, None)


def _measure_raster(root: Path, source: Source, most_pixels: int) -> PictureSize:
    from PIL import Image  # 0.05 s to import, for sites with photographs only

    Image.MAX_IMAGE_PIXELS = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(root / source.path, formats=_FORMATS) as image:
                width, height = image.size
        except OSError:
            raise
        except Exception as error:  # decoders raise whatever they stumble upon in a damaged file
            raise OSError(None, None) from error
    if width * height > most_pixels:
        message = f"图片有 {width}×{height} 像素，超过上限 {most_pixels:,}"
        hint = "请缩小后再放进来（上限见 config.yaml 的 limits.picture_pixels）"
        problem = Problem("error", message, source.path, hint=hint, rule="picture")
        return PictureSize(source.path, width, height, (problem,))
    return PictureSize(source.path, width, height, (), digest((root / source.path).read_bytes()))
