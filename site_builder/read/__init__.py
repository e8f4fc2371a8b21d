"""read: every text of the site to a Document, every data file to its value, every picture to its size, the theme to its files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_builder.digest import digest
from site_builder.errors import system_fault
from site_builder.memory import Memory
from site_builder.model.body import Body
from site_builder.model.config import BlockSettings, Config
from site_builder.model.document import Documents, Head, News, PictureSize, Reading
from site_builder.model.problem import Problem, Problems
from site_builder.model.source import Source, Sources
from site_builder.model.theme import Theme
from site_builder.read.assets import read_assets
from site_builder.read.convert import Converter
from site_builder.read.data import read_data
from site_builder.read.document import Reader, Settings
from site_builder.read.pictures import is_picture, measure
from site_builder.read.remembered import RememberedTexts
from site_builder.workers import Workers


def read(sources: Sources, config: Config, theme: Theme, workers: Workers, memory: Memory) -> Documents:
    """What came of every source, in the order of `sources`; what the memory knows of unchanged files is not read again."""
    heads = memory.heads()
    task = ReadTask(sources.root, settings_of(sources, config))
    unread = [source for source in sources.posts if not _is_known(source, heads)]
    digests = {source.path: heads[source.path].digest for source in unread if source.path in heads}
    fresh = {reading.path: reading for reading in workers.map(partial(task, digests), unread)}
    stamps = {source.path: source.stamp for source in sources.posts}
    read_now = {
        path: Head(stamps[path], reading.digest, reading.document, reading.problems)
        for path, reading in fresh.items()
        if reading.digest != digests.get(path)
    }
    again = {path: replace(heads[path], stamp=stamps[path]) for path in fresh if path not in read_now}
    heads_now = [read_now.get(path) or again.get(path) or heads[path] for path in stamps]
    texts = {path: fresh[path].text for path in read_now}
    data, registers, problems = read_data(sources.root, sources.data, config.zone)
    sizes, measured = _measure(sources, config, workers, memory)
    blocks, block_problems = _read_blocks(config, sources.shortcodes)
    problems += block_problems
    known_lean = memory.leaned()
    assets, leaned, asset_problems = read_assets(sources, theme, known_lean)
    problems += asset_problems
    problems += [problem for head in heads_now for problem in head.problems]
    problems += [problem for size in sizes for problem in size.problems]
    documents = tuple(head.document for head in heads_now if head.document)
    found = {path: text for path, text in texts.items() if text}
    known = RememberedTexts(found, memory, stamps.keys() & heads.keys())
    # What failed may succeed the next time: the file was locked, or the computer too busy for the time limit.
    sound = {path: head for path, head in (read_now | again).items() if head.document}
    gone = frozenset(heads.keys() - stamps.keys())
    news = News(sound, found, measured, gone, leaned if leaned.keys() != known_lean.keys() else {})
    return Documents(documents, known, data, sizes, blocks, assets, tuple(problems), news, registers)


def _is_known(source: Source, heads: Mapping[str, Head]) -> bool:
    head = heads.get(source.path)
    return head is not None and source.stamp != "" and head.stamp == source.stamp


def _measure(
    sources: Sources, config: Config, workers: Workers, memory: Memory
) -> tuple[tuple[PictureSize, ...], dict[str, tuple[str, PictureSize]]]:
    """The sizes of all pictures, and those measured just now with the stamps of their files."""
    pictures = [source for source in sources.files if is_picture(source.path)]
    known = memory.pictures() if pictures else {}
    unknown = [one for one in pictures if not one.stamp or known.get(one.path, ("",))[0] != one.stamp]
    measured = workers.map(partial(measure, sources.root, most_pixels=config.limits.picture_pixels), unknown)
    new = {source.path: (source.stamp, size) for source, size in zip(unknown, measured, strict=True)}
    sound = {path: (stamp, size) for path, (stamp, size) in new.items() if not size.problems}
    return tuple((new.get(one.path) or known[one.path])[1] for one in pictures), sound


def settings_of(sources: Sources, config: Config) -> Settings:
    """All of the configuration that a Document depends on."""
    return Settings(
        dict(config.all_kinds),
        {section.slug: section.kind for section in config.sections},
        config.markdown,
        config.limits,
        config.zone,
        sources.shortcodes,
    )


class ReadTask(Struct, frozen=True):
    """Reads posts, in whichever process it finds itself."""

    root: Path
    settings: Settings

    def __call__(self, digests: Mapping[str, str], source: Source) -> Reading:
        """Read one post, unless its bytes have the digest that is known of it: then the reading is empty but for that."""
        try:
            with (self.root / source.path).open("rb") as file:
                content = file.read(self.settings.limits.text_bytes + 1)
        except OSError as error:
            problem = Problem("error", f"读不了这个文件：{system_fault(error)}", source.path, hint=UNREADABLE_HINT)
            return Reading(source.path, None, None, (problem,), "")
        if digests.get(source.path) == digest(content):
            return Reading(source.path, None, None, (), digests[source.path])
        return _reader(self.settings).read(source.path, content)


UNREADABLE_HINT = "请检查文件权限，或是否正被别的程序占用"
_readers: dict[int, tuple[Settings, Reader]] = {}


def _reader(settings: Settings) -> Reader:
    """The reader of this process; a forked process makes its own, since the watching thread does not come along."""
    known = _readers.get(os.getpid())
    if known is None or known[0] is not settings:
        _readers.clear()
        known = _readers[os.getpid()] = (settings, Reader(settings))
    return known[1]


def _first_line(block: BlockSettings) -> int:
    """The line of the configuration on which a block's text begins: below its key where it has several lines."""
    return block.lines.get("text", 1) + ("\n" in block.text)


def _read_blocks(config: Config, shortcodes: frozenset[str]) -> tuple[dict[int, Body], list[Problem]]:
    problems = Problems(config.path)
    blocks = {number: block for number, block in enumerate(config.home.blocks) if block.text}
    converter = Converter(shortcodes) if blocks else None
    bodies = {
        number: converter.convert(block.text, _first_line(block), problems).body
        for number, block in blocks.items()
        if converter
    }
    return bodies, problems.found
