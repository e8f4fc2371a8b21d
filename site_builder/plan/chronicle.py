"""The chronicle by years and months, and who was honoured year by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from site_builder.model.chronicle import ChronicleEntry, Exemplar
from site_builder.model.job import TemplateJob
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs

COLUMN = "excellence"  # the section that the pages belong to, where there is one
CHRONICLE, EXEMPLARS = "chronicle/index.html", "exemplars.html"


def plan_chronicle(site: Site) -> Iterator[TemplateJob]:
    """A page that leads to a page a year; nothing where there is no entry."""
    years: dict[str, list[ChronicleEntry]] = defaultdict(list)
    for entry in site.chronicle:
        years[entry.date[:4]].append(entry)
    if not years:
        return
    newest = sorted(years, reverse=True)
    links = tuple((year, f"chronicle/{year}.html", len(years[year])) for year in newest)
    crumbs, column = _column(site)
    overview = tuple((*link, tuple(years[link[0]])) for link in links)
    place = here(site, CHRONICLE, "chronicle", "大事记", "按年月记下的大事。", column, crumbs)
    yield TemplateJob(CHRONICLE, "excellence/chronicle.html", place, {"years": overview})
    for year, url, _ in links:
        place = here(site, url, "chronicle-year", f"{year} 年大事记", "", column, (*crumbs, Link("大事记", CHRONICLE)))
        values = {"year": year, "months": _months(years[year]), "years": links}
        yield TemplateJob(url, "excellence/year.html", place, values)


def plan_exemplars(site: Site) -> Iterator[TemplateJob]:
    """Who was honoured, the newest year first; nothing where there is no list."""
    exemplars: tuple[Exemplar, ...] = site.registers.get("exemplars", ())
    if not exemplars:
        return
    people = {page.summary.fields["name"]: page.summary.url for page in site.pages if page.summary.fields.get("name")}
    posts = {page.summary.path.removeprefix("content/"): page.summary.url for page in site.pages}
    years: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for one in exemplars:
        names = tuple((name, people.get(name, "")) for name in one.names)
        post = posts.get(one.post.removeprefix("content/"), "")
        years[one.year].append({"honour": one.honour, "names": names, "unit": one.unit, "post": post})
    crumbs, column = _column(site)
    place = here(site, EXEMPLARS, "exemplars", "先进典型", "历年受表彰的党员、支部和岗位。", column, crumbs)
    values = {"years": tuple((year, tuple(years[year])) for year in sorted(years, reverse=True))}
    yield TemplateJob(EXEMPLARS, "excellence/exemplars.html", place, values)


def _months(entries: list[ChronicleEntry]) -> tuple[tuple[int, tuple[ChronicleEntry, ...]], ...]:
    """The entries of a year by month; 0 stands for those whose month is not known."""
    grouped = groupby(entries, key=lambda entry: int(entry.date[5:7] or 0))
    return tuple((month, tuple(found)) for month, found in grouped)


def _column(site: Site) -> tuple[tuple[Link, ...], str]:
    return (section_crumbs(site, COLUMN), COLUMN) if COLUMN in site.sections else ((), "")
