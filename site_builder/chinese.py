"""What Chinese text needs that other text does not: pinyin, a count of characters, sentence ends, joined lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_IDEOGRAPHS = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3040-\u30ff\u31f0-\u31ff"
_MARKS = "\u3001-\u3003\u3008-\u303f\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6‘’“”…—·"
_WIDE = re.compile(f"[{_IDEOGRAPHS}{_KANA}{_MARKS}]")
_CHINESE_RUN = re.compile(f"[{_IDEOGRAPHS}]+")
_WIDE_RUN = re.compile(f"[{_IDEOGRAPHS}{_KANA}{_MARKS}\uac00-\ud7af]+")
_SENTENCE_END = re.compile(r"[。！？；!?;…][”’」』）)]*|\.(?=\s|\Z)")
_INLINE_TAG = r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>"
_TRAILING_TAGS = re.compile(f"(?:{_INLINE_TAG})+\\Z")
_BLOCK_ENDS = (
    "</p>",
    "</li>",
    "</td>",
    "</th>",
    "</tr>",
    "<ul>",
    "</ul>",
    "<li>",
    "<tr>",
)  # most lines; looked up first
_LEADING_TAGS = re.compile(f"(?:{_INLINE_TAG})+")
_PREFORMATTED = re.compile(r"(<(?i:pre)\b.*?(?:</(?i:pre)>|\Z))", re.S)


def is_wide(character: str) -> bool:
    """Whether a character is an ideograph, kana or full-width mark, between which a line break is no space."""
    return bool(_WIDE.match(character))


def has_ideographs(text: str) -> bool:
    return bool(_CHINESE_RUN.search(text))


def pinyin(text: str) -> str:
    """Text with every run of ideographs replaced by its reading, syllables joined by hyphens.

    Readings are chosen by phrase (重庆 → chong-qing); characters without a known reading stay.
    """
    from site_builder.readings import readings  # seldom needed

    return _CHINESE_RUN.sub(lambda run: f" {'-'.join(readings(run[0]))} ", text).strip()


def slugify(text: str) -> str:
    """A piece of an address: ASCII letters, digits, `-`, `_` and inner dots; Chinese becomes
    pinyin, a character without a reading `u` and its code point.

    Full-width and composed forms are folded first (NFKC), so that equal names give equal slugs; "" if nothing is left.
    """
    if text not in known_slugs:
        known_slugs[text] = _slugify(text)
    return known_slugs[text]


# The slugs found so far in this process. Others may put in what they remember: finding the reading of a word takes long.
known_slugs: dict[str, str] = {}


def _slugify(text: str) -> str:
    if text.isascii():
        folded = text
    else:
        folded = unicodedata.normalize("NFKC", text)
        folded = pinyin(folded) if has_ideographs(folded) else folded
        folded = "".join(_to_ascii(char) for char in folded)
    return re.sub(r"-{2,}", "-", re.sub(r"[^A-Za-z0-9._-]+", "-", folded)).strip("-.")


def _to_ascii(char: str) -> str:
    if char.isascii():
        return char
    plain = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    if plain or not char.isalnum():
        return plain or " "
    return f"u{ord(char):x}-"


def count_words(text: str) -> int:
    """字数 as Word counts it: every ideograph and full-width mark is one, every run of other signs is one."""
    rest, runs = _WIDE_RUN.subn(" ", text)
    return len(text) - len(rest) + runs + len(rest.split())


def summarise(text: str, length: int) -> str:
    """The beginning of a text, at most about `length` characters, ended at a sentence where one ends in reach.

    Where no sentence ends between half the length and the length, an ellipsis marks the cut.
    """
    if len(text) <= length:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, length + 2) if match.end() <= length + 2]
    if ends and ends[-1] >= length // 2:
        return text[: ends[-1]]
    return text[:length].rstrip("，、：,:； ") + "……"


def join_lines(html: str) -> str:
    """HTML in which a line break between two wide characters is gone; inline tags at the edges are looked through.

    Preformatted text keeps its lines.
    """
    pieces = _PREFORMATTED.split(html)
    pieces[::2] = [_join(piece) for piece in pieces[::2]]
    return "".join(pieces)


def _join(html: str) -> str:
    lines = html.split("\n")
    joined = [lines[0]]
    for line in lines[1:]:
        if _ends_wide(joined[-1]) and _starts_wide(line):
            joined[-1] += line
        else:
            joined.append(line)
    return "\n".join(joined)


def _ends_wide(line: str) -> bool:
    if line.endswith(">"):
        if line.endswith(_BLOCK_ENDS):
            return False
        tags = _TRAILING_TAGS.search(line)
        line = line[: tags.start()] if tags else ""
    return bool(line) and is_wide(line[-1])


def _starts_wide(line: str) -> bool:
    tags = _LEADING_TAGS.match(line)
    rest = line[tags.end() :] if tags else line
    return bool(rest) and is_wide(rest[0])


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that a misspelt one most resembles, None if none is near."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint for a misspelt name: the nearest known one, or all of them."""
    names = list(known)
    near = nearest(word, names)
    return f"您要写的是 {near} 吗？" if near else f"可用的有：{'、'.join(names)}"
