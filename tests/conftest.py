from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.model.report import Options, Report
from site_builder.workers import Workers
from tests.chromium import CHROMIUM, chromium
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A running browser. Not one for all modules: while it runs, nothing else in its process can use asyncio."""
    if find_spec("playwright") is None:
        _miss("Playwright 没有安装，浏览器测试跳过")
    if not CHROMIUM.exists():
        _miss(f"没有找到浏览器 {CHROMIUM}，浏览器测试跳过（Debian：apt-get install chromium）")
    with chromium() as running:
        yield running


def _miss(sentence: str) -> None:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(sentence)
