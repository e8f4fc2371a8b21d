"""schema: valid JSON Schema, which accepts what the build accepts and refuses misspelt keys."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from site_builder.config.kinds import COMMON_FIELDS, KINDS
from site_builder.new import new_post
from site_builder.schema import schema_for
from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite

NAMES = ("config", *(kind.name for kind in KINDS))


def schema(name: str, root: Path = REPOSITORY) -> dict[str, Any]:
    value, problems = schema_for(root, "config.yaml", name)
    assert value is not None, problems
    return value


def faults(value: Any, name: str, root: Path = REPOSITORY) -> list[str]:
    """What an editor would underline."""
    found = Draft202012Validator(schema(name, root)).iter_errors(value)
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


def as_editor(text: str) -> Any:
    """YAML as the editors' language server reads it (YAML 1.2: dates are text, numbers are numbers)."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, loader)


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["title"]


def test_the_demo_configuration_and_the_starters_are_accepted() -> None:
    starter = REPOSITORY / "site_builder/new/starter/config.yaml"
    for file in (REPOSITORY / "config.yaml", starter):
        assert faults(as_editor(file.read_text(encoding="utf-8")), "config") == []


def test_the_demo_posts_are_accepted() -> None:
    kinds = {one["slug"]: one["kind"] for one in as_editor((REPOSITORY / "config.yaml").read_text("utf-8"))["sections"]}
    posts = [file for file in (REPOSITORY / "content").rglob("*.md") if file.name != "_index.md"]
    assert len(posts) >= 50
    validators = {name: Draft202012Validator(schema(name)) for name in NAMES}
    for file in posts:
        fields = as_editor(file.read_text(encoding="utf-8").split("---\n")[1])
        kind = fields.get("kind") or kinds[file.relative_to(REPOSITORY / "content").parts[0]]
        wrong = [f"{file.name}: {one.json_path}: {one.message}" for one in validators[kind].iter_errors(fields)]
        assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "site: {nmae: 甲}",
        "sections: [{slug: News, title: 甲}]",
        "sections: [{slug: news}]",
        "sections: [{slug: news, title: 甲, order: new}]",
        "limits: {seconds: 0}",
        "unknown: 1",
        "site: []",
    ],
)
def test_what_the_build_complains_about_is_underlined(text: str) -> None:
    assert faults(as_editor(text), "config") != []


@pytest.mark.parametrize(
    "text",
    [
        "theme: red",
        "theme: {name: red, options: {indent: 是, toc_from: 3}, tokens: {red: '#f00'}}",
        "menus: {main: [news, {section: notices, children: [{title: 甲, url: 'https://a/'}]}]}",
        "home: {blocks: [banner, {kind: posts, section: news, limit: 3}]}",
        "kinds: {v: {title: 志愿, fields: {hours: number, level: {values: [甲, 乙]}}}}",
        "sections: [{slug: news, title: 甲, hidden: 是}]",
        "site: {postcode: 010000, since: 2018}",
    ],
)
def test_what_the_build_accepts_is_not_underlined(site: SmallSite, text: str) -> None:
    assert faults(as_editor(text), "config") == []


@pytest.mark.parametrize(
    "line",
    [
        "date: 2026-05-04",
        "date: 2026/5/4 08:00",
        "date: 2026年5月4日",
        "draft: 是",
        "draft: true",
        "tags: 甲，乙",
        "tags: [甲, 2026]",
        "title: 2026",
        "author: 甲",
        "author: [甲, 乙]",
        "attachments: [a.pdf, {file: b.pdf, title: 乙}]",
        "author:\ntags:\nfrom:\npin:\nattachments:\nhtml:",
        "hugo_field: {a: [1]}",
    ],
)
def test_front_matter_that_is_accepted_is_not_underlined(line: str) -> None:
    fields = {"title": "甲"} | as_editor(line)
    assert faults(fields, "news") == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_new_post_is_not_underlined_before_a_word_of_it_is_changed(site: SmallSite, kind: str) -> None:
    now = datetime(2026, 5, 4, tzinfo=UTC)
    path, problems = new_post(site.root, "config.yaml", "news", "标题", kind, now)
    assert path is not None and problems == ()
    assert faults(as_editor((site.root / path).read_text(encoding="utf-8").split("---\n")[1]), kind) == []


def test_an_empty_title_is_underlined() -> None:
    assert faults({"title": None}, "news") and faults({"date": "2026-05-04"}, "news")


def test_every_declared_field_is_in_the_schema_with_its_meaning() -> None:
    for kind in KINDS:
        properties = schema(kind.name)["properties"]
        for field in (*COMMON_FIELDS, *kind.fields):
            assert properties[field.name]["description"] == field.doc


def test_a_kind_of_the_sites_own_has_a_schema(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "kinds: {v: {title: 志愿, fields: {hours: {type: number, doc: 时长}}}}\n")
    assert schema("v", site.root)["properties"]["hours"] == {"type": ["number", "null"], "description": "时长"}


def test_the_command_prints_json_and_nothing_else(site: SmallSite) -> None:
    done = site.run("schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == schema("config")
    (site.root / "config.yaml").unlink()
    assert json.loads(site.run("schema", "notice").stdout)["title"] == "通知公示（notice）"


@pytest.mark.parametrize("command", [["schema", "news"], ["reference"]], ids=["schema", "reference"])
@pytest.mark.parametrize("name", ["nowhere.yaml", "content", "loop.yaml"])
def test_a_configuration_that_cannot_be_read_is_told(site: SmallSite, command: list[str], name: str) -> None:
    (site.root / "loop.yaml").symlink_to("loop.yaml")
    done = site.run(*command, "--config", name)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{name}: ") and "配置文件" in done.stderr


def test_a_kind_that_a_broken_configuration_may_hold_is_not_called_unknown(site: SmallSite) -> None:
    site.write("config.yaml", "site: [")
    done = site.run("schema", "volunteer")
    assert (done.returncode, done.stdout) == (1, "")
    assert "config.yaml:2: " in done.stderr and "没有稿件类型" not in done.stderr
