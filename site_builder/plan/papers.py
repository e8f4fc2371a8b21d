"""Papers: pages made to be printed, beside the posts of kinds that have one."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.model.job import TemplateJob
from site_builder.model.site import Site
from site_builder.plan.here import here


def plan_papers(site: Site) -> Iterator[TemplateJob]:
    """A paper for each post whose kind has a template for one: `x.html` → `x.paper.html`."""
    for page in site.pages:
        summary = page.summary
        template = site.config.all_kinds[summary.kind].paper
        if template:
            url = urls.paper_of(summary.url)
            place = here(site, url, "paper", summary.title, summary.summary, summary.section)
            values = {"page": summary, "newsletter": site.config.newsletter}
            yield TemplateJob(url, template, place, values, summary.path)
