"""What each branch has held in a year, month by month, against what is expected of it."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

from site_builder.model.agenda import MONTHS, Activity, Agenda, Event


def tally(agenda: Agenda, year: int, activities: tuple[Activity, ...]) -> tuple[dict[str, Any], ...]:
    """For each branch its name, its calendar file and a row an activity; see `_row`."""
    feeds = {feed.title: feed.url for feed in agenda.branches}
    counted = [activity for activity in activities if activity.since <= year]
    found = []
    for name in agenda.tallied:
        own = [event for event in agenda.events if event.start.year == year and name in event.branches]
        rows = tuple(
            _row(activity, year, [one for one in own if one.activity == activity.name]) for activity in counted
        )
        found.append(
            {
                "name": name,
                "feed": feeds.get(name),
                "rows": rows,
                "wanted": sum(row["wanted"] for row in rows),
                "done": sum(row["done"] for row in rows),
                "held": sum(row["held"] for row in rows),
            }
        )
    return tuple(found)


def _row(activity: Activity, year: int, events: list[Event]) -> dict[str, Any]:
    """The stretches of a year: how many months each, its last day, what was held in it; and how many should not be empty."""
    length = MONTHS[activity.every] if activity.every else 1
    cells = tuple(
        {
            "first": first,
            "last": first + length - 1,
            "until": date(year, first + length - 1, calendar.monthrange(year, first + length - 1)[1]),
            "events": tuple(event for event in events if first <= event.start.month < first + length),
        }
        for first in range(1, 13, length)
    )
    wanted = len(cells) if activity.every else 0
    done = sum(bool(cell["events"]) for cell in cells) if activity.every else 0
    return {
        "activity": activity.name,
        "every": activity.every,
        "cells": cells,
        "held": len(events),
        "wanted": wanted,
        "done": done,
    }
