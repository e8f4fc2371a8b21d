"""What a person with the browser beside the editor sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.photographs import encoded, photograph
from tests.serving import Serving
from tests.sites import SmallSite

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright 没有安装，浏览器测试跳过")
pytestmark = pytest.mark.browser

LONG = "\n\n".join(f"第 {number} 段。" for number in range(200))


@pytest.fixture
def small(site: SmallSite) -> SmallSite:
    site.post("news/a.md", f"最早的正文。\n\n{LONG}")
    site.post("news/b.md", "另一篇。", title="乙")
    return site


@pytest.fixture
def serving(small: SmallSite) -> Iterator[Serving]:
    with Serving(small.root) as running:
        yield running


@pytest.fixture
def page(browser: Any, serving: Serving) -> Iterator[Any]:
    window = browser.new_context(viewport={"width": 1280, "height": 800})
    page = window.new_page()
    page.goto(f"http://127.0.0.1:{serving.port}/news/a.html")
    sync_api.expect(bar(page)).to_contain_text("没有问题")
    page.evaluate("window.sameDocument = true")
    yield page
    window.close()


def bar(page: Any) -> Any:
    return page.locator("site-builder-preview .bar")


def panel(page: Any) -> Any:
    return page.locator("site-builder-preview .panel")


def test_a_saved_text_appears_and_the_place_on_the_page_is_kept(small: SmallSite, page: Any) -> None:
    page.evaluate("window.scrollTo(0, 3000)")
    small.post("news/a.md", f"后来的正文。\n\n{LONG}")
    sync_api.expect(page.locator("text=后来的正文")).to_be_attached()
    page.wait_for_function("window.scrollY > 2500")


def test_a_style_is_swapped_without_loading_the_page_anew(small: SmallSite, page: Any) -> None:
    small.write("theme/red/assets/css/base.css", "body { outline: 7px solid rgb(1, 2, 3); }")
    page.wait_for_function("getComputedStyle(document.body).outlineWidth === '7px'")
    assert page.evaluate("window.sameDocument") is True


def test_a_photograph_is_swapped_in_all_its_widths_without_loading_the_page_anew(
    small: SmallSite, page: Any, serving: Serving
) -> None:
    small.write("content/news/p.jpg", encoded(photograph(1200, 800), "JPEG"))
    small.post("news/a.md", f"![园区](p.jpg)\n\n{LONG}")
    chosen = "(document.querySelector('.prose img') || {}).currentSrc || ''"
    page.wait_for_function(f"/p\\.jpg\\..*webp$/.test({chosen})")
    page.evaluate("window.sameDocument = true")
    before = page.evaluate(chosen)
    small.write("content/news/p.jpg", encoded(photograph(1200, 800).rotate(180), "JPEG"))
    page.wait_for_function(f"{chosen} !== '{before}' && /webp$/.test({chosen})")
    page.wait_for_function("(one => one.complete && one.naturalWidth)(document.querySelector('.prose img'))")
    assert page.evaluate("window.sameDocument") is True


def test_an_edit_of_another_page_leaves_this_one_alone(small: SmallSite, page: Any, serving: Serving) -> None:
    small.post("news/b.md", "另一篇改了。", title="乙")
    with page.expect_response("**/news/b.html") as answer:
        page.evaluate("fetch('/news/b.html')")
    assert answer.value.ok
    page.wait_for_timeout(500)
    assert "另一篇改了" in serving.page("/news/b.html")
    assert page.evaluate("window.sameDocument") is True


def test_problems_lie_over_the_last_good_page_until_they_are_mended(small: SmallSite, page: Any) -> None:
    small.post("news/a.md", date="2026-13-01")
    sync_api.expect(panel(page)).to_contain_text("content/news/a.md")
    for shown in ("第 3 行", "date: 2026-13-01", "请写成"):
        sync_api.expect(panel(page)).to_contain_text(shown)
    assert page.locator("text=最早的正文").count() == 1
    page.keyboard.press("Escape")
    sync_api.expect(panel(page)).to_have_count(0)
    sync_api.expect(bar(page)).to_contain_text("1 个错误")
    bar(page).get_by_text("1 个错误").click()
    sync_api.expect(panel(page)).to_have_count(1)
    small.post("news/a.md", "修好的。")
    sync_api.expect(page.locator("text=修好的")).to_be_attached()
    sync_api.expect(panel(page)).to_have_count(0)
    sync_api.expect(bar(page)).to_contain_text("没有问题")


def test_the_bar_leads_to_the_source_and_to_the_phone_width(small: SmallSite, page: Any) -> None:
    source = bar(page).get_by_text("content/news/a.md")
    expected = f"vscode://file{(small.root / 'content/news/a.md').resolve().as_posix()}"
    sync_api.expect(source).to_have_attribute("href", expected)
    bar(page).get_by_text("手机宽度").click()
    inner = panel(page).locator("iframe").content_frame
    sync_api.expect(inner.locator("text=最早的正文")).to_be_attached()
    assert inner.locator("site-builder-preview").count() == 0
