"""plan: the Site to the Jobs whose outputs make up `public/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder import urls
from site_builder.model.job import FileJob, Job, TextJob
from site_builder.model.problem import Problem
from site_builder.model.site import Site
from site_builder.plan.agenda import plan_agenda
from site_builder.plan.birthdays import plan_birthdays
from site_builder.plan.chronicle import plan_chronicle, plan_exemplars
from site_builder.plan.commitments import plan_commitments
from site_builder.plan.development import plan_development
from site_builder.plan.feeds import plan_feeds
from site_builder.plan.forum import plan_forum
from site_builder.plan.lists import plan_archives, plan_sections, plan_taxonomies, plan_topics
from site_builder.plan.marks import plan_marks
from site_builder.plan.moral import plan_mentors, plan_regulations
from site_builder.plan.openness import plan_openness
from site_builder.plan.pages import plan_aliases, plan_home, plan_posts, plan_special
from site_builder.plan.papers import plan_papers, plan_plain
from site_builder.plan.people import plan_criteria, plan_walls
from site_builder.plan.school import plan_school
from site_builder.plan.settings import check_addresses
from site_builder.plan.window import plan_window

# Pages made from the lists of the group or from many posts at once; the map of the site leads to them.
AREAS = (
    plan_walls,
    plan_criteria,
    plan_agenda,
    plan_birthdays,
    plan_chronicle,
    plan_exemplars,
    plan_forum,
    plan_commitments,
    plan_mentors,
    plan_regulations,
    plan_openness,
    plan_school,
    plan_development,
    plan_window,
)


def plan(site: Site) -> tuple[tuple[Job, ...], tuple[Problem, ...]]:
    """All outputs to be made, and what is wrong with their addresses."""
    areas = [job for plan_area in AREAS for job in plan_area(site)]
    jobs: list[Job] = [
        plan_home(site),
        *plan_assets(site),  # a preview shows pages from the first one on
        *plan_sections(site),
        *plan_posts(site),
        *plan_papers(site),
        *plan_plain(site),
        *plan_taxonomies(site),
        *plan_archives(site),
        *plan_topics(site),
        *plan_special(site, areas),
        *areas,
        *plan_feeds(site),
        *plan_files(site),
        *plan_marks(site),
    ]
    aliases, problems = plan_aliases(site, {urls.collision_key(job.url): job.source or job.url for job in jobs})
    jobs += aliases
    faults = check_addresses(site, {job.url for job in jobs})
    return tuple(jobs), (*problems, *faults, *_unusable(jobs), *_collisions(jobs))


def plan_files(site: Site) -> Iterator[FileJob]:
    """Attachments as they are, pictures as they were made ready."""
    for path, file in site.files.items():
        if path not in site.derived:
            yield FileJob(file.url, site.sources.root / path, path, file.stamp)
        for one in site.derived.get(path, ()):
            yield FileJob(one.url, one.file, path, one.digest or file.stamp, one.digest)


def plan_assets(site: Site) -> Iterator[Job]:
    """The theme's files, the styles in one bundle."""
    for asset in site.assets.values():
        if asset.content is None:
            yield FileJob(asset.url, asset.file, "", asset.url)
        else:
            yield TextJob(asset.url, asset.content)


def _unusable(jobs: Iterable[Job]) -> Iterator[Problem]:
    for job in jobs:
        fault = urls.fault_of_address(job.url)
        if fault:
            hint = "请改文件名、文件夹名、slug 或旧网址"
            yield Problem("error", f"网址不能用：{fault}", job.source, hint=hint, rule="address")


def _collisions(jobs: Iterable[Job]) -> Iterator[Problem]:
    """Two outputs that want one address, or one that would be a folder of another."""
    by_key: dict[str, Job] = {}
    folders: dict[str, Job] = {}
    for job in jobs:
        key = urls.collision_key(job.url)
        other = by_key.setdefault(key, job)
        if other is not job:
            yield _clash(job, other)
        parts = key.split("/")[:-1]
        for depth in range(len(parts)):
            folders.setdefault("/".join(parts[: depth + 1]), job)
    for key in by_key.keys() & folders.keys():
        yield _clash(by_key[key], folders[key])


def _clash(job: Job, other: Job) -> Problem:
    theirs = other.source or f"网站自己的页面 {other.url}"
    mine = job.source or f"网站自己的页面 {job.url}"
    path = job.source or other.source
    message = f"两个来源想要同一个网址 {job.url}：{theirs} 和 {mine}"
    return Problem("error", message, path, hint="请给其中一个改文件名，或在文首信息里写不同的 slug", rule="address")
