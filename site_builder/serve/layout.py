"""Assembles and plans anew only what may have come out otherwise: an edited text changes neither lists nor addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from site_builder.build import Layout
from site_builder.inputs import Prepared, as_of
from site_builder.model.document import Documents
from site_builder.model.job import Job
from site_builder.model.picture import Treated
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.site import Site


class RememberedLayout(Layout):
    """The same with its last results: they hold while everything is equal but the texts that only their own pages show."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._planned: tuple[tuple[Job, ...], tuple[Problem, ...]] | None = None
        self._inputs: tuple[Any, ...] = ()

    def assemble(
        self, documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
    ) -> Site:
        inputs = _inputs(documents, treated, prepared, options)
        if self._site is not None and inputs == self._inputs and _holds(self._site, prepared, options):
            digests = {document.path: document.text_digest for document in documents.documents}
            self._site = replace(self._site, sources=prepared.sources, texts=documents.texts, text_digests=digests)
        else:
            self._site, self._inputs = super().assemble(documents, treated, prepared, options), inputs
            self._planned = None
        return self._site

    def plan(self, site: Site) -> tuple[tuple[Job, ...], tuple[Problem, ...]]:
        if self._planned is None:
            self._planned = super().plan(site)
        return self._planned


def _holds(site: Site, prepared: Prepared, options: Options) -> bool:
    """Whether no post has appeared or gone by itself since."""
    moment, until = as_of(options, prepared.config.zone), site.until
    return site.as_of <= moment and (until is None or moment < until)


def _inputs(
    documents: Documents, treated: Mapping[str, Treated], prepared: Prepared, options: Options
) -> tuple[Any, ...]:
    """All that goes into a layout but the moment and the texts; of the posts' files, their names."""
    sources = prepared.sources
    posts = [(one.path, one.digest, one.files, one.approval, one.front.lines) for one in documents.documents]
    read = (documents.data, documents.registers, documents.pictures, documents.blocks, documents.assets)
    names = [source.path for source in sources.posts]
    listed = (sources.files, sources.data, sources.assets, sources.templates, sources.shortcodes, sources.problems)
    return posts, read, treated, names, listed, prepared.config_text, prepared.theme, options.drafts
