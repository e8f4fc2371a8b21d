"""The build: one road, seven steps, and a memory that may answer for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from site_builder.chinese import known_slugs
from site_builder.config import load_config
from site_builder.inputs import Prepared, as_of, inputs_digest, memory_of, prepare
from site_builder.memory import FILE, Damaged, Findings, Memory
from site_builder.model.document import Documents, News
from site_builder.model.job import Job, Output, Record
from site_builder.model.picture import Treated
from site_builder.model.problem import Problem, sort_problems
from site_builder.model.report import Options, Report, Whole
from site_builder.model.site import Site
from site_builder.pictures import treat as treat_pictures
from site_builder.publish import BuildLock, Stage, check_foreign, check_place, stage_folder
from site_builder.publish.target import Target
from site_builder.quote import quote_lines
from site_builder.surroundings import surroundings_problem
from site_builder.workers import Workers

if TYPE_CHECKING:
    from site_builder.render import RenderTask

Lap = Callable[[str], object]


class Built(Struct, frozen=True):
    """What the road led to. Without `site` it was not walked to its end; the report says why."""

    report: Report
    site: Site | None = None
    jobs: tuple[Job, ...] = ()


class Layout:
    """Assembles the site as it stands at the moment of `options`, and plans its outputs."""

    def assemble(
        self, documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
    ) -> Site:
        """The site of these texts and pictures."""
        from site_builder.assemble import assemble

        config, theme, sources = prepared.config, prepared.theme, prepared.sources
        return assemble(documents, treated, sources, config, theme, as_of(options, config.zone), options.drafts)

    def plan(self, site: Site) -> tuple[tuple[Job, ...], tuple[Problem, ...]]:
        """The jobs of the site that was assembled last, and what is wrong with their addresses."""
        from site_builder.plan import plan

        return plan(site)


def build(options: Options, workers: Workers, lap: Lap = str) -> Report:
    """Build the site of `options.root` into `options.output`; with errors, the former output stays untouched.

    Scan the files, read the texts, assemble the site, plan the outputs, render them, publish them. `lap` hears of each step
    when it is done.
    """
    refused = check_place(options.root, options.output)
    if refused:
        return report_of(options, [refused])
    if not (options.root / options.config).is_file():
        return report_of(options, list(load_config(options.root, options.config)[1]))
    try:
        with BuildLock(options.root / ".cache" / "lock") as moment:
            return _build(options, workers, lap, moment)
    except TimeoutError:
        return report_of(options, [Problem("error", "另一次生成正在进行，等了一分钟还没有结束", hint="请等它结束再试")])
    except OSError as error:
        return report_of(options, [surroundings_problem(options, error)])


def _build(options: Options, workers: Workers, lap: Lap, moment: int) -> Report:
    prepared, problems = prepare(options, moment)
    lap("scan")
    if prepared is None:
        return report_of(options, problems)
    memory = memory_of(options, prepared)
    try:
        return _remembering(options, workers, lap, prepared, problems, memory)
    except Damaged:
        memory.forget()
        return _remembering(options, workers, lap, prepared, problems, memory)
    finally:
        memory.close()


def _remembering(
    options: Options, workers: Workers, lap: Lap, prepared: Prepared, problems: list[Problem], memory: Memory
) -> Report:
    stage = Stage(options.output, stage_folder(options.root, options.output), memory.files())
    try:
        refused = check_foreign(options.root, options.output, stage.foreign)
        if refused:
            return report_of(options, [refused])
        whole = memory.whole()
        if whole and _still_whole(whole, options, prepared) and stage.is_intact():
            lap("nothing changed")
            return whole.report
        return walk(options, workers, lap, prepared, problems, memory, stage).report
    except OSError:
        stage.discard()  # half a site on a full disk helps nobody
        raise
    finally:
        stage.close()
        if stage.folder.parent != options.root / ".cache":
            stage.discard()  # beside the output on another file system, where nobody expects it to stay


def walk(
    options: Options,
    workers: Workers,
    lap: Lap,
    prepared: Prepared,
    problems: list[Problem],
    memory: Memory,
    stage: Target,
    treat: Callable[..., Mapping[str, Treated]] = treat_pictures,
    layout: Layout | None = None,
) -> Built:
    """The road from what was prepared to the target, whichever memory answers for parts of it. Raises OSError, Damaged.

    `treat` and `layout` are those of a build, or what remembers for them or puts off their work.
    """
    from site_builder.render import RenderTask, addresses, face, render
    from site_builder.search import SearchFiles

    layout = layout or Layout()
    with SearchFiles(workers, stage.rooms, memory) as search:
        known_slugs.update(memory.slugs())
        documents, treated, faults = _load(prepared, workers, memory, lap, treat)
        news, site = documents.news, layout.assemble(documents, treated, prepared, options)
        lap("assemble")
        search.begin(site, news.texts, memory.searchable(), stage.published.digests)
        jobs, clashes = layout.plan(site)
        lap("plan")
        problems = [*problems, *faults, *site.problems, *clashes]
        task = RenderTask(site, addresses(jobs))
        looks = face(site)
        if looks is not None and looks == memory.face():
            kept = _unread(jobs, stage, memory, news)
        else:
            kept = _unchanged(jobs, stage, memory, task)
        lap("recall")
        records: dict[str, Record] = {}
        outputs = render([job for job in jobs if job.url not in kept], task, workers)
        fails = _fails(problems, options)
        for output in chain((Output(url, None, None, record) for url, record in kept.items()), outputs):
            record = output.record
            problems += record.problems
            fails = fails or _fails(record.problems, options)
            if stage.takes_all or not fails:
                content = stage.add(output)
                records[output.url] = record if record.content == content else structs.replace(record, content=content)
        lap("render")
        published = stage.takes_all or not fails
        searchable = search.publish(stage.add) if published else {}
        lap("search")
        if published:
            stage.commit()
        lap("publish")
        report = report_of(options, problems, site, jobs, published)
        changed = {url: record for url, record in records.items() if url not in kept} if published else {}
        gone = memory.addresses() - records.keys() if published else frozenset()
        whole = _whole(options, prepared, site, report)
        problem = _saved(memory, stage, Findings(news, changed, gone, looks if published else None, whole, searchable))
        lap("remember")
        if problem:
            report = structs.replace(report, problems=(*report.problems, problem))
        return Built(report, site, jobs)


def _unread(jobs: Iterable[Job], stage: Target, memory: Memory, news: News) -> dict[str, Record]:
    """The site looks as before but for some texts: all outputs hold but those that show one of them."""
    redone = memory.readers(news.texts)
    troubled = memory.troubled()
    digests = stage.published.digests
    return {
        job.url: Record("", (), digests[job.url], troubled.get(job.url, ()))
        for job in jobs
        if job.url in digests and job.url not in redone
    }


def _unchanged(jobs: Iterable[Job], stage: Target, memory: Memory, task: RenderTask) -> dict[str, Record]:
    """The records that hold of outputs that are published as we left them: a file changed by hand is made again."""
    from site_builder.render import still_valid

    digests = stage.published.digests
    remembered = {url: record for url, record in memory.records().items() if digests.get(url) == record.content}
    return still_valid(jobs, task.renderer(), remembered) if remembered else {}


def load_site(options: Options, workers: Workers) -> tuple[Site | None, list[Problem]]:
    """The first half of the road without a memory: the site as it would be published, and what is wrong with it."""
    prepared, problems = prepare(options)
    if prepared is None:
        return None, _told(options, problems)
    documents, treated, faults = _load(prepared, workers, Memory(None, ""), str)
    site = Layout().assemble(documents, treated, prepared, options)
    return site, _told(options, [*problems, *faults, *site.problems])


def _told(options: Options, problems: Iterable[Problem]) -> list[Problem]:
    return list(quote_lines(options.root, sort_problems(problems)))


def last_record(options: Options, url: str) -> Record | None:
    """What the memory holds of an output, None if it holds nothing that is still good."""
    prepared, _ = prepare(options)
    if prepared is None or not (options.root / ".cache" / FILE).is_file():
        return None
    memory = memory_of(options, prepared)
    try:
        return memory.record(url)
    except Damaged:
        return None
    finally:
        memory.close()


def _load(
    prepared: Prepared,
    workers: Workers,
    memory: Memory,
    lap: Lap,
    treat: Callable[..., Mapping[str, Treated]] = treat_pictures,
) -> tuple[Documents, Mapping[str, Treated], list[Problem]]:
    """Read the texts and make the pictures ready."""
    from site_builder.read import read

    config, sources = prepared.config, prepared.sources
    documents = read(sources, config, prepared.theme, workers, memory)
    lap("read")
    treated = treat(sources.root, documents.pictures, config.pictures, config.limits.picture_pixels, workers)
    lap("pictures")
    return documents, treated, [*documents.problems, *(problem for one in treated.values() for problem in one.problems)]


def _whole(options: Options, prepared: Prepared, site: Site, report: Report) -> Whole | None:
    inputs = inputs_digest(options, prepared)
    if inputs is None or not report.published:
        return None
    until = site.until.timestamp() if site.until else float("inf")
    return Whole(inputs, site.as_of.timestamp(), until, report)


def _still_whole(whole: Whole, options: Options, prepared: Prepared) -> bool:
    moment = as_of(options, prepared.config.zone).timestamp()
    return whole.since <= moment < whole.until and whole.inputs == inputs_digest(options, prepared)


def _saved(memory: Memory, stage: Target, findings: Findings) -> Problem | None:
    """Keep what this build found out; a memory that cannot be kept costs time at the next build, nothing else."""
    try:
        memory.save(findings, stage.files, stage.forgotten(), known_slugs)
    except OSError as error:
        hint = "网站不受影响，只是下次生成会慢些；请检查 .cache 的权限和磁盘空间"
        return Problem("warning", f"没有记下这次的结果：{error.strerror}", ".cache", hint=hint, rule="memory")
    return None


def _fails(problems: Sequence[Problem], options: Options) -> bool:
    return any(problem.severity == "error" for problem in problems) or (options.strict and bool(problems))


def report_of(
    options: Options,
    problems: list[Problem],
    site: Site | None = None,
    jobs: tuple[Job, ...] = (),
    published: bool = False,
) -> Report:
    told = quote_lines(options.root, sort_problems(problems))
    pages = sum(job.url.endswith(".html") for job in jobs)
    hidden, until = (site.hidden, site.until) if site else ((), None)
    return Report(published, pages, len(jobs) - pages, hidden, told, until=until)
