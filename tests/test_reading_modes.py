"""What scripts add for readers, in a real browser: days of mourning, music, dark, large print, marks, carousel, contents."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sites import SmallSite

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright 没有安装，浏览器测试跳过")
pytestmark = pytest.mark.browser


CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: notices, title: 通知公示, kind: notice}
mourning: {dates: [2026-12-13, 2027-05-12/2027-05-14]}
home:
  blocks:
    - {kind: focus, title: 焦点, limit: 3}
    - {kind: tabs, title: 学习, sections: [news, notices]}
    - {kind: posts, title: 新闻, section: news}
    - {kind: notices, title: 通知, section: notices}
    - {kind: music, title: 音乐, items: [{title: 甲曲, url: files/a.wav}, {title: 乙曲, url: files/b.wav}]}
"""
LONG = "\n\n".join(f"## 第{number}节\n\n{'一段很长的话。' * 150}" for number in range(1, 7))
Opened = Callable[..., Any]


def silence(path: Path, seconds: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", ""))
        file.writeframes(b"\x80" * 8000 * seconds)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    site = SmallSite(tmp_path_factory.mktemp("modes"), CONFIG)
    for number in range(1, 5):
        site.write(f"content/news/{number}.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"/>')
        site.post(f"news/n{number}.md", title=f"新闻{number}", date=f"2026-11-{10 + number}", cover=f"{number}.svg")
    site.post("news/long.md", LONG, title="长文", date="2026-05-01")
    site.post("notices/p.md", notice="公示", date="2026-11-16", **{"from": "2026-11-16", "to": "2026-11-20"})
    for name in "ab":
        (site.root / "content/files").mkdir(exist_ok=True)
        silence(site.root / f"content/files/{name}.wav", 30)
    assert site.build().published
    return site


@pytest.fixture
def opened(browser: Any, built: SmallSite) -> Iterator[Opened]:
    """Opens a page in a fresh window, at a moment of Chinese time where one is given."""
    windows = []

    def at(path: str, moment: str = "", **settings: Any) -> Any:
        windows.append(browser.new_context(reduced_motion="reduce", **settings))
        page = windows[-1].new_page()
        if moment:
            page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+08:00"))
        page.goto(f"{built.output.as_uri()}/{path}")
        return page

    yield at
    for one in windows:
        one.close()


def grey(page: Any) -> bool:
    return bool(page.evaluate("getComputedStyle(document.documentElement).filter === 'grayscale(1)'"))


@pytest.mark.parametrize(
    ("moment", "wanted"),
    [
        ("2026-12-12T23:59:00", False),
        ("2026-12-13T00:01:00", True),
        ("2026-12-13T23:59:00", True),
        ("2026-12-14T00:01:00", False),
        ("2027-05-13T12:00:00", True),
        ("2027-05-15T00:01:00", False),
    ],
)
def test_the_site_is_grey_and_silent_on_the_day_in_china_and_on_no_other(
    opened: Opened, moment: str, wanted: bool
) -> None:
    for zone in ("Asia/Shanghai", "America/Los_Angeles"):
        page = opened("index.html", moment, timezone_id=zone)
        assert grey(page) is wanted
        assert page.locator("[data-music] audio").count() == (0 if wanted else 2)
        assert page.get_by_text("今日静默").is_visible() is wanted


def test_music_never_starts_by_itself_plays_one_at_a_time_and_remembers(opened: Opened) -> None:
    page = opened("index.html", viewport={"width": 1280, "height": 3000})
    playing = "[...document.querySelectorAll('audio')].map(one => !one.paused)"
    page.wait_for_timeout(300)
    assert page.evaluate(playing) == [False, False]
    page.evaluate("document.querySelectorAll('audio').forEach(one => { one.muted = true })")
    page.evaluate("document.querySelectorAll('audio')[0].play()")
    page.evaluate("document.querySelectorAll('audio')[1].play()")
    page.wait_for_function(f"{playing}.join() === 'false,true'")
    page.evaluate("document.querySelectorAll('audio')[1].currentTime = 12")
    page.evaluate("document.querySelectorAll('audio')[1].volume = 0.25")
    page.evaluate("document.querySelectorAll('audio')[1].pause()")
    page.wait_for_function("localStorage.getItem('reader.music b.wav') === '12 0.25'")
    page.reload()
    assert page.evaluate(playing) == [False, False]
    page.evaluate("document.querySelectorAll('audio')[1].preload = 'metadata'")
    page.wait_for_function("document.querySelectorAll('audio')[1].currentTime === 12")
    assert page.evaluate("document.querySelectorAll('audio')[1].volume") == 0.25


def background(page: Any) -> str:
    return str(page.evaluate("getComputedStyle(document.body.parentNode).backgroundColor"))


def test_dark_follows_the_readers_system_until_he_says_otherwise(opened: Opened) -> None:
    light, dark = (background(opened("index.html", color_scheme=scheme)) for scheme in ("light", "dark"))
    assert light != dark
    page = opened("index.html", color_scheme="light")
    switch = page.get_by_role("button", name="深色")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert (background(page), switch.get_attribute("aria-pressed")) == (dark, "true")
    page.goto(page.url.replace("index.html", "news/long.html"))
    assert background(page) == dark
    page.emulate_media(media="print")
    assert background(page) == "rgb(255, 255, 255)"
    page = opened("index.html", color_scheme="dark")
    page.get_by_role("button", name="深色").click()
    page.reload()
    assert background(page) == light


def test_large_print_and_the_size_of_text_are_remembered_on_every_page(opened: Opened) -> None:
    page = opened("news/long.html")
    size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    normal = page.evaluate(size)
    page.get_by_role("button", name="大字版").click()
    large = page.evaluate(size)
    page.get_by_role("button", name="特大字号").click()
    page.goto(page.url.replace("long", "n1"))
    assert page.evaluate(size) > large > normal * 1.2
    assert page.get_by_role("button", name="大字版").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="大字版").click()
    page.get_by_role("button", name="中字号").click()
    page.reload()
    assert page.evaluate(size) == normal


def test_posts_of_the_last_days_are_marked_by_the_readers_date(opened: Opened) -> None:
    marked = "[...document.querySelectorAll('.block-posts .is-new a, .card.is-new a')].map(one => one.textContent)"
    assert opened("index.html", "2026-11-19T09:00:00").evaluate(f"new Set({marked}).size") == 2
    assert opened("index.html", "2026-11-13T09:00:00").evaluate(f"new Set({marked}).size") == 3
    assert opened("index.html", "2027-01-01T09:00:00").evaluate(marked) == []


@pytest.mark.parametrize(
    ("moment", "state"), [("2026-11-15", "公示未开始"), ("2026-11-20", "公示中"), ("2026-11-21", "公示已结束")]
)
def test_a_notice_tells_its_state_on_the_readers_day(opened: Opened, moment: str, state: str) -> None:
    page = opened("notices/p.html", f"{moment}T12:00:00")
    assert page.locator(".post-labels .badge-state").inner_text() == state


def test_the_carousel_stands_still_until_asked_and_goes_by_button_and_key(opened: Opened) -> None:
    page = opened("index.html")
    count = page.locator(".focus-count")
    assert count.inner_text() == "1 / 3"
    page.get_by_role("button", name="下一幅").click()
    assert count.inner_text() == "2 / 3"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert count.inner_text() == "1 / 3"
    page.keyboard.press("ArrowLeft")
    assert count.inner_text() == "3 / 3"
    assert page.get_by_role("button", name="自动翻动").count() == 1


def test_the_carousel_turns_by_itself_stops_under_hand_and_when_told(browser: Any, built: SmallSite) -> None:
    window = browser.new_context(viewport={"width": 1280, "height": 1600})
    page = window.new_page()
    page.clock.install()
    page.goto(f"{built.output.as_uri()}/index.html")

    def stands_at(number: int) -> None:
        page.wait_for_function(
            f"(one => one.scrollLeft === {number - 1} * one.clientWidth)(document.querySelector('.focus-list'))"
        )
        sync_api.expect(page.locator(".focus-count")).to_have_text(f"{number} / 3")

    page.mouse.move(5, 5)
    page.clock.run_for(6500)
    stands_at(2)
    page.locator(".focus").hover()
    page.clock.run_for(20_000)
    stands_at(2)
    page.mouse.move(5, 5)
    page.clock.run_for(6500)
    stands_at(3)
    page.get_by_role("button", name="停止自动翻动").click()
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(5, 5)
    page.clock.run_for(20_000)
    stands_at(3)
    window.close()


def test_a_finger_swipes_the_carousel(opened: Opened) -> None:
    page = opened("index.html", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    box = page.locator(".focus-list").bounding_box()
    gesture = {"x": box["x"] + 300, "y": box["y"] + 60, "xDistance": -280, "yDistance": 0, "speed": 1200}
    page.context.new_cdp_session(page).send("Input.synthesizeScrollGesture", gesture)
    page.wait_for_function("document.querySelector('.focus-count').textContent === '2 / 3'")


def test_tabs_are_led_by_the_arrow_keys(opened: Opened) -> None:
    page = opened("index.html")
    page.get_by_role("tab", name="党建动态").click()
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tab", name="通知公示").get_attribute("aria-selected") == "true"
    assert page.get_by_role("tabpanel").count() == 1
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.textContent") == "党建动态"


def test_the_contents_follow_the_reader(opened: Opened) -> None:
    page = opened("news/long.html", viewport={"width": 1280, "height": 800})
    copy = page.locator(".toc-follow")
    assert not copy.is_visible()
    page.evaluate("document.querySelectorAll('.prose h2')[3].scrollIntoView()")
    copy.wait_for()
    copy.locator("summary").click()
    page.wait_for_function("document.querySelector('.toc-follow [aria-current]').textContent === '第4节'")
    copy.get_by_role("link", name="第6节").click()
    page.wait_for_function("document.querySelector('.toc-follow [aria-current]').textContent === '第6节'")
    assert copy.get_attribute("open") is None
