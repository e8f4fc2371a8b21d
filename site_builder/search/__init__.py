"""search: the published posts to the data that a browser finds any phrase in, from any host and from disk.

The posts are cut into segments by date. A segment is a few dozen to a few hundred small scripts below a folder that is named
by its content: one that tells of its posts, shards that tell where every pair of characters stands, and the texts for the
excerpts. `head.js` names the segments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from threading import Lock

from site_builder.digest import digest
from site_builder.model.job import Output, Record
from site_builder.model.site import Site
from site_builder.search.front import front_files
from site_builder.search.segments import FOLDER, Segment, segments_of
from site_builder.workers import Workers

Kept = Mapping[str, Mapping[str, str]]  # the digests of the files of each segment, by address, by the segment's name


@dataclass(frozen=True)
class SegmentTask:
    """Makes the files of a segment, in whichever process it finds itself."""

    site: Site

    def __call__(self, segment: Segment) -> dict[str, bytes]:
        from site_builder.search.postings import segment_files

        return segment_files(self.site, segment)


def search_outputs(site: Site, kept: Kept, published: Mapping[str, str], workers: Workers) -> Iterator[Output]:
    """All search data of a site. Of a segment that is `published` just as it was `kept` nothing is made again.

    Where little is to be made, that begins at once, beside what is done before the outputs are taken.
    """
    segments = segments_of(site)
    held = {segment.name: kept.get(segment.name, {}) for segment in segments}
    held = {name: known for name, known in held.items() if known and known.items() <= published.items()}
    same = (Output(url, None, None, Record("", (), one, ())) for known in held.values() for url, one in known.items())
    made = workers.ahead(SegmentTask(site), [segment for segment in segments if segment.name not in held])
    new = (_output(url, content) for files in made for url, content in files.items())
    front = (_output(url, content) for url, content in front_files(site, segments).items())
    return chain(same, new, front)


def put_search_data(outputs: Iterable[Output], add: Callable[[Output], str]) -> dict[str, dict[str, str]]:
    """Have search data taken by `add`, which tells their digests; returns what of them the next build may keep."""
    return _by_segment({output.url: add(output) for output in outputs})


def _by_segment(digests: Mapping[str, str]) -> dict[str, dict[str, str]]:
    kept: dict[str, dict[str, str]] = {}
    for url, one in digests.items():
        name = _segment_of(url)
        if name:
            kept.setdefault(name, {})[url] = one
    return kept


def _segment_of(url: str) -> str | None:
    """The name of the segment that an address belongs to; None for the files of all segments."""
    name, slash, _ = url.removeprefix(FOLDER).partition("/")
    return name if slash else None


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
        name = _segment_of(url)
        if name is None:
            return front_files(self._site, tuple(self._segments.values())).get(url)
        segment = self._segments.get(name)
        if segment is None:
            return None
        if segment.name not in self._made:
            self._made[segment.name] = SegmentTask(self._site)(segment)
        return self._made[segment.name].get(url)


def is_search_data(url: str) -> bool:
    """Whether an address is one of those that `search_outputs` gives."""
    return url.startswith(FOLDER)


def _output(url: str, content: bytes) -> Output:
    return Output(url, content, None, Record("", (), digest(content), ()))
