"""How Chinese characters are read: pypinyin's tables, kept as a file from which a few entries are taken at a time.

The library itself reads and indexes all its phrases at every start: a tenth of a second and fifty megabytes in each process.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from site_builder.compiled import compiled_folder
from site_builder.digest import digest_text

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
_LETTERS = str.maketrans("üê", "ve")


def readings(text: str) -> list[str]:
    """The syllables of ideographs without their tones, ü as v, phrase by phrase: the longest known, from the left on.

    A character without a known reading stands for itself.
    """
    found: list[str] = []
    place = 0
    while place < len(text):
        entries = _entries(text[place], os.getpid())
        phrase, *syllables = next((one for one in entries if text.startswith(one[0], place)), (text[place],) * 2)
        found += syllables
        place += len(phrase)
    return found


@cache
def _entries(first: str, process: int) -> list[list[str]]:
    """What begins with a character, the longest first, each followed by its syllables."""
    row = _table(process).execute("SELECT entries FROM readings WHERE first = ?", (first,)).fetchone()
    return [line.split() for line in row[0].split("\n")] if row else []


@cache
def _table(process: int) -> sqlite3.Connection:
    """The table; each process has a connection of its own. It is made where there is none yet, or a damaged one."""
    folder = compiled_folder()
    file = folder / f"readings-{_edition()}.sqlite3" if folder else None
    if file is not None:
        with contextlib.suppress(sqlite3.DatabaseError):
            return _opened(file)
        with contextlib.suppress(OSError, sqlite3.OperationalError):
            new = file.with_suffix(f".{process}")
            _fill(sqlite3.connect(new)).close()
            for old in file.parent.glob("readings-*.sqlite3"):
                old.unlink(missing_ok=True)
            new.replace(file)
            return _opened(file)
    return _fill(sqlite3.connect(":memory:"))


def _opened(file: Path) -> sqlite3.Connection:
    """Raises DatabaseError where there is no such file, or none that could be read."""
    table = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    table.execute("SELECT entries FROM readings WHERE first = '一'").fetchone()
    return table


def _fill(table: sqlite3.Connection) -> sqlite3.Connection:
    with table:
        table.execute("CREATE TABLE readings (first TEXT PRIMARY KEY, entries TEXT NOT NULL) WITHOUT ROWID")
        table.executemany("INSERT INTO readings VALUES (?, ?)", _rows())
    return table


def _rows() -> Iterator[tuple[str, str]]:
    """Every character with the phrases that it begins. Tables: pypinyin, MIT licence."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # 0.1 s to import

    entries = {chr(code): several.split(",")[0] for code, several in PINYIN_DICT.items()}
    entries |= {phrase: " ".join(several[0] for several in syllables) for phrase, syllables in PHRASES_DICT.items()}
    for first, phrases in groupby(sorted(entries), key=lambda phrase: phrase[0]):
        longest_first = sorted(phrases, key=len, reverse=True)
        yield first, "\n".join(f"{phrase} {_toneless(entries[phrase])}" for phrase in longest_first)


def _toneless(syllables: str) -> str:
    plain = unicodedata.normalize("NFD", syllables).translate(_TONES)
    return unicodedata.normalize("NFC", plain).translate(_LETTERS)


def _edition() -> str:
    """Another one for another library and for other code of this module."""
    spec = find_spec("pypinyin")
    assert spec is not None and spec.origin is not None, "pypinyin is a dependency"
    library = Path(spec.origin).stat()
    code = Path(__file__).stat()
    return digest_text(f"{library.st_size} {library.st_mtime_ns} {code.st_size} {code.st_mtime_ns}")[:12]
