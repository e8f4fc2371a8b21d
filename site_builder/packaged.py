"""Where templates and themes lie: the site's own first, then those that come with the package."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
# Installed from a wheel, the package holds them; in a checkout they lie beside it.
PACKAGED = _HERE / "packaged" if (_HERE / "packaged").is_dir() else _HERE.parent


def theme_folders(root: Path, theme: str) -> list[Path]:
    """The folders of a theme that exist, the site's own before the packaged one."""
    return _existing([root / "theme" / theme, PACKAGED / "theme" / theme])


def template_folders(root: Path, theme: str) -> list[Path]:
    """The folders in which a template is looked for, in this order."""
    return _existing([root / "theme" / theme / "templates", root / "templates", *packaged_template_folders(theme)])


def packaged_template_folders(theme: str) -> list[Path]:
    """The packaged ones alone: what an override reaches under the prefix `packaged/`."""
    return _existing([PACKAGED / "theme" / theme / "templates", PACKAGED / "templates"])


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
