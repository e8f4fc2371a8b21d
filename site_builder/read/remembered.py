"""The texts of all posts, without all of them being in the computer's memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from site_builder.memory import Memory
from site_builder.model.document import Text


class RememberedTexts(Mapping[str, Text]):
    """The texts of all posts: those read just now, and the others from the memory when they are wanted."""

    def __init__(self, fresh: Mapping[str, Text], memory: Memory, remembered: Iterable[str]) -> None:
        self._fresh = fresh
        self._memory = memory
        self._remembered = frozenset(remembered)

    def __getitem__(self, path: str) -> Text:
        if path in self._fresh:
            return self._fresh[path]
        if path not in self._remembered:
            raise KeyError(path)
        return self._memory.known_texts((path,))[path]

    def __iter__(self) -> Iterator[str]:
        yield from self._fresh
        yield from self._remembered - self._fresh.keys()

    def __len__(self) -> int:
        return len(self._remembered | self._fresh.keys())
