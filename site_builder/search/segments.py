"""Which posts can be found, and which stand together in a segment, so that an edit makes only that segment anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_builder.digest import digest_text
from site_builder.model.findable import Findable
from site_builder.model.page import Page
from site_builder.model.site import Site

FORMAT = "4"  # raised when the same posts give other files, so that a browser never mixes both
FOLDER = "search-data/"
_EPOCH = 719163  # 1970-01-01
# Bytes of source. A segment is closed at the end of a year once it holds so many, and at the latest at so many.
ENOUGH, MOST = 400_000, 8_000_000


class Segment(Struct, frozen=True):
    """Posts, newest first; `name` tells their content."""

    name: str
    pages: tuple[Page, ...]


def segments_of(site: Site) -> tuple[Segment, ...]:
    """The segments of a site, the newest first; posts without a date stand with the oldest."""
    pages = [page for page in site.pages if page.summary.fields.get("search") is not False]
    return tuple(Segment(_name(site, group), tuple(group)) for group in _groups(site, pages))


def findable_posts(segment: Segment) -> tuple[Findable, ...]:
    """The posts of a segment with all that the search tells of them besides their texts."""
    return tuple(map(_findable, segment.pages))


def _findable(page: Page) -> Findable:
    one = page.summary
    day = one.date.toordinal() - _EPOCH if one.date else 0
    return Findable(
        one.path, one.url, one.title, one.section, day, one.tags, page.document.front.fields["summary"] or ""
    )


def _groups(site: Site, pages: Sequence[Page]) -> Iterator[list[Page]]:
    """From the oldest post on, so that a new one changes the newest group only."""
    sizes = {source.path: source.size for source in site.sources.posts}
    groups: list[list[Page]] = []
    held = 0
    year = None
    for page in reversed(pages):
        date = page.summary.date
        is_new_year = bool(groups) and date is not None and date.year != year
        if not groups or held > MOST or (held > ENOUGH and is_new_year):
            groups.append([])
            held = 0
        year = date.year if date else year
        groups[-1].append(page)
        held += sizes[page.summary.path]
    return (group[::-1] for group in reversed(groups))


def _name(site: Site, pages: Sequence[Page]) -> str:
    """Equal for equal posts: their texts, and what the search page shows of them; in the form that this program writes."""
    parts = [FORMAT]
    for page in pages:
        one = page.summary
        parts += (one.path, site.text_digests[one.path], page.document.digest, one.url)
    return digest_text("\n".join(parts))[:12]
