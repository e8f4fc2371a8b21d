"""Looks at every source once; what was found is remembered by its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_builder.build import Layout
from site_builder.check.attached import attachment_problems
from site_builder.check.attachments import decoded, may_be_text
from site_builder.check.attachments.forms import ENDINGS, TEXTS
from site_builder.check.checks import TEXT_CHECKS
from site_builder.check.material import SourceText, TextCheck
from site_builder.check.personal import PersonalData, personal_data_of
from site_builder.deadline import TimeLimit
from site_builder.digest import digest, digest_text
from site_builder.errors import system_fault
from site_builder.inputs import Prepared
from site_builder.model.checking import CheckSettings
from site_builder.model.document import Documents
from site_builder.model.inspected import Remembered, Seen
from site_builder.model.picture import Treated
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.site import Site
from site_builder.model.source import Source
from site_builder.workers import Workers

# What the rules and exceptions of `check` say is published nowhere.
_RULES = re.compile(r"^check[ \t]*[:：].*?(?=^[^\s#]|\Z)", re.M | re.S)


# About how long one takes, in seconds.
_ATTACHMENT, _TEXT = 0.005, 0.0004


class Inspectors(Layout):
    """Have the sources looked at beside the road: attachments and pictures from the start, since what is found there does
    not depend on the site; texts once it is assembled."""

    def __init__(self, prepared: Prepared, options: Options, remembered: Remembered, workers: Workers) -> None:
        sources = prepared.sources
        own = own_files(options.root, options.config, sources.templates)
        files = (*sources.posts, *sources.data, *sources.files, *own)
        self._texts = [one for one in files if not _is_attachment(one)]
        self._remembered = remembered
        self._workers = workers
        self._task = _Task(options.root, personal_data_of(prepared.config), prepared.config.check, options.config)
        self._key = ""
        attachments = [one for one in files if _is_attachment(one)]
        # Those that take a large library to look into come first, so that few processes load it.
        attachments.sort(key=lambda one: not one.path.lower().endswith(".pdf"))
        self._of_attachments = Looking(self._task, attachments, remembered.sources, workers, _ATTACHMENT)
        self._of_texts: Looking | None = None

    def __enter__(self) -> Inspectors:
        return self

    def __exit__(self, *_: object) -> None:
        for looking in (self._of_attachments, self._of_texts):
            if looking:
                looking.close()

    def assemble(
        self, documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
    ) -> Site:
        """The site; begins with its texts."""
        site = super().assemble(documents, treated, prepared, options)
        if self._of_texts:  # the road is walked again, with another memory
            self._of_texts.close()
        checks = tuple(make(site) for make in TEXT_CHECKS)
        # What a text check depends on besides the text: with another key its findings are looked for again.
        self._key = digest_text("\0".join(one.key for one in checks))
        known = self._remembered.sources if self._remembered.key == self._key else {}
        task = replace(self._task, checks=checks)
        self._of_texts = Looking(task, self._texts, known, self._workers, _TEXT)
        return site

    def found(self) -> tuple[str, dict[str, Seen]]:
        """What the texts' findings depend on, and what was found in all sources, by path."""
        return self._key, (self._of_texts.seen() if self._of_texts else {}) | self._of_attachments.seen()


class Looking:
    """Files that are looked at in processes beside ours; unchanged ones are not opened."""

    def __init__(
        self, task: _Task, files: Sequence[Source], known: Mapping[str, Seen], workers: Workers, seconds: float
    ) -> None:
        self._files = files
        self._known = known
        self._stale = [one for one in files if not one.stamp or known.get(one.path, _NEVER).stamp != one.stamp]
        among = {one.path: known[one.path] for one in self._stale if one.path in known}
        self._helper = workers.helpers(partial(_look, replace(task, known=among)), len(self._stale), seconds)
        for one in self._stale:
            self._helper.give(one)
        self._found = self._helper.results()

    def seen(self) -> dict[str, Seen]:
        """What was found in each, by path."""
        fresh = {source.path: one for source, one in zip(self._stale, self._found, strict=True)}
        return {one.path: fresh.get(one.path) or self._known[one.path] for one in self._files}

    def close(self) -> None:
        """Let go of the processes."""
        self._helper.close()


def _is_attachment(source: Source) -> bool:
    return source.path.lower().endswith(ENDINGS)


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
    checks: tuple[TextCheck, ...] = ()
    known: Mapping[str, Seen] = {}


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
