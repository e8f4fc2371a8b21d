"""The one reader of dates, in all the forms that people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache

# 9999 and 0001 are slips, and so near the ends of what `datetime` knows that a day or a zone leads out of it.
_YEAR = r"(?P<year>[12]\d{3})"
_DATE = _YEAR + r"\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
_TIME = r"(?P<hour>\d{1,2})\s*[:：时]\s*(?P<minute>\d{1,2})\s*分?(?:\s*[:：]?\s*(?P<second>\d{1,2})(?:[.,]\d+)?\s*秒?)?"
_ZONE = r"(?P<zone>Z|z|UTC|GMT|[-+]\d{2}:?\d{2}|[-+]\d{1,2})"
_FORM = re.compile(rf"{_DATE}(?:(?:\s*[Tt]\s*|\s+|(?<=日)){_TIME}\s*(?:{_ZONE})?)?\Z")
_LAST_SECOND = time(23, 59, 59)
_MONTH = re.compile(_YEAR + r"\s*[-/.年]\s*(?P<month>\d{1,2})\s*月?\Z")

Moment = date | datetime


def parse_date(text: str, zone: tzinfo) -> Moment | None:
    """A date (no time given) or an aware datetime (in `zone` unless the text names one); None if the text is neither.

    Accepts 2024-5-1, 2024/05/01, 2024.05.01, 2024年5月1日, each with or without time, seconds and zone, from 1000 to 2999.
    """
    match = _FORM.match(text.strip())
    if not match:
        return None
    part = match.groupdict()
    try:
        day = date(int(part["year"]), int(part["month"]), int(part["day"]))
        if part["hour"] is None:
            return day
        clock = time(int(part["hour"]), int(part["minute"]), int(part["second"] or 0))
        moment = datetime.combine(day, clock, _zone(part["zone"]) or zone)
        moment.astimezone(timezone.utc)
        return _fixed(moment.astimezone(zone))
    except (ValueError, OverflowError):
        return None


def parse_month(text: str) -> date | None:
    """The first day of a month written 2026-05 or 2026年5月; None if the text is no month."""
    match = _MONTH.match(text.strip())
    if not match or not 1 <= int(match["month"]) <= 12:
        return None
    return date(int(match["year"]), int(match["month"]), 1)


def start_of(moment: Moment, zone: tzinfo) -> datetime:
    """The first instant of a day, or the moment itself."""
    return moment if isinstance(moment, datetime) else _moment_of(moment, time.min, zone)


def end_of(moment: Moment, zone: tzinfo) -> datetime:
    """The last second of a day, or the moment itself."""
    return moment if isinstance(moment, datetime) else _moment_of(moment, _LAST_SECOND, zone)


@cache
def _moment_of(day: date, clock: time, zone: tzinfo) -> datetime:
    return _fixed(datetime.combine(day, clock, zone))


def _fixed(moment: datetime) -> datetime:
    """The same instant with the offset of its zone written down, which needs no table of zones any more."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text in ("Z", "z", "UTC", "GMT"):
        return timezone.utc
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:2]), int(digits[2:]))
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
