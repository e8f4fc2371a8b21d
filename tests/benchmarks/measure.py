"""What a command costs with all the processes it starts: wall time, processor time, peak memory.

Linux only: processes are found in ``/proc`` by the session that the command is started in.
"""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread

SAMPLE_SECONDS = 0.02
# Compiled modules are kept from one start to the next, as they are wherever nobody forbids it.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Usage:
    """One run, or the medians of several."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time, user and system, of all processes."""


class CommandFailed(Exception):
    """The command ended with another exit code than 0."""


def run(command: Sequence[str], directory: Path, log: Path) -> Usage:
    """Runs the command in the directory with its output in ``log``, and times it."""
    os.sync()  # what an earlier run wrote shall not be paid for by this one
    start = time.perf_counter()
    resources = _end_of(_started(command, directory, log), log)
    return Usage(time.perf_counter() - start, resources.ru_utime + resources.ru_stime)


def peak_memory(command: Sequence[str], directory: Path, log: Path) -> float:
    """Runs the command likewise; returns the most bytes that all its processes held together.

    To look at them every few milliseconds slows them down, so this is not the run to be timed.
    """
    process = _started(command, directory, log)
    with PeakMemory(session=process.pid) as peak:
        resources = _end_of(process, log)
    largest = resources.ru_maxrss * 1024  # of a single process: a floor for what falls between two samples
    return max(peak.bytes, largest)


def medians(runs: Sequence[Usage]) -> Usage:
    """The median of each quantity by itself."""
    return Usage(median(run.wall for run in runs), median(run.cpu for run in runs))


def _started(command: Sequence[str], directory: Path, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=directory,
            env=_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def _end_of(process: subprocess.Popen[bytes], log: Path) -> resource.struct_rusage:
    """What the process and all that it waited for used. Raises CommandFailed."""
    _, status, resources = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise CommandFailed(f"exit code {process.returncode}: {process.args!r}\n{tail}")
    return resources


class PeakMemory:
    """Samples the memory of all processes of a session until the ``with`` block is left."""

    def __init__(self, session: int) -> None:
        self.bytes = 0
        self._session = session
        self._foreign: set[int] = set()
        self._over = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            self.bytes = max(self.bytes, held_together(self._members()))

    def _members(self) -> list[int]:
        """The processes of the session; a process once seen outside it is not looked at again."""
        members = []
        for name in os.listdir("/proc"):
            if name.isdigit() and (pid := int(name)) >= self._session and pid not in self._foreign:
                if session_of(pid) == self._session:
                    members.append(pid)
                else:
                    self._foreign.add(pid)
        return members


def session_of(pid: int) -> int | None:
    """The session a process belongs to, None if the process is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return int(fields[3])


def held_together(pids: Sequence[int]) -> int:
    """Bytes held by the processes; pages that several share count once, since forked workers share most of theirs."""
    if len(pids) == 1:
        return resident(pids[0])
    return sum(map(proportional, pids))


def resident(pid: int) -> int:
    """The process's resident set in bytes: quick to ask."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES
    except (FileNotFoundError, ProcessLookupError):
        return 0


def proportional(pid: int) -> int:
    """The process's memory in bytes, with its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
