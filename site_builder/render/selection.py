"""Which pages a template gets when it asks for some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from site_builder.chinese import did_you_mean
from site_builder.model.page import PageSummary
from site_builder.model.site import Site, Term
from site_builder.render.mistakes import TemplateMistake

CRITERIA = ("section", "kind", "tag", "recommended", "pinned", "covered", "limit", "offset", "order")
ORDERS = ("newest", "oldest", "weight", "title")


class Selection:
    """Chooses pages by criteria; equal criteria are answered once."""

    def __init__(self, site: Site) -> None:
        self.terms: dict[str, dict[str, Term]] = {
            taxonomy: {term.summary.name: term for term in terms} for taxonomy, terms in site.terms.items()
        }
        self._site = site
        self._all = tuple(page.summary for page in site.pages)
        self._answers: dict[tuple[tuple[str, Any], ...], tuple[PageSummary, ...]] = {}

    def pages(self, criteria: dict[str, Any]) -> tuple[PageSummary, ...]:
        """The pages that meet all criteria; see CRITERIA for their names."""
        key = tuple(sorted(criteria.items(), key=lambda item: item[0]))
        if key not in self._answers:
            self._answers[key] = self._choose(criteria)
        return self._answers[key]

    def _choose(self, criteria: dict[str, Any]) -> tuple[PageSummary, ...]:
        for name in criteria:
            if name not in CRITERIA:
                raise TemplateMistake(f"pages() 没有条件 {name}", did_you_mean(name, CRITERIA))
        found = self._candidates(criteria.get("section"), criteria.get("tag"))
        tests: dict[str, Callable[[PageSummary], Any]] = {
            "kind": lambda page: page.kind,
            "recommended": lambda page: page.recommended,
            "pinned": lambda page: page.pinned,
            "covered": lambda page: page.cover is not None,
        }
        for name, test in tests.items():
            if criteria.get(name) is not None:
                found = [page for page in found if test(page) == criteria[name]]
        found = _ordered(found, criteria.get("order") or "newest")
        start = criteria.get("offset") or 0
        limit = criteria.get("limit")
        return tuple(found[start : None if limit is None else start + limit])

    def _candidates(self, section: str | None, tag: str | None) -> list[PageSummary]:
        found = self._all if section is None else self._in_section(section)
        if tag is None:
            return list(found)
        term = self.terms.get("tags", {}).get(tag)
        if term is None:
            return []
        tagged = {page.path for page in term.pages}
        return [page for page in found if page.path in tagged]

    def _in_section(self, slug: str) -> tuple[PageSummary, ...]:
        return self._site.sections[slug].pages if slug in self._site.sections else ()


def _ordered(pages: list[PageSummary], order: str) -> list[PageSummary]:
    if order == "newest":
        return sorted(pages, key=lambda page: (-page.date.timestamp() if page.date else float("inf"), page.path))
    if order == "oldest":
        return sorted(pages, key=lambda page: (page.date.timestamp() if page.date else float("inf"), page.path))
    if order == "weight":
        return sorted(pages, key=lambda page: (page.weight, page.path))
    if order == "title":
        return sorted(pages, key=lambda page: (page.title, page.path))
    raise TemplateMistake(f"pages() 没有次序 {order}", did_you_mean(order, ORDERS))
