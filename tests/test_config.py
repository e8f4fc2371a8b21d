"""config.yaml: what may be written, and what is said about what may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.build import load_site
from site_builder.model.problem import Problem
from site_builder.model.report import Options
from site_builder.workers import Workers
from tests.sites import PLAIN_CONFIG, TODAY, SmallSite, messages

SECTIONS = "sections:\n  - {slug: news, title: 党建动态, kind: news}\n"

# A configuration with one fault, and what is said about it: severity, line, words of the message, words of the hint.
FAULTS = {
    "unknown key": ("sit:\n  name: 甲\n", "warning", 1, "不认识的键 sit", "您要写的是 site 吗"),
    "unknown inner key": ("site:\n  nmae: 甲\n", "warning", 2, "不认识的键 site.nmae", "您要写的是 name 吗"),
    "key in a list": (SECTIONS + "  - {slug: a, titel: 甲, title: 乙}\n", "warning", 3, "sections.titel", "title"),
    "address": ("site:\n  url: ftp://x\n", "error", 2, "site.url", "https://"),
    "time zone": ("site:\n  timezone: Asia/Shangai\n", "error", 2, "不认识的时区 Asia/Shangai", "Asia/Shanghai"),
    "time zone outside": ("site: {timezone: ../../etc/passwd}\n", "error", 1, "不认识的时区", "Asia/Shanghai"),
    "registration": ("site:\n\n  icp: 备案中\n", "error", 3, "site.icp", "京ICP备"),
    "whole number": ("limits:\n  seconds: 很久\n", "error", 2, "limits.seconds", "整数"),
    "number too small": ("feeds: {limit: 0}\n", "error", 1, "feeds.limit", "1 到 200"),
    "choice": (SECTIONS.replace("kind: news", "order: new"), "error", 2, "sections.order", "newest"),
    "slug": ("sections:\n  - {slug: 新闻, title: 新闻}\n", "error", 2, "sections.slug", "小写字母"),
    "no title": ("sections:\n  - slug: news\n", "error", 2, "缺少 sections.title", "title: 党建动态"),
    "section twice": (SECTIONS + "  - {slug: news, title: 乙}\n", "error", 3, "栏目 news 写了两次", "slug"),
    "taken address": ("sections:\n  - {slug: assets, title: 甲}\n", "error", 2, "不能是 assets", "换个名字"),
    "section and tags": ("sections:\n  - {slug: tags, title: 甲}\n", "error", 2, "栏目和分类都叫 tags", "换个名字"),
    "taxonomy and section": ("taxonomies:\n  - {name: news, title: 甲}\n", "error", 2, "都叫 news", "换个名字"),
    "taxonomy twice": ("taxonomies: [{name: x, title: 甲},\n {name: x, title: 乙}]\n", "error", 2, "写了两次", "name"),
    "kind of a section": (SECTIONS.replace("kind: news", "kind: nwes"), "error", 2, "nwes", "您要写的是 news 吗"),
    "required field": (
        SECTIONS.replace("kind: news", "required: [autor]"),
        "error",
        2,
        "required 不认识：autor",
        "author",
    ),
    "block": ("home:\n  blocks:\n    - {kind: post}\n", "error", 3, "首页版块不认识：post", "您要写的是 posts 吗"),
    "section of a block": (
        "home:\n  blocks:\n    - kind: posts\n      section: nwes\n",
        "error",
        3,
        "栏目不认识：nwes",
        "news",
    ),
    "menu to a section": ("menus:\n  main:\n    - section: nwes\n", "error", 3, "导航 main 的栏目不认识", "news"),
    "menu to nothing": ("menus:\n  main:\n    - {title: 空}\n", "error", 3, "没有写指向哪里", "请写 section:"),
    "deeper menu": (
        "menus:\n  main:\n    - section: news\n      children: [{section: nwes}]\n",
        "error",
        3,
        "栏目不认识：nwes",
        "news",
    ),
    "kind without title": ("kinds:\n  volunteer:\n    base: news\n", "error", 3, "kinds.volunteer.title", "志愿服务"),
    "base of a kind": ("kinds:\n  v: {title: 志愿, base: newss}\n", "error", 2, "kinds.v.base 不认识", "news"),
    "type of a field": (
        "kinds:\n  v: {title: 志愿, fields: {hours: nummber}}\n",
        "error",
        2,
        "kinds.v.fields.hours",
        "number",
    ),
    "field with a taken name": ("kinds: {v: {title: 志愿, fields: {title: text}}}\n", "error", 1, "重名", "换个名字"),
    "theme": ("theme:\n  name: rde\n", "error", 2, "主题不认识：rde", "您要写的是 red 吗"),
    "theme in short": ("site: {}\ntheme: rde\n", "error", 2, "主题不认识：rde", "您要写的是 red 吗"),
    "theme outside": ("theme: ../../red\n", "error", 1, "主题不认识", "red"),
    "token": ("theme:\n  tokens:\n    rde: '#fff'\n", "warning", 3, "没有这个变量", "您要写的是 red 吗"),
    "token that is more": ("theme:\n  tokens:\n    red: 'x;}a{b'\n", "error", 3, "不能用：x;}a{b", "#A5101A"),
    "theme option": ("theme:\n  options:\n    indnt: 是\n", "warning", 3, "没有这个选项", "您要写的是 indent 吗"),
    "value of an option": ("theme:\n  options:\n    indent: 也许\n", "error", 3, "theme.options.indent", "是或否"),
    "a list": ("- site\n- sections\n", "error", 1, "配置文件应是映射", "site:"),
    "a text": ("site\n", "error", 1, "配置文件应是映射", "site:"),
    "text for a map": ("site: 甲\n", "error", 1, "site 应是映射", "name"),
    "duplicate key": ("site: {}\nfeeds: {}\nsite: {}\n", "error", 3, "键 site 写了两次（前一次在第 1 行）", "只留一个"),
    "two colons": ("site:\n  name: 学习: 第一课\n", "error", 2, "两个冒号", "引号"),
    "tab": ("site:\n\tname: 甲\n", "error", 2, "", ""),
    "two documents": ("site: {}\n---\nsite: {}\n", "error", 2, "几段 YAML", "---"),
    "tag": ("site: !!python/object:os.system {}\n", "error", 1, "不认识的标记", "引号"),
    "deep nesting": ("site: " + "[" * 60 + "]" * 60 + "\n", "error", 1, "嵌套超过 50 层", "减少"),
    "not UTF-8": ("site:\n  name: 党建\n".encode("gbk"), "error", 2, "不是 UTF-8 编码", "另存为 UTF-8"),
}


def problems_of(site: SmallSite) -> list[Problem]:
    """What is said before anything is rendered."""
    return load_site(Options(site.root, "config.yaml", site.output, TODAY, False, False), Workers())[1]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line_and_what_to_write_instead(
    site: SmallSite, fault: tuple[str | bytes, str, int, str, str]
) -> None:
    text, severity, line, message, hint = fault
    site.write("config.yaml", text)
    problems = problems_of(site)
    told = [one for one in problems if one.path == "config.yaml" and message in one.message]
    assert [(one.severity, one.line) for one in told] == [(severity, line)], problems
    assert hint in told[0].hint


# Faults after which nothing but the fault itself is worth telling.
ALONE = ("kind of a section", "section twice", "block", "theme", "theme outside", "time zone", "base of a kind")


@pytest.mark.parametrize("name", ALONE)
def test_a_fault_brings_no_others_in_its_train(site: SmallSite, name: str) -> None:
    site.write("config.yaml", FAULTS[name][0])
    problems = [one for one in site.build().problems if one.rule != "empty"]
    unwanted = [one for one in problems if one.path != "config.yaml"]
    if name != "section twice":  # there the clash of addresses is told besides
        assert unwanted == []
    assert sum(one.path == "config.yaml" for one in problems) == 1


def test_all_faults_are_told_at_once_with_those_of_the_posts(site: SmallSite) -> None:
    texts = ["site:\n  since: 去年\n", "limits: {seconds: x}\n", "theme: rde\n", "bogus: 1\n", SECTIONS]
    site.write("config.yaml", "".join(texts))
    site.post("news/a.md", date="2026-13-01")
    told = {(one.path, one.line) for one in site.build().problems}
    assert told == {
        ("config.yaml", 2), ("config.yaml", 3), ("config.yaml", 4), ("config.yaml", 5), ("content/news/a.md", 3)
    }  # fmt: skip


def test_the_line_is_right_also_after_an_item_that_cannot_be_read(site: SmallSite) -> None:
    site.write("config.yaml", "sections:\n  - {slug: News, title: 甲}\n  - {slug: b, title: 乙, kind: nwes}\n")
    assert "config.yaml:3: 栏目 b 的 kind 不认识：nwes" in messages(site.build())


@pytest.mark.parametrize("text", ["", "# 只有注释\n", "sections:\n", "sections: []\n", "\ufeffsite: {}\n", "{}\n"])
def test_an_empty_configuration_means_the_twelve_usual_sections(site: SmallSite, text: str) -> None:
    site.write("config.yaml", text)
    report = site.build()
    assert report.published, messages(report)
    folders = [path.name for path in site.output.iterdir() if (path / "index.html").is_file()]
    assert len(set(folders) - {"tags", "archive", "topics"}) == 12


def test_a_missing_configuration_is_said_with_the_way_out(site: SmallSite) -> None:
    (site.root / "config.yaml").unlink()
    (problem,) = site.build().problems
    assert (problem.path, problem.message) == ("config.yaml", "没有找到配置文件")
    assert "site-builder new site" in problem.hint
    assert not site.output.exists()


def test_a_folder_called_config_yaml_is_said(site: SmallSite) -> None:
    (site.root / "config.yaml").unlink()
    (site.root / "config.yaml").mkdir()
    assert messages(site.build()) == ["config.yaml:None: 读不了配置文件：这是一个文件夹，不是文件"]


@pytest.mark.parametrize("ends", ["\r\n", "\r"], ids=["Windows", "old Mac"])
def test_line_ends_do_not_matter(site: SmallSite, ends: str) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("\n", ends))
    site.post("news/a.md")
    report = site.build()
    assert (report.published, report.problems) == (True, ())


def test_the_schools_names_and_numbers_stand_on_the_pages(site: SmallSite) -> None:
    names = "name: 云泽<党建>网\n  owner: 云泽党总支\n  icp: 京ICP备12345678号-1\n"
    site.write("config.yaml", f"site:\n  {names}")
    assert site.build().published
    home = site.read("index.html")
    assert "云泽&lt;党建&gt;网" in home and "云泽党总支" in home and "京ICP备12345678号-1" in home


def test_an_address_without_a_slash_at_its_end_gets_one(site: SmallSite) -> None:
    site.write("config.yaml", "site: {url: 'https://a.example/b'}\n")
    site.build()
    assert "<loc>https://a.example/b/index.html</loc>" in site.read("sitemap.xml") or (
        "<loc>https://a.example/b/</loc>" in site.read("sitemap.xml")
    )


def test_a_taxonomy_of_ones_own_stands_beside_the_tags(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "taxonomies:\n  - {name: series, title: 系列, field: xilie}\n")
    site.post("news/a.md", tags="[志愿]", xilie="[先锋]")
    report = site.build()
    assert report.published, messages(report)
    assert "先锋" in site.read("series/index.html")
    assert "志愿" in site.read("tags/index.html")


def test_a_menu_of_ones_own_takes_the_place_of_the_sections(site: SmallSite) -> None:
    menu = "menus:\n  main:\n    - section: notices\n    - {title: 外站, url: 'https://other.example/'}\n"
    site.write("config.yaml", PLAIN_CONFIG + menu)
    site.build()
    masthead = site.read("index.html").split("<main", 1)[0]
    assert "通知公示" in masthead and "https://other.example/" in masthead
    assert "党员风采" not in masthead


def test_a_hidden_section_has_no_pages_and_its_posts_are_listed_as_hidden(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("kind: news}", "kind: news, hidden: 是}"))
    site.post("news/a.md")
    report = site.build()
    assert [one.path for one in report.hidden] == ["content/news/a.md"]
    assert not (site.output / "news").exists()
    assert "党建动态" not in site.read("index.html")


def test_a_kind_declared_in_the_configuration_alone_has_its_fields_and_templates(site: SmallSite) -> None:
    site.write(
        "config.yaml",
        "sections:\n  - {slug: help, title: 志愿服务, kind: volunteer}\n"
        "kinds:\n  volunteer:\n    title: 志愿服务\n    template: kinds/volunteer.html\n"
        "    fields: {hours: {type: number, doc: 时长}, level: {values: [校级, 园区]}}\n",
    )
    site.write("templates/kinds/volunteer.html", "时长 {{ page.fields.hours + 1 }} {{ page.fields.level }}")
    site.post("help/a.md", hours="2.5", level="园区")
    assert site.build().published
    assert site.read("help/a.html") == "时长 3.5 园区"
    site.post("help/b.md", hours="很久", level="国家")
    assert len([one for one in messages(site.build(), "error") if "help/b.md" in one]) == 2


def test_a_theme_of_the_sites_own_is_used_and_its_faults_name_its_file(site: SmallSite, tmp_path: Path) -> None:
    site.write("config.yaml", "theme: ours\n")
    site.write("theme/ours/theme.yaml", "name: ours\nstyles: [css/a.css]\ntokens: {red: '#f00'}\nscirpts: []\n")
    site.write("theme/ours/assets/css/a.css", "b{color:red}\n")
    told = messages(site.build())
    assert "theme/ours/theme.yaml:4: 不认识的键 scirpts" in told


@pytest.mark.parametrize("text", ["", "- a\n", "name: [\n", "name: 红\n".encode("gbk")])
def test_a_theme_file_that_cannot_be_read_is_named(site: SmallSite, text: str | bytes) -> None:
    site.write("config.yaml", "theme: ours\n")
    site.write("theme/ours/theme.yaml", text)
    report = site.build()
    assert not report.published
    assert any(one.path == "theme/ours/theme.yaml" for one in report.problems), messages(report)


NOWHERE = """\
site:
  name: 测试党建网
  emblem: images/nowhere.svg
sections:
  - {slug: news, title: 党建动态, kind: news}
menus:
  main:
    - news
    - title: 联系我们
      page: news/nowhere.md
    - title: 动态
      section: news
      children:
        - title: 校门
          url: news/nowhere.html
home:
  blocks:
    - kind: banner
      image: images/none.jpg
    - kind: links
      data: nothing
      items:
        - title: 甲
          url: none.html
"""


def test_what_the_configuration_points_to_in_vain_is_told_with_its_line(site: SmallSite) -> None:
    site.write("config.yaml", NOWHERE)
    site.post("news/a.md")
    told = {one.split(": ")[0]: one for one in messages(site.build()) if one.startswith("config.yaml")}
    assert {place: NOWHERE.splitlines()[int(place.split(":")[1]) - 1].strip() for place in told} == {
        "config.yaml:3": "emblem: images/nowhere.svg",
        "config.yaml:10": "page: news/nowhere.md",
        "config.yaml:15": "url: news/nowhere.html",
        "config.yaml:19": "image: images/none.jpg",
        "config.yaml:21": "data: nothing",
        "config.yaml:24": "url: none.html",
    }
