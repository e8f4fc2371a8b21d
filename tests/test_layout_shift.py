"""Nothing moves under the reader's eyes: layout shifts as Chromium counts them, on a slow processor, scripts late."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.lighthouse import hosted
from tests.conftest import Portal
from tests.portals import BLOCKS
from tests.sites import SmallSite

pytestmark = pytest.mark.browser


PAGES = (
    "index.html",
    "news/index.html",
    "news/2026/xin-wangzhan.html",
    "members/su-wanting.html",
)
MORE_PAGES = (
    "party-school/term-8/01-weile-shei.html",
    "notices/2026/fazhan-duixiang-gongshi.html",
    "birthdays/11.html",
    "development.html",
    "excellence/forum/index.html",
    "party-school/term-8/00-modi.html",
    "party-school/terms/8-certificate.html",
    "reply.html",
)
LATE = 0.3
SLOWER = 6
WATCH = """
window.moved = [];
const name = node => node && (node.className || node.nodeName);
const told = one => [name(one.node), JSON.stringify(one.previousRect), JSON.stringify(one.currentRect)];
new PerformanceObserver(list => list.getEntries().forEach(entry => moved.push([entry.value, entry.sources.map(told)])))
  .observe({type: 'layout-shift', buffered: true});
"""
SETTLED = "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 150))"


def moved(browser: Any, address: str, width: int, height: int = 900) -> list[Any]:
    """The shifts of a page whose script comes after it was painted, with what moved."""
    window = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = window.new_page()
    page.add_init_script(WATCH)
    page.route("**/*.js", lambda route: (time.sleep(LATE), route.continue_()))
    window.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    page.wait_for_function("document.querySelector('.masthead-tools').children.length")
    page.evaluate(SETTLED)
    found = page.evaluate("moved")
    window.close()
    return list(found)


def enough(shifts: list[Any]) -> bool:
    return sum(value for value, _ in shifts) >= 0.01


@pytest.fixture(scope="module")
def served(portal: Portal) -> Iterator[str]:
    with hosted(portal.published.folder) as address:
        yield address


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("pages", [PAGES, pytest.param(MORE_PAGES, marks=pytest.mark.long)], ids=["first", "more"])
def test_no_page_of_the_portal_moves_while_it_loads(
    browser: Any, served: str, pages: tuple[str, ...], width: int
) -> None:
    shifts = {path: moved(browser, served + path, width) for path in pages}
    assert {path: found for path, found in shifts.items() if enough(found)} == {}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["tabs", "focus", "notices", "posts"])
def test_a_block_at_the_top_of_the_home_page_does_not_move_when_its_script_comes(
    browser: Any, tmp_path: Path, width: int, kind: str
) -> None:
    first = f"{{kind: {kind}, section: news, sections: [news, notices]}}"
    blocks = "".join(f"    - {{kind: {one}, section: news, sections: [news]}}\n" for one in BLOCKS)
    site = SmallSite(
        tmp_path,
        "site: {name: 测试党建网}\nsections:\n  - {slug: news, title: 党建动态, kind: news}\n"
        f"  - {{slug: notices, title: 通知公示, kind: notice}}\nhome:\n  blocks:\n    - {first}\n{blocks}",
    )
    site.write("content/a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"/>')
    for number in range(6):
        site.post(f"news/n{number}.md", title=f"第{number}篇稿件的题目", cover="/a.svg", recommend="是")
        site.post(f"notices/m{number}.md", notice="公示", to="2026-11-30")
    assert site.build().published
    with hosted(site.output) as address:
        shifts = moved(browser, f"{address}index.html", width)
    assert not enough(shifts), shifts


@pytest.mark.parametrize("width", [390, 1280])
def test_a_wide_table_at_the_top_of_a_post_does_not_move_when_it_is_wrapped(
    browser: Any, site: SmallSite, width: int
) -> None:
    head, line = "|" + "一列的题目|" * 12, "|" + "内容不少的一格|" * 12
    site.post("news/a.md", "\n".join([head, "|" + "--|" * 12, *[line] * 9]) + "\n\n后面的一段。")
    assert site.build().published
    with hosted(site.output) as address:
        shifts = moved(browser, f"{address}news/a.html", width)
    assert not enough(shifts), shifts
