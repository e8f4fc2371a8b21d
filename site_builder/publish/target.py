"""What a build needs of whoever takes its outputs."""

from __future__ import annotations

from typing import Protocol

from site_builder.memory import Known
from site_builder.model.job import Output
from site_builder.publish.tree import Tree
from site_builder.writing import Rooms


class Target(Protocol):
    """Where outputs go: a folder that is replaced whole, or whoever else wants them.

    `published` tells the digests of what is there already; an output without content is one of these, to be kept.
    """

    published: Tree
    files: dict[int, Known]
    takes_all: bool  # also the outputs of a site with errors, which is not to be published

    @property
    def rooms(self) -> Rooms | None:
        """Where the search data are made; who has none can have them of `SearchData`."""

    def add(self, output: Output) -> str:
        """Take an output; returns the digest of its bytes."""

    def commit(self) -> bool:
        """All outputs were taken: let them be the site."""

    def forgotten(self) -> set[int]:
        """Inodes of files that are no more."""
