"""check on the command line: what was found, in the form asked for."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from site_builder.check import Result, check
from site_builder.check.html_report import html_report
from site_builder.check.links import allowed, outgoing
from site_builder.check.masking import mask_file
from site_builder.check.material import SiteCheck
from site_builder.check.mend import mends, write
from site_builder.check.origins import Origins
from site_builder.cli.output import Progress, print_problems
from site_builder.errors import system_fault
from site_builder.model.report import Options
from site_builder.workers import Workers, processors


def check_site(options: Options, chosen: argparse.Namespace) -> int:
    """Check and tell; 1 with an error, or under --strict with a warning."""
    if chosen.jobs is not None and chosen.jobs < 1:
        print("用法不对：--jobs 应是不小于 1 的整数", file=sys.stderr)
        return 2
    lacks = _lacks(chosen)
    if lacks:
        print(f"用法不对：{lacks}", file=sys.stderr)
        return 2
    if chosen.fix:
        return _fix(options, chosen.yes)
    if chosen.mask is not None:
        return _mask(options, chosen)
    with Progress() as progress:
        result = check(options, Workers(chosen.jobs or processors(), progress.tick), further=_further(chosen.online))
    if chosen.format == "text":
        print_problems(result.problems)
    text = {"text": _summary, "json": _json, "html": _html}[chosen.format](result)
    if chosen.links and chosen.format == "text":
        text += _links(result)
    if chosen.report is None:
        print(text)
    elif not _write(Path(chosen.report), text):
        return 1
    return 1 if result.errors or (chosen.strict and result.problems) else 0


def _lacks(chosen: argparse.Namespace) -> str:
    """What is wrong with options that belong together."""
    if chosen.write and chosen.mask is None:
        return "--write 要和 --mask 稿件 一起用"
    if chosen.yes and not chosen.fix:
        return "--yes 要和 --fix 一起用"
    return "--fix 和 --mask 一次只能用一个" if chosen.fix and chosen.mask is not None else ""


def _further(is_online: bool) -> tuple[SiteCheck, ...]:
    if not is_online:
        return ()
    from site_builder.check.online import online  # the network's libraries take long to import

    return (online,)


def _fix(options: Options, agreed: bool) -> int:
    """Show what is certain to be better, and write it if somebody agrees."""
    found, problems = mends(options)
    for one in found:
        print(one.difference())
    if not found:
        print("没有拿得准、可以替您改的地方。")
    elif agreed or _is_agreed(len(found)):
        unwritten = write(options.root, found)
        problems = [*problems, *unwritten]
        print(f"改好了 {len(found) - len(unwritten)} 个文件。")
    else:
        print(f"以上是 {len(found)} 个文件的改动，还没有写。要写，请运行 site-builder check --fix --yes")
    print_problems(problems)
    return 1 if any(one.severity == "error" for one in problems) else 0


def _is_agreed(count: int) -> bool:
    if not sys.stdin.isatty():
        return False
    try:
        return input(f"写入这 {count} 个文件吗？[y/N] ").strip().lower() in ("y", "yes", "是")
    except EOFError:  # Ctrl+D
        print()
        return False


def _mask(options: Options, chosen: argparse.Namespace) -> int:
    text, count, problems = mask_file(options, chosen.mask)
    print_problems(problems)
    if text is None:
        return 1
    if not chosen.write:
        sys.stdout.write(text)
    elif count and not _put(options.root / chosen.mask, text):
        return 1
    print(f"遮住 {count} 处个人信息{'' if chosen.write else '，文件没有改动（要改写请加 --write）'}。", file=sys.stderr)
    return 0


def _put(path: Path, text: str) -> bool:
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        print(f"{path}: 写不了这个文件：{system_fault(error)}", file=sys.stderr)
        return False
    return True


def _links(result: Result) -> str:
    if result.checked is None:
        return ""
    lines = ["", "外站："]
    known = result.checked.site.config.check.outgoing
    origins = Origins(result.checked)
    for domain, addresses in outgoing(result.checked).items():
        entry = allowed(domain, known)
        lines.append(f"  {domain}  {len(addresses)} 个网址  {f'{entry.seen} 看过' if entry else '没看过'}")
        for target, url in addresses.items():
            path, line = origins.find(url, target)
            lines.append(f"    {path}{f':{line}' if line else ''}  {target}")
    return "\n".join(lines)


def _write(path: Path, text: str) -> bool:
    try:
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{path}: 写不了这个文件：{system_fault(error)}", file=sys.stderr)
        return False
    return True


def _summary(result: Result) -> str:
    looked = ""
    if result.checked:
        looked = f"看过 {len(result.checked.sources)} 个源文件、{len(result.checked.outputs)} 个输出文件："
    if not result.problems:
        return f"{looked}没有发现问题。"
    return f"{looked}{result.errors} 个错误，{result.warnings} 个警告。"


def _json(result: Result) -> str:
    told = [
        {
            "severity": problem.severity,
            "rule": problem.rule,
            "path": problem.path,
            "line": problem.line,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in result.problems
    ]
    whole = {"problems": told, "errors": result.errors, "warnings": result.warnings}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _html(result: Result) -> str:
    return html_report(result.problems, result.checked)
