"""The page between this site and others: shown where the configuration asks for it, and no help to those who mislead."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite

EVIL = "https%3A%2F%2Fevil.invented.example%2F"


class _There(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"there")

    def log_message(self, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def outside() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _There)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/a?b=1&c=甲"
    server.shutdown()


def built(site: SmallSite, outside: str, leave: str) -> None:
    site.write("config.yaml", PLAIN_CONFIG + leave)
    site.post("news/a.md", body=f"见[那边]({outside})和[这边](b.md)。")
    site.post("news/b.md")
    assert site.build().published


def page_of(browser: Any, site: SmallSite, path: str, **settings: Any) -> Any:
    page = browser.new_context(**settings).new_page()
    page.goto(f"{site.output.as_uri()}/{path}")
    return page


def test_links_to_other_sites_pass_a_page_that_names_the_site(browser: Any, site: SmallSite, outside: str) -> None:
    known = "check: {outgoing: [{domain: 127.0.0.1, seen: 2026-11-01, note: 市教育局}]}\n"
    built(site, outside, f"leave: {{note: 请自己当心。}}\n{known}")
    page = page_of(browser, site, "news/a.html")
    page.click("text=那边")
    page.wait_for_url("**/leave.html#*")
    assert "市教育局　127.0.0.1" in page.inner_text("#leave-site")
    assert page.inner_text("#leave-address").endswith("/a?b=1&c=%E7%94%B2")
    assert "请自己当心。" in page.inner_text("main")
    page.click("#leave-back")
    page.wait_for_url("**/news/a.html")
    assert page.get_attribute("text=那边", "href") == outside
    page.focus("text=那边")
    page.keyboard.press("Enter")
    page.wait_for_url("**/leave.html#*")
    page.click("#leave-go")
    page.wait_for_url("http://127.0.0.1:*/**")
    assert page.inner_text("body") == "there"
    page.go_back()
    page.go_back()
    page.click("text=这边")
    page.wait_for_url("**/news/b.html")


def test_a_site_the_portal_links_to_is_reached_though_nobody_listed_it(
    browser: Any, site: SmallSite, outside: str
) -> None:
    built(site, outside, "leave: {}\n")
    page = page_of(browser, site, "news/a.html")
    page.click("text=那边")
    page.wait_for_url("**/leave.html#*")
    page.click("#leave-go")
    page.wait_for_url("http://127.0.0.1:*/**")


@pytest.mark.parametrize("given", [EVIL, "javascript%3Aalert(1)", "%E0%A4%A", "", "data%3Atext%2Fhtml%2C1"])
def test_an_address_from_elsewhere_takes_nobody_away(browser: Any, site: SmallSite, outside: str, given: str) -> None:
    built(site, outside, "leave: {}\n")
    page = page_of(browser, site, f"leave.html#{given}")
    assert not page.is_visible("#leave-go") and page.get_attribute("#leave-go", "href") is None
    assert page.is_visible("#leave-unknown") == (given == EVIL)
    assert page.is_visible("#leave-none") == (given != EVIL)


def test_domains_that_need_no_warning_and_readers_without_scripts_go_straight(
    browser: Any, site: SmallSite, outside: str
) -> None:
    built(site, outside, "leave: {direct: [127.0.0.1]}\n")
    page = page_of(browser, site, "news/a.html")
    page.click("text=那边")
    page.wait_for_url("http://127.0.0.1:*/**")
    built(site, outside, "leave: {}\n")
    page = page_of(browser, site, "news/a.html", java_script_enabled=False)
    page.click("text=那边")
    page.wait_for_url("http://127.0.0.1:*/**")


def test_a_site_that_does_not_ask_for_it_has_neither_page_nor_script(site: SmallSite, outside: str) -> None:
    built(site, outside, "")
    assert not (site.output / "leave.html").exists()
    assert "leave" not in site.read("news/a.html")
