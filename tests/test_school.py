"""业余党校 from lists and posts: terms, entry steps, timetable, numbers, lecturers, certificates."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: party-school, title: 业余党校, kind: lesson}
home:
  blocks:
    - {kind: party_school, title: 业余党校, section: party-school}
"""
TERMS = "content/data/school_terms.yaml"
STEPS = "- {title: 团支部选举, who: 各团支部}\n- {title: 班主任推荐, needs: [推荐表]}\n- 校团委考察\n- 党总支审核\n"
TERM = """\
- term: 8
  first: 2026-03-12
  last: 2026-06-18
  place: 报告厅
  enrolled: 102
  graduated: 98
  entry:
    - {step: 团支部选举, first: 2026-01-05, last: 2026-01-09}
  lessons:
    - {number: 2, date: 2026-03-26 18:15, title: 党章怎么读, lecturer: 温知夏, hours: 2}
    - {number: 1, date: 2026-03-12 18:15, title: 先定的题目, place: 活动室}
"""


@pytest.fixture
def school(site: SmallSite) -> SmallSite:
    site.write("config.yaml", CONFIG)
    site.write("content/data/school_entry.yaml", STEPS)
    site.post("party-school/welcome.md", kind="page", title="欢迎")
    return site


def lesson(site: SmallSite, name: str, number: int | None, **fields: object) -> None:
    site.post(f"party-school/{name}.md", kind="lesson", **{"term": 8, "number": number} | fields)


def told(site: SmallSite) -> list[str]:
    """What is wrong with the list of terms: line, message, hint."""
    report = site.build()
    return [f"{one.line}: {one.message}。{one.hint}" for one in report.problems if one.path == TERMS]


def rows(html: str) -> list[list[str]]:
    """The words in the cells of the timetable."""
    table = re.findall(r"<tr[ >].*?</tr>", html[html.index("<tbody>") : html.index("</tbody>")], re.S)
    return [
        [re.sub("<[^>]*>", "", cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in table
    ]


def test_a_term_has_a_page_with_dates_steps_and_timetable(school: SmallSite) -> None:
    school.write(TERMS, TERM)
    lesson(school, "b", 1, title="为了谁", lecturer="沈砚秋", hours=2)
    assert messages(school.build()) == []
    html = school.read("party-school/terms/8.html")
    assert rows(html) == [
        ["第一讲", "2026-03-12 18:15", "为了谁", "沈砚秋", "活动室", ""],
        ["第二讲", "2026-03-26 18:15", "党章怎么读", "温知夏", "报告厅", ""],
    ]
    assert 'href="../../party-school/b.html">为了谁' in html
    assert "2 讲，4 学时" in html and "102 人" in html and "98 人" in html
    steps = re.search(r'<ol class="step-line">.*?</ol>', html, re.S)
    assert steps and re.findall("<strong>(.*?)</strong>", steps[0]) == [
        "团支部选举",
        "班主任推荐",
        "校团委考察",
        "党总支审核",
    ]
    assert "2026年1月5日" in steps[0] and 'data-from="2026-01-05" data-to="2026-01-09"' in steps[0]
    assert "要交：推荐表" in steps[0]


def test_lessons_stand_in_the_order_of_their_numbers_with_their_materials(school: SmallSite) -> None:
    school.write("content/party-school/讲义.pdf", b"%PDF-1.4")
    lesson(school, "ten", 10, title="第十篇", date="2026-03-01")
    lesson(school, "two", 2, title="第二篇", date="2026-05-01", handout="讲义.pdf")
    lesson(school, "none", None, title="没有讲次")
    school.post(
        "party-school/quiz.md", "1. 甲\n答案：对", kind="quiz", term=8, number=2, title="第二讲自测", date="2026-05-02"
    )
    assert messages(school.build()) == []
    html = school.read("party-school/index.html")
    course = html[html.index('<ol class="lessons') : html.index("</ol>", html.index('<ol class="lessons'))]
    assert re.findall(r'lesson-title">(.*?)<', course) == ["第二篇", "第十篇", "没有讲次"]
    second = course[: course.index("第十篇")]
    assert ">讲义 PDF</a>" in second and 'aria-label="自测：第二讲自测"' in second
    assert "自测：第二讲自测" not in course[course.index("第十篇") :]


def test_all_terms_are_counted_in_a_chart_and_the_same_table(school: SmallSite) -> None:
    school.write(TERMS, TERM + "- {term: 9, first: 2027-03-01}\n- {term: 7, enrolled: 96, graduated: 91}\n")
    assert messages(school.build()) == []
    html = school.read("party-school/terms/index.html")
    assert "2 期共有学员 <strong>198</strong> 人，结业 <strong>189</strong> 人" in html
    assert rows(html) == [["第八期", "2026-03 至 2026-06", "102", "98", "96.1%"], ["第七期", "", "96", "91", "94.8%"]]
    assert re.findall(r'class="bar-graduated"[^>]*width="([\d.]+)"', html) == ["178.4", "192.2"]
    assert re.findall(r'<a href="../../party-school/terms/(\d+\.html)">第.期', html) == [
        "9.html",
        "8.html",
        "7.html",
        "8.html",
        "7.html",
    ]
    home = school.read("index.html")
    assert "<dd>198<small>人</small></dd>" in home and "<dd>189<small>人</small></dd>" in home


def test_a_certificate_tells_the_term_and_leaves_the_name_blank(school: SmallSite) -> None:
    school.write(TERMS, TERM)
    assert messages(school.build()) == []
    html = re.sub("<[^>]*>|\\s", "", school.read("party-school/terms/8-certificate.html"))
    assert "于2026年3月12日至2026年6月18日参加业余党校第八期学习，修满全部2讲，经考查合格，准予结业。" in html
    assert "同学（" in html and "2026年6月18日" in html


def test_lecturers_are_shown_with_what_they_taught(school: SmallSite) -> None:
    school.write("content/data/lecturers.yaml", "- {name: 温知夏, role: 组织委员, topics: [党章]}\n- 申屠明\n")
    school.write(TERMS, TERM)
    lesson(school, "a", 3, title="读原文", lecturer="温知夏")
    assert messages(school.build()) == []
    html = school.read("party-school/lecturers.html")
    assert "组织委员" in html and 'href="../party-school/a.html">读原文' in html and "<h2>申屠明</h2>" in html


def test_every_page_can_be_reached_from_the_section_and_from_the_map(school: SmallSite) -> None:
    school.write(TERMS, TERM)
    school.write("content/data/lecturers.yaml", "- 温知夏\n")
    lesson(school, "a", 1)
    assert messages(school.build()) == []
    section = school.read("party-school/index.html")
    for page in ("terms/index.html", "terms/8.html", "lecturers.html"):
        assert f'href="../party-school/{page}"' in section
        assert f"<loc>https://example.org/party-school/{page}</loc>" in school.read("sitemap.xml")
    assert 'href="party-school/terms/index.html"' in school.read("sitemap.html")
    assert 'href="../party-school/terms/8.html"' in school.read("party-school/a.html")


def test_without_lists_nothing_is_made_and_nothing_said(school: SmallSite) -> None:
    (school.root / "content/data/school_entry.yaml").unlink()
    lesson(school, "a", 1)
    assert messages(school.build()) == []
    assert not [path for path in school.files() if "terms/" in path or "lecturers" in path]
    assert "团支部选举" in school.read("index.html")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "- term: 8\n  first: 2026-06-18\n  last: 2026-03-12\n",
            "3: 第 8 期的 last（2026-03-12）早于 first（2026-06-18）。请检查这两个日期，结业应在开课之后",
        ),
        (
            "- term: 8\n  enrolled: 90\n  graduated: 91\n",
            "3: 第 8 期结业 91 人，比学员 90 人还多。请检查 enrolled（学员）和 graduated（结业）是不是写反了",
        ),
        ("- term: 8\n  graduated: 91\n", "2: 第 8 期写了结业人数，没有写学员人数。请写上 enrolled: 人数"),
        (
            "- term: 8\n  lessons:\n    - {number: 1}\n    - {number: 2}\n    - {number: 1}\n",
            "5: 第 8 期课表里有两个第 1 讲。请按先后重新编号，例如 number: 3",
        ),
        (
            "- term: 8\n  first: 2026-03-01\n  last: 2026-06-01\n  lessons:\n    - {number: 1, date: 2025-03-12}\n",
            "5: 第 8 期第 1 讲的日期 2025-03-12 不在这一期之内。这一期是 2026-03-01 到 2026-06-01，请检查 date",
        ),
        (
            "- term: 8\n  entry:\n    - {step: 团支部选举, first: 2026-03-02, last: 2026-03-01}\n",
            "3: 第 8 期“团支部选举”的 last（2026-03-01）早于 first（2026-03-02）。请检查这两个日期",
        ),
        (
            "- term: 8\n  entry:\n    - {step: 团支部选取, first: 2026-03-02}\n",
            "3: 第 8 期的入学步骤“团支部选取”不在 school_entry.yaml 里。您要写的是 团支部选举 吗？",
        ),
        ("- {term: 8}\n- {term: 8}\n", "2: 第 8 期写了两次，另一处在第 1 行。请合成一条，或改掉其中一条的 term"),
        ("- {first: 2026-03-02}\n", "1: 缺少 term（第几期）。请写上 term，例如 term: 8"),
        ("- {term: 八}\n", "1: term 应是不小于 1 的整数，这里是“八”。请写成不小于 1 的整数"),
        ("- {term: 8, last: 2026-13-01}\n", "1: 日期 last 看不懂：“2026-13-01”。请写成 年-月-日，例如 2026-01-13"),
        (
            "- {term: 8, lessons: [{number: 1, hours: -2}]}\n",
            "1: lessons.hours 应是0 到 1000 的数字，这里是“-2”。请写成0 到 1000 的数字",
        ),
        ("- {term: 8, enroled: 3}\n", "1: 不认识的键 enroled。您要写的是 enrolled 吗？"),
    ],
)
def test_what_a_term_cannot_be_is_told_with_its_line(school: SmallSite, entry: str, said: str) -> None:
    school.write(TERMS, entry)
    assert told(school) == [said]


def test_a_lesson_number_that_is_given_twice_is_refused(school: SmallSite) -> None:
    for name in ("a", "b", "c"):
        lesson(school, name, {"a": 1, "b": 2, "c": 2}[name])
    lesson(school, "d", 2, term=7)
    report = school.build()
    assert not report.published
    said = "content/party-school/c.md:6: 第 8 期有两个第 2 讲，另一篇是 content/party-school/b.md"
    assert messages(report) == [said]
    assert report.problems[0].hint == "请改掉其中一篇的 number，例如 number: 3"


def test_a_lesson_of_a_term_that_the_list_lacks_is_doubted(school: SmallSite) -> None:
    school.write(TERMS, TERM)
    lesson(school, "a", 1, term=88)
    assert messages(school.build()) == [f"content/party-school/a.md:5: {TERMS} 里没有第 88 期"]


def test_five_hundred_lessons_and_terms_are_shown(school: SmallSite) -> None:
    school.write(TERMS, "".join(f"- {{term: {n}, enrolled: {n + 50}, graduated: {n + 40}}}\n" for n in range(1, 501)))
    for number in range(1, 501):
        lesson(school, f"n{number}", number, title=f"题目{number}")
    assert messages(school.build()) == []
    overview = school.read("party-school/terms/index.html")
    assert overview.count('class="bar-enrolled"') == 12 and len(rows(overview)) == 500
    assert len(rows(school.read("party-school/terms/8.html"))) == 500
    assert "课程正在安排" in school.read("party-school/terms/9.html")


def test_a_new_lesson_makes_the_timetable_anew(school: SmallSite) -> None:
    school.write(TERMS, TERM)
    school.build()
    lesson(school, "a", 1, title="为了谁")
    school.build()
    assert rows(school.read("party-school/terms/8.html"))[0][2] == "为了谁"
    lesson(school, "a", 1, title="为了谁，依靠谁")
    school.build()
    assert rows(school.read("party-school/terms/8.html"))[0][2] == "为了谁，依靠谁"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=15))
def test_the_totals_are_the_sums_of_the_terms(school: SmallSite, numbers: list[tuple[int, int]]) -> None:
    fair = [(max(pair), min(pair)) for pair in numbers]
    entries = (f"- {{term: {n}, enrolled: {all_}, graduated: {some}}}\n" for n, (all_, some) in enumerate(fair, 1))
    school.write(TERMS, "".join(entries))
    assert messages(school.build()) == []
    html = school.read("party-school/terms/index.html")
    counted = [pair for pair in fair if pair[0]]
    assert len(re.findall('class="bar-enrolled"', html)) == min(len(counted), 12)
    if counted:
        assert f"<td>{sum(one for one, _ in counted)}</td><td>{sum(one for _, one in counted)}</td><td></td>" in html
