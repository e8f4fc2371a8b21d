"""业余党校: its terms, a page and a certificate for each, and who teaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from site_builder.model.job import TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.school import School, SchoolTerm
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs

TITLE = "党校历期一览"


def plan_school(site: Site) -> Iterator[TemplateJob]:
    """The pages made of the lists of terms, of entry steps and of lecturers; none where there are no such lists."""
    school = site.school
    if school is None:
        return
    crumbs = section_crumbs(site, school.section)
    if school.url:
        place = here(site, school.url, "school", TITLE, section=school.section, crumbs=crumbs)
        yield TemplateJob(school.url, "school/terms.html", place, {"school": school})
        below = (*crumbs, Link(TITLE, school.url))
        for term in school.terms:
            yield from _term(site, school, term, below)
    if school.lecturers_url:
        place = here(site, school.lecturers_url, "lecturers", "党校讲师", section=school.section, crumbs=crumbs)
        values = {"lecturers": school.lecturers, "taught": _taught(school)}
        yield TemplateJob(place.url, "school/lecturers.html", place, values)


def _term(site: Site, school: School, term: SchoolTerm, crumbs: tuple[Link, ...]) -> Iterator[TemplateJob]:
    name = f"第 {term.number} 期"
    place = here(site, term.url, "school-term", name, section=school.section, crumbs=crumbs)
    yield TemplateJob(term.url, "school/term.html", place, {"term": term})
    crumbs = (*crumbs, Link(name, term.url))
    place = here(site, term.certificate, "certificate", f"{name}结业证书", section=school.section, crumbs=crumbs)
    yield TemplateJob(term.certificate, "school/certificate.html", place, {"term": term})


def _taught(school: School) -> dict[str, tuple[tuple[int, PageSummary], ...]]:
    """What each lecturer has taught, as terms and posts, the newest first."""
    found: dict[str, list[tuple[int, PageSummary]]] = defaultdict(list)
    for term in school.terms:
        for lesson in reversed(term.lessons):
            if lesson.page and lesson.lecturer:
                found[lesson.lecturer].append((term.number, lesson.page))
    return {name: tuple(posts) for name, posts in found.items()}
