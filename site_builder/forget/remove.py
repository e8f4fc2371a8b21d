"""Take a person out: own posts are moved aside, entries and links deleted, names masked where that is asked for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.errors import system_fault
from site_builder.forget.entries import without
from site_builder.forget.naming import Naming
from site_builder.forget.traces import Findings
from site_builder.model.problem import Problem
from site_builder.rewrite import bytes_of, replace_file, text_of

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\]\(<?(?P<target>[^\s()<>]+)>?(?:\s+\"[^\"]*\")?\)")
_LISTED = re.compile(r"^\s*-\s+[\"']?(?P<target>[^\s\"'{}\[\],]+)[\"']?\s*$")
_IN_A_PATH = re.compile(r"[\w\-]*\.(?:md|jpe?g|png|webp|gif|svg|pdf|docx?|xlsx?|pptx?|zip|mp[34]|html?|ya?ml)\b", re.I)


def remove(root: Path, found: Findings, aside: str, masking: bool) -> list[Problem]:
    """Take out what was found; give what could not be done.

    Posts and files are moved below `aside` (relative to the root), where a list says what else was taken out; files that
    are changed keep their form. What has changed since it was shown stays as it is.
    """
    problems: list[Problem] = []
    record = [f"为 {found.name} 从网站里取出的内容。不再需要时，请删去这个文件夹。", ""]
    gone = {*found.pages, *found.files}
    changed = {one.path for one in found.entries} | {one.path for one in found.links}
    changed |= {one.path for one in found.mentions} if masking else set()
    for path in sorted(changed):
        try:
            record += _rewrite(root, path, found, gone, masking)
        except (OSError, UnicodeError) as error:
            why = system_fault(error) if isinstance(error, OSError) else "编码变了"
            problems.append(Problem("error", f"没有改：{why}", path, hint="请检查文件权限，再运行一次"))
    for path in sorted(gone):
        try:
            _move(root, path, aside)
            record.append(f"{path}（移到这里）")
        except OSError as error:
            problems.append(Problem("error", f"没有移走：{system_fault(error)}", path, hint="请自己移走这个文件"))
    if len(record) > 2:
        (root / aside).mkdir(parents=True, exist_ok=True)
        (root / aside / "取出了什么.txt").write_text("\n".join(record) + "\n", encoding="utf-8", newline="\n")
    return problems


def _rewrite(root: Path, path: str, found: Findings, gone: set[str], masking: bool) -> Iterator[str]:
    """Change one text; gives the lines that were changed, as they were."""
    content = (root / path).read_bytes()
    text, form = text_of(content)
    before = text.splitlines()
    extents = [(one.first, one.last) for one in found.entries if one.path == path]
    shorter = without(text, extents) if extents else None
    if shorter is not None:
        text = shorter
    if any(one.path == path for one in found.links):
        text = _without_links(path, text, gone)
    if masking:
        text = masked(text, found.name, found.others)
    new = bytes_of(text, form)
    if new != content:
        replace_file(root / path, new)
        after = set(text.splitlines())
        yield from (f"{path}:{number}: {line}" for number, line in enumerate(before, 1) if line not in after)


def _move(root: Path, path: str, aside: str) -> None:
    target = root / aside / path
    target.parent.mkdir(parents=True, exist_ok=True)
    (root / path).rename(target)


def _without_links(path: str, text: str, gone: set[str]) -> str:
    """A text whose links to what is gone are plain words, and whose lists do not name it any more."""

    def leads_away(target: str) -> bool:
        base = "content" if target.startswith("/") else posixpath.dirname(path)
        return posixpath.normpath(posixpath.join(base, target.split("#")[0].lstrip("/"))) in gone

    kept = []
    for line in text.splitlines(keepends=True):
        listed = _LISTED.match(line)
        if not (listed and leads_away(listed["target"])):
            kept.append(_LINK.sub(lambda link: link["text"] if leads_away(link["target"]) else link[0], line))
    return "".join(kept)


def masked(text: str, name: str, others: tuple[str, ...] = ()) -> str:
    """A text in which a person goes by 某 after the family name.

    What is or may be a part of other names and words stays, and so do names of files, which would lead nowhere.
    """
    veil = "某" * (len("".join(name.split())) - 1)
    parts, done = [], 0
    for place in Naming(name, others).places(text):
        if place.is_certain and not _IN_A_PATH.match(text, place.end):
            parts += [text[done : place.start + 1], veil]
            done = place.end
    return "".join((*parts, text[done:]))
