"""What a build starts from: the configuration, the theme, the list of files; and the memory that is good for them."""

from __future__ import annotations

from datetime import datetime, tzinfo

from msgspec import Struct

from site_builder.code import code_digest
from site_builder.config import load_config
from site_builder.config.theme import load_theme
from site_builder.dates import end_of, parse_date
from site_builder.digest import digest_text
from site_builder.memory import FILE, Memory
from site_builder.model.config import Config
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.model.source import Sources
from site_builder.model.theme import Theme
from site_builder.scan import scan


class Prepared(Struct, frozen=True):
    """What is known before anything is read: the configuration, the theme, the files."""

    config: Config
    config_text: str
    theme: Theme
    sources: Sources
    code: str


def prepare(options: Options, moment: int = 0) -> tuple[Prepared | None, list[Problem]]:
    """Load the configuration and the theme, and scan the files; None where the configuration cannot be read.

    `moment` is the file system's own time in nanoseconds.
    """
    config, problems = load_config(options.root, options.config)
    if config is None:
        return None, list(problems)
    text = (options.root / options.config).read_bytes().decode("utf-8", "replace")
    theme, theme_problems = load_theme(options.root, config, options.config)
    sources = scan(options.root, config, moment)
    return Prepared(config, text, theme, sources, code_digest()), [*problems, *theme_problems, *sources.problems]


def memory_of(options: Options, prepared: Prepared) -> Memory:
    """The memory of the site, as far as it was made by the same code with the same settings."""
    return Memory(options.root / ".cache" / FILE, memory_key(prepared))


def as_of(options: Options, zone: tzinfo) -> datetime:
    """The moment to build for. A day stands for its end, so that everything published on it is there."""
    if isinstance(options.as_of, datetime):
        return options.as_of.astimezone(zone)
    moment = parse_date(options.as_of, zone)
    if moment is None:
        raise ValueError(f"not a date: {options.as_of}")
    return end_of(moment, zone)


def inputs_digest(options: Options, prepared: Prepared) -> str | None:
    """The digest of everything that goes into a build but the moment; None while a file is too new to be trusted."""
    sources = prepared.sources
    files = (*sources.posts, *sources.files, *sources.data, *sources.templates)
    if not all(source.stamp for source in files):
        return None
    stamps = "\n".join([f"{source.path} {source.stamp}" for source in files])
    return digest_text(f"{options.strict} {options.drafts} {options.output} {sources.problems!r}\n{stamps}")


def memory_key(prepared: Prepared) -> str:
    """What every remembered value depends on: the code, the configuration, the theme's settings, the shortcodes."""
    return digest_text(
        "\0".join(
            (prepared.code, prepared.config_text, repr(prepared.theme), repr(sorted(prepared.sources.shortcodes)))
        )
    )
