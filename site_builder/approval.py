"""What a text still lacks of its reviews."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.chinese import did_you_mean
from site_builder.model.document import Document
from site_builder.model.registers import Reviewer
from site_builder.model.review import Signature


def signatures(document: Document) -> tuple[Signature, ...]:
    found: tuple[Signature, ...] = document.front.fields["review"] or ()
    return found


def is_current(signature: Signature, document: Document) -> bool:
    """Whether the text is still the one that was signed."""
    return signature.digest == document.approval


def missing_steps(document: Document, wanted: Iterable[str], reviewers: tuple[Reviewer, ...] | None) -> tuple[str, ...]:
    """The wanted steps that nobody who may has signed for the text as it is now."""
    signed = {
        one.step
        for one in signatures(document)
        if is_current(one, document) and refused(one.by, one.step, reviewers) is None
    }
    return tuple(step for step in wanted if step not in signed)


def changed_since(document: Document) -> Signature | None:
    """The last signature, if the text was changed after it."""
    signed = signatures(document)
    return signed[-1] if signed and not is_current(signed[-1], document) else None


def refused(by: str, step: str, reviewers: tuple[Reviewer, ...] | None) -> tuple[str, str] | None:
    """Why a person may not sign a step, and what to do instead; None if they may."""
    if reviewers is None:
        return (
            "还没有审核人名单",
            "请新建 content/data/reviewers.yaml，每行写一人，例如 - {name: 温知夏, steps: [终审]}",
        )
    if not reviewers:
        return f"审核人名单里没有 {by}", "名单里还没有人（名单在 content/data/reviewers.yaml）"
    known = next((one for one in reviewers if one.name == by), None)
    if known is None:
        names = [one.name for one in reviewers]
        hint = did_you_mean(by, names) or "名单里有：" + "、".join(names)
        return f"审核人名单里没有 {by}", f"{hint}（名单在 content/data/reviewers.yaml）"
    if step not in known.steps:
        return f"{by} 不能签{step}", f"名单里写的是：{'、'.join(known.steps)}（content/data/reviewers.yaml）"
    return None
