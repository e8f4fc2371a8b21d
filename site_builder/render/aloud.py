"""A converted text as plain text: to be read aloud on the radio, or pasted where no formatting survives."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    return f"<p>{title}</p>{inner}" + (f"<p>——{by}</p>" if by else "")


def _blocks(html: str) -> Iterator[str]:
    """The text of block after block: lists and tables are one each, with a line an item or row."""
    words: list[str] = []
    counters: list[int] = []  # of the lists that are open: the number of the last item, -1 where items have none
    tables = end = 0
    for tag in _TAG.finditer(html):
        words.append(_SPACE.sub(" ", html[end : tag.start()]))
        end = tag.end()
        closes, name = bool(tag[1]), tag[2].lower()
        if name in ("ul", "ol"):
            if not counters:
                yield "".join(words)
                words.clear()
            counters.append(0 if name == "ol" else -1) if not closes else counters and counters.pop()
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
        elif name in _BREAKS and not counters and not tables:
            yield "".join(words)
            words.clear()
    words.append(_SPACE.sub(" ", html[end:]))
    yield "".join(words)


def _mark(counters: list[int]) -> str:
    if not counters or counters[-1] < 0:
        return "· "
    counters[-1] += 1
    return f"{counters[-1]}. "


def _tidy(line: str) -> str:
    return _STRAY.sub("", _GAP.sub("　", _SPACE.sub(" ", unescape(line)))).strip(" 　")
