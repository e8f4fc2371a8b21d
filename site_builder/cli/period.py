"""--from and --to: a period as it is typed."""

from __future__ import annotations

import argparse
from datetime import date, timezone

from site_builder.dates import parse_date
from site_builder.model.registers import day_of


def period(chosen: argparse.Namespace) -> tuple[date | None, date | None] | str:
    """The days of --from and --to, None where not given; or what is wrong with one of them."""
    days: list[date | None] = []
    for name, written in (("--from", chosen.first), ("--to", chosen.last)):
        moment = parse_date(written, timezone.utc) if written else None
        if written and moment is None:
            return f"{name} 看不懂日期 {written}，请写成 2026-10-01"
        days.append(day_of(moment) if moment else None)
    first, last = days
    if first and last and last < first:
        return f"--to {last} 早于 --from {first}"
    return first, last
