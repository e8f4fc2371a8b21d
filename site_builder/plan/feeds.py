"""RSS and Atom, of the site and of every section; only where the site has an address of its own.

A post without a date has no place among the newest and is left out.
"""

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
    dated = [(page.date, page) for page in pages if page.date]
    newest = sorted(dated, key=lambda one: one[0], reverse=True)[: site.config.feeds.limit]
    updated = max((start_of(page.updated or date, site.config.zone) for date, page in newest), default=None)
    for url, template in ((f"{base}feed.xml", "rss.xml"), (f"{base}atom.xml", "atom.xml")):
        feed = Feed(title, description or site.config.site.description, url, home)
        place = here(site, url, "feed", title, section=base.rstrip("/"))
        yield TemplateJob(
            url, template, place, {"feed": feed, "updated": updated, "pages_": tuple(page for _, page in newest)}
        )
