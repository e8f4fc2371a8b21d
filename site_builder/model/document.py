"""A post as read: typed front matter and converted text, knowing nothing of other posts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from site_builder.dates import Moment
from site_builder.model.body import Body, Heading
from site_builder.model.problem import Problem
from site_builder.model.theme import Asset


class FrontMatter(Struct, frozen=True):
    """What stands above a text: declared fields (typed, None where not given) and the others as plain values."""

    fields: dict[str, Any]
    extra: dict[str, Any]
    lines: dict[str, int]


class Document(Struct, frozen=True):
    """A post read from `path`; `date` may come from the file's name, `summary` is plain text.

    `digest` is that of all of this, so that an edit which leaves it equal concerns no page but the post's own;
    `text_digest` is that of the whole file. `files` are the stored paths that front matter and text may mean by what they
    name; they are no part of the digest. `approval` is the digest of what a reviewer approves, "" where nobody has signed.
    """

    path: str
    kind: str
    title: str
    date: Moment | None
    front: FrontMatter
    summary: str
    digest: str
    text_digest: str
    files: tuple[str, ...]
    approval: str = ""


class Text(Struct, frozen=True):
    """The converted text of a post, which only its own page and feeds show.

    `ids` are the fragments that links may point at, `words` is its 字数.
    """

    body: Body
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    words: int


class Reading(Struct, frozen=True):
    """What came of one file: a Document and its Text, or None with at least one error among the problems.

    `digest` is that of the file's bytes, "" if they could not be read.
    """

    path: str
    document: Document | None
    text: Text | None
    problems: tuple[Problem, ...]
    digest: str


class Head(Struct, frozen=True):
    """What is kept of a post that was read: its file's stamp and digest, its Document, its problems; the text lies apart."""

    stamp: str
    digest: str
    document: Document | None
    problems: tuple[Problem, ...]


class PictureSize(Struct, frozen=True):
    """What the head of a picture file tells; None for pixels where it tells nothing.

    `digest` is that of the bytes of a raster picture that may be decoded.
    """

    path: str
    width: int | None
    height: int | None
    problems: tuple[Problem, ...] = ()
    digest: str = ""


class Documents(Struct, frozen=True):
    """All that was read: posts, their texts by path, data files by name, picture sizes, texts of home blocks by number,
    theme files by name; `registers` are the lists of `content/data/` that the house itself reads, typed."""

    documents: tuple[Document, ...]
    texts: Mapping[str, Text]
    data: dict[str, Any]
    pictures: tuple[PictureSize, ...]
    blocks: dict[int, Body]
    assets: dict[str, Asset]
    problems: tuple[Problem, ...]
    news: News
    registers: Mapping[str, tuple[Any, ...]]


class News(Struct, frozen=True):
    """What this build read that the memory did not know, to be added to it; `gone` are the posts that are no more.

    `leaned` are all lean styles and scripts where one of them is new, by what they were made of.
    """

    heads: Mapping[str, Head]
    texts: Mapping[str, Text]
    pictures: Mapping[str, tuple[str, PictureSize]]
    gone: frozenset[str]
    leaned: Mapping[str, bytes]
