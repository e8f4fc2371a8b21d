"""Texts to numbered letters: the place of each in its segment, where every break between letters leaves one place free."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from msgspec import Struct

from site_builder.search.bits import Marks, Numbers
from site_builder.search.folding import BREAK, GONE, SPACE, WORDLY, class_of, fold, simplified

# Stand before each text and between its fields; such characters of its own become spaces.
POST, FIELD = "\ue000", "\ue001"
_POST, _FIELD, _LAST = 3, 4, 4  # the numbers they become; letters stand above
_HIGHEST = 0x3FFFF
_FAR = re.compile("[\U00040000-\U0010ffff]")  # no letters there
_LATIN = 0x251  # above all Latin letters there is one that is none


class Letters(Struct, frozen=True):
    """Letters with their places, whether each is followed by the next without a break, and where texts and fields begin.

    `begins` has a row for each text: the places of its fields; `size` is the first place after all.
    """

    codes: Numbers
    places: Numbers
    joined: Marks
    begins: Numbers
    size: int


def letters_of(texts: Sequence[Sequence[str]]) -> Letters:
    """The letters of texts, each given as its fields."""
    whole = "".join([POST + FIELD.join([_plain(field) for field in fields]) for fields in texts])
    codes = _folded(whole)
    spaces = np.flatnonzero(codes == SPACE)
    kept = codes[codes != SPACE]
    places_of = np.flatnonzero(kept > _LAST).astype(np.int32)
    behind = np.unique(spaces - np.arange(len(spaces)))  # what follows a space, by its number among those kept
    behind = behind[(behind > 0) & (behind < len(kept))]
    behind = behind[_is_wordly(kept[behind - 1]) & _is_wordly(kept[behind])]
    broken = np.diff(places_of, prepend=places_of[:1]) > 1
    broken[np.searchsorted(places_of, behind)] = True
    places = np.arange(len(places_of), dtype=np.int32) + np.cumsum(broken, dtype=np.int32)
    size = int(places[-1]) + 2 if len(places) else 0
    ordinals = np.searchsorted(places_of, np.flatnonzero((kept == _POST) | (kept == _FIELD)))
    begins = np.append(places, size)[ordinals].reshape(len(texts), -1)
    return Letters(kept[places_of], places, np.append(~broken[1:], False), begins, size)


def _plain(text: str) -> str:
    return text.replace(POST, " ").replace(FIELD, " ") if POST in text or FIELD in text else text


def _folded(text: str) -> Numbers:
    """Code points in the one form, what is no letter as its class."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    codes = _code_points(text)
    if codes.max(initial=0) > _HIGHEST:
        text = _FAR.sub(lambda found: "" if class_of(found[0]) == GONE else "\n", text)
        codes = _code_points(text)
    present = _present(codes)
    several = [char for char in present if len(_folded_char(char)) > 1]
    for char in several:
        text = text.replace(char, _folded_char(char))
    if several:
        codes = _code_points(text)
        present = _present(codes)
    table = np.arange(codes.max(initial=0) + 1, dtype=np.int32)
    for char in present:
        table[ord(char)] = _number(char)
    codes = table[codes]
    visible: Numbers = codes[codes != 0]
    return visible


def _code_points(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "replace"), np.int32)


def _present(codes: Numbers) -> list[str]:
    """The characters there are, without the thousands of Han characters that are in the one form already."""
    is_there = np.zeros(_HIGHEST + 1, np.bool_)
    is_there[codes] = True
    found = np.flatnonzero(is_there)
    return [chr(code) for code in found[~_in_form()[found]].tolist()]


@cache
def _in_form() -> Marks:
    table = np.zeros(_HIGHEST + 1, np.bool_)
    table[0x4E00:0xA000] = True
    table[[ord(char) for char in simplified()]] = False
    return table


_folded_char = cache(fold)


@cache
def _number(char: str) -> int:
    if char in (POST, FIELD):
        return _POST if char == POST else _FIELD
    folded = _folded_char(char)
    found = class_of(folded) if len(folded) == 1 else BREAK
    return ord(folded) if found is None else found


def _is_wordly(codes: Numbers) -> Marks:
    """Whether folded code points are Latin letters or digits."""
    table = np.array([bool(WORDLY.match(chr(code))) for code in range(_LATIN)])
    return table[np.minimum(codes, _LATIN - 1)]
