"""Plain text out of converted HTML, for summaries and the count of characters."""

from __future__ import annotations

import re
from html import unescape

from site_builder.chinese import count_words, summarise
from site_builder.read.convert import MORE

_NO_PROSE = re.compile(r'<(pre|table|h[1-6]|figure|details)\b.*?</\1>|<div class="footnote">.*', re.S)
_NOTE_LINK = re.compile(r'<sup id="fnref.*?</sup>|(?:&nbsp;)?<a class="footnote-backref".*?</a>', re.S)
_TAG = re.compile(r"<[^>]*>|\x0e[^\x0f]*\x0f")
_AFTER_MARK = re.compile("(?<=[，。、；：？！）】》]) |(?<=[。？！][”’]) ")
_BLOCK_END = re.compile(r"</(?:p|li|dd|dt|td|th|tr|h[1-6]|div|blockquote|figcaption|pre)>|<br>")


def plain_text(html: str) -> str:
    """HTML without tags and marks, white space folded; none is left behind a full-width mark, which brings its own."""
    return _AFTER_MARK.sub("", " ".join(_texts(html).split()))


def summary_of(html: str, length: int) -> str:
    """The text before `<!-- more -->`, else the beginning of the prose, ended at a sentence."""
    before, more, _ = html.partition(MORE)
    if more:
        return plain_text(_NO_PROSE.sub(" ", before))
    prose = plain_text(_NO_PROSE.sub(" ", html))
    return summarise(prose, length)


def words_of(html: str) -> int:
    """字数 of a converted text."""
    return count_words(_texts(html))


def _texts(html: str) -> str:
    html = _NOTE_LINK.sub("", html) if "fnref" in html else html
    return unescape(_TAG.sub("", _BLOCK_END.sub(" ", html)))
