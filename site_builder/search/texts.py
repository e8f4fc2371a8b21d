"""What can be found of a post, as plain text: its title, headings, summary and body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from site_builder.model.body import Body, Call, Image
from site_builder.model.document import Text
from site_builder.model.findable import Findable

_BLOCK = re.compile(r"<(?:/?(?:p|li|dd|dt|td|th|tr|h[1-6]|div|blockquote|figcaption|pre|ul|ol|dl|table)\b[^>]*|[bh]r)>")
_NOTE_LINK = re.compile(r'<sup id="fnref.*?</sup>|(?:&nbsp;)?<a class="footnote-backref".*?</a>', re.S)
_TAG = re.compile(r"<[^>]*>")
_SHOWN = ("title", "caption", "by", "source")  # arguments of shortcodes that stand on the page


def fields_of(post: Findable, text: Text) -> tuple[str, str, str, str]:
    """Title, headings, summary and body of a post; between two blocks stands a line break."""
    headings = "\n".join([heading.text for heading in text.headings])
    return post.title, headings, post.summary, plain(text.body)


def plain(body: Body) -> str:
    """A converted text without its marks."""
    html = "".join(_html(body))
    html = _NOTE_LINK.sub("", html) if "fnref" in html else html
    html = html.replace("<p>", "\n").replace("</p>", "\n")  # most blocks, far quicker than by a pattern
    text = _TAG.sub("", _BLOCK.sub("\n", html))
    lines = (unescape(text) if "&" in text else text).split("\n")
    return "\n".join(filter(None, map(str.strip, lines)))


def _html(body: Body) -> Iterator[str]:
    for piece in body:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Image):
            yield f"\n{_escaped(piece.title)}\n" if piece.title else ""
        elif isinstance(piece, Call):
            yield "\n"
            yield from (f"{_escaped(piece.args[name])}\n" for name in _SHOWN if piece.args.get(name))
            yield from _html(piece.inner)
            yield "\n"
        else:
            yield "#"  # the value of an attribute


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
