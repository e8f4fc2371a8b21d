"""Every rule of `check` finds what its example shows, can be switched off and can be allowed, and stands in the manual."""

from __future__ import annotations

import ast
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from site_builder.config.rules import BY_NAME, RULES
from tests.invented_numbers import with_check_digit, with_luhn
from tests.sites import REPOSITORY, SmallSite

# These need a disk, a network or a wrong command; the tests of these have them.
ELSEWHERE = {"disk", "output", "memory", "usage", "files", "outgoing-dead", "outgoing-moved", "empty"}
DAY = "2026-11-21"
CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
theme: {tokens: {ink: '#AAAAAA'}}
sections:
  - {slug: news, title: 党建动态, kind: news, required: [reviewer], words: [10, 200], picture_width: 800, delay_days: 7}
  - {slug: notices, title: 通知公示, kind: notice, reviews: [终审]}
  - {slug: members, title: 党员风采, kind: spotlight}
  - {slug: rules, title: 制度, kind: document}
  - {slug: meet, title: 组织生活, kind: event}
check:
"""
ALLOW = f"{{{{rule: {{}}, reason: 试, approver: 甲, until: {DAY}}}}}"
OUTGOING = "  outgoing: [{domain: old.invented.example, seen: 2024-01-01}]\n"
EXPIRED = "{rule: email, path: content/x.md, reason: 试, approver: 甲, until: 2026-01-01}"
UNUSED = f"{{rule: email, path: content/x.md, reason: 试, approver: 甲, until: {DAY}}}"
LINES = {
    "identity": f"身份证号 {with_check_digit('11010119900307123')}",
    "mobile": "手机 138-1234-5678",
    "telephone": "010-65551234",
    "bank-card": with_luhn("622202100011112"),
    "email": "zhangsan@qq.com",
    "passport": "护照 E12345678",
    "student-number": "学号：2026010203",
    "staff-number": "工号：YZ00321",
    "birth-date": "某某，1999年5月4日出生",
    "dormitory": "宿舍：3号楼502室",
    "outgoing-new": "[来源](https://pic.invented.example/1.html)",
    "outgoing-old": "[来源](https://old.invented.example/1.html)",
    "image-alt": "![IMG_0123.jpg](IMG_0123.jpg)",
    "heading-jump": "## 甲\n\n#### 乙\n",
    "link-text": "[点击这里](a.docx)",
    "table-head": "<table><tr><td>甲</td><td>乙</td></tr></table>",
    "video-captions": "{{< video huodong.mp4 >}}",
    "wording": "截止目前，已有 12 人报名",
    "punctuation": "同学们,早上好。。",
    "quotes": '学习"工匠精神"',
    "brackets": "学习《党章的体会",
    "doubled": "我们的的学校",
    "units": "二０二六年，跑了 5KM",
    "link": "[附件](fujian.docx)",
    "picture": "![合影](heying.jpg)",
    "shortcode": "{{< galery >}}",
}


def photograph(place: bool = True) -> bytes:
    picture = Image.new("RGB", (320, 240), "#886644")
    exif = picture.getexif()
    if place:
        exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 15.0, 10.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    stream = io.BytesIO()
    picture.save(stream, format="JPEG", exif=exif)
    return stream.getvalue()


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """A site in which every rule finds its example."""
    site = SmallSite(tmp_path_factory.mktemp("spoilt"), CONFIG)
    for rule, line in LINES.items():
        site.post(f"news/{rule}.md", f"{line}\n\n正文写得够长，不会说太短。", reviewer="甲")
    site.write("content/news/a.docx", b"PK\x03\x04")  # damaged
    site.write("content/news/mingdan.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    site.write("content/news/IMG_0123.jpg", photograph())
    site.write("content/news/xiao.jpg", photograph(place=False))
    site.write("content/news/huodong.mp4", b"\0" * 64)
    site.post("news/front.md", "署名的键写错，正文够长，不会说太短。", reviewer="甲", editer="温之夏")
    site.post("news/required.md", "没有写审核人，正文写得够长，不会说太短。")
    site.post("news/length.md", "太短。", reviewer="甲")
    site.post("news/size.md", "题图太小，正文写得够长，不会说太短。", reviewer="甲", cover="xiao.jpg")
    site.post("news/only.md", "![一张通知的照片](xiao.jpg)", reviewer="甲", editor="温之夏")
    site.post("news/late.md", "活动过去很久才发，正文够长，不会说太短。", reviewer="甲", event_date="2026-04-01")
    site.post("news/undated.md", "没有日期，正文写得够长，不会说太短。", reviewer="甲", date=None)
    site.post("news/wrong.md", "日期写错。", date="2026-13-01")
    site.post("news/slug-a.md", "两篇争一个网址，正文够长，不会说太短。", reviewer="甲", slug="kaifangri")
    site.post("news/slug-b.md", "两篇争一个网址，正文够长，不会说太短。", reviewer="甲", slug="kaifangri")
    site.write("content/news/gbk.md", "---\ntitle: 旧编码\ndate: 2026-05-04\n---\n\n正文。\n".encode("gbk"))
    site.post("notices/review.md", "没有终审签字。")
    site.post("notices/period.md", "公示。", notice="公示", workdays=5, **{"from": "2026-11-16", "to": "2026-11-18"})
    site.post("members/m.md", "没有写明本人同意。", name="某某", role="教师", criteria="[带头服务群从]")
    site.post("rules/a.md", "甲。", code="ZD-1", version="修订")
    site.post("rules/b.md", "乙。", code="ZD-1", version="修订")
    site.post("meet/c.md", "丙。", activity="主题党曰", start="2026-05-04", also_in="[ruels]")
    site.write("content/data/reviewers.yaml", "- 温知夏\n")
    site.write("content/data/criteria.yaml", "- {title: 五带头, items: [带头服务群众]}\n")
    site.write("content/data/activities.yaml", "- {name: 主题党日}\n")
    site.write("content/data/wording.yaml", "- {wrong: 截止目前, right: 截至目前}\n- {wrong: 截止目前, right: 迄今}\n")
    site.write("templates/kinds/document.html", "{{ page.titel }}")
    return site


def told(site: SmallSite, check: str) -> set[str]:
    """The rules whose problems are told under this configuration of the check."""
    site.write("config.yaml", f"{CONFIG}{OUTGOING}{check}")
    done = site.run("check", "--format", "json", "--as-of", DAY)
    assert "Traceback" not in done.stderr
    return {one["rule"] for one in json.loads(done.stdout)["problems"]}


def allowing(*entries: str) -> str:
    return "  allow:\n" + "".join(f"    - {entry}\n" for entry in entries)


def test_every_rule_finds_its_example(spoilt: SmallSite) -> None:
    found = told(spoilt, allowing(EXPIRED, UNUSED))
    assert sorted({rule.name for rule in RULES} - ELSEWHERE - found) == []


def named_rules(file: Path) -> Iterator[str]:
    """The rules that the code of a file gives problems, as `rule=` or behind the severity in a complaint."""
    for call in (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)):
        given = [word.value for word in call.keywords if word.arg == "rule"]
        if len(call.args) > 4 and isinstance(call.args[3], ast.Constant) and call.args[3].value in ("warning", "error"):
            given.append(call.args[4])
        yield from (one.value for one in given if isinstance(one, ast.Constant))


def test_every_rule_that_the_code_names_is_declared() -> None:
    files = [file for file in (REPOSITORY / "site_builder").rglob("*.py") if file.parent.name != "serve"]
    assert {(rule, file.name) for file in files for rule in named_rules(file) if rule not in BY_NAME} == set()
    assert {"front-matter", "shortcode", "link"} <= {rule for file in files for rule in named_rules(file)}


def test_every_rule_that_is_no_mistake_of_form_can_be_switched_off(spoilt: SmallSite) -> None:
    off = ", ".join(f"{rule.name}: off" for rule in RULES if not rule.fixed)
    assert {name for name in told(spoilt, f"  rules: {{{off}}}\n") if not BY_NAME[name].fixed} == set()


def test_every_such_rule_can_be_allowed(spoilt: SmallSite) -> None:
    entries = [ALLOW.format(rule.name) for rule in RULES if not rule.fixed and rule.name not in ELSEWHERE]
    assert {name for name in told(spoilt, allowing(*entries)) if not BY_NAME[name].fixed} == set()


def test_every_rule_stands_in_the_manual_with_an_example_and_how_to_mend_and_allow_it() -> None:
    manual = (Path(REPOSITORY) / "README.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in manual.split("\n") if line.startswith("| `")]
    by_rule = {cells[0]: cells for cells in rows if len(cells) == 6}
    for rule in RULES:
        cells = by_rule[f"`{rule.name}` {rule.title}"]
        assert all(cell.strip("` ") for cell in cells)
        assert cells[-1] == ("不能放行" if rule.fixed else f"`{{rule: {rule.name}, …}}`")
