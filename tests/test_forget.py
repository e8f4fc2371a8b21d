"""forget: everything where a person appears is shown; it goes when somebody agrees, and nothing else does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from site_builder.forget.entries import entries_of, without
from site_builder.forget.find import find
from site_builder.forget.others import longer_names
from site_builder.forget.remove import masked
from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite, messages

HIS = "- {name: 高振邦, branch: 机电支部, year: 2006, month: 7}\n"
MEMBERS = f"# 名单\n{HIS}# 下一位\n- {{name: 叶知秋, branch: 农艺支部, year: 2016, month: 3}}\n"


def docx(text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document xmlns:w='w'><w:p><w:t>{text}</w:t></w:p></w:document>")
    return content.getvalue()


@pytest.fixture
def told(site: SmallSite) -> SmallSite:
    """A site that names 高振邦 in every way it can."""
    site.post(
        "members/gao.md", title="高振邦", name="高振邦", consent="是", portrait="gao.jpg", cover="/images/men.jpg"
    )
    site.write("content/members/gao.jpg", b"jpg")
    site.write("content/images/men.jpg", b"jpg")
    site.post(
        "news/a.md", body="听[高振邦老师](../members/gao.md)讲课，门口是 ![门](/images/men.jpg)。", author="高振邦"
    )
    site.post("news/b.md", related="\n  - ../members/gao.md\n  - a.md", body="没有写到谁。")
    site.post("news/other.md", body="高振国和高振邦师傅的徒弟。")
    site.write("content/news/ming-dan.docx", docx("先进个人：高 振 邦"))
    site.write("content/data/members.yaml", MEMBERS)
    return site


def test_everything_is_shown_and_nothing_is_changed_unasked(told: SmallSite) -> None:
    before = tree(told.root)
    done = told.run("forget", "高振邦")
    assert done.returncode == 0, done.stderr
    for where in (
        "  content/members/gao.md",
        "  content/members/gao.jpg",
        "  content/data/members.yaml:2: - {name: 高振邦",
        "  content/news/b.md:5: - ../members/gao.md",
        "  content/news/a.md:4: author: 高振邦",
        "  content/news/other.md:6: 高振国和高振邦师傅的徒弟。",
        "  content/news/ming-dan.docx: 第 1 段 先进个人：高 振 邦",
    ):
        assert where in done.stdout
    assert "  content/images/men.jpg" not in done.stdout
    assert "以上还没有改动" in done.stdout
    assert tree(told.root) == before


def test_what_is_his_goes_and_what_is_left_is_told(told: SmallSite) -> None:
    done = told.run("forget", "高振邦", "--yes")
    assert done.returncode == 0, done.stderr
    aside = next((told.root / ".forgotten").iterdir())
    assert (aside / "content/members/gao.md").is_file()
    assert (aside / "content/members/gao.jpg").is_file()
    assert "高振邦, branch" in (aside / "取出了什么.txt").read_text(encoding="utf-8")
    assert not (told.root / "content/members/gao.md").exists()
    assert (told.root / "content/images/men.jpg").exists()
    assert (told.root / "content/data/members.yaml").read_text(encoding="utf-8") == MEMBERS.replace(HIS, "")
    text = (told.root / "content/news/a.md").read_text(encoding="utf-8")
    assert "听高振邦老师讲课" in text
    assert "- ../members/gao.md" not in (told.root / "content/news/b.md").read_text(encoding="utf-8")
    left = done.stdout[done.stdout.index("还要自己改的") :]
    assert "content/news/a.md:4: author: 高振邦" in left
    assert "content/news/ming-dan.docx" in left
    assert not [one for one in messages(told.build()) if "gao" in one]
    assert "高振邦" not in told.read("members/index.html")


def test_links_that_stay_are_told_by_file_and_line(site: SmallSite) -> None:
    config = "menus: {main: [{title: 高, page: members/g.md}]}\nwindow: {posts: [members/g.md]}\n"
    site.write("config.yaml", PLAIN_CONFIG + config)
    site.post("members/g.md", title="老高", name="高振邦", consent="是")
    kept = [
        "related: [../members/g.md]",
        "[![图](g.jpg)](../members/g.md)",
        '<a href="../members/g.md">他</a>',
        "[r]: ../members/g.md",
        "{{< card post=../members/g.md >}}",
        "[这里](/members/g.html)",
    ]
    body = "\n".join((*kept[1:], "[他](../members/g.md)"))
    site.post("news/a.md", related="[../members/g.md]", body=body)
    done = site.run("forget", "高振邦", "--yes")
    assert done.returncode == 0, done.stderr
    left = done.stdout[done.stdout.index("还要自己改的") :]
    now = (site.root / "content/news/a.md").read_text(encoding="utf-8").splitlines()
    assert now[-1] == "他"
    for line in kept:
        assert f"  content/news/a.md:{now.index(line) + 1}: {line}\n" in left
    for number, line in enumerate(config.splitlines(), PLAIN_CONFIG.count("\n") + 1):
        assert f"  config.yaml:{number}: {line}\n" in left


def test_with_mask_the_other_texts_name_him_no_more(told: SmallSite) -> None:
    windows = "---\r\ntitle: 高振邦的徒弟\r\ndate: 2026-05-04\r\n---\r\n\r\n高振邦说。\r\n".encode("gb18030")
    told.write("content/news/gbk.md", windows)
    done = told.run("forget", "高振邦", "--mask", "--yes")
    assert done.returncode == 0, done.stderr
    assert (told.root / "content/news/gbk.md").read_bytes() == windows.replace(
        "高振邦".encode("gb18030"), "高某某".encode("gb18030")
    )
    assert "author: 高某某" in (told.root / "content/news/a.md").read_text(encoding="utf-8")
    found, _ = find(told.root, "config.yaml", "高振邦")
    assert found is not None
    assert (found.pages, found.entries, found.links, found.mentions) == ((), (), (), ())


def test_masking_leaves_longer_names_and_what_may_be_other_words(site: SmallSite) -> None:
    members = "- {name: 李明, branch: 甲, year: 2006, month: 7}\n- {name: 李明华, branch: 甲, year: 2006, month: 7}\n"
    site.write("content/data/members.yaml", members)
    site.post("members/h.md", title="明哥", name="李明哲", consent="是")
    post = site.post("news/a.md", body="李明华和李明一起，李 明 华、李 明、李明哲也在。\n\n木子李 明天见。")
    site.write("content/news/ming-dan.docx", docx("李明华"))
    done = site.run("forget", "李明", "--mask", "--yes")
    assert done.returncode == 0, done.stderr
    now = post.read_text(encoding="utf-8")
    assert "李明华和李某一起，李 明 华、李某、李明哲也在。\n\n木子李 明天见。" in now
    assert (site.root / "content/data/members.yaml").read_text(encoding="utf-8") == members.split("\n")[1] + "\n"
    assert (site.root / "content/members/h.md").exists()
    assert "当作别人，不动：李明华、李明哲" in done.stdout
    left = done.stdout[done.stdout.index("还要自己改的") :]
    assert "content/news/a.md:8: 木子李 明天见。" in left
    assert "a.md:6" not in left
    assert "ming-dan" not in done.stdout


def test_a_longer_name_in_a_workbook_is_known_too(site: SmallSite) -> None:
    book = Workbook()
    for row in (["姓名", "支部"], ["李明华", "甲"]):
        book.worksheets[0].append(row)
    content = io.BytesIO()
    book.save(content)
    site.write("content/data/members.xlsx", content.getvalue())
    site.post("news/a.md", body="李明华来了。")
    assert site.run("forget", "李明").stdout.splitlines()[0] == "没有找到“李明”。"


def test_a_name_of_letters_is_found_as_whole_words(site: SmallSite) -> None:
    post = site.post(
        "news/a.md", author="Li Ming Wei", body="请Li Ming来。LiMing's。Li Mingda, Lili Ming, Li Ming Wei."
    )
    done = site.run("forget", "Li Ming", "--mask", "--yes")
    assert done.returncode == 0, done.stderr
    now = post.read_text(encoding="utf-8")
    assert "请L某某某某某来。L某某某某某's。Li Mingda, Lili Ming, Li Ming Wei." in now


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("由李 明主持", "由李 明主持"),
        ("主持：李 明，", "主持：李某，"),
        ("李明·艾力和李明", "李明·艾力和李某"),
        ("李明 华罗庚", "李明 华罗庚"),
        ("李明老师、李明华老师", "李某老师、李明华老师"),
        ("![](李明.jpg)李明", "![](李明.jpg)李某"),
    ],
)
def test_in_doubt_a_name_is_left(text: str, after: str) -> None:
    assert masked(text, "李明", ("李明华",)) == after


def test_a_title_makes_no_other_name() -> None:
    values = ["李明老师", "学生李明", "李明、李明和", "李 明 华", "李明 王华", "党委宣传部李明", "买买提·李明"]
    assert longer_names("李明", values) == ("买买提·李明", "李明华", "李明和")


def test_who_does_not_appear_is_not_found_and_half_a_name_is_wrong_use(told: SmallSite) -> None:
    assert told.run("forget", "江海涛").stdout == "没有找到“江海涛”。\n"
    assert told.run("forget", "高").returncode == 2
    assert "--mask" in told.run("forget", "--help").stdout


def test_a_draft_and_a_workbook_are_looked_into_too(site: SmallSite) -> None:
    site.post("news/a.md", draft="是", body="高振邦来了。")
    book = Workbook()
    book.worksheets[0].append(["姓名"])
    book.worksheets[0].append(["高振邦"])
    content = io.BytesIO()
    book.save(content)
    site.write("content/data/members.xlsx", content.getvalue())
    site.write("content/images/gao-zhenbang.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    done = site.run("forget", "高振邦")
    assert "content/news/a.md:7: 高振邦来了。" in done.stdout
    assert "content/data/members.xlsx: " in done.stdout
    assert "content/images/gao-zhenbang.svg: 文件名里有这个姓名的拼音" in done.stdout


def test_a_post_that_others_show_pictures_of_keeps_them(told: SmallSite) -> None:
    told.post("news/c.md", body="![他](../members/gao.jpg)")
    done = told.run("forget", "高振邦", "--yes")
    assert (told.root / "content/members/gao.jpg").exists(), done.stdout


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("- 高振邦\n- 叶知秋\n", "- 叶知秋\n"),
        ("- name: 高振邦\n  unit: 甲\n\n- name: 叶知秋\n", "\n- name: 叶知秋\n"),
        ("- name: 叶知秋\n- name: 高振邦\n  unit: 甲", "- name: 叶知秋\n"),
        ("-\n  name: 高振邦\n-\n  name: 叶知秋\n", "-\n  name: 叶知秋\n"),
        ("- {name: 高振邦}\n", "[]\n"),
        ("# 名单\r\n- 高振邦\r\n# 完", "# 名单\r\n# 完\r\n[]\r\n"),
        ("- {mentor: 高 振 邦, class: 甲}\r\n- {mentor: 叶知秋}\r\n", "- {mentor: 叶知秋}\r\n"),
    ],
)
def test_an_entry_goes_with_all_its_lines_and_no_other(text: str, left: str) -> None:
    extents = [(entry.first, entry.last) for entry in entries_of("x.yaml", text, "高振邦")]
    assert without(text, extents) == left


def test_the_only_entry_of_a_list_goes_too_and_the_site_builds(site: SmallSite) -> None:
    site.post("news/a.md")
    file = site.write("content/data/reviewers.yaml", "- {name: 高振邦}\n")
    done = site.run("forget", "高振邦", "--yes")
    assert file.read_text(encoding="utf-8") == "[]\n", done.stdout
    assert messages(site.build()) == []


@pytest.mark.parametrize("text", ["[{name: 高振邦}, {name: 叶知秋}]\n", "名单: 高振邦\n", "- {name: 高振邦", ""])
def test_a_list_in_another_form_is_left_to_people(text: str) -> None:
    assert list(entries_of("x.yaml", text, "高振邦")) == []


@given(st.text(alphabet="高振邦 a.md/\n国", max_size=40))
def test_masking_leaves_the_length_and_all_else(text: str) -> None:
    after = masked(text, "高振邦")
    assert len(after.replace(" ", "")) == len(text.replace(" ", ""))
    assert masked(after, "高振邦") == after
    assert after.count("\n") == text.count("\n")


def tree(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("answer", "goes"), [(b"y\n", True), (b"\n", False)])
def test_on_a_terminal_it_is_asked(told: SmallSite, answer: bytes, goes: bool) -> None:
    ours, theirs = os.openpty()
    os.write(ours, answer)
    command = [sys.executable, "-m", "site_builder", "forget", "高振邦"]
    surroundings = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=told.root, stdin=theirs, capture_output=True, env=surroundings, timeout=60)
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0
    assert (told.root / "content/members/gao.md").exists() is not goes
