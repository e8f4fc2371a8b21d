"""RSS and Atom, of the site and of every section; only where the site has an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.dates import start_of
from site_builder.model.job import Feed, TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Site
from site_builder.plan.here import here


def plan_feeds(site: Site) -> Iterator[TemplateJob]:
    """Two feeds for the site and two for each section, of the newest posts."""
    info = site.config.site
    if not info.url:
        return
    yield from _feeds(site, "", info.name, info.description, "index.html", tuple(page.summary for page in site.pages))
    for slug, section in site.sections.items():
        if not section.parent:
            title = f"{section.summary.title} - {info.name}"
            yield from _feeds(site, f"{slug}/", title, section.summary.intro, section.summary.url, section.pages)


def _feeds(
    site: Site, base: str, title: str, description: str, home: str, pages: tuple[PageSummary, ...]
) -> Iterator[TemplateJob]:
    newest = sorted(pages, key=lambda page: -page.date.timestamp() if page.date else float("inf"))
    chosen = tuple(newest[: site.config.feeds.limit])
    moments = [page.updated or page.date for page in chosen if page.date]
    updated = max((start_of(moment, site.config.zone) for moment in moments if moment), default=None)
    for url, template in ((f"{base}feed.xml", "rss.xml"), (f"{base}atom.xml", "atom.xml")):
        feed = Feed(title, description or site.config.site.description, url, home)
        place = here(site, url, "feed", title, section=base.rstrip("/"))
        yield TemplateJob(url, template, place, {"feed": feed, "updated": updated, "pages_": chosen})
