"""Plain copies: each post as a text that can be read aloud or pasted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.body import Call, Image, Reference
from site_builder.render.aloud import aloud
from tests.conftest import Portal
from tests.sites import PLAIN_CONFIG, SmallSite, messages


@pytest.fixture
def radio(site: SmallSite) -> SmallSite:
    site.write("config.yaml", PLAIN_CONFIG + "plain_copies: 是\n")
    return site


def copy(site: SmallSite, body: str, **fields: object) -> str:
    """The text of a post `news/a.txt` without its mark and with plain line ends."""
    site.post("news/a.md", body, **fields)
    assert site.build().published
    content = site.files()["news/a.txt"].decode()
    assert content.startswith("\ufeff") and content.endswith("\r\n")
    return content.removeprefix("\ufeff").replace("\r\n", "\n")


def test_a_site_has_plain_copies_only_where_it_wants_them(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    assert "news/a.txt" not in site.files() and "a.txt" not in site.read("news/a.html")


def test_a_copy_tells_who_and_when_and_how_long_it_takes_to_read(radio: SmallSite) -> None:
    text = copy(
        radio,
        "一二三四五六七八九十。" * 60,
        title="'甲 & <乙>'",
        subtitle="丙",
        unit="机电支部",
        author="[某甲, 某乙]",
        editor="某丙",
    )
    assert text.startswith(
        "甲 & <乙>\n——丙\n\n2026年5月4日　供稿：机电支部　作者：某甲、某乙\n660 字，念一遍约 3 分钟\n\n一二三"
    )
    assert text.endswith("\n\n责任编辑：某丙\n来源：测试党建网　https://example.org/news/a.html\n")
    assert 'href="../news/a.txt" download' in radio.read("news/a.html")


def test_a_copy_holds_no_addresses_and_no_marks(radio: SmallSite) -> None:
    radio.write("content/news/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    body = "\n".join(
        (
            "## 小标题\n",
            "**粗**和[链接](b.md)，脚注[^1]。`代码`\n",
            "1. 一\n2. 二\n    - 子项\n3. 三\n",
            "- 甲\n- 乙\n",
            "| 项 | 分 |\n|---|--:|\n| 做完 | 20 |\n",
            '![看不见](x.svg "图注")\n',
            "第一行  \n第二行 &amp; 完\n",
            '{{< quote by="某甲" source="笔记" >}}\n量过，才算数。\n{{< /quote >}}\n',
            '{{< callout type="key" title="记住" >}}\n先量后做。\n{{< /callout >}}\n',
            '{{< attachment src="x.svg" title="报名表" >}}\n',
            "[^1]: 注文。",
        )
    )
    radio.post("news/b.md")
    text = copy(radio, body)
    told = text.split("分钟\n\n")[1].split("\n\n来源")[0]
    assert told.split("\n\n") == [
        "小标题", "粗和链接，脚注。代码", "1. 一\n2. 二\n· 子项\n3. 三", "· 甲\n· 乙", "项　分\n做完　20", "（图：图注）",
        "第一行\n第二行 & 完", "量过，才算数。", "——某甲 笔记", "记住", "先量后做。", "附件：报名表", "1. 注文。",
    ]  # fmt: skip


def told_of(site: SmallSite, path: str, **fields: object) -> list[str]:
    """The paragraphs of a post's copy between the minutes and the source."""
    site.post(path, "正文。", **fields)
    assert site.build().published
    text = site.files()[path.replace(".md", ".txt")].decode().replace("\r\n", "\n")
    return text.split("分钟\n\n")[1].split("\n\n来源")[0].split("\n\n")


def test_a_copy_says_what_stands_in_the_boxes_of_its_page(radio: SmallSite) -> None:
    assert told_of(
        radio,
        "notices/a.md",
        notice="公示",
        **{"from": "2026-05-04", "to": "2026-05-08"},
        contact="某甲",
        phone="0000-5550101",
    ) == ["公示期：2026年5月4日至2026年5月8日\n联系人：某甲\n电话：0000-5550101", "正文。"]
    assert told_of(
        radio, "news/b.md", start="'2026-05-04 15:00'", end="'2026-05-04 16:30'", place="机房", kind="event"
    ) == ["时间：2026年5月4日 15:00至16:30\n地点：机房", "正文。"]
    assert told_of(radio, "news/c.md", kind="commitment", items="[{text: 开放车间, due: 2026-12, progress: 50}]") == [
        "正文。",
        "1. 开放车间（2026年12月底前，进度 50%）",
    ]
    assert told_of(
        radio,
        "news/e.md",
        kind="newsletter",
        lead="/news/c.md",
        columns="[{title: 动态, posts: [/news/b.md]}]",
        issue=1,
    ) == ["正文。", "头条", "《标题》正文。", "动态", "《标题》正文。"]
    assert told_of(radio, "news/d.md", kind="document", appraisal="{机电支部: {优秀: 3, 合格: 9}}") == [
        "正文。",
        "评议结果",
        "机电支部：优秀 3 人，合格 9 人",
    ]


def test_a_self_test_is_read_with_numbers_and_letters_its_answers_last(radio: SmallSite) -> None:
    body = "{{< quiz >}}\n1. 几道工序？（B）\n   A. 一\n   B. 二\n\n2. 先量后做。（对）\n{{< /quiz >}}\n"
    radio.post("news/q.md", body, kind="quiz")
    assert radio.build().published
    told = radio.files()["news/q.txt"].decode().replace("\r\n", "\n")
    assert "1.（单选）几道工序？" in told and "A. 一\nB. 二\n" in told
    assert told.index("2.（判断）先量后做。") < told.index("答案：B")


def test_a_changed_text_has_a_changed_copy_and_a_withdrawn_one_none(radio: SmallSite) -> None:
    copy(radio, "原来的。")
    assert "改过的。" in copy(radio, "改过的。")
    radio.post("news/a.md", draft="是")
    radio.build()
    assert "news/a.txt" not in radio.files()


def test_a_file_that_wants_the_address_of_a_copy_is_told(radio: SmallSite) -> None:
    radio.post("news/a.md")
    radio.write("content/news/a.txt", "附件")
    assert any("a.txt" in one for one in messages(radio.build(), "error"))


@pytest.mark.parametrize("number", [0, 1, 500])
def test_there_are_as_many_copies_as_posts(radio: SmallSite, number: int) -> None:
    for one in range(number):
        radio.post(f"news/p{one}.md", title=f"第{one}篇")
    radio.build()
    assert sum(path.endswith(".txt") for path in radio.files()) == number + 1  # robots.txt


def test_every_copy_of_the_demo_portal_reads_well(portal: Portal) -> None:
    copies = [path for path in portal.published.files if path.endswith(".txt") and path != "robots.txt"]
    assert len(copies) > 100
    for path in copies:
        text = portal.published.text(path)
        assert not re.search(r"<[a-z/]|&[a-z]+;|\{\{|\n{4}|[\x0e\x0f]", text.replace("\r", "")), path


PIECES = st.lists(
    st.one_of(
        st.text("甲乙 \n<>/&;p", max_size=12),
        st.sampled_from(
            ["<p>", "</p>", "<ul><li>", "</li></ul>", "</ol>", "<ol>", "</table>", "<table>", "<br>", "</td>"]
        ),
        st.builds(Reference, st.text(max_size=4), st.none()),
        st.builds(Image, st.text(max_size=3), st.text(max_size=3), st.text("图", max_size=2), st.booleans(), st.none()),
        st.builds(Call, st.sampled_from(["quote", "figure", "x"]), st.just({}), st.just(("<p>内",)), st.none()),
    ),
    max_size=20,
)


@given(PIECES)
def test_whatever_the_text_it_comes_out_in_tidy_paragraphs(pieces: list[object]) -> None:
    told = aloud(tuple(pieces))  # type: ignore[arg-type]
    assert told == told.strip() and "\n\n\n" not in told
