"""Values as texts: equal values have equal texts in every process and on every machine."""

from __future__ import annotations

from typing import Any

from site_builder.digest import digest, digest_text
from site_builder.model.job import Feed, FileJob, Job, Listing, TextJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Site

# Named once: a union of types is made anew where it is written, and this is asked by the ten thousand.
_ROWS = (tuple, list)
_TOLD_APART = (Listing, Feed)


class Tokens:
    """Tokens of the values of one Site. A page is told by the digest of its document, its address and its state."""

    def __init__(self, site: Site) -> None:
        self._pages = {
            page.summary.path: f"{page.document.digest} {page.summary.url} {page.summary.state}" for page in site.pages
        }

    def of(self, value: Any) -> str:
        """The token of a value made of frozen values, tuples, dicts and plain values."""
        if isinstance(value, PageSummary):
            return self._pages[value.path]
        if isinstance(value, _ROWS):
            return f"({', '.join([self.of(one) for one in value])})"
        if isinstance(value, dict):
            return f"{{{', '.join([f'{name!r}: {self.of(one)}' for name, one in value.items()])}}}"
        if isinstance(value, _TOLD_APART):
            parts = [self.of(getattr(value, field)) for field in value.__struct_fields__]
            return f"{type(value).__name__}({', '.join(parts)})"
        return repr(value)


def job_digest(job: Job, tokens: Tokens) -> str:
    """The digest of all that a job says."""
    if isinstance(job, FileJob):
        return digest_text(f"{job.url} {job.source} {job.stamp}")
    if isinstance(job, TextJob):
        return digest(job.content)
    return digest_text(f"{job.url} {job.template} {job.here!r} {tokens.of(job.values)} {job.source}")
