from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.model.report import Options, Report
from site_builder.workers import Workers
from tests.published import Published
from tests.sites import REPOSITORY, TODAY, SmallSite


@dataclass(frozen=True)
class Portal:
    """The demo portal as built and what the build said."""

    report: Report
    published: Published


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


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """The demo portal, built once; problems do not stop it, so that its pages can be looked at all the same."""
    output = tmp_path_factory.mktemp("portal") / "public"
    report = build(Options(REPOSITORY, "config.yaml", output, TODAY, False, False), Workers())
    return Portal(report, Published(output))
