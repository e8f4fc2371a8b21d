"""Reads the configuration file; all its faults are told at once."""

from __future__ import annotations

import os
import stat
from datetime import timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import structs

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.config.check import check_config
from site_builder.config.kinds import COMMON_FIELDS, CUSTOM_TYPES, KINDS
from site_builder.config.lines import find, line_of
from site_builder.config.sections import DEFAULT_SECTIONS
from site_builder.errors import TextError, system_fault
from site_builder.fields import Choice, Field, Reading, Record, Table
from site_builder.model.config import Config, HomeSettings, KindSettings, SiteInfo, Taxonomy, ThemeSettings
from site_builder.model.kind import Kind
from site_builder.model.problem import Problem, Problems
from site_builder.packaged import blocks, themes
from site_builder.yaml_text import Mapping, Node

USUAL = "config.yaml"


def load_config(root: Path, name: str) -> tuple[Config | None, tuple[Problem, ...]]:
    """The configuration of a site, or None where it cannot be used at all; and what is wrong with it."""
    text, problem = _read_text(root / name, name)
    return (None, (problem,)) if problem else _parse_config(text, name, root)


def load_config_if_any(root: Path, name: str | None) -> tuple[Config | None, tuple[Problem, ...]]:
    """Like load_config; without a name that of `config.yaml`, which need not be there."""
    if name is None and not os.path.lexists(root / USUAL):
        return None, ()
    return load_config(root, USUAL if name is None else name)


def _parse_config(text: str, name: str, root: Path) -> tuple[Config | None, tuple[Problem, ...]]:
    problems = Problems(name, text)
    node = _parse(text, problems)
    config = None if node is None else Record(Config).read(node, Reading(problems, "", timezone.utc))
    if node is None or not isinstance(config, Config):
        return None, tuple(problems.found)
    config = _complete(config, node, problems)
    check_config(config, node, root, problems)
    return structs.replace(_usable(config, root), path=name), tuple(problems.found)


def _read_text(path: Path, name: str) -> tuple[str, Problem | None]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a pipe would never end
            hint = "请用 --config 指明一个 YAML 文件，例如 config.yaml"
            return "", Problem("error", "配置文件不是普通文件（是管道或设备）", name, hint=hint)
        return path.read_bytes().decode("utf-8-sig"), None
    except FileNotFoundError:
        hint = "请在网站根目录里运行，或用 --root 指明；新建网站用 site-builder new site 文件夹"
        return "", Problem("error", "没有找到配置文件", name, hint=hint)
    except UnicodeDecodeError as error:
        hint = "请用编辑器另存为 UTF-8"
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return "", Problem("error", "配置文件不是 UTF-8 编码", name, line, hint)
    except OSError as error:
        return "", Problem("error", f"读不了配置文件：{system_fault(error)}", name)


def _parse(text: str, problems: Problems) -> Mapping | None:
    try:
        node = yaml_text.parse_known(text)
    except TextError as error:
        problems(error.line, error.message, error.hint)
        return None
    if node is None:
        return Mapping((), 1)
    if not isinstance(node, Mapping):
        problems(
            node.line,
            "配置文件应是映射（键: 值），这里是列表或文字",
            "请写成 site: 、sections: 等键，参见 README 的配置一节",
        )
        return None
    return node


def _complete(config: Config, node: Mapping, problems: Problems) -> Config:
    kinds = _all_kinds(config, find(node, "kinds"), problems)
    return structs.replace(
        config,
        site=_complete_site(config, node, problems),
        sections=config.sections or DEFAULT_SECTIONS,
        taxonomies=_complete_taxonomies(config.taxonomies),
        all_kinds=kinds,
    )


def _usable(config: Config, root: Path) -> Config:
    """What was complained about replaced, so that the rest of the site can be read and its faults told in the same run."""
    sections = {section.slug: section for section in reversed(config.sections)}
    known = config.theme.name in themes(root)
    blocks_ = blocks(root, config.theme.name)
    return structs.replace(
        config,
        sections=tuple(
            section if section.kind in config.all_kinds else structs.replace(section, kind="news")
            for section in reversed(sections.values())
        ),
        home=HomeSettings(tuple(block for block in config.home.blocks if block.kind in blocks_)),
        theme=config.theme if known else structs.replace(config.theme, name=ThemeSettings().name),
    )


def _complete_site(config: Config, node: Mapping, problems: Problems) -> SiteInfo:
    site = config.site
    try:
        ZoneInfo(site.timezone)
    except (ValueError, OSError, KeyError):
        line = line_of(node, "site", "timezone")
        problems(line, f"不认识的时区 {site.timezone}", "请写成 Asia/Shanghai 这样的名字")
        site = structs.replace(site, timezone="Asia/Shanghai")
    if site.url and not site.url.endswith("/"):
        site = structs.replace(site, url=site.url + "/")
    return structs.replace(site, short_name=site.short_name or site.name)


def _complete_taxonomies(own: tuple[Taxonomy, ...]) -> tuple[Taxonomy, ...]:
    """Every site has tags, whatever else it names."""
    tags = () if any(one.name == "tags" for one in own) else Config().taxonomies
    return tuple(structs.replace(one, field=one.field or one.name) for one in (*own, *tags))


def _all_kinds(config: Config, node: Node | None, problems: Problems) -> dict[str, Kind]:
    kinds = {kind.name: _with_aspects(kind, config.pioneer.aspects) for kind in KINDS}
    for name, one in config.kinds.items():
        base = kinds.get(one.base)
        if base is None:
            problems(line_of(node, name), f"kinds.{name}.base 不认识：{one.base}", did_you_mean(one.base, kinds))
            base = kinds["news"]
        kinds[name] = _extend(base, name, one, line_of(node, name), problems)
    return kinds


def _with_aspects(kind: Kind, names: tuple[str, ...]) -> Kind:
    """A kind whose marks are given for the aspects that the site judges."""
    fields = tuple(
        structs.replace(field, type=Table(field.type.inner, names))
        if field.name == "aspects" and isinstance(field.type, Table)
        else field
        for field in kind.fields
    )
    return structs.replace(kind, fields=fields)


def _extend(base: Kind, name: str, own: KindSettings, line: int | None, problems: Problems) -> Kind:
    taken = {field.name for field in COMMON_FIELDS}
    fields = {field.name: field for field in base.fields}
    for field_name, one in own.fields.items():
        if field_name in taken:
            problems(line, f"kinds.{name}.fields.{field_name} 与通用字段重名", "请换个名字")
        elif one.type not in CUSTOM_TYPES:
            problems(
                line, f"kinds.{name}.fields.{field_name} 的类型不认识：{one.type}", did_you_mean(one.type, CUSTOM_TYPES)
            )
        else:
            kind_of_value = Choice(one.values) if one.values else CUSTOM_TYPES[one.type]
            fields[field_name] = Field(field_name, kind_of_value, one.doc or field_name)
    return Kind(
        name,
        own.title,
        own.template or base.template,
        own.list_template or base.list_template,
        tuple(fields.values()),
        base.dated,
        base.paper,
        base.is_quiz,
    )
