"""Files and pictures as they are published: their addresses, and what was made of each picture."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from site_builder.assemble.addresses import file_address
from site_builder.model.config import Config
from site_builder.model.document import Documents, PictureSize
from site_builder.model.picture import Treated
from site_builder.model.site import Derived, File, Picture, PictureSource
from site_builder.model.source import Source, Sources

NOTHING = Picture("", None, None, 0)


class Published(Struct, frozen=True):
    """Files, pictures and what was derived of pictures, all by stored path."""

    files: Mapping[str, File]
    pictures: Mapping[str, Picture]
    derived: Mapping[str, tuple[Derived, ...]]


def published_files(
    sources: Sources,
    documents: Documents,
    treated: Mapping[str, Treated],
    config: Config,
    withheld: Container[str],
    shown: Container[str],
) -> Published:
    """All files but `withheld` ones and those of hidden sections; `shown` are the paths of posts that are shown."""
    hidden = {section.slug for section in config.sections if section.hidden}
    sizes = {size.path: size for size in documents.pictures}
    originals = frozenset(_originals(documents, shown))
    cache = sources.root / ".cache" / "pictures"
    files: dict[str, File] = {}
    pictures: dict[str, Picture] = {}
    derived: dict[str, tuple[Derived, ...]] = {}
    for source in sources.files:
        if source.path.split("/")[1] in hidden or source.path in withheld:
            continue
        one = treated.get(source.path)
        if one is None or one.is_none:
            file = files[source.path] = _file(source, file_address(source.path), source.size)
            if source.path in sizes:
                pictures[source.path] = _plain(sizes[source.path], file) if one is None else NOTHING
            continue
        pictures[source.path] = picture = _picture(one, file_address(source.path))
        if one.made:
            files[source.path] = _file(source, picture.url, picture.size)
            is_wanted = config.pictures.original or source.path in originals
            made = tuple(_derived(one, file_address(source.path), cache))
            derived[source.path] = (*made, *_original(source, sources.root, is_wanted))
    return Published(files, pictures, derived)


def _originals(documents: Documents, shown: Container[str]) -> Iterator[str]:
    for document in documents.documents:
        if document.path in shown and document.front.fields["original"]:
            yield from document.files


def _original(source: Source, root: Path, is_wanted: bool) -> Iterator[Derived]:
    if is_wanted:
        stem, ending = posixpath.splitext(file_address(source.path))
        yield Derived(f"{stem}.original{ending}", root / source.path, "")


def _file(source: Source, url: str, size: int) -> File:
    name = source.path.rsplit("/", 1)[1]
    extension = name.rsplit(".", 1)[1].lower() if "." in name else ""
    return File(url, name, size, extension, source.stamp)


def _plain(size: PictureSize, file: File) -> Picture:
    return Picture(file.url, size.width, size.height, file.size)


def _picture(treated: Treated, address: str) -> Picture:
    if not treated.made:
        return NOTHING
    first = treated.made[0]
    lighter = sorted(treated.made[1:], key=lambda made: made.width)
    sources = tuple(PictureSource(_address(address, treated, made.ending), made.width) for made in lighter)
    return Picture(
        _address(address, treated, first.ending), first.width, first.height, first.size, treated.colour, sources
    )


def _derived(treated: Treated, address: str, cache: Path) -> Iterator[Derived]:
    for number, made in enumerate(treated.made):
        yield Derived(_address(address, treated, made.ending), cache / treated.files / str(number), made.digest)


def _address(address: str, treated: Treated, ending: str) -> str:
    """The picture's own address, or one that changes with its content: `gate.jpg` → `gate.jpg.1a2b3c4d.960.webp`."""
    return f"{address}.{treated.files[:8]}{ending}" if ending else address
