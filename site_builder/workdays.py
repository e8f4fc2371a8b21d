"""Workdays: Monday to Friday, but for the holidays and the weekends worked in exchange that the group's table names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from site_builder.model.registers import Holiday, day_of

MOST = 3_660  # days; no notice runs for ten years


class Calendar(Struct, frozen=True):
    """Days off and weekend days worked; `years` are those that the table tells of."""

    off: frozenset[date]
    worked: frozenset[date]
    years: frozenset[int]

    @staticmethod
    def of(holidays: Iterable[Holiday]) -> Calendar:
        rows = list(holidays)
        off = frozenset(day for row in rows for day in _days(row))
        worked = frozenset(day_of(day) for row in rows for day in row.workdays)
        return Calendar(off - worked, worked, frozenset(day.year for day in off))

    def is_workday(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < 5 and day not in self.off)

    def last_of(self, first: date, count: int) -> date | None:
        """The day that is the `count`th workday from `first` on, which counts itself; None if it is years away."""
        day, left = first, count
        for _ in range(MOST):
            left -= self.is_workday(day)
            if left <= 0:
                return day
            if day == date.max:
                return None
            day += timedelta(days=1)
        return None


def _days(row: Holiday) -> Iterator[date]:
    first, last = day_of(row.first), day_of(row.last or row.first)
    yield from (first + timedelta(days=number) for number in range(min((last - first).days + 1, 366)))
