"""Themes: two that come along, one built upon another, one made in a minute, and what goes wrong with them."""

from __future__ import annotations

import re

import pytest
import yaml

from site_builder.packaged import blocks, themes
from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite, messages


def style(site: SmallSite) -> str:
    return next(text.decode() for path, text in site.files().items() if re.search(r"/style\.\w+\.css$", path))


def test_the_same_content_wears_either_theme(site: SmallSite) -> None:
    site.post("news/a.md")
    looks = []
    for theme in ("red", "youth"):
        site.write("config.yaml", f"{PLAIN_CONFIG}theme: {theme}\n")
        assert site.build().published
        assert "正文。" in site.body("news/a.html")
        looks.append(style(site))
    assert looks[0] != looks[1]
    assert "--red: #B5121B;" in looks[0] and "--red: #CC2033;" in looks[1]


def test_a_new_theme_works_at_once_and_takes_what_it_does_not_say_from_its_base(site: SmallSite) -> None:
    site.post("news/a.md")
    made = site.run("new", "theme", "qing-shan")
    assert made.returncode == 0 and "theme: qing-shan" in made.stdout
    site.write("config.yaml", f"{PLAIN_CONFIG}theme: qing-shan\n")
    report = site.build(strict=True)
    assert report.published and messages(report) == []
    assert "--red: #A5101A;" in style(site) and "--paper: #FFFCF7;" in style(site)
    assert style(site).index(".masthead{") < style(site).index(".tile{border-radius")


def test_a_theme_that_is_there_is_not_made_again(site: SmallSite) -> None:
    made = site.run("new", "theme", "red")
    assert made.returncode == 1 and "已经有名叫 red 的主题" in made.stderr


@pytest.mark.parametrize("name", ["..", "../x", "a/b", "青山", "CON", "con", ""])
def test_a_name_that_no_theme_can_have_is_wrong_use(site: SmallSite, name: str) -> None:
    made = site.run("new", "theme", name)
    assert made.returncode == 2 and f"主题名不能是“{name}”" in made.stderr
    assert not (site.root / "theme").exists()


def test_a_theme_that_is_not_there_is_told_with_the_nearest_name(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f"{PLAIN_CONFIG}theme: yuoth\n")
    report = site.build()
    assert not report.published
    assert any("主题不认识：yuoth" in problem.message and "youth" in problem.hint for problem in report.problems)


def test_a_base_that_is_not_there_is_told(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("theme/my/theme.yaml", "name: my\nbase: rde\n")
    site.write("config.yaml", f"{PLAIN_CONFIG}theme: my\n")
    report = site.build()
    assert not report.published
    assert any("base 写的主题不存在：rde" in problem.message and "red" in problem.hint for problem in report.problems)


@pytest.mark.parametrize("key", ["tokens", "dark"])
def test_a_misspelt_variable_is_told_with_the_nearest_name(site: SmallSite, key: str) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f"{PLAIN_CONFIG}theme:\n  {key}: {{papr: '#FFFFFF'}}\n")
    report = site.build()
    assert report.published
    assert any(f"theme.{key}.papr" in problem.message and "paper" in problem.hint for problem in report.problems)


def test_dark_is_offered_by_the_readers_system_and_never_printed(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    assert "@media screen and (prefers-color-scheme: dark){:root:not(.light){" in style(site)


def test_mourning_is_written_into_the_pages_of_its_scope(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f"{PLAIN_CONFIG}mourning: {{dates: [2026-12-13, 2027-05-12/2027-05-14], scope: home}}\n")
    assert site.build(strict=True).published
    assert 'data-mourning="2026-12-13 2027-05-12/2027-05-14"' in site.read("index.html")
    assert "data-mourning" not in site.read("news/a.html")


@pytest.mark.parametrize("dates", ["2026-02-30", "2027-05-14/2027-05-12", "明天"])
def test_days_of_mourning_that_cannot_be_are_told(site: SmallSite, dates: str) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f"{PLAIN_CONFIG}mourning: {{dates: [{dates}]}}\n")
    report = site.build()
    assert not report.published
    assert any(dates in problem.message or "mourning" in problem.message for problem in report.problems)


def test_the_manual_of_themes_names_every_variable_block_and_theme() -> None:
    text = (REPOSITORY / "theme/README.md").read_text(encoding="utf-8")
    tokens = yaml.safe_load((REPOSITORY / "theme/red/theme.yaml").read_text(encoding="utf-8"))["tokens"]
    told = set(re.findall(r"`([\w-]+)`", text)) | {"green-soft", "blue-soft"} | {f"space-{n}" for n in range(1, 9)}
    assert set(tokens) <= told
    assert {*blocks(REPOSITORY, "red"), *themes(REPOSITORY)} <= told | {"red", "youth"}


def test_styles_are_published_without_what_only_their_authors_need(site: SmallSite) -> None:
    site.write("theme/own/theme.yaml", "name: own\ntitle: 自己的\nbase: red\nstyles: [own.css]\n")
    written = "/*! 署名 */\n/* it's */\n.a::before { content: '/* 留 */  ;'; }\n.b .c,\n.d {\n  margin: 0\n    1px;\n} /* 完 */\n"
    site.write("theme/own/assets/own.css", written)
    site.write("config.yaml", f"{PLAIN_CONFIG}theme: own\n")
    site.post("news/a.md")
    assert site.build().published
    assert style(site).endswith("/*! 署名 */\n.a::before{content: '/* 留 */  ;';}.b .c,\n.d{margin: 0\n1px;}")
