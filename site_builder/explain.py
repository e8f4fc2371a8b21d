"""explain: why a page looks as it does, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_builder.build import load_site
from site_builder.chinese import nearest
from site_builder.model.job import FileJob, Job, Output, TemplateJob
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.site import Site
from site_builder.plan import plan
from site_builder.render import Renderer, addresses
from site_builder.render.questions import told
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
    output = Renderer(site, addresses(jobs)).render(job)
    return "\n".join(_lines(job, output, site)), output.record.problems


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
    yield "  为什么重新生成：每次生成都从头做起，没有沿用上次的结果"


def _unknown(path: str, site: Site, jobs: tuple[Job, ...]) -> Problem:
    known = [name for job in jobs for name in (job.source, job.url) if name]
    near = nearest(path, known)
    hint = f"您要看的是 {near} 吗？" if near else "请写 content/ 里的稿件，或 public/ 里的页面"
    return Problem("error", f"没有这个稿件或页面：{path}", hint=hint, rule="usage")
