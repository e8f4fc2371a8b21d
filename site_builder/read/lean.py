"""Styles and scripts without what only their authors need."""

from __future__ import annotations

import re

# What stands in quotes or in url() is taken first: it may look like a comment or like spare space.
_IN_STYLE = re.compile(
    rb"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\)|/\*!.*?\*/)|/\*.*?\*/|(?<=[{};])\s+|\s+(?=[{}])|\s*\n\s*""",
    re.DOTALL,
)
# What may look like a comment or like spare space is taken first: strings, regular expressions (they stand after one of a
# few marks or `return`), comments that shall stay.
_IN_SCRIPT = re.compile(
    rb"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|/\*!.*?\*/
        |(?:(?<=[(,=:\[!&|?{};])|(?<=[(,=:\[!&|?{};][ ])|(?<=return[ ]))/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/)
    |(?P<comment>(?<=\n)[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n|/\*.*?\*/)
    |(?:\s+(?=\})|[ \t]*)(?P<mark>[=<>?:&|,;{}()\[\]*]+)(?:(?<=[{(\[,;])\s+|[ \t]*)
    |(?<![+-])[ \t]*(?P<sign>[+-]=?)[ \t]*(?![+-])
    |(?<=\n)[ \t]+|\n+""",
    re.DOTALL | re.VERBOSE,
)


def lean_script(script: bytes) -> bytes:
    """A script without comments (but `/*!`) and spare space; one that holds a template literal as it is."""
    if b"`" in script or b"//" in script:  # both need more than a pattern to be told apart
        return script
    return _IN_SCRIPT.sub(_kept_of, b"\n" + script).lstrip(b"\n")


def _kept_of(found: re.Match[bytes]) -> bytes:
    held = found["kept"] or found["mark"] or found["sign"]
    if held:
        return held
    if found["comment"]:
        alone = found["comment"].endswith(b"\n")
        return b"" if alone else b"\n" if b"\n" in found["comment"] else b" "
    return b"\n" if found[0].startswith(b"\n") else b""


def lean_style(style: bytes) -> bytes:
    """A style without comments (but `/*!`) and without the space that only people need."""
    without_comments = _IN_STYLE.sub(_without_comment, style)
    return _IN_STYLE.sub(_without_space, without_comments)


def _without_comment(found: re.Match[bytes]) -> bytes:
    spare = not found["kept"] and found[0].startswith(b"/*")
    return (
        b""
        if spare and found.string[max(found.start() - 1, 0) : found.start()].strip(b"{};\t\n\r ") == b""
        else found[0]
    )


def _without_space(found: re.Match[bytes]) -> bytes:
    if found["kept"] or found[0].startswith(b"/*"):
        return found[0]
    edge = (
        found.string[found.start() - 1 : found.start()] in b"{};"
        or found.string[found.end() : found.end() + 1] in b"{}"
    )
    return b"" if edge else b"\n"
