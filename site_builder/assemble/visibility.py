"""Whether a post is shown, and if not, why."""

from __future__ import annotations

from datetime import datetime, timedelta

from site_builder.assemble.periods import withdrawn_after
from site_builder.dates import Moment, end_of, start_of
from site_builder.model.config import Config
from site_builder.model.document import Document


def state_of(document: Document, config: Config, as_of: datetime) -> str:
    """published, draft or future."""
    if document.front.fields["draft"]:
        return "draft"
    begins = _begins(document)
    return "future" if begins and start_of(begins, config.zone) > as_of else "published"


def hidden_reason(document: Document, state: str, config: Config, as_of: datetime, drafts: bool) -> str | None:
    """Why a post is not shown, in words for the web group; None if it is shown."""
    section = config.section(document.path.split("/")[1])
    if section and section.hidden:
        return f"栏目 {section.title} 不公开（config.yaml 里 hidden: 是）"
    last = withdrawn_after(document, config)
    if last and end_of(last, config.zone) + timedelta(seconds=1) <= as_of:
        expires = document.front.fields["expires"]
        return f"已过期（expires: {_shown(last)}）" if expires else f"公示期满（到 {_shown(last)}）"
    if state == "draft" and not drafts:
        return "草稿（draft: 是）"
    if state == "future" and not drafts:
        begins = _begins(document)
        return f"未到发布时间（{_shown(begins) if begins else ''}）"
    return None


def next_change(documents: list[Document], config: Config, as_of: datetime) -> datetime | None:
    """The next moment at which a post appears or goes by itself, None if none ever will."""
    moments = [start_of(begins, config.zone) for one in documents if (begins := _begins(one))]
    ends = [end_of(last, config.zone) for one in documents if (last := withdrawn_after(one, config))]
    moments += [end + timedelta(seconds=1) for end in ends]
    return min((moment for moment in moments if moment > as_of), default=None)


def _begins(document: Document) -> Moment | None:
    begins: Moment | None = document.front.fields["publish_at"] or document.date
    return begins


def _shown(moment: Moment) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"
