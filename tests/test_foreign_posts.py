"""Posts of Hexo, Hugo and Jekyll blogs, copied in as they are."""

from __future__ import annotations

import re

import pytest

from tests.foreign_posts import BODIES, HEADS
from tests.sites import SmallSite, messages
from tests.texts import Dangers, document, html, read, said, shown


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("body", BODIES)
def test_a_foreign_post_is_read(head: str, body: str) -> None:
    reading = read(HEADS[head] + "\n" + BODIES[body])
    assert reading.text, said(reading)
    assert document(reading).title
    assert said(reading, "error") == []
    assert Dangers(shown(reading.text.body)).found == []


NOISY = {
    "hexo without opening dashes": ["文首信息前缺少一行 ---"],
    "hexo title with signs": ["title 的值里有 YAML 的特殊符号"],
    "hexo colon in title": ["title 的值里有 YAML 的特殊符号"],
    "hexo no space": ["title 的冒号后面缺少半角空格", "tags 是一整串文字"],
    "windows": ["tags 是一整串文字"],
}


@pytest.mark.parametrize("head", HEADS)
def test_the_front_matter_of_other_generators_makes_no_noise_without_reason(head: str) -> None:
    found = said(read(HEADS[head] + "\n正文\n"))
    assert len(found) == len(NOISY.get(head, [])), found
    assert all(wanted in one for wanted, one in zip(NOISY.get(head, []), found))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html(text))).strip()


def test_steps_with_code_stay_one_list() -> None:
    result = html(BODIES["steps with code"])
    assert result.count("<ol>") == 1
    assert len(re.findall(r"<li>", result)) == 5
    assert "# 中文注释\nhexo init blog\n</code></pre>" in result
    assert "<p>浏览器打开" in result
    assert "<strong>不要</strong>" in result


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("tags of hexo", "{% note info %} 这是提示 {% endnote %}"),
        ("tags of hexo", "let a = {{ b }}; {% endcodeblock %}"),
        ("jekyll", '{% highlight ruby %} puts "你好" {% endhighlight %}'),
        ("jekyll", "{{ page.title }} 与 {{ site.baseurl }}"),
        ("hugo shortcodes", "{{% notice tip %}} 提示 {{% /notice %}}"),
        ("hugo shortcodes", "{{&lt; bilibili BV1xx411c7mD &gt;}}"),
        ("tables and formulas", "$a_1 + b_2$"),
        ("tables and formulas", "x_i * y_i"),
        ("diary", "2024. 不是列表"),
    ],
)
def test_what_other_generators_would_fill_in_is_shown_as_written(body: str, words: str) -> None:
    assert words in plain(BODIES[body])


def test_lists_with_tabs_nest() -> None:
    result = re.sub(r"\s", "", html(BODIES["tabs and stars"]))
    assert "<ul><li>一级<ul><li>二级<ul><li>三级</li></ul></li></ul></li><li><p>又一级</p></li>" in result
    assert "<p>小结：</p><ul><li>甲</li><li>乙续行</li></ul>" in result


def test_raw_html_keeps_its_looks_and_loses_what_runs() -> None:
    result = html(BODIES["raw html"])
    assert '<div align="center"><img src="a.png"' in result
    assert '<p style="text-indent:2em">缩进段落</p>' in result
    assert "<center>居中的话</center>" in result and '<font color="red">红色</font>' in result
    assert "<summary>展开</summary>" in result
    assert "iframe" not in result and "script" not in result


def test_a_diary_keeps_its_paragraphs() -> None:
    result = html(BODIES["diary"])
    assert "<p>今天天气不错，去了公园。</p>\n<p>看到很多花，还有人放风筝。</p>" in result
    assert result.count("<hr>") == 2
    assert "<strong>一盒巧克力</strong>" in result


def test_quotations_keep_lists_and_code() -> None:
    result = html(BODIES["quotes"])
    assert result.count("<blockquote>") == 2 and result.count("<ul>") == 2
    assert "<pre><code>代码\n  缩进\n</code></pre>" in result
    assert result.endswith("<p>引用后的正文</p>")


def test_pictures_and_references_are_found() -> None:
    result = html(BODIES["images"])
    assert result.count("<img ") == 5
    assert 'src="my pic.png"' in result and 'title="标题"' in result
    assert ">参考</a>" in result and 'href="https://example.org/2"' in result


def test_code_of_windows_editors_keeps_its_lines() -> None:
    reading = read(HEADS["windows"] + BODIES["windows"])
    assert reading.text and "class 甲 {\n    int a;\n}\n</code></pre>" in shown(reading.text.body)


def test_a_whole_foreign_blog_builds(site: SmallSite) -> None:
    for number, head in enumerate(HEADS):
        for other, body in enumerate(BODIES):
            content = re.sub(r"(?m)^(slug|aliases|abbrlink):.*(\n +- .*)*\n", "", HEADS[head]) + "\n" + BODIES[body]
            site.write(f"content/news/{number:02}-{other:02}.md", content)
    report = site.build()
    assert report.published, messages(report, "error")[:5]
    assert len([url for url in site.files() if url.startswith("news/") and url[5:7].isdigit()]) == len(HEADS) * len(
        BODIES
    )
