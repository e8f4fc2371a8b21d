"""The chronicle: what posts say of themselves (`milestone`) and what the group's list tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.chinese import nearest
from site_builder.model.chronicle import ChronicleEntry, Exemplar, Milestone
from site_builder.model.page import Page
from site_builder.model.problem import Problem

TIMELINE, EXEMPLARS = "timeline", "exemplars"
YES = frozenset(("是", "true", "yes", "对"))
NO = frozenset(("否", "false", "no"))


def build_chronicle(
    by_path: Mapping[str, Page], registers: Mapping[str, tuple[Any, ...]]
) -> tuple[tuple[ChronicleEntry, ...], list[Problem]]:
    """All entries, oldest first; and entries of the lists that name a post which is not there."""
    milestones: tuple[Milestone, ...] = registers.get(TIMELINE, ())
    exemplars: tuple[Exemplar, ...] = registers.get(EXEMPLARS, ())
    entries = [entry for page in by_path.values() for entry in _of_page(page)]
    entries += [ChronicleEntry(one.date, one.text, url_of(one.post, by_path)) for one in milestones]
    problems = [problem for one in milestones for problem in _missing(TIMELINE, one.post, one.line, by_path)]
    problems += [problem for one in exemplars for problem in _missing(EXEMPLARS, one.post, one.line, by_path)]
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.text, entry.url))), problems


def url_of(post: str, by_path: Mapping[str, Page]) -> str:
    """The address of a post named from `content/`, "" if it is not shown."""
    page = by_path.get(f"content/{post.removeprefix('content/')}")
    return page.summary.url if page else ""


def _of_page(page: Page) -> Iterator[ChronicleEntry]:
    fields = page.summary.fields
    written = fields.get("milestone") or ""
    moment = fields.get("event_date") or fields.get("start") or page.summary.date
    if written and moment and written.lower() not in NO:
        text = page.summary.title if written.lower() in YES else written
        yield ChronicleEntry(moment.isoformat()[:10], text, page.summary.url)


def _missing(name: str, post: str, line: int, by_path: Mapping[str, Page]) -> Iterator[Problem]:
    if post and not url_of(post, by_path):
        known = [path.removeprefix("content/") for path in by_path]
        near = nearest(post, known)
        hint = f"您要写的是 {near} 吗？" if near else "请写从 content/ 算起的路径，例如 news/2026/x.md"
        yield Problem("warning", f"没有这篇稿件：{post}", f"content/data/{name}.yaml", line, hint, rule="link")
