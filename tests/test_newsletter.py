"""The newsletter: a file to edit, a page, a paper of A4 sheets, a PDF."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest
from pypdf import PdfReader

from site_builder.printing import find_browser, print_page
from tests.sites import PLAIN_CONFIG, SmallSite, messages

CONFIG = PLAIN_CONFIG + "  - {slug: resources, title: 资料中心, kind: document}\n"


@pytest.fixture
def office(site: SmallSite) -> SmallSite:
    """A site with three posts of October and one of September."""
    site.write("config.yaml", CONFIG)
    site.post(
        "news/a.md",
        "甲的正文。\n\n## 小标题\n\n第二段[^1]。\n\n[^1]: 注。",
        title="甲",
        date="2026-10-05",
        author="某甲",
    )
    site.post("news/b.md", "乙的正文。", title="乙", date="2026-10-31", recommend="是")
    site.post("notices/c.md", "丙的正文。", title="丙", date="2026-10-01")
    site.post("news/d.md", "丁的正文。", title="丁", date="2026-09-30")
    return site


def issue(site: SmallSite, number: int) -> str:
    return (site.root / f"content/resources/newsletter/issue-{number}.md").read_text(encoding="utf-8")


def test_an_issue_lists_the_posts_of_its_period_by_section_and_builds_at_once(office: SmallSite) -> None:
    done = office.run(
        "newsletter", "--issue", "12", "--from", "2026-10-01", "--to", "2026-10-31", "--as-of", "2026-11-20"
    )
    assert (done.returncode, done.stderr) == (0, "")
    text = issue(office, 12)
    assert "issue: 12\nfrom: 2026-10-01\nto: 2026-10-31\n" in text
    assert "lead: /news/b.md" in text, "the recommended post opens the issue"
    columns = text[text.index("\ncolumns:") :]
    assert re.findall(r"title: (\S+)|- (/\S+)", columns) == [
        ("党建动态", ""),
        ("", "/news/a.md"),
        ("通知公示", ""),
        ("", "/notices/c.md"),
    ]
    report = office.build(strict=True)
    assert messages(report) == [] and report.published
    assert "甲" in office.read("resources/newsletter/issue-12.html")


def test_the_next_issue_goes_on_where_the_last_one_ended_even_if_that_is_a_draft(office: SmallSite) -> None:
    office.run("newsletter", "--issue", "3", "--to", "2026-10-05", "--from", "2026-10-01", "--as-of", "2026-10-06")
    assert office.run("newsletter", "--as-of", "2026-10-31").returncode == 0
    assert "from: 2026-10-06\nto: 2026-10-31" in issue(office, 4)
    office.post("resources/newsletter/issue-9.md", kind="newsletter", issue=9, draft="是")
    assert "issue-10.md" in office.run("newsletter", "news/a.md", "--as-of", "2026-11-20").stdout


def test_an_issue_of_posts_named_one_by_one_tells_their_days(office: SmallSite) -> None:
    done = office.run("newsletter", "--issue", "1", "content/news/d.md", "news\\a.md", "--as-of", "2026-11-20")
    assert done.returncode == 0, done.stderr
    text = issue(office, 1)
    assert "from: 2026-09-30\nto: 2026-10-05" in text and "/notices/c.md" not in text


WRONG = {
    "no such post": (["news/aa.md"], 2, "没有这篇稿件"),
    "turned round": (["--from", "2026-11-01", "--to", "2026-10-01"], 2, "--to 2026-10-01 早于 --from 2026-11-01"),
    "nothing in it": (["--from", "2020-01-01", "--to", "2020-02-01"], 1, "2020-01-01 至 2020-02-01 没有可收的稿件"),
    "no date": (["--from", "昨天"], 2, "--from 看不懂日期 昨天"),
    "no number": (["--issue", "0"], 2, "--issue 应是不小于 1 的整数"),
    "pdf of what": (["--pdf", "x.pdf"], 2, "--pdf 要写明第几期"),
    "pdf of nothing": (["--pdf", "x.pdf", "--issue", "7"], 1, "没有第 7 期简讯"),
}


@pytest.mark.parametrize(("arguments", "code", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_made_is_told_and_nothing_is_written(
    office: SmallSite, arguments: list[str], code: int, message: str
) -> None:
    done = office.run("newsletter", *arguments, "--as-of", "2026-11-20")
    assert done.returncode == code and message in done.stderr and "Traceback" not in done.stderr
    assert not (office.root / "content/resources").exists()


def test_an_issue_that_is_there_is_never_overwritten(office: SmallSite) -> None:
    office.write("content/resources/newsletter/issue-1.md", "自己写的")
    done = office.run("newsletter", "--issue", "1", "news/a.md", "--as-of", "2026-11-20")
    assert done.returncode == 1 and "已有同名的稿件" in done.stderr
    assert issue(office, 1) == "自己写的"


def test_a_folder_outside_all_sections_is_told(office: SmallSite) -> None:
    office.write("config.yaml", CONFIG + "newsletter: {folder: resource/x}\n")
    done = office.run("newsletter", "news/a.md", "--as-of", "2026-11-20")
    assert done.returncode == 1 and "不在任何栏目里：resource/x" in done.stderr and "resources" in done.stderr


def write_issue(site: SmallSite, **fields: object) -> None:
    columns = "[{title: 一栏, posts: [/news/a.md, /notices/c.md]}]"
    front = {"kind": "newsletter", "issue": 1, "lead": "/news/b.md", "columns": columns, "date": "2026-11-01"} | fields
    site.post("resources/newsletter/issue-1.md", "编者的话。", **front)


def test_the_paper_holds_the_lead_in_full_and_of_the_others_the_beginning(office: SmallSite) -> None:
    office.post("news/b.md", "乙的正文。" + "很长。" * 100 + "乙的结尾。", title="乙", date="2026-10-31")
    office.post("news/a.md", "甲的正文。" + "很长。" * 100 + "甲的结尾。", title="甲", date="2026-10-05")
    write_issue(office)
    assert office.build().published
    paper = office.read("resources/newsletter/issue-1.paper.html")
    assert "乙的结尾" in paper and "甲的正文" in paper and "甲的结尾" not in paper
    write_issue(office, full="是")
    office.build()
    assert "甲的结尾" in office.read("resources/newsletter/issue-1.paper.html")


@pytest.mark.browser
def test_a_paper_is_grey_on_days_of_mourning_too(browser: Any, office: SmallSite) -> None:
    office.write("config.yaml", CONFIG + "mourning: {dates: [2026-12-13]}\n")
    write_issue(office)
    assert office.build().published
    for day, wanted in (("2026-12-13", "grayscale(1)"), ("2026-12-14", "none")):
        page = browser.new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T08:00+08:00"))
        page.goto((office.output / "resources/newsletter/issue-1.paper.html").as_uri())
        assert page.evaluate("getComputedStyle(document.documentElement).filter") == wanted
        page.close()


def test_texts_on_a_paper_bring_no_ids_and_lower_headings(office: SmallSite) -> None:
    write_issue(office, full="是")
    office.build()
    paper = office.read("resources/newsletter/issue-1.paper.html")
    assert ">小标题</h3>" in paper and 'href="#' not in paper
    assert re.findall(r' id="([^"]*)"', paper) == ["paper-1"]


def test_a_changed_post_is_printed_as_changed_and_its_problems_are_told_once(office: SmallSite) -> None:
    write_issue(office, full="是")
    office.build()
    office.post("news/a.md", "改过了。![图](gone.jpg)", title="甲", date="2026-10-05")
    report = office.build()
    assert "改过了" in office.read("resources/newsletter/issue-1.paper.html")
    assert [one for one in messages(report) if "gone.jpg" in one] == ["content/news/a.md:6: 图片没有找到：gone.jpg"]


def test_a_post_taken_back_leaves_its_column(office: SmallSite) -> None:
    write_issue(office)
    office.post("news/a.md", title="甲", draft="是")
    assert office.build().published
    for page in ("issue-1.html", "issue-1.paper.html"):
        assert ">甲<" not in office.read(f"resources/newsletter/{page}")


@pytest.mark.parametrize("number", [0, 1, 500])
def test_an_issue_of_any_length_builds(office: SmallSite, number: int) -> None:
    posts = [f"/news/p{one}.md" for one in range(number)]
    for one in range(number):
        office.post(f"news/p{one}.md", title=f"第{one}篇", date="2026-10-05")
    write_issue(office, lead=None, columns=f"[{{title: 一栏, posts: [{', '.join(posts)}]}}]" if posts else "[]")
    assert office.build(strict=True).published
    paper = office.read("resources/newsletter/issue-1.paper.html")
    assert paper.count("<article") == number and ("这一期还没有选稿" in paper) == (number == 0)


def test_bad_issues_are_told_with_their_lines(office: SmallSite) -> None:
    write_issue(office, **{"from": "2026-10-31", "to": "2026-10-01", "lead": "/news/gone.md"})
    office.post("resources/newsletter/x.md", kind="newsletter", issue="零")
    office.post("resources/newsletter/y.md", kind="newsletter", columns="[{posts: [/news/a.md]}]")
    told = "\n".join(messages(office.build()))
    assert "issue-1.md:9: to 早于 from" in told
    assert "issue-1.md:6: lead 里的文件没有找到：news/gone.md" in told
    assert "x.md:5: issue 应是不小于 1 的整数，这里是“零”" in told
    assert "y.md:5: 缺少 columns.title（栏名）" in told


def test_two_issues_with_one_number_are_told(office: SmallSite) -> None:
    write_issue(office)
    office.post("resources/newsletter/other.md", kind="newsletter", issue=1)
    assert (
        "content/resources/newsletter/other.md:5: 第 1 期有两份，另一份是 content/resources/newsletter/issue-1.md"
        in messages(office.build())
    )


def test_a_folder_may_say_of_which_kind_its_list_is(office: SmallSite) -> None:
    write_issue(office)
    office.write("content/resources/newsletter/_index.md", "---\ntitle: 简讯\nkind: newsletter\n---\n")
    office.post("resources/form.md", title="表格")
    office.build()
    assert '<ol class="issues">' in office.read("resources/newsletter/index.html")
    assert '<ul class="documents">' in office.read("resources/index.html")


@pytest.mark.skipif(find_browser() is None, reason="没有浏览器，印不了 PDF")
def test_an_issue_is_printed_on_numbered_a4_sheets(office: SmallSite) -> None:
    for one in range(12):
        office.post(f"news/p{one}.md", "一二三四五六七八九十。" * 60, title=f"第{one}篇", date="2026-10-05")
    posts = ", ".join(f"/news/p{one}.md" for one in range(12))
    write_issue(office, full="是", columns=f"[{{title: 一栏, posts: [{posts}]}}]")
    done = office.run("newsletter", "--issue", "1", "--pdf", "简讯.pdf", "--as-of", "2026-11-20")
    assert (done.returncode, done.stderr) == (0, "")
    pages = PdfReader(office.root / "简讯.pdf").pages
    assert len(pages) > 2
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {(595, 842)}
    first, last = pages[0].extract_text(), pages[-1].extract_text()
    assert "校园党建简讯" in first and f"1 / {len(pages)}" in first and f"{len(pages)} / {len(pages)}" in last
    assert "返回网页版" not in first


def test_a_browser_that_is_not_there_is_told_and_an_older_pdf_stays(office: SmallSite) -> None:
    pdf = office.write("old.pdf", b"old")
    problem = print_page(office.root / "config.yaml", pdf, "no-such-browser")
    assert problem is not None and "没有找到浏览器 no-such-browser" in problem.message and "Ctrl+P" in problem.hint
    problem = print_page(office.root / "config.yaml", pdf, "false")
    assert problem is not None and "浏览器没有印出来" in problem.message
    assert pdf.read_bytes() == b"old"


def test_an_issue_names_posts_that_could_not_be_taken_in(office: SmallSite) -> None:
    office.post("news/e.md", title="", date="2026-10-06")
    done = office.run("newsletter", "--issue", "12", "--from", "2026-10-01", "--to", "2026-10-31")
    assert done.returncode == 1
    assert "content/news/e.md:2: " in done.stderr and "已编好" in done.stdout
    assert "/news/a.md" in issue(office, 12)
