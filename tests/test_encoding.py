"""Files in every encoding that editors save; what cannot be read is told with its line."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.texts import document, read, said, shown

POST = "---\ntitle: 党建动态𠮷\ndate: 2026-05-04\n---\n\n第一段。\n\n第二段。\n"
BODY = "<p>第一段。</p>\n<p>第二段。</p>"


def body(content: bytes) -> str:
    reading = read(content)
    assert reading.text, said(reading)
    return shown(reading.text.body)


@pytest.mark.parametrize(
    "content",
    [
        POST.encode("utf-8"),
        POST.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + POST.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + POST.encode("utf-16-be"),
        POST.replace("\n", "\r\n").encode("utf-8-sig"),
        POST.replace("\n", "\r").encode(),
        POST.replace("\n\n", "\r\n\n").encode(),
        (POST.replace("---\n", "---\r\n", 1)).encode(),
        POST.replace("---\n", "---  \n").encode(),
        ("\n\n" + POST).encode(),
    ],
    ids="utf-8 bom utf-16-le utf-16-be crlf cr mixed first-line trailing-spaces leading-lines".split(),
)
def test_a_text_is_read_whatever_its_mark_and_line_ends(content: bytes) -> None:
    reading = read(content)
    assert said(reading) == []
    assert document(reading).title == "党建动态𠮷"
    assert body(content) == BODY


@pytest.mark.parametrize("encoding", ["gb18030", "gbk"])
def test_a_gb18030_file_is_read_with_a_warning(encoding: str) -> None:
    text = POST if encoding == "gb18030" else POST.replace("𠮷", "")
    reading = read(text.encode(encoding))
    assert document(reading).title.startswith("党建动态")
    assert said(reading) == ["None: 文件是 GBK/GB18030 编码，已按它读取 请用编辑器另存为 UTF-8"]
    assert [problem.severity for problem in reading.problems] == ["warning"]
    assert body(text.encode(encoding)) == BODY


@pytest.mark.parametrize(
    ("broken", "line", "byte"),
    [
        (POST.encode() + "坏".encode()[:2], 9, "0xE5"),
        (POST.encode().replace("第二".encode(), "第".encode() + b"\xff\xfe"), 8, "0xFF"),
        (b"---\ntitle: a\n---\n\x81", 4, "0x81"),
        (b"\xff", 1, "0xFF"),
        (codecs.BOM_UTF16_LE + b"a", 1, "0x61"),
    ],
)
def test_broken_bytes_are_an_error_with_their_line(broken: bytes, line: int, byte: str) -> None:
    reading = read(broken)
    assert reading.document is None
    assert said(reading) == [
        f"{line}: 有看不懂的字节 {byte}，文件可能损坏或不是 UTF-8 编码 请用编辑器打开，改正乱码后另存为 UTF-8"
    ]


def test_utf_16_without_its_mark_is_named_as_such() -> None:
    reading = read(POST.encode("utf-16-le"))
    assert said(reading) == ["1: 含有 NUL 字符，可能是没有 BOM 的 UTF-16 请用编辑器另存为 UTF-8"]


@pytest.mark.parametrize(
    "control", ["\x00", "\x07", "\x08", "\x0b", "\x0c", "\x0e", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe"]
)
@pytest.mark.parametrize(("where", "line"), [("title: 党建", 2), ("第二段", 8)])
def test_control_characters_are_an_error_with_their_line(control: str, where: str, line: int) -> None:
    reading = read(POST.replace(where, where + control))
    assert reading.document is None
    assert said(reading)[0].startswith(f"{line}: 含有控制字符 U+{ord(control):04X}")


@pytest.mark.parametrize("harmless", ["\t", "\u00a0", "\u200b", "\u2028", "\u3000", "\ufeff", "\x85", "\U0001f600"])
def test_other_invisible_characters_are_let_pass(harmless: str) -> None:
    reading = read(POST.replace("第二", f"第{harmless}二"))
    assert said(reading) == []


def test_a_file_over_the_limit_is_refused() -> None:
    reading = read(POST + "字" * 700_000)
    assert said(reading) == ["None: 文件超过 2,000,000 字节的上限 请拆成几篇，或调大 config.yaml 的 limits.text_bytes"]


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_a_problem(content: bytes) -> None:
    reading = read(content)
    assert (reading.document is None) == any(problem.severity == "error" for problem in reading.problems)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_gb18030_and_utf_8_give_the_same_post(text: str) -> None:
    post = f"---\ntitle: 党建工作动态\n---\n\n党建工作动态。{text}\n"
    plain, other = read(post), read(post.encode("gb18030"))
    assert plain.text and other.text, said(other)
    assert (document(other).front, document(other).summary) == (document(plain).front, document(plain).summary)
    assert other.text.body == plain.text.body
