"""What leads from one page to others: archives, tags, related posts, topics, menus, breadcrumbs, data."""

from __future__ import annotations

import re

import pytest

from tests.published import Published, hrefs
from tests.sites import PLAIN_CONFIG, SmallSite, messages


def part(site: SmallSite, page: str, start: str, end: str) -> str:
    """The text of a page from one mark to the next."""
    return site.read(page).partition(start)[2].partition(end)[0]


def names(html: str) -> list[str]:
    """The last parts of the addresses that a text leads to."""
    return [href.rsplit("/", 1)[-1] for href in hrefs(html)]


def main(site: SmallSite, page: str) -> str:
    return part(site, page, "<main", "</main>")


# Archives


def test_posts_are_archived_by_year_and_month_of_the_site_s_zone(site: SmallSite) -> None:
    site.post("news/a.md", date="2025-12-31T15:59:59Z")
    site.post("news/b.md", date="2025-12-31T16:00:00Z")
    site.post("notices/c.md", date="2026-01-15")
    site.post("news/d.md", date=None)
    assert site.build().published
    assert [name for name in names(main(site, "archive/2025/index.html")) if name[1:] == ".html"] == ["a.html"]
    assert [name for name in names(main(site, "archive/2026/01/index.html")) if name[1:] == ".html"] == [
        "c.html",
        "b.html",
    ]
    assert [name for name in names(main(site, "news/archive/2026/index.html")) if name[1:] == ".html"] == ["b.html"]
    assert {path for path in site.files() if "archive/" in path and "members" in path} == set()
    assert Published(site.output).dead_links() == []


def test_a_section_s_months_are_places_on_its_year_page(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-03-01")
    site.post("news/b.md", date="2026-11-01")
    site.build()
    assert {"index.html#m03", "index.html#m11"} <= set(names(main(site, "news/archive/2026/index.html")))
    assert Published(site.output).dead_links() == []


# Tags and other taxonomies


def test_tags_have_a_page_each_and_one_together(site: SmallSite) -> None:
    site.post("news/a.md", tags="[主题党日, 志愿服务]")
    site.post("notices/b.md", tags="[志愿服务, 志愿服务]")
    assert messages(site.build(strict=True)) == []
    assert {"tags/zhi-yuan-fu-wu/index.html", "tags/zhu-ti-dang-ri/index.html"} <= site.files().keys()
    assert [name for name in names(main(site, "tags/zhi-yuan-fu-wu/index.html")) if name in ("a.html", "b.html")] == [
        "a.html",
        "b.html",
    ]
    assert "共 2 篇" in main(site, "tags/zhi-yuan-fu-wu/index.html")
    assert "../tags/zhi-yuan-fu-wu/index.html" in hrefs(site.read("news/a.html"))


@pytest.mark.parametrize("tags", [("公示", "公式"), ("AI", "ai"), ("Ａ", "A"), ("！", "？"), ("党" * 100, "党" * 101)])
def test_tags_of_one_reading_have_addresses_of_their_own(site: SmallSite, tags: tuple[str, str]) -> None:
    site.post("news/a.md", tags=f"['{tags[0]}']", date="2026-01-01")
    site.post("news/b.md", tags=f"['{tags[1]}']", date="2026-02-01")
    assert messages(site.build(strict=True)) == []
    assert len([path for path in site.files() if re.fullmatch(r"tags/[^/]+/index.html", path)]) == 2
    assert Published(site.output).dead_links() == []


def test_a_newer_tag_of_the_same_reading_moves_nothing(site: SmallSite) -> None:
    site.post("news/a.md", tags="[公示]", date="2026-01-01")
    site.build()
    assert "公示" in site.read("tags/gong-shi/index.html")
    site.post("news/b.md", tags="[公式]", date="2026-02-01")
    site.post("news/c.md", tags="[公示]", date=None)
    site.build()
    assert "a.html" in names(main(site, "tags/gong-shi/index.html"))


@pytest.mark.parametrize("tag", ["CON", "aux", "nul.x", "../x", "/", "a/b", ".", "<b>", "50%", "#1", "a b"])
def test_any_tag_builds_to_a_folder_that_every_system_takes(site: SmallSite, tag: str) -> None:
    site.post("news/a.md", tags=f"['{tag}']")
    assert messages(site.build(strict=True)) == []
    (folder,) = [path.split("/")[1] for path in site.files() if re.fullmatch(r"tags/[^/]+/index.html", path)]
    assert re.fullmatch(r"[\w.-]+", folder, re.ASCII)
    assert folder.split(".")[0].lower() not in ("con", "aux", "nul")
    assert Published(site.output).dead_links() == []


def test_a_further_taxonomy_is_named_in_the_configuration(site: SmallSite) -> None:
    more = "taxonomies:\n  - {name: tags, title: 标签}\n  - {name: units, title: 供稿单位, field: unit, page_size: 1}\n"
    more += "  - {name: series, title: 系列}\n"
    site.write("config.yaml", PLAIN_CONFIG + more)
    site.post("news/a.md", unit="机电支部", series="[一, 二]")
    site.post("news/b.md", unit="机电支部")
    assert messages(site.build(strict=True)) == []
    assert {"units/ji-dian-zhi-bu/index.html", "units/ji-dian-zhi-bu/page/2.html"} <= site.files().keys()
    assert {"series/yi/index.html", "series/er/index.html"} <= site.files().keys()
    assert "供稿单位" in site.read("units/index.html")


# Related posts


def related(site: SmallSite, page: str) -> list[str]:
    return names(part(site, page, 'aria-labelledby="related"', "</section>"))


def test_related_posts_are_those_named_then_those_with_most_common_tags(site: SmallSite) -> None:
    site.post("news/a.md", tags="[一, 二]", related="[../notices/n.md, a.md]", date="2026-05-10")
    site.post("notices/n.md", date="2020-01-01")
    site.post("news/b.md", tags="[一]", date="2026-05-01")
    site.post("news/c.md", tags="[一, 二]", date="2025-01-01")
    site.post("news/d.md", tags="[二]", date="2026-05-09")
    site.post("news/e.md", tags="[三]")
    site.post("news/f.md", tags="[一, 二]", draft="是")
    assert messages(site.build(strict=True)) == []
    assert related(site, "news/a.html") == ["n.html", "c.html", "d.html", "b.html"]
    assert related(site, "news/e.html") == []


# Topics


def test_a_topic_shows_its_boards_and_its_posts_tell_of_it(site: SmallSite) -> None:
    boards = "[{title: 点名, posts: [b.md, a.md]}, {title: 标签, tag: 学习, limit: 2}, {title: 栏目, section: notices}]"
    site.post("news/t.md", title="专题", kind="topic", boards=boards)
    for number, name in enumerate(("a", "b", "c", "d"), 1):
        site.post(
            f"news/{name}.md", title=f"稿{name}", tags="[学习]" if name != "a" else None, date=f"2026-05-0{number}"
        )
    site.post("notices/n.md", title="稿n")
    assert messages(site.build(strict=True)) == []
    found = [name for name in names(main(site, "news/t.html")) if re.fullmatch("[abcdn].html", name)]
    assert list(dict.fromkeys(found)) == ["b.html", "a.html", "d.html", "c.html", "n.html"]
    assert "t.html" in names(site.read("topics.html"))
    for page in ("news/a.html", "news/d.html", "notices/n.html"):
        assert "t.html" in names(part(site, page, "post-topics", "</p>"))


def test_without_topics_the_page_of_topics_says_so(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    assert "还没有开设专题。" in site.read("topics.html")


# Menus and breadcrumbs


def test_a_menu_leads_to_sections_posts_and_addresses(site: SmallSite) -> None:
    menu = "menus:\n  main:\n    - {section: news, children: [{title: 分栏, section: news/term}]}\n"
    menu += "    - {title: 联系, page: news/a.md}\n    - {title: 地图, url: sitemap.html}\n"
    menu += "    - {title: 站外, url: 'https://example.org/'}\n"
    site.write("config.yaml", PLAIN_CONFIG + menu)
    site.post("news/a.md")
    site.post("news/term/_index.md", title="分栏", date=None)
    assert messages(site.build(strict=True)) == []
    masthead = part(site, "news/a.html", "<header", "</header>")
    expected = {
        "../news/index.html",
        "../news/term/index.html",
        "../news/a.html",
        "../sitemap.html",
        "https://example.org/",
    }
    assert expected <= set(hrefs(masthead))


@pytest.mark.parametrize(
    ("entry", "said", "hint"),
    [
        ("{section: news/trem}", "news/trem", "news/term"),
        ("{title: 联系, page: news/b.md}", "news/b.md", "overview/contact.md"),
        ("{title: 草稿, page: news/draft.md}", "news/draft.md", "没有公开"),
        ("{title: 地图, url: sitmap.html}", "sitmap.html", "sitemap.html"),
        ("{title: 新闻, url: news/}", "news/", "news/index.html"),
    ],
)
def test_a_menu_entry_that_leads_nowhere_is_warned_about(site: SmallSite, entry: str, said: str, hint: str) -> None:
    site.write("config.yaml", PLAIN_CONFIG + f"menus: {{main: [{{section: news}}, {entry}]}}\n")
    site.post("news/a.md")
    site.post("news/draft.md", draft="是")
    site.post("news/term/_index.md", title="分栏", date=None)
    (problem,) = site.build().problems
    assert (problem.severity, problem.path) == ("warning", "config.yaml")
    assert said in problem.message and hint in problem.hint
    assert not site.build(strict=True).published


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("home: {blocks: [{kind: links, data: linsk}]}", "data/linsk.yaml"),
        ("home: {blocks: [{kind: banner, image: images/x.png}]}", "images/x.png"),
        ("home: {blocks: [{kind: banner, items: [{title: 去, url: nowhere.html}]}]}", "nowhere.html"),
        ("home: {blocks: [{kind: posts, section: news, more: nowhere.html}]}", "nowhere.html"),
    ],
)
def test_the_home_page_names_nothing_in_vain(site: SmallSite, settings: str, said: str) -> None:
    site.write("config.yaml", PLAIN_CONFIG + settings + "\n")
    site.post("news/a.md")
    report = site.build()
    assert report.published
    assert [said in message for message in messages(report, "warning")] == [True]


def test_breadcrumbs_lead_from_home_down_to_the_page(site: SmallSite) -> None:
    site.post("news/2026/a.md", title="本篇", tags="[学习]")
    site.build()
    crumbs = {
        "news/2026/a.html": ["../../index.html", "../../news/index.html"],
        "news/index.html": ["../index.html"],
        "tags/xue-xi/index.html": ["../../index.html", "../../tags/index.html"],
        "archive/2026/05/index.html": ["../../../index.html", "../../../archive/2026/index.html"],
        "news/archive/2026/index.html": ["../../../index.html", "../../../news/index.html"],
        "sitemap.html": ["index.html"],
        "index.html": [],
    }
    assert {page: hrefs(part(site, page, 'class="crumbs"', "</nav>")) for page in crumbs} == crumbs
    assert 'aria-current="page">本篇<' in part(site, "news/2026/a.html", 'class="crumbs"', "</nav>")


# Data files


def test_a_data_file_is_known_to_templates_by_its_name(site: SmallSite) -> None:
    site.write("content/data/numbers.yaml", "党员: 124\n日期: 2026-05-04\n编号: 010\n")
    site.write("content/data/sub/more.yml", "- 一\n- 二\n")
    template = (
        '{% set n = data("numbers") %}{{ n["党员"] }}|{{ n["日期"] }}|{{ n["编号"] }}|{{ data("sub/more")|join("、") }}'
    )
    site.write("templates/404.html", template + '|{{ data("nothing") is none }}')
    site.post("news/a.md")
    assert messages(site.build(strict=True)) == []
    assert site.read("404.html").startswith("124|2026-05-04|") and site.read("404.html").endswith("|一、二|True")
    assert not [path for path in site.files() if path.startswith("data/")]


def test_a_broken_data_file_is_an_error_with_its_line(site: SmallSite) -> None:
    site.write("content/data/links.yaml", "a: 1\nb: [1\n")
    site.post("news/a.md")
    report = site.build()
    assert not report.published
    assert re.match(r"content/data/links\.yaml:[23]: ", messages(report)[0])
