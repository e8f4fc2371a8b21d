"""What a build has to say when it is done."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from site_builder.model.page import Hidden
from site_builder.model.problem import Problem


class Options(Struct, frozen=True):
    """How to build: everything that comes neither from the content nor from the configuration.

    `as_of` is the moment the site is built for; a text is a date as typed, which counts in the zone of the site.
    """

    root: Path
    config: str
    output: Path
    as_of: datetime | str
    strict: bool
    drafts: bool


class Report(Struct, frozen=True):
    """`published` tells whether the output was replaced; `pages`, `files` count what the site holds.

    `until` is the moment at which the site would next look different by itself, None if it never will.
    """

    published: bool
    pages: int
    files: int
    hidden: tuple[Hidden, ...]
    problems: tuple[Problem, ...]
    steps: tuple[tuple[str, float], ...] = ()
    until: datetime | None = None

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


class Whole(Struct, frozen=True):
    """A whole build: the digest of all that went in, until when it holds (seconds since 1970), and what came out."""

    inputs: str
    since: float
    until: float
    report: Report
