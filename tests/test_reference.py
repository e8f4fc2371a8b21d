"""reference: every declared key, field, question and filter stands in it."""

from __future__ import annotations

import re

import pytest

from site_builder.config.kinds import COMMON_FIELDS, KINDS
from site_builder.fields import Keyed, fields_of
from site_builder.model import config
from site_builder.model.config import Config
from site_builder.reference import reference_for
from site_builder.render.filters import DOCUMENTED as FILTERS
from site_builder.render.questions import QUESTIONS
from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite

TEXT = reference_for(REPOSITORY, "config.yaml")[0]
ROWS = re.findall(r"^\| `([^`]+)` \|", TEXT, re.M)
# Where each declared part of the configuration stands; `theme.options` and `theme.tokens` are free maps.
PLACES = {
    "site.": config.SiteInfo,
    "sections[].": config.SectionSettings,
    "menus.名称[].": config.MenuItem,
    "home.blocks[].": config.BlockSettings,
    "home.blocks[].items[].": config.BlockItem,
    "taxonomies[].": config.Taxonomy,
    "kinds.名称.": config.KindSettings,
    "kinds.名称.fields.名称.": config.FieldSettings,
    "markdown.": config.MarkdownSettings,
    "feeds.": config.FeedSettings,
    "theme.": config.ThemeSettings,
    "mourning.": config.Mourning,
    "pictures.": config.PictureSettings,
    "limits.": config.Limits,
}


def test_every_key_of_the_configuration_stands_in_it() -> None:
    names = [re.sub(r"(\[\]|\.名称)+$", "", row) for row in ROWS]
    assert {field.name for field in fields_of(Config)} <= set(names)
    for place, record in PLACES.items():
        for field in fields_of(record):
            assert f"{place}{field.name}" in names
            assert field.doc in TEXT


def test_no_declared_part_of_the_configuration_is_forgotten_here() -> None:
    declared = {one for one in vars(config).values() if isinstance(one, type) and issubclass(one, Keyed)}
    with_keys = {one for one in declared if one.__module__ == config.__name__ and fields_of(one)}
    assert with_keys == {*PLACES.values(), Config, config.HomeSettings}


def test_every_field_of_every_kind_stands_in_it() -> None:
    for field in (*COMMON_FIELDS, *(field for kind in KINDS for field in kind.fields)):
        assert field.name in ROWS and field.doc in TEXT
    for kind in KINDS:
        assert not kind.fields or f"### 文首信息：{kind.title}（`{kind.name}`）" in TEXT


@pytest.mark.parametrize("name", [*QUESTIONS, "url"])
def test_every_question_stands_in_it_with_a_meaning(name: str) -> None:
    row = re.search(rf"^\| `{name}\([^`]*\)` \| (.*) \|$", TEXT, re.M)
    assert row and row[1].strip()


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_stands_in_it_with_a_meaning(name: str) -> None:
    row = re.search(rf"^\| `{name}` \| (.*) \|$", TEXT, re.M)
    assert row and row[1].strip()


def test_its_tables_are_whole() -> None:
    for table in re.split(r"\n\n", TEXT):
        lines = [line for line in table.splitlines() if line.startswith("|")]
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
        assert len(widths) <= 1, table


def test_a_kind_of_the_sites_own_stands_in_it(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "kinds: {v: {title: 志愿, fields: {hours: {type: number, doc: 时长}}}}\n")
    done = site.run("reference")
    assert (done.returncode, done.stderr) == (0, "")
    assert "### 文首信息：志愿（`v`）" in done.stdout and "| `hours` | 数字 | 时长 |" in done.stdout


def test_it_is_printed_outside_of_a_site_too(site: SmallSite) -> None:
    (site.root / "config.yaml").unlink()
    done = site.run("reference")
    assert done.returncode == 0 and "`site.name`" in done.stdout
