"""Where an output's content was written, so that a problem names the file that must be mended."""

from __future__ import annotations

from functools import cached_property

from site_builder.check.material import Checked
from site_builder.model.job import TemplateJob


class Origins:
    """Finds the source and the line of what stands in an output."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._texts: dict[str, str] = {}

    def find(self, url: str, written: str) -> tuple[str, int | None]:
        """The source in which `written` stands that this output is made from, and the line; else the output's own source."""
        own = self.source_of(url)
        site = self._checked.site
        for path in (own, site.config.path, *(source.path for source in site.sources.data)):
            line = self.line_in(path, written)
            if line:
                return path, line
        return own, None

    def line_in(self, path: str, written: str) -> int | None:
        """The first line of a source in which something is written."""
        place = self._text(path).find(written) if written else -1
        return self._text(path).count("\n", 0, place) + 1 if place >= 0 else None

    def source_of(self, url: str) -> str:
        """The post of an output, else its template."""
        return self._sources.get(url, url)

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {
            job.url: job.source or (f"templates/{job.template}" if isinstance(job, TemplateJob) else job.url)
            for job in self._checked.jobs
        }

    def _text(self, path: str) -> str:
        if path not in self._texts:
            try:
                content = (self._checked.root / path).read_bytes()
            except OSError:  # a packaged template, or an address: nothing to be found there
                content = b""
            self._texts[path] = content.decode("utf-8-sig", "replace")
        return self._texts[path]
