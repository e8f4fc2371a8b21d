"""Numbered documents: what several posts with one `code` say is one document in several versions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from site_builder.model.page import Page, PageSummary
from site_builder.model.problem import Problem
from site_builder.model.registers import day_of

Versions = dict[str, tuple[PageSummary, ...]]


def build_versions(pages: tuple[Page, ...]) -> tuple[Versions, list[Problem]]:
    """The documents by code, those with the smallest number first, each with its versions newest first.

    Two versions that call themselves alike are a Problem.
    """
    found: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if code := page.summary.fields.get("code"):
            found[code].append(page)
    versions: Versions = {}
    problems: list[Problem] = []
    for code in sorted(found, key=_in_numbers):
        newest_first = sorted(found[code], key=_issued, reverse=True)
        versions[code] = tuple(page.summary for page in newest_first)
        problems += _doubled(code, newest_first)
    return versions, problems


def _doubled(code: str, pages: list[Page]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for page in reversed(pages):
        name = page.summary.fields.get("version") or ""
        if name in seen:
            line = page.document.front.lines.get("version", page.document.front.lines["code"])
            message = f"制度 {code} 有两篇都是“{name or '没有写版本'}”，另一篇是 {seen[name]}"
            hint = "请给每一版写上不同的 version，例如 version: 2026 年修订"
            yield Problem("warning", message, page.summary.path, line, hint, rule="version")
        seen.setdefault(name, page.summary.path)


def _issued(page: Page) -> tuple[str, str]:
    moment = page.summary.fields.get("issued") or page.summary.date
    return (day_of(moment).isoformat() if moment else "", page.summary.path)


def _in_numbers(code: str) -> list[tuple[int, str]]:
    """A key by which 德育-2 comes before 德育-10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", code) if part]
