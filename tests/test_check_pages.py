"""What check finds on pages: links, outside sites, words for pictures, headings, tables; masking on request."""

from __future__ import annotations

import json

import pytest

from site_builder.check.page import facts_of
from site_builder.search import is_search_data
from tests.invented_numbers import with_check_digit
from tests.photographs import encoded, photograph
from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite

QUIET = "  rules: {freshness: off}\n"
IDENTITY = with_check_digit("33010219990504321")
SEEN = PLAIN_CONFIG + "check:\n  outgoing:\n    - {domain: example.edu.cn, seen: 2026-11-01, by: 贺苗苗}\n" + QUIET


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("config.yaml", PLAIN_CONFIG + "check:\n" + QUIET)
    return site


def found(site: SmallSite, *arguments: str) -> list[tuple[str, str, int | None]]:
    done = site.run("check", "--format", "json", "--as-of", "2026-11-21", *arguments)
    assert "Traceback" not in done.stderr
    return [(one["rule"], one["path"], one["line"]) for one in json.loads(done.stdout)["problems"]]


def test_a_new_outside_site_is_an_error_at_every_place_and_a_known_one_is_fine(site: SmallSite) -> None:
    site.post("news/a.md", "[甲](https://pic.example.net/1)\n\n[乙](https://www.example.edu.cn/2)\n")
    site.write("content/data/links.yaml", "- {title: 丙, url: 'https://pic.example.net/3'}\n")
    site.write("config.yaml", SEEN)
    assert found(site) == [("outgoing-new", "content/news/a.md", 6)]


@pytest.mark.parametrize("said", ["", "<body", "</header>", "<main", "</main>", "</footer>"])
@pytest.mark.parametrize("missing", ["", "header", "main", "footer"])
def test_all_links_of_a_page_are_seen_whatever_it_says_of_its_parts_and_whichever_it_lacks(
    said: str, missing: str
) -> None:
    page = (
        '<html><head><link href="a.css"></head><body id="b"><header><a href="b.html">甲</a></header><main id="m">'
        f'<a href="c.html" title="{said}">乙</a></main><footer id="f"><a href="d.html">丙</a></footer></body></html>'
    )
    lacking = page.replace(f"<{missing}", "<div").replace(f"</{missing}>", "</div>")
    facts = facts_of("page.html", (lacking if missing else page).encode(), "")
    assert facts.links == ("a.css", "b.html", "c.html", "d.html") and facts.ids == {"b", "m", "f"}


def test_an_outside_site_linked_everywhere_is_told_at_three_places_with_the_number_of_the_others(
    site: SmallSite,
) -> None:
    for number in range(1, 8):
        site.post(f"news/{number}.md", f"[甲](https://pic.example.net/{number})")
    done = site.run("check", "--format", "json")
    messages = [one["message"] for one in json.loads(done.stdout)["problems"]]
    assert len(messages) == 3 and "另有 4 处" in messages[2] and "另有" not in messages[0] + messages[1]
    assert site.run("check", "--links").stdout.count("https://pic.example.net/") == 7


def test_an_outside_site_that_nobody_has_looked_at_for_long_is_a_warning(site: SmallSite) -> None:
    site.post("news/a.md", "[乙](https://www.example.edu.cn/2)")
    site.write("config.yaml", SEEN.replace("2026-11-01", "2026-01-01"))
    assert found(site) == [("outgoing-old", "config.yaml", 10)]
    assert found(site, "--strict") == [("outgoing-old", "config.yaml", 10)]


def test_the_inventory_lists_domains_with_who_links_them(site: SmallSite) -> None:
    site.post("news/a.md", "[乙](https://www.example.edu.cn/2)")
    site.write("config.yaml", SEEN)
    listed = site.run("check", "--links", "--as-of", "2026-11-21").stdout
    assert "www.example.edu.cn" in listed and "content/news/a.md:6" in listed and "2026-11-01" in listed


def test_a_dead_link_made_by_a_template_is_told(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write(
        "templates/404.html", '{% extends "base.html" %}{% block main %}<a href="meiyou.html">甲</a>{% endblock %}'
    )
    assert found(site) == [("link", "templates/404.html", 1)]


def test_an_address_that_cannot_be_one_is_told(site: SmallSite) -> None:
    site.post("news/a.md", "见[甲](//[example.org/a)。")
    assert found(site) == [("link", "content/news/a.md", 6)]


@pytest.mark.parametrize(
    ("rule", "line", "body"),
    [
        ("heading-jump", 8, "## 甲\n\n#### 乙\n\n正文。"),
        ("link-text", 6, "[点击这里](b.md)，正文。"),
        ("link-text", 6, "请看 [https://example.org/a](b.md)。"),
        ("table-head", 6, "<table><tr><td>甲</td><td>乙</td></tr></table>\n\n正文。"),
    ],
)
def test_what_readers_need_is_told_with_its_line(site: SmallSite, rule: str, line: int, body: str) -> None:
    site.post("news/a.md", body)
    site.post("news/b.md")
    assert found(site) == [(rule, "content/news/a.md", line)]


WORDS = "这一天，党员们来到茶山，和老乡一起采茶、炒茶，学习制茶的手艺，听老支书讲过去的事。"


@pytest.mark.parametrize("written", ["![]({})", "![heying.jpg]({})", "![IMG_0123]({})", "![微信图片_20261120]({})"])
def test_a_picture_without_words_is_told(site: SmallSite, written: str) -> None:
    site.post("news/a.md", f"{WORDS}\n\n{written.format('heying.jpg')}")
    site.write("content/news/heying.jpg", (REPOSITORY / "content/images/photo-tea-hill.jpg").read_bytes())
    assert [one[:2] for one in found(site)] == [("image-alt", "content/news/a.md")]
    site.post("news/a.md", f"{WORDS}\n\n![党员在采茶](heying.jpg)")
    assert found(site) == []


def test_a_post_that_is_only_a_picture_is_told(site: SmallSite) -> None:
    site.post("news/a.md", "![开会通知](tongzhi.jpg)")
    site.write("content/news/tongzhi.jpg", (REPOSITORY / "content/images/photo-tea-hill.jpg").read_bytes())
    assert [one[:2] for one in found(site)] == [("picture-only", "content/news/a.md")]


def test_a_video_without_captions_is_told_and_one_with_captions_is_fine(site: SmallSite) -> None:
    for name in ("caicha.mp4", "caicha.vtt"):
        site.write(f"content/news/{name}", b"WEBVTT")
    site.post("news/a.md", f"{WORDS}\n\n{{{{< video caicha.mp4 >}}}}")
    assert found(site) == [("video-captions", "content/news/a.md", 8)]
    site.post("news/a.md", f"{WORDS}\n\n{{{{< video caicha.mp4 captions=caicha.vtt >}}}}")
    assert found(site) == []
    site.post("news/a.md", f'{WORDS}\n\n<video src="caicha.mp4" controls><track src="caicha.vtt"></video>')
    assert found(site) == []


def test_colours_that_cannot_be_read_are_told(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", PLAIN_CONFIG + "theme:\n  name: red\n  tokens:\n    ink: '#BBBBBB'\n")
    assert [one for one in found(site) if one[0] == "contrast"] == [("contrast", "config.yaml", 11)]
    site.write("config.yaml", PLAIN_CONFIG + "theme:\n  name: red\n  dark:\n    red-dark: '#702020'\n")
    assert [one for one in found(site) if one[0] == "contrast"] == [("contrast", "config.yaml", 11)]


def test_the_demo_portal_passes(site: SmallSite) -> None:
    done = site.run("check", "--strict", "--root", str(REPOSITORY), "--as-of", "2026-11-21")
    assert (done.returncode, done.stderr) == (0, "")


def test_masking_prints_the_text_and_changes_the_file_only_when_told(site: SmallSite) -> None:
    text = f"---\ntitle: 甲\n---\n\n张三 {IDENTITY}，电话 138-1234-5678。\r\n"
    file = site.write("content/news/a.md", text)
    done = site.run("check", "--mask", "content/news/a.md")
    assert done.returncode == 0
    assert "3" + "*" * 16 + IDENTITY[-1] in done.stdout and "138-****-**78" in done.stdout
    assert file.read_bytes() == text.encode()
    assert site.run("check", "--mask", "content/news/a.md", "--write").returncode == 0
    assert (
        file.read_bytes()
        == text.replace(IDENTITY, "3" + "*" * 16 + IDENTITY[-1]).replace("138-1234-5678", "138-****-**78").encode()
    )


def test_what_is_published_and_stands_in_no_post_is_looked_at_too(site: SmallSite) -> None:
    site.post("news/a.md", a="138", b="12345678")
    joined = '{% extends "layouts/post.html" %}{% block main %}{{ page.extra.a }}{{ page.extra.b }}{% endblock %}'
    site.write("templates/kinds/news.html", joined)
    site.write("templates/404.html", '{% extends "base.html" %}{% block main %}\n电话 13912345678{% endblock %}')
    site.write("content/files/form.html", "<p>电话 13712345678</p>")
    allowed = "  allow:\n    - {rule: mobile, text: '13612345678', reason: 没有用上, approver: 甲, until: 2999-01-01}\n"
    site.write("config.yaml", f"{PLAIN_CONFIG}footer_note: 电话 13512345678\ncheck:\n{QUIET}{allowed}")
    told = [one for one in found(site) if one[0] == "mobile"]
    assert told == [
        ("mobile", "config.yaml", 8),
        ("mobile", "content/files/form.html", 1),
        ("mobile", "content/news/a.md", None),
        ("mobile", "templates/404.html", 2),
    ]


def test_no_form_of_the_report_tells_a_number_again(site: SmallSite) -> None:
    site.post(
        "news/a.md", "电话13812345678,联系[某某](meiyou.md)。\n\n| 姓名 | 学号 |\n| --- | --- |\n| 甲 | 2026010203 |"
    )
    for form in ("text", "json", "html"):
        done = site.run("check", "--format", form)
        told = done.stdout + done.stderr
        assert "meiyou.md" in told and "学号" in told
        assert "13812345678" not in told and "2026010203" not in told


@pytest.mark.parametrize("name", ["meiyou.md", "a.xlsx"])
def test_what_cannot_be_masked_is_told(site: SmallSite, name: str) -> None:
    done = site.run("check", "--mask", f"content/news/{name}")
    assert done.returncode == 1
    assert f"content/news/{name}" in done.stderr and "Traceback" not in done.stderr


def test_whatever_personal_data_the_search_would_show_is_told_at_its_source(site: SmallSite) -> None:
    number = "138{:08}"
    hiding = {
        "title": ("正文。", {"title": "联系 {}"}),
        "summary": ("正文。", {"summary": "联系 {}"}),
        "heading": ("## 联系 {}\n\n正文。", {}),
        "body": ("请打电话 {}。", {}),
        "cell": ("| 姓名 | 电话 |\n|---|---|\n| 小王 | {} |", {}),
        "code": ("```\n{}\n```", {}),
        "note": ("正文。[^1]\n\n[^1]: 电话 {}", {}),
        "caption": ('![会场](a.png "电话 {}")', {}),
    }
    site.write("content/news/a.png", encoded(photograph(80, 60), "PNG"))
    numbers = {}
    for place, (name, (body, fields)) in enumerate(hiding.items()):
        numbers[name] = number.format(12_345_678 + place)
        site.post(
            f"news/{name}.md",
            body.replace("{}", numbers[name]),
            **{"title": f"第 {place} 篇", **{key: value.replace("{}", numbers[name]) for key, value in fields.items()}},
        )
    assert site.build().published
    shown = b"".join(content for url, content in site.files().items() if is_search_data(url)).replace(b"\0", b"")
    assert all(number.encode() in shown for number in numbers.values())
    problems = json.loads(site.run("check", "--format", "json").stdout)["problems"]
    told = {one["path"] for one in problems if one["rule"] == "mobile"}
    assert told == {f"content/news/{name}.md" for name in numbers}
