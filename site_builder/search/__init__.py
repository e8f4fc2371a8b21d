"""search: the published posts to the data that a browser finds any phrase in, from any host and from disk.

The posts are cut into segments by date. A segment is a few dozen to a few hundred small scripts below a folder that is named
by its content: one that tells of its posts, shards that tell where every pair of characters stands, and the texts for the
excerpts. `head.js` names the segments.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Lock

from site_builder.digest import digest
from site_builder.model.findings import Known
from site_builder.model.job import Output, Record
from site_builder.model.site import Site
from site_builder.search.front import front_files
from site_builder.search.segments import FOLDER, Segment, segments_of
from site_builder.workers import Workers
from site_builder.writing import write_new

Kept = Mapping[str, Mapping[str, str]]  # the digests of the files of each segment, by address, by the segment's name
Files = dict[str, tuple[int, Known]]  # files in place, by address, each with its inode


@dataclass(frozen=True)
class SegmentTask:
    """Makes the files of a segment in a folder, in whichever process it finds itself."""

    site: Site

    def __call__(self, place: tuple[Segment, Path]) -> Files:
        segment, folder = place
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return {
            f"{FOLDER}{segment.name}/{name}": write_new(f"{folder}/{name}", content, digest(content))
            for name, content in _files_of(self.site, segment).items()
        }


def _files_of(site: Site, segment: Segment) -> dict[str, bytes]:
    from site_builder.search.postings import segment_files

    return segment_files(site, segment)


@dataclass(frozen=True)
class SearchFiles:
    """The search data of a site under way: what is kept of them, and what is being made in its place."""

    site: Site
    segments: tuple[Segment, ...]
    held: Kept
    made: Iterable[tuple[Segment, Files]]

    def publish(self, add: Callable[[Output], str], adopt: Callable[[Files], object]) -> Kept:
        """Have all of it taken; returns what the next build may keep. Raises OSError."""
        for url, one in chain.from_iterable(known.items() for known in self.held.values()):
            add(Output(url, None, None, Record("", (), one, ())))
        for url, content in front_files(self.site, self.segments).items():
            add(Output(url, content, None, Record("", (), digest(content), ())))
        kept = dict(self.held)
        for segment, files in self.made:
            adopt(files)
            kept[segment.name] = {url: known.digest for url, (_, known) in files.items()}
        return kept


def begin_search(
    site: Site, kept: Kept, published: Mapping[str, str], room: Callable[[str], Path], workers: Workers
) -> SearchFiles:
    """Begin to make the search data of a site; `room` gives the path of a folder for files that are made in place.

    Of a segment that is `published` just as it was `kept` nothing is made again.
    """
    segments = segments_of(site)
    held = {segment.name: kept.get(segment.name, {}) for segment in segments}
    held = {name: known for name, known in held.items() if known and known.items() <= published.items()}
    stale = [segment for segment in segments if segment.name not in held]
    made = workers.beside(SegmentTask(site), [(one, room(f"{FOLDER}{one.name}")) for one in stale])
    return SearchFiles(site, segments, held, zip(stale, made, strict=True))


class SearchData:
    """The search data of a site, made when it is asked for; what a former one made of equal posts is taken over."""

    def __init__(self, site: Site, former: SearchData | None = None) -> None:
        self._site = site
        self._made: dict[str, dict[str, bytes]] = former._made if former else {}
        self._segments: dict[str, Segment] | None = None
        self._lock = Lock()

    def read(self, url: str) -> bytes | None:
        """The bytes at an address, None where there are none; may be called from any thread."""
        with self._lock:
            return self._read(url)

    def _read(self, url: str) -> bytes | None:
        if self._segments is None:
            self._segments = {segment.name: segment for segment in segments_of(self._site)}
            self._made = {name: files for name, files in self._made.items() if name in self._segments}
        folder, slash, name = url.removeprefix(FOLDER).partition("/")
        if not slash:
            return front_files(self._site, tuple(self._segments.values())).get(url)
        segment = self._segments.get(folder)
        if segment is None:
            return None
        if segment.name not in self._made:
            self._made[segment.name] = _files_of(self._site, segment)
        return self._made[segment.name].get(name)


def is_search_data(url: str) -> bool:
    """Whether an address is one of those of the search data."""
    return url.startswith(FOLDER)
