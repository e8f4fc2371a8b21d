"""read: every text of the site to a Document, every data file to its value, every picture to its size, the theme to its files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.document import Documents, Reading
from site_builder.model.problem import Problem, Problems
from site_builder.model.source import Source, Sources
from site_builder.model.theme import Theme
from site_builder.read.assets import read_assets
from site_builder.read.convert import Converter
from site_builder.read.data import read_data
from site_builder.read.document import Reader, Settings
from site_builder.read.pictures import is_picture, measure
from site_builder.workers import Workers


def read(sources: Sources, config: Config, theme: Theme, workers: Workers) -> Documents:
    """What came of every source, in the order of `sources`."""
    reader = Reader(settings_of(sources, config))
    readings = tuple(workers.map(partial(read_file, sources.root, reader), sources.posts))
    data, problems = read_data(sources.root, sources.data)
    pictures = [source for source in sources.files if is_picture(source.path)]
    sizes = tuple(workers.map(partial(measure, sources.root, most_pixels=config.limits.picture_pixels), pictures))
    blocks, block_problems = _read_blocks(config, sources.shortcodes)
    problems += block_problems
    assets, asset_problems = read_assets(sources, theme)
    problems += asset_problems
    problems += [problem for reading in readings for problem in reading.problems]
    problems += [problem for size in sizes for problem in size.problems]
    documents = tuple(reading.document for reading in readings if reading.document)
    texts = {reading.path: reading.text for reading in readings if reading.text}
    return Documents(documents, texts, data, sizes, blocks, assets, tuple(problems))


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


def read_file(root: Path, reader: Reader, source: Source) -> Reading:
    """Read one post; a file that cannot be opened is a Problem like any other."""
    try:
        most = reader.settings.limits.text_bytes
        with (root / source.path).open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        hint = "请检查文件权限，或是否正被别的程序占用"
        problem = Problem("error", f"读不了这个文件：{error.strerror}", source.path, hint=hint)
        return Reading(source.path, None, None, (problem,))
    return reader.read(source.path, content)


def _read_blocks(config: Config, shortcodes: frozenset[str]) -> tuple[dict[int, Body], list[Problem]]:
    problems = Problems("config.yaml")
    texts = {number: block.text for number, block in enumerate(config.home.blocks) if block.text}
    converter = Converter(shortcodes) if texts else None
    bodies = {number: converter.convert(text, 1, problems).body for number, text in texts.items() if converter}
    return bodies, problems.found
