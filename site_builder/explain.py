"""explain: why a page looks as it does, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_builder.build import last_record, load_site
from site_builder.chinese import nearest
from site_builder.model.job import FileJob, Job, Output, Record, TemplateJob
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.site import Site
from site_builder.plan import plan
from site_builder.render import Renderer, addresses
from site_builder.render.questions import told
from site_builder.render.recall import changed, is_same_job
from site_builder.workers import Workers


def explain(options: Options, written: str) -> tuple[str, tuple[Problem, ...]]:
    """A text about a source or an output, "" if there is neither; and what is wrong."""
    site, problems = load_site(options, Workers())
    if site is None:
        return "", tuple(problems)
    path = _relative(options, written)
    jobs, _ = plan(site)
    hidden = next((one for one in site.hidden if one.path == path), None)
    if hidden:
        return f"{path}\n  没有显示：{hidden.reason}", ()
    job = next((job for job in jobs if path in (job.source, job.url)), None)
    if job is None:
        own = [problem for problem in problems if problem.path == path]
        return "", tuple(own) or (_unknown(path, site, jobs),)
    renderer = Renderer(site, addresses(jobs))
    output = renderer.render(job)
    why = _why(last_record(options, job.url), job, renderer)
    return "\n".join([*_lines(job, output, site), f"  与上次生成比：{why}"]), output.record.problems


def _why(record: Record | None, job: Job, renderer: Renderer) -> str:
    if record is None:
        return "没有记下上次的结果，会重新生成"
    if not is_same_job(record, job, renderer):
        return "它自己的标题、摘要、日期、网址或列出的稿件变了，会重新生成"
    question = changed(record, renderer)
    if question is None:
        return "都和上次一样，不必重新生成"
    return f"这件事的回答变了，会重新生成：{told(question)}"


def _relative(options: Options, written: str) -> str:
    """The path as scan names sources, or as plan names outputs."""
    path = Path(written)
    for base in (options.output, options.root):
        for candidate in (path, options.root / path):
            if candidate.resolve().is_relative_to(base.resolve()) and (base is options.output or candidate.exists()):
                return candidate.resolve().relative_to(base.resolve()).as_posix()
    return path.as_posix()


def _lines(job: Job, output: Output, site: Site) -> Iterator[str]:
    yield job.url
    yield f"  来源：{job.source or '网站自己的页面'}"
    if isinstance(job, FileJob):
        yield "  原样复制"
        return
    if not isinstance(job, TemplateJob):
        yield "  由主题的样式和变量合成"
        return
    page = site.by_path.get(job.source)
    if page:
        summary = page.summary
        yield f"  稿件类型：{site.config.all_kinds[summary.kind].title}（{summary.kind}）"
        yield f"  状态：{ {'published': '已发布', 'draft': '草稿', 'future': '待发布'}[summary.state] }"
        yield f"  日期：{summary.date:%Y-%m-%d %H:%M}" if summary.date else "  日期：没有"
    yield f"  模板：{job.template}"
    yield f"  询问了 {len(output.record.answers)} 件事："
    yield from (f"    {told(question)}" for question, _ in output.record.answers)


def _unknown(path: str, site: Site, jobs: tuple[Job, ...]) -> Problem:
    known = [name for job in jobs for name in (job.source, job.url) if name]
    near = nearest(path, known)
    hint = f"您要看的是 {near} 吗？" if near else "请写 content/ 里的稿件，或 public/ 里的页面"
    return Problem("error", f"没有这个稿件或页面：{path}", hint=hint, rule="usage")
