"""Pages of people: the wall and its ways, marks, honours, consent, criteria, posts about a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite, messages

CRITERIA = "- {name: 五带头, whom: 优秀共产党员, items: [带头学习提高, 带头服务群众]}\n"


def person(site: SmallSite, slug: str, name: str, **fields: object) -> None:
    site.post(f"members/{slug}.md", **({"title": name, "name": name, "consent": "是"} | fields))


def test_the_wall_is_narrowed_by_branch_and_by_year_with_plain_links(site: SmallSite) -> None:
    person(site, "a", "高振邦", branch="机电支部", date="2025-05-04")
    person(site, "b", "江海涛", branch="机电支部", date="2026-05-04")
    person(site, "c", "叶知秋", branch="农艺支部", date="2026-05-05")
    assert messages(site.build()) == []
    wall = site.read("members/index.html")
    assert '<a href="../members/branch/ji-dian-zhi-bu/index.html">机电支部' in wall
    branch = site.read("members/branch/ji-dian-zhi-bu/index.html")
    assert "高振邦" in branch
    assert "江海涛" in branch
    assert "叶知秋</strong>" not in branch
    assert 'index.html" aria-current="page">机电支部' in branch
    year = site.read("members/year/2026/index.html")
    assert "高振邦</strong>" not in year
    assert "叶知秋</strong>" in year


@pytest.mark.parametrize("count", [0, 1])
def test_where_there_is_nothing_to_choose_no_list_is_made(site: SmallSite, count: int) -> None:
    site.post("news/a.md")
    for number in range(count):
        person(site, f"p{number}", "高振邦", branch="机电支部")
    assert site.build().published
    assert not [path for path in site.files() if path.startswith(("members/branch", "members/year"))]
    assert "筛选党员" not in site.read("members/index.html")


def test_five_hundred_people_stand_on_pages_of_their_section_s_size(site: SmallSite) -> None:
    for number in range(500):
        person(site, f"p{number:03}", f"党员{number:03}", branch=f"第{number % 2}支部")
    assert messages(site.build()) == []
    seen = [site.read(path) for path in site.files() if path.startswith("members/branch/di-0-")]
    assert len(seen) == 13
    assert sum(text.count('class="portrait-name"') for text in seen) == 250


@pytest.mark.parametrize(
    ("aspects", "said"),
    [
        ("{班级管理: {self: 101, peer: 90}}", "aspects.班级管理.self 应是0 到 100 的数字，这里是“101”"),
        ("{班级管理: {self: -1}}", "aspects.班级管理.self 应是0 到 100 的数字，这里是“-1”"),
        ("{班级管理: {peer: 很好}}", "aspects.班级管理.peer 应是0 到 100 的数字，这里是“很好”"),
    ],
)
def test_a_mark_out_of_range_is_an_error_with_its_line(site: SmallSite, aspects: str, said: str) -> None:
    person(site, "a", "高振邦", aspects=aspects)
    assert messages(site.build(), "error") == [f"content/members/a.md:6: {said}"]


def test_an_eleventh_aspect_is_an_error_at_its_own_line(site: SmallSite) -> None:
    names = "班级管理 专业会考 技能竞赛 科研论文 技术职称 民主评议 师德师风 志愿服务 校企合作 信息宣传 教书育人".split()
    lines = "\n".join(f"  {name}: {{self: 90, peer: 90}}" for name in names)
    person(site, "a", "高振邦", aspects=f"\n{lines}")
    report = site.build()
    assert not report.published
    assert messages(report, "error") == ["content/members/a.md:17: aspects 写了 11 项，最多 10 项"]
    assert messages(report, "warning") == ["content/members/a.md:17: aspects 里没有“教书育人”这一项"]


def test_the_names_of_the_aspects_are_set_in_the_configuration(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, f"{PLAIN_CONFIG}pioneer:\n  aspects: [教书育人, 服务群众, 自身建设]\n")
    person(site, "a", "高振邦", aspects="{教书育人: {self: 90, peer: 91}, 服务群众: {self: 80}, 自身建设: {peer: 70}}")
    assert messages(site.build()) == []
    page = site.read("members/a.html")
    assert '<th scope="row">教书育人</th><td>90</td><td>91</td>' in page
    assert '<th scope="row">服务群众</th><td>80</td><td>—</td>' in page


def test_eleven_aspects_in_the_configuration_are_refused_with_their_line(tmp_path: Path) -> None:
    names = ", ".join(f"方面{number}" for number in range(11))
    site = SmallSite(tmp_path, f"{PLAIN_CONFIG}pioneer:\n  aspects: [{names}]\n")
    person(site, "a", "高振邦")
    assert messages(site.build(), "error") == ["config.yaml:9: pioneer.aspects 写了 11 个方面，最多 10 个"]


@pytest.mark.parametrize(
    ("consent", "said"),
    [(None, "没有写明本人同意公开"), ("否", "本人还没有同意公开（consent: 否）")],
)
def test_consent_is_wanted(site: SmallSite, consent: str | None, said: str) -> None:
    person(site, "a", "高振邦", consent=consent, role="教师")
    report = site.build()
    assert report.published
    assert [problem.message for problem in report.problems if problem.rule == "consent"] == [said]
    assert "consent" in site.run("check", "--format", "json").stdout


def test_honours_that_begin_with_a_year_stand_on_a_line(site: SmallSite) -> None:
    person(site, "a", "高振邦", honours="[2019 年云泽市技术能手, 2021 年度优秀共产党员, 教学能手]")
    site.build()
    page = site.read("members/a.html")
    assert '<strong class="honour-year">2019 年</strong> 云泽市技术能手' in page
    assert '<strong class="honour-year">2021 年度</strong> 优秀共产党员' in page
    assert "<li>教学能手</li>" in page


def test_posts_about_a_person_stand_on_his_page(site: SmallSite) -> None:
    person(site, "a", "高振邦")
    person(site, "b", "宁远")
    site.post("news/tag.md", title="标签里有", tags="[高振邦]")
    site.post("news/title.md", title="高振邦的一天")
    site.post("news/people.md", title="写明了", people="[宁远]")
    site.post("news/word.md", title="宁远的夜")
    site.post("news/other.md", title="别的事", body="路上遇见高振邦。", summary="别的")
    site.build()
    long, short = site.read("members/a.html"), site.read("members/b.html")
    about = long[long.index('id="about"') :]
    assert "标签里有" in about
    assert "高振邦的一天" in about
    assert "别的事" not in about[: about.index("</ul>")]
    about = short[short.index('id="about"') :]
    assert "写明了" in about
    assert "宁远的夜" not in about[: about.index("</ul>")]


def test_a_new_post_about_a_person_makes_his_page_anew(site: SmallSite) -> None:
    person(site, "a", "高振邦")
    site.build()
    site.post("news/a.md", title="高振邦的一天")
    site.build()
    assert "网站上的高振邦" in site.read("members/a.html")


def test_criteria_have_a_page_that_names_who_meets_them(site: SmallSite) -> None:
    site.write("content/data/criteria.yaml", CRITERIA)
    person(site, "a", "高振邦", criteria="[带头服务群众]")
    assert messages(site.build()) == []
    assert 'href="../criteria.html#c1-2">带头服务群众' in site.read("members/a.html")
    page = site.read("criteria.html")
    assert page.index('id="c1-2"') < page.index(">高振邦</a>")
    assert 'href="criteria.html"' in site.read("sitemap.html")
    assert "criteria.html" in site.read("sitemap.xml")


def test_a_criterion_that_no_list_knows_is_doubted_with_the_nearest(site: SmallSite) -> None:
    site.write("content/data/criteria.yaml", CRITERIA)
    person(site, "a", "高振邦", criteria="[带头服务群从]")
    report = site.build()
    assert messages(report) == ["content/members/a.md:6: criteria.yaml 里没有这条标准：带头服务群从"]
    assert report.problems[0].hint == "您要写的是 带头服务群众 吗？"
