"""render: Jobs to Outputs. An output depends on its job and on the answers to the questions it asked; on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.job import FileJob, Job, Output, Record
from site_builder.model.site import Site
from site_builder.render.renderer import Renderer as Renderer
from site_builder.render.tokens import job_digest
from site_builder.workers import Workers


def render(jobs: tuple[Job, ...], site: Site, workers: Workers, remembered: Mapping[str, Record]) -> Iterator[Output]:
    """The outputs of all jobs; one that is remembered by its address, and would come out the same, is not made again.

    Outputs come as they are taken, the kept ones first.
    """
    task = RenderTask(site, addresses(jobs))
    kept, others = _parted(jobs, task.renderer(), remembered)
    yield from kept
    yield from workers.map(task, others)


def _parted(
    jobs: Iterable[Job], renderer: Renderer, remembered: Mapping[str, Record]
) -> tuple[list[Output], list[Job]]:
    kept: list[Output] = []
    others: list[Job] = []
    for job in jobs:
        record = remembered.get(job.url)
        if record and still_holds(record, job, renderer):
            kept.append(Output(job.url, None, None, record))
        else:
            others.append(job)
    return kept, others


def still_holds(record: Record, job: Job, renderer: Renderer) -> bool:
    """Whether job and answers are what they were."""
    if isinstance(job, FileJob) and not job.stamp:
        return False
    if record.job != job_digest(job, renderer.tokens):
        return False
    return changed_answer(record, renderer) is None


def changed_answer(record: Record, renderer: Renderer) -> object:
    """The first question whose answer is no longer what it was, None if there is none."""
    ask = renderer.questions.digest
    return next((question for question, known in record.answers if known is None or ask(question) != known), None)


def addresses(jobs: Iterable[Job]) -> frozenset[str]:
    """The output paths of jobs: what links may lead to."""
    return frozenset(job.url for job in jobs)


@dataclass
class RenderTask:
    """Renders jobs of a site, in whichever process it finds itself."""

    site: Site
    addresses: frozenset[str]

    def __post_init__(self) -> None:
        self._renderer: Renderer | None = None

    def renderer(self) -> Renderer:
        """The renderer of this process."""
        if self._renderer is None:
            self._renderer = Renderer(self.site, self.addresses)
        return self._renderer

    def __call__(self, job: Job) -> Output:
        return self.renderer().render(job)

    def __getstate__(self) -> tuple[Site, frozenset[str]]:
        return self.site, self.addresses

    def __setstate__(self, state: tuple[Site, frozenset[str]]) -> None:
        self.site, self.addresses = state
        self._renderer = None
