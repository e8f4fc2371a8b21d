from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import SmallSite


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the longer property, crash and size runs too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    items[:] = [item for item in items if "long" not in item.keywords]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """An empty small site."""
    return SmallSite(tmp_path)
