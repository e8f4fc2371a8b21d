"""Pages about people: the portrait wall by branch and year, what model members are measured by."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.job import Listing, TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Site
from site_builder.plan.here import here, menu_section, section_crumbs
from site_builder.plan.lists import paged

CRITERIA_URL = "criteria.html"


def plan_walls(site: Site) -> Iterator[TemplateJob]:
    """The people of each branch and of each year, in the list template of their section."""
    for slug, wall in site.walls.items():
        section = site.sections[slug]
        crumbs = section_crumbs(site, slug)
        for facet in (*wall.branches, *wall.years):
            for pages, pager in paged(site.wall_pages[facet.url], facet.url, section.page_size):
                title = f"{section.summary.title}：{facet.title}"
                listing = Listing(title, pages, pager, facet.count, section.summary)
                url = pager.urls[pager.number - 1]
                place = here(site, url, "list", title, section.summary.intro, slug, crumbs)
                yield TemplateJob(url, section.list_template, place, {"listing": listing})


def plan_criteria(site: Site) -> Iterator[TemplateJob]:
    """The criteria that pages can point at, each with the pages that do."""
    criteria = site.registers.get("criteria", ())
    if not criteria:
        return
    pointing: dict[str, list[PageSummary]] = {item: [] for one in criteria for item in one.items}
    for page in site.pages:
        for item in page.summary.fields.get("criteria") or ():
            if item in pointing:
                pointing[item].append(page.summary)
    title = "、".join(one.name for one in criteria)
    section = menu_section(site, CRITERIA_URL)
    place = here(site, CRITERIA_URL, "criteria", title, section=section, crumbs=section_crumbs(site, section))
    values = {"pointing": {item: tuple(pages) for item, pages in pointing.items()}}
    yield TemplateJob(CRITERIA_URL, "people/criteria.html", place, values)
