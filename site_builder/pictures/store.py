"""Treated pictures on disk, one folder a picture, named by what it was made of. What is damaged is not found."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct

from site_builder.digest import digest
from site_builder.model.picture import Made, Treated
from site_builder.packing import Damaged, packed, unpacked

FACTS = "facts"


class Fresh(Struct, frozen=True):
    """A file just made: what is added to the address, pixels, bytes."""

    ending: str
    width: int
    height: int
    content: bytes


class Store(Struct, frozen=True):
    folder: Path

    def find(self, key: str) -> Treated | None:
        """What was made earlier, None if it is not there in full. Bytes are compared only when they are published."""
        try:
            treated: Treated = unpacked((self.folder / key / FACTS).read_bytes(), key)
            sizes = [(self.folder / key / str(number)).stat().st_size for number in range(len(treated.made))]
        except (OSError, Damaged):
            return None
        return treated if sizes == [one.size for one in treated.made] else None

    def add(self, key: str, colour: str, files: Sequence[Fresh]) -> Treated:
        """Keep what was made of a picture, all or nothing. Raises OSError."""
        made = tuple(Made(one.ending, one.width, one.height, len(one.content), digest(one.content)) for one in files)
        treated = Treated(key, colour, made)
        place = self.folder / f"{key}.{os.getpid()}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for number, file in enumerate(files):
            (place / str(number)).write_bytes(file.content)
        (place / FACTS).write_bytes(packed(treated, key))
        shutil.rmtree(self.folder / key, ignore_errors=True)
        place.rename(self.folder / key)
        return treated

    def keep_only(self, keys: Collection[str]) -> None:
        """Remove what no picture of the site is any more, and what killed builds left."""
        for entry in os.scandir(self.folder) if self.folder.is_dir() else ():
            if entry.name not in keys:
                shutil.rmtree(entry.path, ignore_errors=True)
