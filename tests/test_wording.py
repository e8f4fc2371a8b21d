"""Wording and typography: what is found, what is left alone, what `--fix` mends."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check.mend import mended_bytes
from site_builder.model.registers import Wording
from site_builder.wording import Wordings, spaced_names
from site_builder.wording.pairs import Pairs, faults
from tests.sites import SmallSite

PAIRS = (
    Wording("截止目前", "截至目前", "到某时为止用“截至”"),
    Wording("帐", "账", exceptions=("蚊帐", "帐篷")),
    Wording("共产党", "中国共产党", certain=False),
)
KNOWN = Wordings(Pairs("test", PAIRS), Pairs("test names", spaced_names(("温知夏", "王芳")), "names"))


def found(text: str) -> list[tuple[str, str]]:
    """(rule, the words) of all findings in a body."""
    source = f"---\ntitle: 标题\ndate: 2026-05-04\n---\n{text}\n"
    return [(one.rule, source[one.start : one.end]) for one in KNOWN.find("content/news/a.md", source)]


@pytest.mark.parametrize(
    ("text", "rule", "words", "better"),
    [
        ("截止目前，报名十人。", "wording", "截止目前", "截至目前，报名十人。"),
        ("他有一本帐，住蚊帐和帐篷。", "wording", "帐", "他有一本账，住蚊帐和帐篷。"),
        ("温 知夏主持。", "names", "温 知夏", "温知夏主持。"),
        ("王　芳主持。", "names", "王　芳", "王芳主持。"),
        ("同学们，，早。", "punctuation", "，，", "同学们，早。"),
        ("同学们早。。", "punctuation", "。。", "同学们早。"),
        ("同学们早。。。", "punctuation", "。。。", "同学们早……"),
        ("他说...好。", "punctuation", "...", "他说……好。"),
        ("他说…好。", "punctuation", "…", "他说……好。"),
        ("他说--好。", "punctuation", "--", "他说——好。"),
        ("同学们,早上好!", "punctuation", ",", "同学们，早上好！"),
        ("机电支部(汽修)成立。", "punctuation", "(汽修)", "机电支部（汽修）成立。"),
        ('弘扬"工匠精神"。', "quotes", '"工匠精神"', "弘扬“工匠精神”。"),
        ("我们的的学校。", "doubled", "的的", "我们的学校。"),
        ("二０二六年。", "units", "０", "二〇二六年。"),
        ("共１２人。", "units", "１２", "共12人。"),
        ("增长5％。", "units", "％", "增长5%。"),
    ],
)
def test_what_is_wrong_is_found_and_mended(text: str, rule: str, words: str, better: str) -> None:
    assert (rule, words) in found(text)
    source = f"---\ntitle: 标题\n---\n{text}\n"
    assert KNOWN.mend("content/news/a.md", source) == source.replace(text, better)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("学习《党章的体会。", "brackets"),
        ("他说：“好。", "brackets"),
        ("好）。", "brackets"),
        ("好，。", "punctuation"),
        ("他走了了。", "doubled"),
        ("跑了5KM。", "units"),
        ("共产党员。", "wording"),
        ("学习「工匠精神」。", "quotes"),
    ],
)
def test_what_only_a_person_can_put_right_is_told_and_left(text: str, rule: str) -> None:
    assert rule in [one for one, _ in found(text)]
    assert KNOWN.mend("content/news/a.md", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[^1]: 我们的的学校。",
        "[校]: https://example.org/ 截止目前\n\n我们的的学校。",
        "正文[^1]。\n\n[^1]: 注释。\n\n我们的的学校。",
    ],
)
def test_notes_are_looked_at_and_what_follows_them(text: str) -> None:
    assert found(text) == [("doubled", "的的")]


@pytest.mark.parametrize(
    "text",
    [
        "`截止目前,好...`",
        "```\n截止目前，，好\n```",
        "[好](截止目前--好.html)",
        "<img alt='截止目前,好' src='a,b.jpg'>",
        '{{< figure src="截止目前,好.jpg" >}}',
        "https://example.org/a,,b...c",
        "<!-- 截止目前 -->",
        '!!! note "学习安排"\n    正文。',
        "中国共产党成立了。",
        "的的确确，目的的达成，不得了了，为了了解情况。",
        "1）第一；2）第二；（3）第三。",
        "“第一段。\n\n“第二段。”",
        "时间 12:30，地点 A,B 两栋，版本 1.2.3。",
        "他说……好——真好。",
        "是是非非，和和美美。",
    ],
)
def test_code_addresses_markup_and_right_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_pair_holds_only_for_posts_since_its_day() -> None:
    known = Wordings(Pairs("since", (Wording("甲乙", "乙甲", since=date(2026, 1, 1)),)), KNOWN.names)
    assert known.find("content/news/a.md", "---\ntitle: 题\ndate: 2026-05-04\n---\n甲乙\n")
    assert not known.find("content/news/a.md", "---\ntitle: 题\ndate: 2025-05-04\n---\n甲乙\n")


def test_loops_chains_and_duplicates_in_the_list_are_told() -> None:
    pairs = (
        Wording("甲甲", "乙乙"),
        Wording("乙乙", "甲甲"),
        Wording("丙丙", "丁丁"),
        Wording("丙丙", "戊戊"),
        Wording("己己", "丙丙"),
    )
    told = {number: message for number, message, _ in faults(pairs)}
    assert "又会被改回来" in told[0] and "又会被改回来" in told[1]
    assert "写了两次" in told[3]
    assert "也在名单里" in told[4]
    assert 2 not in told


@settings(max_examples=150, deadline=None)
@given(st.text('截止目前帐的了。，,.…-—"“”()（）12０ 甲\n`', max_size=60))
def test_mending_twice_is_mending_once(text: str) -> None:
    once = KNOWN.mend("content/news/a.md", text)
    assert KNOWN.mend("content/news/a.md", once) == once


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_mending_keeps_encoding_mark_and_line_ends(end: str, encoding: str) -> None:
    text = f"---{end}title: 标题{end}---{end}截止目前，好。{end}第二行。\n"
    new = mended_bytes(KNOWN, "content/news/a.md", text.encode(encoding))
    assert new == text.replace("截止", "截至").encode(encoding)


def check(site: SmallSite) -> list[tuple[str, str, int]]:
    told = json.loads(site.run("check", "--format", "json").stdout)["problems"]
    wanted = ("wording", "wording-list", "names", "punctuation")
    return [(one["rule"], one["path"], one["line"]) for one in told if one["rule"] in wanted]


def test_check_tells_file_and_line_and_fix_shows_before_it_writes(site: SmallSite) -> None:
    site.write(
        "content/data/wording.yaml", "- {wrong: 截止目前, right: 截至目前}\n- {wrong: 截止目前, right: 到今天}\n"
    )
    file = site.post("news/a.md", "第一行。\n\n截止目前，好。")
    before = file.read_bytes()
    assert check(site) == [("wording-list", "content/data/wording.yaml", 2), ("wording", "content/news/a.md", 8)]
    shown = site.run("check", "--fix")
    assert "-截止目前，好。" in shown.stdout and "+截至目前，好。" in shown.stdout
    assert file.read_bytes() == before
    site.run("check", "--fix", "--yes")
    assert file.read_bytes() == before.replace("截止目前".encode(), "截至目前".encode())


def test_a_name_written_in_two_ways_is_told(site: SmallSite) -> None:
    site.write("content/data/reviewers.yaml", "- 温知夏\n")
    site.post("news/a.md", author="温之夏")
    site.post("news/b.md", author="温知夏")
    assert check(site) == [("names", "content/news/a.md", 4)]


def test_mistakes_in_the_list_are_told_with_their_line(site: SmallSite) -> None:
    site.write("content/data/wording.yaml", "- {wrong: 甲, right: 甲}\n- {wrong: 乙, rigth: 丙}\n")
    told = site.run("check").stderr
    assert "content/data/wording.yaml:1: wrong 和 right 都是“甲”" in told
    assert "wording.yaml:2: 警告：不认识的键 rigth" in told


@pytest.mark.parametrize(
    "content",
    [
        "甲",
        "[]",
        "{}",
        "- {wrong: '', right: 乙}",
        "- [甲, 乙]",
        "- {wrong: 甲, right: [乙]}",
        "wrong: 甲\nright: 乙",
        "- *x",
        "\0",
    ],
)
def test_a_list_of_any_form_ends_in_words(site: SmallSite, content: str) -> None:
    site.write("content/data/wording.yaml", content)
    site.post("news/a.md", "甲，好。")
    for command in (["check"], ["check", "--fix"], ["review", "--waiting"], ["stats"]):
        done = site.run(*command)
        assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
