"""Statistics: what was published, counted, in four forms."""

from __future__ import annotations

import csv
import io
import re

import html5lib
import openpyxl
import pytest

from site_builder.stats.text import harmless
from tests.sites import SmallSite


@pytest.fixture
def counted(site: SmallSite) -> SmallSite:
    site.post("news/a.md", "一二三四五。", author="[陆青禾, 章遇]", unit="机电支部", date="2026-01-05")
    site.post("news/b.md", "一二三四五六七八九十。", author="陆青禾", date="2026-02-05")
    site.post("notices/c.md", "一二三。", author='"=1+1"', date="2025-12-31")
    site.post("news/d.md", "还没写完。", author="章遇", draft="是")
    return site


def rows(text: str, name: str) -> dict[str, list[str]]:
    """A table of the text form, by first column."""
    block = text.split(f"【{name}】\n")[1].split("\n\n")[0]
    return {line.split()[0]: line.split()[1:] for line in block.splitlines()[1:]}


def test_posts_are_counted_by_section_branch_author_and_month(counted: SmallSite) -> None:
    text = counted.run("stats").stdout
    assert rows(text, "各栏目")["党建动态"][0] == "2"
    assert rows(text, "各支部（单位）") == {"机电支部": rows(text, "各支部（单位）")["机电支部"]}
    assert rows(text, "用稿统计（按作者）")["陆青禾"][0] == "2"
    assert rows(text, "用稿统计（按作者）")["章遇"][0] == "1"
    assert list(rows(text, "各月")) == ["2025-12", "2026-01", "2026-02"]


def test_a_period_counts_its_first_and_its_last_day(counted: SmallSite) -> None:
    text = counted.run("stats", "--from", "2025-12-31", "--to", "2026-01-05").stdout
    assert list(rows(text, "各月")) == ["2025-12", "2026-01"]


def test_posts_without_a_date_count_where_no_period_is_asked_for(counted: SmallSite) -> None:
    counted.post("members/m.md", "风采。", date=None)
    text = counted.run("stats").stdout
    assert rows(text, "各栏目")["党员风采"][0] == "1"
    assert list(rows(text, "各月")) == ["2025-12", "2026-01", "2026-02"]
    assert "党员风采" not in counted.run("stats", "--from", "2025-01-01").stdout.split("【栏目更新】")[0]


def test_no_cell_is_taken_for_a_formula(counted: SmallSite) -> None:
    counted.run("stats", "--format", "csv", "--output", "t.csv")
    content = (counted.root / "t.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
    assert "'=1+1" in cells and "=1+1" not in cells
    for start in "=+-@\t\r＝":
        assert str(harmless(f"{start}x")).startswith("'")
    assert harmless("正常") == "正常" and harmless(-3) == -3


def test_the_workbook_has_a_sheet_a_table_and_numbers_as_numbers(counted: SmallSite) -> None:
    assert counted.run("stats", "--format", "xlsx", "--output", "t.xlsx").returncode == 0
    book = openpyxl.load_workbook(counted.root / "t.xlsx")
    assert book.sheetnames == ["各栏目", "各支部（单位）", "用稿统计（按作者）", "各月", "栏目更新"]
    assert book["各栏目"]["A2"].value == "党建动态" and book["各栏目"]["B2"].value == 2
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


def test_the_page_has_a_table_for_every_chart_and_needs_nothing_from_outside(counted: SmallSite) -> None:
    html = counted.run("stats", "--format", "html").stdout
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert html.count('<svg viewBox="0 0 ') == 4 and html.count('role="img" aria-label="') == 4
    assert len(tree.findall(".//table")) == 5
    assert not re.search(r"https?://|<script", html)


def test_freshness_stands_in_a_table_of_its_own(counted: SmallSite) -> None:
    text = counted.run("stats", "--as-of", "2026-02-10").stdout
    fresh = rows(text, "栏目更新")
    assert fresh["党建动态"] == ["2", "2026-02-05", "5", "14", "正常"]
    assert fresh["党员风采"][-1] == "空栏目"


def test_an_empty_site_has_empty_statistics(site: SmallSite) -> None:
    for form in ("text", "csv", "html"):
        done = site.run("stats", "--format", form)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr


@pytest.mark.parametrize("wrong", [["--from", "昨天"], ["--format", "xlsx"], ["--format", "pdf"]])
def test_wrong_use_is_told_with_exit_code_2(site: SmallSite, wrong: list[str]) -> None:
    done = site.run("stats", *wrong)
    assert done.returncode == 2 and "用法不对" in done.stderr


@pytest.mark.parametrize(("path", "named"), [("oops/x.md", "没有栏目 oops"), ("x.md", "content/x.md: ")])
def test_a_post_outside_all_sections_is_named_and_the_others_are_counted(
    counted: SmallSite, path: str, named: str
) -> None:
    counted.post(path)
    done = counted.run("stats")
    assert done.returncode == 1
    assert named in done.stderr and "Traceback" not in done.stderr
    assert rows(done.stdout, "各栏目")["党建动态"][0] == "2"
