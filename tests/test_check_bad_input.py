"""check, fed badly: clear words with file and line, nothing hung, no exception."""

from __future__ import annotations

import os

import pytest

from site_builder.check import check
from site_builder.model.report import Options
from site_builder.workers import Workers
from tests.sites import PLAIN_CONFIG, TODAY, SmallSite

QUIET = "check: {rules: {freshness: off}}\n"


def told(site: SmallSite) -> list[str]:
    """What check says, one text a problem."""
    options = Options(site.root, "config.yaml", site.output, TODAY, False, False)
    return [problem.render() for problem in check(options, Workers()).problems if problem.rule != "freshness"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("rules: {moblie: off}", "您要写的是 mobile 吗"),
        ("rules: {mobile: offf}", "您要写的是 off 吗"),
        ("rules: mobile", "check.rules 应是映射"),
        ("rulez: {}", "您要写的是 rules 吗"),
        ("allow: x", "check.allow 应是映射"),
        ("allow: [{rule: mobil, reason: 甲, approver: 乙, until: 2027-01-01}]", "您要写的是 mobile 吗"),
        ("allow: [{rule: mobile, reason: 甲, approver: 乙, until: 昨天}]", "看不懂：“昨天”"),
        ("allow: [{rule: mobile, reason: '', approver: 乙, until: 2027-01-01}]", "没有写 reason"),
        ("allow: [{rule: content, reason: 甲, approver: 乙, until: 2027-01-01}]", "不能改也不能放行"),
        ("allow: [{rule: mobile, path: '[', reason: 甲, approver: 乙, until: 2027-01-01}]", "没有用上"),
        ("personal: {student: ['(']}", "不是正则表达式：("),
        ("personal: {student: ['.*']}", "请写出至少几位"),
        ("personal: {studnet: ['1']}", "您要写的是 student 吗"),
        ("outgoing: [example.org]", "seen: 2026-11-01"),
        ("outgoing: [{domain: 'https://example.org/a', seen: 2026-01-01}]", "请写成 example.org"),
        ("outgoing: [{domain: '', seen: 2026-01-01}]", "不是域名"),
        ("outgoing_days: 一百", "1 到 3650 的整数"),
        ("attachment_bytes: -1", "不小于 1000 的整数"),
    ],
)
def test_a_mistake_in_the_settings_is_told_with_its_line(site: SmallSite, written: str, said: str) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f"{PLAIN_CONFIG}check:\n  {written}\n")
    (problem,) = (one for one in told(site) if said in one)
    assert problem.startswith("config.yaml:9: ")


def test_a_pattern_that_would_search_for_ever_is_stopped_and_the_file_named(site: SmallSite) -> None:
    site.post("news/a.md", "1" * 4000 + "!")
    limits = "attachment_seconds: 1, rules: {freshness: off}, personal: {student: ['(\\d+)+x']}"
    site.write("config.yaml", f"{PLAIN_CONFIG}check: {{{limits}}}\n")
    assert [one.split("\n")[0] for one in told(site)] == ["content/news/a.md: 检查超过 1 秒，没有看完"]


@pytest.mark.parametrize(
    "body",
    [
        "字" * 300_000,
        "1" * 9_000,
        "| a | b |\n|---|---|\n" * 3_000,
        "“" * 30_000,
        "（《“" * 9_000,
        "{{" * 9_000,
        "`a" * 20_000,
    ],
    ids=["word", "digits", "tables", "quotes", "brackets", "braces", "ticks"],
)
def test_endless_rows_of_one_sign_are_looked_through(site: SmallSite, body: str) -> None:
    site.post("news/a.md", f"{body}\n\n电话13812345678")
    site.write("config.yaml", PLAIN_CONFIG + QUIET)
    assert any("有手机号 138******78" in one for one in told(site))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="这个系统没有管道文件")
def test_what_is_no_file_is_named_and_never_opened(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", PLAIN_CONFIG + QUIET)
    os.mkfifo(site.root / "content/news/a.docx")
    (site.root / "content/news/loop.pdf").symlink_to("loop.pdf")
    assert [one.split(": 警告：")[0] for one in told(site)] == ["content/news/a.docx", "content/news/loop.pdf"]


def test_a_text_in_utf_16_is_read_as_the_build_reads_it(site: SmallSite) -> None:
    site.write("content/news/a.md", "---\ntitle: 标题\ndate: 2026-05-04\n---\n\n电话13812345678。\n".encode("utf-16"))
    site.write("config.yaml", PLAIN_CONFIG + QUIET)
    assert [one.split("\n")[0] for one in told(site) if "手机号" in one] == [
        "content/news/a.md:6: 有手机号 138******78"
    ]


def test_a_damaged_memory_of_the_check_changes_nothing(site: SmallSite) -> None:
    site.post("news/a.md", "电话13812345678")
    before = told(site)
    for name in ("check.found", "check.sqlite3"):
        for content in (b"", b"\0" * 3000, (site.root / ".cache" / name).read_bytes()[:200]):
            (site.root / ".cache" / name).write_bytes(content)
            assert told(site) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--write",), "--write 要和 --mask 稿件 一起用"),
        (("--yes",), "--yes 要和 --fix 一起用"),
        (("--fix", "--mask", "content/news/a.md"), "一次只能用一个"),
        (("--report", "no/such/folder/a.html"), "没有这个文件或文件夹"),
        (("--mask", "content/news/a.pdf"), "只能遮住文本文件"),
    ],
)
def test_options_that_cannot_be_are_told_in_chinese(site: SmallSite, arguments: tuple[str, ...], said: str) -> None:
    site.post("news/a.md")
    done = site.run("check", *arguments)
    assert done.returncode in (1, 2) and said in done.stderr and "Traceback" not in done.stderr
