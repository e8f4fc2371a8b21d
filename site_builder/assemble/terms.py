"""Tags and the other taxonomies that the configuration names."""

from __future__ import annotations

from collections import defaultdict

from site_builder import urls
from site_builder.chinese import slugify
from site_builder.digest import digest_text
from site_builder.model.config import Config, Taxonomy
from site_builder.model.page import Page, PageSummary
from site_builder.model.site import Term, TermSummary


def build_terms(pages: tuple[Page, ...], config: Config) -> dict[str, tuple[Term, ...]]:
    """The terms of every taxonomy, those with most pages first."""
    return {taxonomy.name: _terms(pages, taxonomy) for taxonomy in config.taxonomies}


def names_of(page: PageSummary, field: str) -> tuple[str, ...]:
    """The names that a page gives in a field, each once."""
    value = page.fields.get(field) if field in page.fields else page.extra.get(field)
    values = value if isinstance(value, list | tuple) else (value,)
    return tuple(dict.fromkeys(str(one).strip() for one in values if one is not None and str(one).strip()))


def _terms(pages: tuple[Page, ...], taxonomy: Taxonomy) -> tuple[Term, ...]:
    members: dict[str, list[PageSummary]] = defaultdict(list)
    for page in pages:
        for name in names_of(page.summary, taxonomy.field):
            members[name].append(page.summary)
    slugs = slugs_of(members)
    terms = [
        Term(
            TermSummary(taxonomy.name, name, slugs[name], f"{taxonomy.name}/{slugs[name]}/index.html", len(found)),
            tuple(found),
        )
        for name, found in members.items()
    ]
    return tuple(sorted(terms, key=lambda term: (-term.summary.count, term.summary.slug)))


def slugs_of(members: dict[str, list[PageSummary]]) -> dict[str, str]:
    """A slug for each name. Of names with one reading the oldest keeps the plain slug, so that a new one moves nothing."""
    taken: set[str] = set()
    slugs: dict[str, str] = {}
    for name in sorted(members, key=lambda name: (_first_used(members[name]), name)):
        slug = urls.shorten(slugify(name))
        if not slug or slug.casefold() in taken or urls.is_reserved(slug):
            slug = f"{slug.replace('.', '-') or 'term'}-{digest_text(name)[:6]}"
        taken.add(slug.casefold())
        slugs[name] = slug
    return slugs


def _first_used(pages: list[PageSummary]) -> tuple[float, str]:
    return min((page.date.timestamp() if page.date else float("inf"), page.path) for page in pages)
