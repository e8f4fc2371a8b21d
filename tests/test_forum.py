"""活动论坛: threads are posts, replies wait for an approval, the form prepares a mail or a file and sends nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/, email: bianjibu@example.org}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: forum, title: 活动论坛, kind: thread}
"""
REPLY = "{{name: {0}, date: {1}, text: {2}, approved: {3}}}"


@pytest.fixture
def forum(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path, CONFIG)


def test_without_a_thread_there_is_no_form(forum: SmallSite) -> None:
    forum.post("news/a.md")
    assert messages(forum.build(strict=True)) == []
    assert "reply.html" not in forum.files()
    assert "还没有主题" in forum.read("forum/index.html")


def test_a_thread_without_replies_asks_for_the_first(forum: SmallSite) -> None:
    forum.post("forum/a.md", title="听课笔记写给谁看")
    assert messages(forum.build(strict=True)) == []
    page = forum.read("forum/a.html")
    assert "还没有回复" in page and 'href="../reply.html?thread=forum/a.md"' in page
    assert '<option value="forum/a.md">听课笔记写给谁看</option>' in forum.read("reply.html")


def test_approved_replies_of_the_thread_and_of_files_are_shown_by_date(forum: SmallSite) -> None:
    forum.post("forum/a.md", replies=f"[{REPLY.format('甲', '2026-10-12', '第二', '裴书远')}]")
    forum.write(
        "content/data/replies/x.yaml",
        "- thread: forum/a.md\n  name: 乙\n  date: 2026-10-10\n  text: |\n    第一段 <b>\n\n    第二段\n  approved: 裴书远\n",
    )
    forum.write(
        "content/data/replies/y.yaml",
        "thread: content/forum/a.md\nname: 丙\ndate: 2026-10-20\ntext: 第三\napproved: 裴书远\n",
    )
    assert messages(forum.build(strict=True)) == []
    page = forum.read("forum/a.html")
    assert [page.index(f"<strong>{name}</strong>") for name in "乙甲丙"] == sorted(
        page.index(f"<strong>{name}</strong>") for name in "乙甲丙"
    )
    assert "<p>第一段 &lt;b&gt;</p><p>第二段</p>" in page
    assert "3 条回复" in forum.read("forum/index.html") and "最近：丙" in forum.read("forum/index.html")


def test_what_nobody_approved_is_nowhere_in_the_site_and_is_listed(forum: SmallSite) -> None:
    forum.post("forum/a.md", title="主题", replies=f"[{REPLY.format('甲', '2026-10-12', '不该看见一', '否')}]")
    forum.write("content/data/replies/x.yaml", "- {thread: forum/a.md, name: 乙, date: 2026-10-10, text: 不该看见二}\n")
    report = forum.build(strict=True)
    assert report.published
    assert [(one.path, one.title) for one in report.hidden] == [
        ("content/data/replies/x.yaml:1", "主题"),
        ("content/forum/a.md:4", "主题"),
    ]
    assert all("没有审核" in one.reason for one in report.hidden)
    assert not [path for path, content in forum.files().items() if "不该看见".encode() in content]
    assert "没有审核" in forum.run("build").stdout


def test_an_approval_counts_only_from_those_who_may_give_it(forum: SmallSite) -> None:
    forum.write("content/data/reviewers.yaml", "- 裴书远\n")
    forum.post("forum/a.md", replies=f"[{REPLY.format('甲', '2026-10-12', '一', '路人')}]")
    report = forum.build()
    assert [one.reason for one in report.hidden] == ["甲的回复的审核人 路人 不在名单（reviewers.yaml）里"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {thread: forum/a.md, name: 甲, date: 2026-02-30, text: 一, approved: 裴书远}", "日期 date 看不懂"),
        ("- {thread: forum/a.md, date: 2026-02-03, text: 一, approved: 裴书远}", "缺少 name"),
        ("- {thread: forum/a.md, name: 甲, date: 2026-02-03, text: 一, approved: 是}", "approved 要写审核人的姓名"),
        ("- {name: 甲, date: 2026-02-03, text: 一, approved: 裴书远}", "缺少 thread"),
    ],
)
def test_a_wrong_reply_is_told_with_its_line(forum: SmallSite, text: str, told: str) -> None:
    forum.post("forum/a.md")
    forum.write("content/data/replies/x.yaml", f"# 回复\n{text}\n")
    report = forum.build()
    assert not report.published
    assert any(one.startswith(f"content/data/replies/x.yaml:2: {told}") for one in messages(report)), messages(report)


def test_an_answer_to_nothing_is_told_with_the_nearest_thread(forum: SmallSite) -> None:
    forum.post("forum/biji.md")
    forum.write("content/data/replies/x.yaml", "- {thread: forum/bjii.md, name: 甲, date: 2026-02-03, text: 一}\n")
    problem = forum.build().problems[0]
    assert (problem.path, problem.line) == ("content/data/replies/x.yaml", 1)
    assert problem.hint == "您要写的是 forum/biji.md 吗？"


def test_an_approval_shows_the_reply_at_the_next_build_and_changes_no_other_post(forum: SmallSite) -> None:
    forum.post("forum/a.md")
    forum.post("news/b.md")
    forum.write("content/data/replies/x.yaml", "- {thread: forum/a.md, name: 甲, date: 2026-02-03, text: 一}\n")
    assert forum.build().published
    before = forum.files()
    forum.write(
        "content/data/replies/x.yaml", "- {thread: forum/a.md, name: 甲, date: 2026-02-03, text: 一, approved: 乙}\n"
    )
    assert forum.build().published
    after = forum.files()
    assert "<strong>甲</strong>" in forum.read("forum/a.html")
    assert before["news/b.html"] == after["news/b.html"]


def test_a_folder_of_threads_in_another_section_is_listed_as_a_forum(forum: SmallSite) -> None:
    forum.write("content/news/luntan/_index.md", "---\ntitle: 论坛\nkind: thread\n---\n")
    forum.post("news/luntan/a.md", kind="thread", title="主题")
    assert messages(forum.build(strict=True)) == []
    assert "0 条回复" in forum.read("news/luntan/index.html")


def test_five_hundred_replies_fit(forum: SmallSite) -> None:
    lines = [f"- {{thread: forum/a.md, name: 甲, date: 2026-02-03, text: 第{n}条, approved: 乙}}\n" for n in range(500)]
    forum.post("forum/a.md")
    forum.write("content/data/replies/all.yaml", "".join(lines))
    assert messages(forum.build(strict=True)) == []
    assert forum.read("forum/a.html").count('class="reply"') == 500


def test_new_starts_a_thread(forum: SmallSite) -> None:
    made = forum.run("new", "forum", "修理日够不够")
    assert made.returncode == 0
    assert messages(forum.build(strict=True)) == []
    assert forum.run("new", "news", "换个栏目", "--kind", "thread").returncode == 0


@pytest.mark.browser
def test_the_file_that_the_form_saves_is_a_reply_once_it_is_approved(browser: Any, forum: SmallSite) -> None:
    forum.post("forum/a.md", title="甲题")
    forum.post("forum/b.md", title="乙题")
    assert forum.build().published
    page = browser.new_page()
    page.goto(f"{(forum.output / 'reply.html').as_uri()}?thread=forum/b.md")
    assert page.input_value("#reply-thread") == "forum/b.md"
    page.click("[data-do=file]")
    assert page.inner_text("#reply-fault") == "请写上姓名；请写上您想说的话"
    said = '  头一段: "引号" # 井号\n\n- 列表\n\t制表 <b>'
    page.fill("#reply-name", '宁"远: #')
    page.fill("#reply-text", said)
    with page.expect_download() as waiting:
        page.click("[data-do=file]")
    content = Path(waiting.value.path()).read_text(encoding="utf-8")
    page.close()
    forum.write("content/data/replies/x.yaml", content)
    report = forum.build(strict=True)
    assert report.published and ["没有审核" in one.reason for one in report.hidden] == [True]
    forum.write("content/data/replies/x.yaml", content.replace("approved:", "approved: 裴书远"))
    assert messages(forum.build(strict=True)) == []
    shown = forum.read("forum/b.html")
    assert "宁&#34;远: #" in shown and "头一段: &#34;引号&#34; # 井号" in shown and "制表 &lt;b&gt;" in shown


@pytest.mark.browser
def test_the_mail_of_the_form_goes_to_the_group_and_nothing_is_sent(browser: Any, forum: SmallSite) -> None:
    forum.post("forum/a.md", title="甲题")
    forum.post("forum/old.md", title="旧题", closes="2020-01-01", date="2019-01-01")
    assert forum.build().published
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((forum.output / "reply.html").as_uri())
    assert page.get_attribute("option[value='forum/old.md']", "disabled") is not None
    page.fill("#reply-name", "宁远")
    page.fill("#reply-text", "我赞成")
    page.click("[data-do=mail]")
    mail = urlsplit(page.get_attribute("#reply-fault a", "href"))
    assert mail.scheme == "mailto" and unquote(mail.path) == "bianjibu@example.org"
    assert parse_qs(mail.query)["subject"] == ["发言：甲题"]
    assert "    我赞成" in parse_qs(mail.query)["body"][0]
    page.fill("#reply-text", "长" * 900)
    page.click("[data-do=mail]")
    assert "太长" in page.inner_text("#reply-fault")
    page.close()
    assert asked and [url for url in asked if not url.startswith(("file:", "mailto:"))] == []


@pytest.mark.browser
def test_without_scripts_the_page_tells_how_to_write(browser: Any, forum: SmallSite) -> None:
    forum.post("forum/a.md", title="甲题")
    assert forum.build().published
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto((forum.output / "reply.html").as_uri())
    assert not page.is_visible("#reply-form")
    assert "bianjibu@example.org" in page.inner_text(".reply-plain")
    window.close()
