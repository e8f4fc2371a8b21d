"""Measures site_builder beside Hugo, Pelican, MkDocs and Eleventy on the same posts, and prints a Markdown table.

    python -m tests.benchmarks.peers --posts 1000 --runs 3

Pelican and MkDocs come from PyPI (``pip install pelican mkdocs``), Eleventy from npm. Each is set up as its manual does, with
a plain look (``sites/``), and writes less to a page than the portal's templates do: MkDocs knows neither tags nor archives.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks import generators
from tests.benchmarks import portal as portals
from tests.benchmarks.generators import Generator, WrongOutput
from tests.benchmarks.measure import run
from tests.benchmarks.portal import SITES, Portal, Post
from tests.npm import installed

WORKS = ("clean", "unchanged", "body")
_SECTION = """---
pagination: {data: collections.inSections, size: 1, alias: one}
permalink: "{{ one.slug }}/{% if one.number > 1 %}page-{{ one.number }}{% else %}index{% endif %}.html"
---
{% set shown = one.posts %}{% include "list.njk" %}
"""
_TAG = """---
pagination: {data: collections, size: 1, alias: tag, filter: [all, inSections]}
permalink: "tags/{{ tag }}.html"
---
{% set shown = collections[tag] %}{% include "list.njk" %}
"""


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.peers", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2, help="processes of site_builder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="peers-") as workspace:
        portal = portals.invent(options.posts)
        contestants = written(portal, Path(workspace), options.jobs)
        print(f"| seconds, {options.posts:,} posts | {' | '.join(WORKS)} | HTML pages | MB |", flush=True)
        print(f"| --- |{' ---: |' * (len(WORKS) + 2)}")
        for one in contestants:
            seconds = [measured(one, portal, work, options.runs) for work in WORKS]
            pages, _, size = one.written()
            cells = [*(f"{value:.2f}" for value in seconds), f"{pages:,}", f"{size / 1e6:.1f}"]
            print(f"| {one.name} | {' | '.join(cells)} |", flush=True)
    return 0


def written(portal: Portal, workspace: Path, jobs: int) -> list[Generator]:
    """The contestants, the portal written for each of them."""
    ours, hugo = generators.site_builder(workspace / "ours", jobs), generators.hugo(workspace / "hugo", related=True)
    portals.write(portal, ours.root, for_hugo=False)
    portals.write(portal, hugo.root, for_hugo=True)
    eleventy = installed("@11ty/eleventy") / "@11ty" / "eleventy" / "cmd.cjs"
    peers = [
        _peer("Pelican", (sys.executable, "-m", "pelican"), workspace / "pelican", ("cache", "__pycache__")),
        _peer("MkDocs", (sys.executable, "-m", "mkdocs", "build", "--quiet"), workspace / "mkdocs"),
        _peer("Eleventy", (str(shutil.which("node")), str(eleventy), "--quiet"), workspace / "eleventy"),
    ]
    for one, head in zip(peers, (_for_pelican, _for_mkdocs, _for_eleventy), strict=True):
        _write(portal, one.root, head)
    (workspace / "eleventy/content/sections.njk").write_text(_SECTION, encoding="utf-8")
    (workspace / "eleventy/content/tags.njk").write_text(_TAG, encoding="utf-8")
    (workspace / "eleventy/package.json").write_text('{"type": "module"}', encoding="utf-8")
    return [ours, hugo, *peers]


def _peer(name: str, command: tuple[str, ...], root: Path, made: tuple[str, ...] = ()) -> Generator:
    return Generator(name, command, root, ("public", *made), exact=False, years_in_pagers=False)


def _write(portal: Portal, root: Path, head: Callable[[Post], list[str]]) -> None:
    shutil.copytree(SITES / root.name, root)
    for post in portal.posts:
        file = root / "content" / post.path
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = ["---", *head(post), *([f"summary: {post.summary}"] if post.summary else []), "---", "", ""]
        file.write_text("\n".join(lines) + portal.body(post), encoding="utf-8")


def _for_pelican(post: Post) -> list[str]:
    slug = post.path.rsplit("/", 1)[1].removesuffix(".md")
    lines = [f"title: {post.title}", f"date: {post.day}", f"slug: {slug}", f"category: {post.section}"]
    return [*lines, f"tags: {', '.join(post.tags)}", f"author: {post.author}"]


def _for_mkdocs(post: Post) -> list[str]:
    return [f"title: {post.title}", f"date: {post.day}"]


def _for_eleventy(post: Post) -> list[str]:
    lines = [f"title: {post.title}", f"date: {post.day}", f"tags: [{', '.join(post.tags)}]", f"author: {post.author}"]
    return [*lines, "layout: post.njk", f"permalink: {post.page}"]


def measured(one: Generator, portal: Portal, work: str, runs: int) -> float:
    """Seconds: the median of some builds in the situation of the work, each checked."""
    edited = portal.newest_to_oldest()[len(portal.posts) // 2]
    place = generators.REPOSITORY if one.name == "site_builder" else one.root
    if work == "clean":
        run(one.command, place, one.root.with_suffix(".log"))
    seconds = []
    for number in range(runs):
        work_is_done = generators.prepare(one, work, edited, number)
        seconds.append(run(one.command, place, one.root.with_suffix(".log")).wall)
        work_is_done()
        missing = [post.page for post in portal.posts if not (one.public / post.page).is_file()]
        if missing:
            raise WrongOutput(f"{one.name}: {len(missing)} posts without a page, the first is {missing[0]}")
    return median(seconds)


if __name__ == "__main__":
    sys.exit(main())
