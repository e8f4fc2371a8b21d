"""Lists as people type them, and proof that ordinary Markdown is left as Python-Markdown reads it."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from site_builder.chinese import join_lines
from site_builder.read.sanitise import Sanitiser
from tests.texts import convert, html


def outline(text: str) -> str:
    """Lists as `[a[b][c]]`, other blocks as `<tag>`; paragraphs inside items left out."""
    shown = ""
    for tag, words in re.findall(r"(<[^>]*>)([^<]*)", html(text)):
        inside = shown.count("[") > shown.count("]")
        name = tag.split()[0].strip("<>")
        shown += {"li": "[", "/li": "]"}.get(name, "" if inside and name.strip("/") == "p" else tag) + words.strip()
    return shown


NESTED = "<ul>[一<ul>[二<ul>[三]</ul>][四]</ul>][五]</ul>"


@pytest.mark.parametrize(
    "text",
    [
        "- 一\n  - 二\n    - 三\n  - 四\n- 五",
        "- 一\n    - 二\n        - 三\n    - 四\n- 五",
        "* 一\n\t* 二\n\t\t* 三\n\t* 四\n* 五",
        "- 一\n   - 二\n      - 三\n   - 四\n- 五",
        "+ 一\n\n  + 二\n\n    + 三\n\n  + 四\n\n+ 五",
        "-   一\n    -   二\n        -   三\n    -   四\n-   五",
        " - 一\n   - 二\n     - 三\n   - 四\n - 五",
        "    - 一\n      - 二\n        - 三\n      - 四\n    - 五",
    ],
    ids="two four tab three loose wide offset indented".split(),
)
@pytest.mark.parametrize("before", ["", "引言：\n", "引言：\n\n", "## 标题\n", "**粗体**\n"])
def test_lists_nest_with_two_or_four_spaces_and_need_no_blank_line(text: str, before: str) -> None:
    assert outline(before + text).endswith(NESTED)
    assert outline(before + text).count("[") == 5


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. 一\n2. 二", "<ol>[一][二]</ol>"),
        ("1. 一\n   - 甲\n2. 二", "<ol>[一<ul>[甲]</ul>][二]</ol>"),
        ("10. 十\n11. 十一", '<ol start="10">[十][十一]</ol>'),
        ("- 一\n1. 二\n- 三", "<ul>[一]</ul><ol>[二]</ol><ul>[三]</ul>"),
        ("- 外\n  - 甲\n  1. 二\n- 外", "<ul>[外<ul>[甲]</ul><ol>[二]</ol>][外]</ul>"),
        ("1. 一\n\n   段\n2. 二", "<ol>[一段][二]</ol>"),
        ("1. 一\n\n    段\n    续\n3. 二", "<ol>[一段续][二]</ol>"),
        ("- 一\n  - 甲\n\n    段\n  - 乙\n- 二", "<ul>[一<ul>[甲段][乙]</ul>][二]</ul>"),
        ("- 一\n续行\n- 二", "<ul>[一续行][二]</ul>"),
        ("- 一\n- 二\n\n段落", "<ul>[一][二]</ul><p>段落</p>"),
        ("- 一\n## 标题", '<ul>[一]</ul><h2 id="biao-ti">标题</h2>'),
        ("- 一\n---\n- 二", "<ul>[一]</ul><hr><ul>[二]</ul>"),
        ("- 一\n***\n段", "<ul>[一]</ul><hr><p>段</p>"),
        ("- 一\n-\n- 二\n-", "<ul>[一][二]</ul>"),
        ("> - 一\n>   - 二\n> - 三", "<blockquote><ul>[一<ul>[二]</ul>][三]</ul></blockquote>"),
        ("- 一\n  > 引\n  > 文\n- 二", "<ul>[一<blockquote>引文</blockquote>][二]</ul>"),
    ],
)
def test_lists_end_and_change_where_a_reader_sees_it(text: str, shown: str) -> None:
    assert outline(text) == shown


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_code_tables_and_headings_stand_inside_items(indent: str, blank: str) -> None:
    inside = {
        "```python\n中 = 1\n    文\n```": '<pre><code class="language-python">中 = 1\n    文\n</code></pre>',
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |": "<table>",
        "### 小标题": "<h3",
        "> 引文": "<blockquote>",
    }
    for block, shown in inside.items():
        text = f"1. 一\n{blank}" + "\n".join(indent + line for line in block.split("\n")) + "\n2. 二\n"
        result = html(text)
        assert shown in result.partition("二")[0], result
        assert result.count("<ol>") == 1 and result.count("<li>") == 2, result


def test_task_items_say_whether_they_are_done() -> None:
    assert html("- [x] 一\n- [ ] 二") == (
        '<ul>\n<li class="task task-done"><span aria-label="已完成" class="task-mark" role="img">☑</span> 一</li>\n'
        '<li class="task"><span aria-label="未完成" class="task-mark" role="img">☐</span> 二</li>\n</ul>'
    )


WORD = st.sampled_from("党建 工作 abc 2026 ， 。 “引” a*b x_y 100% A&B <b>粗</b> &copy; C# - # 1<2".split())
SPAN = st.one_of(
    WORD,
    WORD.map("**{}**".format),
    WORD.map("*{}*".format),
    WORD.map("`{}`".format),
    WORD.map("[{}](a.md)".format),
    WORD.map("![{}](a.jpg)".format),
    st.just("<https://example.org/>"),
    st.just("\\*"),
)
LINE = st.builds(lambda glue, spans: "字" + glue.join(spans), st.sampled_from(["", " "]), st.lists(SPAN, max_size=5))
PARAGRAPH = st.lists(LINE, min_size=1, max_size=3).flatmap(
    lambda lines: st.sampled_from(["\n", "  \n"]).map(lambda end: end.join(lines))
)


@st.composite
def item_lines(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """A list in the form that Python-Markdown wants: four spaces a level, no other block inside."""
    ordered = draw(st.booleans())
    lines: list[str] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        lines.append("    " * depth + (f"{number}. " if ordered else "- ") + draw(LINE))
        if depth < 3 and draw(st.integers(0, 3)) == 0:
            lines += draw(item_lines(depth + 1))
    return lines


@st.composite
def loose_list(draw: st.DrawFn) -> str:
    lines: list[str] = []
    for line in draw(item_lines()):
        lines += ["", line] if line[0] != " " else [line]
        if line[0] != " " and draw(st.booleans()):
            lines += ["", *("    " + one for one in draw(PARAGRAPH).split("\n")), ""]
    return "\n".join(lines).strip("\n")


TABLE = st.lists(st.tuples(LINE, LINE), min_size=1, max_size=3).map(
    lambda rows: "\n".join(["| 甲 | 乙 |", "|---|:-:|", *(f"| {a} | {b} |" for a, b in rows)])
)
LIST = item_lines().map("\n".join)
BLOCK = st.one_of(
    PARAGRAPH,
    st.builds("{} {}".format, st.sampled_from(["#", "##", "###"]), LINE),
    LIST,
    loose_list(),
    TABLE,
    (PARAGRAPH | LIST).map(lambda text: "\n".join(f"> {line}" for line in text.split("\n"))),
    st.sampled_from(
        ["```python\nx = 1\n    y\n\n- z\n# k\n```", "---", "* * *", "<div>\n<p>原</p>\n</div>", "<!-- 注 -->"]
    ),
)


@cache
def plain() -> Markdown:
    settings = {"footnotes": {"BACKLINK_TITLE": "回到正文第 {} 处脚注", "SEPARATOR": "-"}}
    extensions = ["tables", "footnotes", "attr_list", "def_list", "admonition", "sane_lists", "fenced_code"]
    return Markdown(extensions=extensions, extension_configs=settings, output_format="html")


def without_ids(text: str) -> str:
    text = re.sub(r"<(/?)h\d[^>]*>", r"<\1h>", text)
    text = re.sub(r' style="text-align:(\w+);?"', r' class="align-\1"', text.replace(' scope="col"', ""))
    return re.sub(r"\n+", "\n", re.sub("\x0er\\d+\x0f", "r", text)).strip()


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=5).map("\n\n".join))
def test_ordinary_markdown_is_converted_as_python_markdown_does(text: str) -> None:
    """Named differences only: heading ids and levels; `scope` and classes in tables; joined lines; what the allow-list does."""
    expected = Sanitiser().clean(join_lines(plain().reset().convert(text)))
    assert without_ids(convert(text).html) == without_ids(expected)
