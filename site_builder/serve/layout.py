"""Assembles and plans anew only what may have come out otherwise: an edited text changes neither lists nor addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from site_builder.build import Laid, lay_out
from site_builder.inputs import Prepared, as_of
from site_builder.model.document import Documents
from site_builder.model.picture import Treated
from site_builder.model.report import Options


class RememberedLayout:
    """`lay_out` with its last result: it holds while everything is equal but the texts that only their own pages show."""

    def __init__(self) -> None:
        self._laid: Laid | None = None
        self._inputs: tuple[Any, ...] = ()

    def __call__(
        self, documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
    ) -> Laid:
        inputs = _inputs(documents, treated, prepared, options)
        if self._laid is None or inputs != self._inputs or not _holds(self._laid, prepared, options):
            self._laid, self._inputs = lay_out(documents, treated, prepared, options), inputs
            return self._laid
        site = replace(
            self._laid.site,
            sources=prepared.sources,
            texts=documents.texts,
            text_digests={document.path: document.text_digest for document in documents.documents},
        )
        return replace(self._laid, site=site)


def _holds(laid: Laid, prepared: Prepared, options: Options) -> bool:
    """Whether no post has appeared or gone by itself since."""
    moment, until = as_of(options, prepared.config.zone), laid.site.until
    return laid.site.as_of <= moment and (until is None or moment < until)


def _inputs(
    documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
) -> tuple[Any, ...]:
    """All that goes into `lay_out` but the moment and the texts; of the posts' files, their names."""
    sources = prepared.sources
    posts = [(one.path, one.digest, one.files, one.approval, one.front.lines) for one in documents.documents]
    read = (documents.data, documents.registers, documents.pictures, documents.blocks, documents.assets)
    names = [source.path for source in sources.posts]
    listed = (sources.files, sources.data, sources.assets, sources.templates, sources.shortcodes, sources.problems)
    return posts, read, treated, names, listed, prepared.config_text, prepared.theme, options.drafts
