"""The demo portal spoilt in thirty ways: check tells exactly these thirty, each in its file and line."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.sites import REPOSITORY, SmallSite
from tests.spoilt_portal import SPOILT, Spoil

Told = tuple[str, str, int | None]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """A copy of the demo portal."""
    root = tmp_path_factory.mktemp("portal")
    shutil.copytree(REPOSITORY / "content", root / "content")
    return SmallSite(root, (REPOSITORY / "config.yaml").read_text(encoding="utf-8"))


def expected(site: SmallSite, spoil: Spoil) -> Told:
    """What has to be told, once everything is spoilt."""
    if not spoil.mark:
        return spoil.rule, spoil.path, None
    lines = (site.root / spoil.path).read_text(encoding="utf-8").split("\n")
    return spoil.rule, spoil.path, next(number for number, line in enumerate(lines, 1) if spoil.mark in line)


def told(site: SmallSite) -> list[Told]:
    done = site.run("check", "--format", "json", "--as-of", "2026-11-21")
    return [(one["rule"], one["path"], one["line"]) for one in json.loads(done.stdout)["problems"]]


def test_thirty_faults_are_told_and_nothing_else_and_mended_they_are_forgotten(portal: SmallSite) -> None:
    assert len(SPOILT) == len({one.path for one in SPOILT}) == 30
    assert told(portal) == []
    before = {one.path: portal.root / one.path for one in SPOILT}
    kept = {path: file.read_bytes() for path, file in before.items() if file.exists()}
    for one in SPOILT:
        portal.write(one.path, one.edit(kept.get(one.path, b"")))
    wanted = sorted((expected(portal, one) for one in SPOILT), key=str)
    assert sorted(told(portal), key=str) == wanted
    assert sorted(told(portal), key=str) == wanted  # remembered
    for path, file in before.items():
        file.write_bytes(kept[path]) if path in kept else file.unlink()
    assert told(portal) == []
