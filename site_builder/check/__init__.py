"""check: reads what would be published and what it is made from, and gathers what should not leave the house."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from msgspec import Struct, structs

from site_builder.build import Built, walk
from site_builder.check.checks import SITE_CHECKS
from site_builder.check.inspect import Inspectors
from site_builder.check.links import gathered
from site_builder.check.material import Checked, SiteCheck
from site_builder.check.remembered import keep, recall
from site_builder.check.target import Inspection
from site_builder.check.verdict import discreet, fewer, judge
from site_builder.config import load_config
from site_builder.inputs import Prepared, memory_key, prepare
from site_builder.memory import FILE, Damaged, Memory
from site_builder.model.inspected import Remembered
from site_builder.model.problem import Problem, sort_problems
from site_builder.model.report import Options
from site_builder.publish import BuildLock
from site_builder.quote import quote_lines
from site_builder.surroundings import surroundings_problem
from site_builder.workers import Workers

MEMORY, FINDINGS = "check.sqlite3", "check.found"

Lap = Callable[[str], object]


class Result(Struct, frozen=True):
    """What a check has to say: the problems that stand, and what was looked at (None where the site cannot be read)."""

    problems: tuple[Problem, ...]
    checked: Checked | None = None

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


def check(options: Options, workers: Workers, lap: Lap = str, further: tuple[SiteCheck, ...] = ()) -> Result:
    """Check the site of `options.root` as it would be published at `options.as_of`; nothing is published.

    `further` checks of the whole site are made after those that are always made.
    """
    if not (options.root / options.config).is_file():
        return Result(load_config(options.root, options.config)[1])
    try:
        with BuildLock(options.root / ".cache" / "check.lock") as moment:
            return _check(options, workers, lap, moment, further)
    except TimeoutError:
        return Result((Problem("error", "另一次检查正在进行，等了一分钟还没有结束", hint="请等它结束再试"),))
    except OSError as error:
        return Result((surroundings_problem(options, error),))


def _check(options: Options, workers: Workers, lap: Lap, moment: int, further: tuple[SiteCheck, ...]) -> Result:
    prepared, problems = prepare(options, moment)
    lap("scan")
    if prepared is None:
        return Result(quote_lines(options.root, sort_problems(problems)))
    key = memory_key(prepared)
    memory = Memory(options.root / ".cache" / MEMORY, key)
    found = options.root / ".cache" / FINDINGS
    remembered = recall(found, key)
    if memory.begin_with(options.root / ".cache" / FILE):  # what a build has read need not be read again
        remembered = structs.replace(remembered, outputs={})  # the build may have made others since
    found.unlink(missing_ok=True)  # after a kill, what was found must not speak for outputs that the memory knows newer
    with Inspectors(prepared, options, remembered, workers) as inspectors:
        try:
            built, stage = _walk(options, workers, lap, prepared, problems, memory, remembered, inspectors)
        except Damaged:
            memory.forget()
            built, stage = _walk(options, workers, lap, prepared, problems, memory, Remembered(), inspectors)
        finally:
            memory.close()
        if built.site is None:
            return Result(built.report.problems)
        own, seen = inspectors.found()
    keep(found, key, Remembered(own, seen, stage.facts))
    lap("inspect")
    findings = {path: one.problems for path, one in seen.items()}
    checked = Checked(options.root, built.site, built.jobs, findings, stage.facts)
    return _verdict(options, prepared, built, checked, further)


def _walk(
    options: Options,
    workers: Workers,
    lap: Lap,
    prepared: Prepared,
    problems: list[Problem],
    memory: Memory,
    remembered: Remembered,
    inspectors: Inspectors,
) -> tuple[Built, Inspection]:
    stage = Inspection(remembered.outputs)
    return walk(options, workers, lap, prepared, problems, memory, stage, layout=inspectors), stage


def _verdict(
    options: Options, prepared: Prepared, built: Built, checked: Checked, further: tuple[SiteCheck, ...]
) -> Result:
    problems = list(built.report.problems)
    problems += [problem for found in checked.sources.values() for problem in found]
    found_on_pages = [problem for one in (*SITE_CHECKS, *further) for problem in one(checked)]
    problems += [problem for problem in found_on_pages if not _is_told(problem, built.report.problems)]
    standing = judge(problems, prepared.config.check, options.config, prepared.config_text, checked.site.as_of)
    quoted = quote_lines(options.root, sort_problems(fewer(gathered(sort_problems(standing)))))
    return Result(discreet(quoted, problems), checked)


def _is_told(problem: Problem, by_build: tuple[Problem, ...]) -> bool:
    """Whether a dead address on a page is one that the build has found in its source already."""
    name = unquote(problem.subject).rpartition("/")[2]
    return problem.rule == "link" and any(
        one.path == problem.path and one.rule in ("link", "picture") and name in one.message for one in by_build
    )
