"""Posts by year and month, of the whole site and of every section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from site_builder.assemble.addresses import folder_address
from site_builder.model.config import Config
from site_builder.model.page import Page, PageSummary
from site_builder.model.site import ArchiveMonth, ArchiveYear, Section


def build_archives(
    pages: tuple[Page, ...], sections: Mapping[str, Section], config: Config
) -> dict[str, tuple[ArchiveYear, ...]]:
    """Years newest first: under "" those of the site, whose months have pages of their own; under a slug those of the section."""
    archives = {"": _years([page.summary for page in pages], "", True)}
    for slug, section in sections.items():
        if not section.parent and config.all_kinds[section.summary.kind].dated:
            newest_first = sorted(
                section.pages, key=lambda page: (-page.date.timestamp() if page.date else 0, page.path)
            )
            archives[slug] = _years(newest_first, folder_address(slug), False)
    return archives


def _years(pages: Iterable[PageSummary], base: str, month_pages: bool) -> tuple[ArchiveYear, ...]:
    dated = [page for page in pages if page.date]
    years = []
    for year, group in groupby(dated, key=lambda page: page.date.year if page.date else 0):
        found = tuple(group)
        url = f"{base}archive/{year}/index.html"
        years.append(ArchiveYear(year, len(found), url, _months(found, base, year, month_pages), found))
    return tuple(years)


def _months(pages: tuple[PageSummary, ...], base: str, year: int, month_pages: bool) -> tuple[ArchiveMonth, ...]:
    months = []
    for month, group in groupby(pages, key=lambda page: page.date.month if page.date else 0):
        found = tuple(group)
        place = f"{month:02}/index.html" if month_pages else f"index.html#m{month:02}"
        months.append(ArchiveMonth(month, len(found), f"{base}archive/{year}/{place}", found))
    return tuple(months)
