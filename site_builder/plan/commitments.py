"""公开承诺: the table of all, and a digest of every month in which something was reported."""

from __future__ import annotations

from collections.abc import Iterator, Set

from site_builder.model.commitments import DONE, Report, Standing, is_commitment, month_of, standing
from site_builder.model.job import Pager, TemplateJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Link, Site
from site_builder.plan.here import here, section_crumbs
from site_builder.plan.lists import addresses_of

INDEX = "commitments/index.html"
TITLE = "公开承诺"
PAGE_SIZE = 60

Row = tuple[PageSummary, Standing]


def plan_commitments(site: Site) -> Iterator[TemplateJob]:
    """The pages that tell how all commitments stand; none where there is no commitment."""
    rows = tuple(
        (page.summary, standing(page.summary.fields)) for page in site.pages if is_commitment(page.summary.fields)
    )
    if not rows:
        return
    section = rows[0][0].section
    crumbs = section_crumbs(site, section)
    months = _all_months({month for _, one in rows for month in one.months})
    links = tuple((month, _url(month)) for month in months)
    totals = _totals(rows)
    for number, pager in _pagers(len(rows)):
        part = rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        place = here(site, pager.urls[number - 1], "commitments", TITLE, section=section, crumbs=crumbs)
        values = {"rows": part, "pager": pager, "months": links, "totals": totals}
        yield TemplateJob(place.url, "people/commitments.html", place, values)
    for month in months:
        title = f"{month[:4]} 年 {int(month[5:])} 月承诺进展"
        place = here(site, _url(month), "digest", title, section=section, crumbs=(*crumbs, Link(TITLE, INDEX)))
        values = {"reported": tuple(_reported(rows, month)), "silent": tuple(_silent(rows, month)), "months": links}
        yield TemplateJob(place.url, "people/digest.html", place, values | {"month": month})


def _all_months(reported: Set[str]) -> tuple[str, ...]:
    """The newest first, also those between in which nobody reported."""
    if not reported:
        return ()
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (min(reported), max(reported)))
    return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in range(last, first - 1, -1))


def _totals(rows: tuple[Row, ...]) -> dict[str, int]:
    promises = sum(len(one.pledges) for _, one in rows)
    return {"commitments": len(rows), "promises": promises, "done": sum(one.done for _, one in rows)}


def _pagers(count: int) -> Iterator[tuple[int, Pager]]:
    urls = addresses_of(INDEX, max(1, -(-count // PAGE_SIZE)))
    for number in range(1, len(urls) + 1):
        previous = urls[number - 2] if number > 1 else None
        following = urls[number] if number < len(urls) else None
        yield number, Pager(number, len(urls), urls, previous, following)


def _reported(rows: tuple[Row, ...], month: str) -> Iterator[tuple[PageSummary, Standing, tuple[Report, ...]]]:
    for page, one in rows:
        log = tuple(report for report in one.log if month_of(report) == month)
        if log:
            yield page, one, log


def _silent(rows: tuple[Row, ...], month: str) -> Iterator[PageSummary]:
    """Whose commitment was open in a month without a word about it."""
    for page, one in rows:
        begun = page.date is not None and f"{page.date:%Y-%m}" <= month
        ended = one.state == DONE and one.months[:1] < (month,)
        if begun and not ended and month not in one.months and not _is_over(one, month):
            yield page


def _is_over(one: Standing, month: str) -> bool:
    """Whether all that was promised was due before a month."""
    return bool(one.pledges) and all(pledge.due is not None and pledge.due < month for pledge in one.pledges)


def _url(month: str) -> str:
    return f"commitments/{month}.html"
