"""What the search needs of a post."""

from __future__ import annotations

from msgspec import Struct


class Findable(Struct, frozen=True):
    """A post as it can be found: `summary` is one that somebody wrote, `day` counts from 1970-01-01 (0 without a date)."""

    path: str
    url: str
    title: str
    section: str
    day: int
    tags: tuple[str, ...]
    summary: str
