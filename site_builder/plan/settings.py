"""Addresses that the configuration names: they must lead to an output."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from site_builder import urls
from site_builder.chinese import nearest
from site_builder.model.problem import Problem
from site_builder.model.site import MenuEntry, Site


def check_addresses(site: Site, addresses: Collection[str]) -> Iterator[Problem]:
    """A warning for every address in the menus and on the home page that is none of the given output paths."""
    for label, url in _addresses(site):
        path = urls.split_target(url)[0].lstrip("/")
        if url.startswith("#") or urls.is_external(url) or path in addresses:
            continue
        near = f"{path.rstrip('/')}/index.html".lstrip("/")
        better = near if near in addresses else nearest(path, addresses)
        hint = f"您要写的是 {better} 吗？" if better else "请写生成后的网址，例如 news/index.html"
        yield Problem("warning", f"{label}指向的页面不存在：{url}", "config.yaml", hint=hint, rule="link")


def _addresses(site: Site) -> Iterator[tuple[str, str]]:
    for name, entries in site.menus.items():
        for entry in _with_children(entries):
            yield f"导航 {name} 的“{entry.title}”", entry.url
    for block in site.config.home.blocks:
        for url in (block.more, *(item.url for item in block.items)):
            if url:
                yield f"首页版块 {block.kind} ", url


def _with_children(entries: tuple[MenuEntry, ...]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _with_children(entry.children)
