"""Shortcodes in a text: where they are read, how they nest, what is said about broken ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts import Told, convert, html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{{< figure src="a.jpg" alt="甲 乙" >}}', "{figure src=a.jpg alt=甲 乙|}"),
        ("{{<figure src=a.jpg>}}", "{figure src=a.jpg|}"),
        ("{{< figure a.jpg 图一 />}}", "{figure 0=a.jpg 1=图一|}"),
        ('{{< figure alt="带 \\"引号\\" 和 > 号" >}}', '{figure alt=带 "引号" 和 &gt; 号|}'),
        ("{{< gallery >}}\n![甲](a.jpg)\n{{< /gallery >}}", None),
        ("{{< quote >}}\n**甲**\n\n- 乙\n{{< /quote >}}", None),
        ("{{< quote >}}甲{{< /quote >}}", None),
        ("前文\n{{< figure a.jpg >}}\n后文", "<p>前文</p>\n{figure 0=a.jpg|}\n<p>后文</p>"),
        ("前{{< figure a.jpg >}}后", "<p>前{figure 0=a.jpg|}后</p>"),
        ("- 甲\n\n  {{< figure a.jpg >}}\n- 乙", None),
    ],
)
def test_shortcodes_are_read_inline_and_on_lines_of_their_own(text: str, shown: str | None) -> None:
    told = Told()
    result = html(text, told)
    assert shown is None or result == shown
    assert result.count("{") == 1 and "{{<" not in result
    assert told.messages == []


def test_what_stands_between_two_tags_is_markdown() -> None:
    assert html('{{< quote by="陆" >}}\n**甲**\n\n- 乙\n{{< /quote >}}') == (
        "{quote by=陆|<p><strong>甲</strong></p>\n<ul>\n<li>乙</li>\n</ul>}"
    )


def test_shortcodes_nest() -> None:
    text = "{{< quote >}}\n{{< callout tip >}}\n甲\n{{< figure a.jpg >}}\n{{< /callout >}}\n乙\n{{< /quote >}}\n丙"
    result = "".join(html(text).split())
    assert result == "{quote|{callout0=tip|<p>甲</p>{figure0=a.jpg|}}<p>乙</p>}<p>丙</p>"


def test_a_shortcode_may_stand_in_one_of_its_own_name() -> None:
    text = "{{< quote >}}\n{{< quote >}}\n甲\n{{< /quote >}}\n{{< /quote >}}"
    assert "".join(html(text).split()) == "{quote|{quote|<p>甲</p>}}"


@pytest.mark.parametrize(
    "text",
    [
        "`{{< figure a.jpg >}}`",
        "``{{< figure `a.jpg` >}}``",
        "```\n{{< figure a.jpg >}}\n```",
        "- 甲\n  ```\n  {{< quote >}}\n  ```",
        "> ~~~\n> {{< quote >}}\n> ~~~",
    ],
)
def test_code_may_show_shortcodes(text: str) -> None:
    told = Told()
    result = html(text, told)
    assert "{{&lt; " in result and "<code>" in result
    assert told.messages == []


def test_an_unknown_shortcode_is_shown_as_it_is_and_warned_about() -> None:
    told = Told()
    assert html("{{< figrue a.jpg >}}", told) == "<p>{{&lt; figrue a.jpg &gt;}}</p>"
    assert told.messages == ["warning 没有短代码 figrue，已原样显示 您要写的是 figure 吗？"]


def test_a_closing_tag_without_an_opening_one_is_warned_about() -> None:
    told = Told()
    assert html("甲 {{< /quote >}} 乙", told) == "<p>甲  乙</p>"
    assert told.messages == ["warning 短代码 quote 只有结尾，没有开头 请补上开头 {{< quote >}}，或删去这个结尾"]


@pytest.mark.parametrize("text", ["{{< quote >}}\n甲", "{{< quote >}}\n{{< callout >}}\n甲\n{{< /quote >}}"])
def test_an_opening_tag_without_a_closing_one_holds_nothing(text: str) -> None:
    assert "甲" in html(text)
    assert "callout|}" in html(text) or "quote|}" in html(text)


def test_the_other_form_of_hugo_is_plain_text() -> None:
    assert html("{{% notice %}}甲{{% /notice %}}") == "<p>{{% notice %}}甲{{% /notice %}}</p>"


TAGS = st.lists(
    st.sampled_from(
        ["{{< quote >}}", "{{< /quote >}}", "{{< callout >}}", "{{< /callout >}}", "{{< figure x >}}", "甲", "\n"]
    )
    | st.sampled_from(["\n\n", "- ", "> ", "    ", "`", "```\n", "{{<", ">}}", "{{< no >}}", "|", "**"]),
    max_size=30,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(TAGS)
def test_shortcodes_in_any_disorder_are_read_without_losing_a_word(text: str) -> None:
    converted = convert(text)
    assert converted.body
    assert html(text).count("甲") == text.count("甲")
