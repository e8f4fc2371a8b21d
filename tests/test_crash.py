"""A build that is killed at any step of its writing leaves the old site or the new one, whole; the next build heals."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.model.report import Options
from site_builder.publish.exchange import exchange, recover
from site_builder.workers import Workers
from tests.bare_site import SHORT_CLOCK, BareSite, settle
from tests.sites import TODAY

WRITES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.utime", "shutil.rmtree", "ctypes.dlsym"}
Files = dict[str, bytes]


def is_write(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether something is about to change on disk."""
    if event == "open":
        _, mode, flags = arguments
        return bool(mode and set(mode) & set("wax+")) or bool(
            isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        )
    return event in WRITES


def build_and_die(site: BareSite, moment: int) -> bool:
    """Build in a process that kills itself before its write number `moment`; False if it came to its end before."""
    child = os.fork()
    if child == 0:
        count = 0

        def strike(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal count
            if event == "step" or is_write(event, arguments):
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)
                count += 1

        sys.addaudithook(strike)
        options = Options(site.root, "config.yaml", site.output, TODAY, False, False)
        build(options, Workers(), lambda step: strike("step", ()))
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def first_state(site: BareSite) -> None:
    """One of two states of a site: a post more, another title, a file where the other has a folder."""
    shutil.rmtree(site.root / "content")
    site.post("news/a.md", "甲。", title="旧题")
    site.post("news/b.md", "乙。", tags="[旧]")
    site.write("content/news/x", "文件")
    site.write("content/news/same.txt", "一样")


def state_before(site: BareSite) -> None:
    """What was published before the first state, and now lies where the next site is made."""
    first_state(site)
    for number in range(3):
        site.post(f"notes/{number}.md", title="旧题", tags="[更旧]")


def second_state(site: BareSite) -> None:
    shutil.rmtree(site.root / "content")
    site.post("news/a.md", "丙。", title="新题")
    site.post("notes/c.md", "丁。", tags="[新]")
    site.write("content/news/x/y.txt", "文件")
    site.write("content/news/same.txt", "一样")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BareSite:
    monkeypatch.setattr("site_builder.scan.COARSEST_CLOCK", SHORT_CLOCK)
    return BareSite(tmp_path)


def states(site: BareSite) -> tuple[Files, Files]:
    """What both states look like when published."""
    found = []
    for state in (second_state, first_state, second_state, first_state):
        state(site)
        site.make()
        found.append(site.files())
    assert found[0] == found[2] and found[1] == found[3]
    return found[1], found[0]


def nothing(site: BareSite) -> None:
    pass


def without_memory(site: BareSite) -> None:
    shutil.rmtree(site.root / ".cache")


def without_site(site: BareSite) -> None:
    shutil.rmtree(site.output)


def kill_everywhere(site: BareSite, prepare: Callable[[BareSite], None], first: int, step: int) -> int:
    """Kill a build at every `step`-th of its writes; returns how many were killed."""
    old, new = states(site)
    for kills, moment in enumerate(range(first, 10_000, step)):
        for state in (state_before, first_state):
            state(site)
            settle()
            site.make()
        assert site.files() == old
        prepare(site)
        second_state(site)
        settle()
        before = site.files() if site.output.exists() else {}
        was_killed = build_and_die(site, moment)
        after = site.files() if site.output.exists() else {}
        assert after in (before, new), f"killed before write {moment}"
        assert site.make().report.published and site.files() == new
        assert site.make().is_nothing
        if not was_killed:
            return kills
    raise AssertionError("the build never came to its end")


def test_a_build_killed_before_a_write_leaves_one_whole_site_and_the_next_heals(site: BareSite) -> None:
    assert kill_everywhere(site, nothing, 0, 3) >= 15


@pytest.mark.parametrize("prepare", [without_memory, without_site])
def test_a_first_build_killed_before_a_write_leaves_nothing_or_all(
    site: BareSite, prepare: Callable[[BareSite], None]
) -> None:
    assert kill_everywhere(site, prepare, 1, 7) >= 5


@pytest.mark.long
@pytest.mark.parametrize("prepare", [nothing, without_memory, without_site])
def test_a_build_killed_before_any_of_its_writes_leaves_one_whole_site(
    site: BareSite, prepare: Callable[[BareSite], None], capsys: pytest.CaptureFixture[str]
) -> None:
    kills = kill_everywhere(site, prepare, 0, 1)
    with capsys.disabled():
        print(f"\n{kills} kills")
    assert kills >= 30


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere two renames are needed")
def test_a_reader_never_misses_the_home_page(site: BareSite) -> None:
    states(site)
    missed: list[OSError] = []
    read: set[bytes] = set()
    done = threading.Event()

    def poll() -> None:
        while not done.is_set():
            try:
                read.add((site.output / "index.html").read_bytes())
            except OSError as error:
                missed.append(error)

    reader = threading.Thread(target=poll)
    reader.start()
    for number in range(30):
        (second_state if number % 2 else first_state)(site)
        site.make()
    done.set()
    reader.join()
    assert not missed and len(read) == 2


class Cut(Exception):
    pass


@pytest.mark.parametrize("renames", [0, 1, 2, 3])
def test_where_two_folders_cannot_change_places_at_once_a_cut_is_healed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    """As on Windows: three renames, and the power goes before any of them."""
    stage, current = tmp_path / "stage", tmp_path / "public"
    new = stage / "next"
    for folder, text in ((new, "新"), (current, "旧")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, encoding="utf-8")
    monkeypatch.setattr("site_builder.publish.exchange._exchange_at_once", lambda *folders: False)
    rename, done = os.rename, 0

    def cut(source: Path, target: Path) -> None:
        nonlocal done
        if done == renames:
            raise Cut
        done += 1
        rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", cut)
        if renames < 3:
            with pytest.raises(Cut):
                exchange(new, current)
        else:
            exchange(new, current)
    recover(stage, current)
    assert (current / "index.html").read_text(encoding="utf-8") == ("旧" if renames < 2 else "新")
    new.mkdir(exist_ok=True)
    (new / "index.html").write_text("再新", encoding="utf-8")
    exchange(new, current)
    assert (current / "index.html").read_text(encoding="utf-8") == "再新"
    assert [path.name for path in stage.iterdir()] == ["next"]
