"""How a text names a person, and what there only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTER = rf"[^\W\d_{HAN}]"
_SPACES = "[ \\u3000\\xa0]*"
_UNIT = re.compile(rf"[{HAN}]|[^\s{HAN}]+")
_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|\s+")
_HAN = re.compile(f"[{HAN}]")
# What ties a name to the word before or after it: 买买提·艾力, Li Ming-hua, Li Ming'an; but Li Ming's is his.
_TIED_BEFORE = re.compile(rf"[{HAN}\w][·•・‧]$|{LETTER}[-‐]$")
_TIED_AFTER = re.compile(rf"[·•・‧][{HAN}\w]|[-‐]{LETTER}|['’](?!s\b){LETTER}")


class Place(Struct, frozen=True):
    """Where a person may be named in a text; `is_certain` tells that nobody and nothing else can be meant."""

    start: int
    end: int
    is_certain: bool


class Naming(Struct, frozen=True):
    """A person's name, and the longer names of others that hold it: 李明华 holds 李明."""

    name: str
    others: tuple[str, ...] = ()

    def places(self, text: str) -> Iterator[Place]:
        """The places of a text where the person may be named, without those where somebody else is."""
        if not pattern_of(self.name).search(text):
            return
        longer = [one for other in self.others for one in pattern_of(other).finditer(text)]
        for found in pattern_of(self.name).finditer(text):
            around = [one for one in longer if one.start() <= found.start() and found.end() <= one.end()]
            if all(_is_doubtful(one) for one in around):
                yield Place(found.start(), found.end(), not around and not _is_doubtful(found))


def written(name: str) -> str:
    """A name as it is shown: without spaces between Chinese characters, with one between words of letters."""
    return re.sub(rf"(?<=[{HAN}]) (?=[{HAN}])", "", " ".join(name.split()))


@lru_cache(maxsize=1024)
def pattern_of(name: str) -> re.Pattern[str]:
    """A name as people write it, with or without spaces between its characters or words; letters are whole words."""
    units = _UNIT.findall(_BETWEEN_WORDS.sub(" ", name))
    before = f"(?<!{LETTER})" if re.match(LETTER, units[0]) else ""
    after = f"(?!{LETTER})" if re.match(LETTER, units[-1][-1]) else ""
    return re.compile(before + _SPACES.join(map(re.escape, units)) + after)


def _is_doubtful(found: re.Match[str]) -> bool:
    """Whether what was found may be part of other words: 木子李 明天, or of a longer name."""
    text, start, end = found.string, found.start(), found.end()
    if _TIED_BEFORE.search(text[max(0, start - 2) : start]) or _TIED_AFTER.match(text, end):
        return True
    if not re.search(r"\s", found[0]):
        return False
    leans_before = _HAN.match(found[0]) and start and _HAN.match(text, start - 1)
    return bool(leans_before or (_HAN.match(found[0][-1]) and _HAN.match(text, end)))
