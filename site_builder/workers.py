"""Where work is spread over processes; every step uses one thing of it: `map`, order kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


class Workers:
    """One process; results come as they are asked for, and `tick(done, total)` hears of each."""

    def __init__(self, tick: Callable[[int, int], None] = _silent) -> None:
        self._tick = tick

    def map(self, function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """The results in the order of the items."""
        total = len(items)
        for done, result in enumerate(map(function, items), 1):
            self._tick(done, total)
            yield result
