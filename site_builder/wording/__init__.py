"""Wording: what a group does not write, and how Chinese text is set; pure functions of a text."""

from __future__ import annotations

import re
from datetime import date, timezone

from msgspec import Struct

from site_builder.dates import parse_date
from site_builder.model.registers import Wording, day_of
from site_builder.wording.finding import Finding, mended
from site_builder.wording.pairs import Pairs
from site_builder.wording.prose import prose
from site_builder.wording.typography import typography

_DATE = re.compile(r"^date[ \t]*[:=：][ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
_NAMED = re.compile(r"(?:^|/)(\d{4}-\d{1,2}-\d{1,2})")
MOST_ROUNDS = 10


class Wordings(Struct, frozen=True):
    """All that is looked for: the group's pairs, and names written with a space inside."""

    pairs: Pairs
    names: Pairs

    @property
    def key(self) -> str:
        return f"{self.pairs.key} {self.names.key}"

    def find(self, path: str, text: str) -> list[Finding]:
        """What is wrong in the source at `path`, in its order; `text` has `\\n` line ends."""
        shown = prose(text)
        found = [*self.pairs.find(shown, _day(path, text)), *self.names.find(shown), *typography(shown)]
        return sorted(found, key=lambda one: (one.start, one.end, one.rule))

    def mend(self, path: str, text: str) -> str:
        """The text with everything put right that is certain; mending it again changes nothing.

        A text that pairs would turn to and fro for ever stays as it is.
        """
        known = text
        for _ in range(MOST_ROUNDS):
            better = mended(known, self.find(path, known))
            if better == known:
                return known
            known = better
        return text


def spaced_names(names: tuple[str, ...]) -> tuple[Wording, ...]:
    """The ways in which somebody may write a name with a space inside."""
    found = {}
    for name in names:
        for gap in range(1, len(name)):
            for space in (" ", "\u3000"):
                found[name[:gap] + space + name[gap:]] = name
        for space in (" ", "\u3000"):
            found[space.join(name)] = name
    return tuple(Wording(wrong, right, "姓名中间不留空") for wrong, right in found.items())


def _day(path: str, text: str) -> date | None:
    written = _DATE.search(text[:2000])
    moment = parse_date(written[1], timezone.utc) if written else None
    if moment is None and (named := _NAMED.search(path)):
        moment = parse_date(named[1], timezone.utc)
    return day_of(moment) if moment else None
