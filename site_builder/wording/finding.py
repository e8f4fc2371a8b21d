"""What is wrong in a text, where, and what would mend it."""

from __future__ import annotations

from msgspec import Struct


class Finding(Struct, frozen=True):
    """`start` and `end` count characters of the text; `right` is what should stand there, None where only a person can tell."""

    start: int
    end: int
    rule: str
    message: str
    hint: str
    right: str | None = None


def mended(text: str, findings: list[Finding]) -> str:
    """The text with everything put right that is certain; of findings that overlap, the first counts."""
    done = 0
    pieces: list[str] = []
    for one in sorted(findings, key=lambda one: (one.start, -one.end)):
        if one.right is None or one.start < done:
            continue
        pieces += [text[done : one.start], one.right]
        done = one.end
    return "".join((*pieces, text[done:]))
