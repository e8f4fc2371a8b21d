"""The memory answers for what did not change: the work of a rebuild is told output by output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.search import is_search_data
from tests.bare_site import CONFIG, SHORT_CLOCK, TEMPLATES, THEME, BareSite, settle

ARCHIVES = {"archive/2026/index.html", "archive/2026/05/index.html"}
NEWS_LISTS = {"news/index.html", "news/archive/2026/index.html", *ARCHIVES}
NOTES_LISTS = {"notes/index.html", "notes/archive/2026/index.html", *ARCHIVES}
POSTS = {"news/a.html", "news/b.html", "news/c.html", "notes/d.html"}
WITH_STYLE = {"index.html", "news/index.html", "notes/index.html", *POSTS}
TAG = "tags/xue-lei-feng/index.html"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="10"/>'


def write_post(site: BareSite, path: str, body: str = "正文。", **fields: object) -> None:
    """A post whose summary does not come from its body."""
    site.post(path, body, **({"title": Path(path).stem.upper(), "summary": "摘要"} | fields))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BareSite:
    """Three news, one note, a picture, a file and data: built, and old enough to be trusted."""
    monkeypatch.setattr("site_builder.scan.COARSEST_CLOCK", SHORT_CLOCK)
    site = BareSite(tmp_path)
    write_post(site, "news/a.md", "[书](书.pdf)", date="2026-05-01")
    write_post(site, "news/b.md", "![图](图.svg)", date="2026-05-02")
    write_post(site, "news/c.md", date="2026-05-03", tags="[学雷锋]")
    write_post(site, "notes/d.md", date="2026-05-04")
    site.write("content/news/图.svg", PICTURE.format(10))
    site.write("content/news/书.pdf", "pdf")
    site.write("content/data/links.yaml", "[甲]")
    settle()
    report = site.make().report
    assert report.published and not report.problems
    return site


def everything(site: BareSite) -> set[str]:
    return {name for name in site.files() if name != ".site-builder" and not is_search_data(name)}


def test_nothing_is_read_or_rendered_when_nothing_changed(site: BareSite) -> None:
    before = site.files()
    for _ in range(3):
        work = site.make()
        assert work.report.published and work.is_nothing
    assert site.files() == before


def test_the_first_build_does_everything_once(site: BareSite, tmp_path: Path) -> None:
    (site.root / ".cache").rename(tmp_path / "elsewhere")
    work = site.make()
    assert work.converted == ["content/news/a.md", "content/news/b.md", "content/news/c.md", "content/notes/d.md"]
    assert work.rendered == sorted(everything(site))


def test_what_changed_less_than_two_seconds_ago_is_read_again_but_not_converted(site: BareSite) -> None:
    file = site.root / "content/news/a.md"
    file.write_bytes(file.read_bytes())
    work = site.make()
    assert work.read == ["content/news/a.md"] and not work.converted and not work.rendered


def rename(site: BareSite) -> None:
    (site.root / "content/news/a.md").rename(site.root / "content/news/e.md")


def edit_template(name: str) -> Callable[[BareSite], object]:
    return lambda site: site.write(f"templates/{name}", TEMPLATES[name] + "!")


def move_to_notes(site: BareSite) -> None:
    (site.root / "content/news/c.md").rename(site.root / "content/notes/c.md")


@dataclass(frozen=True)
class Case:
    edit: Callable[[BareSite], object]
    converted: tuple[str, ...]
    rendered: set[str]


A, B, C, D = "content/news/a.md", "content/news/b.md", "content/news/c.md", "content/notes/d.md"
CASES = {
    "a body": Case(
        lambda site: write_post(site, "news/c.md", "另一段。", date="2026-05-03", tags="[学雷锋]"), (C,), {"news/c.html"}
    ),
    "the title of an old post": Case(
        lambda site: write_post(site, "news/a.md", "[书](书.pdf)", date="2026-05-01", title="新题"),
        (A,),
        {"news/a.html", "news/b.html", *NEWS_LISTS},
    ),
    "the title of a new post": Case(
        lambda site: write_post(site, "news/c.md", date="2026-05-03", tags="[学雷锋]", title="新题"),
        (C,),
        {"news/c.html", "news/b.html", "index.html", TAG, *NEWS_LISTS},
    ),
    "a summary": Case(
        lambda site: write_post(site, "notes/d.md", date="2026-05-04", summary="另一段。"),
        (D,),
        {"notes/d.html", *NOTES_LISTS},
    ),
    "a tag more": Case(
        lambda site: write_post(site, "notes/d.md", date="2026-05-04", tags="[学雷锋]"),
        (D,),
        {"notes/d.html", "tags/index.html", TAG, *NOTES_LISTS},
    ),
    "the only tag": Case(
        lambda site: write_post(site, "news/c.md", date="2026-05-03"),
        (C,),
        {"news/c.html", "news/b.html", "index.html", "tags/index.html", *NEWS_LISTS},
    ),
    "a date": Case(
        lambda site: write_post(site, "news/a.md", "[书](书.pdf)", date="2026-05-09"),
        (A,),
        {"news/a.html", "news/b.html", "news/c.html", "index.html", *NEWS_LISTS},
    ),
    "a draft": Case(
        lambda site: write_post(site, "news/a.md", date="2026-05-01", draft="是"), (A,), {"news/b.html", *NEWS_LISTS}
    ),
    "a new post": Case(
        lambda site: write_post(site, "notes/e.md", date="2026-05-05"),
        ("content/notes/e.md",),
        {"notes/e.html", "notes/d.html", *NOTES_LISTS},
    ),
    "a removed post": Case(lambda site: (site.root / A).unlink(), (), {"news/b.html", *NEWS_LISTS}),
    "a renamed post": Case(rename, ("content/news/e.md",), {"news/e.html", "news/b.html", *NEWS_LISTS}),
    "a moved post": Case(
        move_to_notes,
        ("content/notes/c.md",),
        {"news/b.html", "notes/c.html", "notes/d.html", "index.html", TAG, *NEWS_LISTS, *NOTES_LISTS},
    ),
    "the text of a section": Case(
        lambda site: site.write("content/notes/_index.md", "---\ntitle: 笔记\n---\n\n说明。\n"),
        ("content/notes/_index.md",),
        {"notes/index.html", "notes/archive/2026/index.html"},
    ),
    "the template of posts": Case(edit_template("kinds/news.html"), (), POSTS),
    "a template that others extend": Case(edit_template("base.html"), (), WITH_STYLE),
    "a template that others import": Case(
        edit_template("partials/row.html"), (), {"index.html", "news/index.html", "notes/index.html"}
    ),
    "a shared part that comes out the same": Case(
        lambda site: site.write("templates/partials/masthead.html", "{# - #}" + TEMPLATES["partials/masthead.html"]), (), set()
    ),
    "a shared part": Case(edit_template("partials/masthead.html"), (), WITH_STYLE),
    "a template that takes the place of another": Case(
        lambda site: site.write("theme/bare/templates/partials/row.html", TEMPLATES["partials/row.html"] + "?"),
        (),
        {"index.html", "news/index.html", "notes/index.html"},
    ),
    "a template that nobody uses": Case(lambda site: site.write("templates/kinds/lesson.html", "课"), (), set()),
    "a style": Case(
        lambda site: site.write("theme/bare/assets/css/a.css", "b {}"), (), {"assets/style.*.css", *WITH_STYLE}
    ),
    "a data file": Case(lambda site: site.write("content/data/links.yaml", "[乙]"), (), {"sitemap.html"}),
    "a data file that nobody uses": Case(lambda site: site.write("content/data/more.yaml", "[乙]"), (), set()),
    "the size of a picture": Case(
        lambda site: site.write("content/news/图.svg", PICTURE.format(20)), (), {"news/b.html", "news/图.svg"}
    ),
    "a picture of the same size": Case(
        lambda site: site.write("content/news/图.svg", PICTURE.format(10).replace("2000", "2001")), (), {"news/图.svg"}
    ),
    "an attachment": Case(lambda site: site.write("content/news/书.pdf", "PDF"), (), {"news/书.pdf"}),
    "a new picture": Case(lambda site: site.write("content/news/二.svg", PICTURE.format(9)), (), {"news/二.svg"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_edit_is_answered_with_exactly_this_work(site: BareSite, name: str) -> None:
    case = CASES[name]
    case.edit(site)
    settle()
    work = site.make()
    assert work.report.published and not work.report.problems
    assert tuple(work.converted) == case.converted
    rendered = {"assets/style.*.css" if url.startswith("assets/style.") else url for url in work.rendered}
    assert rendered == case.rendered
    assert site.make().is_nothing


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("config.yaml", CONFIG.replace("测试党建网", "另一个网")),
        ("config.yaml", CONFIG + "# 一句说明\n"),
        ("config.yaml", CONFIG.replace("theme: bare", "theme: {name: bare, tokens: {red: '#B00'}}")),
        ("theme/bare/theme.yaml", THEME.replace("这一页", "那一页")),
        ("templates/shortcodes/mark.html", "{{ inner }}"),
    ],
)
def test_what_every_text_depends_on_lets_everything_be_done_again(site: BareSite, path: str, text: str) -> None:
    site.write(path, text)
    settle()
    work = site.make()
    assert len(work.converted) == 4 and set(work.rendered) == everything(site)
    assert site.make().is_nothing


def test_a_template_that_takes_the_place_of_a_packaged_one_is_noticed_and_its_going_too(site: BareSite) -> None:
    (site.root / "templates/robots.txt").unlink()
    settle()
    assert site.make().rendered == ["robots.txt"]
    packaged = site.read("robots.txt")
    site.write("templates/robots.txt", "自己的")
    settle()
    assert site.make().rendered == ["robots.txt"] and site.read("robots.txt") == "自己的"
    (site.root / "templates/robots.txt").unlink()
    settle()
    assert site.make().rendered == ["robots.txt"] and site.read("robots.txt") == packaged
