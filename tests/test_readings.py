"""Readings of characters: those of the library, from a file that may be missing or damaged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from site_builder import readings as module
from site_builder.readings import readings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder for the table, and nothing remembered in this process."""
    monkeypatch.setattr(module, "compiled_folder", lambda: tmp_path)
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    module._table.cache_clear()
    module._entries.cache_clear()


def test_every_phrase_and_every_character_is_read_as_the_library_reads_it() -> None:
    entries = [*PHRASES_DICT, *map(chr, PINYIN_DICT)]
    assert [one for one in entries if readings(one) != lazy_pinyin(one)] == []


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("重庆的重要会议", "chong qing de zhong yao hui yi"),
        ("女儿绿", "nv er lv"),
        ("还不着边", "hai bu zhuo bian"),  # 不着边际 begins here, but does not stand here
        ("在𠮷野", "zai 𠮷 ye"),
        ("", ""),
    ],
)
def test_the_longest_phrase_from_the_left_decides(text: str, syllables: str) -> None:
    assert readings(text) == syllables.split()


def test_the_table_is_made_once(folder: Path) -> None:
    readings("重庆")
    (made,) = folder.iterdir()
    before = made.stat()
    _forget()
    assert readings("重庆") == ["chong", "qing"]
    assert (made.stat().st_ino, made.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("damage", [b"", b"no table", b"SQLite format 3\0" + bytes(4096)])
def test_a_damaged_table_is_made_again(folder: Path, damage: bytes) -> None:
    readings("重庆")
    (made,) = folder.iterdir()
    whole = made.read_bytes()
    made.write_bytes(damage)
    _forget()
    assert readings("重庆") == ["chong", "qing"]
    assert made.read_bytes() == whole


def test_where_nothing_can_be_kept_the_readings_are_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "compiled_folder", lambda: None)
    assert readings("重庆") == ["chong", "qing"]
    assert list(folder.iterdir()) == []
