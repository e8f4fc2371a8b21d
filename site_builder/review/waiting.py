"""What waits for whom: every post that still lacks a review, drafts and future posts too."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from site_builder.approval import changed_since, missing_steps
from site_builder.model.document import Document
from site_builder.model.site import Site


class Waiting(Struct, frozen=True):
    """A post, the steps it lacks, who may sign the next one, and what happened last."""

    path: str
    title: str
    section: str
    missing: tuple[str, ...]
    people: tuple[str, ...]
    note: str


def waiting(site: Site) -> list[Waiting]:
    """All posts of sections that require reviews and still lack some, by section and path."""
    return [one for page in site.pages if (one := _waiting(site, page.document)) is not None]


def _waiting(site: Site, document: Document) -> Waiting | None:
    section = site.config.section(document.path.split("/")[1])
    reviewers = site.registers.get("reviewers")
    missing = missing_steps(document, section.reviews if section else (), reviewers)
    if section is None or not missing:
        return None
    people = tuple(one.name for one in reviewers or () if missing[0] in one.steps)
    changed = changed_since(document)
    note = f"{changed.by} 签{changed.step}之后又改过" if changed else ""
    return Waiting(document.path, document.title, section.title, missing, people, note)


def told(found: list[Waiting]) -> str:
    """The list as text for a terminal."""
    return "\n".join(_lines(found)) if found else "没有等待审核的稿件。"


def _lines(found: list[Waiting]) -> Iterator[str]:
    yield f"等待审核的稿件 {len(found)} 篇："
    for one in found:
        people = "、".join(one.people) or "名单里还没有人能签"
        yield f"  {one.path}  等{one.missing[0]}（{people}）{'；' + one.note if one.note else ''}"
