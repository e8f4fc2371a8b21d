"""The whole site, assembled: what questions are answered from."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from site_builder.model.agenda import Agenda
from site_builder.model.body import Body
from site_builder.model.chronicle import ChronicleEntry
from site_builder.model.config import Config
from site_builder.model.document import Text
from site_builder.model.page import Hidden, Page, PageSummary
from site_builder.model.people import Wall
from site_builder.model.problem import Problem
from site_builder.model.school import School
from site_builder.model.source import Sources
from site_builder.model.theme import Asset, Theme


class Link(Struct, frozen=True):
    title: str
    url: str


class MenuEntry(Struct, frozen=True):
    """An entry of a menu; `section` is the slug it leads to, or ""."""

    title: str
    url: str
    section: str
    children: tuple[MenuEntry, ...]


class SectionSummary(Struct, frozen=True):
    """A section or sub-section: `slug` is its folder below `content/`, `intro` plain text, `feed` its feed's address."""

    slug: str
    title: str
    kind: str
    intro: str
    url: str
    feed: str | None


class Section(Struct, frozen=True):
    """A section with its posts in list order (sub-sections included) ; `source` is its `_index.md`, "" if it has none."""

    summary: SectionSummary
    pages: tuple[PageSummary, ...]
    source: str
    parent: str
    children: tuple[str, ...]
    page_size: int
    list_template: str


class TermSummary(Struct, frozen=True):
    taxonomy: str
    name: str
    slug: str
    url: str
    count: int


class Term(Struct, frozen=True):
    summary: TermSummary
    pages: tuple[PageSummary, ...]


class ArchiveMonth(Struct, frozen=True):
    month: int
    count: int
    url: str


class ArchiveYear(Struct, frozen=True):
    year: int
    count: int
    url: str
    months: tuple[ArchiveMonth, ...]


class PictureSource(Struct, frozen=True):
    """One of several widths of a picture: output path, pixels."""

    url: str
    width: int


class Picture(Struct, frozen=True):
    """A picture of the site: output path, pixels (None where the file does not tell), size in bytes.

    `sources` are lighter files (WebP) of several widths, the narrowest first; `colour` is that of the whole picture
    (`#aabbcc`), "" where it is not known. A picture that cannot be shown has the output path "".
    """

    url: str
    width: int | None
    height: int | None
    size: int
    colour: str = ""
    sources: tuple[PictureSource, ...] = ()


class Derived(Struct, frozen=True):
    """A file made from a picture: output path, where it lies, the digest of its bytes."""

    url: str
    file: Path
    digest: str


class File(Struct, frozen=True):
    """A file offered for download: output path, name, size in bytes, ending in lower case without dot, its source's stamp."""

    url: str
    name: str
    size: int
    extension: str
    stamp: str = ""

    def __repr__(self) -> str:  # no page depends on the stamp
        return f"File({self.url!r}, {self.name!r}, {self.size!r}, {self.extension!r})"


class Site(Struct, frozen=True):
    """Pages newest first, sections by slug (sub-sections too), terms by taxonomy, archives by section ("" = all).

    `texts` and their digests are by path, `files`, `pictures` and what was `derived` of them by stored path, `assets`
    by name, `blocks` (the texts of the home blocks) by number, `archive_pages` by the address of their archive page,
    `wall_pages` by that of the list of people, `versions` of numbered documents by code, newest first.
    `until` is the moment at which the site would next look different by itself, if there is one; `withheld` holds the
    paths of posts that exist but are not shown or could not be read; `registers` are the lists of the group that the
    house itself reads.
    """

    config: Config
    theme: Theme
    sources: Sources
    as_of: datetime
    until: datetime | None
    pages: tuple[Page, ...]
    by_path: Mapping[str, Page]
    texts: Mapping[str, Text]
    text_digests: Mapping[str, str]
    sections: Mapping[str, Section]
    terms: Mapping[str, tuple[Term, ...]]
    archives: Mapping[str, tuple[ArchiveYear, ...]]
    archive_pages: Mapping[str, tuple[PageSummary, ...]]
    walls: Mapping[str, Wall]
    wall_pages: Mapping[str, tuple[PageSummary, ...]]
    versions: Mapping[str, tuple[PageSummary, ...]]
    menus: Mapping[str, tuple[MenuEntry, ...]]
    data: Mapping[str, Any]
    registers: Mapping[str, tuple[Any, ...]]
    agenda: Agenda | None
    school: School | None
    chronicle: tuple[ChronicleEntry, ...]
    files: Mapping[str, File]
    pictures: Mapping[str, Picture]
    derived: Mapping[str, tuple[Derived, ...]]
    assets: Mapping[str, Asset]
    blocks: Mapping[int, Body]
    withheld: frozenset[str]
    hidden: tuple[Hidden, ...]
    problems: tuple[Problem, ...]


def nearest_section(path: str, sections: Container[str]) -> str:
    """Of these sections the nearest one above a stored path; "" if it stands in none."""
    return nearest_folder(path.rpartition("/")[0].removeprefix("content/"), sections)


def nearest_folder(folder: str, known: Container[str]) -> str:
    """The folder itself or the nearest one above it that is known; "" if none is."""
    while folder and folder not in known:
        folder = folder.rpartition("/")[0]
    return folder
