"""发展党员: the chart of stages and steps."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.development import Stage, Step
from site_builder.model.job import TemplateJob
from site_builder.model.site import Site
from site_builder.plan.here import here, section_crumbs

URL = "development.html"
TITLE = "发展党员工作流程"


def plan_development(site: Site) -> Iterator[TemplateJob]:
    """The chart, its steps numbered through all stages; none without a list of them."""
    stages: tuple[Stage, ...] = site.registers.get("development", ())
    if not stages:
        return
    section = site.agenda.section if site.agenda else ""
    place = here(site, URL, "development", TITLE, section=section, crumbs=section_crumbs(site, section))
    numbered = tuple((stage, tuple(_numbered(stages, at))) for at, stage in enumerate(stages))
    yield TemplateJob(URL, "organization/development.html", place, {"stages": numbered})


def _numbered(stages: tuple[Stage, ...], at: int) -> Iterator[tuple[int, Step]]:
    before = sum(len(stage.steps) for stage in stages[:at])
    return enumerate(stages[at].steps, before + 1)
