"""Figures on the home page: small charts drawn at build time, the same numbers in a table."""

from __future__ import annotations

import re

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite

HOME = PLAIN_CONFIG + "home: {blocks: [{kind: statistics, title: 数字, data: figures}]}\n"


def shown(site: SmallSite, figures: str) -> str:
    site.write("config.yaml", HOME)
    site.post("news/a.md")
    site.write("content/data/figures.yaml", figures)
    assert site.build(strict=True).published
    return re.search(r"<dl class=\"figures\">.*?</section>", site.read("index.html"), re.S)[0]  # type: ignore[index]


def rows(text: str) -> list[tuple[str, str]]:
    return re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>', text)


def test_a_part_of_a_whole_is_a_bar_as_long_as_its_share(site: SmallSite) -> None:
    text = shown(site, "- {label: 结业, value: 689, unit: 人, of: 726}\n")
    assert 'class="chart-now" d="M0 0h94.9v5H0z"' in text
    assert rows(text) == [("结业", "689 / 726 人")]


def test_parts_fill_a_bar_and_years_stand_as_columns(site: SmallSite) -> None:
    text = shown(
        site,
        "- {label: 学生, value: 6200, unit: 人, parts: {甲校: 2600, 乙校: 2100, 丙校: 1500}}\n"
        "- {label: 时长, value: 30, unit: 小时, series: {2025 年: 10, 2026 年: 20}}\n",
    )
    assert text.count("<svg") == 2 and text.count("chart-part-") == 3
    assert re.findall(r"40v-([\d.]+)h", text) == ["20.0", "40.0"]
    assert rows(text) == [
        ("学生，甲校", "2600 人"),
        ("学生，乙校", "2100 人"),
        ("学生，丙校", "1500 人"),
        ("时长，2025 年", "10 小时"),
        ("时长，2026 年", "20 小时"),
    ]


@pytest.mark.parametrize(
    "odd",
    [
        "of: 0",
        "of: 3",
        "of: 许多",
        "parts: {}",
        "parts: {甲: 0}",
        "parts: {甲: 很多}",
        "series: [1, 2]",
        "series: {甲: -1}",
    ],
)
def test_what_cannot_be_drawn_leaves_the_number_alone(site: SmallSite, odd: str) -> None:
    text = shown(site, f"- {{label: 支部, value: 6, {odd}}}\n")
    assert "<strong>6</strong>" in text and "<svg" not in text and "<table" not in text
