"""Zip packages: listed, and unpacked piece by piece within a budget."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from site_builder.check.attachments.pieces import Budget, Unreadable

MOST_ENTRIES = 10_000
_CHUNK = 1 << 16
_UTF8_NAME, _ENCRYPTED = 0x800, 0x1
DAMAGES = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    struct.error,
    NotImplementedError,
)


class Package:
    """A zip file in memory."""

    def __init__(self, content: bytes, budget: Budget) -> None:
        try:
            self._zip = ZipFile(io.BytesIO(content))
            self._entries = [one for one in self._zip.infolist() if not one.is_dir()]
        except DAMAGES as error:
            raise Unreadable("压缩包坏了，打不开") from error
        if len(self._entries) > MOST_ENTRIES:
            raise Unreadable(f"里面的文件超过 {MOST_ENTRIES:,} 个", "请拆成几个附件")
        self._budget = budget
        self._by_name = {name_of(one): one for one in self._entries}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._by_name)

    def read(self, name: str) -> bytes:
        """The bytes of one file. Raises Unreadable where it is encrypted, damaged or too large."""
        entry = self._by_name[name]
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable(f"{name} 加了密码，看不了", "请去掉密码再发布")
        try:
            with self._zip.open(entry) as file:
                return b"".join(self._chunks(file))
        except DAMAGES as error:
            raise Unreadable(f"{name} 坏了，解不开") from error

    def _chunks(self, file: IO[bytes]) -> Iterator[bytes]:
        while chunk := file.read(_CHUNK):
            self._budget.take(len(chunk))
            yield chunk


def name_of(entry: ZipInfo) -> str:
    """The name of a file as its author saw it: Chinese Windows writes GBK without saying so."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return entry.filename
