"""One function a command: takes what was written, prints, gives the exit code."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timezone
from pathlib import Path

from site_builder.cli.output import Progress, print_preview, print_problems, print_report, print_timing
from site_builder.dates import parse_date
from site_builder.model.problem import Problem
from site_builder.model.report import Options

Chosen = argparse.Namespace


def build(chosen: Chosen) -> int:
    gc.disable()  # a tenth of the time; one build leaves no cycles worth looking for before the process ends
    from site_builder.build import build as build_site
    from site_builder.workers import Workers, processors

    if chosen.jobs is not None and chosen.jobs < 1:
        return _wrong_use("--jobs 应是不小于 1 的整数")
    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    started = time.perf_counter()
    laps = [("", started)]
    with Progress() as progress:
        workers = Workers(chosen.jobs or processors(), progress.tick)
        report = build_site(options, workers, lambda step: laps.append((step, time.perf_counter())))
    print_report(report, options, time.perf_counter() - started)
    if chosen.timing:
        print_timing(laps)
    if chosen.open and report.published:
        import webbrowser

        webbrowser.open((options.output / "index.html").resolve().as_uri())
    return 0 if report.published else _fault(report.problems)


def serve(chosen: Chosen) -> int:
    import signal

    from site_builder.serve import Voice, Where
    from site_builder.serve import serve as serve_site
    from site_builder.workers import Workers, processors

    if not chosen.host.strip():  # the system would take it for all addresses
        return _wrong_use("--host 是空的，请写 127.0.0.1（只在本机看）或 0.0.0.0（同一网络里的手机也能看）")
    if not 0 <= chosen.port <= 65535:
        return _wrong_use("--port 应是 0 到 65535 的整数")
    if chosen.poll is not None and not 0 < chosen.poll <= 3600:
        return _wrong_use("--poll 应是大于 0 的秒数")
    if chosen.jobs is not None and chosen.jobs < 1:
        return _wrong_use("--jobs 应是不小于 1 的整数")

    def ready(address: str, phone: str | None) -> None:
        print(f"预览：{address}　按 Ctrl+C 结束" + (f"\n手机：{phone}" if phone else ""), flush=True)
        if chosen.open:
            import webbrowser

            webbrowser.open(address)

    def options() -> Options:
        now = datetime.now(timezone.utc)
        return Options(
            Path(chosen.root), chosen.config, Path(chosen.root) / ".cache" / "serve", now, False, chosen.drafts
        )

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    voice = Voice(lambda sentence: print(sentence, file=sys.stderr, flush=True), print_preview, ready)
    try:
        where = Where(chosen.host, chosen.port, chosen.poll)
        problem = serve_site(options, where, Workers(chosen.jobs or processors()), voice)
    except KeyboardInterrupt:
        print("\n预览结束。", flush=True)
        return 0
    print_problems([problem] if problem else [])
    return 1


def new(chosen: Chosen) -> int:
    from site_builder import new as new_things

    root = Path(chosen.root)
    today = datetime.now().astimezone()
    if chosen.section == "site":
        made, problems = new_things.new_site(root / chosen.title)
    elif chosen.section == "theme":
        made, problems = new_things.new_theme(root, chosen.title)
    elif chosen.section == "data":
        made, problems = new_things.new_data(root, chosen.config, chosen.title)
    else:
        made, problems = new_things.new_post(root, chosen.config, chosen.section, chosen.title, chosen.kind, today)
    print_problems(problems)
    if made:
        print(f"已新建 {made}")
        if chosen.section == "site":
            folder = f'"{made}"' if " " in made else made
            print(f"接着：cd {folder}，再运行 site-builder build，打开 public/index.html")
        if chosen.section == "theme":
            print(f"接着：在 config.yaml 里写 theme: {chosen.title}，再改 {made}/theme.yaml")
        return 0
    return _fault(problems)


def clean(chosen: Chosen) -> int:
    from site_builder.clean import clean as clean_site

    removed, problems = clean_site(Path(chosen.root), Path(chosen.root) / chosen.output)
    print_problems(problems)
    if removed or not problems:
        print(f"已删去：{'、'.join(removed)}" if removed else "没有可删的。")
    return _fault(problems) if problems else 0


def explain(chosen: Chosen) -> int:
    from site_builder.explain import explain as explain_page

    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    text, problems = explain_page(options, chosen.path)
    print_problems(problems)
    if text:
        print(text)
    return _verdict(problems) if text else _fault(problems)


def review(chosen: Chosen) -> int:
    from site_builder import review as reviews

    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    if chosen.waiting and not chosen.path:
        return _give(chosen.output, *reviews.list_waiting(options, chosen.output is not None))
    if not chosen.path:
        return _wrong_use("请写要审的稿件，或用 --waiting 看哪些在等")
    if chosen.sheet:
        return _give(chosen.output, *reviews.print_sheet(options, chosen.path))
    if not chosen.step or not chosen.by:
        return _wrong_use("签字要写 --step 初审、复审或终审，和 --by 姓名")
    moment = datetime.now().astimezone()
    path, problems = reviews.sign_post(options, chosen.path, chosen.step, chosen.by, chosen.opinion, moment)
    print_problems(problems)
    if not path:
        return _fault(problems)
    print(f"已签：{chosen.by} {chosen.step} {path}")
    return 0


def _give(output: str | None, text: str, problems: Iterable[Problem]) -> int:
    """Print a result, or write it to a file; and what it lacks."""
    print_problems(problems)
    if not text:
        return _fault(problems)
    if output is None:
        print(text)
    else:
        Path(output).write_text(text, encoding="utf-8", newline="\n")
        print(f"已写好 {output}")
    return _verdict(problems)


def stats(chosen: Chosen) -> int:
    from site_builder.cli.period import period
    from site_builder.stats import stats as count

    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    days = period(chosen)
    if isinstance(days, str):
        return _wrong_use(days)
    if chosen.format == "xlsx" and chosen.output is None:
        return _wrong_use("xlsx 是文件，请用 --output 写明存到哪里，例如 --output 用稿统计.xlsx")
    result, problems = count(options, chosen.format, days[0], days[1])
    print_problems(problems)
    if not result:
        return _fault(problems)
    if chosen.output is None:
        print(result)
    else:
        Path(chosen.output).write_bytes(result.encode() if isinstance(result, str) else result)
        print(f"已写好 {chosen.output}")
    return _verdict(problems)


def newsletter(chosen: Chosen) -> int:
    from site_builder.cli.newsletter import make_newsletter

    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    return make_newsletter(options, chosen)


def forget(chosen: Chosen) -> int:
    from site_builder.cli.forgetting import forget_person

    return forget_person(chosen)


def schema(chosen: Chosen) -> int:
    import json

    from site_builder.schema import schema_for

    value, problems = schema_for(Path(chosen.root), chosen.config, chosen.name)
    print_problems(problems)
    if value is None:
        return _fault(problems)
    print(json.dumps(value, ensure_ascii=False, indent=2))
    return _verdict(problems)


def reference(chosen: Chosen) -> int:
    from site_builder.reference import reference_for

    text, problems = reference_for(Path(chosen.root), chosen.config)
    print_problems(problems)
    print(text)
    return _verdict(problems)


def _options(chosen: Chosen) -> Options | None:
    """The options of a build; None where --as-of is no date."""
    root = Path(chosen.root)
    as_of: datetime | str = datetime.now(timezone.utc)
    if chosen.as_of is not None:
        if parse_date(chosen.as_of, timezone.utc) is None:
            return None
        as_of = chosen.as_of
    output = root / ("public" if chosen.command in ("review", "stats") else getattr(chosen, "output", "public"))
    return Options(root, chosen.config, output, as_of, getattr(chosen, "strict", False), chosen.drafts)


def _fault(problems: Iterable[Problem]) -> int:
    return 2 if any(problem.rule == "usage" for problem in problems) else 1


def _verdict(problems: Iterable[Problem]) -> int:
    """The exit code of a command that gave its result all the same."""
    return _fault(problems) if any(problem.severity == "error" for problem in problems) else 0


def _wrong_use(message: str) -> int:
    print(f"用法不对：{message}", file=sys.stderr)
    return 2


def check(chosen: Chosen) -> int:
    gc.disable()  # as for a build
    from site_builder.cli.checking import check_site

    options = _options(chosen)
    if options is None:
        return _wrong_use(f"--as-of 看不懂日期 {chosen.as_of}，请写成 2026-10-01")
    return check_site(options, chosen)


COMMANDS: dict[str, Callable[[Chosen], int]] = {
    "build": build,
    "check": check,
    "serve": serve,
    "new": new,
    "clean": clean,
    "explain": explain,
    "review": review,
    "stats": stats,
    "newsletter": newsletter,
    "forget": forget,
    "schema": schema,
    "reference": reference,
}
