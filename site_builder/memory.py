"""What earlier builds found out, kept in one SQLite file; it may be deleted at any time and answers only for equal questions.

A damaged or foreign memory is noticed and forgotten.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from site_builder.model.document import Head, News, PictureSize, Text
from site_builder.model.findings import Findings as Findings
from site_builder.model.findings import Known as Known
from site_builder.model.job import Record
from site_builder.model.problem import Problem
from site_builder.model.report import Whole
from site_builder.packing import Damaged as Damaged
from site_builder.packing import packed, unpacked

FILE = "memory.sqlite3"
_TABLES = """
create table single (name text primary key, value blob);
create table heads (path text primary key, value blob);
create table texts (path text primary key, value blob);
create table pictures (path text primary key, stamp text, value blob);
create table records (url text primary key, value blob);
"""
_ASKED = 500  # rows at a time: SQLite may take as few as 999 names in a question
# What SQLite raises where a file is not, or no longer, what it seemed; UnicodeError comes from texts of noise.
_DAMAGES = (sqlite3.Error, UnicodeError)

# The question by which an output depends on the text of a post.
TEXT = "text_digest"


class Memory:
    """The memory of one site. `key` tells the code and all settings that every value depends on.

    A memory with another key is forgotten; `path` None makes a memory that knows nothing and keeps nothing.
    Reading raises Damaged, writing OSError.
    """

    def __init__(self, path: Path | None, key: str) -> None:
        self._path = path
        self.key = key
        self._is_stuck = False
        self._process = 0
        self._connection: sqlite3.Connection | None = None

    def __getstate__(self) -> tuple[Path | None, str]:
        return self._path, self.key

    def __setstate__(self, state: tuple[Path | None, str]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def begin_with(self, other: Path) -> bool:
        """Where nothing was kept under this key yet, take over what another file keeps under it; returns whether it did."""
        if self._path is None or self._is_stuck or _key_of(self._path) == self.key or _key_of(other) != self.key:
            return False
        self.forget()
        try:
            with closing(_read_only(other)) as source, closing(sqlite3.connect(str(self._path))) as copy:
                source.backup(copy)
        except sqlite3.Error:  # damaged, or in use for long: all is found out anew
            self.forget()
        return True

    def whole(self) -> Whole | None:
        """The last build as a whole."""
        whole: Whole | None = self._single("whole")
        return whole

    def heads(self) -> dict[str, Head]:
        """All posts that were read, by path."""
        return {path: unpacked(value, "head", path) for path, value in self._rows("select path, value from heads")}

    def known_texts(self, paths: Sequence[str]) -> dict[str, Text]:
        """The texts of posts that were read before, by path: where one is missing the memory is Damaged."""
        texts: dict[str, Text] = {}
        for begin in range(0, len(paths), _ASKED):
            asked = paths[begin : begin + _ASKED]
            rows = self._rows(f"select path, value from texts where path in ({','.join('?' * len(asked))})", *asked)
            texts |= {path: unpacked(value, "text", path) for path, value in rows}
        if len(texts) < len(paths):
            raise Damaged
        return texts

    def texts(self) -> dict[str, Text]:
        """The texts of all posts that were read, by path."""
        return {path: unpacked(value, "text", path) for path, value in self._rows("select path, value from texts")}

    def pictures(self) -> dict[str, tuple[str, PictureSize]]:
        """The sizes of all pictures with the stamps of their files, by path."""
        rows = self._rows("select path, stamp, value from pictures")
        return {path: (stamp, unpacked(value, path, stamp)) for path, stamp, value in rows}

    def records(self) -> dict[str, Record]:
        """The records of all outputs, by address."""
        rows = self._rows("select url, value from records")
        return {url: unpacked(value, "record", url) for url, value in rows}

    def record(self, url: str) -> Record | None:
        """The record of one output."""
        found = self._one("select value from records where url = ?", url)
        record: Record | None = unpacked(found, "record", url) if found else None
        return record

    def face(self) -> str | None:
        """The digest of all that outputs of the last published site depended on, the texts of posts left out."""
        face: str | None = self._single("face")
        return face

    def searchable(self) -> dict[str, dict[str, str]]:
        """The digests of the search data of the last published site, by segment and address."""
        return self._single("searchable") or {}

    def leaned(self) -> dict[str, bytes]:
        """The lean styles and scripts of the last build, by what they were made of."""
        return self._single("leaned") or {}

    def slugs(self) -> dict[str, str]:
        """The slugs found so far, by what they stand for."""
        return self._single("slugs") or {}

    def addresses(self) -> frozenset[str]:
        """The addresses of all outputs of the last published site."""
        return frozenset(self._outputs())

    def readers(self, paths: Iterable[str]) -> set[str]:
        """The addresses of the outputs that show the texts of these posts."""
        wanted = frozenset(paths)
        return {url for url, (shown, _) in self._outputs().items() if not wanted.isdisjoint(shown)}

    def troubled(self) -> dict[str, tuple[Problem, ...]]:
        """The problems of those outputs that had any, by address."""
        return {url: problems for url, (_, problems) in self._outputs().items() if problems}

    def files(self) -> dict[int, Known]:
        """The published files as we left them, by inode."""
        inodes, *columns = self._single("files") or ((), (), (), ())
        return dict(zip(inodes, map(Known, *columns), strict=True))

    def save(
        self, findings: Findings, files: Mapping[int, Known], forgotten: Iterable[int], slugs: Mapping[str, str]
    ) -> None:
        """Add what a build found out, and take out what is no more, all or nothing. Raises OSError."""
        if self._path is None:
            return
        if self._is_stuck:
            raise OSError(None, f".cache/{FILE} 坏了，又删不掉")
        try:
            with self._opened() as connection:
                self._save_news(connection, findings.news)
                self._save_records(connection, findings)
                singles: dict[str, Any] = {
                    "face": findings.face,
                    "whole": findings.whole,
                    "slugs": dict(slugs),
                    "searchable": findings.searchable,
                    "outputs": self._outputs_with(findings),
                    "files": _columns(self._files_with(files, forgotten)),
                }
                if findings.news.leaned:
                    singles["leaned"] = dict(findings.news.leaned)
                rows = ((name, packed(value, name)) for name, value in singles.items())
                connection.executemany("insert or replace into single values (?, ?)", rows)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY or not os.access(self._path, os.W_OK):
                raise OSError(None, f"记忆存不下来（{error}）") from error
            self.forget()  # its head says that a later SQLite made it, which leaves us to read only
        except (*_DAMAGES, Damaged):
            self.forget()

    def _save_records(self, connection: sqlite3.Connection, findings: Findings) -> None:
        put = connection.executemany
        rows = ((url, packed(one, "record", url)) for url, one in findings.records.items())
        put("insert or replace into records values (?, ?)", rows)
        put("delete from records where url = ?", ((url,) for url in findings.gone))

    def _save_news(self, connection: sqlite3.Connection, news: News) -> None:
        put = connection.executemany
        heads = ((path, packed(one, "head", path)) for path, one in news.heads.items())
        put("insert or replace into heads values (?, ?)", heads)
        texts = ((path, packed(text, "text", path)) for path, text in news.texts.items())
        put("insert or replace into texts values (?, ?)", texts)
        sizes = ((path, stamp, packed(size, path, stamp)) for path, (stamp, size) in news.pictures.items())
        put("insert or replace into pictures values (?, ?, ?)", sizes)
        for table in ("heads", "texts"):
            put(f"delete from {table} where path = ?", ((path,) for path in news.gone))

    def _outputs(self) -> dict[str, tuple[tuple[str, ...], tuple[Problem, ...]]]:
        """The posts whose texts an output shows, and its problems, by its address."""
        return self._single("outputs") or {}

    def _outputs_with(self, findings: Findings) -> dict[str, tuple[tuple[str, ...], tuple[Problem, ...]]]:
        outputs = self._outputs() | {url: (texts_of(one), one.problems) for url, one in findings.records.items()}
        return {url: one for url, one in outputs.items() if url not in findings.gone}

    def _files_with(self, files: Mapping[int, Known], forgotten: Iterable[int]) -> dict[int, Known]:
        gone = frozenset(forgotten)  # an inode may have been given to a new file since
        return {inode: one for inode, one in self.files().items() if inode not in gone} | dict(files)

    def forget(self) -> None:
        """Put the whole memory aside."""
        self.close()
        if self._path:
            for ending in ("", "-journal", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    self._path.with_name(self._path.name + ending).unlink()
            self._is_stuck = os.path.lexists(self._path)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection and self._process == os.getpid():
            self._connection.close()
        self._connection = None

    def _rows(self, question: str, *names: str) -> Iterator[tuple[Any, ...]]:
        if not self._is_there():
            return
        try:
            for row in self._opened().execute(question, names):  # noqa: UP028  `yield from` would close what is closed already
                yield row
        except (*_DAMAGES, OSError) as error:
            raise Damaged from error

    def _one(self, question: str, *names: str) -> object:
        if not self._is_there():
            return None
        try:
            row = self._opened().execute(question, names).fetchone()
        except (*_DAMAGES, OSError) as error:
            raise Damaged from error
        return row[0] if row else None

    def _single(self, name: str) -> Any:
        found = self._one("select value from single where name = ?", name)
        return unpacked(found, name) if found else None

    def _is_there(self) -> bool:
        return self._path is not None and not self._is_stuck and self._path.exists()

    def _opened(self) -> sqlite3.Connection:
        """The connection of this process: one opened before a fork must not be used after it."""
        if self._connection is None or self._process != os.getpid():
            self._process = os.getpid()
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(str(self._path), timeout=10)
        # A process that is killed leaves a whole memory; only a power failure may damage it, and that is noticed.
        connection.execute("pragma synchronous = off")
        if not self._is_ours(connection):
            with connection:
                for (table,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
                    connection.execute(f'drop table "{table}"')
                for statement in _TABLES.split(";"):
                    connection.execute(statement)
                connection.execute("insert into single values ('key', ?)", (self.key,))
        return connection

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        if connection.execute("select 1 from sqlite_master where name = 'single'").fetchone() is None:
            return False
        row = connection.execute("select value from single where name = 'key'").fetchone()
        return row is not None and row[0] == self.key


def _key_of(path: Path) -> str | None:
    """The key that a file keeps its values under, None where there is no such file."""
    if not path.exists():
        return None
    try:
        with closing(_read_only(path)) as connection:
            row = connection.execute("select value from single where name = 'key'").fetchone()
    except _DAMAGES:
        return None
    return str(row[0]) if row else None


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)


def _columns(files: Mapping[int, Known]) -> tuple[list[Any], ...]:
    """Thousands of files as lists, which are packed several times as fast."""
    known = files.values()
    return list(files), [one.size for one in known], [one.mtime_ns for one in known], [one.digest for one in known]


def texts_of(record: Record) -> tuple[str, ...]:
    """The posts whose texts an output shows."""
    return tuple(question[1][0] for question, _ in record.answers if question[0] == TEXT)
