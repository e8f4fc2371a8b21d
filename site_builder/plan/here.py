"""Where an output stands: its breadcrumbs, its canonical address, its feeds."""

from __future__ import annotations

from site_builder import urls
from site_builder.model.job import Here
from site_builder.model.site import Link, Site

HOME = Link("首页", "index.html")


def here(
    site: Site,
    url: str,
    kind: str,
    title: str,
    description: str = "",
    section: str = "",
    crumbs: tuple[Link, ...] = (),
) -> Here:
    """What the templates know of the output at `url`; `crumbs` are those between the home page and itself."""
    info = site.config.site
    breadcrumbs = () if kind == "home" else (HOME, *crumbs, Link(title, url))
    canonical = info.url + urls.encode_path(_without_index(url)) if info.url else None
    return Here(
        url,
        urls.root_of(url),
        title,
        description or info.description,
        section.split("/")[0],
        kind,
        breadcrumbs,
        canonical,
        _feeds(site, section.split("/")[0]),
    )


def section_crumbs(site: Site, slug: str) -> tuple[Link, ...]:
    """The way from the home page down to a section, itself included."""
    chain: list[Link] = []
    while slug in site.sections:
        summary = site.sections[slug].summary
        chain.append(Link(summary.title, summary.url))
        slug = site.sections[slug].parent
    return tuple(reversed(chain))


def menu_section(site: Site, url: str) -> str:
    """The section below which the main menu shows an address, "" if none does."""
    for entry in site.menus.get("main", ()):
        if any(child.url == url for child in entry.children):
            return entry.section
    return ""


def _feeds(site: Site, section: str) -> tuple[Link, ...]:
    if not site.config.site.url:
        return ()
    feeds = [Link(f"{site.config.site.name}（RSS）", "feed.xml"), Link(f"{site.config.site.name}（Atom）", "atom.xml")]
    if section in site.sections:
        title = site.sections[section].summary.title
        feeds.append(Link(f"{title}（RSS）", f"{section}/feed.xml"))
        feeds.append(Link(f"{title}（Atom）", f"{section}/atom.xml"))
    return tuple(feeds)


def _without_index(url: str) -> str:
    return url.removesuffix("index.html") if url == "index.html" else url
