"""Marks of the site made from its name and the theme's colours: icons, the card for sharing, the manifest for installing.

The SVG icon holds the first character of the name, in the reader's font. The PNG ones hold none: no font is equal on every
machine, and bytes shall be.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape

from site_builder.model.job import TextJob
from site_builder.model.site import Site

ICON = "icon.svg"
SHARE = "share.png"
MANIFEST = "site.webmanifest"
SIZES = (32, 180, 192, 512)
SHARE_SIZE = (1200, 630)
_HEX = re.compile(r"#([0-9a-fA-F]{6})\b")
_DEFAULTS = {"red": "#B5121B", "on-red": "#FFFAF2", "gold": "#C8963E", "paper": "#FFFCF7"}

Rectangle = tuple[
    float, float, float, float, int
]  # x, y, width, height as parts of the mark's side; number of a colour
# Three storeys that rise from a golden ground.
_MOTIF: tuple[Rectangle, ...] = (
    (0.22, 0.50, 0.14, 0.22, 1),
    (0.43, 0.36, 0.14, 0.36, 1),
    (0.64, 0.22, 0.14, 0.50, 1),
    (0.18, 0.78, 0.64, 0.05, 2),
)


def plan_marks(site: Site) -> Iterator[TextJob]:
    """Icons, the card for sharing and the manifest."""
    colours = {name: _colour(site.theme.tokens, name) for name in _DEFAULTS}
    palette = (colours["red"], colours["on-red"], colours["gold"])
    yield TextJob(ICON, _icon(site.config.site.short_name or site.config.site.name, colours).encode())
    for size in SIZES:
        yield TextJob(f"icon-{size}.png", draw(size, size, palette))
    yield TextJob(SHARE, draw(*SHARE_SIZE, palette))
    yield TextJob(MANIFEST, _manifest(site, colours).encode())


def _colour(tokens: Mapping[str, str], name: str) -> str:
    """A colour of the theme, or the usual one where the theme tells it in another way than `#rrggbb`."""
    found = _HEX.match(tokens.get(name, "").strip())
    return found[0] if found else _DEFAULTS[name]


def _icon(name: str, colours: Mapping[str, str]) -> str:
    red, gold, light = colours["red"], colours["gold"], colours["on-red"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="{red}"/>'
        f'<path d="M14 53h36" stroke="{gold}" stroke-width="3"/><text x="32" y="43" font-size="36" font-weight="700" '
        f'text-anchor="middle" font-family="serif" fill="{light}">{escape(name.strip()[:1])}</text></svg>\n'
    )


def _manifest(site: Site, colours: Mapping[str, str]) -> str:
    info = site.config.site
    icons = [{"src": ICON, "type": "image/svg+xml", "sizes": "any"}]
    icons += [
        {"src": f"icon-{size}.png", "type": "image/png", "sizes": f"{size}x{size}", "purpose": purpose}
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    manifest = {
        "name": info.name,
        "short_name": info.short_name or info.name,
        "description": info.description,
        "lang": info.language,
        "id": "index.html",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": colours["paper"],
        "theme_color": colours["red"],
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


@lru_cache(maxsize=16)
def draw(width: int, height: int, palette: tuple[str, ...]) -> bytes:
    """The motif as PNG, in the middle of a field of the first colour of the palette."""
    side = min(width, height)
    left, top = (width - side) // 2, (height - side) // 2
    rows = [bytearray(width) for _ in range(height)]
    for x, y, wide, high, number in _MOTIF:
        run = bytes([number]) * round(wide * side)
        start = left + round(x * side)
        for row in rows[top + round(y * side) : top + round((y + high) * side)]:
            row[start : start + len(run)] = run
    return _png(width, height, palette, b"".join(b"\0" + row for row in rows))


def _png(width: int, height: int, palette: tuple[str, ...], pixels: bytes) -> bytes:
    """A PNG of numbered colours. Runs are all that is compressed, so that every zlib writes the same."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes.fromhex("".join(colour[1:] for colour in palette))),
        (b"IDAT", packer.compress(pixels) + packer.flush()),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )
