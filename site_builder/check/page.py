"""Reads an output as a browser would, as far as checks want to know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from site_builder.check.page_facts import PageFacts, PageLink
from site_builder.check.prose import Prose

# Our own pages: attributes stand in quotation marks, every tag is closed.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SILENT = re.compile(r"<(script|style)\b[^>]*>.*?</\1>|<!--.*?-->", re.S | re.I)
_ADDRESSES = {
    "a": ("href",),
    "link": ("href",),
    "img": ("src",),
    "source": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
}


def facts_of(url: str, content: bytes, digest: str) -> PageFacts:
    """The facts of an output; only web pages have ids and links."""
    if not url.endswith(".html"):
        return PageFacts(digest, frozenset(), (), ())
    html = content.decode("utf-8", "replace")
    scripts = tuple(
        PageLink(unescape(src), "", "src") for src in re.findall(r"<script\b[^>]*?\ssrc=\"([^\"]*)\"", html)
    )
    html = _SILENT.sub("", html)
    ids = frozenset(unescape(one) for one in re.findall(r"\s(?:id|name)=\"([^\"]*)\"", html))
    prose = Prose()
    links = tuple(dict.fromkeys((*scripts, *_links(html, prose))))
    return PageFacts(digest, ids, links, tuple(prose.problems()))


def _links(html: str, prose: Prose) -> Iterator[PageLink]:
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name not in _ADDRESSES and not prose.wants(name):
            continue
        attributes = {one[1].lower(): unescape(one[2] or one[3] or "") for one in _ATTRIBUTE.finditer(tag[3])}
        text = ""
        if name == "a" and not tag[1]:
            end = html.find("</a>", tag.end())
            text = html[tag.end() : end if end >= 0 else tag.end()]
        prose.take(name, bool(tag[1]), attributes, text, html, tag.start())
        if not tag[1]:
            for attribute in _ADDRESSES.get(name, ()):
                if attributes.get(attribute):
                    yield PageLink(attributes[attribute], "", attribute)
