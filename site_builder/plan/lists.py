"""Sections, taxonomies, archives and topics: lists, cut into pages."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.job import Listing, Pager, TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.site import ArchiveYear, Link, Section, Site, Term
from site_builder.plan.here import here, section_crumbs


def plan_sections(site: Site) -> Iterator[TemplateJob]:
    """The list pages of every section, pinned posts first."""
    for slug, section in site.sections.items():
        subsections = tuple(site.sections[child].summary for child in section.children)
        crumbs = section_crumbs(site, section.parent)
        for pages, pager in paged(_pinned_first(section), section.summary.url, section.page_size):
            listing = Listing(
                section.summary.title, pages, pager, len(section.pages), section.summary, subsections, intro_of=slug
            )
            url = pager.urls[pager.number - 1]
            place = here(site, url, "list", section.summary.title, section.summary.intro, slug, crumbs)
            yield TemplateJob(url, section.list_template, place, {"listing": listing}, section.source)


def plan_taxonomies(site: Site) -> Iterator[TemplateJob]:
    """One page a taxonomy, and list pages for each of its terms."""
    for taxonomy in site.config.taxonomies:
        terms = site.terms[taxonomy.name]
        index = f"{taxonomy.name}/index.html"
        values = {"taxonomy": taxonomy, "terms_": tuple(term.summary for term in terms)}
        yield TemplateJob(index, "taxonomy.html", here(site, index, "taxonomy", taxonomy.title), values)
        for term in terms:
            yield from _plan_term(site, term, Link(taxonomy.title, index), taxonomy.page_size)


def _plan_term(site: Site, term: Term, parent: Link, page_size: int) -> Iterator[TemplateJob]:
    for pages, pager in paged(term.pages, term.summary.url, page_size):
        listing = Listing(term.summary.name, pages, pager, term.summary.count, term=term.summary)
        url = pager.urls[pager.number - 1]
        place = here(site, url, "term", term.summary.name, crumbs=(parent,))
        yield TemplateJob(url, "term.html", place, {"listing": listing, "term": term.summary})


def plan_archives(site: Site) -> Iterator[TemplateJob]:
    """A page a year for the site and for every dated section; for the site also a page a month."""
    for slug, years in site.archives.items():
        for year in years:
            yield _archive(site, slug, year, year.url, None)
            if not slug:
                for month in year.months:
                    yield _archive(site, slug, year, month.url, month.month)


def _archive(site: Site, slug: str, year: ArchiveYear, url: str, month: int | None) -> TemplateJob:
    pages = site.archive_pages[url]
    section = site.sections[slug].summary if slug else None
    crumbs = section_crumbs(site, slug) if slug else ()
    title = f"{year.year} 年" + (f" {month} 月" if month else "")
    if month:
        crumbs = (*crumbs, Link(f"{year.year} 年", year.url))
    listing = Listing(title, pages, Pager(1, 1, (url,), None, None), len(pages), section, year=year.year, month=month)
    heading = f"{section.title} {title}" if section else f"{title}稿件"
    place = here(site, url, "archive", title, heading, slug, crumbs)
    return TemplateJob(url, "archive.html", place, {"listing": listing, "year": year.year, "month": month})


def plan_topics(site: Site) -> Iterator[TemplateJob]:
    """The page that lists all topics."""
    yield TemplateJob("topics.html", "topics.html", here(site, "topics.html", "topics", "专题"), {})


def _pinned_first(section: Section) -> tuple[PageSummary, ...]:
    return tuple(sorted(section.pages, key=lambda page: not page.pinned))


def paged(pages: tuple[PageSummary, ...], first: str, size: int) -> Iterator[tuple[tuple[PageSummary, ...], Pager]]:
    """A list cut into pages: the first at `first` (`x/index.html`), the others at `x/page/2.html` and so on."""
    total = max(1, -(-len(pages) // size))
    addresses = addresses_of(first, total)
    for number in range(1, total + 1):
        previous = addresses[number - 2] if number > 1 else None
        following = addresses[number] if number < total else None
        yield pages[(number - 1) * size : number * size], Pager(number, total, addresses, previous, following)


def addresses_of(first: str, total: int) -> tuple[str, ...]:
    """The addresses of the parts of a list."""
    base = first.removesuffix("index.html")
    return (first, *(f"{base}page/{number}.html" for number in range(2, total + 1)))
