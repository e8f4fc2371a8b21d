"""The preview shows every save, and nothing but the site."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.photographs import encoded, photograph
from tests.serving import Serving, until
from tests.sites import REPOSITORY, SmallSite

PAGE = "/news/a.html"


@pytest.fixture
def small(site: SmallSite) -> SmallSite:
    site.post("news/a.md", "最早的正文。")
    site.post("news/b.md", "另一篇。", title="乙")
    return site


@pytest.fixture
def serving(small: SmallSite) -> Iterator[Serving]:
    with Serving(small.root) as running:
        yield running


def test_a_save_is_shown(small: SmallSite, serving: Serving) -> None:
    assert "最早的正文" in serving.page(PAGE)
    small.post("news/a.md", "后来的正文。")
    until(lambda: "后来的正文" in serving.page(PAGE))


def test_a_save_by_renaming_a_finished_file_is_shown(small: SmallSite, serving: Serving) -> None:
    finished = small.write(
        "content/news/.a.md.part", (small.root / "content/news/a.md").read_bytes() + "换上的。".encode()
    )
    finished.replace(small.root / "content/news/a.md")
    until(lambda: "换上的" in serving.page(PAGE))


def test_a_file_emptied_first_and_written_later_ends_as_it_was_written(small: SmallSite, serving: Serving) -> None:
    file = small.root / "content/news/a.md"
    text = file.read_text(encoding="utf-8") + "\n写完了。\n"
    file.write_text("", encoding="utf-8")
    time.sleep(0.1)
    file.write_text(text, encoding="utf-8")
    until(lambda: "写完了" in serving.page(PAGE))


def test_after_a_save_every_twenty_milliseconds_the_last_is_shown(small: SmallSite, serving: Serving) -> None:
    for number in range(500):
        small.post("news/a.md", f"第 {number} 次存盘。")
        time.sleep(0.02)
    until(lambda: "第 499 次存盘" in serving.page(PAGE))


def test_saves_of_equal_length_within_the_same_second_are_all_shown(small: SmallSite, serving: Serving) -> None:
    for word in ("甲乙", "丙丁", "戊己", "庚辛"):
        small.post("news/a.md", f"{word}。")
        until(lambda word=word: f"{word}。" in serving.page(PAGE))  # type: ignore[misc]


def test_a_page_asked_for_while_the_site_is_being_made_comes_as_soon_as_it_is_there(small: SmallSite) -> None:
    for number in range(60):
        small.post(f"news/p{number}.md", f"第 {number} 篇。")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "site_builder", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=small.root, env=os.environ | {"PYTHONPATH": str(REPOSITORY)}) as process:
        answers = [until(lambda path=path: opened(port, path)) for path in ("/", "/news/p0.html", "/news/none.html")]
        process.send_signal(signal.SIGINT)
    assert [status for status, _ in answers] == [200, 200, 404]
    assert "第 0 篇" in answers[1][1]


def opened(port: int, path: str) -> tuple[int, str] | None:
    """Status and text of a page, None while nobody listens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except ConnectionRefusedError:
        return None
    finally:
        connection.close()


def test_a_photograph_is_shown_as_it_came_and_then_made_ready(small: SmallSite) -> None:
    small.write("content/news/a.jpg", encoded(photograph(), "JPEG"))
    small.post("news/a.md", "![操场](a.jpg)")
    with Serving(small.root) as serving:
        until(lambda: "srcset" in serving.page(PAGE))
        until(lambda: serving.said().count("已更新") == 2)
    with Serving(small.root) as serving:
        assert "srcset" in serving.page(PAGE)


def test_new_renamed_and_deleted_posts_are_followed(small: SmallSite, serving: Serving) -> None:
    small.post("news/new.md", "新来的。", title="新稿")
    until(lambda: "新稿" in serving.page("/news/index.html"))
    (small.root / "content/news/new.md").rename(small.root / "content/news/moved.md")
    until(lambda: serving.ask("/news/moved.html")[0] == 200 and serving.ask("/news/new.html")[0] == 404)
    (small.root / "content/news/moved.md").unlink()
    until(lambda: "新稿" not in serving.page("/news/index.html"))


def test_a_folder_renamed_away_and_back_is_followed(small: SmallSite, serving: Serving) -> None:
    (small.root / "content/news").rename(small.root / "content/notices")
    until(lambda: serving.ask("/notices/a.html")[0] == 200)
    (small.root / "content/notices").rename(small.root / "content/news")
    until(lambda: serving.ask(PAGE)[0] == 200)


def test_without_messages_of_the_system_saves_are_found_by_looking(small: SmallSite) -> None:
    with Serving(small.root, "--poll", "0.2") as serving:
        small.post("news/a.md", "查看到的。")
        until(lambda: "查看到的" in serving.page(PAGE))


def test_when_the_system_watches_too_much_already_it_says_so_and_looks_itself(small: SmallSite) -> None:
    limited = 'echo 1 > /proc/sys/user/max_inotify_watches && exec "$0" -m site_builder serve --port 0'
    command = ["unshare", "--user", "--map-root-user", "sh", "-c", limited, sys.executable]
    if not shutil.which("unshare") or subprocess.run(["unshare", "--user", "--map-root-user", "true"]).returncode:
        pytest.skip("这里不能为一个进程单独设监视名额")
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        command, cwd=small.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        said = ""
        while "预览：" not in said:
            said += process.stdout.readline()
        port = int(re.findall(r"127\.0\.0\.1:(\d+)", said)[0])
        small.post("news/a.md", "轮询看到的。")
        until(lambda: "轮询看到的" in (opened(port, PAGE) or (0, ""))[1])
        process.send_signal(signal.SIGINT)
    assert "监视名额用完了，改为每秒查看一次" in said


def test_a_broken_post_keeps_the_last_good_page_until_it_is_mended(small: SmallSite, serving: Serving) -> None:
    small.post("news/a.md", "坏的。", date="2026-13-01")
    until(lambda: "content/news/a.md:3" in serving.said())
    assert "最早的正文" in serving.page(PAGE)
    small.post("news/a.md", "修好的。")
    until(lambda: "修好的" in serving.page(PAGE))


def test_a_broken_template_or_configuration_does_not_end_the_preview(small: SmallSite, serving: Serving) -> None:
    small.write("templates/kinds/news.html", "{% if %}")
    until(lambda: "templates/kinds/news.html:1" in serving.said())
    (small.root / "templates/kinds/news.html").unlink()
    config = (small.root / "config.yaml").read_text(encoding="utf-8")
    small.write("config.yaml", "site: [")
    until(lambda: "config.yaml:2: 方括号" in serving.said())
    small.write("config.yaml", config.replace("测试党建网", "改名党建网"))
    until(lambda: "改名党建网" in serving.page("/"))


def test_a_site_moved_away_comes_back(small: SmallSite, tmp_path: Path) -> None:
    with Serving(small.root.parent, "--root", str(small.root)) as serving:
        away = small.root.with_name("away")
        small.root.rename(away)
        until(lambda: "没有找到配置文件" in serving.said())
        assert "最早的正文" in serving.page(PAGE)
        away.rename(small.root)
        small.post("news/a.md", "搬回来了。")
        until(lambda: "搬回来了" in serving.page(PAGE))


def test_drafts_and_posts_of_the_future_are_shown(small: SmallSite) -> None:
    small.post("news/draft.md", "草稿正文。", draft="是")
    small.post("news/future.md", "明年的正文。", date="2099-01-01")
    with Serving(small.root) as serving:
        assert serving.ask("/news/draft.html")[0] == 200
        assert serving.ask("/news/future.html")[0] == 200


def test_serving_leaves_the_published_site_alone(small: SmallSite) -> None:
    small.build()
    before = {path: path.stat().st_mtime_ns for path in small.output.rglob("*")}
    with Serving(small.root) as serving:
        assert "livereload.js" in serving.page(PAGE)
        small.post("news/a.md", "后来的正文。")
        until(lambda: "后来的正文" in serving.page(PAGE))
    assert {path: path.stat().st_mtime_ns for path in small.output.rglob("*")} == before
    assert not any(b"livereload" in content for content in small.files().values())


def test_a_build_after_serving_equals_a_clean_build(small: SmallSite) -> None:
    small.build()
    with Serving(small.root) as serving:
        small.post("news/a.md", "预览里改的。")
        until(lambda: "预览里改的" in serving.page(PAGE))
    small.build()
    remembered = small.files()
    assert "预览里改的" in small.read("news/a.html")
    for path in (small.root / ".cache").rglob("*"):
        if path.is_file():
            path.unlink()
    small.build()
    assert small.files() == remembered


def test_a_taken_port_offers_the_next_free_one(small: SmallSite) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = small.run("serve", "--port", str(port))
    assert ended.returncode == 1
    assert f"端口 {port} 已被别的程序占用" in ended.stderr
    assert "site-builder serve --port " in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_it_at_once_without_a_traceback(serving: Serving, how: signal.Signals) -> None:
    begun = time.monotonic()
    assert serving.end(how) == 0
    assert time.monotonic() - begun < 5
    assert "Traceback" not in serving.said()


def test_wrong_use_is_told(small: SmallSite) -> None:
    for wrong in (("--port", "99999"), ("--poll", "0"), ("--jobs", "0"), ("--port", "viele")):
        ended = small.run("serve", *wrong)
        assert ended.returncode == 2, wrong
        assert wrong[0] in ended.stderr


def test_many_readers_at_once_are_all_answered(serving: Serving) -> None:
    answers: list[int] = []

    def read() -> None:
        answers.extend(serving.ask(PAGE)[0] for _ in range(25))

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert answers == [200] * 200


def test_a_look_at_the_files_needs_no_right_to_write(small: SmallSite) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    small.root.chmod(0o500)
    try:
        with Serving(small.root) as serving:
            assert "最早的正文" in serving.page(PAGE)
    finally:
        small.root.chmod(0o700)
