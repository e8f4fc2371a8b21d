"""Edits that a web group, its disk and its power supply make to a small site: each a function of the site and two small numbers."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bare_site import CONFIG, TEMPLATES, THEME, BareSite

POSTS = ("news/a.md", "news/b.md", "news/sub/c.md", "notes/d.md", "notes/e.md")
BODIES = (
    "正文。",
    "# 开头\n\n另一段。\n\n## 小节 {#xiao}\n\n末段。",
    "[甲](/news/a.md#xiao) [丙](/news/sub/c.md) [栏目](/notes/)",
    "![图](/images/t.svg) [书](/files/s.txt)",
    "{{< mark >}}里面 ![图](/images/t.svg){{< /mark >}}",
    "[没有](没有.md) ![没有](没有.svg)",
    "一句。" * 60,
    '<script>x</script>\n\n!!! note "注"\n    内文[^1]\n\n[^1]: 注释。',
)
FIELDS: dict[str, tuple[object, ...]] = {
    "title": ("标题", "新题", "另一题", "新题 & <b>"),
    "date": ("2026-05-04", "2026-05-05", "2025-12-31 08:30", "2026-11-21", None),
    "updated": (None, "2026-10-01"),
    "tags": (None, "[甲]", "[甲, 乙]", "[乙, 丙]"),
    "draft": (None, "是"),
    "expires": (None, "2026-11-19", "2026-11-20", "2027-01-01"),
    "publish_at": (None, "2026-11-19 08:00", "2026-11-21 08:00"),
    "pin": (None, "是"),
    "also_in": (None, "[notes]", "[nots]"),
    "aliases": (None, "[news/old.html]", "[old/]"),
    "related": (None, "[/news/a.md]", "[/notes/e.md, /news/b.md]"),
    "cover": (None, "/images/t.svg", "/images/none.svg"),
    "summary": (None, "一句话。"),
    "slug": (None, "x", "y"),
    "kind": (None, "topic", "page"),
    "coverr": (None, "x"),
}
TEXTS = {
    "templates/kinds/news.html": (
        TEMPLATES["kinds/news.html"],
        TEMPLATES["kinds/news.html"] + "{% for one in related(page) %}{{ one.title }}{% endfor %}",
        TEMPLATES["kinds/news.html"] + "{{ count(section='notes') }}{% for one in topics_of(page) %}{{ one.url }}{% endfor %}",
        "{% extends 'base.html' %}{% block main %}{{ nobody }}{% endblock %}",
        "{% if %}",
    ),
    "templates/base.html": (
        TEMPLATES["base.html"],
        TEMPLATES["base.html"] + "!",
        "{% include 'more.html' ignore missing %}" + TEMPLATES["base.html"],
    ),
    "templates/more.html": (None, "更多", "{{ page_of('news/a.md').title if page_of('news/a.md') }}"),
    "templates/partials/masthead.html": (
        TEMPLATES["partials/masthead.html"],
        "{% for one in sections() %}{{ url(one) }}{{ one.intro }}{% endfor %}",
        "{% for one in pages(limit=2) %}{{ one.title }}{% endfor %}",
        "{{ pages(nobody=1) }}",
        "{% endfor %}",
    ),
    "templates/partials/row.html": (TEMPLATES["partials/row.html"], TEMPLATES["partials/row.html"].replace("<a", "<a class='x'")),
    "theme/bare/templates/partials/row.html": (None, "{% macro row(page) %}{{ page.date }}{{ page.summary }}{% endmacro %}"),
    "theme/bare/templates/term.html": (None, "{% for term in terms('tags') %}{{ term.name }}{{ term.count }}{% endfor %}"),
    "templates/shortcodes/mark.html": (None, "<mark>{{ inner }}</mark>", "{{ inner }}{{ page.title }}"),
    "templates/404.html": (
        None,
        TEMPLATES["404.html"],
        "{% for year in archive() %}{{ year.count }}{% endfor %}{{ data('links') }}",
    ),
    "templates/robots.txt": (None, "自己的"),
    "theme/bare/theme.yaml": (
        THEME,
        THEME.replace("#A00", "#B00"),
        THEME.replace("这一页", "那一页"),
        THEME + "scripts: [js/none.js]\n",
    ),
    "theme/bare/assets/css/a.css": ("a {}", "b {}"),
    "theme/bare/assets/img/x.svg": (None, "<svg/>", "<svg></svg>"),
    "config.yaml": (
        CONFIG,
        CONFIG.replace("测试党建网", "另一个网"),
        CONFIG.replace("{name", "{url: 'https://example.org/', name"),
        CONFIG.replace("{slug: notes,", "{slug: notes, page_size: 1,"),
        CONFIG.replace("{slug: notes,", "{slug: notes, hidden: 是,"),
        CONFIG.replace("limit: 2", "text: '[甲](/news/a.md)'"),
        CONFIG.replace("theme: bare", "theme: {name: bare, tokens: {red: '#00B'}}"),
        CONFIG + "markdown: {summary_length: 20}\n",
        CONFIG + "nobody: 1\n",
        "site: [",
    ),
    "content/data/links.yaml": (None, "[甲, 乙]", "[丙]", "{a: ["),
    "content/images/t.svg": (None, '<svg width="9" height="9"/>', '<svg width="8" height="9"/>', "不是图片"),
    "content/images/t.png": (None, b"\x89PNG broken"),
    "content/files/s.txt": (None, "一", "二", "三三"),
    "content/notes/_index.md": (None, "---\ntitle: 笔记\n---\n\n说明。\n", "---\ntitle: 笔记\n---\n\n[甲](/news/a.md)\n"),
    "content/news/sub/_index.md": (None, "---\ntitle: 小栏目\n---\n", "---\ntitle: 子栏目\nsummary: 说\n---\n\n文\n"),
}  # fmt: skip


class EditedSite(BareSite):
    """A site that remembers what its posts say, so that one field can be changed at a time."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.said: dict[str, tuple[str, dict[str, object]]] = {}
        for number, path in enumerate(POSTS[:4]):
            self.say(path, BODIES[number], {"title": f"第{number}篇", "date": f"2026-05-0{number + 1}"})
        self.write("content/images/t.svg", '<svg width="9" height="9"/>')

    def say(self, path: str, body: str, fields: dict[str, object]) -> None:
        """Write a post and remember it."""
        self.said[path] = body, fields
        self.post(path, body, **fields)

    def one(self, number: int) -> str:
        """A post that exists, or the first one made anew."""
        if not self.said:
            self.say(POSTS[0], "正文。", {})
        return sorted(self.said)[number % len(self.said)]


def edit_body(site: EditedSite, a: int, b: int) -> None:
    path = site.one(a)
    site.say(path, BODIES[b % len(BODIES)], site.said[path][1])


def edit_field(site: EditedSite, a: int, b: int) -> None:
    path = site.one(a)
    name = sorted(FIELDS)[b % len(FIELDS)]
    value = FIELDS[name][(a + b // len(FIELDS)) % len(FIELDS[name])]
    body, fields = site.said[path]
    site.say(path, body, fields | {name: value})


def edit_title(site: EditedSite, a: int, b: int) -> None:
    path = site.one(a)
    site.say(path, site.said[path][0], site.said[path][1] | {"title": f"题{b}"})


def add_post(site: EditedSite, a: int, b: int) -> None:
    site.say(POSTS[a % len(POSTS)], BODIES[b % len(BODIES)], {"title": f"新{b}", "date": f"2026-05-0{b % 9 + 1}"})


def remove_post(site: EditedSite, a: int, b: int) -> None:
    path = site.one(a)
    (site.root / "content" / path).unlink()
    del site.said[path]


def move_post(site: EditedSite, a: int, b: int) -> None:
    path, other = site.one(a), POSTS[b % len(POSTS)]
    if other not in site.said:
        (site.root / "content" / other).parent.mkdir(parents=True, exist_ok=True)
        (site.root / "content" / path).rename(site.root / "content" / other)
        site.said[other] = site.said.pop(path)


def break_post(site: EditedSite, a: int, b: int) -> None:
    path = site.one(a)
    broken = (
        b"",
        b"\xff\xfe\x00",
        "---\ntitle: 题\n".encode(),
        b"---\ntitle:\ndate: 2026-13-01\n---\n",
        b"---\n- x\n---\n",
    )
    site.write(f"content/{path}", broken[b % len(broken)])


def repair_posts(site: EditedSite, a: int, b: int) -> None:
    for path, (body, fields) in site.said.items():
        site.say(path, body, fields)


def write_text(site: EditedSite, a: int, b: int) -> None:
    name = sorted(TEXTS)[a % len(TEXTS)]
    text = TEXTS[name][b % len(TEXTS[name])]
    if text is None:
        (site.root / name).unlink(missing_ok=True)
    else:
        site.write(name, text)


def restore_texts(site: EditedSite, a: int, b: int) -> None:
    for name in TEXTS:
        if a % 2 or not name.startswith("content/"):
            write_text(site, sorted(TEXTS).index(name), 0)


def same_bytes(site: EditedSite, a: int, b: int) -> None:
    file = site.root / "content" / site.one(a)
    file.write_bytes(file.read_bytes())


def damage_published(site: EditedSite, a: int, b: int) -> None:
    """Change, remove, replace or swap published files by hand."""
    files = sorted(path for path in site.output.rglob("*") if path.is_file() and path.name != ".site-builder")
    if not files:
        return
    file = files[a % len(files)]
    if b % 5 == 0:
        file.write_bytes(file.read_bytes()[::-1])
    elif b % 5 == 1:
        file.unlink()
    elif b % 5 == 2:
        shutil.rmtree(site.output)
    elif b % 5 == 3 and file not in (files[0], files[-1]):
        aside = file.with_name("aside")
        file.rename(aside)
        files[0 if a else -1].rename(file)
        aside.rename(files[0 if a else -1])
    else:
        file.unlink()
        file.symlink_to("/etc/hostname")


def damage_memory(site: EditedSite, a: int, b: int) -> None:
    """Delete, cut or spoil what lies in `.cache`."""
    cache = site.root / ".cache"
    file = cache / "memory.sqlite3"
    if not file.is_file() or b % 5 == 0:
        shutil.rmtree(cache, ignore_errors=True)
    elif b % 5 == 1:
        file.unlink()
    elif b % 5 == 2:
        file.write_bytes(file.read_bytes()[: a * 4096])
    elif b % 5 == 3:
        content, noise = bytearray(file.read_bytes()), random.Random(a)
        for _ in range(8):
            content[noise.randrange(len(content))] ^= 1 << noise.randrange(8)
        file.write_bytes(content)
    else:
        for folder in cache.glob("publish-*"):
            shutil.rmtree(folder)


EDITS: dict[str, Callable[[EditedSite, int, int], Any]] = {
    "body": edit_body,
    "title": edit_title,
    "field": edit_field,
    "another field": edit_field,
    "add": add_post,
    "remove": remove_post,
    "move": move_post,
    "break": break_post,
    "repair": repair_posts,
    "text": write_text,
    "another text": write_text,
    "restore": restore_texts,
    "touch": same_bytes,
    "published": damage_published,
    "memory": damage_memory,
}
