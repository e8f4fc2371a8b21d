"""Front matter as people type it: what is forgiven, with which words, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import yaml_text
from tests.texts import document, field, front, read, said

MISREAD = [
    "学习: 第一课",
    "a: b: c",
    "[转] 通知",
    "[转] 通知: 一 # 二",
    '"中文"标题',
    "@所有人",
    "%报到",
    "*重要* 通知",
    "- 通知",
    "通知 # 重要",
    "C #教程",
    "#1 号通知",
    "`代码`",
    "! 注意",
    "&连接 二字",
    "? 为什么",
    "> 引文",
    "|竖线|",
    "{花括号} 标题",
    "{{ page.title }}",
    "结尾冒号:",
    "'未闭合",
    '"未闭合',
]


@pytest.mark.parametrize("title", MISREAD)
def test_a_title_that_yaml_would_misread_is_kept_whole_with_a_warning(title: str) -> None:
    reading = front(f"date: 2026-05-04\ntitle: {title}\ntags: [甲]")
    assert document(reading).title == title
    assert field(reading, "tags") == ("甲",)
    assert said(reading, "error") == []
    (warning,) = said(reading, "warning")
    better = title.replace("'", "''")
    assert warning == f"3: title 的值里有 YAML 的特殊符号，已整行当作文字 请加上引号：title: '{better}'"


@pytest.mark.parametrize("title", MISREAD)
def test_the_better_form_that_a_warning_gives_is_read_without_one(title: str) -> None:
    better = title.replace("'", "''")
    reading = front(f"title: '{better}'")
    assert document(reading).title == title
    assert said(reading) == []


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("党建动态", "党建动态"),
        ("学习：第一课", "学习：第一课"),
        ("2026", "2026"),
        ("2026-05-04", "2026-05-04"),
        ("010", "010"),
        ("12:30", "12:30"),
        ("true", "true"),
        ("C# 教程", "C# 教程"),
        ("it's fine", "it's fine"),
        ("100% 完成", "100% 完成"),
        ("他说“好”", "他说“好”"),
        ("一 - 二", "一 - 二"),
        ("'it''s'", "it's"),
        ('"带 \\"引号\\""', '带 "引号"'),
        ('"引号" # 注释', "引号"),
        (">\n  折叠\n  文字", "折叠 文字"),
        ("|-\n  一行", "一行"),
        ("第一行\n  续行", "第一行 续行"),
        ("生僻字𠮷", "生僻字𠮷"),
    ],
)
def test_a_title_that_yaml_reads_rightly_passes_silently(title: str, meant: str) -> None:
    reading = front(f"title: {title}\ndate: 2026-05-04")
    assert document(reading).title == meant
    assert said(reading) == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_any_text_as_a_quoted_title_comes_through_unchanged(title: str) -> None:
    reading = front(f"title: {yaml_text.quote(title)}")
    if title.strip():
        assert document(reading).title == title.strip()
        assert said(reading) == []
    else:
        assert "2: 缺少标题 title" in said(reading)[0]


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_any_text_as_a_bare_title_is_read_or_refused_but_never_changed(title: str) -> None:
    reading = front(f"title: {title}")
    if reading.document and said(reading) == [] and title[0] not in "\"'":
        assert reading.document.title == title or title in ("~", "null", "Null", "NULL")


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("title：党建动态", "title", "党建动态"),
        ("title： 党建动态", "title", "党建动态"),
        ("title ：党建动态", "title", "党建动态"),
        ("title:党建动态", "title", "党建动态"),
        ("title :党建动态", "title", "党建动态"),
        ("title:　党建动态", "title", "党建动态"),
        ("title:\u00a0党建动态", "title", "党建动态"),
        ("title: 甲\nunit：机电支部", "unit", "机电支部"),
        ("title: 甲\nunit:机电支部", "unit", "机电支部"),
        ("title: 甲\ntags：[乙, 丙]", "tags", ("乙", "丙")),
        ("title: 甲\ndraft：是", "draft", True),
        ("title: 甲\nauthor：陆青禾", "author", ("陆青禾",)),
    ],
)
def test_a_wrong_colon_after_a_known_key_is_mended_with_a_warning(line: str, key: str, value: object) -> None:
    reading = front(line)
    assert field(reading, key) == value
    (warning,) = said(reading)
    assert warning.startswith(f"{line.count(chr(10)) + 2}: {key} ")
    assert f"请写成 {key}: " in warning


@pytest.mark.parametrize(
    "written", ["党建，学习", "党建、学习", "党建；学习", "党建,学习", "党建， 学习、", '"党建，学习"']
)
def test_tags_in_one_string_are_split_with_a_warning(written: str) -> None:
    reading = front(f"title: 甲\ntags: {written}")
    assert field(reading, "tags") == ("党建", "学习")
    assert said(reading) == ["3: tags 是一整串文字，已按标点分开 建议写成 tags: [党建, 学习]"]


@pytest.mark.parametrize("written", ["[党建, 学习]", "\n  - 党建\n  - 学习", "\n- 党建\n- 学习"])
def test_tags_in_a_list_pass_silently(written: str) -> None:
    reading = front(f"title: 甲\ntags: {written}")
    assert field(reading, "tags") == ("党建", "学习")
    assert said(reading) == []


@pytest.mark.parametrize(
    ("word", "value"),
    [("是", True), ("否", False), ("true", True), ("false", False), ("yes", True), ("no", False), ("True", True)],
)
def test_booleans_may_be_written_in_chinese(word: str, value: bool) -> None:
    reading = front(f"title: 甲\ndraft: {word}")
    assert field(reading, "draft") is value
    assert said(reading) == []


REFUSED = [
    ("title: 甲\ntitle: 乙", 3, "键 title 写了两次（前一次在第 2 行）"),
    ("title: !foo 甲", 2, "不认识的标记 !foo"),
    ("title: !!python/object:os.system x", 2, "不认识的标记"),
    ("title: 甲\ndate: 2026-13-01", 3, "日期 date 看不懂：“2026-13-01”"),
    ("title: 甲\ndate: 2026-02-30", 3, "日期 date 看不懂"),
    ("title: 甲\ndate: 昨天", 3, "日期 date 看不懂"),
    ("title: 甲\ndraft: 也许", 3, "draft "),
    ("title: 甲\nupdated: [2026-01-01]", 3, "updated 应是日期"),
    ("title: 甲\nsummary:\n  一: 二", 4, "summary 应是文字"),
    ("title:\n  - 甲", 3, "title 应是文字"),
    ("title: {甲: 乙}", 2, "title 应是文字"),
    ("title:", 2, "缺少标题 title"),
    ("title: '  '", 2, "缺少标题 title"),
    ("title: ~", 2, "缺少标题 title"),
    ("date: 2026-05-04", 2, "缺少标题 title"),
    ("- 甲\n- 乙", 2, "文首信息应是“键: 值”的样子"),
    ("只有一段文字", 2, "文首信息应是“键: 值”的样子"),
    ("", 2, "文首信息是空的"),
    ("# 只有注释", 2, "文首信息是空的"),
    ('title: "甲\\0乙"', 2, "含有控制字符 U+0000"),
    ('title: "甲\\x0es0\\x0f"', 2, "含有控制字符 U+000E"),
    ('title: 甲\n"\\x07": 乙', 3, "含有控制字符 U+0007"),
    ("title: 甲\nx: &a [1]\ny: &b [" + "*a, " * 9 + "*a]\nz: [" + "*b, " * 600 + "*b]", 3, "展开后内容太多"),
    ("title: 甲\nx: " + "[" * 60 + "]" * 60, 3, "嵌套超过 50 层"),
    ("title: 甲\n" + "\n".join("  " * depth + "x:" for depth in range(60)), 53, "嵌套超过 50 层"),
    ("title: 甲\nx: " + "[" * 100_000, 3, "嵌套超过 50 层"),
    ("title: 甲\n\ttags: 乙", 3, "用了 Tab 缩进"),
    ("title: 甲\ntags:\n\t- 乙", 4, "用了 Tab 缩进"),
    ("title: 甲\ntags:\n  - 乙\n - 丙", 5, "接不上"),
    ("title: 甲\nNote：http://x", 3, "缺少冒号"),
    ("title: 甲\nhtml: trusted", 3, "html: trusted 没有得到许可"),
    ("title: 甲\nkind: notice\nnotice: 通告", 4, "notice 不能是“通告”"),
]


@pytest.mark.parametrize(("lines", "line", "message"), REFUSED, ids=[case[0][:30] for case in REFUSED])
def test_what_cannot_be_meant_is_refused_with_its_line(lines: str, line: int, message: str) -> None:
    reading = front(lines)
    assert reading.document is None
    errors = [one for one in said(reading, "error") if message in one]
    assert [one.partition(":")[0] for one in errors] == [str(line)], said(reading)
    assert all(problem.hint for problem in reading.problems if problem.severity == "error")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("正文", "1: 没有文首信息"),
        ("", "1: 没有文首信息"),
        ("\n\n# 标题\n", "1: 没有文首信息"),
        ("---\ntitle: 甲\n\n正文", "1: 文首信息没有结束"),
        ("---\n---\n正文", "2: 文首信息是空的"),
        ("+++\ntitle = 甲\n+++\n", "2: TOML 文首信息看不懂"),
        ("+++\ntitle = '甲'\ntitle = '乙'\n+++\n", "3: TOML 文首信息看不懂"),
        ('+++\ntitle = "甲\\u000e"\n+++\n', "2: 含有控制字符 U+000E"),
    ],
)
def test_front_matter_that_is_missing_or_broken_is_an_error(text: str, message: str) -> None:
    reading = read(text)
    assert reading.document is None
    assert said(reading)[0].startswith(message)


def test_a_post_without_the_first_line_of_dashes_is_read_with_a_warning() -> None:
    reading = read("title: 甲\ntags:\n- 乙\n---\n正文")
    assert field(reading, "tags") == ("乙",)
    assert said(reading) == ["1: 文首信息前缺少一行 --- 请在最前面加一行 ---"]


def test_several_faults_of_one_post_are_told_together() -> None:
    reading = front("title: 甲\ndate: 2026-13-01\ndraft: 也许\ntags: 乙，丙")
    assert [one[:2] for one in said(reading)] == ["3:", "4:", "5:"]


def test_a_missing_title_is_told_beside_what_else_is_wrong() -> None:
    complaints = said(front("date: 2026-13-01\ndraft: 或许"))
    begins = ("2: 日期 date 看不懂", "2: 缺少标题 title", "3: draft 只能写")
    assert len(complaints) == 3
    assert all(any(one.startswith(begin) for one in complaints) for begin in begins)
