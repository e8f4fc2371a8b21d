"""What is printed: problems to stderr, results to stdout, progress to a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from itertools import pairwise
from types import TracebackType

from site_builder.model.problem import Problem
from site_builder.model.report import Options, Report

# What a terminal would obey instead of showing it.
_UNSEEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "?")


def print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem.render().translate(_UNSEEN), file=sys.stderr)


def print_report(report: Report, options: Options, seconds: float) -> None:
    """The problems, then what became of the build."""
    print_problems(report.problems)
    if report.problems:
        print(f"\n{report.errors} 个错误，{report.warnings} 个警告。", file=sys.stderr)
    if not report.published:
        reason = "警告也算错误（--strict）" if not report.errors else "有错误"
        print(f"没有发布：{reason}，原来的网站没有改动。", file=sys.stderr)
        return
    print(f"已生成 {report.pages} 个网页、{report.files} 个其他文件，用时 {seconds:.1f} 秒：{options.output}")
    if report.hidden:
        print(f"没有显示的稿件 {len(report.hidden)} 篇：")
        for hidden in report.hidden:
            print(f"  {hidden.path}  {hidden.reason}")
    if report.until:
        print(f"到 {report.until:%Y-%m-%d %H:%M} 网站会有变化（稿件到期或到发布时间），请在那时再生成一次。")


def print_preview(report: Report, seconds: float) -> None:
    """What came of one build of the preview."""
    print_problems(report.problems)
    counts = f"{report.errors} 个错误，{report.warnings} 个警告" if report.problems else "没有问题"
    shown = f"已更新，{seconds:.2f} 秒" if report.published else "没有更新，浏览器里还是改动前的样子"
    print(f"{shown}；{counts}。", flush=True)


_STEPS = {
    "scan": "读配置、看文件",
    "nothing changed": "核对（没有变化）",
    "read": "读稿",
    "pictures": "处理图片",
    "assemble": "汇总",
    "plan": "排页",
    "recall": "回忆",
    "render": "生成页面",
    "search": "搜索数据",
    "publish": "发布",
    "remember": "记下",
    "inspect": "检查",
}


def print_timing(laps: list[tuple[str, float]]) -> None:
    """Where the time went; `laps` are the steps with the moment at which each was done."""
    for (_, before), (step, done) in pairwise(laps):
        print(f"  {_STEPS[step]:　<8}{done - before:7.3f} 秒")


class Progress:
    """A line on the terminal that tells how far the work is, once it has lasted a second."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def tick(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._begun < 1 or now - self._shown < 0.1 or not sys.stderr.isatty():
            return
        self._shown = now
        width = 24
        filled = width * done // total
        print(
            f"\r生成中 [{'#' * filled}{'.' * (width - filled)}] {done}/{total}\033[K",
            end="",
            file=sys.stderr,
            flush=True,
        )
