"""The directory of what is made public: 党务, 校务 and 财务 by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from site_builder.model.disclosure import ACCOUNTS, OTHERS
from site_builder.model.job import TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs

TITLE = "公开目录"


def plan_openness(site: Site) -> Iterator[TemplateJob]:
    """For each section with a document that says which account it belongs to, a page that counts and a page a year.

    The other documents of such a section stand there too.
    """
    sections: dict[str, list[PageSummary]] = defaultdict(list)
    for page in site.pages:
        if "account" in page.summary.fields:
            sections[page.summary.section].append(page.summary)
    for section, documents in sections.items():
        if any(page.fields["account"] for page in documents):
            yield from _directory(site, section, documents)


def _directory(site: Site, section: str, documents: list[PageSummary]) -> Iterator[TemplateJob]:
    years: dict[int, list[PageSummary]] = defaultdict(list)
    for page in documents:
        moment = page.fields["issued"] or page.date
        if moment:
            years[moment.year].append(page)
    base, crumbs = f"{section}/directory", section_crumbs(site, section)
    top = f"{base}/index.html"
    links = tuple((year, f"{base}/{year}.html") for year in sorted(years, reverse=True))
    rows = tuple((account, tuple(_count(years[year], account) for year, _ in links)) for account in (*ACCOUNTS, OTHERS))
    place = here(site, top, "directory", TITLE, "党务、校务、财务公开的文件，按类别和年份查。", section, crumbs)
    shown = tuple((account, counts) for account, counts in rows if any(counts))
    yield TemplateJob(top, "openness/directory.html", place, {"years": links, "rows": shown})
    for year, url in links:
        title = f"{year} 年{TITLE}"
        place = here(site, url, "directory-year", title, "", section, (*crumbs, Link(TITLE, top)))
        yield TemplateJob(
            url, "openness/year.html", place, {"year": year, "years": links, "accounts": _accounts(years[year])}
        )


def account_of(page: PageSummary) -> str:
    return page.fields["account"] or OTHERS


def _count(pages: list[PageSummary], account: str) -> int:
    return sum(account_of(page) == account for page in pages)


def _accounts(pages: list[PageSummary]) -> tuple[tuple[str, tuple[PageSummary, ...]], ...]:
    """The documents of a year by account, each by category and date."""

    def order(page: PageSummary) -> tuple[Any, ...]:
        return page.fields["category"] or "", page.date.timestamp() if page.date else 0, page.path

    ordered = sorted(pages, key=order)
    found = (
        (account, tuple(page for page in ordered if account_of(page) == account)) for account in (*ACCOUNTS, OTHERS)
    )
    return tuple((account, those) for account, those in found if those)
