"""RSS, Atom, sitemap.xml and robots.txt: whole, absolute, valid whatever the text."""

from __future__ import annotations

import re
import tempfile
import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.published import elements, is_outside
from tests.sites import PLAIN_CONFIG, SmallSite, messages

FEEDS = ("feed.xml", "atom.xml", "news/feed.xml", "news/atom.xml")


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_holds_the_twenty_newest_posts(site: SmallSite, feed: str) -> None:
    for number in range(1, 23):
        site.post(
            f"news/p{number}.md", title=f"第{number}篇", date=f"2026-05-{number:02}", pin="是" if number == 1 else None
        )
    assert messages(site.build(strict=True)) == []
    parsed = feedparser.parse(site.read(feed))
    assert not parsed.bozo
    assert [entry.title for entry in parsed.entries] == [f"第{number}篇" for number in range(22, 2, -1)]


def test_the_number_of_posts_in_a_feed_is_configured(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "feeds: {limit: 2}\n")
    for number in range(3):
        site.post(f"news/p{number}.md")
    site.build()
    assert [len(feedparser.parse(site.read(feed)).entries) for feed in FEEDS] == [2] * 4


@pytest.mark.parametrize("feed", FEEDS)
def test_an_entry_carries_the_whole_text_and_what_is_known_of_it(site: SmallSite, feed: str) -> None:
    body = "## 小标题\n\n第一段 **重点**。\n\n" + "很长的正文。" * 300 + "\n\n最后一句。"
    fields = {"author": "陆青禾", "tags": "[主题党日]", "summary": "摘要 & 要点", "updated": "2026-05-06"}
    site.post("news/a.md", body, title="《公报》<试> & “引号”", date="2026-05-04 09:30", **fields)
    site.build()
    (entry,) = feedparser.parse(site.read(feed)).entries
    assert entry.title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == "《公报》<试> & “引号”"
    assert "最后一句。" in entry.content[0].value and "<strong>重点</strong>" in entry.content[0].value
    assert (entry.link, entry.id) == ("https://example.org/news/a.html",) * 2
    assert entry.published_parsed[:5] == (2026, 5, 4, 1, 30)
    assert [tag.term for tag in entry.tags] == ["主题党日"] and entry.author == "陆青禾"


def test_all_addresses_in_a_feed_are_absolute(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("https://example.org/", "https://example.org/党建/dj"))
    site.write("content/news/图 一.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>')
    site.post("news/a.md", "[文](b.md) ![图](<图 一.svg>) [下](<图 一.svg>) [外](https://e.org/) [信](mailto:a@e.org)")
    site.post("news/b.md")
    assert messages(site.build(strict=True)) == []
    for feed in FEEDS:
        parsed = feedparser.parse(site.read(feed), sanitize_html=False, resolve_relative_uris=False)
        found = [one for entry in parsed.entries for one in elements(entry.content[0].value)]
        addresses = [address for one in found for address in one.addresses] + [entry.link for entry in parsed.entries]
        assert len(addresses) == 7 and all(map(is_outside, addresses))
        assert any(address.endswith("/dj/news/%E5%9B%BE%20%E4%B8%80.svg") for address in addresses)


def test_dates_in_feeds_have_the_forms_that_readers_know(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-05-04", updated="2026-06-01")
    site.post("news/b.md", date="2026-05-03 08:00", updated="2026-05-05 10:00")
    site.build()
    atom = site.read("atom.xml")
    assert "</id>\n<updated>2026-06-01T00:00:00+08:00</updated>\n<author>" in atom
    moments = re.findall(r"<(?:updated|published)>([^<]*)<", atom)
    assert len(moments) == 5
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", moment) for moment in moments)
    for moment in re.findall(r"<(?:pubDate|lastBuildDate)>([^<]*)<", site.read("feed.xml")):
        assert parsedate_to_datetime(moment).utcoffset() is not None


def test_a_post_without_a_date_is_left_out_of_feeds(site: SmallSite) -> None:
    site.post("news/a.md", date=None)
    site.post("news/b.md")
    assert site.build().published
    assert [entry.link[-6:] for entry in feedparser.parse(site.read("atom.xml")).entries] == ["b.html"]


def test_a_section_without_dated_posts_has_an_empty_but_valid_feed(site: SmallSite) -> None:
    site.post("news/a.md", date=None)
    assert site.build().published
    for feed in FEEDS:
        parsed = feedparser.parse(site.read(feed))
        assert not parsed.bozo and parsed.entries == []


def test_a_page_names_the_feeds_of_the_site_and_of_its_section(site: SmallSite) -> None:
    site.post("news/2026/a.md")
    site.build()
    named = [
        one.attributes for one in elements(site.read("news/2026/a.html")) if one.attributes.get("rel") == "alternate"
    ]
    assert [one["href"] for one in named] == [f"../../{feed}" for feed in FEEDS]
    assert [one["type"] for one in named] == ["application/rss+xml", "application/atom+xml"] * 2


def test_the_sitemap_lists_home_sections_and_posts_by_absolute_addresses(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-05-04", updated="2026-06-01", aliases="[old.html]")
    site.post("news/c.md", draft="是")
    site.build()
    root = ET.fromstring(site.read("sitemap.xml"))
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    entries = {one.findtext(f"{space}loc"): one.findtext(f"{space}lastmod") for one in root}
    base = "https://example.org/"
    assert entries == {
        base: None,
        f"{base}news/index.html": None,
        f"{base}notices/index.html": None,
        f"{base}members/index.html": None,
        f"{base}news/a.html": "2026-06-01T00:00:00+08:00",
    }
    assert site.read("robots.txt").splitlines()[-1] == f"Sitemap: {base}sitemap.xml"


def test_a_page_s_canonical_address_is_absolute_and_its_own(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    for page, address in {"index.html": "", "news/index.html": "news/index.html", "news/a.html": "news/a.html"}.items():
        (link,) = [one for one in elements(site.read(page)) if one.attributes.get("rel") == "canonical"]
        assert link.attributes["href"] == f"https://example.org/{address}"


def test_without_an_address_of_its_own_a_site_has_no_feeds_and_no_sitemap(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("  url: https://example.org/\n", ""))
    site.post("news/a.md")
    assert messages(site.build(strict=True)) == []
    assert not [path for path in site.files() if path.endswith(".xml")]
    assert "Sitemap" not in site.read("robots.txt")
    for page in ("index.html", "news/index.html", "news/a.html"):
        html = site.read(page)
        assert 'rel="alternate"' not in html and 'rel="canonical"' not in html and "feed.xml" not in html


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=80)


@example(title="\ufffe", body="\uffff")
@example(title="\x0b", body="\x85\u2028")
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    title=TEXTS, body=st.one_of(TEXTS, st.sampled_from(["]]>", "<![CDATA[", "&#8; &#xFFFE; &#55296;", "&nbsp;&copy;"]))
)
def test_every_xml_output_is_well_formed_whatever_the_text(title: str, body: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        site = SmallSite(Path(root))
        quoted = "'" + title.replace("'", "''").replace("\n", " ").replace("\r", " ") + "'"
        site.post("news/a.md", f"开头 {body}", title=quoted, summary=quoted, author=quoted, tags=f"[{quoted}]")
        site.post("news/b.md")
        report = site.build()
        if not report.published:
            assert all(problem.path == "content/news/a.md" for problem in report.problems)
            return
        for path in (*FEEDS, "sitemap.xml"):
            ET.fromstring(site.read(path))
