"""One build at a time: a lock that the system itself releases when a process dies."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO


class BuildLock:
    """Waits up to `seconds` for other builds of the same site; raises TimeoutError after that."""

    def __init__(self, path: Path, seconds: float = 60) -> None:
        self._path = path
        self._seconds = seconds
        self._file: IO[bytes] | None = None

    def __enter__(self) -> int:
        """Returns the moment by the clock of the file system, in nanoseconds since 1970."""
        self._path.parent.mkdir(exist_ok=True)
        self._file = self._path.open("ab")
        until = time.monotonic() + self._seconds
        while not _try_lock(self._file):
            if time.monotonic() > until:
                self._file.close()
                raise TimeoutError
            time.sleep(0.05)
        _held.add(self._file)
        os.utime(self._path)
        return os.stat(self._path).st_mtime_ns

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            _held.discard(self._file)
            self._file.close()


_held: set[IO[bytes]] = set()


def _let_go() -> None:
    """A forked process must not hold the lock of its parent: it may outlive it."""
    for file in _held:
        file.close()
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
