"""Where templates and themes lie: the site's own first, then those that come with the package."""

from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).resolve().parent
# Installed from a wheel, the package holds them; in a checkout they lie beside it.
PACKAGED = _HERE / "packaged" if (_HERE / "packaged").is_dir() else _HERE.parent
_BASE = re.compile(r"^base:[ \t]*['\"]?([\w-]+)", re.M)


def theme_chain(root: Path, theme: str) -> list[str]:
    """A theme, the one that it builds upon (`base:` in its theme.yaml), and so on."""
    chain = [theme]
    while (base := _base(root, chain[-1])) and base not in chain:
        chain.append(base)
    return chain


def _base(root: Path, theme: str) -> str | None:
    # One line is looked for instead of reading YAML: this is asked before anything can be told of a broken file.
    for folder in (root / "theme" / theme, PACKAGED / "theme" / theme):
        file = folder / "theme.yaml"
        if file.is_file():
            found = _BASE.search(file.read_text(encoding="utf-8-sig", errors="replace"))
            return found[1] if found else None
    return None


def theme_folders(root: Path, theme: str) -> list[Path]:
    """The folders of a theme and of those it builds upon that exist, the site's own before the packaged one."""
    places = (root, PACKAGED)
    return _existing([place / "theme" / one for one in theme_chain(root, theme) for place in places])


def theme_file(root: Path, theme: str) -> Path:
    """The `theme.yaml` of a theme that is known to exist."""
    own = root / "theme" / theme / "theme.yaml"
    return own.resolve() if own.is_file() else PACKAGED / "theme" / theme / "theme.yaml"


def template_folders(root: Path, theme: str) -> list[Path]:
    """The folders in which a template is looked for, in this order."""
    own = [root / "theme" / one / "templates" for one in theme_chain(root, theme)]
    return _existing([*own, root / "templates", *_packaged(theme_chain(root, theme))])


def packaged_template_folders(theme: str) -> list[Path]:
    """The packaged ones alone: what an override reaches under the prefix `packaged/`."""
    return _existing(_packaged(theme_chain(PACKAGED, theme)))


def _packaged(chain: list[str]) -> list[Path]:
    return [*(PACKAGED / "theme" / one / "templates" for one in chain), PACKAGED / "templates"]


def themes(root: Path) -> list[str]:
    """The names of all themes at hand."""
    folders = _existing([root / "theme", PACKAGED / "theme"])
    return sorted({file.parent.name for folder in folders for file in folder.glob("*/theme.yaml")})


def blocks(root: Path, theme: str) -> list[str]:
    """The kinds of home block that have a template."""
    folders = template_folders(root, theme)
    return sorted({file.stem for folder in folders for file in (folder / "blocks").glob("*.html")})


def _existing(folders: list[Path]) -> list[Path]:
    unique = dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir())
    return list(unique)
