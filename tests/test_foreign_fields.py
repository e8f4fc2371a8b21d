"""Fields of other generators, misspelt fields, dates in all forms, TOML."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.texts import ZONE, at, document, field, front, read, said


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("2026-5-4", date(2026, 5, 4)),
        ("2026-05-04", date(2026, 5, 4)),
        ("2026/05/04", date(2026, 5, 4)),
        ("2026.05.04", date(2026, 5, 4)),
        ("2026.5.4", date(2026, 5, 4)),
        ("2026年5月4日", date(2026, 5, 4)),
        ("2026 年 5 月 4 日", date(2026, 5, 4)),
        ("2026-05-04 08:30", at(2026, 5, 4, 8, 30)),
        ("2026-05-04 8:30", at(2026, 5, 4, 8, 30)),
        ("2026-05-04 08：30", at(2026, 5, 4, 8, 30)),
        ("2026-05-04 08:30:15", at(2026, 5, 4, 8, 30, 15)),
        ("2026-05-04T08:30:15", at(2026, 5, 4, 8, 30, 15)),
        ("2026-05-04 08:30:15.123", at(2026, 5, 4, 8, 30, 15)),
        ("2026/5/4 8:30:15", at(2026, 5, 4, 8, 30, 15)),
        ("2026.05.04 08:30", at(2026, 5, 4, 8, 30)),
        ("2026年5月4日 8时30分", at(2026, 5, 4, 8, 30)),
        ("2026年5月4日8:30", at(2026, 5, 4, 8, 30)),
        ("2026-05-04T08:30:15+08:00", at(2026, 5, 4, 8, 30, 15)),
        ("2026-05-04 08:30:15 +0800", at(2026, 5, 4, 8, 30, 15)),
        ("2026-05-04 08:30 +08:00", at(2026, 5, 4, 8, 30)),
        ("2026-05-04T00:30:15Z", at(2026, 5, 4, 8, 30, 15)),
        ("2026-05-03T20:30:15-04:00", at(2026, 5, 4, 8, 30, 15)),
        ("2026/05/04 00:30:00 +0000", at(2026, 5, 4, 8, 30)),
        ("2026年5月4日 08:30 +0800", at(2026, 5, 4, 8, 30)),
    ],
)
@pytest.mark.parametrize("quotes", ["{}", '"{}"', "'{}'"])
def test_dates_are_read_in_every_form_silently(form: str, meant: date, quotes: str) -> None:
    reading = front(f"title: 甲\ndate: {quotes.format(form)}")
    assert document(reading).date == meant
    assert type(document(reading).date) is type(meant)
    assert said(reading) == []


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(timezone.utc)))
def test_a_moment_keeps_its_second_in_any_zone(moment: datetime) -> None:
    written = moment.replace(microsecond=0)
    for form in (written.isoformat(), written.astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")):
        assert document(front(f"title: 甲\ndate: {form}")).date == written


@pytest.mark.parametrize(
    "form",
    [
        "2026-02-29",
        "2026-00-01",
        "0000-01-01",
        "2026-05-04 25:00",
        "2026-05-04 08:60",
        "2026-05",
        "05-04",
        "明天",
        "2026-05-04 08:30 +99:00",
        "0001-01-01",
        "20260504",
    ],
)
def test_impossible_dates_are_errors_that_show_the_right_form(form: str) -> None:
    assert said(front(f"title: 甲\ndate: {form}")) == [
        f"3: 日期 date 看不懂：“{form}” 请写成 年-月-日，例如 2026-01-13"
    ]


@pytest.mark.parametrize("form", ["9999-12-31", "9999-12-31 23:59 -0800", "3000年1月1日"])
def test_for_ever_is_no_date_but_a_line_to_leave_out(form: str) -> None:
    (told,) = said(front(f"title: 甲\nexpires: {form}"))
    assert told.startswith(f"3: 日期 expires 看不懂：“{form}”") and "没有期限就不写这一行" in told


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2026-05-04-wusi.md", date(2026, 5, 4)),
        ("2026_5_4 五四.md", date(2026, 5, 4)),
        ("2026年5月4日五四.md", date(2026, 5, 4)),
        ("wusi.md", None),
        ("2026-13-04-x.md", None),
    ],
)
def test_a_post_without_a_date_takes_that_of_its_file_name(name: str, meant: date | None) -> None:
    assert document(front("title: 甲", f"content/news/{name}")).date == meant


FOREIGN = """\
layout: post
permalink: /2020/01/:title/
categories:
  - [技术, 前端]
  - 生活
category: 随笔
cover: {image: a.jpg, alt: 图}
images: [a.jpg]
thumbnail: /img/a.png
comments: true
top: true
sticky: 100
top_img: false
toc: {enable: true}
mathjax: true
header-img: img/x.jpg
keywords: 甲, 乙
description: 说明：一段话
lastmod: 2020-01-02T00:00:00+08:00
abbrlink: 3f3b8a
author: {name: 陆青禾, link: 'https://example.org'}
weight: high
pin: 也许
series: [一, 二]
type: post
url: /a/b/
password: ''
copyright: {enable: false}
"""


def test_fields_of_other_generators_pass_silently_and_are_kept_for_templates() -> None:
    reading = front("title: 甲\n" + FOREIGN)
    assert said(reading) == []
    assert field(reading, "author") == ("陆青禾",)
    extra = document(reading).front.extra
    assert extra["categories"] == [["技术", "前端"], "生活"]
    assert extra["cover"] == {"image": "a.jpg", "alt": "图"}
    assert extra["weight"] == "high"


@pytest.mark.parametrize(
    ("author", "meant"),
    [
        ("陆青禾", ("陆青禾",)),
        ("陆青禾、高振邦", ("陆青禾", "高振邦")),
        ("[陆青禾, 高振邦]", ("陆青禾", "高振邦")),
        ("[{name: 陆青禾}, 高振邦]", ("陆青禾", "高振邦")),
        ("{name: 陆青禾}", ("陆青禾",)),
    ],
)
def test_authors_are_read_in_every_form(author: str, meant: tuple[str, ...]) -> None:
    reading = front(f"title: 甲\nauthor: {author}")
    assert field(reading, "author") == meant
    assert said(reading) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "title"),
        ("tittle", "title"),
        ("Title", "title"),
        ("autor", "author"),
        ("sumary", "summary"),
        ("expire", "expires"),
        ("weigth", "weight"),
        ("Tags", "tags"),
        ("draf", "draft"),
        ("photograper", "photographer"),
    ],
)
def test_a_misspelt_field_is_warned_about_with_the_nearest(typed: str, meant: str) -> None:
    reading = front(f"title: 甲\n{typed}: 乙")
    assert document(reading).front.extra[typed] == "乙"
    assert said(reading) == [f"3: 不认识的键 {typed} 您要写的是 {meant} 吗？"]


@pytest.mark.parametrize("name", ["mood", "天气", "x", "tag", "cc", "hero_image", "number", "slogan", "dates_of_trip"])
def test_a_field_that_resembles_no_known_one_passes_silently(name: str) -> None:
    reading = front(f"title: 甲\n{name}: 乙")
    assert document(reading).front.extra[name] == "乙"
    assert said(reading) == []


def test_fields_of_a_kind_are_known_only_to_that_kind() -> None:
    assert field(front("title: 甲\nkind: lesson\nterm: 010\nnumber: 3"), "term") == 10
    assert document(front("title: 甲\nterm: 010")).front.extra["term"] == "010"


def test_an_unknown_kind_is_warned_about_and_the_section_decides() -> None:
    reading = front("title: 甲\nkind: newz", "content/notices/a.md")
    assert document(reading).kind == "notice"
    assert said(reading)[0].startswith("3: 没有稿件类型 newz，已按 notice 处理 可用的有：page、news")


def test_an_empty_value_counts_as_not_given() -> None:
    reading = front("title: 甲\ndate:\nupdated: ''\nsummary: ~\ntags: []\ncover:")
    assert said(reading) == []
    assert document(reading).date is None
    assert field(reading, "cover") is None


def test_toml_between_plus_signs_is_read_as_hugo_writes_it() -> None:
    reading = read(
        "+++\ntitle = '甲'\ndate = 2026-05-04T08:30:00+08:00\ntags = ['乙', '丙']\ndraft = true\n"
        "weight = 3\n[params]\nshow = false\n+++\n\n正文"
    )
    assert said(reading) == []
    assert document(reading).date == at(2026, 5, 4, 8, 30)
    assert (field(reading, "tags"), field(reading, "draft"), field(reading, "weight")) == (("乙", "丙"), True, 3)
    assert document(reading).front.extra["params"] == {"show": False}


def test_a_fault_in_toml_is_told_with_its_line() -> None:
    reading = read("+++\ntitle = '甲'\ndate = '昨天'\n+++\n")
    assert said(reading)[0].startswith("3: 日期 date 看不懂")
