"""The pages that the manual's table of party work leads to: whole on a telephone and on paper."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from tests.conftest import Portal
from tests.test_party_work import ROWS, quoted

pytestmark = pytest.mark.browser

PAGES = sorted({page for _, _, where in ROWS for page in quoted(where) if page.endswith(".html")})
A4 = 643  # pixels between the margins of a sheet
WORDS = (
    "(document.querySelector('main article') || document.querySelector('main')).innerText.replace(/\\s/g, '').length"
)
LEAST = 0.4  # of a page's words that go to paper: forms, tools and what leads elsewhere stay on the screen


@pytest.fixture(scope="module")
def view(browser: Any) -> Any:
    return browser.new_page()


@pytest.mark.parametrize("width", [390, 320])
def test_nothing_reaches_beyond_a_telephone(view: Any, portal: Portal, width: int) -> None:
    view.emulate_media(media="screen")
    view.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for page in PAGES:
        view.goto((portal.published.folder / page).as_uri())
        if (reach := view.evaluate("document.documentElement.scrollWidth")) > width:
            wide[page] = reach
    assert wide == {}


def test_what_a_page_says_goes_to_paper(view: Any, portal: Portal) -> None:
    lost = {}
    for page in PAGES:
        said = []
        for media, width in (("screen", 1280), ("print", A4)):
            view.emulate_media(media=media)
            view.set_viewport_size({"width": width, "height": 900})
            view.goto((portal.published.folder / page).as_uri())
            said.append(view.evaluate(WORDS))
        if said[1] < LEAST * said[0]:
            lost[page] = said
    assert lost == {}


def test_no_page_begins_with_an_empty_sheet(view: Any, portal: Portal) -> None:
    """What follows a title fits below it: a table too long for the rest of a sheet is cut, not moved."""
    empty = {}
    for page in (
        "commitments/index.html",
        "mentors.html",
        "party-school/index.html",
        "organization/calendar/2026-09.html",
    ):
        view.goto((portal.published.folder / page).as_uri())
        words = PdfReader(io.BytesIO(view.pdf(prefer_css_page_size=True))).pages[0].extract_text()
        if len(words) < 200:
            empty[page] = words
    assert empty == {}
