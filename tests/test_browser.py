"""The demo portal in a real browser: from disk and over HTTP, on three widths, with and without JavaScript."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

from tests.conftest import Portal

pytestmark = pytest.mark.browser
KINDS = {"is-home", "is-post", "is-list", "is-term", "is-taxonomy", "is-archive", "is-topics", "is-sitemap"}
POSTS = {
    "post-page",
    "post-news",
    "post-notice",
    "post-document",
    "post-event",
    "post-spotlight",
    "post-lesson",
    "topic",
}


class Visitor:
    """A browser window that remembers what went wrong while it walked about below `base`."""

    def __init__(self, browser: Any, base: str, **settings: Any) -> None:
        self.base = base
        self.faults: list[str] = []
        self.window = browser.new_context(**settings)
        self.page = self.window.new_page()
        self.page.on(
            "console", lambda said: said.type == "error" and self.faults.append(f"{said.text} {said.location}")
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._requested)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", lambda one: one.status >= 400 and self.faults.append(f"{one.status} {one.url}"))

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.faults.append(f"asked outside: {request.url}")

    def _failed(self, request: Any) -> None:
        # What was still on its way when the visitor went on is no fault.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(f"{request.url}: {request.failure}")

    def go(self, path: str) -> None:
        self.page.goto(self.base + path, wait_until="load")

    def links(self) -> list[str]:
        """Paths of the pages of the site that the page at hand leads to."""
        addresses = self.page.evaluate("[...document.links].map(link => link.href)")
        inside = {urldefrag(one)[0] for one in addresses if one.startswith(self.base)}
        return sorted(unquote(one.removeprefix(self.base)) for one in inside if one.endswith(".html"))

    def classes(self) -> set[str]:
        found = self.page.evaluate(
            "[document.body, ...document.querySelectorAll('main article')].map(e => e.className)"
        )
        return {name for one in found for name in one.split()}

    def broken_pictures(self) -> list[str]:
        script = "[...document.images].filter(one => one.complete && !one.naturalWidth).map(one => one.src)"
        return list(self.page.evaluate(script))


def sort_of(path: str) -> str:
    """Equal for pages of one sort: their folder without numbers and names of tags, and whether they are lists."""
    folder, _, name = path.rpartition("/")
    folder = re.sub(r"^tags/.+", "tags/*", re.sub(r"\d+", "N", folder))
    return f"{folder}/{name if not folder or name == 'index.html' else '*'}"


def samples(portal: Portal) -> dict[str, str]:
    """One page of every sort; the longest, for it has most to show."""
    pages = [path for path in portal.published.pages if "http-equiv" not in portal.published.text(path)]
    return {sort_of(path): path for path in sorted(pages, key=lambda path: len(portal.published.text(path)))}


class _Handler(SimpleHTTPRequestHandler):
    """Answers as a plain host does, with 404.html for what is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing to say."""


@pytest.fixture(scope="module")
def served(portal: Portal) -> Iterator[str]:
    handler = functools.partial(_Handler, directory=str(portal.published.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(params=["disk", "http"])
def base(request: pytest.FixtureRequest, portal: Portal, served: str) -> str:
    return f"{portal.published.folder.as_uri()}/" if request.param == "disk" else served


def test_a_walk_from_home_reaches_every_sort_of_page_without_a_fault(browser: Any, base: str, portal: Portal) -> None:
    visitor = Visitor(browser, base)
    wanted = set(samples(portal).values()) - {"404.html"}
    wanted |= {re.sub(r"page/\d+", "index", path) for path in wanted}
    seen: set[str] = set()
    sorts: set[str] = set()
    classes: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop(0)
        if path in seen or (sort_of(path) in sorts and path not in wanted):
            continue
        seen.add(path)
        sorts.add(sort_of(path))
        visitor.go(path)
        classes |= visitor.classes()
        assert visitor.broken_pictures() == [], path
        dead = [link for link in visitor.links() if link not in portal.published.files]
        assert dead == [], path
        waiting += visitor.links()
    visitor.window.close()
    assert visitor.faults == []
    assert wanted <= seen
    assert classes >= KINDS | POSTS


def test_no_page_scrolls_sideways_on_a_phone_or_a_desk(browser: Any, portal: Portal) -> None:
    visitor = Visitor(browser, f"{portal.published.folder.as_uri()}/")
    wide = []
    for path in samples(portal).values():
        visitor.go(path)
        for width in (320, 390, 1280):
            visitor.page.set_viewport_size({"width": width, "height": 800})
            measured = visitor.page.evaluate("document.documentElement.scrollWidth")
            if measured > width:
                wide.append(f"{path}: {measured} > {width}")
    visitor.window.close()
    assert wide == []


@pytest.mark.parametrize("width", [390, 1280])
def test_everything_can_be_read_and_reached_without_javascript(
    browser: Any, base: str, portal: Portal, width: int
) -> None:
    visitor = Visitor(browser, base, java_script_enabled=False, viewport={"width": width, "height": 800})
    for path in (
        "index.html",
        "news/index.html",
        "party-school/index.html",
        samples(portal)["members/*"],
        "sitemap.html",
    ):
        visitor.go(path)
        assert visitor.page.locator("main").is_visible()
        assert visitor.page.locator("h1").first.inner_text().strip()
        menu = visitor.page.locator("header nav a:not(ul ul a)").all()
        hidden = [link.text_content() for link in menu if not link.is_visible()]
        assert hidden == [], path
    visitor.go("index.html")
    visitor.page.locator("header nav a", has_text="党员风采").first.click()
    assert visitor.page.url == f"{visitor.base}members/index.html"
    visitor.window.close()
    assert visitor.faults == []


def test_a_page_that_is_not_there_is_answered_in_chinese_and_leads_back(browser: Any, served: str) -> None:
    visitor = Visitor(browser, served)
    answer = visitor.page.goto(f"{served}news/2019/gone.html")
    assert answer.status == 404
    assert "找不到这个页面" in visitor.page.title()
    assert visitor.page.evaluate("getComputedStyle(document.querySelector('.lost')).textAlign") == "center"
    assert visitor.page.evaluate("[...document.styleSheets].some(sheet => sheet.cssRules.length > 50)")
    visitor.page.locator("main a", has_text="回首页").click()
    assert visitor.page.url in (served, f"{served}index.html")
    visitor.window.close()


def test_an_old_address_takes_the_reader_to_the_new_page(browser: Any, base: str, portal: Portal) -> None:
    old = [path for path in portal.published.pages if 'http-equiv="refresh"' in portal.published.text(path)]
    assert old, "the demo portal should show how an old address is kept"
    visitor = Visitor(browser, base)
    visitor.page.goto(base + old[0])
    visitor.page.wait_for_selector("main")
    assert visitor.page.url != base + old[0]
    visitor.window.close()
