"""What lies on disk."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from site_builder.model.problem import Problem


class Source(Struct, frozen=True):
    """A file of the site: path relative to the root (with `/`), size in bytes, and its state as the file system tells it.

    `stamp` changes with every change of the file that git's index would notice (size, times, inode). It is "" for a file
    changed so lately that another change might leave no trace: such a file is read again.
    """

    path: str
    size: int
    stamp: str


class Sources(Struct, frozen=True):
    """All files of a site: Markdown posts, files published as they are, data files, assets of the theme,
    all files of templates and themes (for their stamps), names of the shortcodes that have a template."""

    root: Path
    posts: tuple[Source, ...]
    files: tuple[Source, ...]
    data: tuple[Source, ...]
    assets: tuple[ThemeAsset, ...]
    templates: tuple[Source, ...]
    shortcodes: frozenset[str]
    problems: tuple[Problem, ...]


class ThemeAsset(Struct, frozen=True):
    """A file of the theme's `assets/`: its name there (`css/site.css`) and where it lies."""

    name: str
    file: Path
