"""The site of a running preview, as values: what a page's visitor gets, and what changed from one build to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct, field

from site_builder.digest import digest
from site_builder.memory import Known
from site_builder.model.job import Output
from site_builder.publish.tree import Tree
from site_builder.search import SearchData


class Item(Struct, frozen=True):
    """One output: its bytes, or the file that holds them; and the digest of them."""

    content: bytes | None
    file: Path | None
    digest: str

    def read(self) -> bytes:
        """The bytes. Raises OSError where the file is gone meanwhile."""
        if self.content is not None:
            return self.content
        return self.file.read_bytes() if self.file else b""


class Shown(Struct, frozen=True):
    """What is being shown: every output by its address, and the source of each page.

    While the first build `arriving` is true, outputs join one by one.
    """

    items: Mapping[str, Item] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, str] = field(default_factory=dict)
    arriving: bool = False
    search: SearchData | None = None


class Shelf:
    """Takes the outputs of a build (`taken` so far); `items` are those of the last whole one.

    `arrived` is called when the first output of all is there.
    """

    takes_all = False
    rooms = None  # a save would wait for it; the server makes it when somebody searches

    def __init__(self, arrived: Callable[[], object]) -> None:
        self._arrived = arrived
        self.items: Mapping[str, Item] = {}
        self.published = Tree({}, {})
        self.files: dict[int, Known] = {}
        self.taken: dict[str, Item] = {}

    def end(self) -> None:
        """Forget what a build took, whether it came to its end or not."""
        self.taken = {}

    def add(self, output: Output) -> str:
        """Take an output; returns the digest of its bytes. Raises OSError where its file cannot be read."""
        if output.file is not None:
            item = Item(None, output.file, digest(output.file.read_bytes()))
        elif output.content is not None:
            item = Item(output.content, None, output.record.content)
        else:
            item = self.items[output.url]
        self.taken[output.url] = item
        if not self.items and len(self.taken) == 1:
            self._arrived()
        return item.digest

    def commit(self) -> bool:
        """Show what was taken; False if it is what was shown before."""
        before = self.published.digests
        self.items = self.taken
        self.published = Tree({}, {url: item.digest for url, item in self.items.items()})
        return before != self.published.digests

    def forgotten(self) -> set[int]:
        """Nothing of it is on the disk."""
        return set()
