"""Where work is spread over processes; every step uses one thing of it: `map`, order kept."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from site_builder.helper import Forked, Helper, Later, Several, interrupts_later, take_signals

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future, ThreadPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

# What a pool costs before it does anything, in seconds: forked processes are there at once, spawned ones import all anew.
START_COST = {"fork": 0.1, "forkserver": 0.5, "spawn": 0.8}
LARGEST_CHUNK = 32
WRITERS = 4
MOST_WAITING = 256
# Forked processes share our memory until they look at it (Python counts who looks, in place): new ones share all again.
MOST_OF_FORKED = 3000
_GLANCE = 0.5  # seconds after which processes that joined a pool later are watched too
AHEAD = 4  # chunks under way for each process; more would only fill the memory


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


class Workers:
    """Spreads work over `jobs` processes once it pays, or over a given executor; `tick(done, total)` hears of each result.

    A function given to `map` is sent to other processes: it is a module's function or a picklable value with `__call__`.
    """

    def __init__(
        self,
        jobs: int = 1,
        tick: Callable[[int, int], None] = _silent,
        executor: Executor | None = None,
        method: str | None = None,
    ) -> None:
        self._jobs = jobs
        self._tick = tick
        self._executor = executor
        self._method = method or ("fork" if hasattr(os, "fork") and sys.platform != "darwin" else "spawn")

    def map(self, function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """The results in the order of the items, made as they are taken."""
        total = len(items)
        for done, result in enumerate(self._results(function, items), 1):
            self._tick(done, total)
            yield result

    def helper(self, function: Callable[..., Any], prepare: Callable[[], object]) -> Helper:
        """Who calls a function with what it is given; where processes fork, in one beside ours that prepares at once."""
        return Forked(function, prepare) if self._may_fork else Later(self.map, function)

    def helpers(self, function: Callable[..., Any], calls: int, seconds: float) -> Helper:
        """The same for so many calls of about so many seconds each, without preparation; in several processes if that pays."""
        count = min(self._jobs, calls, int(calls * seconds / START_COST["fork"])) if self._may_fork else 0
        return Several([Forked(function, int) for _ in range(count)], calls) if count else Later(self.map, function)

    @property
    def _may_fork(self) -> bool:
        return self._jobs > 1 and self._method == "fork" and self._executor is None

    def _results(self, function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        if self._executor is not None:
            yield from _spread(self._executor, self._jobs, _Direct(function), items)
            return
        begun = time.perf_counter()
        for place, item in enumerate(items):
            left = (time.perf_counter() - begun) / max(place - 1, 1) * (len(items) - place)
            if self._jobs > 1 and place > 1 and left > 2 * START_COST[self._method]:
                most = MOST_OF_FORKED if self._method == "fork" else len(items)
                for first in range(place, len(items), most):
                    yield from self._in_pool(function, items[first : first + most])
                return
            yield function(item)
            if place == 0:
                begun = time.perf_counter()  # the first item pays for imports, which tells nothing of the others

    def _in_pool(self, function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        import multiprocessing  # as much as all the rest of a build that finds nothing changed
        from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

        context = multiprocessing.get_context(self._method)
        # Forked processes find the function where it is; to spawned ones it is sent once, not with every chunk.
        pool = ProcessPoolExecutor(self._jobs, context, _begin, (function,))
        with interrupts_later():
            pool.submit(int)  # starts the processes
        over = threading.Event()
        watching = threading.Thread(target=_end_together, args=(pool, over), daemon=True)
        watching.start()
        done = 0
        try:
            for result in _spread(pool, self._jobs, _apply_installed, items):
                yield result
                done += 1
            over.set()
        except BrokenProcessPool:  # a process was killed, most likely for want of memory: go on alone
            over.set()
            watching.join()
            yield from map(function, items[done:])
        except BaseException:  # interrupted, or nobody wants the rest
            _kill(pool)
            watching.join()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _end_together(pool: Any, over: threading.Event) -> None:
    """Where one process of a pool ends before the work is `over`, end the others, and our end of their pipe with them.

    One that is killed while it sends a result leaves half of it, and Python waits for the other half as long as anybody, we
    included, could still write it.
    """
    from multiprocessing.connection import wait

    processes = _processes_of(pool)
    while processes and not over.is_set() and not wait([process.sentinel for process in processes], _GLANCE):
        processes = _processes_of(pool) or processes
    if processes and not over.is_set():
        _kill(pool)
        pool._result_queue._writer.close()


def _kill(pool: Any) -> None:
    for process in _processes_of(pool):
        process.kill()


def _processes_of(pool: Any) -> list[Any]:
    return list((getattr(pool, "_processes", None) or {}).values())


def _each(function: Callable[[Any], Any], items: Sequence[Any]) -> list[Any]:
    return [function(item) for item in items]


_installed: Any = None


def _begin(function: Any) -> None:
    """Prepare a process of the pool."""
    global _installed
    _installed = function
    if sys.platform != "win32":  # there the time limit needs Python's own handling of interrupts
        take_signals()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed cannot tell its processes to end."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _apply_installed(items: list[Any]) -> list[Any]:
    return _each(_installed, items)


class _Direct:
    """A function together with the loop over a chunk, for executors that know nothing of us."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def __call__(self, items: list[Any]) -> list[Any]:
        return _each(self.function, items)


def _spread(
    executor: Executor, jobs: int, function: Callable[[list[Any]], list[Any]], items: Sequence[Any]
) -> Iterator[Any]:
    """Apply a function to chunks of items, a few chunks ahead of who takes the results."""
    size = max(1, min(LARGEST_CHUNK, len(items) // (jobs * AHEAD)))
    remaining = iter(items)
    waiting: deque[Future[list[Any]]] = deque()

    def submit() -> None:
        chunk = list(islice(remaining, size))
        if chunk:
            waiting.append(executor.submit(function, chunk))

    for _ in range(jobs * AHEAD):
        submit()
    while waiting:
        results = waiting.popleft().result()
        submit()
        yield from results


class Background:
    """Does small pieces of waiting work (files being written) beside the work at hand, a bounded number at a time.

    The first error comes out of the next `submit` or of `settle`.
    """

    def __init__(self, take: Callable[[Any], object]) -> None:
        self._take = take
        self._threads: ThreadPoolExecutor | None = None
        self._waiting: deque[Future[Any]] = deque()

    def submit(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Have a function called; its result goes to `take`, in the order of the calls."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(WRITERS)
        self._waiting.append(self._threads.submit(function, *arguments))
        if len(self._waiting) > MOST_WAITING:
            self._take(self._waiting.popleft().result())

    def settle(self) -> None:
        """Wait until all is done."""
        while self._waiting:
            self._take(self._waiting.popleft().result())

    def close(self) -> None:
        """Let go of the threads; what has not begun is dropped."""
        if self._threads:
            self._threads.shutdown(wait=True, cancel_futures=True)


def processors() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
