"""Posts by year and month, of the whole site and of every section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from site_builder.assemble.addresses import folder_address
from site_builder.model.config import Config
from site_builder.model.page import Page, PageSummary
from site_builder.model.site import ArchiveMonth, ArchiveYear, Section

Archives = dict[str, tuple[ArchiveYear, ...]]


def build_archives(
    pages: tuple[Page, ...], sections: Mapping[str, Section], config: Config
) -> tuple[Archives, dict[str, tuple[PageSummary, ...]]]:
    """Years newest first, under "" those of the site, under a slug those of a section; and the pages of every archive page.

    Months of the whole site have pages of their own, those of a section are places on the page of their year.
    """
    builder = _Builder()
    archives = {"": builder.years([page.summary for page in pages], "", True)}
    for slug, section in sections.items():
        if not section.parent and config.all_kinds[section.summary.kind].dated:
            newest_first = sorted(section.pages, key=_newest_first)
            archives[slug] = builder.years(newest_first, folder_address(slug), False)
    return archives, builder.pages


def _newest_first(page: PageSummary) -> tuple[float, str]:
    return (-page.date.timestamp() if page.date else 0, page.path)


class _Builder:
    def __init__(self) -> None:
        self.pages: dict[str, tuple[PageSummary, ...]] = {}

    def years(self, pages: Iterable[PageSummary], base: str, month_pages: bool) -> tuple[ArchiveYear, ...]:
        dated = [page for page in pages if page.date]
        years = []
        for year, group in groupby(dated, key=lambda page: page.date.year if page.date else 0):
            found = tuple(group)
            url = f"{base}archive/{year}/index.html"
            self.pages[url] = found
            years.append(ArchiveYear(year, len(found), url, self._months(found, base, year, month_pages)))
        return tuple(years)

    def _months(
        self, pages: tuple[PageSummary, ...], base: str, year: int, month_pages: bool
    ) -> tuple[ArchiveMonth, ...]:
        months = []
        for month, group in groupby(pages, key=lambda page: page.date.month if page.date else 0):
            found = tuple(group)
            url = f"{base}archive/{year}/" + (f"{month:02}/index.html" if month_pages else f"index.html#m{month:02}")
            self.pages[url] = found
            months.append(ArchiveMonth(month, len(found), url))
        return tuple(months)
