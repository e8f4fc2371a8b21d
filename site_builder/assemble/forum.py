"""Replies brought to their threads: those that were approved, by date; the others are listed after the build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from site_builder.chinese import nearest
from site_builder.dates import start_of
from site_builder.digest import digest_text
from site_builder.model.config import Config
from site_builder.model.document import Document
from site_builder.model.forum import Reply
from site_builder.model.page import Hidden
from site_builder.model.problem import Problem
from site_builder.model.registers import Reviewer


def with_replies(
    documents: Iterable[Document],
    in_files: tuple[Reply, ...],
    reviewers: tuple[Reviewer, ...] | None,
    config: Config,
) -> tuple[list[Document], list[Hidden], list[Problem]]:
    """The documents, each thread with all its approved replies and no other; the replies held back; answers to nothing."""
    by_thread: dict[str, list[Reply]] = defaultdict(list)
    for reply in in_files:
        by_thread[f"content/{reply.thread.removeprefix('content/')}"].append(reply)
    threads: list[str] = []
    found: list[Document] = []
    held: list[Hidden] = []
    for document in documents:
        if "replies" not in document.front.fields:
            found.append(document)
            continue
        threads.append(document.path)
        replies = [*(document.front.fields["replies"] or ()), *by_thread.pop(document.path, ())]
        shown = [reply for reply in replies if not _doubt(reply, reviewers)]
        held += [
            Hidden(
                f"{reply.path or document.path}:{reply.line}",
                document.title,
                f"{reply.name}的回复{_doubt(reply, reviewers)}",
            )
            for reply in replies
            if _doubt(reply, reviewers)
        ]
        shown.sort(key=lambda reply: (start_of(reply.date, config.zone), reply.name))
        front = replace(document.front, fields=document.front.fields | {"replies": tuple(shown)})
        found.append(replace(document, front=front, digest=digest_text(f"{document.digest} {shown!r}")))
    problems = [_unanswered(reply, threads) for replies in by_thread.values() for reply in replies]
    return found, held, problems


def _doubt(reply: Reply, reviewers: tuple[Reviewer, ...] | None) -> str:
    """Why a reply is not shown, "" if it is."""
    if not reply.approver:
        return "没有审核（审核后写上 approved: 审核人）"
    if reviewers and reply.approver not in {one.name for one in reviewers}:
        return f"的审核人 {reply.approver} 不在名单（reviewers.yaml）里"
    return ""


def _unanswered(reply: Reply, threads: list[str]) -> Problem:
    near = nearest(reply.thread, [thread.removeprefix("content/") for thread in threads])
    hint = f"您要写的是 {near} 吗？" if near else "请写主题帖的路径，从 content/ 算起"
    return Problem("warning", f"没有这个主题帖：{reply.thread}", reply.path, reply.line, hint, rule="link")
