"""What is shown, when and where: sections, time, lists, archives, tags."""

from __future__ import annotations

import re

import pytest

from tests.published import Published, hrefs
from tests.sites import PLAIN_CONFIG, SmallSite, messages

EMPTY = "这个栏目的稿件正在准备，过些日子再来看看。"


def listed(site: SmallSite, page: str) -> list[str]:
    """The names of the posts that the main column of a list page leads to, in its order."""
    main = site.read(page).partition("<main")[2].partition("</main>")[0]
    posts = [
        href.rsplit("/", 1)[-1].removesuffix(".html") for href in hrefs(main) if re.search(r"/[a-z]\d*\.html$", href)
    ]
    return list(dict.fromkeys(posts))


def config(extra: str = "", news: str = "") -> str:
    plain = PLAIN_CONFIG.replace("kind: news}", f"kind: news{', ' + news if news else ''}}}")
    return plain + extra


def test_a_post_with_only_title_and_date_builds_in_every_default_section(site: SmallSite) -> None:
    site.write("config.yaml", "site: {name: 测试}\n")
    sections = (
        "overview news current-affairs notices openness organization members excellence party-school moral-education"
        " union-league resources"
    ).split()
    for section in sections:
        site.post(f"{section}/a.md")
    assert messages(site.build(strict=True)) == []
    assert all(f"{section}/a.html" in site.files() and listed(site, f"{section}/index.html") for section in sections)
    assert Published(site.output).dead_links() == []


@pytest.mark.parametrize("kind", ["page", "news", "notice", "document", "event", "spotlight", "lesson"])
def test_a_section_without_posts_says_a_kind_sentence(site: SmallSite, kind: str) -> None:
    site.write(
        "config.yaml", f"sections: [{{slug: news, title: 栏目, kind: news}}, {{slug: x, title: 空, kind: {kind}}}]\n"
    )
    site.post("news/a.md")
    assert messages(site.build(strict=True)) == []
    sentence = re.search(r'class="empty">([^<]+)<', site.read("x/index.html"))
    assert sentence and sentence[1].endswith("。")
    assert "还没有稿件" in site.read("sitemap.html")


def test_a_post_in_an_unknown_section_is_an_error_with_the_nearest_name(site: SmallSite) -> None:
    site.post("new/a.md")
    (problem,) = site.build().problems
    assert (problem.severity, problem.path) == ("error", "content/new")
    assert "news" in problem.hint


@pytest.mark.parametrize(
    ("order", "expected"),
    [("newest", "dcba"), ("oldest", "abcd"), ("weight", "bdca"), ("title", "cabd")],
)
def test_a_section_lists_its_posts_in_the_order_it_asks_for(site: SmallSite, order: str, expected: str) -> None:
    site.write("config.yaml", config(news=f"order: {order}"))
    for number, (name, title, weight) in enumerate(
        [("a", "2", None), ("b", "3", 1), ("c", "1", None), ("d", "4", 2)], 1
    ):
        site.post(f"news/{name}.md", title=title, weight=weight, date=f"2026-05-0{number}")
    assert site.build().published
    assert listed(site, "news/index.html") == list(expected)


def test_pinned_posts_come_first_and_only_in_lists(site: SmallSite) -> None:
    for number in range(1, 4):
        site.post(f"news/p{number}.md", date=f"2026-05-0{number}", pin="是" if number == 1 else None)
    site.build()
    assert listed(site, "news/index.html") == ["p1", "p3", "p2"]
    assert neighbours(site, "news/p3.html") == (None, "p2.html")
    assert neighbours(site, "news/p2.html") == ("p3.html", "p1.html")


def neighbours(site: SmallSite, page: str) -> tuple[str | None, str | None]:
    html = site.read(page).partition("</article>")[2]
    found = [re.search(rf'<a rel="{rel}" href="(?:[^"]*/)?([^"/]+)"', html) for rel in ("prev", "next")]
    return found[0][1] if found[0] else None, found[1][1] if found[1] else None


def test_neighbours_are_those_of_the_same_section_and_sub_section(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-05-01")
    site.post("notices/n.md", date="2026-05-02")
    site.post("news/b.md", date="2026-05-03")
    site.post("news/term/_index.md", title="分栏", date=None)
    site.post("news/term/c.md", date="2026-05-02")
    site.build()
    assert neighbours(site, "news/a.html") == ("c.html", None)
    assert neighbours(site, "news/b.html") == (None, "c.html")
    assert neighbours(site, "news/term/c.html") == (None, None)
    assert neighbours(site, "notices/n.html") == (None, None)


def test_a_list_is_cut_into_pages_that_lead_to_one_another(site: SmallSite) -> None:
    site.write("config.yaml", config(news="page_size: 3"))
    for number in range(1, 8):
        site.post(f"news/p{number}.md", date=f"2026-05-0{number}", pin="是" if number == 2 else None)
    assert messages(site.build(strict=True)) == []
    pages = ["news/index.html", "news/page/2.html", "news/page/3.html"]
    assert [listed(site, page) for page in pages] == [["p2", "p7", "p6"], ["p5", "p4", "p3"], ["p1"]]
    assert "news/page/4.html" not in site.files()
    assert {"../../news/index.html", "../../news/page/3.html"} <= set(hrefs(site.read("news/page/2.html")))
    assert Published(site.output).dead_links() == []


def test_a_shrunken_list_takes_its_last_page_away(site: SmallSite) -> None:
    site.write("config.yaml", config(news="page_size: 1"))
    site.post("news/a.md")
    second = site.post("news/b.md")
    site.build()
    assert "news/page/2.html" in site.files()
    second.unlink()
    site.build()
    assert not {"news/page/2.html", "news/b.html"} & site.files().keys()


def test_a_post_is_one_page_in_several_lists(site: SmallSite) -> None:
    site.post("news/a.md", also_in="[notices]")
    assert messages(site.build(strict=True)) == []
    assert listed(site, "news/index.html") == listed(site, "notices/index.html") == ["a"]
    assert "notices/a.html" not in site.files()
    assert site.read("sitemap.xml").count("news/a.html") == 1
    assert 'href="../notices/index.html"' not in crumbs(site, "news/a.html")


def test_a_list_that_is_not_there_is_warned_about_with_the_nearest_name(site: SmallSite) -> None:
    site.post("news/a.md", also_in="[notice]")
    (problem,) = site.build().problems
    assert (problem.severity, problem.path, problem.line) == ("warning", "content/news/a.md", 4)
    assert "notices" in problem.hint
    assert not site.build(strict=True).published


def crumbs(site: SmallSite, page: str) -> str:
    return site.read(page).partition('class="crumbs"')[2].partition("</nav>")[0]


def test_a_folder_with_an_index_is_a_sub_section(site: SmallSite) -> None:
    site.post("news/_index.md", "栏目的话。", title="忽略", date=None)
    site.post("news/八期/_index.md", "第八期的话。", title="第八期", date=None)
    site.post("news/八期/上/a.md")
    site.post("news/b.md")
    assert messages(site.build(strict=True)) == []
    assert "栏目的话。" in site.read("news/index.html") and "第八期的话。" in site.read("news/ba-qi/index.html")
    assert listed(site, "news/index.html") == ["b", "a"]
    assert listed(site, "news/ba-qi/index.html") == ["a"]
    assert "../news/ba-qi/index.html" in hrefs(site.read("news/index.html"))
    assert hrefs(crumbs(site, "news/ba-qi/shang/a.html")) == [
        "../../../index.html",
        "../../../news/index.html",
        "../../../news/ba-qi/index.html",
    ]
    assert "news/shang/index.html" not in site.files()


def test_a_hidden_section_leaves_no_trace(site: SmallSite) -> None:
    site.write("config.yaml", config("menus: {main: [{section: news}, {section: notices}]}\n", news="hidden: 是"))
    site.post("news/geheim.md", title="内部稿件", tags="[内部]", also_in="[notices]", aliases="[old.html]")
    site.write("content/news/geheim.png", b"\x89PNG")
    site.post("notices/a.md")
    report = site.build()
    assert [hidden.path for hidden in report.hidden] == ["content/news/geheim.md"]
    assert "党建动态" in report.hidden[0].reason
    assert not [path for path in site.files() if path.startswith("news/") or path == "old.html" or "nei-bu" in path]
    assert all("内部稿件".encode() not in content and b"news/" not in content for content in site.files().values())


@pytest.mark.parametrize(
    ("fields", "as_of", "reason"),
    [
        ({"draft": "是"}, "2026-11-20", "草稿"),
        ({"draft": "是", "publish_at": "2026-12-01"}, "2026-11-20", "草稿"),
        ({"date": "2026-05-04"}, "2026-05-03", "未到发布时间（2026-05-04）"),
        ({"date": "2026-05-04"}, "2026-05-04", None),
        ({"date": "2026-05-04 18:00"}, "2026-05-04 17:59", "未到发布时间（2026-05-04 18:00）"),
        ({"date": "2026-05-04 18:00"}, "2026-05-04 18:00", None),
        ({"date": "2026-05-04 18:00"}, "2026-05-04", None),
        ({"date": "2026-05-04T01:00:00Z"}, "2026-05-04 08:59", "未到发布时间（2026-05-04 09:00）"),
        ({"date": "2026-05-04T01:00:00Z"}, "2026-05-04 09:00", None),
        ({"publish_at": "2026-06-01 08:00"}, "2026-05-31", "未到发布时间（2026-06-01 08:00）"),
        ({"publish_at": "2026-06-01 08:00"}, "2026-06-01 08:00", None),
        ({"expires": "2026-05-31"}, "2026-05-31", None),
        ({"expires": "2026-05-31"}, "2026-06-01", "已过期"),
        ({"expires": "2026-05-31 12:00"}, "2026-05-31 12:00", None),
        ({"expires": "2026-05-31 12:00"}, "2026-05-31", "已过期"),
        ({"draft": "否"}, "2026-11-20", None),
    ],
)
def test_a_post_is_shown_in_its_time(site: SmallSite, fields: dict[str, str], as_of: str, reason: str | None) -> None:
    site.post("news/a.md", **fields)
    report = site.build(as_of=as_of)
    assert report.published
    assert ("news/a.html" in site.files()) == (reason is None)
    assert listed(site, "news/index.html") == ([] if reason else ["a"])
    assert [(hidden.path, (reason or "") in hidden.reason) for hidden in report.hidden] == (
        [("content/news/a.md", True)] if reason else []
    )


def test_an_expired_post_vanishes_from_lists_feeds_tags_archives_and_the_site_map(site: SmallSite) -> None:
    site.post("news/gone.md", title="公示名单", expires="2026-06-01", tags="[公示期]", aliases="[old.html]")
    site.post("news/a.md")
    site.build(as_of="2026-06-01")
    assert [path for path, content in site.files().items() if "公示名单".encode() in content]
    site.build(as_of="2026-06-02")
    assert not [path for path, content in site.files().items() if "公示名单".encode() in content]
    assert not {"news/gone.html", "old.html", "tags/gong-shi-qi/index.html"} & site.files().keys()


def test_drafts_and_future_posts_are_shown_on_request_and_marked(site: SmallSite) -> None:
    site.post("news/a.md", draft="是")
    site.post("news/b.md", date="2030-01-01")
    site.post("news/c.md", expires="2020-01-01")
    report = site.build(drafts=True)
    assert listed(site, "news/index.html") == ["b", "a"]
    assert "草稿" in site.read("news/a.html") and "待发布" in site.read("news/b.html")
    assert [hidden.path for hidden in report.hidden] == ["content/news/c.md"]


def test_required_fields_are_warned_about_in_a_build_and_refused_under_strict(site: SmallSite) -> None:
    site.write("config.yaml", config(news="required: [author, reviewer]"))
    site.post("news/a.md", author="陆青禾")
    report = site.build()
    assert report.published and "reviewer" in messages(report, "warning")[0]
    assert "author" not in messages(report)[0]
    assert not site.build(strict=True).published


def test_what_only_a_hidden_post_names_is_withheld_with_it(site: SmallSite) -> None:
    for name in ("expired.xlsx", "shared.pdf", "draft.jpg", "menu.pdf", "alone.txt"):
        site.write(f"content/news/{name}", name)
    site.post("news/a.md", "[表](shared.pdf)")
    site.post("news/b.md", "[表](shared.pdf)", expires="2026-05-10", attachments="[expired.xlsx]")
    site.post("news/c.md", "![图](draft.jpg) [单](menu.pdf)", draft="是")
    site.write("content/data/links.yaml", "单: news/menu.pdf\n")
    site.build()
    names = {path.removeprefix("news/") for path in site.files()}
    assert {"shared.pdf", "menu.pdf", "alone.txt"} <= names
    assert not names & {"expired.xlsx", "draft.jpg"}
    site.post("news/c.md", "![图](draft.jpg)")
    site.build()
    assert "news/draft.jpg" in site.files()
