"""What checks want to know of an output, taken from its bytes once and remembered by them."""

from __future__ import annotations

from msgspec import Struct

from site_builder.model.problem import Problem


class PageFacts(Struct, frozen=True):
    """Ids that links may point at, all addresses as written, and what is wrong with the output by itself.

    `numbers` are rows of digits that may be somebody's, each with what stands before it.
    `digest` is of its bytes. `problems` have no path yet: it is that of the file the output was made from.
    """

    digest: str
    ids: frozenset[str]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]
    numbers: tuple[tuple[str, str], ...] = ()
