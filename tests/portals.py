"""The demo portal in each theme, one page of every type, and a site of everything awkward."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from site_builder.build import build
from site_builder.model.report import Options
from site_builder.workers import Workers
from tests.sites import REPOSITORY, TODAY, SmallSite

THEMES = ("red", "youth")
LONG_TITLE = (
    "中共云泽职业教育园区总支部委员会关于在全体党员中开展“学党章、守纪律、强作风”专题学习并结合岗位实践讨论的通知" * 2
)
# What any list may hold besides its entries.
PLAIN = {"prose", "chips", "subsections", "list-intro", "badges", "pager", "entry-text"}
BLOCKS = (
    "banner focus notices posts tabs portraits party_school topics timeline statistics links text music"
    " birthdays commitments"
).split()
ODD_CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: notices, title: 通知公示, kind: notice}
  - {slug: members, title: 党员风采, kind: spotlight}
  - {slug: lessons, title: 业余党校, kind: lesson}
  - {slug: empty, title: 还没有稿件的栏目, kind: document}
leave: {}
"""


def wear(theme: str, folder: Path) -> Path:
    """The demo portal in a theme; returns its output folder."""
    config = (REPOSITORY / "config.yaml").read_text(encoding="utf-8")
    changed = re.sub(r"^theme: red$", f"theme: {theme}", config, flags=re.M)
    root = folder / "site"
    root.mkdir()
    (root / "config.yaml").write_text(changed, encoding="utf-8")
    shutil.copytree(REPOSITORY / "content", root / "content")
    report = build(Options(root, "config.yaml", folder / "public", TODAY, False, False), Workers())
    assert report.published
    return folder / "public"


def one_of_each(output: Path) -> list[str]:
    """The longest page of every type, told by the classes of its body and article; of lists one for every kind."""
    found: dict[str, str] = {}
    texts = {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in output.rglob("*.html")}
    for path in sorted(texts, key=lambda one: (len(texts[one]), one)):
        text = texts[path]
        if 'http-equiv="refresh"' in text:
            continue
        sort = re.findall(r'<body class="([^"]*)|<article class="(post post-\w+|topic)"', text)
        if '<body class="is-list"' in text:
            main = text[text.index("<main") : text.index("</main>")]
            sort += [(one,) for one in sorted(set(re.findall(r'<(?:ul|ol|div) class="([\w-]+)', main)) - PLAIN)]
        found[" ".join("".join(one) for one in sort)] = path
    return sorted(found.values())


def odd_site(root: Path, theme: str = "red") -> SmallSite:
    """Long titles, rare characters, nothing where something is expected, and a home page of empty blocks."""
    home = "home:\n  blocks:\n" + "".join(f"    - {{kind: {kind}}}\n" for kind in BLOCKS)
    titled = "".join(f"    - {{kind: {kind}, title: 标题, width: half}}\n" for kind in BLOCKS)
    site = SmallSite(root, f"{ODD_CONFIG}{home}{titled}theme: {theme}\n")
    site.post("news/long.md", title=LONG_TITLE[:120], summary='""')
    site.post(
        "news/hostile.md",
        title="'</script><b>甲</b> & \"乙\"'",
        author="'</script>'",
        body="## 3.1 甲\n\n|  | 乙 |\n|--|--:|\n| 1 | 2 |",
    )
    site.post("news/bare.md", date=None, body="")
    site.post("notices/now.md", notice="公示", **{"from": "2026-11-01", "to": "2026-11-30"})
    site.post("members/ji.md", title="𠮷田野", name="𠮷田野", aspects="{班级管理: {self: 90, peer: 80}}")
    site.post("members/none.md", portrait="gone.jpg", name="甲")
    site.post("lessons/one.md", term=1, number=1)
    return site
