"""Files that front matter and configuration name: those that are not there, and those that go with a post not shown."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any
from urllib.parse import unquote

from site_builder import urls
from site_builder.config.kinds import COMMON_FIELDS
from site_builder.fields import Field, FilePath, Many, Record, Type, fields_of
from site_builder.lookalikes import Lookalikes
from site_builder.model.config import Config
from site_builder.model.document import Documents
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.source import Sources


def withheld_files(documents: Documents, shown: Container[str], config: Config) -> frozenset[str]:
    """Files that only posts which are not shown name: drafts, expired notices. Nobody else may find them either.

    A file that the configuration or a data file mentions by name is kept.
    """
    hidden: set[str] = set()
    open_to_all: set[str] = set()
    for document in documents.documents:
        is_shown = document.path in shown or document.path.endswith(("/_index.md", "/_index.markdown"))
        (open_to_all if is_shown else hidden).update(document.files)
    candidates = hidden - open_to_all
    elsewhere = f"{config!r} {documents.data!r}" if candidates else ""
    return frozenset(path for path in candidates if path.rsplit("/", 1)[-1] not in elsewhere)


def check_files(pages: tuple[Page, ...], sources: Sources, config: Config) -> Iterator[Problem]:
    """A warning for every picture, attachment or post that front matter names in vain."""
    known = {source.path for source in (*sources.files, *sources.posts)}
    folders = {path.split("/")[1] for path in known} | {section.slug for section in config.sections}
    lookalikes = Lookalikes(known)
    fields = {
        name: [field for field in (*COMMON_FIELDS, *kind.fields) if _holds_paths(field.type)]
        for name, kind in config.all_kinds.items()
    }
    for page in pages:
        for field in fields[page.summary.kind]:
            for path in _paths(field.type, page.summary.fields[field.name]):
                if _is_missing(path, known) and not _is_foreign(field, path, folders):
                    line = page.document.front.lines.get(field.name)
                    hint = lookalikes.hint(path, page.summary.path)
                    message = f"{field.name} 里的文件没有找到：{path.removeprefix('content/')}"
                    yield Problem("warning", message, page.summary.path, line, hint, rule="link")


def check_settings(sources: Sources, config: Config) -> Iterator[Problem]:
    """The same for the configuration: emblem, pictures and data of the home page, posts of the display window."""
    known = {source.path for source in (*sources.files, *sources.posts)}
    known |= {source.path.rsplit(".", 1)[0] + ".yaml" for source in sources.data}
    lookalikes = Lookalikes(known)
    for label, path, line in _settings(config):
        if not urls.is_external(path) and _is_missing(f"content/{path.lstrip('/')}", known):
            hint = lookalikes.hint(f"content/{path}", config.path)
            yield Problem("warning", f"{label} 指向的文件没有找到：{path}", config.path, line, hint, rule="link")


def _settings(config: Config) -> Iterator[tuple[str, str, int | None]]:
    info, window = config.site, config.window
    if info.emblem:
        yield "site.emblem", info.emblem, info.lines.get("emblem")
    if window:
        yield from (("window.posts", path, window.lines.get("posts")) for path in window.posts)
        if window.slogans:
            yield "window.slogans", f"data/{window.slogans}.yaml", window.lines.get("slogans")
    for block in config.home.blocks:
        label = f"首页版块 {block.kind} 的"
        for image, lines in ((block.image, block.lines), *((one.image, one.lines) for one in block.items)):
            if image:
                yield f"{label} image", image, lines.get("image")
        if block.data:
            yield f"{label} data", f"data/{block.data}.yaml", block.lines.get("data")


def _holds_paths(type: Type) -> bool:
    if isinstance(type, Many):
        return _holds_paths(type.inner)
    if isinstance(type, Record):
        return any(_holds_paths(field.type) for field in fields_of(type.into))
    return isinstance(type, FilePath)


def _paths(type: Type, value: Any) -> Iterator[str]:
    """The stored paths in a value of a declared type."""
    if isinstance(type, FilePath) and value:
        yield value
    elif isinstance(type, Many):
        for one in value or ():
            yield from _paths(type.inner, one)
    elif isinstance(type, Record):
        for field in fields_of(type.into):
            yield from _paths(field.type, getattr(value, field.name))


def _is_missing(path: str, known: Container[str]) -> bool:
    return not urls.is_external(path) and path not in known and unquote(path) not in known


def _is_foreign(field: Field, path: str, folders: Container[str]) -> bool:
    """Whether a value was probably meant for another generator, whose pictures lie in folders that are not here."""
    parts = path.split("/")
    return field.lenient and ("." not in parts[-1] or len(parts) < 3 or parts[1] not in folders)
