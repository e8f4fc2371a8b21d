"""The home page's music: never by itself, remembered, silent on days of mourning."""

from __future__ import annotations

import io
import re
import wave
from typing import Any

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite

BLOCK = """\
home:
  blocks:
    - kind: music
      title: 听一听
      items: [{title: 甲, url: files/a.wav}, {title: 乙, url: files/b.wav}, {title: 丙, url: files/gone.mp3}]
"""
PLAYERS = "[...document.querySelectorAll('audio')]"


@pytest.fixture
def playing(site: SmallSite) -> SmallSite:
    """A home page with two songs of twenty silent seconds, and one whose file is missing."""
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes([128]) * 160_000)
    site.write("content/files/a.wav", sound.getvalue())
    site.write("content/files/b.wav", sound.getvalue())
    site.write("config.yaml", PLAIN_CONFIG + BLOCK)
    return site


def opened(browser: Any, site: SmallSite, moment: str = "2026-11-20T10:00:00+08:00", **settings: Any) -> Any:
    assert site.build().published
    page = browser.new_context(**settings).new_page()
    page.clock.set_fixed_time(moment)
    page.goto((site.output / "index.html").as_uri())
    return page


def test_nothing_plays_and_nothing_is_fetched_until_the_reader_asks(browser: Any, playing: SmallSite) -> None:
    page = opened(browser, playing)
    assert page.evaluate(f"{PLAYERS}.map(one => [one.paused, one.autoplay, one.preload, one.readyState])") == [
        [True, False, "none", 0],
        [True, False, "none", 0],
    ]
    assert "autoplay" not in playing.read("index.html")
    page.context.close()


def test_one_song_stops_the_other_and_the_place_and_loudness_are_remembered(browser: Any, playing: SmallSite) -> None:
    page = opened(browser, playing)
    page.evaluate(f"{PLAYERS}[0].play()")
    page.evaluate(f"{PLAYERS}[1].play()")
    page.wait_for_function(f"{PLAYERS}[0].paused && !{PLAYERS}[1].paused")
    page.evaluate(f"{PLAYERS}[1].currentTime = 7; {PLAYERS}[1].volume = 0.25; {PLAYERS}[1].pause()")
    page.wait_for_function("Object.values(localStorage).includes('7 0.25')")
    page.reload()
    assert page.evaluate(f"{PLAYERS}[1].volume") == 0.25 and page.evaluate(f"{PLAYERS}[1].paused")
    page.evaluate(f"{PLAYERS}[1].play()")
    page.wait_for_function(f"{PLAYERS}[1].currentTime >= 7")
    page.context.close()


@pytest.mark.parametrize("scope", ["site", "home"])
def test_on_a_day_of_mourning_there_is_nothing_to_play(browser: Any, playing: SmallSite, scope: str) -> None:
    playing.write("config.yaml", PLAIN_CONFIG + BLOCK + f"mourning: {{dates: [2026-12-13], scope: {scope}}}\n")
    page = opened(browser, playing, "2026-12-12T16:30:00Z")  # half past midnight of the 13th in Beijing
    assert page.locator("audio").count() == 0
    assert page.get_by_text("今日静默，不播放音乐。").is_visible()
    page.context.close()
    page = opened(browser, playing, "2026-12-13T16:30:00Z")
    assert page.locator("audio").count() == 2
    page.context.close()


def test_without_scripts_the_browsers_own_player_stands_there(browser: Any, playing: SmallSite) -> None:
    page = opened(browser, playing, java_script_enabled=False)
    assert [one.get_attribute("aria-label") for one in page.locator("audio").all()] == ["甲", "乙"]
    assert all(one.is_visible() for one in page.locator("audio").all())
    assert re.search(r"<audio controls", playing.read("index.html"))
    page.context.close()
