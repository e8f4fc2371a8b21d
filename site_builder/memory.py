"""What earlier builds found out, kept in one SQLite file; it may be deleted at any time and answers only for equal questions.

Every value carries a checksum, and only our own frozen values are let in, so that a damaged or foreign memory is noticed.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from site_builder.model.document import Document, FrontMatter, Head, News, PictureSize, Text
from site_builder.model.job import Record
from site_builder.model.problem import Problem
from site_builder.model.report import Whole

FILE = "memory.sqlite3"
_CHECK = 8
_TABLES = """
create table if not exists single (name text primary key, value blob);
create table if not exists heads (path text primary key, stamp text, digest text, value blob);
create table if not exists texts (path text primary key, value blob);
create table if not exists pictures (path text primary key, stamp text, value blob);
create table if not exists records (url text primary key, troubled integer, value blob);
create table if not exists readers (path text, url text, primary key (path, url)) without rowid;
create index if not exists readers_url on readers (url);
create table if not exists files (inode integer primary key, size integer, mtime integer, digest text);
"""
_OUR_MODULES = "site_builder.model."
_PLAIN = {
    ("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta"),
    ("builtins", "frozenset"), ("builtins", "set"), ("pathlib", "PosixPath"), ("pathlib", "WindowsPath"),
    ("copyreg", "_reconstructor"), ("builtins", "object"),
}  # fmt: skip


# The question by which an output depends on the text of a post.
TEXT = "text_digest"


class Damaged(Exception):
    """The memory holds something that we did not put there so."""


@dataclass(frozen=True, slots=True)
class Known:
    """A published file as we left it: its size, time of change in nanoseconds, and the digest of its bytes."""

    size: int
    mtime_ns: int
    digest: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a build found out: what it read anew, the records of what it made anew, the addresses that are gone.

    `face` is None when the site was not published.
    """

    news: News
    records: Mapping[str, Record]
    gone: frozenset[str]
    face: str | None
    whole: Whole | None


class Memory:
    """The memory of one site. `key` tells the code and all settings that every value depends on.

    A memory with another key is forgotten; `path` None makes a memory that knows nothing and keeps nothing.
    Reading raises Damaged, writing OSError.
    """

    def __init__(self, path: Path | None, key: str) -> None:
        self._path = path
        self._key = key
        self._process = 0
        self._connection: sqlite3.Connection | None = None

    def whole(self) -> Whole | None:
        """The last build as a whole."""
        found = self._one("select value from single where name = 'whole'")
        return self._unpacked(found) if found else None

    def heads(self) -> dict[str, Head]:
        """All posts that were read, by path."""
        rows = self._rows("select path, stamp, digest, value from heads")
        return {path: _head(path, stamp, digest, self._unpacked(value)) for path, stamp, digest, value in rows}

    def text(self, path: str) -> Text | None:
        """The text of a post that was read."""
        found = self._one("select value from texts where path = ?", path)
        return self._unpacked(found) if found else None

    def pictures(self) -> dict[str, tuple[str, PictureSize]]:
        """The sizes of all pictures with the stamps of their files, by path."""
        rows = self._rows("select path, stamp, value from pictures")
        return {path: (stamp, self._unpacked(value)) for path, stamp, value in rows}

    def records(self) -> dict[str, Record]:
        """The records of all outputs, by address."""
        return {url: Record(*self._unpacked(value)) for url, value in self._rows("select url, value from records")}

    def face(self) -> str | None:
        """The digest of all that outputs of the last published site depended on, the texts of posts left out."""
        found = self._one("select value from single where name = 'face'")
        return self._unpacked(found) if found else None

    def slugs(self) -> dict[str, str]:
        """The slugs found so far, by what they stand for."""
        found = self._one("select value from single where name = 'slugs'")
        return self._unpacked(found) if found else {}

    def addresses(self) -> frozenset[str]:
        """The addresses of all outputs of the last published site."""
        return frozenset(url for (url,) in self._rows("select url from records"))

    def readers(self, paths: Iterable[str]) -> set[str]:
        """The addresses of the outputs that show the texts of these posts."""
        found: set[str] = set()
        for path in paths:
            found |= {url for (url,) in self._rows("select url from readers where path = ?", path)}
        return found

    def troubled(self) -> dict[str, tuple[Problem, ...]]:
        """The problems of those outputs that had any, by address."""
        rows = self._rows("select url, value from records where troubled")
        return {url: Record(*self._unpacked(value)).problems for url, value in rows}

    def files(self) -> dict[int, Known]:
        """The published files as we left them, by inode."""
        rows = self._rows("select inode, size, mtime, digest from files")
        return {inode: Known(size, mtime, digest) for inode, size, mtime, digest in rows}

    def save(
        self, findings: Findings, files: Mapping[int, Known], forgotten: Iterable[int], slugs: Mapping[str, str]
    ) -> None:
        """Add what a build found out, and take out what is no more, all or nothing. Raises OSError."""
        if self._path is None:
            return
        try:
            with self._opened() as connection:
                self._save_news(connection, findings.news)
                self._save_records(connection, findings)
                known = ((inode, one.size, one.mtime_ns, one.digest) for inode, one in files.items())
                connection.executemany("insert or replace into files values (?, ?, ?, ?)", known)
                connection.executemany("delete from files where inode = ?", ((inode,) for inode in forgotten))
                singles = {"face": findings.face, "whole": findings.whole, "slugs": dict(slugs)}
                rows = ((name, _packed(value)) for name, value in singles.items())
                connection.executemany("insert or replace into single values (?, ?)", rows)
        except sqlite3.Error as error:
            raise OSError(None, f"记忆存不下来（{error}）") from error

    def _save_records(self, connection: sqlite3.Connection, findings: Findings) -> None:
        put = connection.executemany
        changed = [*findings.records, *findings.gone]
        put("delete from records where url = ?", ((url,) for url in changed))
        put("delete from readers where url = ?", ((url,) for url in changed))
        rows = ((url, bool(one.problems), _packed(_plain_record(one))) for url, one in findings.records.items())
        put("insert into records values (?, ?, ?)", rows)
        shown = ((path, url) for url, one in findings.records.items() for path in _texts_of(one))
        put("insert or ignore into readers values (?, ?)", shown)

    def _save_news(self, connection: sqlite3.Connection, news: News) -> None:
        put = connection.executemany
        heads = ((path, one.stamp, one.digest, _packed(_plain_head(one))) for path, one in news.heads.items())
        put("insert or replace into heads values (?, ?, ?, ?)", heads)
        put("insert or replace into texts values (?, ?)", ((path, _packed(text)) for path, text in news.texts.items()))
        sizes = ((path, stamp, _packed(size)) for path, (stamp, size) in news.pictures.items())
        put("insert or replace into pictures values (?, ?, ?)", sizes)
        for table in ("heads", "texts"):
            put(f"delete from {table} where path = ?", ((path,) for path in news.gone))

    def forget(self) -> None:
        """Put the whole memory aside."""
        self.close()
        if self._path:
            for ending in ("", "-journal", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    self._path.with_name(self._path.name + ending).unlink()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection and self._process == os.getpid():
            self._connection.close()
        self._connection = None

    def _rows(self, question: str, *names: str) -> Iterator[tuple[Any, ...]]:
        if self._path is None or not self._path.exists():
            return
        try:
            yield from self._opened().execute(question, names)
        except (sqlite3.Error, OSError) as error:
            raise Damaged from error

    def _one(self, question: str, *names: str) -> bytes | None:
        if self._path is None or not self._path.exists():
            return None
        try:
            row = self._opened().execute(question, names).fetchone()
        except (sqlite3.Error, OSError) as error:
            raise Damaged from error
        return row[0] if row else None

    def _unpacked(self, packed: object) -> Any:
        return _unpacked(packed)

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
        connection.executescript(_TABLES)
        row = connection.execute("select value from single where name = 'key'").fetchone()
        if row is None or row[0] != self._key:
            with connection:
                for table in ("single", "heads", "texts", "pictures", "records", "readers", "files"):
                    connection.execute(f"delete from {table}")
                connection.execute("insert into single values ('key', ?)", (self._key,))
        return connection


class _Unpickler(pickle.Unpickler):
    """Lets in our own values and dates, and nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN or (module.startswith(_OUR_MODULES) and "." not in name):
            return super().find_class(module, name)
        raise Damaged(f"{module}.{name}")


# Plain tuples are let out and in by the ten thousand several times faster than values with slots.


def _plain_record(record: Record) -> tuple[Any, ...]:
    return record.job, record.answers, record.content, record.problems


def _texts_of(record: Record) -> set[str]:
    """The posts whose texts an output shows."""
    return {question[1][0] for question, _ in record.answers if question[0] == TEXT}


def _plain_head(head: Head) -> tuple[Any, ...]:
    one = head.document
    if one is None:
        return None, head.problems
    front = (one.front.fields, one.front.extra, one.front.lines)
    return (one.kind, one.title, one.date, front, one.summary, one.digest), head.problems


def _head(path: str, stamp: str, digest: str, plain: tuple[Any, tuple[Problem, ...]]) -> Head:
    parts, problems = plain
    if parts is None:
        return Head(stamp, digest, None, problems)
    kind, title, date, front, summary, own = parts
    return Head(stamp, digest, Document(path, kind, title, date, FrontMatter(*front), summary, own, digest), problems)


def _packed(value: Any) -> bytes:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return blake2b(content, digest_size=_CHECK).digest() + content


def _unpacked(packed: Any) -> Any:
    if not isinstance(packed, bytes) or blake2b(packed[_CHECK:], digest_size=_CHECK).digest() != packed[:_CHECK]:
        raise Damaged
    try:
        return _Unpickler(io.BytesIO(packed[_CHECK:])).load()
    except Damaged:
        raise
    except Exception as error:
        raise Damaged from error
