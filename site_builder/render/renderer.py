"""Renders jobs with templates, and notes what each output depended on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup
from msgspec import Struct, structs

from site_builder.digest import digest
from site_builder.model.job import FileJob, Here, Job, Listing, Output, Record, TemplateJob, TextJob
from site_builder.model.page import PageSummary
from site_builder.model.problem import Problem
from site_builder.model.site import Site
from site_builder.render.aloud import aloud
from site_builder.render.answers import Answers
from site_builder.render.body import BodyRenderer
from site_builder.render.environment import TemplateFault, Templates
from site_builder.render.filters import filters
from site_builder.render.mistakes import TemplateMistake
from site_builder.render.questions import Questions
from site_builder.render.tokens import Tokens, job_digest

_OWN_PLACE = re.compile(r'<a [^>]*?\bhref="(?=#)')
CHARACTERS_A_MINUTE = 400
SPOKEN_A_MINUTE = 220


class PartHere(Struct, frozen=True):
    """What a shared part knows of the outputs it stands in."""

    root: str
    section: str


class Renderer:
    """Renders one job after another of one site."""

    def __init__(self, site: Site, addresses: frozenset[str]) -> None:
        self.tokens = Tokens(site)
        self._site = site
        cache = site.sources.root / ".cache"
        self._templates = Templates(site.sources.root, site.theme.name, _compiled(cache))
        answers = Answers(site, self._templates, addresses)
        answers.part = self._make_part
        self.questions = Questions(answers, self.tokens)
        self._bodies = BodyRenderer(self.questions, self._partial, site.config.markdown.outside_pictures)
        self._here: Here | None = None
        functions = self.questions.functions() | {"part": self._part, "text": self._text_of}
        self._templates.provide(
            {
                "site": site.config.site,
                "theme": site.theme,
                "mourning": site.config.mourning,
                "plain_copies": site.config.plain_copies,
                "leave": site.config.leave,
                **functions,
            },
            filters(site),
        )
        self._templates.watch(lambda name: self.questions.ask("template", name))

    def render(self, job: Job) -> Output:
        """The output of a job; what went wrong is told in its record and leaves its bytes empty."""
        if isinstance(job, FileJob):
            return Output(job.url, None, job.file, Record(job_digest(job, self.tokens), (), job.digest, ()))
        if isinstance(job, TextJob):
            return Output(job.url, job.content, None, Record(job_digest(job, self.tokens), (), digest(job.content), ()))
        self.questions.asked = {}
        self._bodies.problems = []
        problems: list[Problem] = self._bodies.problems
        try:
            content = self._text(job).encode()
            problems = self._bodies.problems
        except TemplateFault as fault:
            content, problems = b"", [fault.problem]
        answers = tuple((question, self.questions.digest(question)) for question in self.questions.asked)
        return Output(
            job.url, content, None, Record(job_digest(job, self.tokens), answers, digest(content), tuple(problems))
        )

    def _text(self, job: TemplateJob) -> str:
        self._here = job.here
        self.questions.root = job.here.root
        values = self._completed(job.values)
        self.questions.root = job.here.root
        return self._templates.render(job.template, {"here": job.here} | values)

    def _completed(self, values: dict[str, Any]) -> dict[str, Any]:
        """The values of a job with the texts that only this step can make."""
        completed = dict(values)
        if "page" in values:
            completed |= self._page(values["page"])
        if "copied" in values:
            completed |= self._copy(completed.pop("copied"))
        if "listing" in values:
            completed["listing"] = self._listing(values["listing"])
        if "blocks" in values:
            completed["blocks"] = tuple(
                structs.replace(block, text=self._bodies.render(self.questions.ask("block", number), "", None))
                for number, block in enumerate(values["blocks"])
            )
        if "pages_" in values:
            completed["entries"] = self._entries(completed.pop("pages_"))
        return completed

    def _page(self, page: PageSummary) -> dict[str, Any]:
        self.questions.ask("text_digest", page.path)
        text = self._site.texts[page.path]
        return {
            "body": self._bodies.render(text.body, page.path, page),
            "headings": text.headings,
            "words": text.words,
            "minutes": max(1, round(text.words / CHARACTERS_A_MINUTE)),
        }

    def _copy(self, page: PageSummary) -> dict[str, Any]:
        self.questions.ask("text_digest", page.path)
        text = self._site.texts[page.path]
        minutes = max(1, round(text.words / SPOKEN_A_MINUTE))
        return {"page": page, "lines": aloud(text.body), "words": text.words, "minutes": minutes}

    def _listing(self, listing: Listing) -> Listing:
        if not listing.intro_of or listing.pager.number > 1:
            return listing
        source, intro = self.questions.ask("intro", listing.intro_of)
        if source:
            self.questions.ask("text_digest", source)
            body = self._bodies.render(self._site.texts[source].body, source, None)
            if body:
                return structs.replace(listing, intro=body)
        return structs.replace(listing, intro=Markup("<p>{}</p>").format(intro) if intro else "")

    def _entries(self, pages: Iterable[PageSummary]) -> tuple[tuple[PageSummary, Markup], ...]:
        """Whole texts for a feed, every address absolute; what is wrong in them is told by their own pages."""
        self.questions.root = self._site.config.site.url or ""
        entries = tuple((page, self._absolute(page, self._page(page)["body"])) for page in pages)
        self._bodies.problems = []
        return entries

    def _absolute(self, page: PageSummary, body: Markup) -> Markup:
        """A text in which links to places on its own page lead to that page."""
        return Markup(_OWN_PLACE.sub(rf"\g<0>{self.questions.url(page)}", body))

    def _text_of(self, page: PageSummary) -> Markup:
        """The text of another page, addresses seen from the output at hand; what is wrong in it is told by that page."""
        known, self._bodies.problems = self._bodies.problems, []
        try:
            self.questions.ask("text_digest", page.path)
            return self._bodies.inside(self._site.texts[page.path].body, page.path, page)
        finally:
            self._bodies.problems = known

    def _partial(self, name: str, values: dict[str, Any]) -> str:
        return self._templates.render(name, {"here": self._here} | values)

    def _part(self, name: str) -> Markup:
        """A partial that depends on nothing of the page but its depth and section: made once for all of them."""
        here = self._here
        if here is None:
            raise TemplateMistake("part() 只能在页面模板里用")
        part: Markup = self.questions.ask("part", name, here.root, here.section)
        return part

    def _make_part(self, name: str, root: str, section: str) -> Markup:
        """Render a shared part. Its answer is its text, so what it asks itself is not its pages' business."""
        outer, outer_root = self.questions.asked, self.questions.root
        self.questions.asked, self.questions.root = {}, root
        try:
            return Markup(self._templates.render(name, {"here": PartHere(root, section)}))
        finally:
            self.questions.asked, self.questions.root = outer, outer_root


def _compiled(cache: Any) -> Any:
    """A folder for compiled templates inside the memory, None where there is none."""
    folder = cache / "templates"
    try:
        cache.mkdir(exist_ok=True)  # not what is above it: the site may just have been moved away
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return folder
