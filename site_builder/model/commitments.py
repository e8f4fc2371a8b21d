"""公开承诺: what was promised, what was reported of it, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from site_builder.dates import Moment
from site_builder.fields import Date, Integer, Keyed, Month, Text, key

OPEN, DONE = "进行中", "已完成"
STATES = (OPEN, DONE, "未完成", "已终止")


class Promise(Keyed, frozen=True):
    """One thing promised, to be done by the end of a month; `progress` is in per cent, None where the log tells it."""

    text: str = key(Text(), "承诺做什么，做到什么程度", required=True, example="实训车间每天开放到 21:00")
    due: str | None = key(Month(), "哪个月底以前", example="2026-12")
    progress: int | None = key(Integer(0, 100), "完成百分之几；不写则看 log 里最近一次")


class Report(Keyed, frozen=True):
    """What was reported on a day; `item` counts the promises from 1, None where the report is about all of them."""

    date: Moment | None = key(Date(), "哪天报的", required=True, example="2026-09-05")
    text: str = key(Text(), "做了什么；没有进展就写没有进展", required=True)
    item: int | None = key(Integer(1, 100), "说的是第几条")
    progress: int | None = key(Integer(0, 100), "这一条到这天完成百分之几")


class Pledge(Struct, frozen=True):
    """A promise as it stands: text, month due (`2026-12`) or None, per cent done."""

    text: str
    due: str | None
    progress: int


class Standing(Struct, frozen=True):
    """How a commitment stands: its promises, the mean of their progress, how many are done, the log newest first."""

    pledges: tuple[Pledge, ...]
    progress: int
    done: int
    state: str
    log: tuple[Report, ...]
    months: tuple[str, ...]  # with a report, newest first


def is_commitment(fields: Mapping[str, Any]) -> bool:
    """Whether a page's fields are those of a commitment, whatever a school calls its kind."""
    return "items" in fields and "log" in fields


def standing(fields: Mapping[str, Any]) -> Standing:
    """How a commitment stands after all that was reported."""
    promises: tuple[Promise, ...] = fields.get("items") or ()
    log: tuple[Report, ...] = tuple(sorted(fields.get("log") or (), key=lambda one: day(one), reverse=True))
    pledges = tuple(
        Pledge(one.text, one.due, _progress(one, number, log)) for number, one in enumerate(promises, start=1)
    )
    done = sum(one.progress == 100 for one in pledges)
    progress = sum(one.progress for one in pledges) // len(pledges) if pledges else 0
    state = fields.get("state") or (DONE if pledges and done == len(pledges) else OPEN)
    return Standing(pledges, progress, done, state, log, tuple(dict.fromkeys(month_of(one) for one in log)))


def day(report: Report) -> str:
    """The day of a report, `2026-09-05`."""
    return f"{report.date:%Y-%m-%d}"


def month_of(report: Report) -> str:
    """The month of a report, `2026-09`."""
    return day(report)[:7]


def _progress(promise: Promise, number: int, log: tuple[Report, ...]) -> int:
    if promise.progress is not None:
        return promise.progress
    told = (one.progress for one in log if one.item == number and one.progress is not None)
    return next(told, 0)
