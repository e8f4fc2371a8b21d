"""Addresses that the configuration names: they must lead to an output."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from site_builder import urls
from site_builder.chinese import nearest
from site_builder.model.config import Config, MenuItem
from site_builder.model.problem import Problem
from site_builder.model.site import Site


def check_addresses(site: Site, addresses: Collection[str]) -> Iterator[Problem]:
    """A warning for every address in the menus and on the home page that is none of the given output paths."""
    for label, url, line in _addresses(site.config):
        path = urls.split_target(url)[0].lstrip("/")
        if url.startswith("#") or urls.is_external(url) or path in addresses:
            continue
        near = f"{path.rstrip('/')}/index.html".lstrip("/")
        better = near if near in addresses else nearest(path, addresses)
        hint = f"您要写的是 {better} 吗？" if better else "请写生成后的网址，例如 news/index.html"
        yield Problem("warning", f"{label}指向的页面不存在：{url}", site.config.path, line, hint, rule="link")


def _addresses(config: Config) -> Iterator[tuple[str, str, int | None]]:
    for name, items in config.menus.items():
        for item in _with_children(items):
            if item.url:
                yield f"导航 {name} 的“{item.title or ''}”", item.url, item.lines.get("url")
    for block in config.home.blocks:
        if block.more:
            yield f"首页版块 {block.kind} ", block.more, block.lines.get("more")
        for one in block.items:
            if one.url:
                yield f"首页版块 {block.kind} ", one.url, one.lines.get("url")


def _with_children(items: tuple[MenuItem, ...]) -> Iterator[MenuItem]:
    for item in items:
        yield item
        yield from _with_children(item.children)
