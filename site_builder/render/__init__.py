"""render: Jobs to Outputs. An output depends on its job and on the answers to the questions its template asked; on nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from site_builder.model.job import FileJob, Here, Job, Listing, Output, TemplateJob, TextJob
from site_builder.model.page import PageSummary
from site_builder.model.site import Site
from site_builder.render.body import BodyRenderer
from site_builder.render.environment import TemplateFault, Templates
from site_builder.render.filters import filters
from site_builder.render.links import Links
from site_builder.render.mistakes import TemplateMistake
from site_builder.render.questions import Questions
from site_builder.workers import Workers

CHARACTERS_A_MINUTE = 400


def render(jobs: tuple[Job, ...], site: Site, workers: Workers) -> Iterator[Output]:
    """The outputs in the order of the jobs, made one by one as they are taken."""
    return iter(workers.map(Renderer(site, addresses(jobs)).render, jobs))


def addresses(jobs: Iterable[Job]) -> frozenset[str]:
    """The output paths of jobs: what links may lead to."""
    return frozenset(job.url for job in jobs)


@dataclasses.dataclass(frozen=True, slots=True)
class PartHere:
    """What a shared part knows of the outputs it stands in."""

    root: str
    section: str


class Renderer:
    """Renders one job after another."""

    def __init__(self, site: Site, addresses: frozenset[str]) -> None:
        self.site = site
        self._questions = Questions(site)
        self._templates = Templates(site.sources.root, site.theme.name)
        self._bodies = BodyRenderer(site, self._questions, Links(site, addresses), self._partial)
        self._parts: dict[tuple[str, str, str], Markup] = {}
        self._here: Here | None = None
        functions = self._questions.functions() | {"part": self._part}
        self._templates.provide({"site": site.config.site, "theme": site.theme, **functions}, filters(site))

    def render(self, job: Job) -> Output:
        """The output of a job; what went wrong is told in it and leaves its bytes empty."""
        if isinstance(job, FileJob):
            return Output(job.url, None, job.file, (), ())
        if isinstance(job, TextJob):
            return Output(job.url, job.content, None, (), ())
        self._questions.asked = {}
        self._bodies.problems = []
        try:
            text = self._text(job)
        except TemplateFault as fault:
            return Output(job.url, b"", None, tuple(self._questions.asked), (fault.problem,))
        return Output(job.url, text.encode(), None, tuple(self._questions.asked), tuple(self._bodies.problems))

    def _text(self, job: TemplateJob) -> str:
        self._here = job.here
        self._questions.root = job.here.root
        return self._templates.render(job.template, {"here": job.here} | self._completed(job.values))

    def _completed(self, values: dict[str, Any]) -> dict[str, Any]:
        """The values of a job with the texts that only this step can make."""
        completed = dict(values)
        if "page" in values:
            completed |= self._page(values["page"])
        if "listing" in values:
            completed["listing"] = self._listing(values["listing"])
        if "blocks" in values:
            completed["blocks"] = tuple(
                dataclasses.replace(block, text=self._bodies.render(self.site.blocks[number], "config.yaml", None))
                if number in self.site.blocks
                else block
                for number, block in enumerate(values["blocks"])
            )
        if "pages_" in values:
            completed["entries"] = self._entries(completed.pop("pages_"))
        return completed

    def _page(self, page: PageSummary) -> dict[str, Any]:
        text = self.site.texts[page.path]
        return {
            "body": self._bodies.render(text.body, page.path, page),
            "headings": text.headings,
            "words": text.words,
            "minutes": max(1, round(text.words / CHARACTERS_A_MINUTE)),
        }

    def _listing(self, listing: Listing) -> Listing:
        section = self.site.sections.get(listing.intro_of)
        if section is None or listing.pager.number > 1:
            return listing
        body = self.site.texts[section.source].body if section.source else ()
        if body:
            return dataclasses.replace(listing, intro=self._bodies.render(body, section.source, None))
        return dataclasses.replace(
            listing, intro=Markup("<p>{}</p>").format(section.summary.intro) if section.summary.intro else ""
        )

    def _entries(self, pages: Iterable[PageSummary]) -> tuple[tuple[PageSummary, Markup], ...]:
        """Whole texts for a feed, every address absolute; what is wrong in them is told by their own pages."""
        self._questions.root = self.site.config.site.url or ""
        entries = tuple((page, self._page(page)["body"]) for page in pages)
        self._bodies.problems = []
        return entries

    def _partial(self, name: str, values: dict[str, Any]) -> str:
        return self._templates.render(name, {"here": self._here} | values)

    def _part(self, name: str) -> Markup:
        """A partial that depends on nothing of the page but its depth and section: made once for all of them."""
        here = self._here
        if here is None:
            raise TemplateMistake("part() 只能在页面模板里用")
        key = (name, here.root, here.section)
        if key not in self._parts:
            values = {"here": PartHere(here.root, here.section)}
            self._parts[key] = Markup(self._templates.render(name, values))
        self._questions.asked[f"part({name})"] = None
        return self._parts[key]
