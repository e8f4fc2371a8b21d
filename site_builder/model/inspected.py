"""What a check found in single files, remembered by their bytes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from site_builder.model.problem import Problem


class Seen(Struct, frozen=True):
    """A source that was looked at: its stamp, the digest of its bytes, what was found."""

    stamp: str
    digest: str
    problems: tuple[Problem, ...]


class PageFacts(Struct, frozen=True):
    """Of an output: ids that links may point at, all addresses as written, and what is wrong with it by itself.

    `numbers` are rows of digits that may be somebody's, each with what stands before it.
    `digest` is of its bytes. `problems` have no path yet: it is that of the file the output was made from.
    """

    digest: str
    ids: frozenset[str]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]
    numbers: tuple[tuple[str, str], ...] = ()


class Remembered(Struct, frozen=True):
    """Sources by path, outputs by address; empty where nothing (or nothing that still holds) was kept.

    `key` tells what the findings in texts depend on besides their bytes.
    """

    key: str = ""
    sources: Mapping[str, Seen] = field(default_factory=dict)
    outputs: Mapping[str, PageFacts] = field(default_factory=dict)
