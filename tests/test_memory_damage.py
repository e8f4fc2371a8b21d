"""A memory that is damaged, foreign or out of reach costs time and nothing else."""

from __future__ import annotations

import copyreg
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.digest import digest_text
from site_builder.memory import Damaged, Findings, Memory
from site_builder.model.document import News
from site_builder.packing import packed, unpacked
from site_builder.render import environment
from tests.bare_site import BareSite, settle
from tests.sites import messages

POSTS = 6


def filled(root: Path) -> BareSite:
    """A site with everything that the memory keeps: texts, links between them, problems, a picture."""
    site = BareSite(root)
    for number in range(POSTS):
        body = f"第 {number} 篇。[下一篇](p{(number + 1) % POSTS}.md)\n\n![图](图.svg)"
        site.post(f"news/p{number}.md", body, title=f"第{number}篇", date=f"2026-05-0{number + 1}", tags="[甲]")
    site.post("notes/warns.md", "[没有](没有.md)", coverr="x")
    site.write("content/news/图.svg", '<svg width="9" height="9"/>')
    return site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BareSite:
    """A site built and old enough to be trusted."""
    monkeypatch.setattr("site_builder.scan.COARSEST_CLOCK", 40_000_000)
    site = filled(tmp_path / "site")
    settle()
    site.make()
    return site


def memory_of(site: BareSite) -> Path:
    return site.root / ".cache/memory.sqlite3"


def expect_a_right_site(site: BareSite, before: dict[str, bytes], warnings: list[str]) -> None:
    report = site.make().report
    assert report.published and site.files() == before
    assert messages(report) == warnings


def test_what_was_wrong_is_told_again_by_every_rebuild(site: BareSite) -> None:
    first = messages(site.make().report)
    assert len(first) == 2
    assert site.make().is_nothing and messages(site.make().report) == first
    site.post("news/p0.md", "改了。")
    assert messages(site.make().report) == first


HARMS: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "emptied": lambda file: file.write_bytes(b""),
    "of a later SQLite": lambda file: file.write_bytes(file.read_bytes()[:18] + b"\3" + file.read_bytes()[19:]),
    "cut in half": lambda file: os.truncate(file, file.stat().st_size // 2),
    "noise": lambda file: file.write_bytes(random.Random(1).randbytes(20_000)),
    "noise behind its head": lambda file: file.write_bytes(
        file.read_bytes()[:100] + random.Random(1).randbytes(20_000)
    ),
    "a text": lambda file: file.write_text("记忆"),
    "another database": lambda file: (file.unlink(), sqlite3.connect(file).execute("create table heads (x)")),
    "a journal of noise": lambda file: file.with_name(file.name + "-journal").write_bytes(
        random.Random(1).randbytes(9000)
    ),
    "a missing table": lambda file: alter(file, "drop table texts"),
    "a missing text": lambda file: alter(file, "delete from texts where path like '%p3%'"),
    "values of other kinds": lambda file: alter(file, "update heads set value = 7"),
    "swapped texts": lambda file: alter(
        file, "update texts set value = (select value from texts where path like '%p3%')"
    ),
    "swapped records": lambda file: alter(file, "update records set value = (select value from records limit 1)"),
    "lost columns": lambda file: alter(file, "alter table pictures rename column stamp to x"),
}


def alter(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("name", HARMS)
@pytest.mark.parametrize("edited", [False, True])
def test_a_damaged_memory_is_set_aside_silently(site: BareSite, name: str, edited: bool) -> None:
    if edited:
        site.post("news/p0.md", "改了。[下一篇](p3.md)", title="新题")
        settle()
    expected = clean_copy(site)
    HARMS[name](memory_of(site))
    expect_a_right_site(site, *expected)
    expect_a_right_site(site, *expected)


def clean_copy(site: BareSite) -> tuple[dict[str, bytes], list[str]]:
    """What a build without a memory makes of the site."""
    folder = site.root.parent / "clean"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.root, folder, ignore=shutil.ignore_patterns(".cache", "public"))
    copy = BareSite.__new__(BareSite)
    copy.root, copy.output = folder, folder / "public"
    report = copy.make().report
    return copy.files(), messages(report)


@pytest.fixture(scope="module")
def worn(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[BareSite, bytes, tuple[dict[str, bytes], list[str]]]]:
    """A site with an edit ahead, the bytes of its memory, and what must come out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.scan.COARSEST_CLOCK", 40_000_000)
        site = filled(tmp_path_factory.mktemp("worn") / "site")
        settle()
        site.make()
        site.post("news/p0.md", "改了。[下一篇](p3.md)", title="新题")
        settle()
        yield site, memory_of(site).read_bytes(), clean_copy(site)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(flips=st.lists(st.tuples(st.integers(0, 10**9), st.integers(1, 255)), min_size=1, max_size=12))
def test_no_flipped_byte_changes_what_comes_out(
    worn: tuple[BareSite, bytes, tuple[dict[str, bytes], list[str]]], flips: list[tuple[int, int]]
) -> None:
    site, kept, expected = worn
    content = bytearray(kept)
    for place, mask in flips:
        content[place % len(content)] ^= mask
    memory_of(site).write_bytes(content)
    expect_a_right_site(site, *expected)


def test_damaged_compiled_templates_are_set_aside(site: BareSite) -> None:
    expected = clean_copy(site)
    noise = random.Random(2)
    beside_the_code = Path(cache_from_source(environment.__file__)).parent.glob("packaged-*.cache")
    compiled = sorted([*(site.root / ".cache/templates").iterdir(), *beside_the_code])
    assert len(compiled) > 10
    for number, file in enumerate(compiled):
        content = bytearray(file.read_bytes())
        if number % 4 == 0:
            file.write_bytes(content[: noise.randrange(len(content))])
        elif number % 4 == 1:
            file.write_bytes(noise.randbytes(len(content)))
        else:
            content[noise.randrange(len(content))] ^= 1 << noise.randrange(8)
            file.write_bytes(content)
    memory_of(site).unlink()
    expect_a_right_site(site, *expected)


def test_a_memory_of_other_code_is_not_asked(site: BareSite) -> None:
    alter(memory_of(site), "update single set value = 'other' where name = 'key'")
    work = site.make()
    assert len(work.converted) == POSTS + 1
    assert site.make().is_nothing


class Runs:
    """A value whose unpickling leaves a trace."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.trace),)


class Reconstructs(Runs):
    def __reduce__(self) -> tuple[object, tuple[object, object, object]]:
        return copyreg._reconstructor, (subprocess.Popen, object, None)  # type: ignore[attr-defined]


# Under which names the memory packs the value of a row.
NAMES: dict[str, Callable[[tuple[str, ...]], tuple[str, ...]]] = {
    "heads": lambda row: ("head", row[0]),
    "texts": lambda row: ("text", row[0]),
    "pictures": lambda row: row[:2],
    "records": lambda row: ("record", row[0]),
    "single": lambda row: row[:1],
}


@pytest.mark.parametrize("table", NAMES)
def test_no_value_of_a_foreign_memory_is_ever_run(site: BareSite, table: str) -> None:
    expected = clean_copy(site)
    trace = site.root / "trace"
    connection = sqlite3.connect(memory_of(site))
    for row in connection.execute(f"select * from {table}").fetchall():
        key = "name" if table == "single" else "url" if table == "records" else "path"
        forged = packed(Runs(trace), *NAMES[table](row))
        connection.execute(f"update {table} set value = ? where {key} = ? and {key} != 'key'", (forged, row[0]))
    connection.commit()
    connection.close()
    expect_a_right_site(site, *expected)
    assert not trace.exists()


@pytest.mark.parametrize("value", [Runs(Path("/tmp/never")), os.system, subprocess.Popen, Reconstructs(Path("/"))])
def test_only_our_own_values_are_let_in(value: object) -> None:
    with pytest.raises(Damaged):
        unpacked(packed(value))


def test_the_memory_of_a_site_that_was_copied_elsewhere_is_right_there_too(site: BareSite) -> None:
    expected = clean_copy(site)
    moved = site.root.parent / "moved"
    shutil.copytree(site.root, moved, symlinks=True)
    copy = BareSite.__new__(BareSite)
    copy.root, copy.output = moved, moved / "public"
    copy.post("news/p0.md", "改了。", title="新题")
    settle()
    work = copy.make()
    assert work.converted == ["content/news/p0.md"]
    assert copy.files() == clean_copy(copy)[0] != expected[0]


def test_the_memory_of_another_site_says_nothing_about_this_one(site: BareSite, tmp_path: Path) -> None:
    other = filled(tmp_path / "other")
    other.post("news/p0.md", "别处。", title="别处")
    expected = clean_copy(other)
    shutil.copytree(site.root / ".cache", other.root / ".cache")
    expect_a_right_site(other, *expected)


@pytest.mark.parametrize("form", ["a file", "a link", "a link to nowhere"])
def test_a_strange_cache_does_not_break_the_build(site: BareSite, form: str) -> None:
    cache = site.root / ".cache"
    cache.rename(site.root.parent / "cache")
    if form == "a file":
        cache.write_text("")
    else:
        cache.symlink_to(site.root.parent / "cache" if form == "a link" else "nowhere")
    site.post("news/p0.md", "改了。")
    report = site.make().report
    if form == "a link":
        assert report.published and "改了。" in site.read("news/p0.html")
    else:
        (problem,) = report.problems
        assert ".cache" in problem.message and problem.hint and not report.published


def test_a_memory_that_cannot_be_kept_is_told_and_the_site_is_built(site: BareSite) -> None:
    expected = clean_copy(site)[0]
    file = memory_of(site)
    file.unlink()
    file.mkdir()
    (file / "x").write_text("")
    report = site.make().report
    assert report.published and site.files() == expected
    (told,) = [problem for problem in report.problems if problem.rule == "memory"]
    assert told.severity == "warning" and told.path == ".cache" and told.hint


def test_a_read_only_memory_is_told_and_the_site_is_built(site: BareSite, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    memory_of(site).chmod(0o444)
    site.post("news/p0.md", "改了。")
    assert site.make().report.published and "改了。" in site.read("news/p0.html")


def test_a_memory_without_a_place_keeps_nothing() -> None:
    memory = Memory(None, digest_text(""))
    memory.save(Findings(News({}, {}, {}, frozenset(), {}), {}, frozenset(), None, None, {}), {}, (), {})
    assert memory.whole() is None and memory.heads() == memory.texts() == {}
    with pytest.raises(Damaged):
        memory.known_texts(["x"])
