"""A new issue of the newsletter: a file that lists the posts of a period, to be edited by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from site_builder.build import load_site
from site_builder.chinese import did_you_mean, nearest
from site_builder.model.page import PageSummary
from site_builder.model.problem import Problem
from site_builder.model.registers import day_of
from site_builder.model.report import Options
from site_builder.model.site import Site
from site_builder.new.post import write_post
from site_builder.workers import Workers

NEWSLETTER = "newsletter"


class Wanted(Struct, frozen=True):
    """What an issue should hold: its number (None: the next), and a period or posts one by one (none: since the last issue)."""

    issue: int | None = None
    first: date | None = None
    last: date | None = None
    posts: tuple[str, ...] = ()


def new_issue(options: Options, wanted: Wanted) -> tuple[str | None, tuple[Problem, ...]]:
    """Write the file of an issue; its path, or None, and the errors: why not, or why a post may be missing.

    Nothing is ever overwritten.
    """
    site, problems = load_site(options, Workers())
    errors = tuple(one for one in problems if one.severity == "error")
    if site is None:
        return None, errors
    path, faults = _write(site, options.root, wanted)
    return path, (*errors, *faults)


def _write(site: Site, root: Path, wanted: Wanted) -> tuple[str | None, tuple[Problem, ...]]:
    settings = site.config.newsletter
    folder = settings.folder.strip("/")
    section = site.config.section(folder.split("/")[0])
    if section is None:
        hint = did_you_mean(folder.split("/")[0], [one.slug for one in site.config.sections])
        return None, (
            Problem("error", f"简讯的文件夹 newsletter.folder 不在任何栏目里：{folder}", site.config.path, hint=hint),
        )
    chosen, problem = _chosen(site, wanted)
    if problem:
        return None, (problem,)
    number = wanted.issue or _next_number(site, f"content/{folder}")
    values = {"issue": number, **_contents(site, chosen, _period(site, wanted, chosen))}
    kind, path = site.config.all_kinds[NEWSLETTER], f"content/{folder}/issue-{number}.md"
    return write_post(root, site.config, section, kind, path, f"{settings.title}第 {number} 期", site.as_of, values)


def issues(site: Site) -> dict[int, PageSummary]:
    """The issues that there are, by number."""
    found = (page.summary for page in site.pages if "columns" in page.summary.fields)
    return {one.fields["issue"]: one for one in found if one.fields.get("issue")}


def _next_number(site: Site, folder: str) -> int:
    """One more than the last issue, also where that is a draft or comes later."""
    paths = [source.path for source in site.sources.posts if source.path.startswith(f"{folder}/issue-")]
    numbers = [int(found[1]) for path in paths if (found := re.search(r"issue-(\d+)\.", path))]
    return max([*issues(site), *numbers], default=0) + 1


def _chosen(site: Site, wanted: Wanted) -> tuple[list[PageSummary], Problem | None]:
    return _named(site, wanted.posts) if wanted.posts else _within(site, *_period(site, wanted, []))


def _period(site: Site, wanted: Wanted, named: list[PageSummary]) -> tuple[date, date]:
    """The days wanted, or those of the posts; else the days since the last issue, or of this month, until today."""
    days = [day_of(one.date) for one in named if one.date] if wanted.posts else []
    last = wanted.last or max(days, default=site.as_of.astimezone(site.config.zone).date())
    if wanted.first or days:
        return wanted.first or min(days), last
    ends = [day_of(one.fields["to"]) for one in issues(site).values() if one.fields["to"]]
    before = [end for end in ends if end < last]
    return (max(before) + timedelta(days=1) if before else last.replace(day=1)), last


def _within(site: Site, first: date, last: date) -> tuple[list[PageSummary], Problem | None]:
    if first > last:
        return [], Problem("error", f"起止颠倒：从 {first} 到 {last}", hint="请检查 --from 和 --to", rule="usage")
    found = [page.summary for page in site.pages if _is_news(site, page.summary, first, last)]
    if not found:
        hint = "请写别的 --from、--to，或直接列出稿件，例如 content/news/2026/x.md"
        return [], Problem("error", f"{first} 至 {last} 没有可收的稿件", hint=hint)
    return found, None


def _is_news(site: Site, page: PageSummary, first: date, last: date) -> bool:
    wanted = site.config.newsletter.sections
    if page.date is None or not first <= day_of(page.date) <= last or "columns" in page.fields:
        return False
    return page.state == "published" and (not wanted or page.section in wanted)


def _named(site: Site, paths: Iterable[str]) -> tuple[list[PageSummary], Problem | None]:
    found = []
    for written in paths:
        path = written.replace("\\", "/").removeprefix("./")
        page = site.by_path.get(path) or site.by_path.get(f"content/{path}")
        if page is None:
            near = nearest(path, site.by_path)
            hint = f"您要写的是 {near} 吗？" if near else "请写稿件的路径，例如 content/news/2026/x.md"
            return [], Problem("error", f"没有这篇稿件，或它没有显示：{written}", hint=hint, rule="usage")
        found.append(page.summary)
    return list(dict.fromkeys(found)), None


def _contents(site: Site, chosen: list[PageSummary], period: tuple[date, date]) -> dict[str, Any]:
    lead = _lead(chosen)
    columns = _columns(site, [one for one in chosen if one is not lead])
    return {"first": period[0], "last": period[1], "lead": _written(lead), "columns": columns}


def _lead(chosen: list[PageSummary]) -> PageSummary:
    """What opens the issue: the recommended one, else one with a picture, else the first."""
    return next((one for one in chosen if one.recommended), next((one for one in chosen if one.cover), chosen[0]))


def _columns(site: Site, chosen: list[PageSummary]) -> list[tuple[str, list[tuple[str, str]]]]:
    """A column for each section, in their order: its title, and for each post its path and what it is."""
    order = site.config.newsletter.sections or tuple(one.slug for one in site.config.sections)
    columns = []
    for slug in dict.fromkeys((*order, *(one.section for one in chosen))):
        posts = [(_written(one), one.title) for one in chosen if one.section == slug]
        settings = site.config.section(slug)
        if posts:
            columns.append((settings.title if settings else slug, posts))
    return columns


def _written(page: PageSummary) -> str:
    return page.path.removeprefix("content")
