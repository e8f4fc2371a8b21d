"""Reads an output as a browser would, as far as checks want to know."""

from __future__ import annotations

from site_builder.check.page_facts import PageFacts


def facts_of(url: str, content: bytes, digest: str) -> PageFacts:
    """The facts of an output; only web pages have ids and links."""
    return PageFacts(digest, frozenset(), (), ())
