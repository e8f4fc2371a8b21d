"""Every type of page in both themes: accessible to axe-core, valid to html-validate, light, and never ugly when fed oddly."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.npm import installed
from tests.portals import BLOCKS, LONG_TITLE, THEMES, odd_site, one_of_each, wear
from tests.sites import SmallSite, messages

pytestmark = pytest.mark.browser

# Width, classes of the root element as the reader's choices set them.
SOME = ((1280, ""), (390, ""), (390, "large"), (1280, "dark"))
MORE = ((390, "dark"), (1280, "large"), (390, "large dark"), (320, "large"))
# A page's scripts answer a new size between one frame and the next.
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
# A picture's own colour can stand nowhere but in a style, and how long a title is its author decides.
RULES = {
    "root": True,
    "extends": ["html-validate:recommended"],
    "rules": {"no-inline-style": "off", "long-title": "off"},
}


@pytest.fixture(scope="module", params=THEMES)
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wear(request.param, tmp_path_factory.mktemp(request.param))


def violations(browser: Any, output: Path, pages: list[str], states: tuple[tuple[int, str], ...]) -> list[str]:
    axe = (installed("axe-core") / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    window = browser.new_context(reduced_motion="reduce")
    page = window.new_page()
    found = []
    for path in pages:
        page.goto(f"{output.as_uri()}/{path}")
        page.evaluate(axe)
        before = page.evaluate("document.documentElement.className")
        for width, classes in states:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("names => { document.documentElement.className = names }", f"{before} {classes}")
            page.evaluate(SETTLED)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{path} {width} {classes}: scrolls sideways")
            answer = page.evaluate("axe.run({resultTypes: ['violations']})")
            for one in answer["violations"]:
                found += [f"{path} {width} {classes}: {one['id']} {node['html'][:150]}" for node in one["nodes"]]
    window.close()
    return found


def test_axe_finds_nothing_on_any_type_of_page(browser: Any, output: Path) -> None:
    pages = one_of_each(output)
    assert len(pages) > 18
    assert violations(browser, output, pages, SOME) == []


@pytest.mark.long
def test_axe_finds_nothing_in_any_mode(browser: Any, output: Path) -> None:
    assert violations(browser, output, one_of_each(output), MORE) == []


def invalid(folder: Path, where: Path) -> list[str]:
    rules = where / "rules.json"
    rules.write_text(json.dumps(RULES), encoding="utf-8")
    command = installed("html-validate") / ".bin" / "html-validate"
    arguments = [str(command), "--config", str(rules), "--formatter", "json", str(folder / "**" / "*.html")]
    answer = subprocess.run(arguments, capture_output=True, text=True, timeout=300)
    files = json.loads(answer.stdout)
    return [
        f"{one['filePath']}:{said['line']}: {said['ruleId']} {said['message']}"
        for one in files
        for said in one["messages"]
    ]


def test_every_page_is_valid_html(output: Path, tmp_path: Path) -> None:
    assert invalid(output, tmp_path) == []


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_odd_makes_no_page_ugly_or_broken(browser: Any, tmp_path: Path, theme: str) -> None:
    site = odd_site(tmp_path, theme)
    assert site.build().published
    assert invalid(site.output, tmp_path) == []
    pages = sorted(file.relative_to(site.output).as_posix() for file in site.output.rglob("*.html"))
    assert violations(browser, site.output, pages, ((1280, ""),)) == []
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for path in pages:
        page.goto(f"{site.output.as_uri()}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.close()
    assert LONG_TITLE[:120] in site.read("news/long.html")
    assert "𠮷田野" in site.read("members/ji.html")
    assert site.read("index.html").count('class="empty"') >= len(BLOCKS)


def test_structured_data_says_who_and_when_and_cannot_end_its_script(site: SmallSite) -> None:
    site.post("news/a.md", title="'甲</script><b>乙'", author="某某", date="2026-05-04 09:30")
    assert site.build().published
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.read("news/a.html"), re.S)
    facts = json.loads(data[0])
    assert facts["headline"] == "甲</script><b>乙" and facts["author"] == [{"@type": "Person", "name": "某某"}]
    assert facts["datePublished"] == "2026-05-04T09:30:00+08:00"
    assert facts["mainEntityOfPage"] == "https://example.org/news/a.html"


def test_a_section_of_three_thousand_posts_has_a_short_pager(site: SmallSite) -> None:
    for number in range(3000):
        site.post(f"news/p{number}.md", title=f"第{number}篇")
    assert messages(site.build(), "error") == []
    text = site.read("news/page/75.html")
    assert len(re.findall("<li", re.search(r'<nav class="pager".*?</nav>', text, re.S)[0])) < 15  # type: ignore[index]


def packed(files: Iterable[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def asked(output: Path, path: str, what: str) -> int:
    """Bytes of the styles or scripts that a page asks for, packed as hosts send them."""
    patterns = {"styles": r'<link rel="stylesheet" href="([^"]+)"', "scripts": r'<script[^>]* src="([^"]+)"'}
    found = re.findall(patterns[what], (output / path).read_text(encoding="utf-8"))
    return packed((output / path).parent / one for one in found)


def weight(output: Path, path: str) -> int:
    """Bytes of a page as it is, with all that it asks for but pictures, packed as hosts send it."""
    return (output / path).stat().st_size + asked(output, path, "styles") + asked(output, path, "scripts")


def test_pages_are_light(output: Path) -> None:
    pages = one_of_each(output)
    assert {path: asked(output, path, "scripts") for path in pages if asked(output, path, "scripts") > 20_000} == {}
    assert {path: asked(output, path, "styles") for path in pages if asked(output, path, "styles") > 20_000} == {}
    assert weight(output, "index.html") <= 90_000
    posts = [path for path in pages if '<body class="is-post"' in (output / path).read_text("utf-8")]
    assert len(posts) > 6
    assert {path: weight(output, path) for path in posts if weight(output, path) > 45_000} == {}
