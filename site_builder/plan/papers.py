"""What stands beside posts in other forms: papers to be printed, plain texts to be read aloud."""

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


def plan_plain(site: Site) -> Iterator[TemplateJob]:
    """A plain text for each post, `x.html` → `x.txt`; none unless the configuration wants them."""
    if not site.config.plain_copies:
        return
    for page in site.pages:
        summary = page.summary
        url = urls.plain_of(summary.url)
        place = here(site, url, "plain", summary.title, section=summary.section)
        yield TemplateJob(url, "plain.txt", place, {"copied": summary}, summary.path)
