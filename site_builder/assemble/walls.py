"""The portrait wall of a section of people, narrowed by branch or by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from site_builder.assemble.terms import slugs_of
from site_builder.model.config import Config
from site_builder.model.page import PageSummary
from site_builder.model.people import Facet, Wall
from site_builder.model.site import Section


def build_walls(
    sections: Mapping[str, Section], config: Config
) -> tuple[dict[str, Wall], dict[str, tuple[PageSummary, ...]]]:
    """The walls by section, and the people that stand on each of their lists by its address."""
    walls: dict[str, Wall] = {}
    pages: dict[str, tuple[PageSummary, ...]] = {}
    for slug, section in sections.items():
        if not _has_portraits(section.summary.kind, config):
            continue
        base = section.summary.url.removesuffix("index.html")
        branches = _by(section.pages, lambda page: page.fields.get("branch"))
        years = _by(section.pages, lambda page: f"{page.date.year} 年" if page.date else None)
        slugs = slugs_of(branches)
        found = [
            (f"{base}branch/{slugs[name]}/index.html", name, branches[name])
            for name in _apart(branches, sorted(branches))
        ]
        by_year = [
            (f"{base}year/{name[:4]}/index.html", name, years[name])
            for name in _apart(years, sorted(years, reverse=True))
        ]
        pages |= {url: tuple(people) for url, _, people in (*found, *by_year)}
        walls[slug] = Wall(tuple(_facets(found)), tuple(_facets(by_year)))
    return walls, pages


def _has_portraits(kind: str, config: Config) -> bool:
    return {"portrait", "branch"} <= {field.name for field in config.all_kinds[kind].fields}


def _by(pages: tuple[PageSummary, ...], name_of: Callable[[PageSummary], str | None]) -> dict[str, list[PageSummary]]:
    found: dict[str, list[PageSummary]] = defaultdict(list)
    for page in pages:
        name = name_of(page)
        if name:
            found[name].append(page)
    return found


def _apart(groups: Mapping[str, list[PageSummary]], names: list[str]) -> list[str]:
    """The names, none where there is only one: then there is nothing to choose."""
    return names if len(groups) > 1 else []


def _facets(found: list[tuple[str, str, list[PageSummary]]]) -> Iterator[Facet]:
    for url, name, people in found:
        yield Facet(name, url, len(people))
