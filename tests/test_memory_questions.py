"""Which outputs a question binds to what they asked; and what is told of it."""

from __future__ import annotations

import pytest

from site_builder.explain import explain
from site_builder.model.report import Options
from tests.bare_site import CONFIG, TEMPLATES, BareSite, settle
from tests.sites import TODAY
from tests.test_memory import TAG, site, write_post

__all__ = ["site"]


@pytest.mark.parametrize(
    "asks", ["{% include 'more.html' ignore missing %}", "{% include ['more.html', 'partials/row.html'] %}"]
)
def test_a_template_that_was_missed_is_noticed_when_it_comes(site: BareSite, asks: str) -> None:
    site.write("templates/404.html", asks)
    settle()
    site.make()
    site.write("templates/more.html", "来了")
    settle()
    assert site.make().rendered == ["404.html"] and site.read("404.html") == "来了"


def test_a_question_asked_where_a_template_is_imported_belongs_to_each_output(site: BareSite) -> None:
    site.write("templates/newest.html", "{% set first = pages(limit=1)[0] %}{% set home = url('index.html') %}")
    site.write(
        "templates/topics.html", "{% import 'newest.html' as newest %}{{ newest.first.title }} {{ newest.home }}"
    )
    site.write("templates/term.html", "{% import 'newest.html' as newest %}{{ newest.first.title }} {{ newest.home }}")
    settle()
    site.make()
    assert site.read("topics.html") == "D index.html" and site.read(TAG) == "D ../../index.html"
    write_post(site, "notes/d.md", date="2026-05-04", title="新题")
    settle()
    site.make()
    assert site.read("topics.html") == "新题 index.html" and site.read(TAG) == "新题 ../../index.html"


def test_a_feed_shows_whole_texts_and_is_made_again_with_each(site: BareSite) -> None:
    site.write("config.yaml", CONFIG.replace("{name", "{url: 'https://example.org/', name"))
    settle()
    site.make()
    write_post(site, "notes/d.md", "另一段。", date="2026-05-04")
    settle()
    feeds = ["atom.xml", "feed.xml", "notes/atom.xml", "notes/feed.xml"]
    assert site.make().rendered == sorted(["notes/d.html", *feeds])
    assert "另一段。" in site.read("feed.xml")


@pytest.mark.parametrize(
    "text", ["{% endfor %}", "{{ nobody }}", "{{ pages(nobody=1) }}", "{% include 'nobody.html' %}"]
)
def test_a_shared_part_that_was_broken_is_told_and_comes_right_again(site: BareSite, text: str) -> None:
    before = site.files()
    site.write("templates/partials/masthead.html", text)
    settle()
    report = site.make().report
    assert not report.published and {problem.path for problem in report.problems} == {
        "templates/partials/masthead.html"
    }
    assert site.make().report == report
    site.write("templates/partials/masthead.html", TEMPLATES["partials/masthead.html"])
    settle()
    assert site.make().report.published and site.files() == before


def test_what_could_not_be_read_is_tried_again_by_every_build(site: BareSite) -> None:
    write_post(site, "news/a.md", date="2026-13-01")
    site.write("content/news/图.svg", "不是图片")
    settle()
    first = site.make().report
    again = site.make()
    assert again.report == first and not first.published
    assert again.read == ["content/news/a.md"] and again.measured == ["content/news/图.svg"]


def test_explain_tells_which_answer_changed(site: BareSite) -> None:
    options = Options(site.root, "config.yaml", site.output, TODAY, False, False)
    assert "都和上次一样，不必重新生成" in explain(options, "news/b.html")[0]
    write_post(site, "news/a.md", "[书](书.pdf)", date="2026-05-01", title="新题")
    assert "会重新生成：neighbours(content/news/b.md)" in explain(options, "news/b.html")[0]
    assert "它自己的标题" in explain(options, "news/a.html")[0]
    assert "都和上次一样，不必重新生成" in explain(options, "notes/d.html")[0]
    site.make()
    write_post(site, "news/c.md", "另一段。", date="2026-05-03", tags="[学雷锋]")
    assert "会重新生成" in explain(options, "news/c.html")[0]
    site.write("templates/base.html", TEMPLATES["base.html"] + "!")
    assert "会重新生成：template(base.html)" in explain(options, "notes/d.html")[0]
    (site.root / ".cache/memory.sqlite3").write_bytes(b"x" * 9000)
    assert "没有记下上次的结果" in explain(options, "notes/d.html")[0]
