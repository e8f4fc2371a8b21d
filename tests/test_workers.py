"""Work spread over processes comes back in order, the same as done by one; nothing is left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder import workers
from site_builder.helper import Helper
from site_builder.memory import Damaged
from site_builder.workers import Workers
from tests.bare_site import CONFIG, BareSite, Counting
from tests.sites import REPOSITORY, messages

METHODS = ("fork", "spawn")


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool starts for two items already."""
    for method in METHODS:
        monkeypatch.setitem(workers.START_COST, method, -1.0)


def square(number: int) -> int:
    return number * number


def slow(number: int) -> int:
    time.sleep(0.02)
    return os.getpid()


class Adder:
    """A function with a value of its own, as steps send it to other processes."""

    def __init__(self, more: int) -> None:
        self.more = more

    def __call__(self, number: int) -> int:
        return number + self.more


def fail(number: int) -> int:
    if number == 7:
        raise ValueError("第七个")
    return number


def find_damage(number: int) -> int:
    raise Damaged(f"{number}")


def die_elsewhere(parent: int) -> int:
    """Killed as for want of memory, in any process but the first."""
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return parent


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("function", [square, Adder(3)])
def test_results_come_in_the_order_of_the_items(method: str, function: Callable[[int], int]) -> None:
    items = list(range(500, 0, -1))
    assert list(Workers(3, method=method).map(function, items)) == list(map(function, items))


@settings(max_examples=200, deadline=None)
@given(items=st.lists(st.integers(), max_size=200), jobs=st.integers(1, 9))
def test_any_number_of_items_and_jobs_gives_the_same_through_an_executor(items: list[int], jobs: int) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert list(Workers(jobs, executor=executor).map(square, items)) == list(map(square, items))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("items", [[], [4]])
def test_little_work_needs_no_pool(items: list[int], jobs: int) -> None:
    assert list(Workers(jobs).map(square, items)) == [item * item for item in items]


def test_the_pool_starts_only_when_it_pays() -> None:
    own = {os.getpid()}
    assert set(Workers(2).map(slow, range(3))) == own
    assert set(Workers(1).map(slow, range(30))) == own
    found = list(Workers(2).map(slow, range(60)))
    assert found[0] == os.getpid() and set(found) > own and len(set(found)) == 3


@pytest.mark.usefixtures("eager")
def test_forked_processes_are_followed_by_new_ones_that_share_our_memory_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MOST_OF_FORKED", 40)
    found = list(Workers(2, method="fork").map(slow, range(102)))
    pools = [set(found[first : first + 40]) for first in range(2, 102, 40)]
    assert len(found) == 102 and len(set.union(*pools)) == sum(map(len, pools)) > 3


def test_every_result_is_told_as_it_comes() -> None:
    told: list[tuple[int, int]] = []
    with ThreadPoolExecutor(2) as executor:
        list(Workers(2, lambda done, total: told.append((done, total)), executor).map(square, range(5)))
    assert told == [(number, 5) for number in range(1, 6)]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("method", METHODS)
def test_an_exception_reaches_the_parent_as_it_was(method: str) -> None:
    done: list[int] = []
    with pytest.raises(ValueError, match="第七个"):
        done.extend(Workers(2, method=method).map(fail, range(20)))
    with pytest.raises(Damaged):
        list(Workers(2, method=method).map(find_damage, range(20)))


@pytest.mark.usefixtures("eager")
def test_work_that_is_not_wanted_any_more_leaves_no_process() -> None:
    before = children(os.getpid())
    results = Workers(2).map(slow, range(1000))
    one = [next(results) for _ in range(10)]
    results.close()  # type: ignore[attr-defined]
    assert one and children(os.getpid()) == before


@pytest.mark.usefixtures("eager")
def test_a_process_that_is_killed_costs_time_only() -> None:
    items = [os.getpid()] * 50
    assert list(Workers(2).map(die_elsewhere, items)) == items


def children(process: int) -> list[int]:
    """The processes below a process, those that are done left out."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == process and fields[0] != "Z":
            found.append(int(entry.parent.name))
    return found


def filled(site: BareSite, posts: int) -> BareSite:
    """Posts with links between them, pictures, warnings."""
    for number in range(posts):
        body = (
            f"第 {number} 篇。[下一篇](p{(number + 1) % posts}.md)![图](图.svg)[没有](没有{number}.md)\n\n"
            + "段落。\n\n" * 40
        )
        site.post(f"news/p{number}.md", body, title=f"第{number}篇", tags=f"[标签{number % 3}]")
    site.write("content/news/图.svg", '<svg width="9" height="9"/>')
    return site


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_build_ends_soon_without_traceback_and_leaves_no_process(tmp_path: Path, sign: int) -> None:
    site = filled(BareSite(tmp_path), 400)
    command = [sys.executable, "-m", "site_builder", "build", "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        command,
        cwd=site.root,
        env=environment,
        start_new_session=True,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    ) as build:
        helpers = wait_for_helpers(build)
        time.sleep(0.05)
        os.killpg(build.pid, sign) if sign == signal.SIGINT else build.kill()
        begun = time.monotonic()
        said = build.communicate(timeout=20)[1].decode()
        assert time.monotonic() - begun < 5
    if sign == signal.SIGINT:
        assert build.returncode == 130 and said.strip() == "已中断，原来的网站没有改动。"
    assert not site.output.exists()
    expect_gone(helpers)
    assert BareSite.make(site).report.published


def wait_for_helpers(build: subprocess.Popen[bytes]) -> list[int]:
    until = time.monotonic() + 20
    while build.poll() is None and time.monotonic() < until:
        helpers = children(build.pid)
        if len(helpers) == 2:
            return helpers
        time.sleep(0.002)
    raise AssertionError("no pool was started")


def expect_gone(processes: list[int]) -> None:
    until = time.monotonic() + 5
    while time.monotonic() < until:
        if not [one for one in processes if Path(f"/proc/{one}").exists() and not is_done(one)]:
            return
        time.sleep(0.05)
    raise AssertionError(f"still running: {processes}")


def is_done(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], list[str], dict[str, bytes]]:
    """The site as one process makes it, its problems, and the site after an edit."""
    site = filled(BareSite(tmp_path_factory.mktemp("expected"), WITH_FEEDS), 12)
    report = site.make().report
    first = site.files()
    edit(site)
    assert site.make().report.published
    return first, messages(report), site.files()


WITH_FEEDS = CONFIG.replace("{name", "{url: 'https://example.org/', name")


def edit(site: BareSite) -> None:
    site.post("news/p3.md", "改了。[一](p4.md)", title="新题", tags="[标签1]")


def makers() -> Iterator[tuple[str, Callable[[], Counting]]]:
    yield "one job", lambda: Counting(1)
    for method, jobs in (("fork", 2), ("fork", 4), ("spawn", 2)):
        yield f"{method} {jobs}", lambda jobs=jobs, method=method: Counting(jobs, method=method)


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(("name", "make"), list(makers()), ids=lambda value: value if isinstance(value, str) else "")
def test_any_number_of_processes_gives_the_same_site_and_problems(
    tmp_path: Path,
    expected: tuple[dict[str, bytes], list[str], dict[str, bytes]],
    name: str,
    make: Callable[[], Counting],
) -> None:
    site = filled(BareSite(tmp_path, WITH_FEEDS), 12)
    report = site.make(workers=make()).report
    assert (site.files(), messages(report)) == expected[:2]
    edit(site)
    assert site.make(workers=make()).report.published
    assert site.files() == expected[2]


@pytest.mark.parametrize(
    "executor", [lambda: ProcessPoolExecutor(2), lambda: ThreadPoolExecutor(1)], ids=["processes", "a thread"]
)
def test_any_executor_gives_the_same_site(
    tmp_path: Path,
    expected: tuple[dict[str, bytes], list[str], dict[str, bytes]],
    executor: Callable[[], Executor],
) -> None:
    site = filled(BareSite(tmp_path, WITH_FEEDS), 12)
    with executor() as pool:
        report = site.make(workers=Counting(2, executor=pool)).report
        assert (site.files(), messages(report)) == expected[:2]
        edit(site)
        assert site.make(workers=Counting(2, executor=pool)).report.published
    assert site.files() == expected[2]


def test_a_helper_prepares_at_once_and_works_beside_us(tmp_path: Path) -> None:
    helper = Workers(2, method="fork").helper(Touch(tmp_path), partial(Touch(tmp_path), 0))
    wait_for(tmp_path, {"0"})
    for number in (1, 2):
        helper.give(number)
    results = helper.results()
    wait_for(tmp_path, {"0", "1", "2"})
    assert os.getpid() not in list(results)


def wait_for(folder: Path, names: set[str]) -> None:
    until = time.monotonic() + 20
    while {one.name for one in folder.iterdir()} != names and time.monotonic() < until:
        time.sleep(0.01)
    assert {one.name for one in folder.iterdir()} == names


class DyingWhileSending:
    """Killed while a large result is on its way, in any process but the first."""

    def __init__(self) -> None:
        self.parent = os.getpid()

    def __call__(self, number: int) -> object:
        if os.getpid() == self.parent or number != 3:
            return number
        threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return bytes(150_000_000)


@pytest.mark.usefixtures("eager")
def test_what_a_process_was_sending_when_it_was_killed_is_done_here() -> None:
    assert list(Workers(2, method="fork").map(DyingWhileSending(), list(range(9)))) == list(range(9))


INTERRUPTED = """
import sys
from site_builder import workers
workers.START_COST["fork"] = -1.0
def large(number):
    return bytes(3_000_000)
try:
    for number, _ in enumerate(workers.Workers(2, method="fork").map(large, list(range(4000)))):
        if number == 5:
            print("begun", flush=True)
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_an_interrupt_of_all_processes_while_results_are_on_their_way_ends_all() -> None:
    for number in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", INTERRUPTED], cwd=REPOSITORY, stdout=subprocess.PIPE, start_new_session=True
        ) as program:
            assert program.stdout is not None
            program.stdout.readline()
            time.sleep(0.03 * number)
            os.killpg(program.pid, signal.SIGINT)
            try:
                assert program.wait(10) == 130
            finally:
                os.killpg(program.pid, signal.SIGKILL) if program.poll() is None else None


@pytest.mark.parametrize("items", [[], [1], [1, 2], list(range(9))])
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_results_of_helpers_come_in_order(items: list[int], method: str, jobs: int) -> None:
    expected = [square(item) for item in items]
    workers = Workers(jobs, method=method)
    assert helped(workers.helper(square, time.time), items) == expected
    assert helped(workers.helpers(square, len(items), 1), items) == expected


def test_several_helpers_each_do_a_part_in_a_row() -> None:
    done_by = helped(Workers(3, method="fork").helpers(slow, 7, 1), list(range(7)))
    assert done_by == sorted(done_by, key=done_by.index) and len(set(done_by)) == 3 and os.getpid() not in done_by


def helped(helper: Helper, items: list[Any]) -> list[Any]:
    for item in items:
        helper.give(item)
    results = list(helper.results())
    helper.close()
    return results


def test_what_a_helper_that_dies_was_given_is_done_here() -> None:
    assert helped(Workers(2, method="fork").helper(Dying(os.getpid()), time.time), [5]) == [os.getpid()]


def test_a_helper_that_is_dead_already_can_be_given_work() -> None:
    helper = Workers(2, method="fork").helper(len, partial(os._exit, 1))
    time.sleep(0.3)
    helper.give(bytes(300_000))  # more than a pipe holds
    helper.give("一二三")
    assert list(helper.results()) == [300_000, 3]


def test_an_error_of_a_helper_is_raised_where_the_result_is_wanted() -> None:
    helper = Workers(2, method="fork").helper(fail, time.time)
    helper.give(7)
    results = helper.results()
    with pytest.raises(ValueError, match="第七个"):
        next(results)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="children are listed under /proc")
def test_helpers_that_nobody_waits_for_leave_no_process_behind() -> None:
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    before = listed.read_text()
    for is_closed in (False, True):
        helper = Workers(2, method="fork").helper(long, time.time)
        helper.give(300_000)  # more than a pipe holds
        helper.results()
        if is_closed:
            helper.close()
        del helper
    assert listed.read_text() == before


def long(size: int) -> bytes:
    return bytes(size)


class Touch:
    """Leaves a file for each number, and tells in which process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, number: int) -> int:
        (self.folder / str(number)).touch()
        return os.getpid()


class Dying:
    """Is killed in every process but one."""

    def __init__(self, parent: int) -> None:
        self.parent = parent

    def __call__(self, number: int) -> int:
        if os.getpid() != self.parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()


FORKING = {
    "helper": "workers.helper(len, int)",
    "pool": "list(workers.map(str, range(100)))",
}
AT_THE_FORK = """
import os, signal, threading, time
import site_builder.workers
site_builder.workers.START_COST["fork"] = -1.0
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0.2)
workers = site_builder.workers.Workers(2, method="fork")
os.register_at_fork(before=interrupt)
try:
    {forking}
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked there")
@pytest.mark.parametrize("forking", FORKING.values(), ids=FORKING)
def test_an_interrupt_at_the_moment_of_a_fork_is_not_lost_whichever_thread_hears_of_it(forking: str) -> None:
    program = [sys.executable, "-c", AT_THE_FORK.replace("{forking}", forking)]
    done = subprocess.run(program, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)
    assert done.stdout == "interrupted\n", done.stderr
