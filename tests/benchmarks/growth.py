"""Measures how our clean build grows with the portal, and prints a Markdown table: the time per post must not rise.

python -m tests.benchmarks.growth --posts 1000 5000 10000 20000
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import generators
from tests.benchmarks import portal as portals
from tests.benchmarks.measure import medians, peak_memory, run


def main() -> int:
    """Write a portal of each size, build it, print a row."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.growth", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, nargs="+", default=[1000, 5000, 10000, 20000])
    parser.add_argument("--runs", type=int, default=1, help="measured builds of each size, after one unmeasured")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--workspace", type=Path, help="where the portals go (default: the temporary folder)")
    chosen = parser.parse_args()
    print("| posts | clean build (s) | ms a post | CPU ms a post | memory (MB) |", "| ---: " * 5 + "|", sep="\n")
    with tempfile.TemporaryDirectory(prefix="portal-", dir=chosen.workspace) as workspace:
        for count in chosen.posts:
            one = generators.site_builder(Path(workspace) / str(count), chosen.jobs)
            portals.write(portals.invent(count), one.root, for_hugo=False)
            usages = []
            for _ in range(chosen.runs + 1):
                one.forget()
                usages.append(run(one.command, generators.REPOSITORY, one.root.with_suffix(".log")))
            one.forget()
            memory = peak_memory(one.command, generators.REPOSITORY, one.root.with_suffix(".log"))
            middle = medians(usages[1:])
            wall, cpu = 1000 * middle.wall / count, 1000 * middle.cpu / count
            print(f"| {count:,} | {middle.wall:.2f} | {wall:.2f} | {cpu:.2f} | {memory / 1e6:.0f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
