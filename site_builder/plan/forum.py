"""The page on which a reader writes a reply: it prepares a mail or a file, nothing is sent by itself."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.job import TemplateJob
from site_builder.model.site import Site
from site_builder.plan.here import here, section_crumbs

REPLY = "reply.html"


def plan_forum(site: Site) -> Iterator[TemplateJob]:
    """The form, where there is a thread to answer."""
    threads = tuple(page.summary for page in site.pages if "replies" in page.summary.fields)
    if threads:
        section = threads[0].section
        place = here(
            site, REPLY, "reply", "我要发言", "写一段话，经审核后登在论坛里。", section, section_crumbs(site, section)
        )
        yield TemplateJob(REPLY, "excellence/reply.html", place, {"threads": threads})
