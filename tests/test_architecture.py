"""The house keeps its shape: who may import whom, and which library may be found where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "site_builder"

# From the bottom up; a room may import those on lower floors, and on its own floor only itself.
FLOORS = (
    {"errors", "digest", "packing", "compiled"},
    {"readings", "helper"},
    {"yaml_text", "chinese", "dates", "deadline", "packaged"},
    {"urls", "fields", "lookalikes"},
    {"model"},
    {
        "approval",
        "config",
        "workers",
        "memory",
        "plugins",
        "quote",
        "code",
        "freshness",
        "rewrite",
        "surroundings",
        "wording",
        "workdays",
        "writing",
    },
    {"scan", "read", "pictures", "assemble", "plan", "render", "search", "publish"},
    {"inputs"},
    {"build"},
    {
        "cli",
        "serve",
        "new",
        "check",
        "importers",
        "carry",
        "explain",
        "clean",
        "schema",
        "reference",
        "review",
        "stats",
        "forget",
        "printing",
    },
)
# Front doors that reach below the road for a part of it, and why.
EXCEPTIONS = {
    "forget": {"check"},  # what stands inside attachments, and where names of people stand, is told in one place
    # the door behind which the others stand
    "cli": {
        "serve",
        "new",
        "check",
        "explain",
        "clean",
        "schema",
        "reference",
        "review",
        "stats",
        "forget",
        "printing",
    },
}
FENCES = {
    "jinja2": {"render/environment.py"},
    "markdown": {"read/convert.py", "read/extensions"},
    "yaml": {"yaml_text.py"},
    "watchdog": {"serve"},
    "livereload": {"serve"},
    "tornado": {"serve"},
    "multiprocessing": {"workers.py"},
    "concurrent": {"workers.py"},
    "argparse": {"cli"},
    "sqlite3": {"memory.py", "readings.py"},
    "pypinyin": {"readings.py"},
    "ahocorasick_rs": {"wording/pairs.py"},
    "openpyxl": {"stats/sheet.py", "read/workbook.py"},
    "pickle": {"packing.py"},
    "subprocess": {"printing.py"},
    "numpy": {"search"},
    "segno": {"render/qr.py"},
    "icalendar": {"render/ics.py"},
    "PIL": {"read/pictures.py", "pictures", "check/attachments/photographs.py"},
    "pypdf": {"check/attachments/portable.py"},
    "defusedxml": {"check/attachments/markup.py"},
}
ONLY_CLI = {"print", "input"}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "misc"}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def imported(path: Path) -> list[str]:
    """Dotted names of all modules that a file imports, also inside functions."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found += [f"{node.module}.{alias.name}" for alias in node.names if node.module == "site_builder"]
    return found


def inner(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("site_builder.")}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_looks_down_and_never_sideways_or_up(path: Path) -> None:
    own = room(path)
    if own in ("__init__", "__main__"):
        return
    known = {name for rooms in FLOORS for name in rooms}
    assert own in known, f"{own} has no place in the house; give it a floor"
    for other in (inner(path) & known) - {own} - EXCEPTIONS.get(own, set()):
        assert floor(other) < floor(own), f"{path.relative_to(PACKAGE)} imports {other}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_library_is_found_only_behind_its_fence(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    for name in imported(path):
        allowed = FENCES.get(name.split(".")[0])
        assert allowed is None or any(place == one or place.startswith(f"{one}/") for one in allowed), (
            f"{place} imports {name}"
        )


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints_and_only_it_knows_the_clock(path: Path) -> None:
    if room(path) in ("cli", "serve"):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ONLY_CLI, f"{path.name}:{node.lineno} prints"
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "environ", "getenv"):
            raise AssertionError(f"{path.name}:{node.lineno} reads the clock or the environment")


def test_modules_are_short_and_named_by_nouns_of_the_manual() -> None:
    for path in modules():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 300, f"{path.relative_to(PACKAGE)} has {lines} lines"
        assert path.stem not in FORBIDDEN_NAMES
