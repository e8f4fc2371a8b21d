"""What the code is: a memory made by other code answers for nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from site_builder.digest import digest_text

LIBRARIES = (
    "markdown",
    "jinja2",
    "markupsafe",
    "yaml",
    "nh3",
    "pypinyin",
    "PIL",
    "pypdf",
    "defusedxml",
    "segno",
    "icalendar",
    "msgspec",
)


@cache
def code_digest() -> str:
    """A digest of the stamps of our sources and of the versions of Python and of the libraries that shape outputs.

    Found once in a process, which goes on with the code that it began with. Stamps as git's index has them: to read three
    hundred files takes five times as long.
    """
    package = str(Path(__file__).resolve().parent)
    return digest_text("\0".join((sys.version, *_stamps(package), *_versions())))


def _stamps(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir():
                yield from _stamps(entry.path)
            elif entry.name.endswith(".py"):
                info = entry.stat()
                yield f"{entry.path} {info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}"


def _versions() -> list[str]:
    """`name-version` of the installed libraries, by the names of their metadata folders, since importing them takes long."""
    folders = set()
    for name in LIBRARIES:
        spec = find_spec(name)
        if spec and spec.origin:
            place = Path(spec.origin).parent
            folders.add(place.parent if spec.submodule_search_locations else place)
    wanted = {
        "markdown",
        "jinja2",
        "markupsafe",
        "pyyaml",
        "nh3",
        "pypinyin",
        "pillow",
        "pypdf",
        "defusedxml",
        "segno",
        "icalendar",
        "msgspec",
    }
    # egg-info is what Linux distributions leave.
    found = (one.name for folder in folders for one in folder.glob("*-*.*-info"))
    return sorted(name for name in found if name.split("-")[0].lower() in wanted)
