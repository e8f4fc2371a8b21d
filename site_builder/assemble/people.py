"""What pages about people lack: consent to be shown, criteria that exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.chinese import did_you_mean
from site_builder.model.commitments import day, is_commitment
from site_builder.model.page import Page
from site_builder.model.people import Criteria
from site_builder.model.problem import Problem

PERSONAL = ("portrait", "role", "branch", "honours", "quote", "joined", "aspects")
CONSENT_HINT = "请先给本人看过稿件和照片，同意后写上 consent: 是"


def check_people(pages: tuple[Page, ...], criteria: tuple[Criteria, ...] | None) -> Iterator[Problem]:
    """A warning for every page that shows a person without consent, and for criteria that no list knows."""
    known = [item for one in criteria or () for item in one.items]
    for page in pages:
        yield from _reports(page)
        fields, lines = page.summary.fields, page.document.front.lines
        if _wants_consent(fields):
            message = "没有写明本人同意公开" if fields["consent"] is None else "本人还没有同意公开（consent: 否）"
            line = lines.get("consent", 1)
            yield Problem("warning", message, page.summary.path, line, CONSENT_HINT, rule="consent")
        for name in fields.get("criteria") or ():
            if criteria is not None and name not in known:
                hint = did_you_mean(name, known)
                message = f"criteria.yaml 里没有这条标准：{name}"
                yield Problem("warning", message, page.summary.path, lines.get("criteria"), hint, rule="criteria")


def _reports(page: Page) -> Iterator[Problem]:
    """Reports about a promise that was never made."""
    fields = page.summary.fields
    if not is_commitment(fields):
        return
    count = len(fields["items"] or ())
    for report in fields["log"] or ():
        if report.item is not None and report.item > count:
            message = f"log 里 {day(report)} 说的是第 {report.item} 条，承诺只有 {count} 条"
            line = page.document.front.lines["log"]
            yield Problem("error", message, page.summary.path, line, "请改正 item，或在 items 里补上这一条")


def _wants_consent(fields: Mapping[str, Any]) -> bool:
    """Whether something is told of a person who has not agreed; a name alone, as a new post has it, is not yet much."""
    if "consent" not in fields or fields["consent"]:
        return False
    return fields["consent"] is False or any(fields.get(name) for name in PERSONAL)
