"""Two folders change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_RENAME_EXCHANGE = 2  # linux/fs.h; RENAME_SWAP of macOS has the same value
_AT_FDCWD = -100
ASIDE = ".replaced"


def exchange(new: Path, current: Path) -> None:
    """Put `new` in the place of `current` and the other way round; `current` need not exist.

    On Linux and macOS this is one system call. Elsewhere it is two renames; the former site waits beside `new` in between,
    and `recover` finds it there.
    """
    if not current.exists():
        os.rename(new, current)
        return
    if _exchange_at_once(new, current):
        return
    aside = new.with_name(new.name + ASIDE)
    os.rename(current, aside)
    try:
        os.rename(new, current)
    except OSError:
        os.rename(aside, current)
        raise
    os.rename(aside, new)


def recover(stages: Path, current: Path) -> None:
    """Bring back the former site if a publication was cut off halfway, or clear it away if just the last rename lacks."""
    for aside in stages.glob(f"*{ASIDE}"):
        if current.exists():
            shutil.rmtree(aside)
        else:
            os.rename(aside, current)


def _exchange_at_once(new: Path, current: Path) -> bool:
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    old_bytes, new_bytes = os.fsencode(new), os.fsencode(current)
    if hasattr(libc, "renameat2"):
        return bool(libc.renameat2(_AT_FDCWD, old_bytes, _AT_FDCWD, new_bytes, _RENAME_EXCHANGE) == 0)
    if hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(old_bytes, new_bytes, _RENAME_EXCHANGE) == 0)
    return False
