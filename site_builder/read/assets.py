"""The theme's files under addresses that change with their content, so that a host may let browsers keep them for ever."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping

from site_builder.chinese import did_you_mean
from site_builder.digest import digest
from site_builder.model.problem import Problem
from site_builder.model.source import Sources
from site_builder.model.theme import Asset, Theme
from site_builder.read.lean import lean_script, lean_style

STYLE = "style.css"
Leaned = Mapping[str, bytes]  # lean files, by what they were made of


def read_assets(sources: Sources, theme: Theme, known: Leaned) -> tuple[dict[str, Asset], Leaned, list[Problem]]:
    """Every asset by its name; all styles of `theme.yaml` become one, `style.css`, with the tokens before them.

    Besides all lean files, of which those that are `known` are not made again.
    """
    leaned: dict[str, bytes] = {}

    def lean(how: Callable[[bytes], bytes], content: bytes) -> bytes:
        key = f"{how.__name__} {digest(content)}"
        leaned[key] = known[key] if key in known else how(content)
        return leaned[key]

    contents = {asset.name: asset.file.read_bytes() for asset in sources.assets}
    styles_apart = [name for name in contents if name.endswith(".css") and name not in theme.styles]
    leaner = {name: lean(lean_style, contents[name]) for name in styles_apart}
    leaner |= {name: lean(lean_script, contents[name]) for name in contents if name.endswith(".js")}
    contents |= leaner
    problems = [
        _missing(theme, name, list(contents)) for name in (*theme.styles, *theme.scripts) if name not in contents
    ]
    styles = [contents[name] for name in theme.styles if name in contents]
    bundle = lean(lean_style, b"\n".join([_variables(theme).encode(), *styles]))
    assets = {
        asset.name: Asset(asset.name, _address(asset.name, contents[asset.name]), asset.file, leaner.get(asset.name))
        for asset in sources.assets
        if asset.name not in theme.styles
    }
    if theme.styles:
        assets[STYLE] = Asset(STYLE, _address(STYLE, bundle), sources.root / STYLE, bundle)
    return assets, leaned, problems


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


def _address(name: str, content: bytes) -> str:
    stem, ending = posixpath.splitext(name)
    return f"assets/{stem}.{digest(content)[:8]}{ending}"


def _missing(theme: Theme, name: str, known: list[str]) -> Problem:
    path = f"theme/{theme.name}/theme.yaml"
    return Problem("error", f"主题的 assets/ 里没有文件 {name}", path, hint=did_you_mean(name, known))
