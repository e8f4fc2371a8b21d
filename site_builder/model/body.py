"""A converted text, cut at the places that only the whole site can fill in."""

from __future__ import annotations

from msgspec import Struct


class Reference(Struct, frozen=True):
    """The value of an address attribute, as written; stands between its quotation marks."""

    target: str
    line: int | None


class Image(Struct, frozen=True):
    """A picture in the text; `alone` when nothing else stands in its paragraph."""

    target: str
    alt: str
    title: str
    alone: bool
    line: int | None


class Call(Struct, frozen=True):
    """A shortcode: its template's name, arguments and what stands between its two tags."""

    name: str
    args: dict[str, str]
    inner: tuple[Piece, ...]
    line: int | None


Piece = str | Reference | Image | Call
Body = tuple[Piece, ...]


class Heading(Struct, frozen=True):
    level: int
    id: str
    text: str
