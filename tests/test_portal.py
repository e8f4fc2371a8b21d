"""The demo portal, built once: whole, living, self-contained, well-formed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise

import html5lib
import pytest

from tests.conftest import Portal
from tests.published import Element, is_outside
from tests.sites import REPOSITORY

SECTIONS = (
    "overview", "news", "current-affairs", "notices", "openness", "organization", "members", "excellence", "party-school",
    "moral-education", "union-league", "resources",
)  # fmt: skip
LIVING = tuple(section for section in SECTIONS if section not in ("overview", "members", "party-school", "resources"))


def posts_of(portal: Portal, section: str) -> list[str]:
    """The pages of posts: those that carry an article of their own."""
    return [
        path
        for path, found in portal.published.pages.items()
        if path.startswith(f"{section}/") and any(one.classes & {"post", "topic"} for one in found)
    ]


def whole_pages(portal: Portal) -> dict[str, list[Element]]:
    """All pages but those that only lead from an old address to a new one."""
    return {
        path: found
        for path, found in portal.published.pages.items()
        if not any(one.attributes.get("http-equiv") == "refresh" for one in found)
    }


def test_it_builds_without_a_single_problem(portal: Portal) -> None:
    assert [problem.render() for problem in portal.report.problems] == []
    assert portal.report.published


def test_every_post_that_is_not_shown_is_listed_with_its_reason(portal: Portal) -> None:
    written = {path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "content").rglob("*.md")}
    posts = {path for path in written if not path.endswith("_index.md")}
    shown = sum(len(posts_of(portal, section)) for section in SECTIONS)
    assert len(posts) == shown + len(portal.report.hidden)
    assert {hidden.path for hidden in portal.report.hidden} <= posts
    assert all(hidden.reason for hidden in portal.report.hidden)


def test_it_has_a_hundred_posts_over_five_years(portal: Portal) -> None:
    years = Counter(path.split("/")[1] for path in portal.published.pages if re.match(r"archive/\d{4}/index", path))
    assert sum(len(posts_of(portal, section)) for section in SECTIONS) >= 100
    assert len(years) >= 5


@pytest.mark.parametrize(
    ("section", "fewest"),
    [("members", 14), ("party-school", 16), ("notices", 9), ("openness", 8), ("organization", 10), ("overview", 5)],
)
def test_a_section_holds_what_was_promised(portal: Portal, section: str, fewest: int) -> None:
    assert len(posts_of(portal, section)) >= fewest


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_living(portal: Portal, section: str) -> None:
    home = portal.published.text(f"{section}/index.html")
    assert 'class="empty"' not in home
    assert len(posts_of(portal, section)) >= 5


@pytest.mark.parametrize("section", LIVING)
def test_a_dated_section_has_news_of_this_year(portal: Portal, section: str) -> None:
    newest = max(re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)', portal.published.text(f"{section}/index.html")))
    assert date.fromisoformat(newest) >= date(2026, 1, 1)


def test_every_link_fragment_and_file_of_every_page_exists_and_is_relative(portal: Portal) -> None:
    assert portal.published.dead_links() == []


def test_no_page_asks_anything_of_another_host(portal: Portal) -> None:
    assert portal.published.outside_requests() == []


def test_scripts_and_vector_pictures_name_no_other_host(portal: Portal) -> None:
    for path in sorted(portal.published.files):
        if path.endswith((".js", ".svg")):
            hosts = re.findall(r"https?://[^\s\"'<>)]+", portal.published.text(path))
            assert [host for host in hosts if not host.startswith("http://www.w3.org/")] == [], path


def test_an_outside_link_is_never_given_the_opener(portal: Portal) -> None:
    for page, found in portal.published.pages.items():
        for link in found:
            if link.tag == "a" and is_outside(link.attributes.get("href", "")):
                blank = link.attributes.get("target") == "_blank"
                assert not blank or "noopener" in link.attributes.get("rel", ""), page


def test_every_page_has_one_main_heading_a_language_a_title_and_unique_ids(portal: Portal) -> None:
    for page, found in whole_pages(portal).items():
        tags = Counter(one.tag for one in found)
        assert (tags["h1"], tags["main"], tags["title"]) == (1, 1, 1), page
        assert next(one for one in found if one.tag == "html").attributes.get("lang", "").startswith("zh"), page
        twice = [
            name for name, times in Counter(one.attributes.get("id") for one in found).items() if times > 1 and name
        ]
        assert twice == [], page


def test_headings_leave_no_level_out(portal: Portal) -> None:
    for page, found in portal.published.pages.items():
        levels = [int(one.tag[1]) for one in found if re.fullmatch("h[1-6]", one.tag)]
        leaps = [(upper, lower) for upper, lower in pairwise(levels) if lower > upper + 1]
        assert leaps == [], page


def test_every_picture_has_words_and_a_size(portal: Portal) -> None:
    for page, found in portal.published.pages.items():
        for picture in found:
            if picture.tag == "img":
                assert {"alt", "width", "height"} <= picture.attributes.keys(), (
                    f"{page}: {picture.attributes.get('src')}"
                )


def test_labels_name_elements_that_exist(portal: Portal) -> None:
    for page, found in portal.published.pages.items():
        for element in found:
            for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                named = set(element.attributes.get(name, "").split())
                assert named <= portal.published.ids[page], f"{page}: {name}={named}"


def test_every_page_is_valid_html(portal: Portal) -> None:
    for page in portal.published.pages:
        parser = html5lib.HTMLParser()
        parser.parse(portal.published.text(page))
        assert [(place, code) for place, code, _ in parser.errors] == [], page
