"""The agenda: events of posts and of the list of meetings, by month, by branch, and what is doubtful about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from site_builder import urls
from site_builder.chinese import nearest
from site_builder.dates import start_of
from site_builder.digest import digest_text
from site_builder.model.agenda import (
    ALL,
    Activity,
    Agenda,
    AgendaMonth,
    AgendaYear,
    Branch,
    Event,
    Feed,
    Meeting,
    is_sane,
)
from site_builder.model.config import Config
from site_builder.model.page import Page
from site_builder.model.problem import Problem

ACTIVITIES, BRANCHES, MEETINGS = (f"content/data/{name}.yaml" for name in ("activities", "branches", "meetings"))


def build_agenda(
    pages: tuple[Page, ...], registers: Mapping[str, tuple[Any, ...]], config: Config
) -> tuple[Agenda | None, list[Problem]]:
    """The agenda, None where there is no event; and names of branches and activities that the lists do not know."""
    held = [page for page in pages if page.summary.fields.get("start") and "activity" in page.summary.fields]
    meetings: tuple[Meeting, ...] = registers.get("meetings", ())
    section = _home(held, config)
    if section is None or not (held or meetings):
        return None, []
    branches: tuple[Branch, ...] = registers.get("branches", ())
    activities: tuple[Activity, ...] = registers.get("activities", ())
    problems = [problem for page in held for problem in _impossible(page)]
    events = [_of_page(page, branches, config) for page in held if not any(_impossible(page))]
    events += [event for meeting in meetings for event in _of_meeting(meeting, branches, config)]
    events.sort(key=lambda event: (start_of(event.start, config.zone), event.title, event.key))
    problems += [*_unknown_in_posts(held, branches, activities), *_unknown_in_list(meetings, branches, activities)]
    return _agenda(section, tuple(events), branches, activities) if events else None, problems


def _agenda(
    section: str, events: tuple[Event, ...], branches: tuple[Branch, ...], activities: tuple[Activity, ...]
) -> Agenda:
    base = f"{section}/calendar"
    months = Counter((day.year, day.month) for event in events for day in {d.replace(day=1) for d in event.days()})
    names = list(dict.fromkeys(branch.name for branch in branches)) or sorted(
        {event.branch for event in events if event.branch}
    )
    tallied = list(dict.fromkeys(branch.name for branch in branches if branch.tally)) if branches else names
    since = min((activity.since for activity in activities), default=10_000)
    years = sorted({event.start.year for event in events if event.start.year >= since})
    return Agenda(
        section,
        f"{base}/index.html",
        events,
        tuple(
            AgendaMonth(year, month, months[year, month], f"{base}/{year}-{month:02}.html")
            for year, month in sorted(months)
        ),
        Feed("全部活动", f"{base}/all.ics"),
        tuple(_feeds(base, [name for name in names if any(name in event.branches for event in events)])),
        tuple(tallied),
        tuple(AgendaYear(year, f"{section}/tally/{year}.html") for year in years if tallied),
    )


def _feeds(base: str, names: Iterable[str]) -> Iterator[Feed]:
    taken = {"all"}
    for name in names:
        slug = urls.slug_of_name(name) or digest_text(name)[:8]
        slug = f"{slug}-{digest_text(name)[:8]}" if slug in taken else slug
        taken.add(slug)
        yield Feed(name, f"{base}/{slug}.ics")


def _home(held: list[Page], config: Config) -> str | None:
    """The section whose posts are events, or else that of the newest event."""
    for section in config.sections:
        if not section.hidden and any(field.name == "activity" for field in config.all_kinds[section.kind].fields):
            return section.slug
    return held[0].summary.section if held else None


def _of_page(page: Page, branches: tuple[Branch, ...], config: Config) -> Event:
    one, field = page.summary, page.summary.fields
    branch, joint = field.get("branch") or "", field.get("joint") or ()
    start = field["start"]
    return Event(
        one.title,
        start,
        field.get("end"),
        field["activity"] or "",
        branch,
        _counted(branch, joint, branches),
        field.get("place") or "",
        one.summary,
        one.url,
        one.path,
        start_of(next(moment for moment in (one.updated, one.date, start) if moment and is_sane(moment)), config.zone),
    )


def _of_meeting(meeting: Meeting, branches: tuple[Branch, ...], config: Config) -> Iterator[Event]:
    activity = meeting.activity
    title = meeting.title or meeting.branch + (
        activity.removeprefix("支部") if meeting.branch.endswith("支部") else activity
    )
    for start in filter(is_sane, meeting.held):
        timed = isinstance(start, datetime) and meeting.minutes
        yield Event(
            title,
            start,
            start + timedelta(minutes=meeting.minutes or 0) if timed else None,
            meeting.activity,
            meeting.branch,
            _counted(meeting.branch, (), branches),
            meeting.place,
            "",
            "",
            f"{meeting.branch} {meeting.activity} {start.isoformat()}",
            start_of(start, config.zone),
        )


def _counted(branch: str, joint: tuple[str, ...], branches: tuple[Branch, ...]) -> tuple[str, ...]:
    """The branches that an event counts for: those named in `branch` or `joint`."""
    if not branches:
        return tuple(dict.fromkeys(name for name in (branch, *joint) if name and name != ALL))
    if ALL in joint:
        return tuple(dict.fromkeys(one.name for one in branches))
    return tuple(
        one.name for one in branches if any(_is_named(name, branch, joint) for name in (one.name, *one.aliases))
    )


def _is_named(name: str, branch: str, joint: tuple[str, ...]) -> bool:
    return bool(name) and (name in branch or name in joint)


def _impossible(page: Page) -> Iterator[Problem]:
    """Moments in years that no calendar can show."""
    for name in ("start", "end"):
        moment = page.summary.fields.get(name)
        if moment and not is_sane(moment):
            line = page.document.front.lines.get(name)
            yield Problem("error", f"{name} 的年份是 {moment.year}", page.summary.path, line, "请检查年份")


def _unknown_in_posts(
    held: list[Page], branches: tuple[Branch, ...], activities: tuple[Activity, ...]
) -> Iterator[Problem]:
    for page in held:
        fields, lines = page.summary.fields, page.document.front.lines
        named = [("branch", fields.get("branch") or "")]
        named += [("joint", name) for name in fields.get("joint") or () if name != ALL]
        faults = [(key, *fault) for key, name in named for fault in _unknown_branch(name, branches)]
        faults += [("activity", *fault) for fault in _unknown_activity(fields["activity"] or "", activities)]
        for key, message, hint in faults:
            yield Problem("warning", message, page.summary.path, lines.get(key), hint, rule="agenda")


def _unknown_in_list(
    meetings: tuple[Meeting, ...], branches: tuple[Branch, ...], activities: tuple[Activity, ...]
) -> Iterator[Problem]:
    for meeting in meetings:
        faults = (*_unknown_branch(meeting.branch, branches), *_unknown_activity(meeting.activity, activities))
        for message, hint in faults:
            yield Problem("warning", message, MEETINGS, meeting.line, hint, rule="agenda")


def _unknown_branch(written: str, branches: tuple[Branch, ...]) -> Iterator[tuple[str, str]]:
    """What is wrong with a text that should name branches, and what to write instead."""
    names = [name for one in branches for name in (one.name, *one.aliases)]
    if written and names and not any(name in written for name in names):
        near = nearest(written, names)
        hint = f"您要写的是 {near} 吗？" if near else f"请改成名单里的写法，或加进 {BRANCHES}"
        yield f"支部名单里没有“{written}”", hint


def _unknown_activity(written: str, activities: tuple[Activity, ...]) -> Iterator[tuple[str, str]]:
    names = [one.name for one in activities]
    if written and names and written not in names:
        near = nearest(written, names)
        hint = f"您要写的是 {near} 吗？" if near else f"请改成表里的写法，或加进 {ACTIVITIES}"
        yield f"活动表里没有“{written}”", hint
