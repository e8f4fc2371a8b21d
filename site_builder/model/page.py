"""A page of the site: what others may see of it, and its text."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct

from site_builder.dates import Moment
from site_builder.model.document import Document


class PageSummary(Struct, frozen=True):
    """All that lists and other pages see of a page.

    `path` is the source, `url` the root-relative output path; `state` is published, draft or future;
    `fields` hold every declared field of the kind (None where
    not given), `extra` the undeclared ones.
    """

    path: str
    url: str
    section: str
    kind: str
    title: str
    date: datetime | None
    updated: Moment | None
    summary: str
    cover: str | None
    tags: tuple[str, ...]
    pinned: bool
    recommended: bool
    weight: int
    state: str
    fields: dict[str, Any]
    extra: dict[str, Any]

    def __hash__(self) -> int:
        return hash(self.path)


class Page(Struct, frozen=True):
    summary: PageSummary
    document: Document


class Hidden(Struct, frozen=True):
    """A post that is not shown, and why (in Chinese)."""

    path: str
    title: str
    reason: str
