"""Scripts without what only their authors need."""

from __future__ import annotations

import re

# What may look like a comment or like spare space is taken first: strings, regular expressions (they stand after one of a
# few marks or `return`), comments that shall stay.
_SPARE = re.compile(
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
    return _SPARE.sub(_without, b"\n" + script).lstrip(b"\n")


def _without(found: re.Match[bytes]) -> bytes:
    held = found["kept"] or found["mark"] or found["sign"]
    if held:
        return held
    if found["comment"]:
        alone = found["comment"].endswith(b"\n")
        return b"" if alone else b"\n" if b"\n" in found["comment"] else b" "
    return b"\n" if found[0].startswith(b"\n") else b""
