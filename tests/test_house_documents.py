"""The map of the house and the reasons for its libraries keep up with the house."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.sites import REPOSITORY
from tests.test_architecture import FENCES, FLOORS

PACKAGE = REPOSITORY / "site_builder"
DOCUMENTS = [PACKAGE / name for name in ("README.md", "DECISIONS.md", "CHANGES.md")]
MAP = (PACKAGE / "README.md").read_text(encoding="utf-8")
DECISIONS = (PACKAGE / "DECISIONS.md").read_text(encoding="utf-8")


def rooms() -> list[str]:
    """The rooms that are built, by name."""
    entries = [entry for entry in PACKAGE.iterdir() if entry.suffix == ".py" or (entry / "__init__.py").is_file()]
    return sorted(entry.stem for entry in entries if not entry.stem.startswith("__"))


def storeys() -> list[str]:
    """The rows of the map, from the top floor down, each run of rows of one floor as one text."""
    table = MAP[MAP.index("| floor |") : MAP.index("Fences:")]
    rows = [row.split("|") for row in table.splitlines()[2:] if row.startswith("|")]
    floors: list[str] = []
    for row in rows:
        if row[1].strip():
            floors.append("")
        floors[-1] += row[2]
    return floors


@pytest.mark.parametrize("room", rooms())
def test_every_room_stands_on_the_map_on_its_floor(room: str) -> None:
    floor = next(number for number, names in enumerate(FLOORS) if room in names)
    told = [set(re.findall(r"`([a-z_]+)/?`", storey)) for storey in reversed(storeys())]
    assert len(told) == len(FLOORS)
    assert [number for number, names in enumerate(told) if room in names] == [floor]


def test_every_fence_stands_on_the_map() -> None:
    table = MAP[MAP.index("Fences:") : MAP.index("## Where to put what")]
    for library, places in FENCES.items():
        assert library in table or library in ("multiprocessing", "concurrent")
        assert all(f"`{place}" in table for place in places)


def test_every_library_has_its_reason() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["tests"]]
    reasons = DECISIONS[DECISIONS.index("## Dependencies") :].lower()
    for requirement in named:
        name = re.match(r"[\w-]+", requirement)
        assert name and re.search(rf"^\|[^|]*\b{name[0].lower()}\b", reasons, re.M), requirement


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_and_module_named_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)\)", text):
        assert (PACKAGE / target).exists(), target
    for module in re.findall(r"`([a-z_]+(?:/[a-z_]+)*\.py)`", text):
        places = [PACKAGE / module, REPOSITORY / module, *PACKAGE.glob(f"*/{module}")]
        assert any(place.is_file() for place in places), module
