"""Notices that run for so many workdays, and what becomes of them and their attachments when they end."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.registers import Holiday
from site_builder.workdays import Calendar
from tests.sites import PLAIN_CONFIG, SmallSite, messages

WITHDRAWING = PLAIN_CONFIG.replace("kind: notice}", "kind: notice, withdraw: 是}")
HOLIDAYS = "- {name: 国庆节, first: 2026-10-01, last: 2026-10-07, workdays: [2026-09-20, 2026-10-10]}\n"

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(days, st.integers(1, 40), st.lists(st.tuples(days, st.integers(0, 9)), max_size=8), st.sets(days, max_size=8))
def test_workdays_are_counted_as_by_hand(
    first: date, count: int, holidays: list[tuple[date, int]], worked: set[date]
) -> None:
    rows = [Holiday("节", day, day + timedelta(days=more), tuple(worked)) for day, more in holidays]
    off = {day + timedelta(days=one) for day, more in holidays for one in range(more + 1)}
    extra = worked if holidays else set()
    last = Calendar.of(rows).last_of(first, count)
    assert last
    span = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    counted = [day for day in span if day in extra or (day.weekday() < 5 and day not in off)]
    assert len(counted) == count and counted[-1] == last


def notice(site: SmallSite, **fields: object) -> None:
    site.post("notices/a.md", **({"notice": "公示", "date": "2026-09-28", "from": "2026-09-28"} | fields))


def test_a_notice_ends_after_so_many_workdays_of_the_table(site: SmallSite) -> None:
    site.write("content/data/holidays.yaml", HOLIDAYS)
    notice(site, workdays=5)
    report = site.build(as_of="2026-09-28")
    assert messages(report) == []
    assert "2026-10-09" in site.read("notices/a.html")  # 28 to 30 September, 8 and 9 October


def test_a_changed_table_changes_the_page_at_the_next_build(site: SmallSite) -> None:
    site.write("content/data/holidays.yaml", HOLIDAYS)
    notice(site, workdays=5)
    site.build(as_of="2026-09-28")
    site.write("content/data/holidays.yaml", HOLIDAYS.replace("last: 2026-10-07", "last: 2026-10-08"))
    site.build(as_of="2026-09-28")
    assert "2026-10-10" in site.read("notices/a.html")


def test_a_year_without_a_table_is_counted_monday_to_friday_with_a_warning(site: SmallSite) -> None:
    notice(site, workdays=5)
    report = site.build(as_of="2026-09-28")
    assert [problem.message for problem in report.problems] == ["节假日表里没有 2026 年，工作日只按周一至周五数"]
    assert "2026-10-02" in site.read("notices/a.html")


def test_many_notices_of_a_year_without_a_table_are_told_once(site: SmallSite) -> None:
    notice(site, workdays=5)
    text = (site.root / "content/notices/a.md").read_text("utf-8")
    site.write("content/notices/b.md", text)
    (told,) = [problem.message for problem in site.build(as_of="2026-09-28").problems]
    assert told.endswith("（这样的公示有 2 篇）")


def test_an_end_that_comes_too_early_is_told(site: SmallSite) -> None:
    site.write("content/data/holidays.yaml", HOLIDAYS)
    notice(site, workdays=5, to="2026-10-02")
    told = [problem for problem in site.build(as_of="2026-09-28").problems if problem.rule == "period"]
    assert "不满 5 个工作日（应到 2026-10-09）" in told[0].message


def test_a_notice_is_withdrawn_with_its_attachments_when_it_ends(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, WITHDRAWING)
    site.write("content/data/holidays.yaml", HOLIDAYS)
    site.write("content/notices/名单.pdf", b"%PDF-1.4")
    notice(site, workdays=5, attachments="[名单.pdf]")
    before = site.build(as_of="2026-10-09 23:00")
    assert before.until and f"{before.until:%Y-%m-%d %H:%M}" == "2026-10-10 00:00"
    assert any("pdf" in path for path in site.files())
    after = site.build(as_of="2026-10-10")
    assert [hidden.reason for hidden in after.hidden] == ["公示期满（到 2026-10-09）"]
    published = site.files()
    assert not any("pdf" in path or path == "notices/a.html" for path in published)
    assert not any(b"notices/a.html" in content for content in published.values())


@pytest.mark.parametrize("kind", ["通知", "公告"])
def test_other_notices_than_public_ones_stay_when_what_they_tell_is_over(tmp_path: Path, kind: str) -> None:
    site = SmallSite(tmp_path, WITHDRAWING)
    notice(site, notice=kind, to="2026-10-01")
    assert site.build(as_of="2026-11-20").hidden == ()


def test_sections_that_do_not_withdraw_keep_their_notices(site: SmallSite) -> None:
    site.write("content/data/holidays.yaml", HOLIDAYS)
    notice(site, workdays=5)
    assert site.build(as_of="2026-11-20").hidden == ()


def test_the_build_tells_when_the_site_will_next_change(site: SmallSite) -> None:
    site.post("news/a.md", expires="2026-12-31")
    told = site.run("build", "--as-of", "2026-11-20").stdout
    assert "到 2027-01-01 00:00 网站会有变化" in told


def test_mistakes_in_the_table_are_told_with_their_line(site: SmallSite) -> None:
    site.write("content/data/holidays.yaml", "- {name: 国庆节, first: 2026-10-07, last: 2026-10-01}\n- {nam: x}\n")
    told = messages(site.build())
    assert "content/data/holidays.yaml:1: 国庆节 的 last 早于 first" in told
    assert any(one.startswith("content/data/holidays.yaml:2: 不认识的键 nam") for one in told)
