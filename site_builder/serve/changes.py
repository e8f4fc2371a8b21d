"""What a browser has to do to show the new site instead of the old: nothing, swap a style or a picture, or load the page anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_builder import urls
from site_builder.serve.shelf import Shown

_PLACEHOLDER = re.compile(rb'(<img\b[^>]*?) style="[^"]*"')
# What tells one content of a picture from another in the addresses of its widths: gate.jpg.1a2b3c4d.960.webp
_WIDTH = re.compile(rb"\.[0-9a-f]{8}(\.\d+\.webp)\b")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")


def reloads(page: str, before: Shown, now: Shown) -> list[str]:
    """The addresses that a browser on `page` has to load again; the page's own address stands for the whole page."""
    old, new = before.items.get(page), now.items.get(page)
    if new is None:
        return [] if old is None else [page]
    if old is None:
        return [page]
    styles = dict(_moved_styles(before, now))
    text = new.read()
    if old.digest != new.digest and _without_pictures(old.read()) != _without_pictures(_with_former(text, styles)):
        return [page]
    former = [address for address, moved in styles.items() if urls.encode_path(moved).encode() in text]
    pictures = [one for one in _changed_pictures(before, now) if urls.encode_path(one).encode() in text]
    if not former and not pictures and _uncoloured(old.read()) != _uncoloured(text):
        return [page]
    return former + pictures


def _moved_styles(before: Shown, now: Shown) -> Iterator[tuple[str, str]]:
    """The addresses of styles before and now, where they differ."""
    for name, address in before.assets.items():
        moved = now.assets.get(name)
        if name.endswith(".css") and moved is not None and moved != address:
            yield address, moved


def _with_former(text: bytes, styles: dict[str, str]) -> bytes:
    for former, moved in styles.items():
        text = text.replace(moved.encode(), former.encode())
    return text


def _without_pictures(text: bytes) -> bytes:
    """A page without what its pictures' contents say in it: their colours, the marks of their widths."""
    return _WIDTH.sub(rb"\1", _uncoloured(text))


def _uncoloured(text: bytes) -> bytes:
    """A page without the colours that stand for its pictures until they are there."""
    return _PLACEHOLDER.sub(rb"\1", text)


def _changed_pictures(before: Shown, now: Shown) -> Iterable[str]:
    for address, item in now.items.items():
        old = before.items.get(address)
        if old is not None and old.digest != item.digest and address.lower().endswith(_PICTURES):
            yield address
