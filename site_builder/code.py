"""What the code is: a memory made by other code answers for nothing."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

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
)


@cache
def code_digest() -> str:
    """A digest of our sources and of the versions of Python and of the libraries that shape outputs.

    Found once in a process, which goes on with the code that it began with.
    """
    seen = blake2b(sys.version.encode(), digest_size=16)
    package = Path(__file__).resolve().parent
    for file in sorted(package.rglob("*.py")):
        seen.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    for version in _versions():
        seen.update(version.encode() + b"\0")
    return seen.hexdigest()


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
    }
    # egg-info is what Linux distributions leave.
    found = (one.name for folder in folders for one in folder.glob("*-*.*-info"))
    return sorted(name for name in found if name.split("-")[0].lower() in wanted)
