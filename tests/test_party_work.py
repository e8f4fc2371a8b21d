"""The manual's table of party work: every row can be written as it says, and seen in the demo portal where it says."""

from __future__ import annotations

import posixpath
import re
import shlex
from urllib.parse import unquote

import pytest

from site_builder.config.kinds import KINDS
from site_builder.model.registers import REGISTERS
from tests.conftest import Portal
from tests.sites import REPOSITORY
from tests.test_readme import section

HEADING = "### 党务工作怎么写"
KIND_NAMES = {kind.name for kind in KINDS}


def rows() -> list[tuple[str, str, str]]:
    """The table's rows: the work, how to write it, where to see it."""
    lines = [line for line in section(HEADING).splitlines() if line.startswith("| ")][1:]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    assert {len(row) for row in cells} == {3}
    return cells  # type: ignore[return-value]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def ways(cell: str) -> list[str]:
    """What a row says to do: a command, a file to edit, a part of the manual to read."""
    return [one for one in quoted(cell) if one.startswith(("site-builder ", "content/"))] + re.findall(r"\]\(#", cell)


ROWS = rows()


def test_the_table_tells_of_many_kinds_of_work_each_once() -> None:
    names = [name for name, _, _ in ROWS]
    assert len(names) == len(set(names)) >= 12


@pytest.mark.parametrize(("name", "how", "where"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_of_the_table_can_be_followed_and_seen(portal: Portal, name: str, how: str, where: str) -> None:
    assert ways(how), f"{name}: no command, file or part of the manual"
    for command in (words for words in quoted(how) if words.startswith("site-builder new ")):
        words = shlex.split(command)
        kind = words[words.index("--kind") + 1] if "--kind" in words else None
        assert (REPOSITORY / "content" / words[2]).parent.is_dir(), command
        assert words[2] != "data" or words[3] in REGISTERS, command
        assert kind is None or kind in KIND_NAMES, command
    for path in (one for one in quoted(how) if one.startswith(("content/", "templates/", "theme/"))):
        assert (REPOSITORY / path).exists(), path
    pages = quoted(where)
    assert pages, f"{name}: no page to look at"
    for page in pages:
        assert page in portal.published.files, page


def test_a_reader_finds_every_page_to_look_at(portal: Portal) -> None:
    linked = {
        posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address.partition("#")[0])))
        for page, address in portal.published.links()
    }
    assert {page for _, _, where in ROWS for page in quoted(where)} <= linked
