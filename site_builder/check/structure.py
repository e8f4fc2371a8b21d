"""What was found on each page by itself, told at its source; and the contrast of the theme's colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import structs

from site_builder.check.material import Checked
from site_builder.check.origins import Origins
from site_builder.config.rules import BY_NAME
from site_builder.model.problem import Problem

_LEAST_CONTRAST = 4.5
_PAIRS = (
    ("ink", "paper"),
    ("ink-soft", "paper"),
    ("ink-mute", "paper"),
    ("red-dark", "paper"),
    ("night-text", "night"),
    ("on-red", "red"),
)


def structure(checked: Checked) -> Iterator[Problem]:
    """The problems of every page, with the file and the line where they can be mended."""
    origins = Origins(checked)
    for url, facts in checked.outputs.items():
        path = origins.source_of(url) if facts.problems else ""
        for problem in facts.problems:
            line = origins.line_in(path, problem.subject)
            yield structs.replace(problem, path=path, line=line)


def contrast(checked: Checked) -> Iterator[Problem]:
    """Colours of the theme that are hard to read on one another."""
    theme, path = checked.site.theme, checked.site.config.path
    for where, tokens in (("", theme.tokens), ("深色时，", {**theme.tokens, **theme.dark} if theme.dark else {})):
        for front, back in _PAIRS:
            ratio = _ratio(tokens, front, back)
            if ratio is not None and ratio < _LEAST_CONTRAST:
                message = f"{where}颜色 {front} 在 {back} 上的对比只有 {ratio:.1f}:1，低于 {_LEAST_CONTRAST}:1"
                line = Origins(checked).line_in(path, f"{front}:")
                yield Problem("warning", message, path, line, BY_NAME["contrast"].mend, rule="contrast")


def _ratio(tokens: Mapping[str, str], front: str, back: str) -> float | None:
    lights = [_light(tokens.get(name, "")) for name in (front, back)]
    if lights[0] is None or lights[1] is None:
        return None
    low, high = sorted((lights[0], lights[1]))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float | None:
    """The relative luminance of #RRGGBB as WCAG 2 defines it."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return None
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
