"""What a build leaves to the next one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from site_builder.model.document import News
from site_builder.model.job import Record
from site_builder.model.report import Whole


class Known(Struct, frozen=True):
    """A published file as we left it: its size, time of change in nanoseconds, and the digest of its bytes."""

    size: int
    mtime_ns: int
    digest: str


class Findings(Struct, frozen=True):
    """What a build found out: what it read anew, the records of what it made anew, the addresses that are gone.

    `face` is None when the site was not published; `searchable` are the digests of the search data, by segment and address.
    """

    news: News
    records: Mapping[str, Record]
    gone: frozenset[str]
    face: str | None
    whole: Whole | None
    searchable: Mapping[str, Mapping[str, str]]
