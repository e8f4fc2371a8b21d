"""Which pages tell of a person who has a page of his own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from site_builder.model.page import PageSummary
from site_builder.model.site import Site

SURE = ("by", "people", "lecturer", "host", "name")  # fields that hold nothing but names
SHORTEST = 3  # two characters may be a word: 宁远 is also "peaceful and far"


class Mentions:
    """Answers from one Site; all pages are looked through once, when the first person is asked about."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def about(self, page: PageSummary, limit: int) -> tuple[PageSummary, ...]:
        """The newest pages that tell of the person whose page this is."""
        name = page.fields.get("name")
        found = self._by_name.get(name, ()) if name else ()
        return tuple(self._site.by_path[path].summary for path in found if path != page.path)[:limit]

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names = {name for page in self._site.pages if (name := page.summary.fields.get("name"))}
        long = sorted((name for name in names if len(name) >= SHORTEST), key=lambda name: (-len(name), name))
        pattern = re.compile("|".join(map(re.escape, long))) if long else None
        found: dict[str, list[str]] = defaultdict(list)
        for page in self._site.pages if names else ():
            for name in sorted(names.intersection(_told(page.summary, pattern))):
                found[name].append(page.summary.path)
        return dict(found)


def _told(page: PageSummary, pattern: re.Pattern[str] | None) -> Iterator[str]:
    yield from page.tags
    for field in SURE:
        value = page.fields.get(field) or ()
        yield from (value,) if isinstance(value, str) else value
    if pattern:
        yield from pattern.findall(f"{page.title}\n{page.fields.get('subtitle') or ''}\n{page.summary}")
