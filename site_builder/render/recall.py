"""Which outputs need not be made again, because everything they depend on is as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.digest import digest_text
from site_builder.model.job import FileJob, Job, Question, Record
from site_builder.model.site import Site
from site_builder.render.renderer import Renderer
from site_builder.render.tokens import Tokens, job_digest


def still_valid(jobs: Iterable[Job], renderer: Renderer, remembered: Mapping[str, Record]) -> dict[str, Record]:
    """The remembered records that still hold: equal jobs, and equal answers to every question asked again."""
    return {
        job.url: record
        for job in jobs
        if (record := remembered.get(job.url)) and is_same_job(record, job, renderer) and not changed(record, renderer)
    }


def changed(record: Record, renderer: Renderer) -> Question | None:
    """The first question whose answer is no longer what it was, None if there is none."""
    ask = renderer.questions.digest
    for question, known in record.answers:
        if known is None or ask(question) != known:
            return question
    return None


def is_same_job(record: Record, job: Job, renderer: Renderer) -> bool:
    """Whether a job says what it said when the record was made."""
    if isinstance(job, FileJob) and not job.stamp:
        return False
    return record.job == job_digest(job, renderer.tokens)


def face(site: Site) -> str | None:
    """The digest of all that jobs and answers depend on, the texts of posts left out; None while a file is too new.

    With an equal face an output can only differ by the texts that it shows.
    """
    sources = site.sources
    files = (*sources.files, *sources.data, *sources.templates)
    if not all(source.stamp for source in files):
        return None
    tokens = Tokens(site)
    parts = [f"{source.path} {source.stamp}" for source in files]
    parts += [f"{page.summary.path} {tokens.of(page.summary)}" for page in site.pages]
    parts += [f"{section.source} {section.summary!r}" for section in site.sections.values()]
    parts += [asset.url for asset in site.assets.values()]
    parts += sorted(site.files)
    parts += [f"{path} {picture!r}" for path, picture in site.pictures.items()]
    parts += [repr(sorted(site.withheld)), repr(site.hidden), repr(site.data)]
    return digest_text("\n".join(parts))
