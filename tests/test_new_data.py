"""`site-builder new data`: every list of the group begins with what may be written in it."""

from __future__ import annotations

import re

import pytest

from site_builder.model.registers import REGISTERS
from site_builder.new import new_data
from tests.sites import REPOSITORY, SmallSite, messages


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.post("news/a.md")
    return site


def made(site: SmallSite, name: str) -> str:
    path, problems = new_data(site.root, "config.yaml", name)
    assert problems == () and path == f"content/data/{name}.yaml"
    return (site.root / path).read_text("utf-8")


@pytest.mark.parametrize("name", REGISTERS)
def test_a_new_list_builds_as_it_is_and_with_the_entry_it_shows(site: SmallSite, name: str) -> None:
    text = made(site, name)
    assert messages(site.build()) == []
    told, mark, sample = text.partition("去掉行首的 # 和一个空格，换成自己的：")
    shown = told + mark + re.sub("^# ", "", sample, flags=re.M)
    for thread in re.findall(r"thread: ([^,]+)", shown):
        site.post(thread, kind="thread")
    assert re.search("^- ", shown, re.M)
    site.write(f"content/data/{name}.yaml", shown)
    assert messages(site.build(), "error") == []


def test_the_steps_into_the_party_come_whole(site: SmallSite) -> None:
    made(site, "development")
    assert messages(site.build()) == []
    assert site.read("development.html").count('<li id="step-') == 25


@pytest.mark.parametrize("name", ["development", "school_entry"])
def test_the_demo_portal_keeps_the_lists_that_are_given_to_others(name: str) -> None:
    given, shown = (REPOSITORY / folder / f"{name}.yaml" for folder in ("templates/archetypes/data", "content/data"))
    assert given.read_text("utf-8") == shown.read_text("utf-8")


def test_the_sites_own_beginning_of_a_list_is_taken(site: SmallSite) -> None:
    site.write("templates/archetypes/data/lecturers.yaml", "- 温知夏\n")
    assert made(site, "lecturers") == "- 温知夏\n"


def test_a_list_that_is_there_is_left_alone(site: SmallSite) -> None:
    site.write("content/data/members.xlsx", b"")
    assert new_data(site.root, "config.yaml", "members")[0] is None
    answer = site.run("new", "data", "members")
    assert answer.returncode == 1
    assert "content/data/members.xlsx: 已有这份名单，没有改动它" in answer.stderr
    assert not (site.root / "content/data/members.yaml").exists()


def test_a_list_that_nobody_knows_is_answered_with_the_nearest_name(site: SmallSite) -> None:
    answer = site.run("new", "data", "developement")
    assert answer.returncode == 2
    assert "没有名叫 developement 的名单" in answer.stderr and "development" in answer.stderr
    assert site.run("new", "data", "../x").returncode == 2
