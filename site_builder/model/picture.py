"""A picture as it is published."""

from __future__ import annotations

from msgspec import Struct

from site_builder.model.problem import Problem


class Made(Struct, frozen=True):
    """One file made of a picture: what is added to its address ("" for the address itself), pixels, bytes, their digest."""

    ending: str
    width: int
    height: int
    size: int
    digest: str


class Treated(Struct, frozen=True):
    """A picture made ready for readers; `made` is empty where that failed, and `problems` tell why.

    What `is_none`, a text called `x.jpg` for instance, may be published as any other file, but not be shown.

    `files` names a folder below `.cache/pictures` that holds the files by their number in `made`: first the one for every
    browser, then smaller and lighter ones. `colour` is that of the whole picture (`#aabbcc`), "" where it is transparent.
    """

    files: str
    colour: str
    made: tuple[Made, ...]
    problems: tuple[Problem, ...] = ()
    is_none: bool = False
