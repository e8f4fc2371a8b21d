"""Addresses: root-relative output paths such as `news/2026/x.html`, always with `/` and never leaving the site."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from urllib.parse import quote, unquote

from site_builder.chinese import slugify
from site_builder.digest import digest_text

_LEADING_DATE = re.compile(
    r"(?:\d{4}[-._]\d{1,2}[-._]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|(?:19|20)\d{6})(?:[-_. ]+|(?=[^\d-]))"
)
_PLAIN = re.compile(r"[A-Za-z0-9/._~-]*\Z")
_EXTERNAL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SAFE_SCHEMES = ("http", "https", "mailto", "tel", "ftp")
_WINDOWS_NAMES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.I)
_QUERY_OR_FRAGMENT = re.compile("[?#]")
LONGEST_SLUG = 120
LONGEST_NAME = 255


def slug_of_name(stem: str) -> str:
    """The slug of a file name without its ending: a leading date taken off, Chinese as pinyin; "" if nothing is left."""
    rest = _LEADING_DATE.sub("", stem, count=1)
    return shorten(slugify(rest) or slugify(stem))


def shorten(slug: str) -> str:
    """A slug of at most 120 characters; a cut one ends in a digest of the whole, so that it stays its own."""
    if len(slug) <= LONGEST_SLUG:
        return slug
    return f"{slug[: LONGEST_SLUG - 9].rstrip('-')}-{digest_text(slug)[:8]}"


def fault_of_slug(slug: str) -> str | None:
    """What is wrong with a slug written by hand, None if nothing."""
    if any(char in slug for char in "/\\\0") or ".." in slug:
        return "不能含有 /、\\、.. 或控制字符"
    if is_reserved(slug) or slug.casefold() == "index":
        return "是保留的名字"
    return None if slugify(slug) else "里没有可用的文字"


def is_reserved(name: str) -> bool:
    """Whether Windows refuses a file of this name (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
    return bool(_WINDOWS_NAMES.match(name))


def fault_of_address(url: str) -> str | None:
    """What no disk or not every system takes in an output path, None if nothing."""
    for name in url.split("/"):
        if is_reserved(name):
            return f"{name} 是 Windows 保留的名字"
        if len(name.encode()) > LONGEST_NAME:
            return f"{name[:20]}…… 超过 {LONGEST_NAME} 字节，磁盘存不下"
    return None


def is_external(target: str) -> bool:
    """Whether a written target names a scheme or a host, so that it is not a path of this site."""
    return bool(_EXTERNAL.match(target))


def is_safe(target: str) -> bool:
    """Whether a link may lead there: browsers run what stands behind `javascript:`, and show what stands behind `data:`."""
    scheme = _SCHEME.match(target.strip())
    return scheme is None or scheme[1].lower() in SAFE_SCHEMES


def split_target(target: str) -> tuple[str, str]:
    """A written link as (path, rest): percent forms decoded in the path, `rest` the query and fragment as written."""
    path = _QUERY_OR_FRAGMENT.split(target, maxsplit=1)[0]
    return unquote(path), target[len(path) :]


def join(base: str, path: str) -> str | None:
    """The path that `path`, written in a file of folder `base`, means; None if it leaves the root.

    A path that begins with `/` counts from the root.
    """
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(base, path)
    normal = posixpath.normpath(joined.replace("\\", "/"))
    return None if normal == ".." or normal.startswith(("../", "/")) else normal


def root_of(url: str) -> str:
    """The way from a page up to the site's root: "" on the top level, else as many `../` as folders."""
    return "../" * url.count("/")


def encode(path: str) -> str:
    """A path as an address may carry it: everything but letters, digits and `-._~/` percent-encoded as UTF-8."""
    return path if _PLAIN.match(path) else quote(path, safe="/-._~#?=&")


def encode_path(path: str) -> str:
    """Like encode, for a file name in which `#`, `?`, `=` and `&` are ordinary characters."""
    return path if _PLAIN.match(path) else quote(path, safe="/-._~")


def collision_key(url: str) -> str:
    """Equal for addresses that some file system or host cannot keep apart: case and Unicode normal form folded."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", url).casefold())


def paper_of(url: str) -> str:
    """Where the printed form of a page lies: `x.html` → `x.paper.html`."""
    return f"{url.removesuffix('.html')}.paper.html"


def plain_of(url: str) -> str:
    """Where the plain text of a page lies: `x.html` → `x.txt`."""
    return f"{url.removesuffix('.html')}.txt"
