"""The build: one road, six steps."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

from site_builder.assemble import assemble
from site_builder.config import load_config
from site_builder.config.theme import load_theme
from site_builder.dates import end_of, parse_date
from site_builder.digest import digest_text
from site_builder.model.job import Job, Output
from site_builder.model.problem import Problem, sort_problems
from site_builder.model.report import Options, Report
from site_builder.model.site import Site
from site_builder.plan import plan
from site_builder.publish import BuildLock, Stage, check_folder
from site_builder.quote import quote_lines
from site_builder.read import read
from site_builder.render import render
from site_builder.scan import scan
from site_builder.workers import Workers


def build(options: Options, workers: Workers) -> Report:
    """Build the site of `options.root` into `options.output`; with errors, the former output stays untouched.

    Scan the files, read the texts, assemble the site, plan the outputs, render them, publish them.
    """
    refused = check_folder(options.root, options.output)
    if refused:
        return _report(options, [refused])
    try:
        with BuildLock(options.root / ".cache" / "lock"):
            return _build(options, workers)
    except TimeoutError:
        return _report(options, [Problem("error", "另一次生成正在进行，等了一分钟还没有结束", hint="请等它结束再试")])
    except OSError as error:
        return _report(options, [_surroundings(error)])


def _build(options: Options, workers: Workers) -> Report:
    site, problems = load_site(options, workers)
    if site is None:
        return _report(options, problems)
    jobs, faults = plan(site)
    problems += faults
    stage = Stage(options.output, _stage_folder(options))
    outputs = render(jobs, site, workers)
    for output in _without_problems(outputs, problems):
        if not _fails(problems, options):
            stage.add(output)
    published = not _fails(problems, options)
    if published:
        stage.commit()
    else:
        stage.discard()
    return _report(options, problems, site, jobs, published)


def load_site(options: Options, workers: Workers) -> tuple[Site | None, list[Problem]]:
    """The first half of the road: the site as it would be published, or None where the configuration cannot be read."""
    config, problems = load_config(options.root, options.config)
    if config is None:
        return None, list(problems)
    theme, theme_problems = load_theme(options.root, config, options.config)
    sources = scan(options.root, config)
    documents = read(sources, config, theme, workers)
    as_of = _as_of(options, config.zone)
    site = assemble(documents, sources, config, theme, as_of, options.drafts)
    return site, [*problems, *theme_problems, *sources.problems, *documents.problems, *site.problems]


def _as_of(options: Options, zone: tzinfo) -> datetime:
    """A day stands for its end, so that everything published on it is there."""
    if isinstance(options.as_of, datetime):
        return options.as_of.astimezone(zone)
    moment = parse_date(options.as_of, zone)
    if moment is None:
        raise ValueError(f"not a date: {options.as_of}")
    return end_of(moment, zone)


def _without_problems(outputs: Iterator[Output], problems: list[Problem]) -> Iterator[Output]:
    """The outputs, whose problems are taken out as they come."""
    for output in outputs:
        problems += output.problems
        yield output


def _fails(problems: list[Problem], options: Options) -> bool:
    return any(problem.severity == "error" for problem in problems) or (options.strict and bool(problems))


def _stage_folder(options: Options) -> Path:
    """A folder for the new site on the same file system as the output, so that it can be moved there in one step."""
    output = Path(os.path.realpath(options.output))
    cache = options.root / ".cache"
    existing = next(folder for folder in (output, *output.parents) if folder.is_dir())
    name = digest_text(str(output))[:8]
    if existing.stat().st_dev == cache.stat().st_dev:
        return cache / f"publish-{name}"
    return output.parent / f".site-builder-{name}"


def _surroundings(error: OSError) -> Problem:
    """A fault of the disk or the system, in words."""
    place = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem("error", "磁盘满了，没有写完；原来的网站没有改动", hint="请腾出空间再试", rule="disk")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        hint = "请检查文件夹权限，或文件是否正被别的程序占用；原来的网站没有改动"
        return Problem("error", f"没有写入的权限：{place}", hint=hint, rule="disk")
    return Problem("error", f"读写出错：{error.strerror or error}（{place}）", hint="原来的网站没有改动", rule="disk")


def _report(
    options: Options,
    problems: list[Problem],
    site: Site | None = None,
    jobs: tuple[Job, ...] = (),
    published: bool = False,
) -> Report:
    told = quote_lines(options.root, sort_problems(problems))
    pages = sum(job.url.endswith(".html") for job in jobs)
    return Report(published, pages, len(jobs) - pages, site.hidden if site else (), told)
