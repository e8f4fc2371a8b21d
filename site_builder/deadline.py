"""A time limit for work that cannot be asked to stop: the main thread is interrupted, also inside a regular expression."""

from __future__ import annotations

import _thread
import threading
import time
from types import TracebackType


class TimeLimit:
    """Guards pieces of work of the main thread, one after another, with a single watching thread.

    >>> limit = TimeLimit(20)
    >>> with limit:
    ...     pass  # raises TimeoutError when this takes longer than 20 seconds
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._lock = threading.Lock()
        self._until: float | None = None
        self._fired = False
        self._watching = False

    def __enter__(self) -> None:
        if not self._watching and threading.current_thread() is threading.main_thread():
            self._watching = True
            threading.Thread(target=self._watch, daemon=True).start()
        self._fired = False
        self._until = time.monotonic() + self.seconds

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._until = None
            fired = self._fired
        if not fired:
            return
        if kind is None:
            self._absorb()
        raise TimeoutError from None

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
