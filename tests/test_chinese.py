"""What Chinese text needs: slugs, counts, summaries, joined lines."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.chinese import count_words, did_you_mean, join_lines, nearest, slugify, summarise
from tests.texts import document, read

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("学习园地", "xue-xi-yuan-di"),
        ("重庆行", "chong-qing-xing"),
        ("银行行长", "yin-hang-hang-zhang"),
        ("主题党日：走进社区", "zhu-ti-dang-ri-zou-jin-she-qu"),
        ("2026年工作要点", "2026-nian-gong-zuo-yao-dian"),
        ("Python 入门", "Python-ru-men"),
        ("ＡＢＣ１２３", "ABC123"),
        ("café", "cafe"),
        ("a.b_c-d", "a.b_c-d"),
        ("--a--b--", "a-b"),
        ("..", ""),
        ("！？。", ""),
        ("", ""),
        ("𠮷", "u20bb7"),
        ("𠮷野", "u20bb7-ye"),
        ("ㄅ", "u3105"),
    ],
)
def test_slugs_are_pinyin_read_by_phrase(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(TEXT)
def test_a_slug_is_always_safe_in_an_address_and_stays_itself(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*)?", slug), slug
    assert slugify(slug) == slug


@given(TEXT)
def test_composed_and_decomposed_names_give_the_same_slug(text: str) -> None:
    assert slugify(unicodedata.normalize("NFC", text)) == slugify(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n ", 0),
        ("党建动态", 4),
        ("党建动态。", 5),
        ("“你好，世界！”", 8),
        ("hello world", 2),
        ("用 Python 3.11 写", 4),
        ("用Python写", 3),
        ("2026年5月4日", 6),
        ("𠮷野家", 3),
        ("100%", 1),
        ("a-b_c d", 2),
        ("한국어", 3),
        ("カタカナ", 4),
        ("……", 2),
        ("——", 2),
    ],
)
def test_words_are_counted_as_word_does(text: str, words: int) -> None:
    assert count_words(text) == words


@given(TEXT, TEXT)
def test_counts_add_up_over_lines(one: str, other: str) -> None:
    assert count_words(f"{one}\n{other}") == count_words(one) + count_words(other)


def test_a_summary_ends_at_a_sentence_in_reach() -> None:
    assert summarise("第一句话。第二句话很长很长很长很长很长。", 10) == "第一句话。"
    assert summarise("他说：“好。”然后走了，再也没有回来过。", 8) == "他说：“好。”"
    assert summarise("短。", 10) == "短。"
    assert summarise("It ends. Here it goes on and on", 10) == "It ends."


def test_a_summary_without_a_sentence_end_is_cut_with_an_ellipsis() -> None:
    assert summarise("一二三四五，六七八九十", 6) == "一二三四五……"
    assert summarise("一。二三四五六七八九十一二三四五", 10) == "一。二三四五六七八九……"
    assert summarise("第3.14节的内容没有句号可以停在这里", 10) == "第3.14节的内容没……"


@given(TEXT, st.integers(20, 200))
def test_a_summary_is_a_beginning_of_about_the_length(text: str, length: int) -> None:
    summary = summarise(text, length)
    assert len(summary) <= length + 4
    assert text.startswith((summary.removesuffix("……"), summary))


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("开头。\n\n<!-- more -->\n\n后文。", "开头。"),
        ("开头没有句号\n<!--more-->\n后文。", "开头没有句号"),
        ("一。\n\n<!-- MORE -->\n\n二。\n\n<!-- more -->\n\n三。", "一。"),
        ("# 标题\n\n**正**文 [链接](a.md) `码`。\n\n| 表 |\n|---|\n| 格 |", "正文 链接 码。"),
        ("正文[^1]。\n\n[^1]: 注", "正文。"),
        ("![图](a.jpg)\n\n正文。", "正文。"),
        ("```\n码\n```\n\n正文。", "正文。"),
        ("- 一\n- 二", "一 二"),
        ("完了。\n\n第二段，\n\n说“好。”\n\nHe said “yes” twice. 好", "完了。第二段，说“好。”He said “yes” twice. 好"),
        ("正文 &lt;b&gt; A &amp; B。", "正文 <b> A & B。"),
        ("{{< figure a.jpg >}}\n\n正文。", "正文。"),
        ("", ""),
    ],
)
def test_summaries_are_plain_prose(body: str, summary: str) -> None:
    reading = read(f"---\ntitle: 甲\n---\n\n{body}\n")
    assert document(reading).summary == summary


def test_a_summary_of_one_s_own_wins() -> None:
    assert document(read("---\ntitle: 甲\nsummary: 自己写的\n---\n开头。\n\n<!-- more -->\n")).summary == "自己写的"


def test_the_count_of_a_post_leaves_out_marks_and_addresses() -> None:
    reading = read("---\ntitle: 甲\n---\n**党建** [动态](https://example.org/a/b)。\n\n![图](a.jpg)\n\n<!-- 注释 -->\n")
    assert reading.text and reading.text.words == 5


@pytest.mark.parametrize(
    ("html", "joined"),
    [
        ("甲\n乙", "甲乙"),
        ("甲\na\n乙", "甲\na\n乙"),
        ("甲。\n“乙", "甲。“乙"),
        ("<em>甲</em>\n<b>乙</b>", "<em>甲</em><b>乙</b>"),
        ("<em>a</em>\n乙", "<em>a</em>\n乙"),
        ("<p>甲</p>\n<p>乙</p>", "<p>甲</p>\n<p>乙</p>"),
        ("甲<br>\n乙", "甲<br>\n乙"),
        ("<pre>甲\n乙</pre>\n<p>甲\n乙</p>", "<pre>甲\n乙</pre>\n<p>甲乙</p>"),
        ("<pre class='x'><code>甲\n乙", "<pre class='x'><code>甲\n乙"),
        ("<PRE>甲\n乙</PRE>", "<PRE>甲\n乙</PRE>"),
        ("𠮷\n𠮷", "𠮷𠮷"),
        ("한\n국", "한\n국"),
        ("", ""),
        ("\n", "\n"),
    ],
)
def test_lines_are_joined_between_wide_characters_only(html: str, joined: str) -> None:
    assert join_lines(html) == joined


@given(TEXT.map(lambda text: text.replace("<", "")))
def test_joining_only_ever_takes_line_breaks_away(text: str) -> None:
    joined = join_lines(text)
    assert joined.replace("\n", "") == text.replace("\n", "")
    assert join_lines(joined) == joined


def test_the_nearest_name_is_offered_or_all_of_them() -> None:
    assert nearest("titel", ["title", "date"]) == "title"
    assert nearest("zzz", ["title", "date"]) is None
    assert did_you_mean("titel", ["title", "date"]) == "您要写的是 title 吗？"
    assert did_you_mean("zzz", ["title", "date"]) == "可用的有：title、date"
