"""大事记 and 先进典型: made from posts and from the group's lists, by year and month."""

from __future__ import annotations

import re

import pytest

from tests.sites import SmallSite, messages


def entries(site: SmallSite, url: str) -> list[tuple[str, str]]:
    """The entries of a chronicle page: date and text."""
    found = re.findall(r'<li><time datetime="([^"]+)">.*?<p>(.*?)</p></li>', site.read(url), re.S)
    return [(date, re.sub("<[^>]*>", "", text)) for date, text in found]


def test_without_milestones_there_is_no_chronicle(site: SmallSite) -> None:
    site.post("news/a.md")
    site.post("news/b.md", milestone="否")
    assert messages(site.build(strict=True)) == []
    assert not [path for path in site.files() if "chronicle/" in path or path == "exemplars.html"]


def test_posts_and_the_list_stand_together_by_year_and_month(site: SmallSite) -> None:
    site.post("news/a.md", title="甲", milestone="是", event_date="2026-03-02")
    site.post("news/b.md", milestone="乙：第一次按十个方面打分", date="2026-03-01")
    site.write(
        "content/data/timeline.yaml",
        "- {date: 2026, text: 丙}\n- {date: 2025年9月, text: 丁}\n- {date: 2026-11-02, text: 戊, post: news/a.md}\n",
    )
    assert messages(site.build(strict=True)) == []
    year = site.read("chronicle/2026.html")
    assert entries(site, "chronicle/2026.html") == [
        ("2026", "丙"),
        ("2026-03-01", "乙：第一次按十个方面打分"),
        ("2026-03-02", "甲"),
        ("2026-11-02", "戊"),
    ]
    assert re.findall(r'<h2 class="year"[^>]*>(.*?)</h2>', year) == ["这一年", "3 月", "11 月"]
    assert '<a href="../news/a.html">戊</a>' in year
    assert entries(site, "chronicle/2025.html") == [("2025-09", "丁")]
    assert [date for date, _ in entries(site, "chronicle/index.html")] == [
        "2026-11-02",
        "2026-03-02",
        "2026-03-01",
        "2025-09",
    ]
    assert "chronicle/index.html" in site.read("sitemap.html")
    assert "https://example.org/chronicle/2025.html" in site.read("sitemap.xml")


def test_those_who_were_honoured_are_led_to_their_own_pages(site: SmallSite) -> None:
    site.post("members/gao.md", name="高振邦", consent="是")
    site.post("news/a.md")
    site.write(
        "content/data/exemplars.yaml",
        "- {year: 2025, honour: 五个好支部, names: 机电支部}\n"
        "- {year: 2026, honour: 党员先锋岗, names: [高振邦, 江海涛], unit: 园区党总支, post: news/a.md}\n",
    )
    assert messages(site.build()) == []
    page = site.read("exemplars.html")
    assert re.findall(r'<h2 class="year"[^>]*>(.*?)</h2>', page) == ["2026 年", "2025 年"]
    assert '<li><a href="members/gao.html">高振邦</a></li><li>江海涛</li>' in page
    assert 'href="news/a.html">报道' in page and "<li>机电支部</li>" in page


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("timeline", "- {date: 2026-13-01, text: 甲}", "没有 date 写的这一天：“2026-13-01”"),
        ("timeline", "- {date: 去年, text: 甲}", "date 应是年-月-日、年-月或年，这里是“去年”"),
        ("timeline", "- {date: 2026-05-01}", "缺少 text"),
        ("exemplars", "- {year: 26, honour: 甲, names: 乙}", "year 应是"),
        ("exemplars", "- {year: 2026, honour: 甲}", "缺少 names"),
    ],
)
def test_a_wrong_entry_is_told_with_its_line(site: SmallSite, name: str, text: str, told: str) -> None:
    site.write(f"content/data/{name}.yaml", f"# 名单\n{text}\n")
    report = site.build()
    assert not report.published
    assert any(one.startswith(f"content/data/{name}.yaml:2: {told}") for one in messages(report)), messages(report)


def test_an_entry_that_names_a_post_which_is_not_there_is_told(site: SmallSite) -> None:
    site.post("news/meeting.md")
    site.write("content/data/timeline.yaml", "- date: 2026\n  text: 甲\n  post: news/meting.md\n")
    problem = site.build().problems[0]
    assert (problem.path, problem.line, problem.severity) == ("content/data/timeline.yaml", 1, "warning")
    assert problem.hint == "您要写的是 news/meeting.md 吗？"


def test_five_hundred_milestones_fit(site: SmallSite) -> None:
    lines = [f"- {{date: 2026-{n % 12 + 1:02}-{n % 28 + 1:02}, text: 第{n}件}}\n" for n in range(500)]
    site.write("content/data/timeline.yaml", "".join(lines))
    site.post("news/a.md")
    assert messages(site.build(strict=True)) == []
    assert len(entries(site, "chronicle/2026.html")) == 500
    assert len(site.read("chronicle/2026.html").encode()) < 90_000
