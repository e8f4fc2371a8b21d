"""The output folder: what it may be, and that it holds either the former site or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.build import Options, build
from site_builder.digest import digest
from site_builder.publish.manifest import read_manifest
from site_builder.workers import Workers
from tests.sites import REPOSITORY, TODAY, SmallSite, messages


@pytest.mark.parametrize(
    "output", [".", "content", "content/public", "/", "..", "x/..", "public/../public", ".git", ""]
)
def test_places_that_hold_the_site_itself_are_refused(site: SmallSite, output: str) -> None:
    post = site.post("news/a.md")
    site.output = site.root / output
    (problem,) = site.build().problems
    assert problem.rule == "usage" and "不能把网站输出到" in problem.message and "--output public" in problem.hint
    assert post.exists() and not (site.root / "index.html").exists()


def test_the_folder_above_the_root_is_refused(site: SmallSite) -> None:
    site.write("内/config.yaml", "")
    inner = SmallSite(site.root / "内")
    inner.output = site.root
    assert "上级" in inner.build().problems[0].message


@pytest.mark.parametrize("name", ["我的.txt", "深/深/我的.docx", "index.html"])
def test_a_folder_with_files_of_others_is_refused_and_they_stay(site: SmallSite, name: str) -> None:
    file = site.write(f"public/{name}", "手工放的")
    (problem,) = site.build().problems
    assert name in problem.message and problem.hint
    assert file.read_text(encoding="utf-8") == "手工放的"
    assert [path for path in site.output.rglob("*") if path.is_file()] == [file]


def test_files_put_into_the_site_later_stop_the_next_build(site: SmallSite) -> None:
    site.build()
    before = site.files()
    file = site.write("public/news/自己放的.pdf", "pdf")
    assert "news/自己放的.pdf" in site.build().problems[0].message
    assert site.files() == before | {"news/自己放的.pdf": b"pdf"}
    file.unlink()
    assert site.build().published


def test_a_file_in_the_place_of_the_folder_is_refused(site: SmallSite) -> None:
    site.write("public", "一个文件")
    (problem,) = site.build().problems
    assert "不是文件夹" in problem.message
    assert (site.root / "public").read_text(encoding="utf-8") == "一个文件"


def test_an_empty_folder_is_taken(site: SmallSite) -> None:
    site.output.mkdir()
    assert site.build().published


@pytest.mark.parametrize("kept", [".git/config", ".nojekyll", "news/.DS_Store", "Thumbs.db"])
def test_files_of_git_and_of_the_system_are_kept(site: SmallSite, kept: str) -> None:
    site.post("news/a.md")
    site.build()
    site.write(f"public/{kept}", "x")
    site.post("news/b.md")
    assert site.build().published
    assert site.files()[kept] == b"x" and "news/b.html" in site.files()


@pytest.mark.parametrize("name", [".nojekyll", "news/通知.pdf", "新的/深/报名表.docx"])
def test_what_somebody_puts_into_the_site_while_it_is_built_is_not_lost(site: SmallSite, name: str) -> None:
    site.post("news/a.md")
    site.build()
    site.post("news/b.md")
    site.build()
    site.post("news/c.md")

    def meanwhile(step: str) -> None:
        if step == "plan":
            site.write(f"public/{name}", "刚放的")

    options = Options(site.root, "config.yaml", site.output, TODAY, False, False)
    assert build(options, Workers(), meanwhile).published
    assert site.read(name) == "刚放的" and "news/c.html" in site.files()
    site.post("news/d.md")
    assert site.build().published == (name == ".nojekyll")
    assert site.read(name) == "刚放的"


def test_a_link_to_a_folder_elsewhere_stays_a_link(site: SmallSite) -> None:
    (site.root / "web").mkdir()
    site.output.symlink_to(site.root / "web")
    for _ in range(2):
        report = site.build()
        assert report.published, messages(report)
        assert site.output.is_symlink() and (site.root / "web/index.html").is_file()


def test_a_link_to_the_content_is_refused(site: SmallSite) -> None:
    site.post("news/a.md")
    site.output.symlink_to(site.root / "content")
    assert not site.build().published
    assert (site.root / "content/news/a.md").is_file() and not (site.root / "content/index.html").exists()


def test_pages_of_removed_posts_go(site: SmallSite) -> None:
    site.post("news/a.md")
    gone = site.post("news/专题/b.md")
    site.build()
    assert any("b.html" in name for name in site.files())
    gone.unlink()
    site.build()
    assert not any("b.html" in name for name in site.files())
    assert not [path for path in site.output.rglob("*") if path.is_dir() and not any(path.iterdir())]


def change(file: Path) -> None:
    file.write_text("改坏了", encoding="utf-8")


def replace_by_a_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/etc/hostname")


@pytest.mark.parametrize("harm", [change, Path.unlink, replace_by_a_link])
@pytest.mark.parametrize("name", ["news/a.html", "index.html"])
def test_the_next_build_heals_what_was_changed_by_hand(
    site: SmallSite, name: str, harm: Callable[[Path], None]
) -> None:
    site.post("news/a.md")
    site.build()
    before = site.files()
    harm(site.output / name)
    assert site.build().published
    assert site.files() == before and not (site.output / name).is_symlink()


def test_a_lost_list_of_files_is_told_and_nothing_is_removed(site: SmallSite) -> None:
    site.build()
    (site.output / ".site-builder").unlink()
    before = site.files()
    assert "不是本工具写的" in site.build().problems[0].message
    assert site.files() == before


def only_the_memory_is_left(site: SmallSite) -> bool:
    """Whether `.cache` holds what a memory consists of: the lock, the file, templates, the one site that takes turns."""
    names = sorted(path.name.split("-")[0] for path in (site.root / ".cache").iterdir())
    (other,) = (site.root / ".cache").glob("publish-*")
    return names == ["lock", "memory.sqlite3", "publish", "templates"] and {path.name for path in other.iterdir()} <= {
        "next"
    }


def test_a_failed_build_leaves_the_former_site_and_nothing_behind(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    before = site.files()
    site.post("news/b.md", date="2026-13-01")
    assert not site.build().published
    assert site.files() == before
    assert only_the_memory_is_left(site)


def whole(site: SmallSite) -> bool:
    """Whether the published files are exactly those of the list, byte for byte."""
    listed = read_manifest(site.output)
    found = {name: digest(content) for name, content in site.files().items() if name != ".site-builder"}
    return listed == found


def test_a_build_killed_at_any_moment_leaves_one_whole_site_and_the_next_heals(site: SmallSite) -> None:
    moments = random.Random(4)
    site.post("news/a.md", "第一版")
    for number in range(8):
        site.post(f"news/p{number}.md", "段落。" * 50)
    site.build()
    started = time.monotonic()
    site.build()
    lasts = time.monotonic() - started
    versions = {"第一版"}
    for number in range(30):
        versions.add(f"版本{number}。")
        site.post("news/a.md", f"版本{number}。")
        child = os.fork()
        if child == 0:
            site.build()
            os._exit(0)
        time.sleep(moments.uniform(0, lasts * 1.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert whole(site), f"killed build {number}"
        assert any(version in site.body("news/a.html") for version in versions)
    assert site.build().published and whole(site)
    assert "版本29。" in site.body("news/a.html")
    assert only_the_memory_is_left(site)


def test_two_builds_at_once_both_succeed_and_leave_a_whole_site(site: SmallSite) -> None:
    for number in range(5):
        site.post(f"news/{number}.md")
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    build = [sys.executable, "-m", "site_builder", "build"]
    both = [subprocess.Popen(build, cwd=site.root, env=environment, stderr=subprocess.PIPE) for _ in range(2)]
    assert [(one.communicate()[1], one.returncode) for one in both] == [(b"", 0), (b"", 0)]
    assert whole(site)


def test_a_file_too_large_for_the_system_is_told_and_the_former_site_stays(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    before = site.files()
    site.write("content/files/大.bin", b"x" * 3_000_000)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "site_builder", "build"],
        cwd=site.root,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        preexec_fn=limit,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1 and "原来的网站没有改动" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert site.files() == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=800k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no file system of its own can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_leaves_the_former_site_and_no_rest(site: SmallSite, small_disk: Path) -> None:
    site.output = small_disk / "public"
    report = site.build()
    assert report.published, messages(report)
    before = site.files()
    site.write("content/files/大.bin", os.urandom(1_000_000))
    report = site.build()
    assert messages(report)[-1].endswith("磁盘满了，没有写完；原来的网站没有改动")
    assert site.files() == before
    (site.root / "content/files/大.bin").unlink()
    assert site.build().published and whole(site)
    assert [path.name for path in small_disk.iterdir()] == ["public"]


@pytest.mark.parametrize("folder", [".", "public"])
def test_a_folder_that_may_not_be_written_is_told(site: SmallSite, folder: str) -> None:
    site.build()
    shutil.rmtree(site.root / ".cache")
    (site.root / folder).chmod(0o555)
    if os.access(site.root / folder, os.W_OK):
        pytest.skip("root may write everywhere")
    done = site.run("build")
    (site.root / folder).chmod(0o755)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr
    assert done.returncode == 0 or "权限" in done.stderr
