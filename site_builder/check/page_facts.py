"""What checks want to know of an output, taken from its bytes once and remembered by them."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.problem import Problem


@dataclass(frozen=True, slots=True)
class PageLink:
    """An address that a page names: as written there, its text, and by which attribute (`href`, `src`)."""

    target: str
    text: str
    attribute: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Ids that links may point at, all addresses, and what is wrong with the page by itself; `digest` is of its bytes.

    `problems` have no path yet: it is that of the file the output was made from.
    """

    digest: str
    ids: frozenset[str]
    links: tuple[PageLink, ...]
    problems: tuple[Problem, ...]
