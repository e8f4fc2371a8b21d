"""How the tools complain: they know a line and a sentence, not a file; those who call them add the path."""

from __future__ import annotations

import errno
from typing import Literal, Protocol

Severity = Literal["error", "warning"]


class Complain(Protocol):
    """Takes one complaint about a line (1-based, None where no line can be named) of the text at hand."""

    def __call__(
        self, line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None: ...


class TextError(Exception):
    """A text cannot be read at all; `line` counts from 1 and may be None."""

    def __init__(self, line: int | None, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.hint = hint


_SYSTEM = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EFBIG: "文件太大，超过了系统的上限",
    errno.EEXIST: "已经有同名的文件",
    errno.EISDIR: "这是一个文件夹，不是文件",
    errno.ENOTDIR: "路径的中间一段是文件，不是文件夹",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENAMETOOLONG: "名字太长",
    errno.ELOOP: "符号链接绕成了圈",
    errno.EMFILE: "同时打开的文件太多",
    errno.EADDRNOTAVAIL: "这台电脑没有这个地址",
    errno.EIO: "磁盘读写出错",
}


def system_fault(error: OSError) -> str:
    """What the system says, in Chinese where we know the words."""
    return _SYSTEM.get(error.errno or 0) or error.strerror or str(error)
