"""Where the road leads for a check: outputs are looked at instead of being published."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.check.page import facts_of
from site_builder.memory import Known
from site_builder.model.inspected import PageFacts
from site_builder.model.job import Output
from site_builder.publish.tree import Tree

NOTHING = PageFacts("", frozenset(), (), ())


class Inspection:
    """Takes every output, also those of a site with errors; `known` are the facts of the last check's outputs by address."""

    def __init__(self, known: Mapping[str, PageFacts]) -> None:
        self.published = Tree({}, {url: facts.digest for url, facts in known.items()})
        self.files: dict[int, Known] = {}
        self.takes_all = True
        self.rooms = None  # the search data say nothing that the pages do not say
        self.facts: dict[str, PageFacts] = {}
        self._known = known

    def add(self, output: Output) -> str:
        """Look at an output; returns the digest of its bytes (files are looked at where they lie)."""
        if output.content is None and output.file is None:
            facts = self._known[output.url]
        elif output.content is None:
            facts = NOTHING
        else:
            facts = self._facts(output.url, output.content, output.record.content)
        self.facts[output.url] = facts
        return facts.digest

    def _facts(self, url: str, content: bytes, digest: str) -> PageFacts:
        known = self._known.get(url)
        return known if known and known.digest == digest else facts_of(url, content, digest)

    def commit(self) -> bool:
        """Nothing is published."""
        return False

    def forgotten(self) -> set[int]:
        """Nothing was published."""
        return set()
