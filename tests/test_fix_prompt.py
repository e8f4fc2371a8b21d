"""`check --fix` asks on a real terminal before it writes."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time

import pytest

from tests.sites import REPOSITORY, SmallSite

pty = pytest.importorskip("pty", reason="这个系统没有伪终端")
QUESTION = "写入这 1 个文件吗？[y/N]"


def _sit_down() -> None:
    """In the new process: its input is the terminal it is controlled by, and Ctrl+C means what it means there."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def answered(site: SmallSite, answer: bytes) -> tuple[int, str]:
    """The exit code of `check --fix` and all that its terminal showed, when asked and answered."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "site_builder", "check", "--fix"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    work = subprocess.Popen(
        command, cwd=site.root, stdin=theirs, stdout=theirs, stderr=theirs, env=environment,
        start_new_session=True, preexec_fn=_sit_down,
    )  # fmt: skip
    os.close(theirs)
    shown, is_answered, end = b"", False, time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([ours], [], [], 0.5)[0]:
            if work.poll() is not None:
                break
            continue
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
        if not is_answered and QUESTION.encode() in shown:
            time.sleep(0.3)  # nobody answers in the moment in which the question appears
            os.write(ours, answer)
            is_answered = True
    code = work.wait(timeout=20)
    os.close(ours)
    return code, shown.decode()


@pytest.mark.parametrize(
    ("answer", "code", "is_written"),
    [
        (b"y\n", 0, True),
        ("是\n".encode(), 0, True),
        (b"n\n", 0, False),
        (b"\n", 0, False),
        (b"\x04", 0, False),
        (b"\x03", 130, False),
    ],
    ids=["y", "shi", "n", "return", "ctrl-d", "ctrl-c"],
)
def test_the_difference_is_shown_and_written_only_when_somebody_agrees(
    site: SmallSite, answer: bytes, code: int, is_written: bool
) -> None:
    site.write("content/data/wording.yaml", "- {wrong: 截止目前, right: 截至目前}\n")
    file = site.post("news/a.md", "截止目前，好。")
    before = file.read_bytes()
    done, shown = answered(site, answer)
    assert "-截止目前，好。" in shown and "+截至目前，好。" in shown and "Traceback" not in shown
    assert (file.read_bytes() != before) == is_written
    assert ("改好了 1 个文件" in shown) == is_written
    assert done == code


def test_posts_that_cannot_be_read_are_named_and_the_others_mended(site: SmallSite) -> None:
    site.write("content/data/wording.yaml", "- {wrong: 截止目前, right: 截至目前}\n")
    file = site.post("news/a.md", "截止目前，好。")
    site.post("news/b.md", title="")
    done = site.run("check", "--fix", "--yes")
    assert done.returncode == 1
    assert "content/news/b.md:2: " in done.stderr and "改好了 1 个文件" in done.stdout
    assert "截至目前" in file.read_text(encoding="utf-8")
