"""Sections and sub-sections, each with its posts in list order."""

from __future__ import annotations

import posixpath
from collections import defaultdict

from msgspec import Struct

from site_builder.assemble.addresses import folder_address
from site_builder.model.config import Config, SectionSettings
from site_builder.model.document import Document
from site_builder.model.page import Page, PageSummary
from site_builder.model.site import Section, SectionSummary, nearest_folder, nearest_section


class Tree(Struct, frozen=True):
    """The folders that are sections, by path below `content/`: the configured ones and those with an `_index.md`."""

    indexes: dict[str, Document]
    parents: dict[str, str]

    @staticmethod
    def of(indexes: list[Document], config: Config) -> Tree:
        """The tree of the configured sections and of the folders that the given `_index.md` tell of."""
        by_folder = {posixpath.dirname(one.path).removeprefix("content").lstrip("/"): one for one in indexes}
        folders = {section.slug for section in config.sections}
        folders |= {folder for folder in by_folder if folder.split("/")[0] in folders}
        return Tree(
            by_folder, {folder: nearest_folder(posixpath.dirname(folder), folders) for folder in sorted(folders)}
        )

    def sections_of(self, path: str) -> list[str]:
        """The sections a post stands in, the nearest first."""
        found = nearest_section(path, self.parents)
        chain = []
        while found:
            chain.append(found)
            found = self.parents[found]
        return chain


def build_sections(pages: tuple[Page, ...], tree: Tree, config: Config) -> dict[str, Section]:
    """All sections that are shown, by slug, in the order of the configuration, each followed by its sub-sections."""
    members: dict[str, list[PageSummary]] = defaultdict(list)
    for page in pages:
        for slug in dict.fromkeys((*tree.sections_of(page.summary.path), *(page.summary.fields["also_in"] or ()))):
            members[slug].append(page.summary)
    sections: dict[str, Section] = {}
    for settings in config.sections:
        if settings.hidden:
            continue
        slugs = [slug for slug in tree.parents if slug.split("/")[0] == settings.slug]
        for slug in slugs:
            children = tuple(child for child, parent in tree.parents.items() if parent == slug)
            sections[slug] = _section(slug, settings, members[slug], children, tree, config)
    return sections


def _section(
    slug: str,
    settings: SectionSettings,
    pages: list[PageSummary],
    children: tuple[str, ...],
    tree: Tree,
    config: Config,
) -> Section:
    index = tree.indexes.get(slug)
    own = settings.slug == slug
    title = settings.title if own else index.title if index else slug
    intro = settings.intro if own and settings.intro else index.summary if index else ""
    kind = settings.kind if own or index is None else index.kind
    template = settings.template if kind == settings.kind else None
    url = folder_address(slug) + "index.html"
    feed = folder_address(slug) + "feed.xml" if own and config.site.url else None
    return Section(
        SectionSummary(slug, title, kind, intro, url, feed),
        tuple(in_order(pages, settings.order)),
        index.path if index else "",
        tree.parents[slug],
        children,
        settings.page_size,
        template or config.all_kinds[kind].list_template,
    )


def in_order(pages: list[PageSummary], order: str) -> list[PageSummary]:
    """Pages (given newest first) in one of the orders that a section may have."""
    if order == "oldest":
        return sorted(pages, key=lambda page: (page.date is None, page.date.timestamp() if page.date else 0, page.path))
    if order == "weight":
        return sorted(pages, key=lambda page: page.weight)
    if order == "title":
        return sorted(pages, key=lambda page: (page.title, page.path))
    return pages
