"""Measures how long a save takes to be served, by site_builder and by Hugo's server in turn.

    python -m tests.benchmarks.latency --posts 1000 --saves 100

From the write of the file to the first answer that holds the new text, asked every 5 ms; the server's memory is that of
its process at the end.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import Path

import psutil

from tests.benchmarks import portal as portals
from tests.benchmarks.generators import REPOSITORY, hugo_program
from tests.benchmarks.portal import Portal
from tests.serving import Serving

PAUSE = 0.005
PATIENCE = 180.0
BREATH = 0.3  # between two saves, so that none falls into the work of the one before


class Contestant:
    """A running server of one portal."""

    def __init__(self, name: str, root: Path, base: str, process: int) -> None:
        self.name = name
        self.root = root
        self.base = base
        self.process = process
        self.seconds: list[float] = []

    def wait_for(self, page: str, text: str) -> float:
        """Seconds until a page holds a text. Raises TimeoutError."""
        begun = time.perf_counter()
        while time.perf_counter() - begun < PATIENCE:
            if text in self._page(page):
                return time.perf_counter() - begun
            time.sleep(PAUSE)
        raise TimeoutError(f"{self.name} did not serve {page}")

    def _page(self, page: str) -> str:
        try:
            with urllib.request.urlopen(f"{self.base}{page}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except (
            urllib.error.URLError,
            ConnectionError,
            HTTPException,
        ):  # not listening yet, or in the middle of writing
            return ""

    def save(self, portal: Portal, number: int) -> None:
        """Write one post with a new word in its text, and measure."""
        post = portal.newest_to_oldest()[number * 7 % len(portal.posts)]
        word = f"saved{number}"
        text = portal.text(post, for_hugo=self.name == "Hugo") + f"\n\n{word}\n"
        (self.root / "content" / post.path).write_text(text, encoding="utf-8")
        self.seconds.append(self.wait_for(post.page, word))

    def told(self) -> str:
        """A row of the table."""
        median, worst = statistics.median(self.seconds), max(self.seconds)
        memory = psutil.Process(self.process).memory_info().rss / 1e6
        return f"| {self.name} | {median:.3f} | {worst:.3f} | {memory:.0f} |"


def main() -> int:
    """Write the portal twice, serve both, save by turns, print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.latency", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=1000, help="size of the portal")
    parser.add_argument("--saves", type=int, default=100, help="saves for each server")
    chosen = parser.parse_args()
    portal = portals.invent(chosen.posts)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours", Path(folder) / "hugo"
        portals.write(portal, ours, for_hugo=False)
        portals.write(portal, theirs, for_hugo=True)
        measure(portal, chosen.saves, ours, theirs)
    return 0


def measure(portal: Portal, saves: int, ours: Path, theirs: Path) -> None:
    """Serve both sites and print what was measured."""
    command = [hugo_program(), "server", "--source", str(theirs), "--port", "18313", "--logLevel", "error"]
    log = theirs.with_suffix(".log").open("wb")
    hugo = subprocess.Popen(command, cwd=REPOSITORY, stdout=log, stderr=log)
    try:
        with log, Serving(ours, patience=PATIENCE) as serving:
            contestants = [
                Contestant("site_builder", ours, f"http://127.0.0.1:{serving.port}/", serving.process.pid),
                Contestant("Hugo", theirs, "http://127.0.0.1:18313/", hugo.pid),
            ]
            for one in contestants:  # ours answers while it still builds
                for page in ("index.html", *(post.page for post in portal.posts), "sitemap.xml"):
                    one.wait_for(page, ">")
                time.sleep(BREATH)
            for number in range(saves):
                for one in contestants:
                    one.save(portal, number)
                    time.sleep(BREATH)
            print(f"{len(portal.posts):,} posts, {saves} saves, load {os.getloadavg()[0]:.1f}", end="\n\n")
            print("| server | median (s) | worst (s) | memory (MB) |\n| --- | ---: | ---: | ---: |")
            print("\n".join(one.told() for one in contestants))
            slow = max(range(saves), key=contestants[0].seconds.__getitem__)
            ratio = statistics.median(contestants[0].seconds) / statistics.median(contestants[1].seconds)
            print(f"\nmedian ratio site_builder ÷ Hugo: **{ratio:.2f}**; our slowest save was the {slow + 1}th")
    finally:
        hugo.kill()
        hugo.wait()


if __name__ == "__main__":
    sys.exit(main())
