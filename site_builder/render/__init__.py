"""render: Jobs to Outputs. An output depends on its job and on the answers to the questions it asked; on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_builder.model.job import Job, Output
from site_builder.model.site import Site
from site_builder.render.recall import face as face
from site_builder.render.recall import still_valid as still_valid
from site_builder.render.renderer import Renderer as Renderer
from site_builder.workers import Workers


def render(jobs: Sequence[Job], task: RenderTask, workers: Workers) -> Iterator[Output]:
    """The outputs of jobs, made one by one as they are taken."""
    return iter(workers.map(task, jobs))


def addresses(jobs: Iterable[Job]) -> frozenset[str]:
    """The output paths of jobs: what links may lead to."""
    return frozenset(job.url for job in jobs)


class RenderTask:
    """Renders jobs of a site, in whichever process it finds itself."""

    def __init__(self, site: Site, addresses: frozenset[str]) -> None:
        self.site = site
        self.addresses = addresses
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
        self.__init__(*state)  # type: ignore[misc]
