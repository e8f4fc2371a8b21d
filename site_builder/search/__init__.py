"""search: the published posts to the data that a browser finds any phrase in, from any host and from disk.

The posts are cut into segments by date. A segment is a few dozen to a few hundred small scripts below a folder that is named
by its content: one that tells of its posts, shards that tell where every pair of characters stands, and the texts for the
excerpts. `head.js` names the segments.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock

from site_builder.digest import digest
from site_builder.memory import Memory
from site_builder.model.document import Text
from site_builder.model.findable import Findable
from site_builder.model.findings import Known
from site_builder.model.job import Output, Record
from site_builder.model.site import Site
from site_builder.search.front import front_files
from site_builder.search.segments import FOLDER, Segment, findable_posts, segments_of
from site_builder.workers import Workers
from site_builder.writing import Rooms, write_new, write_over

Kept = Mapping[str, Mapping[str, str]]  # the digests of the files of each segment, by address, by the segment's name
Files = dict[str, tuple[int, Known]]  # files in place, by address, each with its inode


def make_segment(
    memory: Memory, name: str, folder: str, spare: str, posts: Sequence[Findable], fresh: Mapping[str, Text]
) -> Files:
    """Make the files of a segment in a folder, in whichever process this is called.

    The memory has the texts that are not `fresh`. The files of a `spare` folder ("" for none) are written over: that is far
    quicker than to remove them and make others. Raises OSError, Damaged.
    """
    from site_builder.search.postings import segment_files

    texts = {**fresh, **memory.known_texts([post.path for post in posts if post.path not in fresh])}
    files = segment_files(name, posts, [texts[post.path] for post in posts])
    shutil.rmtree(folder, ignore_errors=True)
    if spare and os.path.isdir(spare):  # it is gone where this was begun before by a process that came to grief
        os.rename(spare, folder)
    Path(folder).mkdir(exist_ok=True)
    there = set(os.listdir(folder))
    for left in there - files.keys():
        os.unlink(f"{folder}/{left}")
    made = {}
    for file, content in files.items():
        write = write_over if file in there else write_new
        made[f"{FOLDER}{name}/{file}"] = write(f"{folder}/{file}", content, digest(content))
    return made


def load() -> None:
    """Import what takes long, and have made what is made once, by the segment of a post that does not exist."""
    from site_builder.search.postings import segment_files

    segment_files("", [Findable("", "", "", "", 0, (), "")], [Text((), (), frozenset(), 0)])


class SearchFiles:
    """The search data of one build, made beside its other work from `begin` on; without `rooms` there are none."""

    def __init__(self, workers: Workers, rooms: Rooms | None, memory: Memory) -> None:
        self._rooms = rooms
        self._helper = workers.helper(partial(make_segment, memory), load) if rooms else None
        self._front: Callable[[], dict[str, bytes]] = dict
        self._held: Kept = {}
        self._made: Iterable[tuple[Segment, Files]] = ()

    def __enter__(self) -> SearchFiles:
        return self

    def __exit__(self, *_: object) -> None:
        if self._helper:
            self._helper.close()

    def begin(self, site: Site, fresh: Mapping[str, Text], kept: Kept, published: Mapping[str, str]) -> None:
        """Begin with the search data of a site. A segment that is `published` just as it was `kept` is not made again.

        `fresh` are the texts that the memory does not have yet.
        """
        if not self._rooms or not self._helper:
            return
        segments = segments_of(site)
        held = {segment.name: kept.get(segment.name, {}) for segment in segments}
        self._held = {name: known for name, known in held.items() if known and known.items() <= published.items()}
        stale = [segment for segment in segments if segment.name not in self._held]
        spares = self._rooms.spares(FOLDER, {segment.name for segment in segments}, len(stale))
        for segment in stale:
            spare = spares.pop() if spares else ""
            folder = self._rooms.room(f"{FOLDER}{segment.name}")
            posts = findable_posts(segment)
            news = {post.path: fresh[post.path] for post in posts if post.path in fresh}
            self._helper.give(segment.name, str(folder), str(spare), posts, news)
        self._made = zip(stale, self._helper.results(), strict=True)
        self._front = partial(front_files, site, segments)

    def publish(self, add: Callable[[Output], str]) -> Kept:
        """Have all of it taken; returns what the next build may keep. Raises OSError."""
        if not self._rooms:
            return {}
        for known in self._held.values():
            self._rooms.keep(known)
        for url, content in self._front().items():
            add(Output(url, content, None, Record("", (), digest(content), ())))
        kept = dict(self._held)
        for segment, files in self._made:
            self._rooms.adopt(files)
            kept[segment.name] = {url: known.digest for url, (_, known) in files.items()}
        return kept


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


def _files_of(site: Site, segment: Segment) -> dict[str, bytes]:
    from site_builder.search.postings import segment_files

    posts = findable_posts(segment)
    return segment_files(segment.name, posts, [site.texts[post.path] for post in posts])
