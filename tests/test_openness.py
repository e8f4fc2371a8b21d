"""党务公开: a directory by account and year, and how members were rated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: openness, title: 党务公开, kind: document}
  - {slug: resources, title: 资料中心, kind: document}
  - {slug: notices, title: 通知公示, kind: notice}
"""


@pytest.fixture
def office(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path, CONFIG)


def rows(html: str, heading: str) -> list[list[str]]:
    """The rows of the table below a heading, without markup."""
    table = re.search(rf"{heading}</h2>.*?<tbody>(.*?)</tbody>", html, re.S)
    assert table
    return [
        [re.sub("<[^>]*>", "", cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line, re.S)]
        for line in re.findall(r"<tr>(.*?)</tr>", table[1], re.S)
    ]


def test_without_a_public_account_there_is_no_directory(office: SmallSite) -> None:
    office.post("openness/a.md", category="制度")
    assert messages(office.build(strict=True)) == []
    assert not [path for path in office.files() if "directory" in path]
    assert "公开目录" not in office.read("openness/index.html")


def test_documents_stand_in_the_directory_by_account_and_year(office: SmallSite) -> None:
    office.post("openness/a.md", title="甲", account="党务", number="1号", scope="全体党员", form="网站", period="一年")
    office.post("openness/b.md", title="乙", account="财务", issued="2025-12-30", date="2026-01-04")
    office.post("openness/c.md", title="丙", date="2025-03-01")
    office.post("resources/d.md", title="丁")
    assert messages(office.build(strict=True)) == []
    top = office.read("openness/directory/index.html")
    assert [row[0] for row in rows(top, "按类别和年份")] == ["党务公开", "财务公开", "其他"]
    assert 'href="../../openness/directory/2026.html#党务"' in top or "2026.html#%E5%85%9A%E5%8A%A1" in top
    assert rows(office.read("openness/directory/2026.html"), "党务公开") == [
        ["甲", "—", "1号", "全体党员", "网站", "一年", "2026-05-04"]
    ]
    year = office.read("openness/directory/2025.html")
    assert [row[0] for row in rows(year, "财务公开")] == ["乙"] and [row[0] for row in rows(year, "其他")] == ["丙"]
    assert 'href="../openness/directory/index.html"' in office.read("openness/index.html")
    assert "公开目录" not in office.read("resources/index.html")
    assert "openness/directory/index.html" in office.read("sitemap.html")


def test_the_directory_names_what_is_on_display_with_its_days(office: SmallSite) -> None:
    office.post("openness/a.md", account="党务")
    office.post("notices/x.md", title="拟接收名单", notice="公示", **{"from": "2026-11-16", "to": "2026-11-27"})
    office.post("notices/y.md", title="开会", notice="通知")
    assert office.build().published
    top = office.read("openness/directory/index.html")
    assert "拟接收名单" in top and 'data-from="2026-11-16" data-to="2026-11-27"' in top
    assert "开会</a><span" not in top


def test_ratings_are_drawn_and_counted(office: SmallSite) -> None:
    office.post(
        "openness/a.md",
        appraisal="{机电支部: {优秀: 1, 合格: 3}, 汽修支部: {优秀: 2, 合格: 1, 基本合格: 1}}",
        body="上文\n\n{{< appraisal >}}\n\n下文",
    )
    assert messages(office.build(strict=True)) == []
    page = office.read("openness/a.html")
    assert page.count('<div class="appraisal">') == 1
    assert page.index("<p>上文") < page.index('<div class="appraisal">') < page.index("<p>下文")
    assert re.findall(r'<rect class="grade-(\d)" x="([\d.]+)" width="([\d.]+)"', page) == [
        ("1", "0.00", "25.00"),
        ("2", "25.00", "75.00"),
        ("1", "0.00", "50.00"),
        ("2", "50.00", "25.00"),
        ("3", "75.00", "25.00"),
    ]
    foot = re.search("<tfoot>(.*?)</tfoot>", page, re.S)
    assert foot and re.sub("<[^>]*>", " ", foot[1]).split() == ["合计", "3", "37.5%", "4", "50.0%", "1", "12.5%", "8"]


def test_ratings_without_a_place_in_the_text_stand_at_its_end(office: SmallSite) -> None:
    office.post("openness/a.md", appraisal="{自评: {优秀: 1}}", body="上文")
    assert messages(office.build(strict=True)) == []
    page = office.read("openness/a.html")
    assert page.index("上文") < page.index('<div class="appraisal">') and "<tfoot>" not in page


def test_the_shortcode_without_ratings_shows_nothing(office: SmallSite) -> None:
    office.post("openness/a.md", body="上文\n\n{{< appraisal >}}")
    assert messages(office.build(strict=True)) == []
    assert "appraisal" not in office.read("openness/a.html")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("account", "党物", "account 不能是“党物”"),
        ("appraisal", "{机电支部: {优秀: -1}}", "appraisal.机电支部.优秀 应是不小于 0 的整数，这里是“-1”"),
        ("appraisal", "{机电支部: {优秀: 半数}}", "appraisal.机电支部.优秀 应是不小于 0 的整数"),
        ("appraisal", "{机电支部: {优秀: 0}}", "appraisal 里“机电支部”一个人也没有"),
        ("appraisal", "[优秀]", "appraisal 应是映射"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(office: SmallSite, field: str, value: str, told: str) -> None:
    office.post("openness/a.md", **{field: value})
    report = office.build()
    assert not report.published
    assert any(one.startswith(f"content/openness/a.md:4: {told}") for one in messages(report)), messages(report)


def test_five_hundred_documents_fit(office: SmallSite) -> None:
    for number in range(500):
        office.post(f"openness/p{number}.md", account="党务", date=f"{2017 + number % 10}-05-04", category="制度")
    assert messages(office.build(strict=True)) == []
    year = office.read("openness/directory/2026.html")
    assert len(rows(year, "党务公开")) == 50 and len(year.encode()) < 45_000
