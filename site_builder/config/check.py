"""What only the whole of the configuration tells: names that must differ, names that must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timezone
from itertools import chain, repeat
from pathlib import Path
from typing import TypeVar

from site_builder.chinese import did_you_mean
from site_builder.config.check_rules import check_rules
from site_builder.config.kinds import COMMON_FIELDS
from site_builder.config.lines import find, item_lines, line_of
from site_builder.dates import parse_date
from site_builder.fields import Record, Type
from site_builder.model.config import BlockSettings, Config, MenuItem, SectionSettings, Taxonomy
from site_builder.model.problem import Problems
from site_builder.packaged import blocks, themes
from site_builder.yaml_text import Mapping, Node

# Addresses that the generator itself gives out on the top level.
TAKEN_SLUGS = frozenset(("assets", "archive", "topics", "data"))

MOST_ASPECTS = 10

Value = TypeVar("Value")


def check_config(config: Config, node: Mapping, root: Path, problems: Problems) -> None:
    """Tell what in a configuration does not fit together; `node` is the text it was read from."""
    taxonomies = _check_taxonomies(config, node, problems)
    _check_sections(config, node, taxonomies, problems)
    _check_blocks(config, node, blocks(root, config.theme.name), problems)
    _check_menus(config, node, problems)
    _check_mourning(config, node, problems)
    _check_pictures(config, node, problems)
    _check_aspects(config, node, problems)
    _check_outlets(config, node, problems)
    _check_name(line_of(node, "theme", "name"), "主题", config.theme.name, themes(root), problems)
    check_rules(config.check, node, problems)


def _check_outlets(config: Config, node: Mapping, problems: Problems) -> None:
    """The sections that the newsletter and the display window choose from."""
    slugs = [section.slug for section in config.sections]
    wanted = [("newsletter", "sections", slug) for slug in config.newsletter.sections]
    if config.window:
        wanted += [("window", "sections", slug.split("/")[0]) for slug in config.window.sections]
        wanted += [("window", "members", config.window.members.split("/")[0])] if config.window.members else []
    for where, name, slug in wanted:
        _check_name(line_of(node, where, name), f"{where}.{name} 的栏目", slug, slugs, problems)


def _check_pictures(config: Config, node: Mapping, problems: Problems) -> None:
    widths = config.pictures.widths
    if not widths or list(widths) != sorted(set(widths)):
        line = line_of(node, "pictures", "widths")
        problems(line, f"pictures.widths 要从小到大，不重复：{list(widths)}", "例如 widths: [480, 960, 1600]")


def _check_aspects(config: Config, node: Mapping, problems: Problems) -> None:
    names = config.pioneer.aspects
    line = line_of(node, "pioneer", "aspects")
    if len(names) > MOST_ASPECTS:
        hint = f"请只留 {MOST_ASPECTS} 个"
        problems(line, f"pioneer.aspects 写了 {len(names)} 个方面，最多 {MOST_ASPECTS} 个", hint)
    doubled = [name for at, name in enumerate(names) if name in names[:at]]
    if doubled:
        problems(line, f"pioneer.aspects 里“{doubled[0]}”写了两次", "请删去一个")


def _check_taxonomies(config: Config, node: Mapping, problems: Problems) -> dict[str, int | None]:
    """Gives the lines of the taxonomies by name."""
    lines: dict[str, int | None] = {}
    for one, line in _with_lines(config.taxonomies, find(node, "taxonomies"), Record(Taxonomy)):
        if one.name in lines:
            problems(line, f"分类 {one.name} 写了两次", "请改掉其中一个的 name")
        if one.name in TAKEN_SLUGS:
            problems(line, f"分类的 name 不能是 {one.name}：网站自己要用这个地址", "请换个名字")
        lines[one.name] = line
    return lines


def _check_sections(config: Config, node: Mapping, taxonomies: dict[str, int | None], problems: Problems) -> None:
    seen: set[str] = set()
    for section, line in _with_lines(config.sections, find(node, "sections"), Record(SectionSettings)):
        slug = section.slug
        if slug in seen:
            problems(line, f"栏目 {slug} 写了两次", "请改掉其中一个的 slug")
        if slug in TAKEN_SLUGS:
            problems(line, f"栏目的 slug 不能是 {slug}：网站自己要用这个地址", "请换个名字")
        if slug in taxonomies:
            problems(line or taxonomies[slug], f"栏目和分类都叫 {slug}，网址会相同", "请给其中一个换个名字")
        _check_name(line, f"栏目 {slug} 的 kind ", section.kind, config.all_kinds, problems)
        for name in section.required:
            _check_name(line, f"栏目 {slug} 的 required ", name, _field_names(config, section.kind), problems)
        seen.add(slug)


def _field_names(config: Config, kind: str) -> list[str]:
    own = config.all_kinds[kind].fields if kind in config.all_kinds else ()
    return [field.name for field in (*COMMON_FIELDS, *own)]


def _check_blocks(config: Config, node: Mapping, kinds: list[str], problems: Problems) -> None:
    slugs = [section.slug for section in config.sections]
    for block, line in _with_lines(config.home.blocks, find(node, "home", "blocks"), Record(BlockSettings, "kind")):
        _check_name(line, "首页版块", block.kind, kinds, problems)
        for slug in (block.section, *block.sections):
            if slug is not None:
                _check_name(line, f"首页版块 {block.kind} 的栏目", slug.split("/")[0], slugs, problems)
        if block.post_kind is not None:
            _check_name(line, f"首页版块 {block.kind} 的 post_kind ", block.post_kind, config.all_kinds, problems)


def _check_menus(config: Config, node: Mapping, problems: Problems) -> None:
    for menu, entries in config.menus.items():
        for entry, line in _with_lines(entries, find(node, "menus", menu), Record(MenuItem, "section")):
            for item in (entry, *entry.children):
                _check_entry(item, line, menu, config, problems)


def _check_mourning(config: Config, node: Mapping, problems: Problems) -> None:
    for written in config.mourning.dates:
        first, _, last = written.partition("/")
        if not all(parse_date(day, timezone.utc) for day in (first, last or first)):
            problems(
                line_of(node, "mourning", "dates"), f"置灰的日期不存在：{written}", "请核对月和日，例如 2026-12-13"
            )
        elif last and last < first:
            problems(line_of(node, "mourning", "dates"), f"置灰的日期起止颠倒：{written}", f"请写成 {last}/{first}")


def _check_entry(item: MenuItem, line: int | None, menu: str, config: Config, problems: Problems) -> None:
    if item.section is not None:
        slugs = [section.slug for section in config.sections]
        _check_name(line, f"导航 {menu} 的栏目", item.section.split("/")[0], slugs, problems)
    elif not item.title or not (item.url or item.page):
        hint = "请写 section:，或 title: 加 url: 或 page:"
        problems(line, f"导航 {menu} 的这一项缺少 title，或没有写指向哪里", hint)


def _check_name(line: int | None, what: str, name: str, known: Iterable[str], problems: Problems) -> None:
    names = list(known)
    if name not in names:
        problems(line, f"{what}不认识：{name}", did_you_mean(name, names))


def _with_lines(values: Sequence[Value], node: Node | None, item: Type) -> Iterator[tuple[Value, int | None]]:
    """The values read from a list, each with its line; those that were not written have none."""
    return zip(values, chain(item_lines(node, item), repeat(None)))
