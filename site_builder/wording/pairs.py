"""The group's own pairs of wrong and right, found all at once however many there are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from typing import Any

from msgspec import Struct

from site_builder.model.registers import Wording, day_of
from site_builder.wording.finding import Finding


class Pairs(Struct, frozen=True):
    """`key` names the pairs: a process builds what it searches with once for each key."""

    key: str
    pairs: tuple[Wording, ...]
    rule: str = "wording"

    def find(self, text: str, day: date | None = None) -> Iterator[Finding]:
        """Every place where a wrong wording stands and no exception holds, in a text of that day."""
        if not self.pairs:
            return
        for number, start, end in _automaton(self).find_matches_as_indexes(text, overlapping=True):
            pair = self.pairs[number]
            if not _is_excepted(pair, text, start) and _is_due(pair, day):
                why = f"（{pair.why}）" if pair.why else ""
                right = pair.right if pair.certain else None
                yield Finding(
                    start, end, self.rule, f"“{pair.wrong}”应写成“{pair.right}”{why}", f"请改成“{pair.right}”", right
                )


def _is_excepted(pair: Wording, text: str, start: int) -> bool:
    """Whether the wrong words are part of a longer wording that is right."""
    for phrase in (pair.right, *pair.exceptions):
        at = phrase.find(pair.wrong)
        while at >= 0:
            if start >= at and text.startswith(phrase, start - at):
                return True
            at = phrase.find(pair.wrong, at + 1)
    return False


def _is_due(pair: Wording, day: date | None) -> bool:
    return pair.since is None or (day is not None and day >= day_of(pair.since))


_built: dict[str, Any] = {}


def _automaton(pairs: Pairs) -> Any:
    known = _built.get(pairs.key) if pairs.key else None
    if known is None:
        from ahocorasick_rs import AhoCorasick  # not needed where there is no list

        known = _built[pairs.key] = AhoCorasick([pair.wrong for pair in pairs.pairs])
    return known


def faults(pairs: tuple[Wording, ...]) -> Iterator[tuple[int, str, str]]:
    """What is wrong with the list itself: (number of the pair, message, hint)."""
    seen: dict[str, int] = {}
    for number, pair in enumerate(pairs):
        if pair.wrong in seen:
            yield (
                number,
                f"“{pair.wrong}”在名单里写了两次",
                f"请只留一条（另一条的 right 是“{pairs[seen[pair.wrong]].right}”）",
            )
        seen.setdefault(pair.wrong, number)
    searched = Pairs("", pairs)
    leads = _leads(searched)
    for number, pair in enumerate(pairs):
        if _comes_back(number, leads):
            yield number, f"“{pair.wrong}”改成“{pair.right}”，又会被改回来", "名单绕成了圈，请删去其中一条"
        elif leads[number]:
            other = pairs[leads[number][0]]
            message = f"“{pair.wrong}”改成的“{pair.right}”里，“{other.wrong}”也在名单里"
            yield number, message, f"请把 right 直接写成最后的写法，或给“{other.wrong}”加 exceptions"


def _leads(pairs: Pairs) -> dict[int, list[int]]:
    """For each pair the pairs whose wrong words stand in its right ones; all are searched in one go."""
    leads: dict[int, list[int]] = {number: [] for number in range(len(pairs.pairs))}
    text = "\n".join(pair.right for pair in pairs.pairs)
    starts = list(accumulate((len(pair.right) + 1 for pair in pairs.pairs), initial=0))
    for number, start, _ in _automaton(pairs).find_matches_as_indexes(text, overlapping=True):
        if not _is_excepted(pairs.pairs[number], text, start):
            leads[bisect_right(starts, start) - 1].append(number)
    return leads


def _comes_back(first: int, leads: dict[int, list[int]]) -> bool:
    seen: set[int] = set()
    waiting = list(leads[first])
    while waiting:
        number = waiting.pop()
        if number == first:
            return True
        if number not in seen:
            seen.add(number)
            waiting += leads[number]
    return False
