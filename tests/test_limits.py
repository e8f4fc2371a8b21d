"""Texts made to be slow or deep: read in time, or refused with words that help."""

from __future__ import annotations

import re
import signal
import time

import pytest

from site_builder.deadline import TimeLimit
from tests.texts import read, reader, said

FRONT = "---\ntitle: 甲\n---\n\n"

HEAVY = {
    "one long line": "汉" * 200_000,
    "one long line of words": "a b " * 50_000,
    "brackets": "[" * 1_500,
    "empty links": "[]" * 5_000,
    "stars": "*a " * 5_000,
    "row of stars": "*" * 10_000 + "a",
    "backticks": " ".join("`" * count for count in range(1, 150)),
    "comments": "<!--" * 5_000,
    "open tags": "<div>" * 3_000,
    "less than": "<" * 20_000,
    "ampersands": "&" * 50_000,
    "huge reference": "# &#" + "9" * 50_000 + ";",
    "quoted lines": "> \n" * 10_000,
    "items": "- x\n" * 10_000,
    "fences": "```\n" * 10_001,
    "footnotes": "".join(f"[^{n}] " for n in range(500)) + "\n\n" + "".join(f"[^{n}]: x\n" for n in range(500)),
    "equal headings": "## 同\n\n" * 1_000,
    "shortcodes": "{{< quote >}}\n" * 1_000 + "{{< /quote >}}\n" * 1_000,
    "open shortcodes": '{{< quote a="' * 3_000,
    "shortcodes that open in quotation marks": '{{< quote a="' * 3_000 + '" >}}',
    "attribute list": "a {: " + "a=b " * 10_000 + "}",
    "spaces": " " * 200_000 + "x",
    "blank lines": "\n" * 200_000,
    "table": "| a " * 50 + "|\n" + "|---" * 50 + "|\n" + ("| b " * 50 + "|\n") * 100,
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_texts_are_read(name: str) -> None:
    begun = time.monotonic()
    reading = read(FRONT + HEAVY[name])
    assert reading.document, said(reading)
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("text", [">" * 5_000 + " x", "\n".join("  " * depth + "- x" for depth in range(300))])
def test_texts_that_are_too_deep_are_refused(text: str) -> None:
    reading = reader(seconds=5).read("content/news/a.md", (FRONT + text).encode())
    assert reading.document is None
    (problem,) = said(reading)
    assert problem.startswith(("None: 正文的引用或列表嵌套太深", "None: 转换超过 5 秒"))


@pytest.mark.parametrize("text", ["![" * 10_000, "[a](" * 10_000, "<x " * 20_000])
def test_a_text_that_takes_too_long_is_stopped_and_the_next_one_is_read(text: str) -> None:
    slow = reader(seconds=1)
    begun = time.monotonic()
    reading = slow.read("content/news/a.md", (FRONT + text).encode())
    assert time.monotonic() - begun < 4
    assert reading.document is None
    assert said(reading) == [
        "None: 转换超过 1 秒，已停下 请检查是否有极长的一行或很深的嵌套，或拆成几篇（上限见 config.yaml 的 limits.seconds）"
    ]
    assert slow.read("content/news/b.md", (FRONT + "正文").encode()).document


def test_an_interrupt_by_the_user_is_not_taken_for_a_time_limit() -> None:
    with pytest.raises(KeyboardInterrupt), TimeLimit(20):
        raise KeyboardInterrupt


def test_a_time_limit_lets_other_exceptions_through() -> None:
    with pytest.raises(ZeroDivisionError), TimeLimit(20):
        raise ZeroDivisionError


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows 没有定时信号")
def test_a_time_limit_stops_a_regular_expression() -> None:
    begun = time.monotonic()
    with pytest.raises(TimeoutError), TimeLimit(0.5):
        re.match(r"(a|aa)*b", "a" * 60)
    assert time.monotonic() - begun < 3


def test_a_time_limit_stops_work_that_never_asks() -> None:
    with pytest.raises(TimeoutError), TimeLimit(0.1):
        while True:
            pass
