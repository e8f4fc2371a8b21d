"""The theme's files under addresses that change with their content, so that a host may let browsers keep them for ever."""

from __future__ import annotations

import posixpath
import re

from site_builder.chinese import did_you_mean
from site_builder.digest import digest
from site_builder.model.problem import Problem
from site_builder.model.source import Sources
from site_builder.model.theme import Asset, Theme
from site_builder.read.lean import lean_script

STYLE = "style.css"
# What stands in quotes or in url() is taken first: it may look like a comment or like spare space.
_SPARE = re.compile(
    rb"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\)|/\*!.*?\*/)|/\*.*?\*/|(?<=[{};])\s+|\s+(?=[{}])|\s*\n\s*""",
    re.DOTALL,
)


def read_assets(sources: Sources, theme: Theme) -> tuple[dict[str, Asset], list[Problem]]:
    """Every asset by its name; all styles of `theme.yaml` become one, `style.css`, with the tokens before them."""
    contents = {asset.name: asset.file.read_bytes() for asset in sources.assets}
    leaner = {name: _leaner(contents[name]) for name in contents if name.endswith(".css") and name not in theme.styles}
    leaner |= {name: lean_script(contents[name]) for name in contents if name.endswith(".js")}
    contents |= leaner
    problems = [
        _missing(theme, name, list(contents)) for name in (*theme.styles, *theme.scripts) if name not in contents
    ]
    styles = [contents[name] for name in theme.styles if name in contents]
    bundle = _leaner(b"\n".join([_variables(theme).encode(), *styles]))
    assets = {
        asset.name: Asset(asset.name, _address(asset.name, contents[asset.name]), asset.file, leaner.get(asset.name))
        for asset in sources.assets
        if asset.name not in theme.styles
    }
    if theme.styles:
        assets[STYLE] = Asset(STYLE, _address(STYLE, bundle), sources.root / STYLE, bundle)
    return assets, problems


def _variables(theme: Theme) -> str:
    """The tokens as custom properties; those for dark where the reader's system or the reader asks, never on paper."""
    light = "".join(f"  --{name}: {value};\n" for name, value in theme.tokens.items())
    light += "  --dark-theme: 1;\n" if theme.dark else ""  # the script asks for it before it offers the switch
    rules = f":root {{\n{light}}}\n"
    if theme.dark:
        dark = "".join(f"  --{name}: {value};\n" for name, value in theme.dark.items()) + "  color-scheme: dark;\n"
        rules += f"@media screen and (prefers-color-scheme: dark) {{ :root:not(.light) {{\n{dark}}} }}\n"
        rules += f"@media screen {{ :root.dark {{\n{dark}}} }}\n"
    return rules


def _leaner(style: bytes) -> bytes:
    """A style without comments (but `/*!`) and without the space that only people need."""
    without_comments = _SPARE.sub(_without_comment, style)
    return _SPARE.sub(_without_space, without_comments)


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


def _address(name: str, content: bytes) -> str:
    stem, ending = posixpath.splitext(name)
    return f"assets/{stem}.{digest(content)[:8]}{ending}"


def _missing(theme: Theme, name: str, known: list[str]) -> Problem:
    path = f"theme/{theme.name}/theme.yaml"
    return Problem("error", f"主题的 assets/ 里没有文件 {name}", path, hint=did_you_mean(name, known))
