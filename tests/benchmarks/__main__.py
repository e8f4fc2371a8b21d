"""Measures site_builder and Hugo side by side and prints a Markdown report.

    python -m tests.benchmarks --posts 1000 10000 --runs 5

Times are medians of the runs, which alternate between the generators; before them each site is built once unmeasured. Memory
is that of one more run, which is not timed. What is the same in both portals and what is not is told in ``portal.py``.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from tests.benchmarks import generators
from tests.benchmarks import portal as portals
from tests.benchmarks.generators import WORKS, Generator
from tests.benchmarks.measure import CommandFailed, Usage, medians, peak_memory, run
from tests.benchmarks.portal import Portal, Post

Measure = TypeVar("Measure")
Results = dict[tuple[str, str], tuple[float, float, float]]
"""By work and generator: seconds from start to end and of processor time, megabytes."""


def main() -> int:
    """The command; 1 if a build failed or wrote too little."""
    options = parse()
    print(machine(options), end="\n\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="portal-", dir=options.workspace) as workspace:
        for count in options.posts:
            try:
                print(report(options, count, Path(workspace) / str(count)), flush=True)
            except (CommandFailed, generators.WrongOutput) as problem:
                print(f"The benchmark stopped.\n{problem}", file=sys.stderr)
                return 1
    return 0


def parse() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, nargs="+", default=[1000, 10000], help="sizes of the portals")
    parser.add_argument("--runs", type=int, default=5, help="measured builds for each figure")
    parser.add_argument("--jobs", type=int, default=1, help="processes of site_builder")
    parser.add_argument("--work", nargs="+", choices=WORKS, default=list(WORKS), help="situations to measure")
    parser.add_argument("--edit", choices=("middle", "newest"), default="middle", help="which post body and title edit")
    parser.add_argument("--without-related", action="store_true", help="Hugo leaves out its related posts")
    parser.add_argument("--only", choices=("site_builder", "Hugo"), help="measure one generator alone")
    parser.add_argument("--seed", type=int, default=1, help="another portal of the same kind")
    parser.add_argument("--workspace", type=Path, help="where the portals go (default: the temporary folder)")
    return parser.parse_args()


def report(options: argparse.Namespace, count: int, workspace: Path) -> str:
    """Writes a portal of ``count`` posts, measures all works, and tells the result."""
    portal = portals.invent(count, options.seed)
    contestants = [
        generators.site_builder(workspace / "ours", options.jobs),
        generators.hugo(workspace / "hugo", related=not options.without_related),
    ]
    contestants = [one for one in contestants if options.only in (None, one.name)]
    for one in contestants:
        portals.write(portal, one.root, for_hugo=one.name == "Hugo")
        measured(run, one, portal)
    posts = portal.newest_to_oldest()
    edited = posts[0 if options.edit == "newest" else len(posts) // 2]
    results: Results = {}
    for work in options.work:
        usages: dict[str, list[Usage]] = {one.name: [] for one in contestants}
        for number in range(options.runs):
            for one in contestants:
                usages[one.name].append(measured(run, one, portal, work, edited, number))
        for one in contestants:
            memory = measured(peak_memory, one, portal, work, edited, options.runs)
            middle = medians(usages[one.name])
            results[work, one.name] = middle.wall, middle.cpu, memory / 1e6
    figures = table(options.work, contestants, results)
    return "\n".join([f"### {count:,} posts", "", *written(contestants), "", *figures, ""])


def measured(
    measure: Callable[[Sequence[str], Path, Path], Measure],
    one: Generator,
    portal: Portal,
    work: str = "clean",
    edited: Post | None = None,
    number: int = 0,
) -> Measure:
    """One build in the situation of the work, checked."""
    work_is_done = generators.prepare(one, work, edited or portal.posts[0], number)
    measure_of_work = measure(one.command, generators.REPOSITORY, one.root.with_suffix(".log"))
    generators.check(one, portal)
    work_is_done()
    return measure_of_work


def written(contestants: list[Generator]) -> list[str]:
    """What each generator has in its output."""
    lines = []
    for one in contestants:
        pages, files, size = one.written()
        lines.append(f"- {one.name}: {pages:,} HTML pages, {files:,} files, {size / 1e6:.1f} MB")
    return lines


def table(works: list[str], contestants: list[Generator], results: Results) -> list[str]:
    """The medians as a Markdown table, with ratios where two generators were measured."""
    names = [one.name for one in contestants]
    ratio = ["ratio"] if len(names) == 2 else []
    measures = (("wall", "s"), ("CPU", "s"), ("memory", "MB"))
    head = [
        f"{label} {name} ({unit})" if name != "ratio" else f"{label} ratio"
        for label, unit in measures
        for name in names + ratio
    ]
    lines = [f"| work | {' | '.join(head)} |", "| --- |" + " ---: |" * len(head)]
    for work in works:
        cells = []
        for column, (_, unit) in enumerate(measures):
            values = [results[work, name][column] for name in names]
            cells += [f"{value:.2f}" if unit == "s" else f"{value:.0f}" for value in values]
            cells += [f"**{values[0] / values[1]:.2f}**"] if ratio else []
        lines.append(f"| {work} | {' | '.join(cells)} |")
    return lines


def machine(options: argparse.Namespace) -> str:
    """Where and with what was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    version = subprocess.run([generators.hugo_program(), "version"], capture_output=True, text=True, check=True)
    hugo = version.stdout.split()[1].split("-")[0]
    load, cores = os.getloadavg()[0], len(os.sched_getaffinity(0))
    busy = " (BUSY: wall times mean little, look at CPU times)" if load > cores / 2 else ""
    how = "Hugo with all cores" + (", without related posts" if options.without_related else "")
    return (
        f"{date.today()} · {cores} cores, {memory:.0f} GiB · {platform.system()} "
        f"{platform.machine()} · Python {platform.python_version()} · Hugo {hugo} · "
        f"load {load:.1f} before the start{busy}\n"
        f"Medians of {options.runs} runs; site_builder with --jobs {options.jobs}, {how}; "
        f"edits in the {options.edit} post; ratio = site_builder ÷ Hugo (below 1: we are better)."
    )


if __name__ == "__main__":
    sys.exit(main())
