"""What earlier checks found in files that are as they were; the file may be deleted at any time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from site_builder.check.page_facts import PageFacts
from site_builder.model.problem import Problem
from site_builder.packing import Damaged, packed, unpacked

_NAME = "check"


class Seen(Struct, frozen=True):
    """A source that was looked at: its stamp, the digest of its bytes, what was found."""

    stamp: str
    digest: str
    problems: tuple[Problem, ...]


class Remembered(Struct, frozen=True):
    """Sources by path, outputs by address; empty where nothing (or nothing that still holds) was kept.

    `key` tells what the findings in sources depend on besides their bytes.
    """

    key: str = ""
    sources: Mapping[str, Seen] = field(default_factory=dict)
    outputs: Mapping[str, PageFacts] = field(default_factory=dict)


def recall(path: Path, key: str) -> Remembered:
    """What was kept under this key; nothing if the file is missing, damaged or of another key."""
    try:
        own, sources, outputs = unpacked(path.read_bytes(), _NAME, key)
    except (OSError, Damaged):
        return Remembered()
    return Remembered(
        own,
        {name: Seen(*one) for name, one in sources.items()},
        {url: PageFacts(*one) for url, one in outputs.items()},
    )


def keep(path: Path, key: str, remembered: Remembered) -> None:
    """Write what was found, whole or not at all. Raises OSError."""
    sources = {name: (one.stamp, one.digest, one.problems) for name, one in remembered.sources.items()}
    outputs = {
        url: (one.digest, one.ids, one.links, one.problems, one.numbers) for url, one in remembered.outputs.items()
    }
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(packed((remembered.key, sources, outputs), _NAME, key))
    fresh.replace(path)
