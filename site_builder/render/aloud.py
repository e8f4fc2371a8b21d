"""A converted text as plain text: to be read aloud on the radio, or pasted where no formatting survives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from site_builder.model.body import Body, Call, Image, Piece

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")
_GAP = re.compile(" *　 *")
_STRAY = re.compile("(?<=[。！？；：，、”’）》]) ")
_SPACE = re.compile(r"[ \t\r\n\xa0]+")
_UNHEARD = re.compile(
    r"<(svg|video|audio|nav|script|style)\b.*?</\1>|<sup[^>]*>\s*<a[^>]*>.*?</sup>|<a[^>]*footnote-backref.*?</a>", re.S
)
_BREAKS = frozenset(
    "p div section article aside header footer blockquote figure figcaption ul ol dl dt dd h1 h2 h3 h4 h5 h6 pre table hr"
    " details summary".split()
)


def aloud(body: Body) -> str:
    """Paragraphs with an empty line between them; items and rows of tables on lines of their own; no addresses."""
    html = _UNHEARD.sub("", "".join(map(_html, body)))
    blocks = ("\n".join(line for line in map(_tidy, block.split("\n")) if line) for block in _blocks(html))
    return "\n\n".join(block for block in blocks if block)


def _html(piece: Piece) -> str:
    """A piece as HTML; of pictures and shortcodes what can be said."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Image):
        return f"（图：{piece.title}）" if piece.title else ""
    return _called(piece) if isinstance(piece, Call) else ""


def _called(call: Call) -> str:
    said = {
        "attachment": f"附件：{call.args.get('title', '')}",
        "video": f"视频：{call.args.get('title', '')}",
        "figure": f"（图：{call.args.get('caption', '')}）",
    }.get(call.name)
    if said is not None:
        return f"<p>{said}</p>" if any(call.args.get(name) for name in ("title", "caption")) else ""
    title, by = call.args.get("title", ""), " ".join(filter(None, map(call.args.get, ("by", "source"))))
    inner = "".join(map(_html, call.inner))
    if call.name == "question":
        return _asked(call.args, title, inner.strip())
    return f"<p>{title}</p>{inner}" + (f"<p>——{by}</p>" if by else "")


def _asked(args: Mapping[str, str], title: str, inner: str) -> str:
    """A question of a self-test: its number and sort before its words, letters before what one may choose."""
    lettered = inner.replace("<ol>", '<ol type="A">', 1) if args.get("sort") in ("single", "multiple") else inner
    return f"<p>{args.get('number', '')}.（{title}）{lettered.removeprefix('<p>')}"


def _blocks(html: str) -> Iterator[str]:
    """The text of block after block: lists and tables are one each, with a line an item or row."""
    words: list[str] = []
    counters: list[str] = []  # of the lists that are open: what comes before the next item
    tables = end = 0
    for tag in _TAG.finditer(html):
        words.append(_SPACE.sub(" ", html[end : tag.start()]))
        end = tag.end()
        closes, name = bool(tag[1]), tag[2].lower()
        if name in ("ul", "ol"):
            if not counters:
                yield "".join(words)
                words.clear()
            counters.append(_first(name, tag[3])) if not closes else counters and counters.pop()
        elif name == "table":
            tables += -1 if closes else 1
            yield "".join(words)
            words.clear()
        elif name == "li" and not closes:
            words.append("\n" + _mark(counters))
        elif name in ("br", "tr"):
            words.append("\n")
        elif name in ("td", "th") and closes:
            words.append("　")
        elif name in _BREAKS and (counters or tables):
            words.append(" ")
        elif name in _BREAKS:
            yield "".join(words)
            words.clear()
    words.append(_SPACE.sub(" ", html[end:]))
    yield "".join(words)


def _first(name: str, attributes: str) -> str:
    """What stands before the first item of a list."""
    return "·" if name == "ul" else "A" if 'type="A"' in attributes else "1"


def _mark(counters: list[str]) -> str:
    """What stands before the next item, which is counted."""
    mark = counters[-1] if counters else "·"
    if mark == "·":
        return "· "
    counters[-1] = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
    return f"{mark}. "


def _tidy(line: str) -> str:
    return _STRAY.sub("", _GAP.sub("　", _SPACE.sub(" ", unescape(line)))).strip(" 　")
