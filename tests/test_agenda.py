"""组织生活: the calendar by months, the tally of each branch, and calendar files that other programs read."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar
import pytest

from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: life, title: 组织生活, kind: event}
"""
BRANCHES = "- {name: 机电支部}\n- {name: 汽修支部, aliases: [汽修党支部]}\n- {name: 园区党总支, tally: 否}\n"
ACTIVITIES = "- {name: 主题党日, every: 每月}\n- {name: 党课, every: 每季}\n- {name: 党员奉献日}\n"


@pytest.fixture
def life(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path, CONFIG)


def entries(site: SmallSite, url: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical((site.output / url).read_bytes()).walk("VEVENT"))


def row(site: SmallSite, year: int, branch: str, activity: str) -> list[str]:
    """The cells of one activity in a branch's tally, without markup."""
    part = site.read(f"life/tally/{year}.html").split(f">{branch}</h2>")[1]
    line = re.search(rf'<th scope="row">{activity}.*?</tr>', part, re.S)
    assert line
    return [re.sub("<[^>]*>", "", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", line[0], re.S)]


def test_without_events_there_is_no_calendar(life: SmallSite) -> None:
    life.post("life/plan.md", activity="主题党日")
    life.write("content/data/branches.yaml", BRANCHES)
    life.write("content/data/activities.yaml", ACTIVITIES)
    assert messages(life.build(strict=True)) == []
    assert not [path for path in life.files() if path.endswith(".ics") or "calendar" in path or "tally" in path]


def test_one_event_stands_on_its_day_in_its_month_and_in_the_site_maps(life: SmallSite) -> None:
    life.post("life/a.md", title="走进社区", start="2026-09-04 15:00", end="2026-09-04 16:30", place="澜江社区")
    assert messages(life.build(strict=True)) == []
    month = life.read("life/calendar/2026-09.html")
    cell = re.search(r'<td data-day="2026-09-04">.*?</td>', month, re.S)
    assert (
        cell and "15:00" in cell[0] and '<a href="../../life/a.html">走进社区</a>' in cell[0] and "澜江社区" in cell[0]
    )
    assert len(re.findall(r"<td data-day=", month)) == 30
    assert "life/calendar/index.html" in life.read("sitemap.html")
    assert "https://example.org/life/calendar/2026-09.html" in life.read("sitemap.xml")
    assert 'href="../life/calendar/index.html"' in life.read("life/index.html")
    assert 'href="../life/a.ics"' in life.read("life/a.html")


def test_an_event_of_several_days_stands_on_each_of_them_also_in_the_next_month(life: SmallSite) -> None:
    life.post("life/a.md", start="2026-09-29", end="2026-10-02")
    assert messages(life.build(strict=True)) == []
    for month, days in (("09", 2), ("10", 2)):
        assert life.read(f"life/calendar/2026-{month}.html").count('href="../../life/a.html"') == days
    (entry,) = entries(life, "life/a.ics")
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2026, 9, 29), date(2026, 10, 3))


def test_a_calendar_file_is_what_the_standard_wants(life: SmallSite) -> None:
    title = "“修理日”：六个摊子, 修好; 217 样东西" * 4
    life.post("life/a.md", title=f"'{title}'", start="2026-09-04 15:00", end="2026-09-04 16:30", summary="第一行")
    assert messages(life.build(strict=True)) == []
    content = (life.output / "life/a.ics").read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n") and content.count(b"\n") == content.count(b"\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut in two
    (entry,) = entries(life, "life/a.ics")
    assert entry["summary"] == title
    assert entry["dtstart"].dt == datetime(2026, 9, 4, 7, 0, tzinfo=timezone.utc)
    assert entry["dtend"].dt == datetime(2026, 9, 4, 8, 30, tzinfo=timezone.utc)
    assert entry["url"] == "https://example.org/life/a.html"
    assert b"DTSTAMP:" in content and b"VERSION:2.0" in content and b"PRODID:" in content


def test_the_mark_of_an_event_stays_when_its_title_and_time_change(life: SmallSite) -> None:
    life.post("life/a.md", title="甲", start="2026-09-04 15:00")
    assert life.build().published
    before = entries(life, "life/calendar/all.ics")[0]["uid"]
    life.post("life/a.md", title="乙", start="2026-09-05 15:00")
    assert life.build().published
    assert entries(life, "life/calendar/all.ics")[0]["uid"] == before == entries(life, "life/a.ics")[0]["uid"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-09-04 15:00", None),
        ("2026-09-04 15:00", "2026-09-04"),
        ("2026-09-04", "2026-09-04 16:00"),
        ("2026-09-04 15:00", "2026-09-04 15:00"),
        ("2026-09-04", None),
    ],
)
def test_however_the_times_are_given_an_event_ends_after_it_begins(
    life: SmallSite, start: str, end: str | None
) -> None:
    life.post("life/a.md", start=start, end=end)
    assert messages(life.build(strict=True)) == []
    (entry,) = entries(life, "life/a.ics")
    assert "dtend" not in entry or entry["dtend"].dt > entry["dtstart"].dt
    assert "dtend" not in entry or type(entry["dtend"].dt) is type(entry["dtstart"].dt)


def test_an_event_that_ends_before_it_begins_is_told_with_its_line(life: SmallSite) -> None:
    life.post("life/a.md", start="2026-09-04 15:00", end="2026-09-04 14:00")
    report = life.build()
    assert not report.published
    assert messages(report) == ["content/life/a.md:5: end 早于 start"]


@pytest.mark.parametrize("year", ["1000", "1899"])
def test_a_year_that_no_calendar_shows_is_told_with_its_line(life: SmallSite, year: str) -> None:
    life.post("life/a.md", start=f"{year}-12-31 15:00")
    life.post("life/b.md", start="2026-05-04", end=f"{year}-12-31")
    report = life.build()
    assert not report.published
    assert f"content/life/a.md:4: start 的年份是 {int(year)}" in messages(report)
    assert f"content/life/b.md:5: end 的年份是 {int(year)}" in messages(report)


def test_the_tally_tells_what_was_held_and_leaves_open_what_was_not(life: SmallSite) -> None:
    life.write("content/data/branches.yaml", BRANCHES)
    life.write("content/data/activities.yaml", ACTIVITIES)
    life.write(
        "content/data/meetings.yaml",
        "- {branch: 机电支部, activity: 党课, held: [2026-02-25, 2026-05-27], minutes: 60}\n",
    )
    life.post("life/a.md", start="2026-03-06 15:00", activity="主题党日", branch="机电支部")
    assert messages(life.build(strict=True)) == []
    monthly = row(life, 2026, "机电支部", "主题党日")
    assert monthly[2] == "6 日" and monthly[:2] == ["—", "—"] and monthly[-1] == "1"
    assert row(life, 2026, "机电支部", "党课") == ["2 月 25 日", "5 月 27 日", "—", "—", "2"]
    assert set(row(life, 2026, "汽修支部", "主题党日")) == {"—", "0"}
    page = life.read("life/tally/2026.html")
    assert page.count('data-until="2026-01-31"') == 2 and 'colspan="3" data-until="2026-09-30"' in page
    assert "园区党总支</h2>" not in page


def test_an_event_of_several_branches_counts_for_each(life: SmallSite) -> None:
    life.write("content/data/branches.yaml", BRANCHES)
    life.write("content/data/activities.yaml", ACTIVITIES)
    life.post("life/a.md", start="2026-03-06", activity="主题党日", branch="机电支部、汽修党支部（联合）")
    life.post("life/b.md", start="2026-04-03", activity="主题党日", branch="园区党总支", joint="全部")
    life.post("life/c.md", start="2026-05-08", activity="主题党日", branch="园区党总支", joint="[汽修支部]")
    assert messages(life.build(strict=True)) == []
    assert row(life, 2026, "机电支部", "主题党日")[2:5] == ["6 日", "3 日", "—"]
    assert row(life, 2026, "汽修支部", "主题党日")[2:5] == ["6 日", "3 日", "8 日"]
    assert len(entries(life, "life/calendar/ji-dian-zhi-bu.ics")) == 2
    assert len(entries(life, "life/calendar/all.ics")) == 3


def test_a_branch_or_an_activity_that_the_lists_do_not_know_is_told_with_its_line(life: SmallSite) -> None:
    life.write("content/data/branches.yaml", BRANCHES)
    life.write("content/data/activities.yaml", ACTIVITIES)
    life.write("content/data/meetings.yaml", "- branch: 机电支部\n  activity: 党课\n  held: 2026-02-25\n\n"
               "- branch: 机店支部\n  activity: 党课\n  held: 2026-02-25\n")  # fmt: skip
    life.post("life/a.md", start="2026-03-06", activity="主题党曰", branch="旅游支部", joint="[全部, 气修支部]")
    found = {f"{one.path}:{one.line}": (one.message, one.hint) for one in life.build().problems}
    assert found["content/life/a.md:5"] == ("活动表里没有“主题党曰”", "您要写的是 主题党日 吗？")
    assert found["content/life/a.md:6"][0] == "支部名单里没有“旅游支部”"
    assert found["content/life/a.md:7"] == ("支部名单里没有“气修支部”", "您要写的是 汽修支部 吗？")
    assert found["content/data/meetings.yaml:5"] == ("支部名单里没有“机店支部”", "您要写的是 机电支部 吗？")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("activities", "- {name: 党课, every: 每周}\n", "every 不能是“每周”"),
        ("meetings", "- {branch: 机电支部, activity: 党课}\n", "缺少 held"),
        ("meetings", "- {branch: 机电支部, activity: 党课, held: 2026-13-01}\n", "日期 held 看不懂：“2026-13-01”"),
        ("branches", "- {aliases: [机电]}\n", "缺少 name"),
        ("branches", "- {name: ''}\n", "name 是空的"),
        ("meetings", "- {branch: 机电支部, activity: 党课, held: [1899-12-31]}\n", "held 的年份是 1899"),
    ],
)
def test_a_wrong_list_is_told_with_its_line(life: SmallSite, name: str, text: str, told: str) -> None:
    life.write(f"content/data/{name}.yaml", text)
    report = life.build()
    assert not report.published
    assert any(one.startswith(f"content/data/{name}.yaml:1: {told}") for one in messages(report)), messages(report)


def test_five_hundred_events_fit(life: SmallSite) -> None:
    for number in range(500):
        life.post(
            f"life/p{number}.md", start=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02} 09:00", branch="机电支部"
        )
    assert messages(life.build(strict=True)) == []
    assert len(entries(life, "life/calendar/all.ics")) == 500
    assert len(life.read("life/calendar/2026-01.html")) < 90_000
