"""德育: who mentors whom, and the numbered documents with their versions."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.job import TemplateJob
from site_builder.model.site import Site
from site_builder.plan.here import here, menu_section, section_crumbs

MENTORS = "mentors.html"
REGULATIONS = "regulations.html"


def plan_mentors(site: Site) -> Iterator[TemplateJob]:
    """The table of mentors, by class; none without a list of them."""
    pairs = site.registers.get("mentors", ())
    if pairs:
        ordered = tuple(sorted(pairs, key=lambda pair: (pair.branch, pair.mentor, pair.classroom)))
        section = menu_section(site, MENTORS)
        place = here(site, MENTORS, "mentors", "德育导师", section=section, crumbs=section_crumbs(site, section))
        yield TemplateJob(MENTORS, "people/mentors.html", place, {"pairs": ordered})


def plan_regulations(site: Site) -> Iterator[TemplateJob]:
    """The directory of numbered documents: the version in force, the older ones below it."""
    if not site.versions:
        return
    sections = {pages[0].section for pages in site.versions.values()}
    section = sections.pop() if len(sections) == 1 else ""
    title = "制度目录"
    place = here(site, REGULATIONS, "regulations", title, section=section, crumbs=section_crumbs(site, section))
    yield TemplateJob(REGULATIONS, "people/regulations.html", place, {"regulations": tuple(site.versions.items())})
