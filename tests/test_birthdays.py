"""政治生日: a page a month from a list of names, in a data file or a workbook; days and birth dates are refused."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.sites import PLAIN_CONFIG, SmallSite, messages

HEADS = ("姓名", "支部", "入党年份", "入党月份")
BLOCK = PLAIN_CONFIG + "home:\n  blocks:\n    - {kind: birthdays, title: 政治生日}\n"


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.post("news/a.md")
    return site


def workbook(*rows: Sequence[object], merged: str = "", format: str = "") -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "党员"
    for row in rows:
        sheet.append(list(row))
    if merged:
        sheet.merge_cells(merged)
    if format:
        sheet.cell(2, 2).number_format = format
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def errors(site: SmallSite) -> list[str]:
    report = site.build()
    assert not report.published
    return messages(report, "error")


def test_every_member_stands_on_the_page_of_his_month(site: SmallSite) -> None:
    site.write(
        "content/data/members.yaml",
        "- {name: 高振邦, branch: 机电支部, year: 2006, month: 7}\n- {name: 叶知秋, joined: 2016年3月}\n",
    )
    assert messages(site.build()) == []
    assert "2006 年 7 月" in site.read("birthdays/7.html")
    assert "高振邦" not in site.read("birthdays/3.html")
    assert "叶知秋" in site.read("birthdays/3.html")
    assert "这个月没有同志过政治生日" in site.read("birthdays/12.html")
    assert 'href="../birthdays/7.html"' in site.read("birthdays/index.html")
    assert "birthdays/12.html" in site.read("sitemap.xml")
    assert 'href="birthdays/index.html"' in site.read("sitemap.html")


def test_without_a_list_there_are_no_pages(site: SmallSite) -> None:
    site.build()
    assert not [path for path in site.files() if path.startswith("birthdays")]


def test_five_hundred_members_are_a_page_a_month_and_a_short_block(site: SmallSite) -> None:
    site.write("config.yaml", BLOCK)
    lines = [f"- {{name: 党员{n}, branch: 机电支部, year: {1970 + n % 50}, month: {n % 12 + 1}}}\n" for n in range(500)]
    site.write("content/data/members.yaml", "".join(lines))
    assert messages(site.build()) == []
    assert sum(site.read(f"birthdays/{month}.html").count('birth-card"') for month in range(1, 13)) == 500
    assert "等 42 位同志" in site.read("index.html")
    assert len(site.read("index.html")) < 40_000


def test_a_workbook_says_the_same_as_a_data_file(site: SmallSite) -> None:
    site.write("content/data/members.yaml", "- {name: 高振邦, branch: 机电支部, year: 2006, month: 7}\n")
    site.build()
    before = {path: content for path, content in site.files().items() if path.endswith(".html")}
    (site.root / "content/data/members.yaml").unlink()
    site.write("content/data/members.xlsx", workbook(HEADS, ("高振邦", "机电支部", 2006, 7), (None, None, None, None)))
    assert messages(site.build()) == []
    assert {path: content for path, content in site.files().items() if path.endswith(".html")} == before


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{name: 甲, month: 7}", "1: 缺少 year（入党的年份）"),
        ("{name: 甲, year: 2006}", "1: 缺少 month（入党的月份）"),
        ("{name: 甲, year: 2006, month: 13}", "1: month 应是1 到 12 的整数，这里是“13”"),
        ("{name: 甲, year: 1900, month: 1}", "1: year 应是1921 到 2999 的整数，这里是“1900”"),
        ("{name: 甲, year: 2006, month: 7, day: 1}", "1: 不能写“day”"),
        ("{name: 甲, year: 2006, month: 7, birthday: 1979-03-12}", "1: 不能写“birthday”"),
        ("{name: 甲, year: 2006, month: 7, 出生日期: 1979-03}", "1: 不能写“出生日期”"),
        ("{name: 甲, joined: 2006-07-01}", "1: 入党年月 只写年和月，这里写到了日：“2006-07-01”"),
        ("{name: 甲, joined: 2006-13}", "1: 入党年月 的月份只能是 1 到 12，这里是“2006-13”"),
        ("{year: 2006, month: 7}", "1: 缺少 name（姓名）"),
    ],
)
def test_what_is_missing_or_too_much_is_refused_with_its_line(site: SmallSite, entry: str, said: str) -> None:
    site.write("content/data/members.yaml", f"- {entry}\n")
    assert errors(site) == [f"content/data/members.yaml:{said}"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook(HEADS, ("甲", "机电支部", None, 7)), "党员!A2：缺少 year（入党的年份）"),
        (workbook(HEADS, ("甲", "机电支部", 2006, 13)), "党员!D2：month 应是1 到 12 的整数，这里是“13”"),
        (
            workbook(("姓名", "入党年月"), ("甲", "2006-07-01")),
            "党员!B2：入党年月 只写年和月，这里写到了日：“2006-07-01”",
        ),
        (workbook((*HEADS, "出生日期"), ("甲", "乙", 2006, 7, "1979-03-12")), "党员!E1：不能有“出生日期”这一列"),
        (workbook(HEADS, ("甲", "乙", 2006, 7), merged="C1:D1"), "党员!C1:D1：表头的单元格合并了"),
        (workbook(("党员名册",), HEADS, ("甲", "乙", 2006, 7), merged="A1:D1"), "党员!A1:D1：表头的单元格合并了"),
        (workbook(HEADS, ("甲", "乙", 2006, 7), ("丙", None, 2007, 8), merged="B2:B3"), "党员!B2:B3：单元格合并了"),
        (workbook(("名字", "哪年")), "党员!A1：第一行里没有认得的表头"),
        (workbook(("姓名", "姓名"), ("甲", "乙")), "党员!B1：表头“姓名”写了两次"),
        (b"PK\x03\x04 nonsense", "打不开这个工作簿（BadZipFile）"),
        (b"", "打不开这个工作簿（BadZipFile）"),
    ],
)
def test_a_workbook_is_refused_with_its_cell(site: SmallSite, content: bytes, said: str) -> None:
    site.write("content/data/members.xlsx", content)
    assert errors(site) == [f"content/data/members.xlsx:None: {said}"]


@pytest.mark.parametrize(
    ("format", "accepted"), [("yyyy-mm", True), ("mmm-yy", True), ('yyyy"年"m"月"', True), ("yyyy-mm-dd", False)]
)
def test_a_month_that_excel_made_a_date_of_is_a_month(site: SmallSite, format: str, accepted: bool) -> None:
    rows: tuple[Any, ...] = (("姓名", "入党年月"), ("甲", datetime(2006, 7, 1)))
    site.write("content/data/members.xlsx", workbook(*rows, format=format))
    assert site.build().published is accepted


def test_two_lists_of_members_are_one_too_many(site: SmallSite) -> None:
    site.write("content/data/members.yaml", "- {name: 高振邦, year: 2006, month: 7}\n")
    site.write("content/data/members.xlsx", workbook(HEADS, ("甲", "乙", 2006, 7)))
    assert errors(site) == ["content/data/members.yaml:None: 名单 members 有两份，另一份是 yaml 或 xlsx"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    year=st.integers(1921, 2999),
    month=st.integers(1, 12),
    form=st.sampled_from(("{}-{:02}", "{}.{}", "{}年{}月", "{}/{}")),
)
def test_a_month_may_be_written_in_many_ways(site: SmallSite, year: int, month: int, form: str) -> None:
    site.write("content/data/members.yaml", f"- {{name: 甲, joined: {form.format(year, month)}}}\n")
    assert site.build().published
    assert f"{year} 年 {month} 月" in site.read(f"birthdays/{month}.html")


def test_this_month_is_the_readers(site: SmallSite, browser: Any) -> None:
    site.write("config.yaml", BLOCK)
    site.write(
        "content/data/members.yaml", "- {name: 高振邦, year: 2006, month: 7}\n- {name: 叶知秋, year: 2016, month: 3}\n"
    )
    site.build()
    page = browser.new_page()
    page.clock.install(time="2026-06-30T16:30:00Z")  # half past midnight of 1 July in Beijing
    page.goto((site.output / "index.html").as_uri())
    assert page.locator(".birth-block li:visible").all_inner_texts() == ["7 月\n本月\n高振邦"]
    page.goto((site.output / "birthdays/7.html").as_uri())
    assert page.locator(".birth-list td").last.inner_text() == "20 年"
    assert "今年是第 20 个政治生日" in page.locator(".birth-card").inner_text()
    page.clock.set_fixed_time("2026-08-01T00:00:00+08:00")
    page.goto((site.output / "index.html").as_uri())
    assert page.locator(".birth-block li:visible").count() == 0
    assert page.locator(".birth-none").is_visible()
    page.close()


def test_without_scripts_every_month_of_the_block_is_there(site: SmallSite, browser: Any) -> None:
    site.write("config.yaml", BLOCK)
    site.write(
        "content/data/members.yaml", "- {name: 高振邦, year: 2006, month: 7}\n- {name: 叶知秋, year: 2016, month: 3}\n"
    )
    site.build()
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto((site.output / "index.html").as_uri())
    assert page.locator(".birth-block li").count() == 2
    assert page.locator(".birth-block li").first.is_visible()
    assert page.locator(".birth-block li").last.is_visible()
    window.close()


def test_a_month_prints_as_one_card_a_member(site: SmallSite, browser: Any, tmp_path: Path) -> None:
    from pypdf import PdfReader

    lines = [f"- {{name: 党员{number}, branch: 机电支部, year: {2000 + number}, month: 7}}\n" for number in range(3)]
    site.write("content/data/members.yaml", "".join(lines))
    site.build()
    page = browser.new_page()
    page.goto((site.output / "birthdays/7.html").as_uri())
    page.pdf(path=str(tmp_path / "cards.pdf"), prefer_css_page_size=True)
    page.close()
    printed = PdfReader(tmp_path / "cards.pdf").pages
    assert len(printed) == 3
    assert all(one.mediabox.width > one.mediabox.height for one in printed)
    assert round(float(printed[0].mediabox.width)) == 595  # A5 on its side
