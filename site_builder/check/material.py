"""What checks look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from site_builder.model.inspected import PageFacts
from site_builder.model.job import Job
from site_builder.model.problem import Problem
from site_builder.model.site import Site


class SourceText(Struct, frozen=True):
    """A text file as its authors wrote it (a post, a data file): all of it, with `\\n` line ends."""

    path: str
    text: str


class Checked(Struct, frozen=True):
    """The whole site as it would be published: what was found in each source, what each output holds."""

    root: Path
    site: Site
    jobs: tuple[Job, ...]
    sources: Mapping[str, tuple[Problem, ...]]
    outputs: Mapping[str, PageFacts]


class TextCheck(Protocol):
    """A check of one text, remembered by the text and by `key`: everything else that its findings depend on.

    It is sent to other processes: a frozen value with `__call__`. Problems name rule, path, line.
    """

    @property
    def key(self) -> str: ...

    def __call__(self, text: SourceText) -> Iterable[Problem]: ...


TextCheckMaker = Callable[[Site], TextCheck]
SiteCheck = Callable[[Checked], Iterable[Problem]]
