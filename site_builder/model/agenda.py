"""The life of the branches: meetings and events, how often each is expected, and where they are shown."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct

from site_builder.dates import Moment
from site_builder.fields import Boolean, Choice, Date, Integer, Keyed, Many, Reading, Text, key
from site_builder.yaml_text import Node

MONTHS = {"每月": 1, "每两月": 2, "每季": 3, "每半年": 6, "每年": 12}
ALL = "全部"
YEARS = range(1900, 3000)
LONGEST = 31  # days; what lasts longer stands in the calendar on its first day only


class Branch(Keyed, frozen=True):
    name: str = key(Text(), "支部名", required=True, example="机电支部")
    aliases: tuple[str, ...] = key(Many(Text()), "稿件里别的叫法", default=(), example="[机电党支部]")
    tally: bool = key(Boolean(), "否 则不列入组织生活台账", default=True)


class Activity(Keyed, frozen=True):
    """`every` names the stretch of months (see MONTHS) in which it is expected once; without it nothing is missed."""

    name: str = key(Text(), "活动名，与稿件的 activity 相同", required=True, example="主题党日")
    every: str | None = key(Choice(tuple(MONTHS)), "多久应开一次；不写则只计数", example="每月")
    since: int = key(Integer(1900, 2999), "从哪一年起记台账", default=1900, example="2026")


class Meeting(Keyed, frozen=True):
    """Meetings of one branch that have no post of their own."""

    branch: str = key(Text(), "支部", required=True, example="机电支部")
    activity: str = key(Text(), "活动名", required=True, example="支部委员会")
    held: tuple[Any, ...] = key(
        Many(Date()), "开会的时间", required=True, example="[2026-03-04 16:00, 2026-04-08 16:00]"
    )
    minutes: int | None = key(Integer(1, 1440), "每次多少分钟", example="60")
    place: str = key(Text(), "地点", default="")
    title: str = key(Text(), "标题；不写则用支部加活动名", default="")
    line: int = 0


class Event(Struct, frozen=True):
    """An event, told by a post (`url` is its page) or by an entry of the list of meetings (`url` is "").

    `branches` are the names of those whose tally it counts for, `key` stays the same as long as the event is the same one,
    `stamp` is when its record was made or changed.
    """

    title: str
    start: Moment
    end: Moment | None
    activity: str
    branch: str
    branches: tuple[str, ...]
    place: str
    summary: str
    url: str
    key: str
    stamp: datetime

    def days(self) -> tuple[date, ...]:
        """The days on which it stands in the calendar."""
        first, last = _day(self.start), _day(self.end or self.start)
        many = (last - first).days
        return tuple(first + timedelta(days=n) for n in range(many + 1)) if 0 <= many < LONGEST else (first,)


class AgendaMonth(Struct, frozen=True):
    year: int
    month: int
    count: int
    url: str


class Feed(Struct, frozen=True):
    """A calendar file that readers can subscribe to."""

    title: str
    url: str


class AgendaYear(Struct, frozen=True):
    """The page that tells what each branch has held in a year."""

    year: int
    url: str


class Agenda(Struct, frozen=True):
    """All events, oldest first, and where they are shown: `url` is the calendar's first page, `section` a slug.

    `branches` are the calendar files of single branches, `whole` is that of all events; `tallied` names the branches that
    have a tally.
    """

    section: str
    url: str
    events: tuple[Event, ...]
    months: tuple[AgendaMonth, ...]
    whole: Feed
    branches: tuple[Feed, ...]
    tallied: tuple[str, ...]
    years: tuple[AgendaYear, ...]


def is_sane(moment: Moment) -> bool:
    """Whether a moment lies in a year that a calendar can show."""
    return moment.year in YEARS


def check_named(record: Branch | Activity | Meeting, node: Node, reading: Reading) -> None:
    """Names are not empty, and meetings are held in years that a calendar can show."""
    names = (
        {"branch": record.branch, "activity": record.activity} if isinstance(record, Meeting) else {"name": record.name}
    )
    for name, written in names.items():
        if not written:
            reading.complain(node.line, f"{name} 是空的", f"请写上 {name}，或删去这一条")
    for moment in record.held if isinstance(record, Meeting) else ():
        if not is_sane(moment):
            reading.complain(node.line, f"held 的年份是 {moment.year}", "请检查年份")


def _day(moment: Moment) -> date:
    return date(moment.year, moment.month, moment.day)
