"""review: sign a text, print its 审批单, tell what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec import structs

from site_builder.approval import refused
from site_builder.build import load_site
from site_builder.chinese import did_you_mean
from site_builder.model.document import Document
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.site import Site
from site_builder.review.sheet import sheet, waiting_page
from site_builder.review.sign import sign
from site_builder.review.waiting import told, waiting
from site_builder.workers import Workers


def sign_post(
    options: Options, written: str, step: str, by: str, opinion: str, moment: datetime
) -> tuple[str, tuple[Problem, ...]]:
    """Sign one step of a post; its path, or "" and why not."""
    site, document, problems = _find(options, written)
    if site is None or document is None:
        return "", problems
    reviewers = site.registers.get("reviewers")
    fault = refused(by, step, reviewers)
    if fault:
        broken = tuple(one for one in problems if one.path.startswith("content/data/reviewers."))
        why = Problem("error", fault[0], document.path, hint=fault[1], rule="review")
        return "", (*broken, why) if reviewers or not broken else broken
    problem = sign(site.config, options.root, document.path, step, by, opinion, moment)
    return ("", (problem,)) if problem else (document.path, ())


def print_sheet(options: Options, written: str) -> tuple[str, tuple[Problem, ...]]:
    """The 审批单 of a post as HTML, or "" and why not."""
    site, document, problems = _find(options, written)
    if site is None or document is None:
        return "", problems
    section = site.config.section(document.path.split("/")[1])
    words = site.texts[document.path].words
    return sheet(document, section.title if section else "", words, site.registers.get("reviewers", ())), ()


def list_waiting(options: Options, html: bool) -> tuple[str, tuple[Problem, ...]]:
    """What waits for whom, as text or as an HTML page; the errors of the site, without which "" or less is listed."""
    site, problems = load_site(_all_shown(options), Workers())
    errors = _errors(problems)
    if site is None:
        return "", errors
    found = waiting(site)
    return (waiting_page(found) if html else told(found)), errors


def _all_shown(options: Options) -> Options:
    return structs.replace(options, drafts=True)


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(one for one in problems if one.severity == "error")


def _find(options: Options, written: str) -> tuple[Site | None, Document | None, tuple[Problem, ...]]:
    """The site and the post that a path typed by hand means; the site's errors, or why there is no such post."""
    site, problems = load_site(_all_shown(options), Workers())
    if site is None:
        return None, None, _errors(problems)
    path = _relative(options.root, written)
    page = site.by_path.get(path)
    if page is not None:
        return site, page.document, _errors(problems)
    own = tuple(one for one in _errors(problems) if one.path == path)
    hidden = next((one for one in site.hidden if one.path == path), None)
    if not own and hidden:
        own = (Problem("error", f"这篇稿件不会发布：{hidden.reason}", path, rule="usage"),)
    hint = did_you_mean(path, site.by_path)
    return site, None, own or (Problem("error", f"没有这篇稿件：{path}", hint=hint, rule="usage"),)


def _relative(root: Path, written: str) -> str:
    for candidate in (Path(written), root / written, root / "content" / written):
        if candidate.is_file() and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    return Path(written).as_posix()
