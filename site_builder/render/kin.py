"""Pages that belong to a page: neighbours in its section, related ones, topics and their boards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from site_builder.model.kind import Board
from site_builder.model.page import PageSummary
from site_builder.model.site import Site, nearest_section

# How many pages before and after it in each of its tags may be related to a page.
REACH = 4


class Kin:
    """Answers from one Site; orders are counted once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._places: dict[str, dict[str, int]] = {}

    def neighbours(self, page: PageSummary) -> tuple[PageSummary | None, PageSummary | None]:
        """The pages before and after a page in the order of its nearest section."""
        slug = nearest_section(page.path, self._site.sections)
        if not slug:
            return None, None
        pages = self._site.sections[slug].pages
        place = self._place(f"section {slug}", (one.path for one in pages), page)
        before = pages[place - 1] if place > 0 else None
        after = pages[place + 1] if place + 1 < len(pages) else None
        return before, after

    def related(self, page: PageSummary, limit: int) -> tuple[PageSummary, ...]:
        """Those that the page names itself, then those that share most tags with it, the nearest in time first."""
        named = [
            self._site.by_path[path].summary for path in page.fields["related"] or () if path in self._site.by_path
        ]
        shared: Counter[str] = Counter()
        for tag in page.tags:
            pages = self._tagged_paths[tag]
            place = self._place(f"tag {tag}", pages, page)
            shared.update(pages[max(0, place - REACH) : place + REACH + 1])
        own = self._moments[page.path]
        ranked_paths = sorted(shared, key=lambda path: (-shared[path], abs(self._moments[path] - own), path))
        ranked = [self._site.by_path[path].summary for path in ranked_paths[: limit + 1]]
        return tuple(dict.fromkeys(one for one in (*named, *ranked) if one.path != page.path))[:limit]

    def topics_of(self, page: PageSummary) -> tuple[PageSummary, ...]:
        """The topics that list a page on one of their boards."""
        return tuple(self._topics_by_page.get(page.path, ()))

    def board(self, topic: PageSummary, number: int) -> tuple[PageSummary, ...]:
        """The pages on one board of a topic, counted from 0."""
        boards: tuple[Board, ...] = topic.fields.get("boards") or ()
        return self._on_board(topic, boards[number]) if number < len(boards) else ()

    def _on_board(self, topic: PageSummary, board: Board) -> tuple[PageSummary, ...]:
        named = [self._site.by_path[path].summary for path in board.posts if path in self._site.by_path]
        chosen: list[PageSummary] = []
        if board.tag is not None:
            chosen = [one for one in self._tagged.get(board.tag, ()) if _is_in(one, board.section)]
        elif board.section is not None and board.section in self._site.sections:
            chosen = list(self._site.sections[board.section].pages)
        return tuple(dict.fromkeys(one for one in (*named, *chosen) if one.path != topic.path))[: board.limit]

    @cached_property
    def _tagged(self) -> dict[str, tuple[PageSummary, ...]]:
        found: dict[str, list[PageSummary]] = defaultdict(list)
        for page in self._site.pages:
            for tag in page.summary.tags:
                found[tag].append(page.summary)
        return {tag: tuple(pages) for tag, pages in found.items()}

    @cached_property
    def _tagged_paths(self) -> dict[str, tuple[str, ...]]:
        return {tag: tuple(page.path for page in pages) for tag, pages in self._tagged.items()}

    @cached_property
    def _moments(self) -> dict[str, float]:
        """Seconds since 1970 by path; pages without a date are far from all others."""
        return {
            page.summary.path: page.summary.date.timestamp() if page.summary.date else -1e12
            for page in self._site.pages
        }

    @cached_property
    def _topics_by_page(self) -> dict[str, list[PageSummary]]:
        found: dict[str, list[PageSummary]] = defaultdict(list)
        for page in self._site.pages:
            for board in page.summary.fields.get("boards") or ():
                for one in self._on_board(page.summary, board):
                    if page.summary not in found[one.path]:
                        found[one.path].append(page.summary)
        return found

    def _place(self, name: str, paths: Iterable[str], page: PageSummary) -> int:
        if name not in self._places:
            self._places[name] = {path: place for place, path in enumerate(paths)}
        return self._places[name][page.path]


def _is_in(page: PageSummary, section: str | None) -> bool:
    return section is None or page.path.startswith(f"content/{section}/")
