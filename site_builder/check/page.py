"""Reads an output as a browser would, as far as checks want to know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import chain

from site_builder.check.prose import WATCHED, Prose
from site_builder.model.inspected import PageFacts
from site_builder.model.problem import Problem


def _names(names: Sequence[str]) -> str:
    """A pattern of names in any case, that looks at their first letters first: to ignore the case of all takes half as long
    again."""
    first = "".join(sorted({form for name in names for form in (name[0], name[0].upper())}))
    forms = ("".join(f"[{char}{char.upper()}]" for char in name) for name in names)
    return f"(?=[{first}])(?:{'|'.join(forms)})"


# Our own pages: attributes stand in quotation marks, every tag is closed.
_ATTRIBUTES = r"((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)"
_LINKING = _names("a link img source track video audio script".split())
_ADDRESSED = re.compile(rf"<{_LINKING}\b{_ATTRIBUTES}>")
_ADDRESS = re.compile(r"\s(?:href|src|poster)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_WATCHED = re.compile(rf"<(/?)({_names(sorted(WATCHED))})\b{_ATTRIBUTES}>")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PROSE = re.compile(r"<div\b[^>]*\bclass=\"(?:[^\"]* )?prose[ \"]")
_IDS = re.compile(r"=\"(?:(?<=\sid=\")|(?<=\sname=\"))([^\"]*)\"")
_TAG = re.compile(r"<[^<>]*>|^[^<>]*>")
_TEXTS = (".html", ".xml", ".json", ".js", ".txt", ".ics", ".svg", ".webmanifest")
_NUMBER = re.compile(rb"[0-9]{3}(?:[0-9]{8,15}[0-9Xx]?|[ -][0-9]{4}[ -][0-9]{4})")
# The shapes of such numbers among digits (0), what may part them (a space) and all else, far quicker to look for.
_SHAPES = (b"0" * 11, b"000 0000 0000")
_SHAPED = bytes(
    ord("0") if chr(code).isdecimal() and code < 128 else ord(" ") if chr(code) in " -" else ord("x")
    for code in range(256)
)
_SCRIPT, _STYLE = _names(["script"]), _names(["style"])
_SILENT = re.compile(
    rf"<(?=[sS!])(?:({_SCRIPT}\b[^>]*>).*?</{_SCRIPT}>|{_STYLE}\b[^>]*>.*?</{_STYLE}>|!--.*?-->)", re.S
)


def facts_of(url: str, content: bytes, digest: str) -> PageFacts:
    """The facts of an output; only web pages have ids and links."""
    if not url.endswith(".html"):
        numbers = tuple(_numbers(content)) if url.endswith(_TEXTS) else ()
        return PageFacts(digest, frozenset(), (), (), numbers)
    parts = [_facts_of_part(part) for part in _parts(content)]
    return PageFacts(
        digest,
        frozenset().union(*(part.ids for part in parts)),
        tuple(dict.fromkeys(link for part in parts for link in part.links)),
        tuple(problem for part in parts for problem in part.problems),
        tuple(number for part in parts for number in part.numbers),
    )


def _parts(content: bytes) -> Sequence[bytes]:
    """A page with its masthead and its foot cut off; in one piece where it is not plain where they are."""
    body, masthead, main = (content.find(one) for one in (b"<body", b"</header>", b"<main"))
    foot = content.rfind(b"</main>")
    if not 0 <= body < masthead < main < foot:
        return (content,)
    return content[:body], content[body:masthead], content[masthead:foot], content[foot:]


@lru_cache(maxsize=500)
def _facts_of_part(content: bytes) -> PageFacts:
    """What stands in a part of a page; mastheads and feet are those of many pages."""
    html = _SILENT.sub(_without_inside, content.decode("utf-8", "replace"))
    ids = frozenset(map(unescape, _IDS.findall(html)))
    links = dict.fromkeys(chain.from_iterable(map(_addresses_in, _ADDRESSED.findall(html))))
    return PageFacts("", ids, tuple(links), tuple(_problems(html)), tuple(_numbers(content)))


def _without_inside(found: re.Match[str]) -> str:
    """Of a script the tag, which may have an address; nothing of a style or a comment."""
    return f"<{found[1]}" if found[1] else ""


def _numbers(content: bytes) -> Iterator[tuple[str, str]]:
    shape = content.translate(_SHAPED)
    for match in _NUMBER.finditer(content) if any(one in shape for one in _SHAPES) else ():
        if (
            content[max(0, match.start() - 1) : match.start()].isalnum()
            or content[match.end() : match.end() + 1].isalnum()
        ):
            continue  # part of a fingerprint
        before = content[max(0, match.start() - 90) : match.start()].decode("utf-8", "ignore")
        yield _TAG.sub(" ", before)[-24:], match[0].decode()


@lru_cache(maxsize=10_000)
def _addresses_in(attributes: str) -> tuple[str, ...]:
    """The addresses among the attributes of a tag; most tags stand on many pages."""
    found = _ADDRESS.findall(attributes)
    return tuple(unescape(double or single) for double, single in found if double or single)


def _problems(html: str) -> Iterator[Problem]:
    """What is wrong with the texts of a page."""
    prose = Prose()
    start = _PROSE.search(html)
    while start is not None:
        start = _PROSE.search(html, _read(prose, html, start.start()))
    yield from prose.problems()


def _read(prose: Prose, html: str, place: int) -> int:
    """Show `prose` the text that begins at a place; returns where it ends."""
    for tag in _WATCHED.finditer(html, place):
        name = tag[2].lower()
        written = _ATTRIBUTE.finditer(tag[3]) if tag[3] else ()
        attributes = {one[1].lower(): unescape(one[2] or one[3] or "") for one in written}
        text = ""
        if name == "a" and not tag[1]:
            end = html.find("</a>", tag.end())
            text = html[tag.end() : end if end >= 0 else tag.end()]
        prose.take(name, bool(tag[1]), attributes, text, html, tag.start())
        if not prose.is_reading:
            return tag.end()
    return len(html)
