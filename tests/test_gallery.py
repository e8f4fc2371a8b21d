"""A gallery in a real browser: by keyboard, from disk, with and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.photographs import encoded, phone_photograph, photograph
from tests.sites import SmallSite

pytestmark = pytest.mark.browser
GALLERY = """\
![大门](gate.jpg)

{{< gallery >}}
![排队登记](a.jpg "八点，已经排到门外")
![拆开检查](b.jpg)
![](c.jpg)
{{< /gallery >}}
"""


@pytest.fixture
def address(site: SmallSite) -> str:
    """The address on disk of a post with a gallery of three photographs."""
    site.write("content/news/gate.jpg", phone_photograph())
    for number, name in enumerate("abc"):
        site.write(f"content/news/{name}.jpg", encoded(photograph(1000 + number, 700), "JPEG"))
    site.post("news/post.md", GALLERY)
    site.post("news/plain.md")
    site.build()
    return (site.output / "news/post.html").as_uri()


def open_page(browser: Any, address: str, faults: list[str], **settings: Any) -> Any:
    page = browser.new_context(**settings).new_page()
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address, wait_until="load")
    return page


def test_the_viewer_is_led_by_the_keyboard_and_gives_the_focus_back(browser: Any, address: str) -> None:
    faults: list[str] = []
    page = open_page(browser, address, faults)
    links = page.locator(".gallery .zoom")
    links.nth(1).focus()
    page.keyboard.press("Enter")
    shown = page.locator("dialog[open] img")
    assert shown.get_attribute("alt") == "拆开检查"
    page.keyboard.press("ArrowLeft")
    assert shown.get_attribute("src").endswith("news/a.jpg")
    assert page.locator("dialog p").inner_text() == "八点，已经排到门外　1 / 3"
    page.keyboard.press("ArrowLeft")
    assert shown.get_attribute("src").endswith("news/c.jpg")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert shown.get_attribute("src").endswith("news/b.jpg")
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1001
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert links.nth(1).evaluate("link => link === document.activeElement")
    assert not faults


def test_every_control_of_the_viewer_has_a_name_and_the_picture_fits_the_window(browser: Any, address: str) -> None:
    for size in ({"width": 1440, "height": 900}, {"width": 390, "height": 844}, {"width": 844, "height": 390}):
        faults: list[str] = []
        page = open_page(browser, address, faults, viewport=size)
        page.locator(".gallery .zoom").first.click()
        names = page.locator("dialog button").evaluate_all("all => all.map(b => b.ariaLabel || b.textContent)")
        assert sorted(names) == ["上一张", "下一张", "关闭"]
        page.locator("dialog img").evaluate("image => image.decode()")
        for element in page.locator("dialog img, dialog button").all():
            box = element.bounding_box()
            assert box["x"] >= 0 and box["y"] >= 0
            assert box["x"] + box["width"] <= size["width"] and box["y"] + box["height"] <= size["height"]
        page.get_by_role("button", name="关闭").click()
        assert page.locator("dialog[open]").count() == 0
        assert not faults


def test_without_scripts_the_pictures_are_links_to_the_big_ones(browser: Any, address: str) -> None:
    page = open_page(browser, address, [], java_script_enabled=False)
    assert page.locator(".gallery .zoom").first.get_attribute("href") == "../news/a.jpg"
    page.locator(".gallery .zoom").first.click()
    page.wait_for_url("**/news/a.jpg")


def test_the_browser_takes_the_width_that_the_screen_needs(browser: Any, address: str) -> None:
    for width, scale, wanted in ((390, 1, "480"), (390, 2, "960"), (1440, 2, "1600")):
        page = open_page(browser, address, [], viewport={"width": width, "height": 800}, device_scale_factor=scale)
        first = page.locator(".prose img").first
        assert first.evaluate("image => image.decode().then(() => image.currentSrc)").endswith(f".{wanted}.webp")


def test_the_script_of_the_viewer_is_loaded_only_where_there_is_a_gallery(site: SmallSite, address: str) -> None:
    assert "js/gallery" in site.read("news/post.html")
    assert "js/gallery" not in site.read("news/plain.html") + site.read("index.html")
