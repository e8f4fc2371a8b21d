"""One form for all ways to write a character, and what a character counts as; the searching script does the same.

Letters are all characters but marks, spaces and what nobody sees: Han characters as well as Latin ones, digits, emoji.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

# What a character becomes if it is no letter.
GONE, SPACE, BREAK = 0, 1, 2
# Ranges as regular expressions have them; the searching script is told of them by `head.js`.
GONE_RANGES = (
    r"\u00ad\u0300-\u036f\u1ab0-\u1aff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f"
    r"\ufe20-\ufe2f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff"
)
BREAK_RANGES = (
    r"\u0000-\u0008\u000a-\u001f\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u009f\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1"
    r"\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2029\u2030-\u205e\u2190-\u25ff\u2e00-\u2e7f\u3001-\u3004"
    r"\u3008-\u3020\u3030\u303d\u30fb\ud800-\uf8ff\ufe10-\ufe1f\ufe30-\ufe6f\ufff0-\uffff"
    r"\U0003ffff-\U000dffff\U000e1000-\U0010ffff"
)
WORDLY_RANGES = r"0-9a-z\u00df-\u024f"  # between two of these a space counts
_GONE = re.compile(f"[{GONE_RANGES}]")
_BREAK = re.compile(f"[{BREAK_RANGES}]")
WORDLY = re.compile(f"[{WORDLY_RANGES}]")
_TABLE = Path(__file__).with_name("traditional.txt")


@cache
def simplified() -> dict[str, str]:
    """Traditional characters and what they are in simplified writing."""
    pairs = _TABLE.read_text(encoding="utf-8").replace("\n", "")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def fold(text: str) -> str:
    """A text in the one form: composed, narrow, lower case, simplified."""
    table = simplified()
    return "".join(table.get(char, char) for char in unicodedata.normalize("NFKC", text).lower())


def class_of(char: str) -> int | None:
    """GONE, SPACE or BREAK for a folded character; None for a letter."""
    if _GONE.match(char):
        return GONE
    if char in " \t":
        return SPACE
    return BREAK if _BREAK.match(char) else None
