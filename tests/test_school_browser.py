"""业余党校 and the flow of 发展党员 in a real browser: progress kept at home, certificates from names, print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sites import REPOSITORY, SmallSite
from tests.test_development import LIST
from tests.test_pages_are_sound import invalid, violations
from tests.test_school import CONFIG, STEPS, TERM, TERMS

pytestmark = pytest.mark.browser
COMING = """\
- term: 9
  first: 2020-03-01
  last: 2099-06-01
  lessons:
    - {number: 1, date: 2020-03-12, title: 早就上过的}
    - {number: 2, date: 2099-03-12, title: 还没上的}
    - {number: 3, date: 2099-04-12, title: 再下一讲}
"""


@pytest.fixture(scope="module", params=["red", "youth"])
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = SmallSite(tmp_path_factory.mktemp("school"), f"{CONFIG}theme: {request.param}\n")
    site.write("content/data/school_entry.yaml", STEPS)
    site.write("content/data/lecturers.yaml", "- {name: 温知夏, topics: [党章]}\n")
    site.write(TERMS, TERM + COMING)
    site.write(LIST, (REPOSITORY / "content/data/development.yaml").read_text("utf-8"))
    for number in (1, 2):
        site.post(f"party-school/n{number}.md", kind="lesson", term=8, number=number, title=f"第{number}篇")
    assert site.build().problems == ()
    return site.output


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    window = browser.new_context(viewport={"width": 390, "height": 800})
    opened = window.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    window.close()
    assert faults == []


def go(page: Any, output: Path, path: str) -> None:
    page.goto((output / path).as_uri())


def test_what_was_read_is_counted_on_this_device_alone_and_can_be_forgotten(page: Any, output: Path) -> None:
    go(page, output, "party-school/n1.html")
    assert "0 / 2 讲" in page.inner_text(".reading-progress")
    page.click("[data-lesson-mark] button")
    page.wait_for_selector("text=1 / 2 讲")
    go(page, output, "party-school/terms/8.html")
    assert "1 / 2 讲" in page.inner_text(".reading-progress")
    assert page.locator("tr.is-done").count() == 1
    page.click(".reading-progress button")
    assert "0 / 2 讲" in page.inner_text(".reading-progress") and page.locator("tr.is-done").count() == 0
    assert not page.evaluate("localStorage.getItem('reader.lessons')")


def test_the_next_lesson_and_the_state_are_the_readers(page: Any, output: Path) -> None:
    go(page, output, "party-school/terms/9.html")
    assert page.locator("tr.is-next").count() == 1
    assert "还没上的" in page.inner_text("tr.is-next")
    assert page.inner_text(".list-head .badge-state") == "进行中"


def test_names_pasted_from_a_table_make_a_certificate_each(page: Any, output: Path) -> None:
    go(page, output, "party-school/terms/8-certificate.html")
    assert page.locator(".cert").count() == 1
    page.fill("#names", "罗某\t会计 251 班\t08001\n\n麦同学，焊接 241 班\n<b>甲</b>\n")
    certificates = [one.inner_text() for one in page.locator(".cert").all()]
    assert len(certificates) == 3 and page.inner_text(".cert-buttons span") == "共 3 张"
    assert "罗某" in certificates[0] and "会计 251 班" in certificates[0] and "08001" in certificates[0]
    assert "麦 同学（焊接 241 班）" in certificates[1].replace("\n", "")
    assert "<b>甲</b>" in certificates[2]
    assert page.evaluate("JSON.stringify(localStorage)").count("罗某") == 0
    page.fill("#names", "")
    assert page.locator(".cert").count() == 1


def test_each_certificate_is_a_sheet_of_its_own(browser: Any, output: Path, tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = browser.new_page()
    go(page, output, "party-school/terms/8-certificate.html")
    page.fill("#names", "\n".join(f"学员{n}" for n in range(20)))
    page.pdf(path=str(tmp_path / "all.pdf"), prefer_css_page_size=True)
    page.close()
    sheets = PdfReader(tmp_path / "all.pdf").pages
    assert len(sheets) == 20
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)


def test_the_chart_alone_prints_on_one_sheet(page: Any, output: Path, tmp_path: Path) -> None:
    from pypdf import PdfReader

    def printed() -> list[str]:
        page.pdf(path=str(tmp_path / "flow.pdf"), prefer_css_page_size=True)
        return [sheet.extract_text() for sheet in PdfReader(tmp_path / "flow.pdf").pages]

    go(page, output, "development.html")
    page.evaluate("window.print = () => { window.printed = document.body.className }")
    page.click("text=打印流程图")
    assert "prints-flow" in page.evaluate("window.printed")
    assert len(printed()) == 1
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.click("text=连同说明一起打印")
    assert "prints-flow" not in page.evaluate("window.printed")
    assert len(printed()) == 3


PAGES = [
    "development.html",
    "party-school/index.html",
    "party-school/lecturers.html",
    "party-school/n1.html",
    "party-school/terms/index.html",
    "party-school/terms/8.html",
    "party-school/terms/9.html",
    "party-school/terms/8-certificate.html",
]


@pytest.mark.long
def test_the_pages_are_accessible_and_valid(browser: Any, output: Path, tmp_path: Path) -> None:
    assert violations(browser, output, PAGES, ((1280, ""), (390, "large"), (1280, "dark"))) == []
    assert invalid(output, tmp_path) == []


def test_no_page_is_wider_than_a_phone(browser: Any, output: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for path in PAGES:
        go(page, output, path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.close()


def test_without_scripts_everything_can_be_read(browser: Any, output: Path) -> None:
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    go(page, output, "party-school/terms/8.html")
    assert page.is_visible("text=团支部选举") and page.is_visible("text=2026-03-12 18:15")
    assert not page.is_visible(".reading-progress")
    go(page, output, "party-school/terms/8-certificate.html")
    assert page.is_visible("text=准予结业") and page.locator("main >> button:visible, textarea:visible").count() == 0
    go(page, output, "development.html")
    assert page.is_visible("text=党组织派人谈话") and page.is_visible("text=一个月内")
    window.close()
