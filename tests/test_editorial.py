"""What sections ask of their posts, and whether the sections live."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image

from tests.sites import PLAIN_CONFIG, SmallSite

RULES = "words: [10, 50], delay_days: 7, picture_width: 800, picture_ratio: '4:3', fresh_days: 30}"
STRICT = PLAIN_CONFIG.replace("kind: news}", f"kind: news, {RULES}")


def found(site: SmallSite, *rules: str, as_of: str = "2026-05-10") -> list[str]:
    told = json.loads(site.run("check", "--format", "json", "--as-of", as_of).stdout)["problems"]
    return [f"{one['path']}: {one['message']}" for one in told if one["rule"] in rules]


def test_a_post_that_is_too_short_or_too_long_is_told(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, STRICT)
    site.post("news/a.md", "短。")
    site.post("news/b.md", "字" * 60)
    site.post("news/c.md", "字" * 30)
    told = found(site, "length")
    assert [one.split(": ")[0] for one in told] == ["content/news/a.md", "content/news/b.md"]


def test_a_post_long_after_its_event_is_told(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, STRICT)
    site.post("news/a.md", "字" * 30, event_date="2026-04-20")
    site.post("news/b.md", "字" * 30, event_date="2026-05-01")
    assert found(site, "delay") == ["content/news/a.md: 活动过后 14 天才发稿"]


def test_a_cover_of_the_wrong_size_or_shape_is_told(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, STRICT)
    (tmp_path / "content/news").mkdir()
    Image.new("RGB", (400, 300)).save(tmp_path / "content/news/small.png")
    Image.new("RGB", (900, 300)).save(tmp_path / "content/news/flat.png")
    Image.new("RGB", (800, 590)).save(tmp_path / "content/news/good.png")
    for name in ("small", "flat", "good"):
        site.post(f"news/{name}.md", "字" * 30, cover=f"{name}.png", cover_alt="说明")
    assert found(site, "picture-size") == [
        "content/news/flat.md: cover 的图片 flat.png 是 900×300，宽高比不对",
        "content/news/small.md: cover 的图片 small.png 只有 400 像素宽",
    ]


def test_sections_without_posts_or_without_new_ones_are_told_by_the_day_of_the_build(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, STRICT)
    site.post("news/a.md", "字" * 30)
    site.post("notices/a.md")
    quiet = found(site, "freshness", as_of="2026-06-03")
    assert quiet == ["config.yaml: 栏目“党员风采”是空的"]
    late = found(site, "freshness", as_of="2026-11-05")
    assert "config.yaml: 栏目“党建动态”已有 185 天没有新稿（限 30 天，最后一篇 2026-05-04）" in late
    assert "config.yaml: 栏目“通知公示”已有 185 天没有新稿（限 180 天，最后一篇 2026-05-04）" in late


def test_sections_without_such_rules_are_asked_nothing(site: SmallSite) -> None:
    site.post("news/a.md", "短。", event_date="2020-01-01")
    assert found(site, "length", "delay", "picture-size") == []


def test_check_refuses_what_is_not_approved(tmp_path: Path) -> None:
    site = SmallSite(tmp_path, PLAIN_CONFIG.replace("kind: news}", "kind: news, reviews: [终审]}"))
    site.post("news/a.md")
    assert found(site, "review") == ["content/news/a.md: 还没有通过审核，缺终审"]
    assert site.run("check", "--as-of", "2026-05-10").returncode == 1
