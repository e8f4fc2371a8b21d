"""Reads an output as a browser would, as far as checks want to know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from site_builder.check.page_facts import PageFacts
from site_builder.check.prose import WATCHED, Prose
from site_builder.model.problem import Problem

# Our own pages: attributes stand in quotation marks, every tag is closed.
_ATTRIBUTES = r"((?:[^>\"']|\"[^\"]*\"|'[^']*')*)"
_ADDRESSED = re.compile(rf"<(?:a|link|img|source|track|video|audio|script)\b{_ATTRIBUTES}>", re.I)
_ADDRESS = re.compile(r"\s(?:href|src|poster)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_WATCHED = re.compile(rf"<(/?)({'|'.join(sorted(WATCHED))})\b{_ATTRIBUTES}>", re.I)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PROSE = re.compile(r"<div\b[^>]*\bclass=\"(?:[^\"]* )?prose[ \"]")
_IDS = re.compile(r"\s(?:id|name)=\"([^\"]*)\"")
_TAG = re.compile(r"<[^<>]*>|^[^<>]*>")
_TEXTS = (".html", ".xml", ".json", ".js", ".txt", ".ics", ".svg", ".webmanifest")
_NUMBER = re.compile(rb"[0-9]{3}(?:[0-9]{8,15}[0-9Xx]?|[ -][0-9]{4}[ -][0-9]{4})")
_SCRIPT = re.compile(r"(<script\b[^>]*>).*?</script>", re.S | re.I)
_SILENT = re.compile(r"<style\b[^>]*>.*?</style>|<!--.*?-->", re.S | re.I)


def facts_of(url: str, content: bytes, digest: str) -> PageFacts:
    """The facts of an output; only web pages have ids and links."""
    numbers = tuple(_numbers(content)) if url.endswith(_TEXTS) else ()
    if not url.endswith(".html"):
        return PageFacts(digest, frozenset(), (), (), numbers)
    html = _SILENT.sub("", _SCRIPT.sub(r"\1", content.decode("utf-8", "replace")))
    ids = frozenset(map(unescape, _IDS.findall(html)))
    return PageFacts(digest, ids, tuple(dict.fromkeys(_addresses(html))), tuple(_problems(html)), numbers)


def _numbers(content: bytes) -> Iterator[tuple[str, str]]:
    for match in _NUMBER.finditer(content):
        if (
            content[max(0, match.start() - 1) : match.start()].isalnum()
            or content[match.end() : match.end() + 1].isalnum()
        ):
            continue  # part of a fingerprint
        before = content[max(0, match.start() - 90) : match.start()].decode("utf-8", "ignore")
        yield _TAG.sub(" ", before)[-24:], match[0].decode()


def _addresses(html: str) -> Iterator[str]:
    for attributes in _ADDRESSED.findall(html):
        for double, single in _ADDRESS.findall(attributes):
            if double or single:
                yield unescape(double or single)


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
        attributes = {one[1].lower(): unescape(one[2] or one[3] or "") for one in _ATTRIBUTE.finditer(tag[3])}
        text = ""
        if name == "a" and not tag[1]:
            end = html.find("</a>", tag.end())
            text = html[tag.end() : end if end >= 0 else tag.end()]
        prose.take(name, bool(tag[1]), attributes, text, html, tag.start())
        if not prose.is_reading:
            return tag.end()
    return len(html)
