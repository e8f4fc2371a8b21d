"""Markdown to a Body: Python-Markdown, then the allow-list, then cut at the places the site fills in."""

from __future__ import annotations

import re
from html import unescape

from markdown import Markdown
from markdown.extensions import Extension, tables
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from msgspec import Struct

from site_builder.chinese import join_lines
from site_builder.errors import Complain, Severity
from site_builder.model.body import Body, Call, Heading, Image, Piece, Reference
from site_builder.read.extensions.admonitions import AdmonitionExtension
from site_builder.read.extensions.attributes import AttributeExtension
from site_builder.read.extensions.fences import FenceExtension
from site_builder.read.extensions.headings import HeadingExtension
from site_builder.read.extensions.inline import InlineExtension
from site_builder.read.extensions.lists import ListExtension
from site_builder.read.extensions.shortcodes import ShortcodeExtension, Tag
from site_builder.read.extensions.sparing import SparingExtension, serialise
from site_builder.read.extensions.tables import TableExtension
from site_builder.read.extensions.tasks import TaskExtension
from site_builder.read.quizzes import rewrite_quizzes
from site_builder.read.sanitise import CLOSE, OPEN, Sanitiser

_MARK = re.compile(f"{OPEN}(?P<sort>[rse])(?P<number>[0-9]+){CLOSE}")
_IMAGE = re.compile(r"(?P<before><p>\s*)?<img\b(?P<attributes>[^>]*)>(?(before)(?P<after>\s*</p>)?)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')
# Numbers so long that Python refuses to read them; no character has one.
_HUGE_REFERENCE = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{9,});?")
_MORE = re.compile(r"<!--\s*more\s*-->", re.I)
_ALONE = re.compile(f"<p>({OPEN}[se][0-9]+{CLOSE})</p>")
_PLACE = re.compile(f"{_IMAGE.pattern}|{_MARK.pattern}")
MORE = f"{OPEN}more{CLOSE}"


class Converted(Struct, frozen=True):
    """`html` is the safe HTML with marks, for summary and word count; `body` the same, cut."""

    html: str
    body: Body
    headings: tuple[Heading, ...]
    ids: frozenset[str]


class Converter:
    """Converts one text after another with one Markdown object; not to be shared between threads."""

    def __init__(self, shortcodes: frozenset[str]) -> None:
        self._complain: Complain = _ignore
        self._lines = _Lines("", 1)
        self._headings = HeadingExtension()
        self._shortcodes = ShortcodeExtension(shortcodes, self._tell)
        self._sanitiser = Sanitiser()
        self._markdown = markdown_with(self._headings, self._shortcodes, InlineExtension(), SparingExtension())
        self._markdown.serializer = serialise

    def convert(self, text: str, first_line: int, complain: Complain, trusted: bool = False) -> Converted:
        """Convert a text whose first line is line `first_line` of its file."""
        self._complain = complain
        self._lines = _Lines(text, first_line)
        self._markdown.reset()
        written = rewrite_quizzes(text, first_line, complain)
        raw = join_lines(self._markdown.convert(_HUGE_REFERENCE.sub("\ufffd", written)))
        raw = _MORE.sub(MORE, raw, count=1) if "<!--" in raw else raw
        raw = _ALONE.sub(r"\1", raw) if OPEN in raw else raw
        html = self._sanitiser.mark(raw) if trusted else self._sanitiser.clean(raw)
        pieces = _Cutter(html, self._sanitiser.references, self._shortcodes.tags, self._lines).cut()
        ids = frozenset(unescape(one) for one in _ID.findall(html)) if ' id="' in html else frozenset()
        return Converted(html, pieces, tuple(self._headings.headings), ids)

    def _tell(self, written: str, message: str, hint: str) -> None:
        self._complain(self._lines.of(written), message, hint, "warning", "shortcode")


def markdown_with(*more: Extension) -> Markdown:
    """Python-Markdown with our syntax and more extensions.

    Extensions are given as values: a name would be looked up among all installed packages, which takes long, and where any of
    them may answer to it.
    """
    standard = (
        tables.TableExtension(), FootnoteExtension(BACKLINK_TITLE="回到正文第 {} 处脚注", SEPARATOR="-"),
        DefListExtension(), SaneListExtension(),
    )  # fmt: skip
    own = (
        AdmonitionExtension(), AttributeExtension(), FenceExtension(), ListExtension(),
        TableExtension(), TaskExtension(), _Strike(),
    )  # fmt: skip
    return Markdown(extensions=[*standard, *own, *more], output_format="html")


def _ignore(
    line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
) -> None:
    """What a converter says to before the first text: nothing can be wrong yet."""


class _Strike(Extension):
    """`~~deleted~~`, as the editors that people use show it."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~{2})(.+?)~{2}", "del"), "strike", 65)


class _Lines:
    """Finds the line on which something is written."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line

    def of(self, written: str) -> int | None:
        position = self.text.find(written)
        return None if position < 0 else self.first_line + self.text.count("\n", 0, position)


class _Cutter:
    """Cuts marked HTML into pieces; shortcodes hold the pieces between their tags."""

    def __init__(self, html: str, references: list[str], tags: list[Tag], lines: _Lines) -> None:
        self.html = html.replace(MORE, "") if MORE in html else html
        self.references = references
        self.tags = tags
        self.lines = lines

    def cut(self) -> Body:
        if OPEN not in self.html and "<img" not in self.html:
            return (self.html,)
        stack: list[tuple[int, list[Piece]]] = [(-1, [])]
        position = 0
        # A search that begins with a plain character is many times faster.
        for match in (_PLACE if "<img" in self.html else _MARK).finditer(self.html):
            _append(stack[-1][1], self.html[position : match.start()])
            position = match.end()
            if match["sort"] is None:
                self._image(match, stack[-1][1])
            else:
                self._mark(match["sort"], int(match["number"]), stack)
        _append(stack[-1][1], self.html[position:])
        while len(stack) > 1:
            self._close(stack)
        return tuple(stack[0][1])

    def _image(self, match: re.Match[str], pieces: list[Piece]) -> None:
        attributes = dict(_ATTRIBUTE.findall(match["attributes"]))
        source = unescape(attributes.get("src", ""))
        mark = _MARK.fullmatch(source)
        target = self.references[int(mark["number"])] if mark else source
        alone = bool(match["before"] and match["after"])
        if match["before"] and not alone:
            _append(pieces, match["before"])
        alt, title = unescape(attributes.get("alt", "")), unescape(attributes.get("title", ""))
        pieces.append(Image(target, alt, title, alone, self.lines.of(target)))

    def _mark(self, sort: str, number: int, stack: list[tuple[int, list[Piece]]]) -> None:
        if sort == "r":
            target = self.references[number]
            stack[-1][1].append(Reference(target, self.lines.of(target)))
        elif sort == "s" and self.tags[number].paired:
            stack.append((number, []))
        elif sort == "s":
            stack[-1][1].append(self._call(number, ()))
        elif any(opened == number for opened, _ in stack):
            while self._close(stack) != number:
                pass

    def _close(self, stack: list[tuple[int, list[Piece]]]) -> int:
        number, inner = stack.pop()
        stack[-1][1].append(self._call(number, tuple(inner)))
        return number

    def _call(self, number: int, inner: Body) -> Call:
        tag = self.tags[number]
        return Call(tag.name, tag.args, inner, self.lines.of(tag.line_text))


def _append(pieces: list[Piece], html: str) -> None:
    if html:
        pieces.append(html)
