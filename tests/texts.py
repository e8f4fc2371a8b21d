"""Posts for tests: read and converted as a build does it, without the rest of a site."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from html import escape
from html.parser import HTMLParser
from typing import Any
from zoneinfo import ZoneInfo

from site_builder.config.kinds import KINDS
from site_builder.errors import Severity
from site_builder.model.body import Body, Call, Image, Piece, Reference
from site_builder.model.config import Limits, MarkdownSettings
from site_builder.model.document import Document, Reading
from site_builder.read.convert import Converted, Converter
from site_builder.read.document import Reader, Settings

ZONE = ZoneInfo("Asia/Shanghai")
SHORTCODES = frozenset({"attachment", "callout", "figure", "gallery", "quote", "steps", "video"})
SPACES = "".join(map(chr, range(33)))
_SECTIONS = {"news": "news", "notices": "notice", "members": "spotlight", "resources": "document"}


@cache
def reader(seconds: int = 20, trusted: tuple[str, ...] = ()) -> Reader:
    kinds = {kind.name: kind for kind in KINDS}
    limits, markdown = Limits(seconds=seconds), MarkdownSettings(trusted=trusted)
    return Reader(Settings(kinds, _SECTIONS, markdown, limits, ZONE, SHORTCODES))


def read(content: str | bytes, path: str = "content/news/a.md") -> Reading:
    """What comes of a whole file."""
    return reader().read(path, content.encode() if isinstance(content, str) else content)


def front(lines: str, path: str = "content/news/a.md") -> Reading:
    """What comes of a post with this front matter."""
    return read(f"---\n{lines}\n---\n\n正文。\n", path)


def document(reading: Reading) -> Document:
    assert reading.document, said(reading)
    return reading.document


def field(reading: Reading, name: str) -> Any:
    return document(reading).front.fields[name]


def said(reading: Reading, severity: Severity | None = None) -> list[str]:
    """The problems as `line: message hint`."""
    return [
        f"{problem.line}: {problem.message} {problem.hint}".rstrip()
        for problem in reading.problems
        if severity in (None, problem.severity)
    ]


@cache
def _converter() -> Converter:
    return Converter(SHORTCODES)


class Told:
    """Takes what a converter complains about."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def __call__(
        self, line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None:
        self.messages.append(f"{severity} {message} {hint}".rstrip())


def convert(text: str, told: Told | None = None) -> Converted:
    return _converter().convert(text, 1, told or Told())


def html(text: str, told: Told | None = None) -> str:
    """The HTML of a text, addresses as written, shortcodes as `{name key=value|inner}`."""
    return shown(convert(text, told).body)


def shown(body: Body) -> str:
    return "".join(_shown(piece) for piece in body).strip()


def _shown(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Reference):
        return escape(piece.target)
    if isinstance(piece, Image):
        title = f' title="{escape(piece.title)}"' if piece.title else ""
        return f'<img src="{escape(piece.target)}" alt="{escape(piece.alt)}"{title}>'
    assert isinstance(piece, Call)
    args = "".join(f" {name}={escape(value, quote=False)}" for name, value in piece.args.items())
    return f"{{{piece.name}{args}|{shown(piece.inner)}}}"


class Dangers(HTMLParser):
    """What in an HTML text could run: tags, handlers and addresses."""

    _TAGS = frozenset("script style iframe object embed base meta link form input button svg math template".split())

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._TAGS:
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\t\n\r]", "", value or "").lstrip(SPACES).lower()
            if name.startswith("on") or name in ("srcdoc", "formaction"):
                self.found.append(name)
            if name in ("href", "src", "poster", "action") and address.startswith(
                ("javascript:", "vbscript:", "data:")
            ):
                self.found.append(f"{name}={address}")


def at(*numbers: int) -> datetime:
    """A moment in the zone of the site."""
    return datetime(*numbers, tzinfo=ZONE)  # type: ignore[misc, arg-type]
