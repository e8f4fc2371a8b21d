"""One output to be made, and the output made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct

from site_builder.model.page import PageSummary
from site_builder.model.problem import Problem
from site_builder.model.site import Link, SectionSummary, TermSummary


class Here(Struct, frozen=True):
    """What every template knows of the output it makes.

    `url` is the output path, `root` the relative way up to the site's root, `section` a slug or "", `canonical` absolute or None.
    """

    url: str
    root: str
    title: str
    description: str
    section: str
    kind: str
    breadcrumbs: tuple[Link, ...]
    canonical: str | None
    feeds: tuple[Link, ...]


class Pager(Struct, frozen=True):
    """Where one list page stands among its sisters: number from 1, their addresses, the neighbours' addresses."""

    number: int
    total: int
    urls: tuple[str, ...]
    previous: str | None
    next: str | None


class Listing(Struct, frozen=True):
    """What a list template shows; `intro` (safe HTML) is made by the render step from the text of section `intro_of`."""

    title: str
    pages: tuple[PageSummary, ...]
    pager: Pager
    total: int
    section: SectionSummary | None = None
    subsections: tuple[SectionSummary, ...] = ()
    term: TermSummary | None = None
    year: int | None = None
    month: int | None = None
    intro_of: str = ""
    intro: str = ""


class Feed(Struct, frozen=True):
    """What a feed says of itself; `url` is its own output path, `home_url` that of the list it follows."""

    title: str
    description: str
    url: str
    home_url: str


class TemplateJob(Struct, frozen=True):
    """A text to be rendered: `values` are what the template receives besides `here`, `site` and `theme`."""

    url: str
    template: str
    here: Here
    values: dict[str, Any]
    source: str = ""


class FileJob(Struct, frozen=True):
    """A file to be published as it is; `stamp` tells its state on disk as the file system saw it.

    `digest` is that of its bytes where we made it ourselves, so that a damaged one is noticed.
    """

    url: str
    file: Path
    source: str
    stamp: str
    digest: str = ""


class TextJob(Struct, frozen=True):
    """An output whose bytes are known."""

    url: str
    content: bytes
    source: str = ""


Job = TemplateJob | FileJob | TextJob

# A question: its name, its arguments, its named arguments; pages among them stand as ("@page", path).
Question = tuple[str, tuple[Any, ...], tuple[tuple[str, Any], ...]]


class Record(Struct, frozen=True):
    """Why an output is what it is: the digest of its job, of the answers to its questions (None: has none), of its bytes.

    `content` may be "" for a file to copy: its bytes were not looked at.
    """

    job: str
    answers: tuple[tuple[Question, str | None], ...]
    content: str
    problems: tuple[Problem, ...]


class Output(Struct, frozen=True):
    """An output: its bytes, or the file to copy, or neither if the published file is to be kept; and its record."""

    url: str
    content: bytes | None
    file: Path | None
    record: Record
