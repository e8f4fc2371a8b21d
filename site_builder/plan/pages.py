"""The home page, posts, aliases and the pages a site has besides."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.model.config import BlockSettings
from site_builder.model.job import TemplateJob
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.site import Link, Site, nearest_section
from site_builder.plan.here import here, section_crumbs


def plan_home(site: Site) -> TemplateJob:
    """The home page with the configured blocks, or with a banner and one box a section where none are configured."""
    info = site.config.site
    blocks = site.config.home.blocks or _default_blocks(site)
    return TemplateJob("index.html", "home.html", here(site, "index.html", "home", info.name), {"blocks": blocks})


def plan_posts(site: Site) -> Iterator[TemplateJob]:
    """One page a post, in the template that the post or its kind names."""
    crumbs_of = {slug: section_crumbs(site, slug) for slug in ("", *site.sections)}
    for page in site.pages:
        summary = page.summary
        crumbs = crumbs_of[nearest_section(summary.path, site.sections)]
        place = here(site, summary.url, "post", summary.title, summary.summary, summary.section, crumbs)
        template = summary.fields["template"] or site.config.all_kinds[summary.kind].template
        yield TemplateJob(summary.url, template, place, {"page": summary}, summary.path)


def plan_special(site: Site, areas: list[TemplateJob]) -> Iterator[TemplateJob]:
    """The pages a site has besides its posts, robots.txt, sitemap.xml; the maps lead to `areas`."""
    values = {"areas": tuple(_landmarks(areas))}
    yield TemplateJob("sitemap.html", "sitemap.html", here(site, "sitemap.html", "sitemap", "网站地图"), values)
    yield TemplateJob("search.html", "search.html", here(site, "search.html", "search", "搜索"), {})
    if site.config.leave is not None:
        known = {"known": tuple((one.domain.lower(), one.note) for one in site.config.check.outgoing)}
        yield TemplateJob("leave.html", "leave.html", here(site, "leave.html", "leave", "离开本站"), known)
    yield TemplateJob("404.html", "404.html", here(site, "404.html", "404", "没有找到这个页面"), {})
    url = site.config.site.url
    address = f"{url}sitemap.xml" if url else None
    yield TemplateJob("robots.txt", "robots.txt", here(site, "robots.txt", "robots", ""), {"sitemap": address})
    if url:
        entries = tuple(_sitemap_entries(site, url, areas))
        yield TemplateJob("sitemap.xml", "sitemap.xml", here(site, "sitemap.xml", "sitemap", ""), {"urls": entries})


def _landmarks(areas: list[TemplateJob]) -> Iterator[Link]:
    """Of the pages of an area the one that leads to the others."""
    for job in areas:
        if job.here.kind != "list" and ("/" not in job.url or job.url.endswith("/index.html")):
            yield Link(job.here.title, job.url)


def _sitemap_entries(site: Site, base: str, areas: list[TemplateJob]) -> Iterator[tuple[str, object]]:
    yield base, None
    for section in site.sections.values():
        yield base + urls.encode_path(section.summary.url), None
    for page in site.pages:
        yield base + urls.encode_path(page.summary.url), page.summary.updated or page.summary.date
    for job in areas:
        if job.url.endswith(".html"):
            yield base + urls.encode_path(job.url), None


def plan_aliases(site: Site, taken: dict[str, str]) -> tuple[list[TemplateJob], list[Problem]]:
    """Redirect pages for old addresses; an alias that leaves the site is a Problem.

    So is one that is taken already; `taken` tells by whom, and learns of those given here.
    """
    jobs: list[TemplateJob] = []
    problems: list[Problem] = []
    for page in site.pages:
        for alias in page.summary.fields["aliases"] or ():
            url = _alias_url(alias)
            line = page.document.front.lines["aliases"]
            if url is None:
                hint = "请写网站内的旧网址，例如 news/old.html"
                problems.append(
                    Problem("error", f"旧网址 {alias} 不在网站之内", page.summary.path, line, hint, rule="address")
                )
            elif urls.collision_key(url) in taken:
                owner = taken[urls.collision_key(url)]
                message = f"旧网址 {alias} 已经有了：{owner}"
                problems.append(Problem("error", message, page.summary.path, line, "请删去这个旧网址", rule="address"))
            else:
                taken[urls.collision_key(url)] = page.summary.path
                jobs.append(_redirect(site, url, page))
    return jobs, problems


def _redirect(site: Site, url: str, page: Page) -> TemplateJob:
    place = here(site, url, "redirect", page.summary.title)
    return TemplateJob(url, "redirect.html", place, {"target": page.summary.url}, page.summary.path)


def _alias_url(alias: str) -> str | None:
    """The output path of an old address: `/a/b/` → `a/b/index.html`, `a/b` → `a/b/index.html`; None if it leaves the site."""
    if urls.is_external(alias) or "\\" in alias or "\0" in alias:
        return None
    path = urls.split_target(alias)[0]
    inside = urls.join("", path.lstrip("/") or ".")
    if inside is None:
        return None
    last = inside.rsplit("/", 1)[-1]
    if inside == ".":
        return "index.html"
    return inside if last.endswith((".html", ".htm")) else f"{inside}/index.html"


def _default_blocks(site: Site) -> tuple[BlockSettings, ...]:
    boxes = [
        BlockSettings("posts", section=slug, width="half") for slug, one in site.sections.items() if not one.parent
    ]
    return (BlockSettings("banner", title=site.config.site.name), *boxes)
