"""Reads the configuration file; all its faults are told at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from collections.abc import Mapping as MappingABC
from datetime import timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from site_builder import yaml_text
from site_builder.chinese import did_you_mean
from site_builder.config.kinds import COMMON_FIELDS, CUSTOM_TYPES, KINDS
from site_builder.config.sections import DEFAULT_SECTIONS
from site_builder.errors import TextError
from site_builder.fields import Choice, Field, Reading, Record
from site_builder.model.config import Config, KindSettings, SiteInfo
from site_builder.model.kind import Kind
from site_builder.model.problem import Problem, Problems
from site_builder.yaml_text import Mapping, Node, Scalar

# Addresses that the generator itself gives out on the top level.
TAKEN_SLUGS = frozenset(("assets", "archive", "topics", "data"))


def load_config(root: Path, name: str) -> tuple[Config | None, tuple[Problem, ...]]:
    """The configuration of a site, or None where it cannot be used at all; and what is wrong with it."""
    text, problem = _read_text(root / name, name)
    return (None, (problem,)) if problem else parse_config(text, name)


def parse_config(text: str, name: str = "config.yaml") -> tuple[Config | None, tuple[Problem, ...]]:
    """Like load_config, for a text at hand."""
    problems = Problems(name, text)
    node = _parse(text, problems)
    config = None if node is None else Record(Config).read(node, Reading(problems, "", timezone.utc))
    if node is None or not isinstance(config, Config):
        return None, tuple(problems.found)
    return _complete(config, node, problems), tuple(problems.found)


def _read_text(path: Path, name: str) -> tuple[str, Problem | None]:
    try:
        return path.read_bytes().decode("utf-8-sig"), None
    except FileNotFoundError:
        hint = "请在网站根目录里运行，或用 --root 指明；新建网站用 site-builder new site 文件夹"
        return "", Problem("error", "没有找到配置文件", name, hint=hint)
    except UnicodeDecodeError as error:
        hint = "请用编辑器另存为 UTF-8"
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return "", Problem("error", "配置文件不是 UTF-8 编码", name, line, hint)
    except OSError as error:
        return "", Problem("error", f"读不了配置文件：{error.strerror}", name)


def _parse(text: str, problems: Problems) -> Mapping | None:
    try:
        node = yaml_text.parse(text)
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
    kinds = _all_kinds(config.kinds, _at(node, "kinds"), problems)
    config = dataclasses.replace(
        config,
        site=_complete_site(config, node, problems),
        sections=config.sections or DEFAULT_SECTIONS,
        taxonomies=tuple(dataclasses.replace(one, field=one.field or one.name) for one in config.taxonomies),
        all_kinds=kinds,
    )
    _check_sections(config, node, problems)
    _check_references(config, node, problems)
    return config


def _complete_site(config: Config, node: Mapping, problems: Problems) -> SiteInfo:
    site = config.site
    try:
        ZoneInfo(site.timezone)
    except (ValueError, OSError):
        line = _line(_at(node, "site"), "timezone")
        problems(line, f"不认识的时区 {site.timezone}", "请写成 Asia/Shanghai 这样的名字")
        site = dataclasses.replace(site, timezone="Asia/Shanghai")
    if site.url and not site.url.endswith("/"):
        site = dataclasses.replace(site, url=site.url + "/")
    return dataclasses.replace(site, short_name=site.short_name or site.name)


def _all_kinds(own: MappingABC[str, KindSettings], node: Node | None, problems: Problems) -> dict[str, Kind]:
    kinds = {kind.name: kind for kind in KINDS}
    for name, one in own.items():
        base = kinds.get(one.base)
        if base is None:
            problems(_line(node, name), f"kinds.{name}.base 不认识：{one.base}", did_you_mean(one.base, kinds))
            base = kinds["news"]
        kinds[name] = _extend(base, name, one, _line(node, name), problems)
    return kinds


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
    )


def _check_sections(config: Config, node: Mapping, problems: Problems) -> None:
    seen: set[str] = set()
    taken = TAKEN_SLUGS | {taxonomy.name for taxonomy in config.taxonomies}
    for number, section in enumerate(config.sections):
        line = _item_line(_at(node, "sections"), number)
        if section.slug in seen:
            problems(line, f"栏目 {section.slug} 写了两次", "请改掉其中一个的 slug")
        if section.slug in taken:
            problems(line, f"栏目的 slug 不能是 {section.slug}：网站自己要用这个地址", "请换个名字")
        if section.kind not in config.all_kinds:
            problems(
                line,
                f"栏目 {section.slug} 的 kind 不认识：{section.kind}",
                did_you_mean(section.kind, config.all_kinds),
            )
        for name in section.required:
            _check_name(line, f"栏目 {section.slug} 的 required", name, _field_names(config, section.kind), problems)
        seen.add(section.slug)


def _field_names(config: Config, kind: str) -> list[str]:
    own = config.all_kinds[kind].fields if kind in config.all_kinds else ()
    return [field.name for field in (*COMMON_FIELDS, *own)]


def _check_references(config: Config, node: Mapping, problems: Problems) -> None:
    slugs = [section.slug for section in config.sections]
    blocks = _at(_at(node, "home"), "blocks")
    for number, block in enumerate(config.home.blocks):
        line = _item_line(blocks, number)
        for slug in (block.section, *block.sections):
            if slug is not None:
                _check_name(line, f"首页版块 {block.kind} 的栏目", slug.split("/")[0], slugs, problems)
    for menu, entries in config.menus.items():
        for number, entry in enumerate(entries):
            line = _item_line(_at(_at(node, "menus"), menu), number)
            for item in (entry, *entry.children):
                if item.section is not None:
                    _check_name(line, f"导航 {menu} 的栏目", item.section.split("/")[0], slugs, problems)
                elif not item.title or not (item.url or item.page):
                    problems(
                        line,
                        f"导航 {menu} 的这一项缺少 title，或没有写指向哪里",
                        "请写 section:，或 title: 加 url: 或 page:",
                    )


def _check_name(line: int | None, what: str, name: str, known: Iterable[str], problems: Problems) -> None:
    names = list(known)
    if name not in names:
        problems(line, f"{what}不认识：{name}", did_you_mean(name, names))


def _at(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, Mapping) else None


def _line(node: Node | None, key: str) -> int | None:
    if not isinstance(node, Mapping):
        return None
    return next((name.line for name, _ in node.entries if isinstance(name, Scalar) and name.text == key), node.line)


def _item_line(node: Node | None, number: int) -> int | None:
    items = getattr(node, "items", ())
    return items[number].line if number < len(items) else None
