"""A post as read: typed front matter and converted text, knowing nothing of other posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from site_builder.dates import Moment
from site_builder.model.body import Body, Heading
from site_builder.model.problem import Problem
from site_builder.model.theme import Asset


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a text: declared fields (typed, None where not given) and the others as plain values."""

    fields: dict[str, Any]
    extra: dict[str, Any]
    lines: dict[str, int]


@dataclass(frozen=True, slots=True)
class Document:
    """A post read from `path`; `date` may come from the file's name. `summary` is plain text.

    `ids` are the fragments that links may point at.
    """

    path: str
    kind: str
    title: str
    date: Moment | None
    front: FrontMatter
    body: Body
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    summary: str
    words: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one text: a Document, or None with at least one error among the problems."""

    path: str
    document: Document | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PictureSize:
    """What the head of a picture file tells; None for pixels where it tells nothing."""

    path: str
    width: int | None
    height: int | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Documents:
    """All that was read: posts, data files by name, picture sizes, texts of home blocks by number, theme files by name."""

    readings: tuple[Reading, ...]
    data: dict[str, Any]
    pictures: tuple[PictureSize, ...]
    blocks: dict[int, Body]
    assets: dict[str, Asset]
    problems: tuple[Problem, ...]
