"""A process beside ours that does one kind of work while we do other."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any, NoReturn, Protocol

from site_builder.packing import Damaged, packed, unpacked

_SIZE = 8  # bytes before what is sent to a helper, telling how many follow; 0 ends it


class Helper(Protocol):
    """Calls one function for all arguments it is given; the results come in that order."""

    def give(self, *arguments: Any) -> None:
        """Have the function called."""

    def results(self) -> Iterator[Any]:
        """The results, begun at once: everything was given. What the function raised is raised where they are taken."""

    def close(self) -> None:
        """Stop what nobody waits for any more."""


class Later:
    """A helper that does all when the results are wanted."""

    def __init__(self, map: Callable[..., Iterator[Any]], function: Callable[..., Any]) -> None:
        self._map = map
        self._function = function
        self._given: list[tuple[Any, ...]] = []

    def give(self, *arguments: Any) -> None:
        self._given.append(arguments)

    def results(self) -> Iterator[Any]:
        return self._map(partial(_call, self._function), self._given)

    def close(self) -> None:
        self._given.clear()


class Several:
    """Helpers that share the work, each as much of it in a row: what one kind of work needs is loaded by few of them."""

    def __init__(self, helpers: Sequence[Helper], calls: int) -> None:
        self._helpers = helpers
        self._share = -(-calls // len(helpers))
        self._given = 0

    def give(self, *arguments: Any) -> None:
        self._helpers[self._given // self._share].give(*arguments)
        self._given += 1

    def results(self) -> Iterator[Any]:
        answers = [helper.results() for helper in self._helpers]
        return chain.from_iterable(answers)

    def close(self) -> None:
        for helper in self._helpers:
            helper.close()


class Forked:
    """A helper in a forked process. If that comes to grief, the calls are made here when the results are wanted.

    It is forked before there is anything to do, so that it has little of our memory; it reads all before it works, and is read
    as soon as it writes, so that nobody waits to be read.
    """

    def __init__(self, function: Callable[..., Any], prepare: Callable[[], object]) -> None:
        self._function = function
        self._given: list[tuple[Any, ...]] = []
        parent = os.getpid()
        asked, self._asking = os.pipe()
        answers, answering = os.pipe()
        with interrupts_later():
            process = os.fork()
            if process == 0:
                os.close(self._asking)
                os.close(answers)
                _help(parent, asked, answering, function, prepare)
        os.close(asked)
        os.close(answering)
        self._end = weakref.finalize(self, _stop, parent, process, self._asking)
        self._answer: list[bytes] = []
        self._reading = threading.Thread(target=_read, args=(answers, self._answer), daemon=True)
        self._reading.start()

    def give(self, *arguments: Any) -> None:
        self._given.append(arguments)
        content = packed(arguments)
        self._send(len(content).to_bytes(_SIZE, "big") + content)

    def _send(self, content: bytes) -> None:
        view = memoryview(content)
        with contextlib.suppress(BrokenPipeError):  # it is dead: its answer will be missing
            while view:
                view = view[os.write(self._asking, view) :]

    def results(self) -> Iterator[Any]:
        if not self._given:
            self.close()
            return iter(())
        self._send(bytes(_SIZE))
        return self._taken()

    def _taken(self) -> Iterator[Any]:
        self._reading.join()  # it ends by itself now, which may take it longer than we need for the rest of our work
        try:
            yield from unpacked(b"".join(self._answer))
        except Damaged:
            yield from (self._function(*arguments) for arguments in self._given)

    def close(self) -> None:
        self._end()


def _help(
    parent: int, asked: int, answering: int, function: Callable[..., Any], prepare: Callable[[], object]
) -> NoReturn:
    """In the forked process: send the results and end, whatever happens."""
    try:
        take_signals()
        threading.Thread(target=_end_when_orphaned, args=(parent,), daemon=True).start()
        preparing = threading.Thread(target=prepare)
        preparing.start()
        given: deque[bytes] = deque()
        with open(asked, "rb") as questions:
            while size := int.from_bytes(questions.read(_SIZE), "big"):
                given.append(questions.read(size))
        preparing.join()
        with open(answering, "wb") as answers:
            answers.write(packed([function(*unpacked(given.popleft())) for _ in range(len(given))]))
    finally:
        os._exit(0)


def _call(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    return function(*arguments)


def _read(answers: int, into: list[bytes]) -> None:
    with open(answers, "rb") as file:
        into.append(file.read())


def _stop(parent: int, process: int, asking: int) -> None:
    if os.getpid() != parent:  # in another forked process, which must not end this one
        return
    os.close(asking)
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _end_when_orphaned(parent: int) -> None:
    """Nobody waits for the answer of a call whose parent was killed."""
    while os.getppid() == parent:
        time.sleep(0.05)
    os._exit(1)


@contextlib.contextmanager
def interrupts_later() -> Iterator[None]:
    """Ctrl-C at the very moment of a fork would be swallowed by Python's own handlers there: it is held back until after.

    Blocked in this thread, for a new process to take it once it can; noted where another thread was told of it.
    """
    if sys.platform == "win32":
        yield
        return
    is_main = threading.current_thread() is threading.main_thread()
    came: list[int] = []
    former = signal.signal(signal.SIGINT, lambda number, _: came.append(number)) if is_main else None
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        if is_main:
            signal.signal(signal.SIGINT, former or signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        if came and callable(former):
            former(signal.SIGINT, None)


def take_signals() -> None:
    """In a new process: end at once, without Python's own handlers."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
