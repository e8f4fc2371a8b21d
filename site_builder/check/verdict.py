"""What becomes of what was found: severities by configuration, exceptions by the allow-list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from fnmatch import fnmatchcase

from msgspec import structs

from site_builder import yaml_text
from site_builder.config.lines import find, item_lines
from site_builder.config.rules import BY_NAME
from site_builder.config.rules.personal import PERSONAL
from site_builder.dates import end_of
from site_builder.errors import Severity, TextError
from site_builder.fields import Record
from site_builder.model.checking import Allowance, CheckSettings
from site_builder.model.problem import Problem

_PERSONAL = frozenset(rule.name for rule in PERSONAL)
MOST_IN_A_FILE = 50
_SEPARATORS = re.compile(r"[\s\-.·]")


def judge(
    problems: Iterable[Problem], settings: CheckSettings, config_name: str, config_text: str, as_of: datetime
) -> list[Problem]:
    """The problems that stand, each as severe as configured, and what is wrong with the allow-list."""
    rated = [one for problem in problems if (one := _rated(problem, settings))]
    lines = _allow_lines(config_text)
    expired = [one for one in settings.allow if _is_expired(one, as_of)]
    valid = [one for one in settings.allow if one not in expired]
    used = {one: [problem for problem in rated if _allows(one, problem)] for one in valid}
    allowed = {id(problem) for found in used.values() for problem in found}
    standing = [problem for problem in rated if id(problem) not in allowed]
    for number, allowance in enumerate(settings.allow):
        line = lines[number] if number < len(lines) else None
        if allowance in expired or not used.get(allowance):
            standing.append(_about(allowance, allowance in expired, config_name, line))
    return standing


def discreet(quoted: Iterable[Problem], found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems; where a line with personal data is quoted for another reason, what was found there is masked too."""
    masked: dict[tuple[str, int | None], str] = {}
    masked |= {(one.path, one.line): one.excerpt for one in found if one.rule in _PERSONAL and one.line}
    return tuple(
        structs.replace(one, excerpt=masked.get((one.path, one.line), one.excerpt)) if one.line else one
        for one in quoted
    )


def fewer(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; of the personal data in one attachment only the first, the last of them tells how many more there are."""
    inside: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        if problem.rule in _PERSONAL and problem.line is None:
            inside.setdefault((problem.path, problem.rule), []).append(problem)
        else:
            yield problem
    for found in inside.values():
        told, more = found[:MOST_IN_A_FILE], len(found) - MOST_IN_A_FILE
        yield from told[:-1]
        more_told = f"（这个文件里另有 {more} 处）" if more > 0 else ""
        yield structs.replace(told[-1], message=told[-1].message + more_told)


def _rated(problem: Problem, settings: CheckSettings) -> Problem | None:
    rule = BY_NAME.get(problem.rule)
    if rule is None:
        raise LookupError(f"no such rule: {problem.rule}")
    if rule.fixed:
        return problem if rule.severity is None else structs.replace(problem, severity=rule.severity)
    wanted = settings.rules.get(rule.name)
    if wanted == "off":
        return None if problem.severity == "warning" or rule.severity else problem
    severity: Severity = "error" if wanted == "error" else "warning" if wanted else rule.severity or problem.severity
    return structs.replace(problem, severity=severity)


def _allows(allowance: Allowance, problem: Problem) -> bool:
    if problem.rule != allowance.rule or BY_NAME[problem.rule].fixed:
        return False
    if not fnmatchcase(problem.path, allowance.path):
        return False
    return not allowance.text or any(
        _plain(allowance.text) in _plain(text) for text in (problem.subject, problem.excerpt, problem.message)
    )


def _plain(text: str) -> str:
    return _SEPARATORS.sub("", text).lower()


def _is_expired(allowance: Allowance, as_of: datetime) -> bool:
    return allowance.until is not None and end_of(allowance.until, as_of.tzinfo or timezone.utc) < as_of


def _about(allowance: Allowance, is_expired: bool, config_name: str, line: int | None) -> Problem:
    what = f"放行 {allowance.rule}（{allowance.path}{' ' if allowance.text else ''}{allowance.text}）"
    if is_expired:
        hint = f"请批准人（{allowance.approver}）再看一次后改 until，或删去这一条"
        return Problem("error", f"{what}已经过期", config_name, line, hint, rule="allow-expired")
    return Problem("warning", f"{what}没有用上", config_name, line, "请删去这一条", rule="allow-unused")


def _allow_lines(config_text: str) -> list[int]:
    try:
        node = yaml_text.parse(config_text)
    except TextError:
        return []
    return item_lines(find(node, "check", "allow"), Record(Allowance))
