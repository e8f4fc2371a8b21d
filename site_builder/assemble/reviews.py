"""Posts of sections that require reviews, and what they still lack."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.approval import changed_since, missing_steps, refused, signatures
from site_builder.model.config import Config
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.registers import Reviewer


def check_reviews(pages: tuple[Page, ...], config: Config, reviewers: tuple[Reviewer, ...] | None) -> Iterator[Problem]:
    """A warning for every page that is not approved where its section wants it, and for every signature that is not valid."""
    for page in pages:
        section = config.section(page.summary.section)
        wanted = section.reviews if section else ()
        yield from _signatures(page, reviewers)
        missing = missing_steps(page.document, wanted, reviewers)
        if missing:
            yield _unapproved(page, missing)


def _unapproved(page: Page, missing: tuple[str, ...]) -> Problem:
    path = page.summary.path
    changed = changed_since(page.document)
    line = page.document.front.lines.get("review", 1)
    hint = f"请审核后签字：site-builder review {path} --step {missing[0]} --by 姓名"
    if changed:
        message = f"{changed.by} 签{changed.step}之后文字又改了，缺{'、'.join(missing)}"
    else:
        message = f"还没有通过审核，缺{'、'.join(missing)}"
    return Problem("warning", message, path, line, hint, rule="review")


def _signatures(page: Page, reviewers: tuple[Reviewer, ...] | None) -> Iterator[Problem]:
    for signature in signatures(page.document):
        if not signature.digest:
            continue  # typed by hand: it approves nothing, and is missed where it is required
        fault = refused(signature.by, signature.step, reviewers)
        if fault:
            line = page.document.front.lines.get("review")
            yield Problem("warning", f"签字无效：{fault[0]}", page.summary.path, line, fault[1], rule="review")
