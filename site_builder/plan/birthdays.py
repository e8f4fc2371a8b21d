"""政治生日: a page for every month, and one that leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.birthdays import Member
from site_builder.model.job import TemplateJob
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs

INDEX = "birthdays/index.html"
TITLE = "政治生日"
MONTHS = range(1, 13)


def plan_birthdays(site: Site) -> Iterator[TemplateJob]:
    """The pages of all twelve months, so that the reader's own month is always there; none without members."""
    members: tuple[Member, ...] = site.registers.get("members", ())
    if not members:
        return
    months = tuple((month, f"birthdays/{month}.html", _of(members, month)) for month in MONTHS)
    section = next(iter(site.walls), "")
    crumbs = section_crumbs(site, section)
    place = here(site, INDEX, "birthdays", TITLE, section=section, crumbs=crumbs)
    yield TemplateJob(INDEX, "people/birthdays.html", place, {"months": months})
    for month, url, own in months:
        title = f"{month} 月{TITLE}"
        place = here(site, url, "birthday", title, section=section, crumbs=(*crumbs, Link(TITLE, INDEX)))
        others = tuple((number, address) for number, address, _ in months)
        yield TemplateJob(url, "people/birthday.html", place, {"month": month, "members": own, "months": others})


def _of(members: tuple[Member, ...], month: int) -> tuple[Member, ...]:
    """Who joined in a month, those longest in the party first."""
    return tuple(
        sorted((one for one in members if one.month == month), key=lambda one: (one.year, one.branch, one.name))
    )
