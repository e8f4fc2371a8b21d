"""assemble: Documents to the Site that every question is answered from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from site_builder.assemble.addresses import address_of
from site_builder.assemble.agenda import build_agenda
from site_builder.assemble.archives import build_archives
from site_builder.assemble.check import check_pages
from site_builder.assemble.chronicle import build_chronicle
from site_builder.assemble.files import check_files, check_settings, withheld_files
from site_builder.assemble.forum import with_replies
from site_builder.assemble.menus import build_menus
from site_builder.assemble.people import check_people
from site_builder.assemble.periods import with_ends
from site_builder.assemble.pictures import published_files
from site_builder.assemble.reviews import check_reviews
from site_builder.assemble.school import build_school
from site_builder.assemble.sections import Tree, build_sections
from site_builder.assemble.summaries import summarise_page
from site_builder.assemble.terms import build_terms
from site_builder.assemble.versions import build_versions
from site_builder.assemble.visibility import hidden_reason, next_change, state_of
from site_builder.assemble.walls import build_walls
from site_builder.model.config import Config
from site_builder.model.document import Documents
from site_builder.model.page import Hidden, Page
from site_builder.model.picture import Treated
from site_builder.model.site import Site
from site_builder.model.source import Sources
from site_builder.model.theme import Theme


def assemble(
    documents: Documents,
    treated: Mapping[str, Treated],
    sources: Sources,
    config: Config,
    theme: Theme,
    as_of: datetime,
    drafts: bool,
) -> Site:
    """The whole site as it stands at `as_of`; with `drafts`, drafts and future posts are shown too.

    `treated` are the pictures made ready, by stored path.
    """
    read = [document for document in documents.documents if not is_index(document.path)]
    registers = documents.registers
    posts, problems = with_ends(read, registers.get("holidays", ()))
    posts, held_back, faults = with_replies(posts, registers.get("replies", ()), registers.get("reviewers"), config)
    problems += faults
    tree = Tree.of([document for document in documents.documents if is_index(document.path)], config)
    shown: list[Page] = []
    hidden: list[Hidden] = [*held_back]
    for document in posts:
        state = state_of(document, config, as_of)
        reason = hidden_reason(document, state, config, as_of, drafts)
        if reason:
            hidden.append(Hidden(document.path, document.title, reason))
            continue
        url, faults = address_of(document)
        problems += faults
        summary = summarise_page(document, url, state, config)
        shown.append(Page(summary, document))
    pages = tuple(sorted(shown, key=_newest_first))
    problems += check_pages(pages, config)
    problems += check_reviews(pages, config, documents.registers.get("reviewers"))
    problems += check_people(pages, documents.registers.get("criteria"))
    problems += check_files(pages, sources, config)
    problems += check_settings(sources, config)
    agenda, agenda_problems = build_agenda(pages, registers, config)
    school, school_problems = build_school(pages, registers, config)
    sections = build_sections(pages, tree, config)
    by_path = {page.summary.path: page for page in pages}
    archives, archive_pages = build_archives(pages, sections, config)
    versions, doubled = build_versions(pages)
    problems += doubled
    walls, wall_pages = build_walls(sections, config)
    chronicle, chronicle_problems = build_chronicle(by_path, registers)
    kept_back = withheld_files(documents, by_path.keys(), config)
    published = published_files(sources, documents, treated, config, kept_back, by_path.keys())
    menus, menu_problems = build_menus(config, sections, by_path)
    withheld = frozenset(source.path for source in sources.posts) - by_path.keys()
    return Site(
        config=config,
        theme=theme,
        sources=sources,
        as_of=as_of,
        until=next_change(posts, config, as_of),
        pages=pages,
        by_path=by_path,
        texts=documents.texts,
        text_digests={document.path: document.text_digest for document in documents.documents},
        sections=sections,
        terms=build_terms(pages, config),
        archives=archives,
        archive_pages=archive_pages,
        walls=walls,
        wall_pages=wall_pages,
        versions=versions,
        menus=menus,
        data=documents.data,
        registers=documents.registers,
        agenda=agenda,
        school=school,
        chronicle=chronicle,
        files=published.files,
        pictures=published.pictures,
        derived=published.derived,
        assets=documents.assets,
        blocks=documents.blocks,
        withheld=withheld,
        hidden=tuple(sorted(hidden, key=lambda one: one.path)),
        problems=(*problems, *menu_problems, *agenda_problems, *chronicle_problems, *school_problems),
    )


def is_index(path: str) -> bool:
    """Whether a post tells of its folder rather than standing in it."""
    return path.rsplit("/", 1)[-1].split(".")[0] == "_index"


def _newest_first(page: Page) -> tuple[float, str]:
    date = page.summary.date
    return (-date.timestamp() if date else float("inf"), page.summary.path)
