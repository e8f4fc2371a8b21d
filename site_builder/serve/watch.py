"""Hears of every change to the files of a site: from the system where it tells, else by looking again and again."""

from __future__ import annotations

import contextlib
import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from site_builder.errors import system_fault

FOLDERS = ("content", "templates", "theme")
_QUIET = {"opened", "closed_no_write"}  # told of reading too
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "vmhgfs-fuse", "fuse.sshfs", "fuse.rclone", "davfs"}
_FINAL = {"closed", "moved", "deleted"}  # the writer is done with the file
SAFETY_SECONDS = 5.0
UNFINISHED = 0.03  # seconds without a further change
FINISHED = 0.004


class Watcher:
    """Sets `changed` whenever something of the site may have changed.

    With `poll` the files are looked at every so many seconds. Without it the system tells, and a slow look besides finds
    what it did not tell. `say` hears, in Chinese, why the system is not listened to.
    """

    def __init__(self, root: Path, config: str, poll: float | None, say: Callable[[str], object]) -> None:
        self.changed = threading.Event()
        self._settled = 0.0
        self._root = root
        self._config = root / config
        self._say = say
        self._poll = poll
        self._over = threading.Event()
        self._observer = self._listen() if poll is None else None
        self._looker = threading.Thread(target=self._look_again, daemon=True)
        self._looker.start()

    def tell(self, quiet: float = UNFINISHED) -> None:
        """Something changed; a file counts as written when nothing more happens for `quiet` seconds."""
        self._settled = time.monotonic() + quiet
        self.changed.set()

    def settle(self, longest: float) -> None:
        """Wait until what changed counts as written, at most `longest` seconds."""
        end = time.monotonic() + longest
        while (left := min(self._settled, end) - time.monotonic()) > 0:
            time.sleep(left)

    def close(self) -> None:
        """Listen no more."""
        self._over.set()
        if self._observer:
            self._observer.stop()

    def _listen(self) -> _Listener | None:
        if _is_network_drive(self._root):
            self._poll = 1.0
            self._say("网站在网络盘上，系统不会通知文件的改动，改为每秒查看一次")
            return None
        try:
            return _Listener(self._root, self._config, self.tell)
        except OSError as error:
            self._poll = 1.0
            used_up = error.errno in (errno.ENOSPC, errno.EMFILE)
            why = "系统的文件监视名额用完了" if used_up else f"系统不能通知文件的改动（{system_fault(error)}）"
            self._say(f"{why}，改为每秒查看一次")
            return None

    def _look_again(self) -> None:
        known = dict(self._stamps())
        while not self._over.wait(self._poll or SAFETY_SECONDS):
            now = dict(self._stamps())
            if now != known:
                known = now
                self.tell()
            if self._observer:
                self._observer.follow()

    def _stamps(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        for folder in FOLDERS:
            yield from _stamps_below(self._root / folder)
        with contextlib.suppress(OSError):
            yield str(self._config), _stamp(os.stat(self._config))


class _Listener(FileSystemEventHandler):
    """Listens to the folders of the site that are there, and to the root for those that come later."""

    def __init__(self, root: Path, config: Path, tell: Callable[[float], object]) -> None:
        self._root = root
        self._config = config
        self._tell = tell
        self._watched: dict[str, tuple[int, object]] = {}
        self._observer = Observer()
        for folder in {str(root), str(config.parent)}:
            self._observer.schedule(self, folder)
        self._observer.start()
        self.follow()

    def follow(self) -> None:
        """Listen to folders that have come, or have come again; no longer to those that went."""
        for name in FOLDERS:
            folder = self._root / name
            try:
                inode = folder.stat().st_ino
            except OSError:
                inode = 0
            known = self._watched.get(name)
            if known and known[0] == inode:
                continue
            if known:
                with contextlib.suppress(KeyError, OSError):
                    self._observer.unschedule(known[1])  # type: ignore[arg-type]
                del self._watched[name]
            if inode:
                self._watched[name] = (inode, self._observer.schedule(self, str(folder), recursive=True))
                self._tell(UNFINISHED)

    def stop(self) -> None:
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _QUIET or (event.is_directory and event.event_type == "modified"):
            return
        if any(self._concerns(Path(os.fsdecode(path))) for path in (event.src_path, event.dest_path) if path):
            self._tell(FINISHED if event.event_type in _FINAL else UNFINISHED)

    def _concerns(self, path: Path) -> bool:
        """Of what lies beside the folders of the site only the configuration matters."""
        return path.name in (*FOLDERS, self._config.name) or path.parent not in (self._root, self._config.parent)


def _stamps_below(folder: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        with contextlib.suppress(OSError):
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps_below(Path(entry.path))
            else:
                yield entry.path, _stamp(entry.stat())


def _stamp(info: os.stat_result) -> tuple[int, int, int]:
    return info.st_size, info.st_mtime_ns, info.st_ino


def _is_network_drive(folder: Path) -> bool:
    """Whether other computers may change files there without this one hearing of it."""
    real = os.path.realpath(folder)
    if os.name == "nt":
        import ctypes

        remote = 4  # DRIVE_REMOTE, see GetDriveTypeW in the Windows API
        drive = os.path.splitdrive(real)[0]
        is_remote: bool = drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == remote  # type: ignore[attr-defined]
        return is_remote
    try:
        mounts = [
            line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
        ]
    except OSError:
        return False
    holding = [
        (len(place), kind) for _, place, kind, *_ in mounts if real == place or real.startswith(place.rstrip("/") + "/")
    ]
    return bool(holding) and max(holding)[1] in _NETWORK
