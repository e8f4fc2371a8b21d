"""Times, options and hands: what a rebuild must notice though little tells of it."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.model.report import Options
from site_builder.workers import Workers
from tests.bare_site import CONFIG, SHORT_CLOCK, BareSite, settle
from tests.sites import TODAY


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BareSite:
    """Two posts and a file, built and old enough to be trusted."""
    monkeypatch.setattr("site_builder.scan.COARSEST_CLOCK", SHORT_CLOCK)
    return built(BareSite(tmp_path / "site"))


def built(site: BareSite) -> BareSite:
    site.post("news/a.md", "甲。")
    site.post("news/b.md", "乙。", draft="是")
    site.write("content/news/书.txt", "甲甲甲")
    settle()
    site.make()
    return site


@pytest.mark.parametrize(
    ("path", "url"),
    [("content/news/a.md", "news/a.html"), ("content/news/书.txt", "news/书.txt"), ("templates/404.html", "404.html")],
)
def test_other_bytes_of_the_same_size_and_time_are_noticed(site: BareSite, path: str, url: str) -> None:
    file = site.root / path
    info = file.stat()
    file.write_bytes(file.read_bytes().replace("甲".encode(), "丙".encode()).replace("没有".encode(), "丙丙".encode()))
    os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))
    settle()
    assert file.stat().st_size == info.st_size and file.stat().st_mtime_ns == info.st_mtime_ns
    site.make()
    assert "丙" in site.read(url)


def test_edits_of_one_size_right_after_a_build_are_all_noticed(tmp_path: Path) -> None:
    site = built(BareSite(tmp_path))
    for number in range(100, 140):
        site.post("news/a.md", f"第 {number} 版。")
        site.write("content/news/书.txt", f"第 {number} 版")
        site.make()
        assert f"第 {number} 版。" in site.read("news/a.html") and site.read("news/书.txt") == f"第 {number} 版"


def test_files_are_trusted_two_seconds_after_their_last_change(tmp_path: Path) -> None:
    site = BareSite(tmp_path)
    site.post("news/a.md")
    site.make()
    assert site.make().read == ["content/news/a.md"]
    time.sleep(2.1)
    assert site.make().read == ["content/news/a.md"]
    assert site.make().is_nothing


@pytest.mark.parametrize("hours", [-24 * 365, -1, 1, 24 * 365])
def test_a_clock_that_is_wrong_hides_no_edit(site: BareSite, hours: int) -> None:
    moment = time.time_ns() + hours * 3600 * 1_000_000_000
    for text in ("丙。", "丁。", "戊。"):
        file = site.post("news/a.md", text)
        os.utime(file, ns=(moment, moment))
        settle()
        site.make()
        assert text in site.read("news/a.html")


def test_posts_come_and_go_by_themselves_at_their_moment(site: BareSite) -> None:
    zone = "+08:00"
    site.post("news/soon.md", title="将来", date="2026-05-04", publish_at=f"2026-11-21 08:00:00{zone}")
    site.post("news/short.md", title="短暂", date="2026-05-04", expires=f"2026-11-22 08:00:00{zone}")
    site.write("templates/sitemap.html", "{% for page in pages() %}{{ page.title }} {% endfor %}")
    settle()
    site.make()
    assert site.make().is_nothing
    comes, goes = (datetime.fromisoformat(f"2026-11-{day}T08:00:00{zone}") for day in (21, 22))
    moments = {
        comes - timedelta(seconds=1): (False, True),
        comes: (True, True),
        goes: (True, True),
        goes + timedelta(seconds=1): (True, False),
        comes - timedelta(hours=1): (False, True),
    }
    for moment, (soon, short) in moments.items():
        work = site.make(as_of=moment)
        assert not work.converted and ("news/soon.html" in site.files(), "news/short.html" in site.files()) == (
            soon,
            short,
        )
        assert ("将来" in site.read("sitemap.html"), "短暂" in site.read("sitemap.html")) == (soon, short)
        assert {hidden.path for hidden in work.report.hidden} >= ({"content/news/soon.md"} if not soon else set())
        assert site.make(as_of=moment).is_nothing


def test_drafts_come_and_go_with_the_option(site: BareSite) -> None:
    for drafts in (True, False, True, False):
        site.make(drafts=drafts)
        assert ("news/b.html" in site.files()) is drafts
        assert site.make(drafts=drafts).is_nothing


def test_strict_refuses_what_an_ordinary_build_let_pass(site: BareSite) -> None:
    site.post("news/a.md", coverr="x")
    settle()
    before = site.make().report
    assert before.published and before.problems
    before_files = site.files()
    strict = site.make(strict=True).report
    assert not strict.published and strict.problems == before.problems and site.files() == before_files
    assert site.make().report == before


def test_an_output_folder_that_is_changed_and_changed_back_holds_the_site_of_today(site: BareSite) -> None:
    first, second = site.output, site.root / "other"
    for number, output in enumerate((second, first, second, first)):
        site.output = output
        site.post("news/a.md", f"第 {number} 版。")
        assert site.make().report.published
        assert f"第 {number} 版。" in site.read("news/a.html")


def swap(site: BareSite) -> None:
    a, b = site.output / "news/a.html", site.output / "index.html"
    a.rename(site.output / "x")
    b.rename(a)
    (site.output / "x").rename(b)


HANDS: dict[str, Callable[[BareSite], object]] = {
    "changed": lambda site: (site.output / "news/a.html").write_text("改坏了"),
    "changed in place, of the same size": lambda site: (site.output / "news/书.txt").write_text("丙丙丙"),
    "deleted": lambda site: (site.output / "404.html").unlink(),
    "a folder deleted": lambda site: shutil.rmtree(site.output / "news"),
    "all deleted": lambda site: shutil.rmtree(site.output),
    "swapped": swap,
    "a link": lambda site: ((site.output / "404.html").unlink(), (site.output / "404.html").symlink_to("index.html")),
    "copied back": lambda site: (
        shutil.copytree(site.output, site.root / "copy"), shutil.rmtree(site.output), (site.root / "copy").rename(site.output)
    ),
    "the list edited": lambda site: (site.output / ".site-builder").write_bytes(
        re.sub(b"(?m)^[0-9a-f]{4}", b"0000", (site.output / ".site-builder").read_bytes())
    ),
    "the list shortened": lambda site: ((site.output / ".site-builder").write_text(
        "".join(line for line in (site.output / ".site-builder").read_text().splitlines(True) if not line.endswith(" 404.html\n"))
    ), (site.output / "404.html").unlink()),
}  # fmt: skip


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("edited", [False, True])
def test_the_next_build_heals_what_hands_did_to_the_published_site(site: BareSite, hand: str, edited: bool) -> None:
    if edited:
        site.post("news/a.md", "丁。")
    expected = site.make() and site.files()
    site.post("news/a.md", "甲。")
    site.make()
    HANDS[hand](site)
    if edited:
        site.post("news/a.md", "丁。")
        settle()
        assert site.make().report.published and site.files() == expected
    else:
        assert site.make().report.published and site.files() == expected
    assert not (site.output / "404.html").is_symlink()


def test_an_added_file_is_told_and_what_systems_leave_is_kept(site: BareSite) -> None:
    site.write("public/.nojekyll", "")
    site.post("news/a.md", "丁。")
    assert site.make().report.published and ".nojekyll" in site.files()
    site.write("public/自己的.txt", "")
    assert not site.make().report.published


@pytest.mark.parametrize("forth", ["file to folder", "folder to file"])
def test_a_file_and_a_folder_may_take_each_others_place(site: BareSite, forth: str) -> None:
    states = [lambda: site.write("content/news/x", "文件"), lambda: site.write("content/news/x/y.txt", "文件")]
    wanted = ["news/x", "news/x/y.txt"]
    if forth == "folder to file":
        states, wanted = states[::-1], wanted[::-1]
    for number in range(6):
        place = site.root / "content/news/x"
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
        states[number % 2]()
        report = site.make().report
        assert report.published, report.problems
        assert wanted[number % 2] in site.files() and wanted[1 - number % 2] not in site.files()


def test_what_lies_where_the_next_site_is_made_is_never_written_through(site: BareSite) -> None:
    site.post("news/a.md", "二。")
    site.make()
    outside = site.root.parent / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_text("留下")
    (other,) = (site.root / ".cache").glob("publish-*/next")
    shutil.rmtree(other / "news")
    (other / "news").symlink_to(outside)
    site.post("news/a.md", "三。")
    site.make()
    shutil.rmtree(other)
    other.symlink_to(outside)
    site.post("news/a.md", "四。")
    site.make()
    assert [path.name for path in outside.iterdir()] == ["keep.txt"]
    assert "四。" in site.read("news/a.html") and not (site.output / "news").is_symlink()


class Stopped(Exception):
    pass


def test_a_build_that_ends_before_it_is_remembered_misleads_no_later_one(site: BareSite) -> None:
    """Two sites take turns; the memory tells of the second while the first is out again."""
    site.make(drafts=True)

    def stop(step: str) -> None:
        if step == "publish":
            raise Stopped

    with pytest.raises(Stopped):
        build(Options(site.root, "config.yaml", site.output, TODAY, False, False), Workers(), stop)
    assert "news/b.html" not in site.files()
    site.make(drafts=True)
    assert "news/b.html" in site.files() and site.make(drafts=True).is_nothing


def test_what_a_failed_build_learned_misleads_no_later_one(site: BareSite) -> None:
    before = site.files()
    site.post("news/a.md", "坏。", date="2026-13-01")
    site.post("notes/c.md", "新。")
    for _ in range(2):
        assert not site.make().report.published
        assert site.files() == before
    site.post("news/a.md", "甲。")
    (site.root / "content/notes/c.md").unlink()
    site.make()
    assert site.files() == before


def test_another_page_size_and_back_leaves_nothing_behind(site: BareSite) -> None:
    for number in range(3):
        site.post(f"notes/{number}.md")
    site.make()
    before = site.files()
    site.write("config.yaml", CONFIG.replace("{slug: notes,", "{slug: notes, page_size: 1,"))
    site.make()
    assert "notes/page/3.html" in site.files()
    site.write("config.yaml", CONFIG)
    site.make()
    assert site.files() == before
