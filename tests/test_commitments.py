"""公开承诺: promises, their log, the table of all, the digest of a month."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.commitments import Promise, Report, standing
from tests.sites import SmallSite, messages

BY = {"kind": "commitment", "by": "机电支部", "date": "2026-07-01"}
ITEMS = '\n  - {text: "车间开放到 21:00", due: 2026-10}\n  - {text: 写成讲义, due: 2027-06}'
LOG = "\n  - {date: 2026-09-04, item: 1, progress: 50, text: 开了五周}\n  - {date: 2026-08-05, item: 1, progress: 20, text: 开始了}"


def promise(site: SmallSite, path: str = "news/a.md", **fields: object) -> None:
    site.post(path, **(BY | {"items": ITEMS, "log": LOG} | fields))


def test_a_commitment_shows_its_promises_their_progress_and_the_log_newest_first(site: SmallSite) -> None:
    promise(site)
    assert messages(site.build()) == []
    page = site.read("news/a.html")
    assert "2 条完成 0 条" in page
    assert page.count('class="progress-done" width="50"') == 1
    assert 'class="progress-done" width="25"' in page
    assert page.index("开了五周") < page.index("开始了")
    assert 'data-due="2026-10">进行中' in page


def test_the_table_of_all_leads_to_every_month_that_was_reported(site: SmallSite) -> None:
    promise(site)
    promise(site, "news/b.md", by="农艺支部", log="\n  - {date: 2026-09-05, text: 没有进展}")
    assert messages(site.build()) == []
    table = site.read("commitments/index.html")
    assert "2 份承诺，4 件事，完成 0 件" in table
    assert '<a href="../commitments/2026-09.html">2026 年 9 月</a>' in table
    september, august = site.read("commitments/2026-09.html"), site.read("commitments/2026-08.html")
    assert "没有进展" in september
    assert "这个月没有报进展" not in september
    assert august.index("这个月没有报进展") < august.rindex("农艺支部</a></li>")
    assert "commitments/2026-08.html" in site.read("sitemap.xml")


def test_a_month_in_which_nobody_reported_tells_who_was_silent(site: SmallSite) -> None:
    promise(site, log="\n  - {date: 2026-11-04, item: 1, text: 甲}\n  - {date: 2026-08-05, item: 1, text: 乙}")
    assert messages(site.build()) == []
    assert "机电支部" in site.read("commitments/2026-10.html")
    assert 'href="../commitments/2026-09.html"' in site.read("commitments/index.html")
    assert not (site.output / "commitments/2026-12.html").exists()


def test_without_commitments_there_are_no_such_pages(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    assert not [path for path in site.files() if path.startswith("commitments")]


def test_a_commitment_with_title_and_date_alone_is_a_page(site: SmallSite) -> None:
    site.post("news/a.md", kind="commitment")
    assert messages(site.build(strict=True)) == []
    assert "还没有写承诺的事" in site.read("commitments/index.html")


def test_five_hundred_commitments_are_cut_into_pages(site: SmallSite) -> None:
    for number in range(500):
        promise(site, f"news/{number:03}.md", by=f"第{number}支部")
    assert messages(site.build()) == []
    parts = [site.read(path) for path in site.files() if path.startswith(("commitments/index", "commitments/page"))]
    assert len(parts) == 9
    assert sum(part.count('scope="rowgroup"') for part in parts) == 500
    assert max(map(len, parts)) < 200_000


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"items": "\n  - {text: 甲, due: 2026-13}"}, "7: items.due 的月份只能是 1 到 12，这里是“2026-13”"),
        ({"items": "\n  - {text: 甲, due: 2026-10-05}"}, "7: items.due 只写年和月，这里写到了日：“2026-10-05”"),
        ({"items": "\n  - {text: 甲, progress: 101}"}, "7: items.progress 应是0 到 100 的整数，这里是“101”"),
        ({"items": "\n  - {text: 甲, progress: -1}"}, "7: items.progress 应是0 到 100 的整数，这里是“-1”"),
        ({"items": "\n  - {due: 2026-10}"}, "7: 缺少 items.text（承诺做什么，做到什么程度）"),
        ({"log": "\n  - {date: 2026-09-04, item: 3, text: 乙}"}, "9: log 里 2026-09-04 说的是第 3 条，承诺只有 2 条"),
        ({"log": "\n  - {item: 1, text: 乙}"}, "10: 缺少 log.date（哪天报的）"),
        ({"log": "\n  - {date: 2026-09-31, text: 乙}"}, "10: 日期 log.date 看不懂：“2026-09-31”"),
    ],
)
def test_what_cannot_be_is_an_error_with_its_line(site: SmallSite, fields: dict[str, Any], said: str) -> None:
    promise(site, **({"log": None} | fields))
    report = site.build()
    assert not report.published
    assert messages(report, "error") == [f"content/news/a.md:{said}"]


def test_late_is_marked_by_the_readers_date(site: SmallSite, browser: Any) -> None:
    promise(site)
    site.build()
    page = browser.new_page()
    page.clock.install(time="2026-11-02T08:00:00+08:00")
    page.goto((site.output / "news/a.html").as_uri())
    assert page.locator(".pledges .badge").all_inner_texts() == ["已逾期", "进行中"]
    page.clock.set_fixed_time("2026-10-31T23:59:00+08:00")
    page.goto((site.output / "commitments/index.html").as_uri())
    assert page.locator("td .badge").all_inner_texts() == ["进行中", "进行中"]
    page.close()


@given(reports=st.lists(st.tuples(st.integers(1, 28), st.integers(1, 3), st.integers(0, 100)), max_size=12))
def test_progress_is_what_was_last_reported(reports: list[tuple[int, int, int]]) -> None:
    from datetime import date

    log = tuple(Report(date(2026, 9, day), "做了", item, progress) for day, item, progress in reports)
    now = standing({"items": (Promise("甲"), Promise("乙"), Promise("丙")), "log": log})
    for number, pledge in enumerate(now.pledges, start=1):
        own = [report for report in log if report.item == number]
        newest = max((report.date for report in own if report.date), default=None)
        assert pledge.progress in ([report.progress for report in own if report.date == newest] or [0])
    assert min(one.progress for one in now.pledges) <= now.progress <= max(one.progress for one in now.pledges)
