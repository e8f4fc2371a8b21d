"""Adds the line itself to problems that name a file and a line."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs

from site_builder.model.problem import Problem

LONGEST = 120


def quote_lines(root: Path, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems, each with the text of its line where the file has one."""
    texts: dict[str, list[str]] = {}
    return tuple(_quoted(root, problem, texts) for problem in problems)


def _quoted(root: Path, problem: Problem, texts: dict[str, list[str]]) -> Problem:
    if problem.excerpt or not problem.line or not problem.path:
        return problem
    if problem.path not in texts:
        texts[problem.path] = _lines(root / problem.path)
    lines = texts[problem.path]
    if problem.line > len(lines):
        return problem
    return structs.replace(problem, excerpt=lines[problem.line - 1].strip()[:LONGEST])


def _lines(path: Path) -> list[str]:
    try:
        content = path.read_bytes()
    except OSError:
        return []
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace").splitlines()
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace").splitlines()
