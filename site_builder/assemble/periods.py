"""When a notice ends: as written, or counted in workdays from its first day; and whether it is withdrawn then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from site_builder.dates import Moment
from site_builder.digest import digest_text
from site_builder.model.config import Config
from site_builder.model.document import Document
from site_builder.model.problem import Problem
from site_builder.model.registers import Holiday, day_of
from site_builder.workdays import Calendar

HINT = "请把这一年的放假和调休日子写进 content/data/holidays.yaml"


def with_ends(documents: Iterable[Document], holidays: tuple[Holiday, ...]) -> tuple[list[Document], list[Problem]]:
    """The documents, each notice that gives `from` and `workdays` with its `to`; and what is doubtful about them."""
    calendar = Calendar.of(holidays)
    found: list[Document] = []
    problems: list[Problem] = []
    untold: dict[int, list[Document]] = {}  # years that the table does not know, and the notices that need them
    for document in documents:
        fields = document.front.fields
        if not fields.get("workdays") or not fields.get("from"):
            found.append(document)
            continue
        first, count = day_of(fields["from"]), fields["workdays"]
        last = calendar.last_of(first, count)
        problems += _doubts(document, first, last, count)
        for year in range(first.year, (last or first).year + 1):
            if year not in calendar.years:
                untold.setdefault(year, []).append(document)
        front = replace(document.front, fields=fields | {"to": fields["to"] or last})
        found.append(replace(document, front=front, digest=digest_text(f"{document.digest} {last}")))
    return found, [*problems, *(_untold(year, notices) for year, notices in sorted(untold.items()))]


def withdrawn_after(document: Document, config: Config) -> Moment | None:
    """The last day or moment at which a post is shown, None if it stays."""
    fields = document.front.fields
    section = config.section(document.path.split("/")[1])
    is_public_notice = fields.get("notice") in (None, "公示")  # other notices stay, whatever they tell to be over
    end: Moment | None = fields.get("to") if section and section.withdraw and is_public_notice else None
    expires: Moment | None = fields["expires"]
    return expires or end


def _untold(year: int, notices: list[Document]) -> Problem:
    """One warning for a year, at the first notice that needs it."""
    path, line = notices[0].path, notices[0].front.lines.get("workdays")
    others = f"（这样的公示有 {len(notices)} 篇）" if len(notices) > 1 else ""
    message = f"节假日表里没有 {year} 年，工作日只按周一至周五数{others}"
    return Problem("warning", message, path, line, HINT, rule="period")


def _doubts(document: Document, first: date, last: date | None, count: int) -> Iterator[Problem]:
    line = document.front.lines.get("workdays")
    if last is None:
        yield Problem(
            "warning", f"数不到 {count} 个工作日", document.path, line, "请检查 from 和 workdays", rule="period"
        )
        return
    written = document.front.fields["to"]
    if written and day_of(written) < last:
        message = f"to 写的是 {day_of(written)}，不满 {count} 个工作日（应到 {last}）"
        hint = f"请改成 to: {last}，或删去 to 由程序推算"
        yield Problem("warning", message, document.path, document.front.lines.get("to"), hint, rule="period")
