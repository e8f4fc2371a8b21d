"""The calendar by months, the tallies by years, and the calendar files."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from site_builder.model.agenda import Activity, Agenda, AgendaMonth, AgendaYear, Event
from site_builder.model.job import TemplateJob
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs
from site_builder.plan.tally import tally

CALENDAR = "活动日历"


def plan_agenda(site: Site) -> Iterator[TemplateJob]:
    """The pages of the agenda and its calendar files; nothing where there is no event."""
    agenda = site.agenda
    if agenda is None:
        return
    crumbs = section_crumbs(site, agenda.section)
    place = here(
        site, agenda.url, "agenda", CALENDAR, "组织生活的活动日历，按月查看，也可以订阅。", agenda.section, crumbs
    )
    yield TemplateJob(agenda.url, "organization/agenda.html", place, {"agenda_": agenda_of(agenda)})
    yield from _months(site, agenda, (*crumbs, Link(CALENDAR, agenda.url)))
    activities = site.registers.get("activities", ())
    for year in agenda.years:
        yield _tally(site, agenda, year, activities, (*crumbs, Link(CALENDAR, agenda.url)))
    yield from _files(site, agenda)


def agenda_of(agenda: Agenda) -> dict[str, Any]:
    """What the first page of the calendar shows: months by year, the newest year first."""
    years: dict[int, list[AgendaMonth]] = defaultdict(list)
    for month in agenda.months:
        years[month.year].append(month)
    return {"years": tuple((year, tuple(years[year])) for year in sorted(years, reverse=True))}


def _months(site: Site, agenda: Agenda, crumbs: tuple[Link, ...]) -> Iterator[TemplateJob]:
    by_day: dict[date, list[Event]] = defaultdict(list)
    for event in agenda.events:
        for day in event.days():
            by_day[day].append(event)
    around = (None, *agenda.months, None)
    for (before, month), (_, after) in zip(pairwise(around[:-1]), pairwise(around[1:]), strict=True):
        if month is None:
            continue
        title = f"{month.year} 年 {month.month} 月活动日历"
        place = here(site, month.url, "month", title, f"{title}，共 {month.count} 项。", agenda.section, crumbs)
        values = {"month": month, "weeks": _weeks(month, by_day), "before": before, "after": after}
        yield TemplateJob(month.url, "organization/month.html", place, values)


def _weeks(month: AgendaMonth, by_day: dict[date, list[Event]]) -> tuple[tuple[dict[str, Any], ...], ...]:
    """The weeks of a month from Monday to Sunday; days of other months are None."""
    weeks = calendar.Calendar(calendar.MONDAY).monthdatescalendar(month.year, month.month)
    return tuple(
        tuple(
            {"day": day, "events": tuple(by_day.get(day, ()))}
            if day.month == month.month
            else {"day": None, "events": ()}
            for day in week
        )
        for week in weeks
    )


def _tally(
    site: Site, agenda: Agenda, year: AgendaYear, activities: tuple[Activity, ...], crumbs: tuple[Link, ...]
) -> TemplateJob:
    title = f"{year.year} 年组织生活台账"
    place = here(site, year.url, "tally", title, f"各支部 {year.year} 年组织生活的开展情况。", agenda.section, crumbs)
    return TemplateJob(
        year.url,
        "organization/tally.html",
        place,
        {"year": year.year, "branches": tally(agenda, year.year, activities)},
    )


def _files(site: Site, agenda: Agenda) -> Iterator[TemplateJob]:
    """A file for each event that has a page, for each branch, and for all of them."""
    owner = site.config.site.short_name or site.config.site.name
    for event in agenda.events:
        if event.url:
            yield _file(site, file_of(event.url), event.title, (event,))
    for feed in agenda.branches:
        own = tuple(event for event in agenda.events if feed.title in event.branches)
        yield _file(site, feed.url, f"{owner}：{feed.title}", own)
    yield _file(site, agenda.whole.url, f"{owner}：{agenda.whole.title}", agenda.events)


def _file(site: Site, url: str, title: str, events: tuple[Event, ...]) -> TemplateJob:
    return TemplateJob(url, "organization/calendar.ics", here(site, url, "ics", title), {"events": events})


def file_of(url: str) -> str:
    """The address of the calendar file beside an event's page."""
    return url.removesuffix(".html") + ".ics"
