"""A portal of N invented posts, written twice: for site_builder and for Hugo.

Both generators get the same posts at the same paths (``content/<section>/<year>/p00001.md``), byte for byte the same
Markdown, and the same twelve sections. Front matter is the same too, but for one key: Hugo's posts carry ``years``,
a taxonomy that stands in for year archives, which Hugo has no page kind for.

Both build: a home page with the latest posts of every section; section lists and tag pages in pagers of 20 with page
numbers; post pages with breadcrumbs, the latest ten and twenty tags beside the text, previous and next in the section,
five related posts; year archives; RSS with 20 full texts for the home page and every section; a sitemap; relative
links everywhere, addresses ending in ``.html``.

Where the work differs:

- Our pages come from the templates a school gets, Hugo's from minimal layouts. We write more to a page and more pages:
  archives of every month and of every section's years, Atom beside RSS, a sitemap for people (and what joins later:
  search and its index). The report tells the number and size of both outputs.
- A year is one page with us, pagers of 20 with Hugo. The latest posts beside the text are the section's with us (made
  once for each section and depth), the whole site's with Hugo (made once).
- We check links, sanitise HTML, read dates and front matter leniently and report problems; Hugo trusts its input.
- Hugo's related posts come from its own index of shared tags, as its manual recommends; in large portals with few tags
  that is more than half of its time. ``--without-related`` takes them from Hugo (not from us) to show what it costs.
- Hugo's masthead, side column and footer come from ``partialCached``. Every Hugo post has a table of contents, with us
  only a longer one. Hugo's syntax highlighting is off: we have none.
- Hugo reads everything at every build and spreads the work over all processors; ``--jobs`` bounds us only.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.benchmarks import prose

SECTIONS = {  # slug: (title, weight); what kind of posts they hold stands in sites/ours/config.yaml
    "overview": ("园区概况", 1),
    "news": ("党建动态", 28),
    "current-affairs": ("时政要闻", 14),
    "notices": ("通知公示", 14),
    "openness": ("党务公开", 3),
    "organization": ("组织生活", 7),
    "members": ("党员风采", 5),
    "excellence": ("创先争优", 4),
    "party-school": ("业余党校", 3),
    "moral-education": ("德育园地", 9),
    "union-league": ("工团天地", 9),
    "resources": ("资料中心", 3),
}
FIRST_DAY = date(2016, 1, 1)
DAYS = 3652  # ten years
SITES = Path(__file__).parent / "sites"


@dataclass(frozen=True)
class Post:
    """What stands in the front matter of a post, and where the post is."""

    number: int
    section: str
    day: date
    title: str
    tags: tuple[str, ...]
    author: str
    summary: str | None

    @property
    def path(self) -> str:
        """Path in ``content/``."""
        return f"{self.section}/{self.day.year}/p{self.number:05}.md"

    @property
    def page(self) -> str:
        """Path of the HTML page in the output, the same for both generators."""
        return self.path.removesuffix(".md") + ".html"

    def front_matter(self, *, for_hugo: bool) -> str:
        """The YAML between its two lines."""
        lines = ["---", f"title: {self.title}", f"date: {self.day}"]
        lines += [f"tags: [{', '.join(self.tags)}]", f"author: {self.author}"]
        if self.summary:
            lines.append(f"summary: {self.summary}")
        if for_hugo:
            lines.append(f"years: ['{self.day.year}']")
        return "\n".join([*lines, "---", "", ""])


@dataclass(frozen=True)
class Portal:
    """All posts of a portal, in no particular order of time."""

    seed: int
    posts: tuple[Post, ...]

    def body(self, post: Post) -> str:
        """The Markdown below the front matter: made anew at every call, always the same."""
        random = Random(f"{self.seed} body {post.number}")
        other = random.choice(self.posts)
        return prose.body(random, (f"../../{other.path}", other.title))

    def text(self, post: Post, *, for_hugo: bool) -> str:
        """The whole file of a post."""
        return post.front_matter(for_hugo=for_hugo) + self.body(post)

    def newest_to_oldest(self) -> list[Post]:
        """The posts in the order of a list page."""
        return sorted(self.posts, key=lambda post: (post.day, post.number), reverse=True)


def invent(count: int, seed: int = 1) -> Portal:
    """The portal of ``count`` posts that belongs to the seed."""
    slugs = list(SECTIONS)
    weights = [weight for _, weight in SECTIONS.values()]

    def posts() -> Iterator[Post]:
        for number in range(count):
            random = Random(f"{seed} post {number}")
            # The first twelve posts go to the twelve sections, so that none is empty.
            section = slugs[number] if number < len(slugs) else random.choices(slugs, weights)[0]
            yield Post(
                number=number,
                section=section,
                day=FIRST_DAY + timedelta(days=random.randrange(DAYS)),
                title=prose.title(random),
                tags=tuple(random.sample(prose.TAGS, random.randint(2, 4))),
                author=prose.person(random),
                summary=prose.sentence(random).replace("*", "") if random.random() < 0.5 else None,
            )

    return Portal(seed, tuple(posts()))


def write(portal: Portal, root: Path, *, for_hugo: bool) -> None:
    """Writes the site of one generator to ``root``: configuration, layouts, sections, posts."""
    shutil.copytree(SITES / ("hugo" if for_hugo else "ours"), root)
    for weight, (slug, (title, _)) in enumerate(SECTIONS.items(), 1):
        for year in range(FIRST_DAY.year, FIRST_DAY.year + 10):
            (root / "content" / slug / str(year)).mkdir(parents=True, exist_ok=True)
        index = f"---\ntitle: {title}\nweight: {weight}\n---\n\n{title}栏目的稿件。\n"
        (root / "content" / slug / "_index.md").write_text(index, encoding="utf-8")
    for post in portal.posts:
        (root / "content" / post.path).write_text(portal.text(post, for_hugo=for_hugo), encoding="utf-8")
