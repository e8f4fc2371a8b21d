"""The display window: one full-screen page for a screen in a corridor, made where the configuration asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.job import TemplateJob
from site_builder.model.site import Site
from site_builder.plan.here import here

URL = "window/index.html"
TITLE = "宣传橱窗"


def plan_window(site: Site) -> Iterator[TemplateJob]:
    """The page, or none where there is no `window:` in the configuration."""
    settings = site.config.window
    if settings is not None:
        yield TemplateJob(URL, "window/index.html", here(site, URL, "window", TITLE), {"window": settings})
