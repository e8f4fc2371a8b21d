"""What others see of a page."""

from __future__ import annotations

from site_builder import urls
from site_builder.dates import start_of
from site_builder.model.config import Config
from site_builder.model.document import Document
from site_builder.model.page import PageSummary

LISTS = ("author", "photographer", "editor", "reviewer", "attachments")
LAST_WEIGHT = 1_000_000


def summarise_page(document: Document, url: str, state: str, config: Config) -> PageSummary:
    """The PageSummary of a document that is shown at `url`."""
    fields = document.front.fields
    cover = fields["cover"]
    weight = fields["weight"]
    updated = fields["updated"]
    return PageSummary(
        path=document.path,
        url=url,
        section=document.path.split("/")[1],
        kind=document.kind,
        title=document.title,
        date=start_of(document.date, config.zone) if document.date else None,
        updated=start_of(updated, config.zone) if updated else None,
        summary=document.summary,
        cover=None if cover is None or urls.is_external(cover) else cover,
        tags=tuple(dict.fromkeys(fields["tags"] or ())),
        pinned=bool(fields["pin"]),
        recommended=bool(fields["recommend"]),
        weight=LAST_WEIGHT if weight is None else weight,
        state=state,
        fields=fields | {name: fields[name] or () for name in LISTS},
        extra=document.front.extra,
    )
