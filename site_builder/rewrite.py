"""A source file changed in place: its encoding, byte order mark and line ends stay, and it is whole at every moment."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from msgspec import Struct


class Form(Struct, frozen=True):
    """How a text is stored: encoding and byte order mark."""

    encoding: str
    mark: bytes = b""


def text_of(content: bytes) -> tuple[str, Form]:
    """The text with the line ends that it has, and its form. Raises UnicodeDecodeError."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding), Form(encoding, mark)
    try:
        return content.decode("utf-8"), Form("utf-8")
    except UnicodeDecodeError:
        return content.decode("gb18030"), Form("gb18030")


def bytes_of(text: str, form: Form) -> bytes:
    return form.mark + text.encode(form.encoding)


def line_end(text: str) -> str:
    """The line end that most lines of a text have."""
    windows = text.count("\r\n")
    if text.count("\r") - windows > text.count("\n"):
        return "\r"
    return "\r\n" if windows * 2 > text.count("\n") else "\n"


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file in one step; its permissions stay, and a link stays a link. Raises OSError."""
    target = Path(os.path.realpath(path))
    with NamedTemporaryFile("wb", dir=target.parent, prefix=".", suffix="~", delete=False) as file:
        made = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            made.chmod(target.stat().st_mode & 0o7777)
            made.replace(target)
        except BaseException:
            file.close()
            made.unlink(missing_ok=True)
            raise
