"""A site's own templates: found before the packaged ones; every mistake is told with template and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.render.environment import Templates
from tests.sites import REPOSITORY, SmallSite, messages

# A template of the site with a mistake: where, its text, the line, words of the message.
MISTAKES = {
    "syntax": ("kinds/news.html", "甲\n{{ page.title }\n", 2, "模板语法有误"),
    "no end": ("kinds/news.html", "\n{% if page.title %}\n甲\n", None, "没有写完"),
    "unknown tag": ("kinds/news.html", "{{ page.title }}\n\n{% fi page %}\n", 3, "不认识的模板标记 fi"),
    "unknown filter": ("kinds/news.html", "甲\n{{ page.title|uper }}\n", 2, "没有过滤器 uper"),
    "unknown test": ("kinds/news.html", "{{ page is definde }}", 1, "没有判断 definde"),
    "unknown name": ("kinds/news.html", "甲\n乙\n{{ pge.title }}", 3, "没有的名字：'pge'"),
    "unknown attribute": ("kinds/news.html", "甲\n{{ page.titel }}", 2, "titel"),
    "unknown function": ("kinds/news.html", "{{ paegs() }}", 1, "paegs"),
    "missing include": ("kinds/news.html", "甲\n{% include 'partials/no.html' %}", 2, "没有找到模板 partials/no.html"),
    "missing parent": ("kinds/news.html", "{% extends 'no.html' %}", 1, "没有找到模板 no.html"),
    "endless include": ("kinds/news.html", "甲\n{% include 'kinds/news.html' %}", 2, "没完没了"),
    "endless extends": ("kinds/news.html", "\n{% extends 'kinds/news.html' %}", 2, "没完没了"),
    "division": ("kinds/news.html", "甲\n{{ 1 // 0 }}", 2, "ZeroDivisionError"),
    "wrong argument": ("kinds/news.html", "\n{{ pages(secton='news') }}", 2, "secton"),
    "not UTF-8": ("kinds/news.html", "<p>甲</p>\n<p>乙</p>\n".encode("gbk"), 1, "模板不是 UTF-8 编码"),
    "partial": ("partials/footer.html", "甲\n\n{{ nothing }}", 3, "nothing"),
    "home block": ("home.html", "\n{{ blocks[99].title }}", 2, "模板"),
    "list": ("lists/news.html", "{{ listing.page }}", 1, "page"),
    "feed": ("rss.xml", "<rss>\n{{ fed }}</rss>", 2, "fed"),
    "not found": ("404.html", "\n\n{{ oh }}", 3, "oh"),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_template_and_line(
    site: SmallSite, mistake: tuple[str, str | bytes, int | None, str]
) -> None:
    name, text, line, words = mistake
    site.post("news/a.md")
    site.write(f"templates/{name}", text)
    report = site.build()
    assert not report.published
    told = [one for one in report.problems if one.path == f"templates/{name}" and words in one.message]
    assert told, messages(report)
    assert told[0].hint and (line is None or told[0].line == line)
    assert "Traceback" not in told[0].message


def test_a_mistake_in_a_template_that_many_pages_share_is_told_once(site: SmallSite) -> None:
    for number in range(5):
        site.post(f"news/{number}.md")
    site.write("templates/base.html", "{{ nothing }}")
    assert len(site.build().problems) == 1


def test_a_mistake_in_a_shortcode_names_template_and_line(site: SmallSite) -> None:
    site.post("news/a.md", "{{< broken >}}")
    site.write("templates/shortcodes/broken.html", "甲\n{{ args.nothing }}\n")
    report = site.build()
    assert not report.published
    assert any(one.path == "templates/shortcodes/broken.html" and one.line == 2 for one in report.problems)


def test_a_template_of_the_site_takes_the_place_of_the_packaged_one(site: SmallSite) -> None:
    site.post("news/a.md", title="五一")
    site.write("templates/kinds/news.html", "本站：{{ page.title }}")
    assert site.build().published
    assert site.read("news/a.html") == "本站：五一"


def test_a_template_of_the_sites_theme_comes_before_that_of_the_site(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("templates/kinds/news.html", "网站的")
    site.write("theme/red/templates/kinds/news.html", "主题的")
    site.build()
    assert site.read("news/a.html") == "主题的"


@pytest.mark.parametrize("way", ["{% extends 'packaged/404.html' %}", "{% include 'packaged/404.html' %}"])
def test_an_override_can_build_on_the_original(site: SmallSite, way: str) -> None:
    site.build()
    original = site.read("404.html")
    site.write("templates/404.html", way)
    assert site.build().published
    assert site.read("404.html") == original


def test_an_override_can_change_one_block_of_the_original(site: SmallSite) -> None:
    block = re.findall(r"{% block (\w+)", (REPOSITORY / "templates/404.html").read_text(encoding="utf-8"))[-1]
    site.write("templates/404.html", "{% extends 'packaged/404.html' %}{% block " + block + " %}我的一块{% endblock %}")
    report = site.build()
    assert report.published, messages(report)
    assert "我的一块" in site.read("404.html") and "测试党建网" in site.read("404.html")


def test_without_templates_of_its_own_a_site_has_the_packaged_ones(site: SmallSite) -> None:
    assert not (site.root / "templates").exists()
    assert site.build().published
    assert "测试党建网" in site.read("index.html")


def test_an_empty_templates_folder_changes_nothing(site: SmallSite) -> None:
    site.build()
    before = site.files()
    (site.root / "templates/partials").mkdir(parents=True)
    site.build()
    assert site.files() == before


def test_a_new_template_in_shortcodes_is_a_new_shortcode(site: SmallSite) -> None:
    site.post("news/a.md", '前文\n\n{{< saying by="甲" >}}\n**好**\n{{< /saying >}}\n\n{{< tel "123" >}}\n')
    site.write("templates/shortcodes/saying.html", "<blockquote>{{ inner }}<cite>{{ args.by }}</cite></blockquote>")
    site.write("templates/shortcodes/tel.html", "<b>{{ args['0'] }}</b>")
    report = site.build()
    assert report.published and not messages(report)
    body = site.body("news/a.html")
    assert "<strong>好</strong>" in body and "<cite>甲</cite>" in body and "<b>123</b>" in body


def test_a_shortcode_can_take_the_place_of_a_packaged_one(site: SmallSite) -> None:
    site.post("news/a.md", '{{< callout type="tip" title="提示" >}}\n文字\n{{< /callout >}}')
    site.write("templates/shortcodes/callout.html", "<section>{{ inner }}</section>")
    site.build()
    assert "<section><p>文字</p>" in site.body("news/a.html").replace("\n", "")


def test_a_new_template_can_be_chosen_by_a_section_or_a_post(site: SmallSite) -> None:
    config = (site.root / "config.yaml").read_text(encoding="utf-8")
    site.write("config.yaml", config.replace("kind: news}", "kind: news, template: lists/own.html}"))
    site.write("templates/lists/own.html", "{{ listing.total }} 篇")
    site.write("templates/own.html", "{{ body }}")
    site.post("news/a.md", "正文", template="own.html")
    assert site.build().published
    assert site.read("news/index.html") == "1 篇" and site.read("news/a.html").strip() == "<p>正文</p>"


@pytest.mark.parametrize("name", ["lists/no.html", "../config.yaml", "/etc/passwd"])
def test_a_chosen_template_that_does_not_exist_is_told(site: SmallSite, name: str) -> None:
    site.post("news/a.md", template=name)
    report = site.build()
    assert not report.published and any(name in message for message in messages(report))


def test_texts_of_posts_are_escaped_in_templates_of_the_site(site: SmallSite) -> None:
    site.post("news/a.md", title="'<script>x</script> & {{ 7*7 }}'")
    site.write("templates/kinds/news.html", "<h1>{{ page.title }}</h1>")
    site.build()
    assert site.read("news/a.html") == "<h1>&lt;script&gt;x&lt;/script&gt; &amp; {{ 7*7 }}</h1>"


def test_what_a_filter_makes_of_a_constant_belongs_to_one_site(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/x.html").write_text("{{ 'a'|mark }}{% set one = 'b'|mark %}{{ one }}", encoding="utf-8")
    kept = tmp_path / "kept"
    kept.mkdir()
    texts = []
    for site in ("甲", "乙"):
        templates = Templates(tmp_path, "red", kept)
        templates.provide({}, {"mark": lambda text, site=site: f"{site}{text}"})
        texts.append(templates.render("x.html", {}))
    assert texts == ["甲a甲b", "乙a乙b"]
    assert list(kept.iterdir())
