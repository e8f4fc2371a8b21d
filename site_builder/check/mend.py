"""`--fix`: what is certain put right in the sources, with the difference told before anything is written."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from site_builder.build import load_site
from site_builder.check.words import wordings_of
from site_builder.errors import system_fault
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.rewrite import bytes_of, replace_file, text_of
from site_builder.wording import Wordings
from site_builder.workers import Workers


class Mend(Struct, frozen=True):
    """A post and what it would become."""

    path: str
    before: bytes
    after: bytes

    def difference(self) -> str:
        """A unified diff of the texts."""
        old, new = (text_of(content)[0].splitlines() for content in (self.before, self.after))
        lines = difflib.unified_diff(old, new, self.path, self.path, lineterm="", n=1)
        return "\n".join(lines)


def mends(options: Options) -> tuple[list[Mend], list[Problem]]:
    """What is certain in all posts of the site, and the errors of the site: not every post could be read."""
    site, problems = load_site(options, Workers())
    errors = [one for one in problems if one.severity == "error"]
    if site is None:
        return [], errors
    wordings = wordings_of(site)
    found = []
    for source in site.sources.posts:
        try:
            before = (options.root / source.path).read_bytes()
            after = mended_bytes(wordings, source.path, before)
        except (UnicodeDecodeError, OSError):
            continue  # the site's errors tell of it, with its line
        if after != before:
            found.append(Mend(source.path, before, after))
    return found, errors


def write(root: Path, found: Iterable[Mend]) -> list[Problem]:
    """Write what was shown; a file that has changed since, or cannot be written, stays as it is and is told."""
    problems = []
    for one in found:
        try:
            if (root / one.path).read_bytes() != one.before:
                problems.append(
                    Problem("error", "文件刚刚被别人改过，没有动它", one.path, hint="请再运行一次", rule="files")
                )
                continue
            replace_file(root / one.path, one.after)
        except OSError as error:
            hint = "请检查文件权限，或是否正被别的程序占用"
            problems.append(Problem("error", f"没有写入：{system_fault(error)}", one.path, hint=hint, rule="files"))
    return problems


def mended_bytes(wordings: Wordings, path: str, content: bytes) -> bytes:
    """The bytes of a post with everything put right that is certain; encoding, mark and line ends stay."""
    text, form = text_of(content)
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ends = re.findall(r"\r\n|\r|\n", text)
    better = wordings.mend(path, "\n".join(pieces)).split("\n")
    return bytes_of("".join(line + end for line, end in zip_longest(better, ends, fillvalue="")), form)
