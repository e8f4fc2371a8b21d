"""stats: what was published, counted by section, branch, author and month; and how fresh the sections are."""

from __future__ import annotations

from datetime import date

from site_builder.build import load_site
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.stats.count import tables
from site_builder.stats.page import as_html
from site_builder.stats.text import as_csv, as_text
from site_builder.workers import Workers

FORMATS = ("text", "csv", "xlsx", "html")


def stats(options: Options, form: str, first: date | None, last: date | None) -> tuple[str | bytes, list[Problem]]:
    """The statistics in a form (text, csv, xlsx as bytes, html); "" and the errors where the site cannot be read."""
    site, problems = load_site(options, Workers())
    if site is None:
        return "", [one for one in problems if one.severity == "error"]
    found = tables(site, first, last)
    errors = [one for one in problems if one.severity == "error"]
    if form == "xlsx":
        from site_builder.stats.sheet import as_xlsx  # openpyxl takes a quarter of a second to import

        return as_xlsx(found, site.as_of), errors
    if form == "html":
        period = f"{first or '最早'} 至 {last or site.as_of.astimezone(site.config.zone).date()}"
        return as_html(
            found, f"{site.config.site.name}：稿件统计", f"发布日期 {period}，共 {_total(found[0].rows)} 篇"
        ), errors
    return (as_csv(found) if form == "csv" else as_text(found)), errors


def _total(rows: tuple[tuple[str | int, ...], ...]) -> int:
    return sum(int(row[1]) for row in rows)
