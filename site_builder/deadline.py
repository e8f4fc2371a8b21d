"""A time limit for work that cannot be asked to stop, not even by another thread while a regular expression runs."""

from __future__ import annotations

import _thread
import signal
import threading
import time
from types import FrameType, TracebackType


class TimeLimit:
    """Guards pieces of work of the main thread, one after another.

    >>> limit = TimeLimit(20)
    >>> with limit:
    ...     pass  # raises TimeoutError when this takes longer than 20 seconds

    A timer of the system interrupts also a regular expression. Windows has none: there a watching thread interrupts, as
    soon as the work lets it.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._guard: _Alarm | _Watch | None = None

    def __enter__(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        if self._guard is None:
            self._guard = _Alarm() if hasattr(signal, "setitimer") else _Watch()
        self._guard.start(self.seconds)

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._guard is not None and self._guard.stop(kind is None):
            raise TimeoutError from None


class _Alarm:
    """The timer whose signal the interpreter looks for even inside a regular expression."""

    def start(self, seconds: float) -> None:
        self._before = signal.signal(signal.SIGALRM, _expire)
        signal.setitimer(signal.ITIMER_REAL, seconds)

    def stop(self, finished: bool) -> bool:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)
        return False


def _expire(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


class _Watch:
    """A thread that interrupts the main one, as Ctrl+C does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: float | None = None
        self._fired = False
        threading.Thread(target=self._watch, daemon=True).start()

    def start(self, seconds: float) -> None:
        self._fired = False
        self._until = time.monotonic() + seconds

    def stop(self, finished: bool) -> bool:
        with self._lock:
            self._until = None
            fired = self._fired
        if fired and finished:
            self._absorb()
        return fired

    def _absorb(self) -> None:
        """Take the interrupt that was sent just as the work ended."""
        try:
            time.sleep(0.1)
        except KeyboardInterrupt:
            return

    def _watch(self) -> None:
        while True:
            time.sleep(0.25)
            with self._lock:
                if self._until is not None and time.monotonic() > self._until:
                    self._until = None
                    self._fired = True
                    _thread.interrupt_main()
