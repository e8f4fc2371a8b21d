"""HTML let through an allow-list; addresses inside the site become marks that the render step fills in."""

from __future__ import annotations

import re

import nh3

from site_builder import urls

# Marks are built of control characters, which no source text may hold (see decode.py) and no entity may smuggle in.
OPEN, CLOSE = "\x0e", "\x0f"

_CHARACTER = re.compile(r"&#(x[0-9a-f]+|[0-9]+);?", re.I)
_ADDRESSES = {
    ("a", "href"),
    ("img", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("source", "src"),
    ("video", "poster"),
    ("track", "src"),
}

_TAGS = set(
    """
    a abbr article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn
    div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt
    ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u
    ul var video wbr font
    """.split()
)
_OUTSIDE = re.compile(r'<a (?=[^>]*\bhref="\s*(?:https?:|ftp:)?//)', re.I)
_SIZE = {"width", "height"}
_ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir", "style", "role", "aria-label", "aria-hidden", "align"},
    "a": {"href", "hreflang", "download", "name"},
    "table": {"border", "cellpadding", "cellspacing", "summary", *_SIZE},
    "img": {"src", "alt", *_SIZE},
    "video": {"src", "poster", "controls", "preload", "loop", "muted", "playsinline", *_SIZE},
    "audio": {"src", "controls", "preload", "loop", "muted"},
    "source": {"src", "type"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "valign", "bgcolor", *_SIZE},
    "th": {"colspan", "rowspan", "valign", "bgcolor", "scope", *_SIZE},
    "col": {"span", "width"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "details": {"open"},
    "font": {"color", "size"},
    "q": {"cite"},
    "blockquote": {"cite"},
}
_STYLES = {
    "text-align", "text-indent", "color", "background-color", "font-weight", "font-style", "font-size", "text-decoration",
    "width", "max-width", "height", "border", "border-collapse", "padding", "margin", "vertical-align", "line-height",
}  # fmt: skip


class Sanitiser:
    """Cleans one text after another; `references` holds the addresses of the last, in the order of their marks."""

    def __init__(self) -> None:
        self.references: list[str] = []
        self._cleaner = nh3.Cleaner(
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            clean_content_tags={"script", "style", "iframe", "object", "embed", "noscript", "template", "svg", "math"},
            attribute_filter=self._filter,
            link_rel=None,
            url_schemes=set(urls.SAFE_SCHEMES),
            filter_style_properties=_STYLES,
        )

    def clean(self, html: str) -> str:
        """Safe HTML, serialised in one way: lower-case tags, double quotes, `<` and `>` escaped in attributes."""
        self.references = []
        cleaned = str(self._cleaner.clean(drop_control_characters(html)))
        return _OUTSIDE.sub(r'<a rel="noopener noreferrer" ', cleaned) if "//" in cleaned else cleaned

    def mark(self, html: str) -> str:
        """HTML that is trusted: nothing is taken away, addresses inside the site are marked all the same."""
        self.references = []

        def found(match: re.Match[str]) -> str:
            value = match[3].replace("&amp;", "&")
            marked = self._filter(match[1].lower(), match[2].lower(), value)
            start = match.start(3) - match.start()
            return match[0] if marked in (None, value) else f'{match[0][:start]}{marked}"'

        pattern = r'<(a|img|video|audio|source|track)\b[^>]*?\s(href|src|poster)="([^"]*)"'
        return re.sub(pattern, found, drop_control_characters(html), flags=re.I)

    def _filter(self, tag: str, attribute: str, value: str) -> str | None:
        if (tag, attribute) not in _ADDRESSES:
            return value
        if urls.is_external(value):
            return value if tag in ("a", "img") else None
        if not value or (value.startswith("#") and tag == "a"):
            return value
        self.references.append(value)
        return f"{OPEN}r{len(self.references) - 1}{CLOSE}"


def drop_control_characters(html: str) -> str:
    """Character references to control characters taken out: they would become the characters of our marks."""

    def checked(match: re.Match[str]) -> str:
        digits = match[1][:9]
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        allowed = code >= 32 or code in (9, 10, 13)
        return match[0] if allowed and not 0x7F <= code <= 0x9F and code not in (0xFFFE, 0xFFFF) else ""

    return _CHARACTER.sub(checked, html) if "&#" in html else html
