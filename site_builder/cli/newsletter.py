"""newsletter on the command line: an issue to edit, and its PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from site_builder import urls
from site_builder.build import build, load_site
from site_builder.cli.output import print_problems
from site_builder.cli.period import period
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.new.issue import Wanted, issues, new_issue
from site_builder.printing import print_page
from site_builder.workers import Workers, processors


def make_newsletter(options: Options, chosen: argparse.Namespace) -> int:
    """Make the file of an issue; with --pdf, print an issue that is there. 0, or 1 or 2 with what was wrong."""
    days = period(chosen)
    if isinstance(days, str):
        return _wrong_use(days)
    if chosen.issue is not None and chosen.issue < 1:
        return _wrong_use("--issue 应是不小于 1 的整数")
    if chosen.pdf:
        if chosen.issue is None:
            return _wrong_use("--pdf 要写明第几期，例如 --issue 12 --pdf 简讯12.pdf")
        return _print(options, chosen)
    wanted = Wanted(chosen.issue, *days, tuple(chosen.posts))
    path, problems = new_issue(options, wanted)
    if path is None:
        return _fail(*problems)
    print(f"已编好 {path}\n接着：打开它增删稿件、调整次序，再运行 site-builder build 看网页和印刷版")
    if problems:
        print_problems(problems)
        print("改好以上错误后，请看看这一期有没有要添的稿件。", file=sys.stderr)
    return 1 if problems else 0


def _print(options: Options, chosen: argparse.Namespace) -> int:
    """Build the site and print the paper of an issue."""
    report = build(options, Workers(processors()))
    if not report.published:
        return _fail(*report.problems)
    site, _ = load_site(options, Workers())
    known = issues(site) if site else {}
    if chosen.issue not in known:
        have = "、".join(str(number) for number in sorted(known)) or "还没有"
        return _fail(Problem("error", f"没有第 {chosen.issue} 期简讯", hint=f"已发布的期号：{have}"))
    page = options.output / urls.paper_of(known[chosen.issue].url)
    problem = print_page(page, Path(chosen.pdf), chosen.browser)
    if problem:
        return _fail(problem)
    print(f"已印成 {chosen.pdf}")
    return 0


def _wrong_use(message: str) -> int:
    print(f"用法不对：{message}", file=sys.stderr)
    return 2


def _fail(*problems: Problem) -> int:
    print_problems(problems)
    return 2 if any(problem.rule == "usage" for problem in problems) else 1
