"""Files no one expects: they neither hang nor crash a build, and nothing outside the site is read."""

from __future__ import annotations

import os
import re
import socket
import unicodedata
from pathlib import Path

import pytest

from tests.sites import SmallSite, messages

SECRET = "外面的秘密"


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder beside the site with a post that must not be published."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.md").write_text(f"---\ntitle: {SECRET}\ndate: 2026-05-04\n---\n{SECRET}\n", encoding="utf-8")
    return folder


def told(site: SmallSite, path: str) -> str:
    """What a build, which must end, says about a path."""
    report = site.build()
    return "\n".join(problem.message for problem in report.problems if problem.path == path)


@pytest.mark.parametrize("name", ["content/news/x.md", "content/news/x.jpg", "content/data/x.yaml", "content/x"])
def test_a_pipe_is_not_read(site: SmallSite, name: str) -> None:
    site.post("news/a.md")
    (site.root / name).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(site.root / name)
    assert "不是普通文件" in told(site, name)
    assert "news/a.html" in site.files()


def test_a_socket_is_not_read(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.post("news/a.md")
    monkeypatch.chdir(site.root / "content/news")  # the address of a socket is at most 108 bytes long
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("x.md")
        assert "不是普通文件" in told(site, "content/news/x.md")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom", "/dev/null"])
def test_a_link_to_a_device_is_not_followed(site: SmallSite, device: str) -> None:
    site.post("news/a.md")
    (site.root / "content/news/x.md").symlink_to(device)
    assert "符号链接" in told(site, "content/news/x.md")
    assert "news/a.html" in site.files()


@pytest.mark.parametrize("name", ["x.md", "x.jpg", "x.html", "_index.md"])
def test_a_folder_may_be_called_like_a_file(site: SmallSite, name: str) -> None:
    site.post("news/a.md")
    site.post(f"news/{name}/b.md")
    report = site.build()
    assert report.published, messages(report)
    assert any(path.endswith("/b.html") for path in site.files())


@pytest.mark.parametrize("name", ["config.yaml", "templates/base.html", "theme/red/theme.yaml", "content"])
def test_a_folder_or_file_in_the_place_of_the_other_is_told(site: SmallSite, name: str) -> None:
    file = site.root / name
    if file.is_dir():
        file.rmdir()
        file.write_text("一个文件", encoding="utf-8")
    else:
        file.unlink(missing_ok=True)
        file.mkdir(parents=True)
    report = site.build()
    assert report.published != bool(report.errors)  # with or without a site, but never without a word


def test_links_that_leave_the_site_are_not_followed(site: SmallSite, outside: Path) -> None:
    site.post("news/a.md")
    (site.root / "content/news/link.md").symlink_to(outside / "secret.md")
    (site.root / "content/notices").symlink_to(outside)
    (site.root / "content/news/up").symlink_to("../../..")
    report = site.build()
    links = {problem.path for problem in report.problems if "符号链接" in problem.message}
    assert links == {"content/news/link.md", "content/notices", "content/news/up"}
    assert not any(SECRET.encode() in content for content in site.files().values())


def test_a_content_folder_that_is_itself_a_link_outside_is_not_followed(site: SmallSite, outside: Path) -> None:
    (outside / "news").mkdir()
    (outside / "secret.md").rename(outside / "news/secret.md")
    (site.root / "content").rmdir()
    (site.root / "content").symlink_to(outside)
    assert "符号链接" in told(site, "content")
    assert not any(SECRET.encode() in content for content in site.files().values())


def test_assets_of_a_theme_are_not_fetched_from_outside(site: SmallSite, outside: Path) -> None:
    (site.root / "theme/red/assets/img").mkdir(parents=True)
    (site.root / "theme/red/assets/img/x.svg").symlink_to(outside / "secret.md")
    (site.root / "theme/red/assets/more").symlink_to(outside)
    site.build()
    assert not any(SECRET.encode() in content for content in site.files().values())


def test_links_inside_the_site_are_followed_and_loops_end(site: SmallSite) -> None:
    site.post("news/a.md")
    (site.root / "content/news/same.md").symlink_to("a.md")
    (site.root / "content/news/loop").symlink_to("..")
    (site.root / "content/news/self").symlink_to("self")
    (site.root / "content/news/broken.md").symlink_to("nothing.md")
    report = site.build()
    assert report.published, messages(report)
    assert "news/same.html" in site.files()
    assert not any(path.startswith("news/loop/") for path in site.files())
    assert len([one for one in report.problems if "符号链接" in one.message]) == 3


@pytest.mark.parametrize("name", ["content/news/x.md", "content/news/x.jpg", "content/news", "config.yaml"])
def test_what_may_not_be_read_is_told(site: SmallSite, name: str) -> None:
    site.post("news/x.md")
    site.write("content/news/x.jpg", "x")
    (site.root / name).chmod(0)
    if os.access(site.root / name, os.R_OK):
        pytest.skip("root may read everything")
    report = site.build()
    (site.root / name).chmod(0o755)
    assert not report.published
    assert any(name in f"{one.path} {one.message}" for one in report.problems), messages(report)


NAMES = (
    "有 空格", "井#号", "百分%20号", "全角（括号）【一】", "𠮷野家", "问号?", "引号'\"", "a&b", "c+d", "尖<括>号", "分;号",
    "加粗**星**", "[方括号]", "{{ 7*7 }}", "反\\斜", "换\n行", "Tab\t键", "\u202e反", "é", "e\u0301a", "Ａ", "长" * 83,
    "-rf", "~", "$(ls)", "|管道", "冒:号", "a.b.c", "😀",
)  # fmt: skip


def test_posts_and_attachments_of_any_name_are_built(site: SmallSite) -> None:
    for name in NAMES:
        site.post(f"news/{name}.md", title=f"第{NAMES.index(name)}篇")
        site.write(f"content/news/{name}.txt", f"附件{name}")
    report = site.build()
    assert report.published, messages(report)
    files = site.files()
    posts = {path for path in files if re.fullmatch(r"news/[^/]+\.html", path)} - {"news/index.html"}
    assert len(posts) == len(NAMES) and all(path.isascii() for path in posts)
    listed = site.read("sitemap.xml")
    assert all(f"/{path}</loc>" in listed for path in posts)
    assert {f"附件{name}".encode() for name in NAMES} <= set(files.values())


@pytest.mark.parametrize("path", ["news/com1.md", "news/NUL.txt", "news/index.html/b.md", "news/index.md"])
def test_a_name_that_cannot_be_an_address_is_refused_by_name(site: SmallSite, path: str) -> None:
    site.post(path)
    problem = site.build().problems[-1]
    assert problem.severity == "error" and problem.path == f"content/{path}" and problem.hint


def test_a_link_finds_a_file_in_either_unicode_form(site: SmallSite) -> None:
    for written, stored in (("NFC", "NFD"), ("NFD", "NFC")):
        name = f"café-{stored}.txt"
        site.write(f"content/news/{unicodedata.normalize(stored, name)}", "附件")
        site.post(f"news/{written}.md", f"[附件]({unicodedata.normalize(written, name)})")
    report = site.build()
    assert not messages(report)


def test_two_names_that_differ_by_unicode_form_alone_clash_and_both_are_named(site: SmallSite) -> None:
    both = [unicodedata.normalize(form, "café.md") for form in ("NFC", "NFD")]
    for name in both:
        site.post(f"news/{name}")
    report = site.build()
    told = "\n".join(f"{one.path} {one.message}" for one in report.problems)
    assert not report.published and all(name in told for name in both)


def test_a_name_that_is_not_utf_8_is_refused_by_name(site: SmallSite) -> None:
    site.post("news/a.md")
    Path(os.fsdecode(os.fsencode(site.root / "content/news") + b"/\xc4\xfa\xba\xc3.md")).write_bytes(b"x")
    done = site.run("build")
    assert done.returncode == 1
    assert "文件名不是 UTF-8 编码" in done.stderr and "改名" in done.stderr and "content/news/" in done.stderr


IGNORED = (
    ".hidden.md", ".git/x.md", "~$稿件.docx", "稿件.md~", "#稿件.md#", ".#稿件.md", ".稿件.md.swp", "x.swp", "Thumbs.db",
    "THUMBS.DB", ".DS_Store", "desktop.ini", "x.tmp", "x.docx.crdownload", "._x.jpg",
)  # fmt: skip


def test_what_editors_and_systems_leave_about_is_ignored(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    before = site.files()
    for name in IGNORED:
        site.write(f"content/news/{name}", SECRET)
        site.write(f"content/{name}", SECRET)
    report = site.build()
    assert (report.published, report.problems) == (True, ())
    assert site.files() == before


LOOKALIKES = ("a~b.txt", "x#.txt", "tmp.txt", "swp", "a.swp.txt", "thumbs.db.txt")


def test_names_that_only_look_like_those_are_published(site: SmallSite) -> None:
    for name in LOOKALIKES:
        site.write(f"content/news/{name}", name)
    site.build()
    assert {name.encode() for name in LOOKALIKES} <= set(site.files().values())
