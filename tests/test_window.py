"""The display window: turns by itself, stops at a key, works from a stick, is whole without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite, messages

WINDOW = "window: {sections: [news], members: members, slogans: slogans, seconds: 10, limit: 3}\n"
PAGE = "window/index.html"


@pytest.fixture
def corridor(site: SmallSite) -> SmallSite:
    """A window of three posts, a person and a slogan."""
    site.write("config.yaml", PLAIN_CONFIG + WINDOW)
    for day in range(1, 6):
        site.post(f"news/p{day}.md", title=f"第{day}篇", date=f"2026-05-0{day}")
    site.post("members/m.md", title="某甲的故事", name="某甲", consent="是", quote="量过，才算数。")
    site.write("content/data/slogans.yaml", "- {text: 把每一件小事做到放心, by: 党总支}\n- 走进村庄\n")
    return site


def opened(browser: Any, site: SmallSite, **settings: Any) -> Any:
    assert site.build().published
    page = browser.new_context(**settings).new_page()
    page.clock.install(time="2026-11-20T10:05:00+08:00")
    page.goto((site.output / PAGE).as_uri())
    return page


def shown(page: Any) -> str:
    return str(page.evaluate("document.querySelector('.slide.is-shown').getAttribute('aria-label')"))


def labels(site: SmallSite) -> list[str]:
    return re.findall(r'<div class="slide [^"]*" role="group" aria-label="([^"]*)"', site.read(PAGE))


def test_newest_posts_stand_between_slogans_and_people(corridor: SmallSite) -> None:
    assert messages(corridor.build(strict=True)) == []
    assert labels(corridor) == ["标语", "第5篇", "第4篇", "某甲", "第3篇", "标语"]
    assert "走进村庄" in corridor.read(PAGE) and "量过，才算数。" in corridor.read(PAGE)
    assert 'href="window/index.html"' in corridor.read("sitemap.html")


def test_chosen_posts_come_first(corridor: SmallSite) -> None:
    corridor.write("config.yaml", PLAIN_CONFIG + "window: {posts: [news/p1.md], sections: [news], limit: 2}\n")
    corridor.build()
    assert labels(corridor) == ["第1篇", "第5篇"]


def test_a_site_that_does_not_ask_for_a_window_has_none(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    assert not any(path.startswith("window") for path in site.files())


@pytest.mark.parametrize("number", [0, 1, 500])
def test_a_window_of_any_number_of_posts_builds(site: SmallSite, number: int) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "window: {limit: 100}\n")
    for one in range(number):
        site.post(f"news/p{one}.md", title=f"第{one}篇")
    assert site.build(strict=number > 0).published
    assert len(labels(site)) == max(1, min(number, 100))


def test_wrong_settings_are_told(corridor: SmallSite) -> None:
    corridor.write(
        "config.yaml",
        PLAIN_CONFIG + "window:\n  seconds: 1\n  sections: [nwes]\n  members: member\n  slogans: slogan\n",
    )
    told = "\n".join(messages(corridor.build()))
    assert "config.yaml:9: window.seconds 应是3 到 600 的整数，这里是“1”" in told
    assert "config.yaml:10: window.sections 的栏目不认识：nwes" in told
    assert "config.yaml:11: window.members 的栏目不认识：member" in told
    corridor.write("config.yaml", PLAIN_CONFIG + "window: {slogans: slogan, posts: [news/p9.md]}\n")
    told = "\n".join(messages(corridor.build()))
    assert "window.slogans 指向的文件没有找到：data/slogan.yaml" in told
    assert "window.posts 指向的文件没有找到：news/p9.md" in told


def test_it_turns_by_itself_and_begins_anew_after_the_last(browser: Any, corridor: SmallSite) -> None:
    page = opened(browser, corridor)
    seen = []
    for _ in range(7):
        seen.append(shown(page))
        page.clock.run_for(10_000)
    assert seen == [*labels(corridor), "标语"]
    assert page.locator(".slide:visible").count() == 1
    assert page.locator("[data-clock]").inner_text().startswith("11月20日")
    page.context.close()


def test_keys_stop_it_turn_it_and_let_it_go_on(browser: Any, corridor: SmallSite) -> None:
    page = opened(browser, corridor)
    for key in (" ", "Escape"):
        page.keyboard.press(key)
        before = shown(page)
        page.clock.run_for(60_000)
        assert shown(page) == before, key
    page.keyboard.press("ArrowRight")
    assert shown(page) == "第5篇"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.locator(".window-bar span").first.inner_text() == "6 / 6"
    page.keyboard.press(" ")
    page.clock.run_for(10_000)
    assert page.locator(".window-bar span").first.inner_text() == "1 / 6"
    page.get_by_role("button", name="停下（空格）").click()
    page.clock.run_for(60_000)
    assert page.locator(".window-bar span").first.inner_text() == "1 / 6"
    page.context.close()


def test_it_stands_still_for_readers_who_want_no_motion(browser: Any, corridor: SmallSite) -> None:
    page = opened(browser, corridor, reduced_motion="reduce")
    page.clock.run_for(60_000)
    assert page.locator(".window-bar span").first.inner_text() == "1 / 6"
    page.keyboard.press("ArrowRight")
    assert shown(page) == "第5篇"
    page.context.close()


def test_it_is_grey_on_a_day_of_mourning_that_begins_while_it_runs(browser: Any, corridor: SmallSite) -> None:
    corridor.write("config.yaml", PLAIN_CONFIG + WINDOW + "mourning: {dates: [2026-11-21]}\n")
    page = opened(browser, corridor)
    grey = "getComputedStyle(document.documentElement).filter"
    assert page.evaluate(grey) == "none"
    page.clock.fast_forward("14:00:00")
    assert page.evaluate(grey) == "grayscale(1)"
    page.context.close()


def test_only_the_slide_that_is_shown_can_be_reached(browser: Any, corridor: SmallSite) -> None:
    page = opened(browser, corridor)
    page.keyboard.press(" ")
    page.keyboard.press("ArrowRight")
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent"))
    assert names == ["第5篇", "‹", "走", "›"]  # what is under the picture at hand, then the controls
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_it_is_a_page_to_scroll(browser: Any, corridor: SmallSite, width: int) -> None:
    page = opened(browser, corridor, java_script_enabled=False, viewport={"width": width, "height": 700})
    assert page.locator(".slide:visible").count() == 6
    assert page.get_by_role("link", name="回网站").is_visible()
    page.context.close()
    wide = browser.new_page(viewport={"width": width, "height": 700})
    wide.goto((corridor.output / PAGE).as_uri())
    assert wide.evaluate("document.documentElement.scrollWidth") <= width
    wide.close()
