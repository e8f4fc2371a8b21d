"""Where a person appears: own posts, lists, links, texts, attachments, names of files."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote

from site_builder.check.attachments import pieces
from site_builder.check.attachments.pieces import Budget, Piece
from site_builder.check.words import PEOPLE
from site_builder.chinese import slugify
from site_builder.config import load_config
from site_builder.config.kinds import COMMON_FIELDS
from site_builder.deadline import TimeLimit
from site_builder.errors import TextError, system_fault
from site_builder.forget.entries import ABOUT, entries_of, list_of
from site_builder.forget.naming import Naming, Place, pattern_of
from site_builder.forget.others import longer_names, values_of
from site_builder.forget.traces import Entry, Findings, Trace
from site_builder.model.checking import CheckSettings
from site_builder.model.config import Config
from site_builder.model.problem import Problem, Problems
from site_builder.model.registers import SHEETS
from site_builder.read import front_matter
from site_builder.read.decode import decode
from site_builder.read.document import text_keys
from site_builder.read.workbook import Cells, rows_of
from site_builder.rewrite import text_of
from site_builder.scan import scan
from site_builder.yaml_text import Mapping, Node, Scalar

TEXTS = (".md", ".markdown", ".txt", ".csv", ".yaml", ".yml", ".html", ".htm", ".json")
OWNERS = ("name", "by")  # front matter that says whose post it is
TARGET = re.compile(r"""[^\s()<>"',{}\[\]]+\.[A-Za-z0-9]{2,8}(?![A-Za-z0-9])""")  # whatever may be a path


def find(
    root: Path, config_name: str, name: str, gone: Collection[str] = ()
) -> tuple[Findings | None, tuple[Problem, ...]]:
    """All traces of a person in the site at `root`; None and why where its configuration cannot be read.

    `gone` are files of his that have been taken out already: what still leads to them is a trace too.
    """
    config, problems = load_config(root, config_name)
    if config is None:
        return None, problems
    search = _Search(root, config, config_name, name)
    return search.findings(gone), ()


class _Search:
    def __init__(self, root: Path, config: Config, config_name: str, name: str) -> None:
        self.root, self.config, self.name = root, config, name
        self.pattern = pattern_of(name)
        self.problems: list[Problem] = []
        sources = scan(root, config)
        self.posts = [one.path for one in sources.posts]
        self.data = [one.path for one in sources.data]
        self.files = [one.path for one in sources.files]
        self.texts = self._texts((*self.posts, *self.data, *self.files, config_name))
        self.fronts = self._fronts()
        self.naming = Naming(name, longer_names(name, self._values()))

    def findings(self, taken: Collection[str]) -> Findings:
        pages = tuple(path for path, front in self.fronts.items() if self._is_own(front))
        files = tuple(self._only_theirs(pages))
        gone = {*pages, *files, *taken}
        entries = tuple(
            entry
            for path in self.data
            if path in self.texts and path.endswith((".yaml", ".yml"))
            for entry in entries_of(path, self.texts[path], self.name)
        )
        links = tuple(self._links(gone))
        mentions = tuple(self._mentions(gone, entries, links))
        inside = tuple(self._inside(gone))
        return Findings(
            self.name, pages, files, entries, links, mentions, inside, tuple(self.problems), self.naming.others
        )

    def _texts(self, paths: tuple[str, ...]) -> dict[str, str]:
        """The texts that can be read, with the line ends that they have."""
        found: dict[str, str] = {}
        for path in paths:
            if not path.lower().endswith(TEXTS):
                continue
            try:
                found[path] = text_of((self.root / path).read_bytes())[0]
            except UnicodeDecodeError:
                self._unread(path, "不是 UTF-8 也不是 GB18030 编码")
            except OSError as error:
                self._unread(path, system_fault(error))
        return found

    def _unread(self, path: str, why: str) -> None:
        self.problems.append(Problem("warning", f"没有看：{why}", path, hint="请自己打开看一看", rule="files"))

    def _fronts(self) -> dict[str, Mapping]:
        """What stands above the texts of the posts that name the person, or somebody whose name holds his."""
        found: dict[str, Mapping] = {}
        for path in self.posts:
            if path in self.texts and self.pattern.search(self.texts[path]):
                silent = Problems(path)
                text = decode(self.texts[path].encode(), silent)
                try:
                    found[path] = front_matter.parse(text, text_keys(COMMON_FIELDS), silent)[0]
                except TextError as error:
                    self._unread(path, error.message)
        return found

    def _values(self) -> Iterator[str]:
        """What the site puts down as names: in lists, and in what stands above the posts."""
        for front in self.fronts.values():
            yield from values_of(front, {*OWNERS, *PEOPLE})
        for path in self.data:
            yield from values_of(self._list(path), ABOUT)

    def _list(self, path: str) -> Node | None:
        name = posixpath.relpath(path, "content/data").rsplit(".", 1)[0]
        try:
            if path.endswith(".xlsx") and name in SHEETS:
                return rows_of((self.root / path).read_bytes(), SHEETS[name], Cells(), lambda head: False)
            if path.endswith((".yaml", ".yml")) and self.pattern.search(self.texts.get(path, "")):
                return list_of(self.texts[path])
        except (TextError, OSError):
            pass  # told by the build, and by what looks for mentions
        return None

    def _is_own(self, front: Mapping) -> bool:
        owners = (front.get(key) for key in OWNERS)
        return any(isinstance(one, Scalar) and self.pattern.fullmatch(one.text.strip()) for one in owners)

    def _only_theirs(self, pages: tuple[str, ...]) -> Iterator[str]:
        """The files that a person's own posts name and no other text does."""
        named = {target for path in pages for _, target in self._targets(path)}.intersection(self.files)
        for file in sorted(named):
            base = posixpath.basename(file)
            if not any(base in text for path, text in self.texts.items() if path not in pages):
                yield file

    def _targets(self, path: str) -> Iterator[tuple[int, str]]:
        """What a text may name as files: the place, and the path from the root, read from the text's folder and from content/.

        An address is taken for the post that has it unless its front matter says otherwise.
        """
        for match in TARGET.finditer(self.texts[path]):
            whole = unquote(match[0])
            for written in {whole, whole.rpartition("=")[2]}:  # shortcodes are given post=a.md
                for base in {"content", posixpath.dirname(path)}:
                    target = posixpath.normpath(posixpath.join(base, written.lstrip("/")))
                    yield match.start(), target
                    if target.endswith(".html"):
                        yield match.start(), target.removesuffix("html") + "md"

    def _links(self, gone: set[str]) -> Iterator[Trace]:
        for path in self.texts:
            if path not in gone:
                lines = {self._line(path, place) for place, target in self._targets(path) if target in gone}
                yield from (Trace(path, line, self._text(path, line)) for line in sorted(lines))

    def _mentions(self, gone: set[str], entries: tuple[Entry, ...], links: tuple[Trace, ...]) -> Iterator[Trace]:
        told = {(entry.path, line) for entry in entries for line in range(entry.first, entry.last + 1)}
        for path, text in self.texts.items():
            if path in gone or not self.pattern.search(text):
                continue
            for number, line in enumerate(text.splitlines(), 1):
                places = tuple(self.naming.places(line)) if (path, number) not in told else ()
                if places:
                    yield Trace(path, number, line.strip()[:120], any(place.is_certain for place in places))

    def _inside(self, gone: set[str]) -> Iterator[Trace]:
        reading = slugify(self.name).replace("-", "")
        for path in (*self.files, *self.data):
            if path in gone:
                continue
            stem = posixpath.basename(path).rsplit(".", 1)[0]
            if any(self.naming.places(stem)):
                yield Trace(path, None, "文件名里有这个姓名")
            elif len(reading) > 4 and reading in stem.replace("-", "").replace("_", "").lower():
                yield Trace(path, None, "文件名里有这个姓名的拼音")
            if path not in self.texts:
                yield from self._pieces(path)

    def _pieces(self, path: str) -> Iterator[Trace]:
        limits: CheckSettings = self.config.check
        found: list[Trace] = []
        try:
            with TimeLimit(limits.attachment_seconds):
                for part in pieces(path, (self.root / path).read_bytes(), Budget(limits.attachment_bytes)):
                    if not isinstance(part, Piece):
                        self._unread(path, part.message)
                    elif place := next(self.naming.places(part.text), None):
                        found.append(Trace(path, None, f"{part.where} {_around(part.text, place)}".strip()))
        except TimeoutError:
            self._unread(path, f"看了 {limits.attachment_seconds} 秒还没有看完")
        except OSError as error:
            self._unread(path, system_fault(error))
        yield from dict.fromkeys(found)

    def _line(self, path: str, place: int) -> int:
        return self.texts[path].count("\n", 0, place) + 1

    def _text(self, path: str, line: int) -> str:
        return self.texts[path].split("\n")[line - 1].strip()[:120]


def _around(text: str, place: Place) -> str:
    """The words around the first place where a name stands."""
    start = max(0, place.start - 20)
    return " ".join(text[start : start + 60].split())
