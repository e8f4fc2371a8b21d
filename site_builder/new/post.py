"""A new post, made from `templates/archetypes/<kind>.md`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from site_builder import urls
from site_builder.chinese import did_you_mean
from site_builder.config import load_config
from site_builder.digest import digest_text
from site_builder.errors import system_fault
from site_builder.model.config import Config, SectionSettings
from site_builder.model.kind import Kind
from site_builder.model.problem import Problem
from site_builder.packaged import template_folders
from site_builder.render.environment import TemplateFault, Templates
from site_builder.scan import is_ignored
from site_builder.yaml_text import quote

FALLBACK = "news"
_NUMBER = re.compile(r"^number:[ \t]*([0-9]{1,4})[ \t]*$", re.M)


def new_post(
    root: Path, config_name: str, slug: str, title: str, kind_name: str | None, now: datetime
) -> tuple[str | None, tuple[Problem, ...]]:
    """Write a new post and return its path relative to the root, or None and why not. Nothing is ever overwritten."""
    config, problems = load_config(root, config_name)
    if config is None:
        return None, problems
    section = config.section(slug.split("/")[0])
    if section is None:
        slugs = [one.slug for one in config.sections]
        return None, (Problem("error", f"没有栏目 {slug}", hint=did_you_mean(slug, slugs), rule="usage"),)
    if not title.strip() or any(unicodedata.category(char) in ("Cc", "Cs") for char in title):
        return None, (
            Problem("error", "标题不能是空的，也不能含控制字符", hint="请写出标题，例如 “九月主题党日”", rule="usage"),
        )
    kind = config.all_kinds.get(kind_name or section.kind)
    if kind is None:
        hint = did_you_mean(kind_name or "", config.all_kinds)
        return None, (Problem("error", f"没有稿件类型 {kind_name}", hint=hint, rule="usage"),)
    folder = urls.join("", slug)
    if folder is None or folder.split("/")[0] != section.slug:
        return None, (Problem("error", f"文件夹不在栏目之内：{slug}", hint=f"请写成 {section.slug}", rule="usage"),)
    if unfit := next((part for part in folder.split("/")[1:] if _is_unfit(part)), None):
        hint = "文件夹名不要以 . 或 _ 开头，也不要用 Windows 保留的名字（con、nul……）或临时文件的样子"
        return None, (Problem("error", f"文件夹不能叫 {unfit}", hint=hint, rule="usage"),)
    place = root / "content" / folder
    number = re.search(r"[0-9]{1,4}\Z", folder)
    is_by_year = kind.dated and not number  # `term-8` holds its lessons itself
    path = _path(f"content/{folder}", is_by_year, kind, title.strip(), now.astimezone(config.zone))
    numbers = {"folder_number": number[0] if number else 1, "next_number": _next_number(place)}
    return write_post(root, config, section, kind, path, title.strip(), now, numbers)


def _is_unfit(name: str) -> bool:
    """Whether a folder of this name is passed over by the build or by hosts (`_x` by GitHub Pages), or stops the build."""
    return is_ignored(name) or name.startswith("_") or urls.is_reserved(name)


def write_post(
    root: Path,
    config: Config,
    section: SectionSettings,
    kind: Kind,
    path: str,
    title: str,
    now: datetime,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[str | None, tuple[Problem, ...]]:
    """Write the archetype of a kind to a path, `more` being what it receives besides; see `new_post`."""
    values = {"title": title, "date": now.astimezone(config.zone), "section": section, "kind": kind, **more}
    try:
        templates = Templates(root, config.theme.name)
        templates.provide({}, {"yaml": lambda text: Markup(quote(str(text)))})
        text = templates.render(f"archetypes/{_archetype(root, config, kind)}.md", values)
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(_with_kind(text, kind, section).rstrip("\n") + "\n")
    except FileExistsError:
        return None, (
            Problem(
                "error",
                "已有同名的稿件，没有改动它",
                path,
                hint="请换一个标题（简讯换 --issue），或打开这篇来改",
            ),
        )
    except TemplateFault as fault:
        return None, (fault.problem,)
    except OSError as error:
        return None, (Problem("error", f"写不了文件：{system_fault(error)}", path, hint="请检查文件夹权限和磁盘空间"),)
    return path, ()


def _with_kind(text: str, kind: Kind, section: SectionSettings) -> str:
    """A post whose kind is not that of its section says so."""
    if kind.name == section.kind or re.search("^kind:", text, re.MULTILINE):
        return text
    return text.replace("\n---\n", f"\nkind: {kind.name}\n---\n", 1)


def _next_number(folder: Path) -> int:
    """One more than the highest `number` of the posts in a folder."""
    texts = [path.read_text("utf-8", "replace") for path in folder.glob("*.md") if path.is_file()]
    return 1 + max((int(number) for text in texts for number in _NUMBER.findall(text)), default=0)


def _path(folder: str, is_by_year: bool, kind: Kind, title: str, now: datetime) -> str:
    slug = urls.shorten(urls.slug_of_name(title)) or f"post-{digest_text(title)[:8]}"
    if urls.is_reserved(slug) or slug in ("index", "_index"):
        slug = f"post-{slug}"
    name = f"{now:%Y-%m-%d}-{slug}.md" if kind.dated else f"{slug}.md"
    return f"{folder}/{now:%Y}/{name}" if is_by_year else f"{folder}/{name}"


def _archetype(root: Path, config: Config, kind: Kind) -> str:
    """The kind's own archetype, or that of plain news for a kind that has none."""
    folders = template_folders(root, config.theme.name)
    has_own = any((folder / "archetypes" / f"{kind.name}.md").is_file() for folder in folders)
    return kind.name if has_own else FALLBACK
