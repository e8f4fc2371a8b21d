"""Where posts and files are published: stable, unique, safe."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import urls
from tests.published import Published, hrefs
from tests.sites import SmallSite, messages


def posts(site: SmallSite) -> set[str]:
    """The addresses of posts in the section news."""
    lists = ("news/index.html", "news/archive", "news/page")
    return {path for path in site.files() if path.startswith("news/") and path.endswith(".html")} - {
        path for path in site.files() if path.startswith(lists)
    }


SLUGS = (
    ("kaifangri.md", None, "kaifangri.html"),
    ("2026-05-04-wusi.md", None, "wusi.html"),
    ("2026.5.4 wusi.md", None, "wusi.html"),
    ("20260504-wusi.md", None, "wusi.html"),
    ("2026年5月4日五四.md", None, "wu-si.html"),
    ("2026-05-04.md", None, "2026-05-04.html"),
    ("3-15-xiaofeizhe.md", None, "3-15-xiaofeizhe.html"),
    ("主题党日.md", None, "zhu-ti-dang-ri.html"),
    ("重庆（一）.md", None, "chong-qing-yi.html"),
    ("Ｗｏｒｄ 稿.md", None, "Word-gao.html"),
    ("a b&c#d%e.md", None, "a-b-c-d-e.html"),
    ("2026/05/x.md", None, "2026/05/x.html"),
    ("二〇二六/x.md", None, "er-ling-er-liu/x.html"),
    ("x.md", "kai-fang", "kai-fang.html"),
    ("x.md", "开放日", "kai-fang-ri.html"),
    ("x.md", "'2026'", "2026.html"),
    ("x.md", "v1.2", "v1.2.html"),
    ("x.markdown", None, "x.html"),
)


def test_a_post_is_published_at_its_slug(site: SmallSite) -> None:
    for number, (name, slug, _) in enumerate(SLUGS):
        site.post(f"news/{number}/{name}", slug=slug)
    assert messages(site.build()) == []
    assert posts(site) == {f"news/{number}/{address}" for number, (_, _, address) in enumerate(SLUGS)}


def test_a_new_title_or_date_moves_nothing(site: SmallSite) -> None:
    site.post("news/2026-05-04-x.md", title="旧题")
    site.build()
    before = posts(site)
    site.post("news/2026-05-04-x.md", title="新题", date="2026-06-01")
    site.build()
    assert posts(site) == before


def test_a_name_of_which_nothing_is_left_still_has_an_address_of_its_own(site: SmallSite) -> None:
    site.post("news/！！.md")
    site.post("news/？？.md")
    assert site.build().published
    assert len(posts(site)) == 2


def test_a_very_long_name_is_shortened_and_stays_unique(site: SmallSite) -> None:
    site.post(f"news/{'党' * 80}一.md")
    site.post(f"news/{'党' * 80}二.md")
    assert site.build().published
    assert len(posts(site)) == 2
    assert all(len(path) < 140 for path in posts(site))


@pytest.mark.parametrize(
    "slug", ["a/b", r"a\b", "..", "../x", "index", "con", "NUL", "com1.x", "'！'", '"a\\0b"', '"/"']
)
def test_a_slug_that_leads_astray_is_an_error_with_its_line(site: SmallSite, slug: str) -> None:
    site.post("news/x.md", slug=slug)
    report = site.build()
    assert not report.published
    assert [message for message in messages(report, "error") if message.startswith("content/news/x.md:4: ")]


@pytest.mark.parametrize("path", ["news/con.md", "news/AUX.md", "news/nul/x.md", "news/lpt1.old.md"])
def test_a_name_that_windows_reserves_is_an_error_that_names_the_file(site: SmallSite, path: str) -> None:
    site.post(path)
    report = site.build()
    assert not report.published
    (message,) = messages(report)
    assert path in message and "Windows 保留" in message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("news/x.md", "news/2026-05-04-x.md"),
        ("news/X.md", "news/x.md"),
        ("news/主题.md", "news/zhu-ti.md"),
        ("news/期/x.md", "news/qi/x.md"),
        (unicodedata.normalize("NFC", "news/é.md"), unicodedata.normalize("NFD", "news/é.md")),
        ("news/x.md", "news/x.markdown"),
    ],
)
def test_two_posts_that_want_one_address_are_an_error_naming_both(site: SmallSite, one: str, other: str) -> None:
    site.post(one)
    site.post(other)
    report = site.build()
    assert not report.published
    (message,) = messages(report, "error")
    assert f"content/{one}" in message and f"content/{other}" in message


@pytest.mark.parametrize(
    ("one", "other"), [("news/图/a.png", "news/tu/A.png"), ("news/é.pdf", "news/é.pdf"), ("files/a.txt", "files/A.TXT")]
)
def test_two_files_that_want_one_address_are_an_error_naming_both(site: SmallSite, one: str, other: str) -> None:
    other = unicodedata.normalize("NFD", other)
    site.write(f"content/{one}", b"1")
    site.write(f"content/{other}", b"2")
    message = next(one for one in messages(site.build(), "error"))
    assert f"content/{one}" in message and f"content/{other}" in message


@pytest.mark.parametrize("name", ["index.md", "page/2.md", "archive/2026/index.md", "feed.html"])
def test_a_post_may_not_take_the_address_of_a_list(site: SmallSite, name: str) -> None:
    for number in range(21):
        site.post(f"news/p{number}.md")
    site.post(f"news/{name}") if name.endswith(".md") else site.write(f"content/news/{name}/x.txt", b"")
    report = site.build()
    assert report.published == (name == "feed.html")
    assert all(f"content/news/{name}" in message for message in messages(report, "error"))


def test_a_file_may_not_be_where_a_folder_is_needed(site: SmallSite) -> None:
    site.write("content/news/x.html", b"raw")
    site.post("news/a.md", aliases="[news/x.html/old.html]")
    report = site.build()
    assert not report.published
    assert "content/news/x.html" in messages(report, "error")[0]


def test_old_addresses_lead_to_the_new_page(site: SmallSite) -> None:
    old = ["news/old.html", "/2020/旧闻.html", "info/1001/2345.htm", "about/", "blog/post"]
    site.post("news/x.md", aliases=f"[{', '.join(old)}]")
    assert messages(site.build(strict=True)) == []
    for path in ("news/old.html", "2020/旧闻.html", "info/1001/2345.htm", "about/index.html", "blog/post/index.html"):
        html = site.read(path)
        assert 'http-equiv="refresh"' in html and "noindex" in html
        assert hrefs(html) == ["../" * path.count("/") + "news/x.html"]
    assert Published(site.output).dead_links() == []
    assert "old.html" not in site.read("sitemap.xml")


@pytest.mark.parametrize(
    "alias", ["../x.html", "https://example.org/x", "//e.org/x", "'a\\b'", "../../etc/x", "a/../../b"]
)
def test_an_old_address_outside_the_site_is_an_error(site: SmallSite, alias: str) -> None:
    site.post("news/x.md", aliases=f"[{alias}]")
    report = site.build()
    assert not report.published
    assert "content/news/x.md:4: 旧网址" in messages(report)[0]


@pytest.mark.parametrize("alias", ["news/b.html", "NEWS/B.html", "index.html", "news/", "sitemap.xml/../404.html"])
def test_an_old_address_that_is_taken_is_an_error_that_names_the_owner(site: SmallSite, alias: str) -> None:
    site.post("news/x.md", aliases=f"[{alias}]")
    site.post("news/b.md")
    report = site.build()
    assert not report.published
    (message,) = messages(report)
    assert alias in message
    assert ("content/news/b.md" in message) == ("b.html" in alias.lower())


def test_two_posts_with_one_old_address_are_an_error_naming_both(site: SmallSite) -> None:
    site.post("news/x.md", aliases="[old.html]")
    site.post("news/y.md", aliases="[OLD.html]")
    (message,) = messages(site.build(), "error")
    assert "content/news/x.md" in message and "content/news/y.md" in message


@pytest.mark.parametrize("alias", ["x" * 300 + ".html", "CON.html"])
def test_an_old_address_that_no_disk_takes_is_an_error(site: SmallSite, alias: str) -> None:
    site.post("news/x.md", aliases=f"[{alias}]")
    report = site.build()
    assert not report.published
    assert messages(report)[0].startswith("content/news/x.md:")


@given(st.text(max_size=60), st.sampled_from(["", "2026-05-04-", "20260504_"]))
def test_a_slug_made_of_any_name_is_plain_ascii_and_stays_below_the_section(name: str, date: str) -> None:
    slug = urls.slug_of_name(date + name)
    assert slug.isascii() and not set(slug) & set('/\\ "<>|:*?#%&') and not slug.startswith(".")
    assert len(slug) <= urls.LONGEST_SLUG


@given(st.text(max_size=60))
def test_both_unicode_forms_of_a_name_give_one_slug(name: str) -> None:
    composed, parted = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert urls.slug_of_name(composed) == urls.slug_of_name(parted)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_path_written_in_a_post_leaves_the_root(base: str, path: str) -> None:
    joined = urls.join(base, path)
    assert joined is None or not (joined.startswith("/") or ".." in joined.split("/"))
