"""Markdown to HTML: what the manual promises besides lists and shortcodes."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.texts import Dangers, convert, html

# Forms that CommonMark leaves literal beside Chinese punctuation: https://github.com/commonmark/commonmark-spec/issues/650
EMPHASIS = [
    ("**“中文”**", "<strong>“中文”</strong>"),
    ("**真，**她", "<strong>真，</strong>她"),
    ("**真。**她", "<strong>真。</strong>她"),
    ("她**“真”**好", "她<strong>“真”</strong>好"),
    ("他**（说）**她", "他<strong>（说）</strong>她"),
    ("**《书》**是", "<strong>《书》</strong>是"),
    ("是**《书》**", "是<strong>《书》</strong>"),
    ("**100%**的", "<strong>100%</strong>的"),
    ("这是**`代码`**。", "这是<strong><code>代码</code></strong>。"),
    ("**[链接](a.md)**的", '<strong><a href="a.md">链接</a></strong>的'),
    ("*“斜”*她", "<em>“斜”</em>她"),
    ("中***三***文", "中<strong><em>三</em></strong>文"),
    ("**一、**二**三、**", "<strong>一、</strong>二<strong>三、</strong>"),
    ("**한국어(조사)**는", "<strong>한국어(조사)</strong>는"),
    ("~~删去~~的", "<del>删去</del>的"),
    ("**粗** 后*斜*", "<strong>粗</strong> 后<em>斜</em>"),
    ("[甲](a.md)后**粗**", '<a href="a.md">甲</a>后<strong>粗</strong>'),
    ("`码`后*斜*和**粗**", "<code>码</code>后<em>斜</em>和<strong>粗</strong>"),
    ("第2\\*3", "第2*3"),
    ("文件_名_称.md", "文件_名_称.md"),
]


@pytest.mark.parametrize(("text", "shown"), EMPHASIS)
def test_emphasis_holds_beside_chinese_punctuation(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"


# Where a line break is a space and where not: https://github.com/yuin/goldmark/issues/582
SOFT_BREAKS = [
    ("党建\n工作", "党建工作"),
    ("党建，\n工作", "党建，工作"),
    ("党建\n“工作”", "党建“工作”"),
    ("甲\n乙\n丙", "甲乙丙"),
    ("生僻𠮷\n𠮷字", "生僻𠮷𠮷字"),
    ("かな\nカナ", "かなカナ"),
    ("党建 abc\ndef 工作", "党建 abc\ndef 工作"),
    ("党建\nabc", "党建\nabc"),
    ("abc\n党建", "abc\n党建"),
    ("第1\n2章", "第1\n2章"),
    ("한국\n한국", "한국\n한국"),
    ("**党建**\n工作", "<strong>党建</strong>工作"),
    ("党建\n**工作**", "党建<strong>工作</strong>"),
    ("**党建**\n*工作*", "<strong>党建</strong><em>工作</em>"),
    ("[党建](a.md)\n工作", '<a href="a.md">党建</a>工作'),
    ("党建\n**abc**", "党建\n<strong>abc</strong>"),
    ("**abc**\n党建", "<strong>abc</strong>\n党建"),
    ("党建\n`码`", "党建<code>码</code>"),
    ("党建\n`x`", "党建\n<code>x</code>"),
    ("党建\n![图](a.jpg)\n工作", '党建\n<img src="a.jpg" alt="图">\n工作'),
    ("党建  \n工作", "党建<br>\n工作"),
    ("党建<br>\n工作", "党建<br>\n工作"),
]


@pytest.mark.parametrize(("text", "shown"), SOFT_BREAKS)
def test_a_line_break_is_no_space_only_between_two_wide_characters(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "code", ["甲\n乙", "# 注释\n中文 = 1\n中文", "    缩进\n\n\n中文", "<标签>\n&amp;\n[链接](a.md)"]
)
@pytest.mark.parametrize(("open", "close"), [("```", "```"), ("~~~", "~~~"), ("````python", "````"), ("```", "")])
def test_fenced_code_keeps_its_lines(code: str, open: str, close: str) -> None:
    escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    css = ' class="language-python"' if "python" in open else ""
    assert html(f"前文\n{open}\n{code}\n{close}".rstrip()) == f"<p>前文</p>\n<pre><code{css}>{escaped}\n</code></pre>"


def test_raw_preformatted_text_keeps_its_lines() -> None:
    assert html("<pre>\n甲\n乙\n</pre>") == "<pre>甲\n乙\n</pre>"


@pytest.mark.parametrize(
    "text",
    [
        "    党的二十大以来，我们做了很多。",
        "\t党的二十大以来，我们做了很多。",
        "　　党的二十大以来，我们做了很多。",
        "  党的二十大以来，我们做了很多。",
        "        党的二十大以来，我们做了很多。",
        "　　党的二十大以来，\n我们做了很多。",
    ],
)
def test_a_paragraph_indented_as_word_does_stays_a_paragraph(text: str) -> None:
    assert html(text) == "<p>党的二十大以来，我们做了很多。</p>"
    assert html(f"前文。\n\n{text}\n\n后文。").count("<p>") == 3


def test_every_indented_line_begins_a_paragraph_as_in_word() -> None:
    assert html("　　一。\n　　二。\n\t三。\n    四。") == "<p>一。</p>\n<p>二。</p>\n<p>三。</p>\n<p>四。</p>"


@pytest.mark.parametrize("text", ["2026. 今年", "1.没有空格", "1、顿号", "（一）括号", "①圈", "#话题", "3.14 是圆周率"])
def test_what_only_resembles_a_list_stays_text(text: str) -> None:
    assert "<li>" not in html(text)


def test_tables_need_no_blank_line_and_align() -> None:
    table = html("表如下：\n| 甲 | 乙 |\n|:--|--:|\n| a\\|b | `c|d` |")
    assert table.startswith("<p>表如下：</p>\n<table>")
    heads = ['<th class="align-left" scope="col">', '<th class="align-right" scope="col">']
    assert re.findall(r"<th [^>]*>", table) == heads
    assert ">a|b</td>" in table and "<code>c|d</code>" in table


def test_footnotes_lead_there_and_back() -> None:
    text = html("甲[^1]乙[^注]。\n\n[^1]: 一\n[^注]: 二\n    续\n\n    段")
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1"' in text
    assert '<li id="fn-注">\n<p>二续</p>\n<p>段' in text
    assert 'href="#fnref-注"' in text and 'title="回到正文第 2 处脚注"' in text


def test_definition_lists() -> None:
    assert html("词\n: 解一\n: 解二\n\n词二\n:   解三") == (
        "<dl>\n<dt>词</dt>\n<dd>解一</dd>\n<dd>解二</dd>\n<dt>词二</dt>\n<dd>解三</dd>\n</dl>"
    )


@pytest.mark.parametrize(
    ("head", "css", "title"),
    [
        ('!!! note "标题"', "note", "标题"),
        ("!!! note", "note", "说明"),
        ("!!! tip", "tip", "提示"),
        ("!!! warning", "warning", "注意"),
        ("!!! key big", "key big", "要点"),
        ("!!! 自定", "自定", "自定"),
    ],
)
def test_admonitions_have_chinese_titles(head: str, css: str, title: str) -> None:
    assert html(f"{head}\n    甲\n\n    - 乙\n\n丙") == (
        f'<div class="admonition {css}">\n<p class="admonition-title">{title}</p>\n'
        "<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>\n</div>\n<p>丙</p>"
    )


def test_an_admonition_without_a_title_has_none() -> None:
    assert "admonition-title" not in html('!!! note ""\n    甲')


def test_attribute_lists() -> None:
    assert html("段落\n{: .lead #top }") == '<p class="lead" id="top">段落</p>'
    assert html("[甲](a.md){: .button}") == '<p><a class="button" href="a.md">甲</a></p>'
    assert html("## 标题 {#mine .x}") == '<h2 class="x" id="mine">标题</h2>'


def headings(text: str) -> list[tuple[int, str, str]]:
    return [(heading.level, heading.id, heading.text) for heading in convert(text).headings]


def test_heading_ids_are_pinyin_and_unique() -> None:
    assert headings("## 学习园地\n## 学习园地\n### **重**庆 `API` 2.0 [链接](a.md)\n## ！！！\n## 𠮷") == [
        (2, "xue-xi-yuan-di", "学习园地"),
        (2, "xue-xi-yuan-di-2", "学习园地"),
        (3, "chong-qing-api-2-0-lian-jie", "重庆 API 2.0 链接"),
        (2, "section", "！！！"),
        (2, "u20bb7", "𠮷"),
    ]


def test_a_heading_keeps_its_id_when_others_are_added() -> None:
    before = headings("## 甲\n\n## 乙")
    after = headings("# 新\n\n## 甲\n\n文\n\n### 又\n\n## 乙")
    assert {one for _, one, _ in before} <= {one for _, one, _ in after}


def test_an_id_of_one_s_own_wins_and_is_not_given_twice() -> None:
    assert [one for _, one, _ in headings("## 甲\n\n## 乙 {#jia}")] == ["jia-2", "jia"]


def test_headings_go_down_a_level_where_the_text_has_one_of_the_first() -> None:
    assert [level for level, _, _ in headings("# 一\n## 二\n###### 六")] == [2, 3, 6]
    assert [level for level, _, _ in headings("## 二\n### 三")] == [2, 3]


def test_template_syntax_in_a_text_is_plain_text() -> None:
    text = "{{ site.title }} {% raw %} {# x #}"
    assert html(text) == f"<p>{text}</p>"
    assert html("{% note %}\n甲\n{% endnote %}") == "<p>{% note %}\n甲\n{% endnote %}</p>"


def test_addresses_are_kept_as_written() -> None:
    assert html("[甲](a b.md) ![乙](图 一.jpg) [丙](<c d.md>) [丁](../x(1).md#甲)") == (
        '<p><a href="a b.md">甲</a> <img src="图 一.jpg" alt="乙"> <a href="c d.md">丙</a> <a href="../x(1).md#甲">丁</a></p>'
    )


MARKUP = st.lists(
    st.sampled_from(
        "* ** _ ` ``` ~~ [ ] ( ) ! # > - + 1. | \n \n\n    \t : {: } { {{< >}} quote /quote <!-- --> < > </ <a <img src= "
        'href= " onclick=alert(1) javascript:x <script> <style> &#14; &#x0e; &#99999999999; &lt; [^1] [^1]: !!! --- === '
        "\\ 党建 。 abc 　 https://a.b data:text/html, <svg> on {#id} \x85".split(" ")
    ),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKUP | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@example("# &#" + "9" * 5000 + ";")
@example('<div title="&#' + "9" * 5000 + ';">')
def test_no_text_raises_or_yields_anything_that_runs(text: str) -> None:
    result = html(text)
    assert Dangers(result).found == []
    assert not re.search("[\x0e\x0f]", result)
