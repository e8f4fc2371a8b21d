"""Looks at every source once; what was found is remembered by its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from site_builder.check.attached import attachment_problems
from site_builder.check.attachments import decoded, may_be_text
from site_builder.check.attachments.forms import ENDINGS, TEXTS
from site_builder.check.material import SourceText, TextCheck
from site_builder.check.personal import PersonalData, personal_data_of
from site_builder.deadline import TimeLimit
from site_builder.digest import digest
from site_builder.errors import system_fault
from site_builder.model.checking import CheckSettings
from site_builder.model.config import Config
from site_builder.model.inspected import Seen
from site_builder.model.problem import Problem
from site_builder.model.source import Source
from site_builder.workers import Workers

# What the rules and exceptions of `check` say is published nowhere.
_RULES = re.compile(r"^check[ \t]*[:：].*?(?=^[^\s#]|\Z)", re.M | re.S)


class Attachments:
    """The attachments and pictures among all files, looked at beside the road: what is found there does not depend on the site."""

    def __init__(
        self, root: Path, files: Iterable[Source], config: Config, known: Mapping[str, Seen], workers: Workers
    ) -> None:
        self._files = [one for one in files if _is_attachment(one)]
        self._known = known
        self._stale = _changed(self._files, known)
        look = partial(_look, _Task(root, personal_data_of(config), config.check, "", (), _among(known, self._stale)))
        self._helper = workers.helpers(look, len(self._stale)) if self._stale else None
        self._found: Iterable[Seen] = ()

    def __enter__(self) -> Attachments:
        if self._helper:
            for one in self._stale:
                self._helper.give(one)
            self._found = self._helper.results()
        return self

    def __exit__(self, *_: object) -> None:
        if self._helper:
            self._helper.close()

    def seen(self) -> dict[str, Seen]:
        """What was found in each, by path."""
        return _together(self._files, self._known, self._stale, self._found)


def inspect(
    root: Path,
    sources: Iterable[Source],
    config: Config,
    config_path: str,
    checks: tuple[TextCheck, ...],
    known: Mapping[str, Seen],
    workers: Workers,
) -> dict[str, Seen]:
    """What was found in every source that is no attachment, by path; unchanged files are not opened."""
    texts = [one for one in sources if not _is_attachment(one)]
    fresh = _changed(texts, known)
    task = _Task(root, personal_data_of(config), config.check, config_path, checks, _among(known, fresh))
    return _together(texts, known, fresh, workers.map(partial(_look, task), fresh))


def _is_attachment(source: Source) -> bool:
    return source.path.lower().endswith(ENDINGS)


def _changed(sources: Iterable[Source], known: Mapping[str, Seen]) -> list[Source]:
    """Those that are not as they were known."""
    return [one for one in sources if not one.stamp or known.get(one.path, _NEVER).stamp != one.stamp]


def _among(known: Mapping[str, Seen], sources: Iterable[Source]) -> dict[str, Seen]:
    return {one.path: known[one.path] for one in sources if one.path in known}


def _together(
    sources: Iterable[Source], known: Mapping[str, Seen], fresh: Sequence[Source], found: Iterable[Seen]
) -> dict[str, Seen]:
    seen = {source.path: one for source, one in zip(fresh, found, strict=True)}
    return {one.path: seen.get(one.path) or known[one.path] for one in sources}


def own_files(root: Path, config_path: str, templates: Iterable[Source]) -> Iterator[Source]:
    """The configuration, and the site's own files among those of templates and themes."""
    yield Source(config_path, 0, "")
    above = f"{root.resolve()}/"
    for one in templates:
        if one.path.startswith(above):
            yield Source(one.path.removeprefix(above), one.size, one.stamp)


_NEVER = Seen("", "", ())


class _Task(Struct, frozen=True):
    root: Path
    personal: PersonalData
    limits: CheckSettings
    config_path: str
    checks: tuple[TextCheck, ...]
    known: Mapping[str, Seen]


def _look(task: _Task, source: Source) -> Seen:
    try:
        content = (task.root / source.path).read_bytes()
    except OSError as error:
        problem = Problem("error", f"读不了这个文件：{system_fault(error)}", source.path, rule="files")
        return Seen("", "", (problem,))
    now = digest(content)
    known = task.known.get(source.path, _NEVER)
    if known.digest == now:
        return Seen(source.stamp, now, known.problems)
    return Seen(source.stamp, now, _findings(task, source.path, content))


def _findings(task: _Task, path: str, content: bytes) -> tuple[Problem, ...]:
    found: list[Problem] = []
    is_text = _is_text(path, content)
    try:
        with TimeLimit(task.limits.attachment_seconds):
            found += task.personal.in_name(path)
            found += _in_text(task, path, content) if is_text else ()
    except TimeoutError:
        message = f"检查超过 {task.limits.attachment_seconds} 秒，没有看完"
        hint = "请检查是否有极长的一行，或拆成几个文件（上限见 config.yaml 的 check.attachment_seconds）"
        found.append(Problem("error", message, path, hint=hint, rule="attachment"))
    return (*found, *(() if is_text else attachment_problems(path, content, task.personal, task.limits)))


def _in_text(task: _Task, path: str, content: bytes) -> list[Problem]:
    written = _text(content)
    if path == task.config_path:
        written = _RULES.sub(lambda rules: re.sub(r"[^\n]", " ", rules[0]), written)
    told, text = task.personal.look(SourceText(path, written))
    return [*told, *(problem for check in task.checks for problem in check(text))]


def _is_text(path: str, content: bytes) -> bool:
    name = path.lower()
    return name.endswith(TEXTS) or (not name.endswith(ENDINGS) and may_be_text(content))


def _text(content: bytes) -> str:
    """The text of a file, however damaged: what is wrong with its encoding is told by the build."""
    return decoded(content).replace("\r\n", "\n").replace("\r", "\n")
