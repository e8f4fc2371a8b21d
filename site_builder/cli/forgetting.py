"""forget on the command line: everything where a person appears, and taking it out when somebody agrees."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from site_builder.cli.output import print_problems
from site_builder.forget import Entry, Findings, Trace, find, remove, written

ASIDE = ".forgotten"


def forget_person(chosen: argparse.Namespace) -> int:
    """Show, ask, take out, and show what is left; nothing is changed unasked."""
    root, name = Path(chosen.root), written(chosen.name)
    if len(name) < 2:
        print("用法不对：请写出完整的姓名，例如 site-builder forget 高振邦", file=sys.stderr)
        return 2
    found, problems = find(root, chosen.config, name)
    print_problems(found.problems if found else problems)
    if found is None:
        return 1
    if not found:
        print("\n".join((f"没有找到“{name}”。", *_others(found))))
        return 0
    print("\n".join(_told(found, chosen.mask)))
    if not (chosen.yes or _is_agreed()):
        print("以上还没有改动。要取出，请在终端里运行并回答 y，或加上 --yes")
        return 0
    aside = f"{ASIDE}/{datetime.now():%Y%m%d-%H%M%S}"
    failed = remove(root, found, aside, chosen.mask)
    print_problems(failed)
    print("\n".join(_afterwards(root, chosen.config, found, aside)))
    return 1 if failed else 0


def _is_agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    return input("取出以上内容吗？[y/N] ").strip().lower() in ("y", "yes", "是")


def _told(found: Findings, masking: bool) -> Iterator[str]:
    after = "里的姓名会遮成“某”" if masking else "请自己改，或加上 --mask 遮成“某”"
    yield f"“{found.name}”出现在："
    yield from _group("他的稿件（会移走）", found.pages)
    yield from _group("只有他的稿件用到的图片、附件（会移走）", found.files)
    yield from _group("名单里他的条目（会删去）", found.entries)
    yield from _group("指向他的稿件的链接（会拆去；写在别处的请自己改）", found.links)
    yield from _group(f"别的文字（{after}）", (one for one in found.mentions if one.is_certain))
    yield from _group("不一定是他的文字（不会遮，请自己看）", (one for one in found.mentions if not one.is_certain))
    yield from _group("附件、工作簿、文件名（请自己改）", found.inside)
    yield from _others(found)


def _others(found: Findings) -> Iterator[str]:
    if found.others:
        yield f"这些姓名里也有“{found.name}”，当作别人，不动：{'、'.join(found.others)}"


def _group(title: str, things: Iterable[str | Entry | Trace]) -> Iterator[str]:
    lines = [f"  {one if isinstance(one, str) else one.render()}" for one in things]
    if lines:
        yield f"{title}："
        yield from lines


def _afterwards(root: Path, config: str, found: Findings, aside: str) -> Iterator[str]:
    if (root / aside).is_dir():
        yield f"取出的内容在 {aside}/，网站不会发布它；确认不再需要时请删去。"
    left, _ = find(root, config, found.name, (*found.pages, *found.files))
    if left:
        yield "还要自己改的："
        yield from _group("名单里他的条目", left.entries)
        yield from _group("链接（指向的稿件、文件已经移走）", left.links)
        yield from _group("文字", left.mentions)
        yield from _group("附件、工作簿、文件名", left.inside)
    yield "接着运行 site-builder clean 和 site-builder build，旧网页和记忆里才不再有他；版本库的历史、服务器上的旧文件请另行处理。"
