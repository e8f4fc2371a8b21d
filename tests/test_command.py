"""The command as a user runs it: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite

COMMANDS = ("build", "new", "clean", "explain", "newsletter", "schema", "reference")
ENGLISH = ("error:", "usage:", "positional", "optional", "show this", "invalid", "required", "expected", "Traceback")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "site_builder", *arguments]


def environment(**changes: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(REPOSITORY)} | changes


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_chinese_help_with_an_example(site: SmallSite, name: str) -> None:
    done = site.run(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"用法：site-builder {name}")
    assert f"例子：\n  site-builder {name}" in done.stdout
    assert not any(word in done.stdout for word in ENGLISH)


def test_the_help_names_all_commands(site: SmallSite) -> None:
    done = site.run("--help")
    assert done.returncode == 0
    assert all(f"    {name}" in done.stdout for name in COMMANDS)


def test_the_help_is_quick_and_loads_nothing_it_does_not_need(site: SmallSite) -> None:
    code = "import sys; from site_builder.cli import main; main(['--help']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"yaml", "jinja2", "markdown", "nh3", "PIL", "pypinyin", "site_builder.build", "difflib"}


def test_the_version_is_told(site: SmallSite) -> None:
    done = site.run("--version")
    assert done.returncode == 0 and done.stdout.startswith("site-builder 0")


WRONG_USE = {
    "command": (["bild"], "没有命令 bild。您要写的是 build 吗？"),
    "option": (["build", "--outptu", "x"], "不认识的参数：--outptu x。您要写的是 --output 吗？"),
    "argument": (["build", "x"], "不认识的参数：x"),
    "option of another command": (["clean", "--strict"], "不认识的参数：--strict"),
    "no value": (["build", "--output"], "--output 后面缺少一个值"),
    "value of a switch": (["build", "--strict=3"], "--strict 后面不要写值"),
    "no number": (["build", "--jobs", "很多"], "--jobs 应是整数，这里是 很多"),
    "number too small": (["build", "--jobs", "0"], "--jobs 应是不小于 1 的整数"),
    "no configuration": (["build", "--config", ""], "--config：文件名是空的，请写配置文件的名字"),
    "no seconds": (["serve", "--poll", "abc"], "--poll 应是数字，这里是 abc"),
    "no host": (["serve", "--host", ""], "--host 是空的，请写 127.0.0.1"),
    "no date": (["build", "--as-of", "明天"], "--as-of 看不懂日期 明天，请写成 2026-10-01"),
    "impossible date": (["explain", "x", "--as-of", "2026-02-30"], "--as-of 看不懂日期"),
    "ambiguous": (["build", "--o", "x"], "选项 --o"),
    "no title": (["new", "news"], "缺少：标题"),
    "no section": (["new", "nws", "标题"], "没有栏目 nws"),
    "no kind": (["new", "news", "标题", "--kind", "newz"], "没有稿件类型 newz"),
    "no schema": (["schema", "nwes"], "没有稿件类型 nwes"),
    "no page": (["explain", "content/news/b.md"], "您要看的是 content/news/a.md 吗？"),
    "no root": (["build", "--root", "哪里"], "没有这个文件夹：哪里"),
    "output": (["build", "--output", "content"], "不能把网站输出到 content/"),
    "clean": (["clean", "--output", "templates"], "不能把网站输出到 templates/"),
}


@pytest.mark.parametrize("arguments, said", WRONG_USE.values(), ids=WRONG_USE)
def test_wrong_use_is_told_in_chinese_and_ends_with_2(site: SmallSite, arguments: list[str], said: str) -> None:
    site.post("news/a.md")
    (site.root / "templates").mkdir()
    done = site.run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not any(word in done.stderr for word in ENGLISH)
    assert not site.output.exists()


def test_no_command_at_all_shows_the_help_and_is_wrong_use(site: SmallSite) -> None:
    done = site.run()
    assert done.returncode == 2 and "build" in done.stdout + done.stderr


def test_a_build_tells_its_result_on_stdout_and_nothing_on_stderr(site: SmallSite) -> None:
    site.post("news/a.md")
    site.post("news/draft.md", draft="是")
    done = site.run("build", "--as-of", "2026-11-20")
    assert (done.returncode, done.stderr) == (0, "")
    first, *rest = done.stdout.splitlines()
    assert first.startswith("已生成 ") and first.endswith("：public")
    assert rest == ["没有显示的稿件 1 篇：", "  content/news/draft.md  草稿（draft: 是）"]


def test_problems_go_to_stderr_with_path_line_and_hint_and_end_with_1(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-13-01")
    site.post("news/b.md", title='""')
    done = site.run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "content/news/a.md:3: 日期 date 看不懂：“2026-13-01”\n    3 | date: 2026-13-01\n    请写成"
    )
    assert "\ncontent/news/b.md:2: " in done.stderr
    assert "2 个错误，0 个警告。\n没有发布：有错误，原来的网站没有改动。" in done.stderr


def test_a_warning_stops_only_a_strict_build(site: SmallSite) -> None:
    site.post("news/a.md", "![图](没有.jpg)")
    assert site.run("build").returncode == 0
    done = site.run("build", "--strict", "--output", "strict")
    assert done.returncode == 1 and "警告也算错误（--strict）" in done.stderr
    assert not (site.root / "strict").exists()


def test_drafts_and_the_day_are_chosen_by_options(site: SmallSite) -> None:
    site.post("news/draft.md", draft="是")
    site.post("news/later.md", date="2027-01-01")
    site.run("build", "--as-of", "2026-12-31")
    assert not (site.output / "news/draft.html").exists() and not (site.output / "news/later.html").exists()
    site.run("build", "--as-of", "2027-01-01")
    assert (site.output / "news/later.html").exists()
    site.run("build", "--drafts", "--as-of", "2026-12-31")
    assert (site.output / "news/draft.html").exists() and (site.output / "news/later.html").exists()


def test_root_config_and_output_are_chosen_by_options(site: SmallSite, tmp_path: Path) -> None:
    site.write("里/另一个.yaml", PLAIN_CONFIG)
    site.write("里/content/news/a.md", "---\ntitle: 甲\ndate: 2026-05-04\n---\n正文\n")
    done = site.run("build", "--root", "里", "--config", "另一个.yaml", "--output", "外/网站")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "里/外/网站/news/a.html").is_file()
    assert not site.output.exists()


def test_problems_name_the_configuration_that_was_chosen(site: SmallSite) -> None:
    (site.root / "config.yaml").unlink()
    settings = """
home: {blocks: [{kind: text, title: 甲, more: /nowhere.html, text: "{{< nothing >}}"}]}
menus: {main: [{section: nowhere}, {page: news/nowhere.md}, {title: 乙, url: /nowhere.html}]}
theme: {name: red, tokens: {ink: '#BBBBBB'}}
check: {outgoing: [{domain: example.edu.cn, seen: 2020-01-01}]}
"""
    site.write("另一个.yaml", PLAIN_CONFIG.replace("  url:", "  emblem: images/nowhere.png\n  url:") + settings)
    site.post("news/a.md", "[丙](https://example.edu.cn/)")
    done = site.run("check", "--config", "另一个.yaml", "--format", "json", "--as-of", "2026-11-21")
    problems = json.loads(done.stdout)["problems"]
    assert {one["rule"] for one in problems} >= {"link", "contrast", "outgoing-old", "freshness"}
    assert "config.yaml" not in {one["path"] for one in problems}
    assert sum(one["path"] == "另一个.yaml" for one in problems) > 6


def test_explain_tells_source_template_and_questions_of_a_page_by_either_name(site: SmallSite) -> None:
    site.post("news/a.md")
    site.run("build")
    by_source = site.run("explain", "content/news/a.md")
    assert by_source.returncode == 0
    for part in ("来源：content/news/a.md", "模板：kinds/news.html", "neighbours(content/news/a.md)", "与上次生成比"):
        assert part in by_source.stdout
    assert site.run("explain", "public/news/a.html").stdout == by_source.stdout
    assert site.run("explain", "news/a.html").stdout == by_source.stdout


def test_explain_tells_why_a_post_is_not_shown(site: SmallSite) -> None:
    site.post("news/a.md", expires="2026-05-05")
    done = site.run("explain", "content/news/a.md", "--as-of", "2026-11-20")
    assert done.returncode == 0 and "没有显示：" in done.stdout and "2026-05-05" in done.stdout


def test_explain_tells_the_fault_of_a_post_that_cannot_be_built(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-13-01")
    done = site.run("explain", "content/news/a.md")
    assert done.returncode == 1 and done.stderr.startswith("content/news/a.md:3: ")


@pytest.mark.parametrize("name", ["build", "check", "stats", "schema"])
@pytest.mark.parametrize("config", ["pipe", "/dev/null"])
def test_a_configuration_that_is_no_ordinary_file_is_told_and_not_read(site: SmallSite, name: str, config: str) -> None:
    os.mkfifo(site.root / "pipe")
    done = site.run(name, *(["news"] if name == "schema" else []), "--config", config)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{config}: 配置文件不是普通文件（是管道或设备）\n") and "--strict" not in done.stderr


TOLD = {
    "post": (["stats"], "content/news/b.md", "---\ntitle:\n---\n"),
    "template": (["explain", "content/news/a.md"], "templates/kinds/news.html", "{% if %}"),
    "schema": (["schema", "news"], "config.yaml", "site: ["),
    "reference": (["reference"], "config.yaml", "site: ["),
}


@pytest.mark.parametrize("arguments, path, content", TOLD.values(), ids=TOLD)
def test_whatever_tells_an_error_ends_with_1(site: SmallSite, arguments: list[str], path: str, content: str) -> None:
    site.post("news/a.md")
    site.write(path, content)
    done = site.run(*arguments)
    assert done.returncode == 1
    assert f"{path}:" in done.stderr and done.stdout


@pytest.mark.parametrize("arguments", [["reference"], ["--help"], ["schema"], ["build"]], ids=" ".join)
def test_a_full_disk_behind_stdout_or_a_closed_pipe_makes_no_traceback(site: SmallSite, arguments: list[str]) -> None:
    site.post("news/a.md")
    reader, writer = os.pipe()
    os.close(reader)
    for target in (writer, os.open("/dev/full", os.O_WRONLY)):
        done = subprocess.run(
            command(*arguments), cwd=site.root, env=environment(), stdout=target, stderr=subprocess.PIPE, check=False
        )
        os.close(target)
        assert b"Traceback" not in done.stderr and b"Exception ignored" not in done.stderr
        assert done.returncode in (0, 1)


@pytest.mark.parametrize("mode", ["0", "1"])
def test_names_and_piped_output_are_utf_8_whatever_the_locale(site: SmallSite, mode: str) -> None:
    site.post("news/通知.md", date="2026-13-01")
    done = site.run("build", LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8=mode)
    assert done.returncode == 1
    assert done.stderr.startswith("content/news/通知.md:3: 日期 date 看不懂")
    assert "\r" not in done.stderr and "\x1b" not in done.stderr  # no progress bar, no colours


def test_an_interrupted_build_ends_with_130_and_leaves_the_former_site(site: SmallSite) -> None:
    site.post("news/a.md", "旧的")
    site.build()
    before = site.files()
    for number in range(400):
        site.post(f"news/{number}.md", "新的。" * 400)
    process = subprocess.Popen(command("build"), cwd=site.root, env=environment(), stderr=subprocess.PIPE, text=True)
    while process.poll() is None and not list(site.root.glob(".cache/publish-*/next/news/*.html")):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    stderr = process.communicate(timeout=30)[1]
    assert process.returncode == 130, stderr
    assert "已中断" in stderr and "Traceback" not in stderr
    assert site.files() == before
