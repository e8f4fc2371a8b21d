"""Counts of posts: by section, branch, author, month; and who was used how often (用稿统计)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct

from site_builder.freshness import freshness
from site_builder.model.page import Page
from site_builder.model.registers import day_of
from site_builder.model.site import Site

Cell = str | int
PHOTOGRAPHS = ("cover", "portrait", "banner")


class Table(Struct, frozen=True):
    """A table of counts: the first column names, all others are numbers unless `chart` is None."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: int | None = 1


def tables(site: Site, first: date | None, last: date | None) -> list[Table]:
    """All tables, counting the published posts from `first` to `last` (both count; None: no limit).

    Posts without a date count where there is no limit, but in no month.
    """
    pages = [page for page in site.pages if _is_between(site, page, first, last)]
    titles = {section.slug: section.title for section in site.config.sections}

    def titles_of(page: Page) -> list[str]:  # a post outside all sections is an error that the site tells of
        return [titles[page.summary.section]] if page.summary.section in titles else []

    return [
        _table(site, "各栏目", "栏目", pages, titles_of, list(titles.values())),
        _table(site, "各支部（单位）", "支部", pages, _branches),
        _table(site, "用稿统计（按作者）", "作者", pages, lambda page: page.summary.fields.get("author") or ()),
        _table(site, "各月", "月份", pages, _months, by_name=True),
        _fresh(site),
    ]


def _is_between(site: Site, page: Page, first: date | None, last: date | None) -> bool:
    if page.summary.date is None:
        return first is None and last is None
    day = day_of(page.summary.date.astimezone(site.config.zone))
    return (first is None or day >= first) and (last is None or day <= last)


def _table(
    site: Site,
    name: str,
    head: str,
    pages: Iterable[Page],
    keys: Callable[[Page], Iterable[str]],
    order: Iterable[str] = (),
    by_name: bool = False,
) -> Table:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for page in pages:
        for key in dict.fromkeys(keys(page)):
            for place, number in enumerate((1, site.texts[page.summary.path].words, _pictures(site, page))):
                counts[key][place] += number
    wanted = [key for key in order if key in counts]
    names = wanted or sorted(counts, key=(lambda key: key) if by_name else (lambda key: (-counts[key][0], key)))
    return Table(name, (head, "篇数", "字数", "图片"), tuple((key, *counts[key]) for key in names))


def _months(page: Page) -> Iterator[str]:
    if page.summary.date is not None:
        yield f"{page.summary.date:%Y-%m}"


def _branches(page: Page) -> Iterator[str]:
    for field in ("branch", "unit"):
        if page.summary.fields.get(field):
            yield page.summary.fields[field]
            return


def _pictures(site: Site, page: Page) -> int:
    """How many pictures a post shows, those of its front matter included."""
    named = {path for path in page.document.files if path in site.pictures}
    named |= {page.summary.fields[name] for name in PHOTOGRAPHS if page.summary.fields.get(name) in site.pictures}
    return len(named)


def _fresh(site: Site) -> Table:
    rows = tuple(
        (
            one.title,
            one.posts,
            one.last.isoformat() if one.last else "—",
            "—" if one.days is None else one.days,
            "不限" if one.limit is None else one.limit,
            one.state,
        )
        for one in freshness(site)
    )
    return Table("栏目更新", ("栏目", "现有篇数", "最近一篇", "距今天数", "限", "情况"), rows, None)
