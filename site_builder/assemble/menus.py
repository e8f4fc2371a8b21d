"""Menus: as configured, else all sections."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.chinese import did_you_mean
from site_builder.model.config import Config, MenuItem
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.site import MenuEntry, Section


def build_menus(
    config: Config, sections: Mapping[str, Section], by_path: Mapping[str, Page]
) -> tuple[dict[str, tuple[MenuEntry, ...]], list[Problem]]:
    """The entries of every menu; entries that lead to hidden sections are left out, to missing pages complained about."""
    builder = _Builder(config, sections, by_path)
    menus = {name: builder.entries(items) for name, items in config.menus.items()}
    if "main" not in menus:
        menus["main"] = builder.entries(tuple(MenuItem(section=section.slug) for section in config.sections))
    return menus, builder.problems


class _Builder:
    def __init__(self, config: Config, sections: Mapping[str, Section], by_path: Mapping[str, Page]) -> None:
        self.config = config
        self.sections = sections
        self.by_path = by_path
        self.hidden = {section.slug for section in config.sections if section.hidden}
        self.problems: list[Problem] = []

    def entries(self, items: tuple[MenuItem, ...]) -> tuple[MenuEntry, ...]:
        found = [self.entry(item) for item in items]
        return tuple(entry for entry in found if entry)

    def entry(self, item: MenuItem) -> MenuEntry | None:
        children = self.entries(item.children)
        if item.section is not None:
            section = self.sections.get(item.section)
            if section is None:
                if item.section.split("/")[0] not in self.hidden:
                    self.complain(
                        f"导航指向的栏目没有找到：{item.section}",
                        item.lines.get("section"),
                        did_you_mean(item.section, self.sections),
                    )
                return None
            return MenuEntry(item.title or section.summary.title, section.summary.url, item.section, children)
        if item.page is not None:
            page = self.by_path.get(f"content/{item.page}")
            if page is None:
                hint = "请写 content/ 里的路径，例如 overview/contact.md；没有公开的稿件不能进导航"
                self.complain(f"导航指向的稿件没有找到：{item.page}", item.lines.get("page"), hint)
                return None
            return MenuEntry(item.title or page.summary.title, page.summary.url, page.summary.section, children)
        return MenuEntry(item.title or "", item.url or "", "", children)

    def complain(self, message: str, line: int | None, hint: str) -> None:
        self.problems.append(Problem("warning", message, self.config.path, line, hint, rule="link"))
