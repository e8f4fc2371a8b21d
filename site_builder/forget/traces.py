"""What is found of a person."""

from __future__ import annotations

from msgspec import Struct

from site_builder.model.problem import Problem


class Trace(Struct, frozen=True):
    """A place where a person is named: a line of a text, or a place inside an attachment; `text` is what stands there.

    `is_certain` tells that it may be masked where it stands.
    """

    path: str
    line: int | None
    text: str
    is_certain: bool = True

    def render(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


class Entry(Struct, frozen=True):
    """An entry of a list in `content/data/`: the lines from `first` to `last`, counted from 1."""

    path: str
    first: int
    last: int
    text: str

    def render(self) -> str:
        return f"{self.path}:{self.first}: {self.text}"


class Findings(Struct, frozen=True):
    """All that is found of a person, paths relative to the root.

    `pages` are his own posts, `files` what only they show, `entries` those of lists that are about him, `links` the lines
    that lead to his posts, `mentions` the other lines of texts with his name, `inside` what only a person can mend:
    attachments, workbooks, names of files. `others` are longer names of other people that hold his.
    """

    name: str
    pages: tuple[str, ...]
    files: tuple[str, ...]
    entries: tuple[Entry, ...]
    links: tuple[Trace, ...]
    mentions: tuple[Trace, ...]
    inside: tuple[Trace, ...]
    problems: tuple[Problem, ...]
    others: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.pages or self.files or self.entries or self.links or self.mentions or self.inside)
