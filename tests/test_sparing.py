"""The sparing passes of Markdown give what plain Python-Markdown gives with the same extensions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from site_builder.read.convert import Converter, markdown_with
from site_builder.read.extensions.headings import HeadingExtension
from site_builder.read.extensions.shortcodes import ShortcodeExtension
from tests.markdown_cases import CASES

ROOT = Path(__file__).resolve().parent.parent
PLAIN = markdown_with(HeadingExtension(), ShortcodeExtension(frozenset(), lambda *rest, **more: None))
SPARING = Converter(frozenset())._markdown


def converted(markdown: Markdown, text: str) -> str:
    markdown.reset()
    return markdown.convert(text)


def assert_equal(text: str) -> None:
    assert converted(SPARING, text) == converted(PLAIN, text)


@pytest.mark.parametrize("name", CASES)
def test_documented_constructs_come_out_as_from_plain_python_markdown(name: str) -> None:
    assert_equal(CASES[name])


@pytest.mark.parametrize("first", CASES)
def test_constructs_after_one_another_come_out_as_from_plain_python_markdown(first: str) -> None:
    for second in CASES.values():
        assert_equal(f"{CASES[first]}\n\n{second}")
        assert_equal(f"{CASES[first]}\n{second}")


def test_every_post_of_the_demo_portal_comes_out_as_from_plain_python_markdown() -> None:
    posts = sorted((ROOT / "content").rglob("*.md"))
    assert len(posts) > 100
    for post in posts:
        assert_equal(post.read_text(encoding="utf-8").split("\n---\n", 1)[-1])


WORDS = [
    "中文",
    "，",
    "党员",
    "a",
    "B2",
    " ",
    "  ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "　",
    "“",
    "”",
    "：",
    "𠮷",
    "2024.",
    "1.",
]
SIGNS = [
    *"*_~`[]()<>&\\#!|:-+=^{}\"'./",
    "**",
    "![",
    "](",
    "[^1]",
    "{: .x}",
    "```",
    "~~~",
    "---",
    "|---|---|",
    "&amp;",
    "<b>",
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS + SIGNS), max_size=60).map("".join))
def test_any_mixture_of_words_and_signs_comes_out_as_from_plain_python_markdown(text: str) -> None:
    assert_equal(text)


@pytest.mark.long
@settings(max_examples=20_000)
@given(st.lists(st.sampled_from([*WORDS, *SIGNS, *CASES.values()]), max_size=40).map("".join))
def test_long_mixtures_of_constructs_come_out_as_from_plain_python_markdown(text: str) -> None:
    assert_equal(text)
