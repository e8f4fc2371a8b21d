"""What the computer around the site refuses: a full disk, missing rights, a file that another program holds."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from site_builder.errors import system_fault
from site_builder.model.problem import Problem
from site_builder.model.report import Options


def surroundings_problem(options: Options, error: OSError) -> Problem:
    """A fault of the disk or the system, in words."""
    place = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem("error", "磁盘满了，没有写完；原来的网站没有改动", hint="请腾出空间再试", rule="disk")
    content = (options.root / "content").resolve()
    if place and Path(place).resolve().is_relative_to(content):
        path = Path(place).resolve().relative_to(options.root.resolve()).as_posix()
        hint = "请检查文件权限，或是否正被别的程序占用；原来的网站没有改动"
        return Problem("error", f"读不了这个文件：{system_fault(error)}", path, hint=hint, rule="disk")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        hint = "请检查文件夹权限，或文件是否正被别的程序占用；原来的网站没有改动"
        return Problem("error", f"没有读写的权限：{place}", hint=hint, rule="disk")
    return Problem("error", f"读写出错：{system_fault(error)}（{place}）", hint="原来的网站没有改动", rule="disk")
