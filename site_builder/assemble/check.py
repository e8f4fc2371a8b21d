"""What only the whole of a page tells: fields its section wants, sections it names, dates it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.chinese import did_you_mean
from site_builder.dates import end_of, start_of
from site_builder.model.config import Config
from site_builder.model.page import Page
from site_builder.model.problem import Problem


def check_pages(pages: tuple[Page, ...], config: Config) -> Iterator[Problem]:
    """What is wrong with the pages that are shown."""
    slugs = [section.slug for section in config.sections]
    for page in pages:
        yield from _required(page, config)
        yield from _sections(page, slugs)
        yield from _period(page, config)
        if page.summary.date is None and config.all_kinds[page.summary.kind].dated:
            hint = "请写上 date: 年-月-日，例如 date: 2026-01-13"
            yield Problem("warning", "没有日期 date，列表里会排在最后", page.summary.path, 1, hint, rule="date")
    yield from _issues(pages)


def _issues(pages: tuple[Page, ...]) -> Iterator[Problem]:
    """Two issues of the newsletter with one number."""
    seen: dict[int, str] = {}
    for page in sorted(pages, key=lambda one: one.summary.path):
        number = page.summary.fields.get("issue")
        if number is None:
            continue
        other = seen.setdefault(number, page.summary.path)
        if other != page.summary.path:
            line = page.document.front.lines.get("issue")
            yield Problem(
                "warning",
                f"第 {number} 期有两份，另一份是 {other}",
                page.summary.path,
                line,
                "请改掉其中一份的期号 issue",
            )


def _required(page: Page, config: Config) -> Iterator[Problem]:
    section = config.section(page.summary.section)
    missing = [name for name in (section.required if section else ()) if page.summary.fields.get(name) in (None, ())]
    if missing:
        title = section.title if section else ""
        hint = "请在文首信息里写上：" + "、".join(f"{name}:" for name in missing)
        yield Problem(
            "warning", f"缺少栏目“{title}”要求的 {'、'.join(missing)}", page.summary.path, 1, hint, rule="required"
        )


def _sections(page: Page, slugs: list[str]) -> Iterator[Problem]:
    for slug in page.summary.fields["also_in"] or ():
        if slug not in slugs:
            line = page.document.front.lines["also_in"]
            yield Problem(
                "warning",
                f"also_in 里没有这个栏目：{slug}",
                page.summary.path,
                line,
                did_you_mean(slug, slugs),
                rule="section",
            )


def _period(page: Page, config: Config) -> Iterator[Problem]:
    """A period that ends before it begins."""
    fields = page.summary.fields
    for first, last in (("from", "to"), ("start", "end")):
        begins, ends = fields.get(first), fields.get(last)
        if begins and ends and end_of(ends, config.zone) < start_of(begins, config.zone):
            line = page.document.front.lines.get(last)
            yield Problem(
                "error", f"{last} 早于 {first}", page.summary.path, line, f"请检查这两个日期，{last} 应不早于 {first}"
            )
