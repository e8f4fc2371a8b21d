"""Personal data: found in texts, tables, names of files and pictures; masked on request."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_builder.check.material import SourceText
from site_builder.check.personal.find import Found, find
from site_builder.check.personal.mask import mask as mask
from site_builder.check.personal.mask import masked
from site_builder.check.personal.tables import cells
from site_builder.config.rules import BY_NAME
from site_builder.model.checking import PersonalSettings
from site_builder.model.config import Config
from site_builder.model.problem import Problem
from site_builder.wording.prose import HIDDEN

LONGEST = 120


class PersonalData(Struct, frozen=True):
    """Finds personal data in a text; the office's own telephone and mailbox are none."""

    settings: PersonalSettings
    own: frozenset[str]

    def look(self, text: SourceText) -> tuple[list[Problem], SourceText]:
        """The problems of a text, and the text with what was found covered, so that no other check tells of it again."""
        found = self.find_all(text.text)
        return list(self._problems(text, found)), SourceText(text.path, _covered(text.text, found)) if found else text

    def _problems(self, text: SourceText, found: list[Found]) -> Iterator[Problem]:
        starts = [0]
        for line in text.text.split("\n") if found else ():
            starts.append(starts[-1] + len(line) + 1)
        for one in found:
            number = bisect_right(starts, one.start)
            excerpt = _excerpt(text.text, starts[number - 1], starts[number] - 1, found)
            yield self.problem(one, text.text, text.path, number, excerpt=excerpt)

    def find(self, text: str, context: str = "") -> list[Found]:
        """All personal data in a text but the office's own."""
        return [one for one in find(text, self.settings, context) if not self.is_own(one)]

    def find_all(self, text: str) -> list[Found]:
        """What is found in a text in Markdown, tables read as such; in its order."""
        found = self.find(text)
        places = {one.start for one in found}
        for start, cell, head in cells(text):
            inside = (replace(one, start=one.start + start, end=one.end + start) for one in self.find(cell, head))
            found += [one for one in inside if one.start not in places]
        return sorted(found, key=lambda one: one.start)

    def in_name(self, path: str) -> Iterator[Problem]:
        """What the name of a file tells."""
        name = path.rpartition("/")[2]
        for one in self.find(name):
            yield self.problem(one, name, path, None, "文件名里")

    def is_own(self, found: Found) -> bool:
        """Whether it is the office's telephone or mailbox, which the whole site shows."""
        return _plain(found.value) in self.own

    def problem(
        self, one: Found, text: str, path: str, line: int | None, where: str = "", excerpt: str = ""
    ) -> Problem:
        """What is said about one find; `where` is the place inside an attachment."""
        rule = BY_NAME[one.rule]
        shown = masked(one.rule, text[one.start : one.end]).replace("\n", " ")
        message = f"{where}{'：' if where else ''}有{rule.title} {shown}"
        return Problem("error", message, path, line, rule.mend, excerpt, one.rule, one.value)


def personal_data_of(config: Config) -> PersonalData:
    office = (config.site.telephone, config.site.email)
    return PersonalData(config.check.personal, frozenset(_plain(one) for one in office if one))


def _excerpt(text: str, start: int, end: int, found: list[Found]) -> str:
    """A line for the report, which must not tell again what should not have been told."""
    inside = [
        replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
        for one in found
        if one.start < end and one.end > start
    ]
    return mask(text[start:end], inside)[0].strip()[:LONGEST]


def _covered(text: str, found: list[Found]) -> str:
    """The text, as long as before; what was found is no longer there."""
    pieces: list[str] = []
    last = 0
    for one in found:
        pieces += [text[last : one.start], re.sub(r"[^\n]", HIDDEN, text[max(one.start, last) : one.end])]
        last = max(one.end, last)
    return "".join((*pieces, text[last:]))


def _plain(value: str) -> str:
    return "".join(char for char in value.lower() if char.isalnum() or char == "@")
