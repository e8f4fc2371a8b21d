"""new: a post that builds at once in every section, and a site that builds at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.build import load_site
from site_builder.config.kinds import KINDS
from site_builder.config.sections import DEFAULT_SECTIONS
from site_builder.model.report import Options
from site_builder.new import new_post, new_site
from site_builder.workers import Workers
from tests.sites import PLAIN_CONFIG, TODAY, SmallSite, messages

TITLES = (
    '说"好": 一个‘字’的故事', "a/b\\c", "好" * 200, "a" * 300, "！！！……", "- [转] @所有人 # 重要", "{{ 7*7 }}{% x %}",
    "'", '"', "#", "%", "..", "/", "CON", "null", "true", "2026", "2026-01-01", "010", "12:30", "index", "_index",
    "𠮷野家", "Cafe\u0301", "标题 —— 副题", "a: b", "*重要*", "& 甲", "! 乙", "> 丙", "| 丁", "`戊`", "---", "[c](d)",
    "<b>粗</b>", "~$x", ".隐藏", "尾巴~", "\u202e反", "全角：冒号", "😀", "? 己",
)  # fmt: skip


def made(site: SmallSite, section: str, title: str, kind: str | None = None) -> str:
    path, problems = new_post(site.root, "config.yaml", section, title, kind, TODAY)
    assert path is not None, problems
    return path


def titles(site: SmallSite) -> dict[str, str]:
    """The titles of all posts as a build reads them, without a word of complaint."""
    read, problems = load_site(Options(site.root, "config.yaml", site.output, TODAY, True, False), Workers())
    assert read is not None and problems == []
    return {path: page.summary.title for path, page in read.by_path.items()}


def test_a_new_post_builds_strictly_in_every_section_and_of_every_kind(site: SmallSite) -> None:
    site.write("config.yaml", "site: {name: 测试}\n")
    paths = [made(site, section.slug, "九月主题党日") for section in DEFAULT_SECTIONS]
    paths += [made(site, "news", f"九月{kind.title}", kind.name) for kind in KINDS]
    report = site.build(strict=True)
    assert report.published, messages(report)
    assert len(set(paths)) == len(DEFAULT_SECTIONS) + len(KINDS)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_post_of_another_kind_than_its_sections_says_so(site: SmallSite, kind: str) -> None:
    path = made(site, "news", "标题", kind)
    read, _ = load_site(Options(site.root, "config.yaml", site.output, TODAY, True, False), Workers())
    assert read is not None and read.by_path[path].summary.kind == kind


def test_wanted_fields_that_are_still_empty_are_all_a_strict_build_asks_for(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("kind: news}", "kind: news, required: [author, reviewer]}"))
    made(site, "news", "九月主题党日")
    report = site.build(strict=True)
    assert [problem.rule for problem in report.problems] == ["required"]
    assert "author、reviewer" in report.problems[0].message


@pytest.mark.parametrize("section", ["news", "members"])
def test_any_title_makes_a_post_that_carries_exactly_this_title(site: SmallSite, section: str) -> None:
    expected = {made(site, section, title): title.strip() for title in TITLES}
    assert len(expected) == len(TITLES)
    assert titles(site) == expected


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60).filter(str.strip))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_title_breaks_a_post_or_leaves_its_folder(site: SmallSite, title: str) -> None:
    path, problems = new_post(site.root, "config.yaml", "news", title, None, TODAY)
    if path is None:
        assert "已有同名的稿件" in problems[0].message
        return
    assert (site.root / path).resolve().parent == site.root.resolve() / "content/news/2026"
    assert Path(path).name.isascii() and len(Path(path).name) < 160
    assert titles(site)[path] == title.strip()


@pytest.mark.parametrize("title", ["", "  ", "\u3000", "甲\n乙", "甲\x00", "\x1b[31m红", "\ud800"])
def test_an_empty_title_or_one_with_control_characters_is_refused(site: SmallSite, title: str) -> None:
    path, (problem,) = new_post(site.root, "config.yaml", "news", title, None, TODAY)
    assert path is None and problem.rule == "usage" and problem.hint


def test_nothing_is_ever_overwritten(site: SmallSite) -> None:
    path = made(site, "news", "标题")
    site.write(path, "我写了一天的稿子")
    again, (problem,) = new_post(site.root, "config.yaml", "news", "标题", None, TODAY)
    assert again is None and problem.path == path and "已有同名的稿件" in problem.message
    assert (site.root / path).read_text(encoding="utf-8") == "我写了一天的稿子"


@pytest.mark.parametrize("section", ["news/../members", "..", "/etc", "nws", "", "news/../../x", "news\\..\\..\\x"])
def test_a_post_never_lies_outside_its_section(site: SmallSite, section: str) -> None:
    before = sorted(site.root.rglob("*"))
    path, problems = new_post(site.root, "config.yaml", section, "标题", None, TODAY)
    if path is not None:  # a backslash is no separator here
        assert (site.root / path).resolve().is_relative_to(site.root.resolve() / "content/news")
        return
    assert problems[0].rule == "usage" and problems[0].hint
    assert sorted(site.root.rglob("*")) == before


@pytest.mark.parametrize("name", [".hid", "_hid", "CON", "nul.x", "x/.hid", "alt~"])
def test_a_folder_whose_posts_cannot_be_published_is_refused(site: SmallSite, name: str) -> None:
    path, (problem,) = new_post(site.root, "config.yaml", f"news/{name}", "标题", None, TODAY)
    assert path is None and problem.rule == "usage" and problem.hint
    assert not (site.root / "content/news").exists()


def test_a_post_of_a_sub_folder_lies_there(site: SmallSite) -> None:
    assert made(site, "news/zhuanti", "标题") == "content/news/zhuanti/2026/2026-11-20-biao-ti.md"


def test_a_new_lesson_goes_on_with_its_term(site: SmallSite) -> None:
    site.post("news/term-9/01-a.md", kind="lesson", term=9, number=1)
    path = made(site, "news/term-9", "第二讲", "lesson")
    assert path == "content/news/term-9/2026-11-20-di-er-jiang.md"
    assert "\nterm: 9\nnumber: 2\n" in (site.root / path).read_text("utf-8")
    path = made(site, "news/term-10", "第一讲", "lesson")
    assert "\nterm: 10\nnumber: 1\n" in (site.root / path).read_text("utf-8")


def test_a_site_changes_the_archetype_of_a_kind(site: SmallSite) -> None:
    site.write("templates/archetypes/news.md", "---\ntitle: {{ title|yaml }}\nunit: 我们支部\n---\n本站的样稿\n")
    text = (site.root / made(site, "news", "标题: 甲")).read_text(encoding="utf-8")
    assert text == "---\ntitle: '标题: 甲'\nunit: 我们支部\n---\n本站的样稿\n"


def test_a_kind_without_an_archetype_starts_from_the_news(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "kinds: {volunteer: {title: 志愿服务}}\n")
    assert "reviewer:" in (site.root / made(site, "news", "标题", "volunteer")).read_text(encoding="utf-8")


def test_a_broken_archetype_is_named_with_its_line(site: SmallSite) -> None:
    site.write("templates/archetypes/news.md", "---\ntitle: {{ titel }}\n---\n")
    path, (problem,) = new_post(site.root, "config.yaml", "news", "标题", None, TODAY)
    assert path is None and (problem.path, problem.line) == ("templates/archetypes/news.md", 2)
    assert not list((site.root / "content").rglob("*.md"))


def test_a_new_site_builds_strictly_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "我的 网站"
    assert new_site(folder) == (str(folder), ())
    site = SmallSite(folder, (folder / "config.yaml").read_text(encoding="utf-8"))
    report = site.build(strict=True)
    assert report.published, messages(report)
    assert "某某学校校园党建网" in site.read("index.html")
    assert "校园党建网开通了" in site.read("news/index.html")
    assert all((site.output / section.slug / "index.html").is_file() for section in DEFAULT_SECTIONS)


def test_a_new_site_may_lie_in_an_empty_folder_but_nowhere_else(site: SmallSite) -> None:
    (site.root / "空").mkdir()
    assert new_site(site.root / "空")[1] == ()
    before = (site.root / "config.yaml").read_bytes()
    for place in (site.root, site.root / "空", site.root / "config.yaml", site.root / "config.yaml/x"):
        folder, (problem,) = new_site(place)
        assert folder is None and problem.hint
    assert (site.root / "config.yaml").read_bytes() == before


def test_the_command_tells_where_the_new_file_lies_and_what_comes_next(site: SmallSite) -> None:
    done = site.run("new", "members", "高振邦")
    assert (done.returncode, done.stdout) == (0, "已新建 content/members/gao-zhen-bang.md\n")
    again = site.run("new", "members", "高振邦")
    assert again.returncode == 1 and again.stderr.startswith("content/members/gao-zhen-bang.md: 已有同名的稿件")
    new = site.run("new", "site", "新站")
    assert new.returncode == 0 and "cd 新站" in new.stdout and "site-builder build" in new.stdout
