"""Personal data is found in every disguise, and what only looks like it is not."""

from __future__ import annotations

import random
import re
from itertools import accumulate, pairwise, takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.personal import PersonalData, mask
from site_builder.check.personal.find import find
from site_builder.check.personal.numbers import LENGTHS, POSSIBLE
from site_builder.deadline import TimeLimit
from site_builder.model.checking import CheckSettings, PersonalSettings
from tests import ordinary_numbers
from tests.benchmarks import prose
from tests.invented_numbers import CARDS, DISGUISES, IDENTITIES, MOBILES, OLD_IDENTITIES, with_check_digit, with_luhn

SETTINGS = PersonalSettings(student=(r"20\d{6}Z",), staff=(r"YZ\d{5}",))
AROUND = st.sampled_from(
    ["{}", "张三，{}。", "号码：{}", "（{}）", "a: {}\n第二行", "2026年11月20日，{}，请核对", "<!-- {} -->"]
)
IDENTITY = with_check_digit("11010119900307123")


def rules(text: str, context: str = "") -> list[str]:
    return [one.rule for one in find(text, SETTINGS, context)]


@given(IDENTITIES, AROUND, st.sampled_from(sorted(DISGUISES)))
def test_every_identity_number_is_found_in_every_disguise(number: str, around: str, disguise: str) -> None:
    (found,) = find(around.format(DISGUISES[disguise](number)), SETTINGS)
    assert (found.rule, found.value) == ("identity", number)


@given(OLD_IDENTITIES, AROUND, st.sampled_from(sorted(DISGUISES)))
def test_every_old_identity_number_is_found_in_every_disguise(number: str, around: str, disguise: str) -> None:
    assert rules(around.format(DISGUISES[disguise](number))) == ["identity"]


@given(MOBILES, AROUND, st.sampled_from(sorted(DISGUISES)))
def test_every_mobile_number_is_found_in_every_disguise(number: str, around: str, disguise: str) -> None:
    assert rules(around.format(DISGUISES[disguise](number))) == ["mobile"]


@given(CARDS, AROUND, st.sampled_from(sorted(DISGUISES)))
def test_every_bank_card_is_found_in_every_disguise(number: str, around: str, disguise: str) -> None:
    assert rules(around.format(DISGUISES[disguise](number))) == ["bank-card"]


SCORES = st.lists(st.integers(1, 999).map(str), max_size=6)


@given(IDENTITIES.filter(str.isdecimal), st.lists(st.integers(1, 3), min_size=18, max_size=18), SCORES, SCORES)
def test_an_identity_number_is_found_in_short_groups_between_scores(
    number: str, sizes: list[int], before: list[str], after: list[str]
) -> None:
    ends = [*takewhile(lambda end: end < len(number), accumulate(sizes)), len(number)]
    groups = [number[begin:end] for begin, end in pairwise([0, *ends])]
    assert "identity" in rules(" ".join([*before, *groups, *after]))


@given(st.from_regex(re.compile(POSSIBLE.pattern, re.ASCII), fullmatch=True))
def test_rows_of_digits_are_looked_at_in_all_lengths_that_a_number_may_have(digits: str) -> None:
    assert len(digits) in LENGTHS[digits[0]]


def test_a_line_of_many_numbers_is_read_within_the_time_of_a_file() -> None:
    numbers = [f"138{number:08}" for number in range(20_000)]
    with TimeLimit(CheckSettings().attachment_seconds):
        found = find(" ".join(numbers), SETTINGS)
    assert [one.value for one in found] == numbers


@given(IDENTITIES, st.integers(1, 9))
def test_an_identity_number_with_a_wrong_check_digit_is_none(number: str, more: int) -> None:
    wrong = number[:17] + "0123456789X"[("0123456789X".index(number[17]) + more) % 11]
    assert "identity" not in rules(f"编号 {wrong}")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("mobile", "+86 138 1234 5678"),
        ("mobile", "1381234 5678"),
        ("mobile", "138 12345678"),
        ("mobile", "138.1234.5678"),
        ("birth-date", "某某，1999年5月4日生，团员"),
        ("mobile", "8613812345678"),
        ("mobile", "138-1234-5678 或 010 开头"),
        ("mobile", "[打电话](tel:13812345678)"),
        ("mobile", "幺三八幺二三四五六七八"),
        ("mobile", "张三13812345678李四"),
        ("identity", f"姓名张三{IDENTITY}"),
        ("mobile", "①13812345678"),
        ("mobile", "电话13812345678。2026年起有效"),
        ("mobile", "1,张三,13812345678,3班"),
        ("mobile", "联系人电话（138）12345678"),
        ("mobile", "电话138（1234）5678"),
        ("mobile", "电话138_1234_5678"),
        ("identity", f"{IDENTITY[:6]}/{IDENTITY[6:14]}/{IDENTITY[14:]}"),
        ("identity", f"**{IDENTITY[:6]}**{IDENTITY[6:]}"),
        ("identity", f"{IDENTITY[:6]}<b>{IDENTITY[6:14]}</b>{IDENTITY[14:]}"),
        ("identity", f"{IDENTITY[:6]}&nbsp;{IDENTITY[6:]}"),
        ("mobile", "".join(f"&#{ord(digit)};" for digit in "13812345678")),
        ("telephone", "+86-571-87654321"),
        ("email", "邮箱zhangsan@qq.com请尽快"),
        ("email", "zhangsan at qq dot com"),
        ("passport", "台胞证 12345678"),
        ("staff-number", "职工编号：10023"),
        ("staff-number", "教师编号：10023"),
        ("dormitory", "住宿：明德楼502"),
        ("telephone", "010-65551234"),
        ("telephone", "(0571) 87654321"),
        ("telephone", "（０５７１）８７６５４３２１"),
        ("telephone", "家庭电话：8765 4321"),
        ("telephone", "电话：057187654321"),
        ("bank-card", with_luhn("411111111111111")),
        ("bank-card", "6222 0210 0011 1122 " + with_luhn("622202100011112233")[16:]),
        ("bank-card", f"卡号 {with_luhn('251201001234567')}"),
        ("email", "请发到 zhang.san_2008@qq.com。"),
        ("email", "zhangsan（at）163.com"),
        ("email", "zhangsan＠qq.com"),
        ("passport", "护照号：E12345678"),
        ("passport", "EA1234567"),
        ("passport", "港澳通行证 C12345678"),
        ("student-number", "学号：2026010203"),
        ("student-number", "20260102Z"),
        ("staff-number", "工号 00321"),
        ("staff-number", "YZ00321"),
        ("birth-date", "1999年5月4日出生"),
        ("birth-date", "出生日期：1999-05-04"),
        ("birth-date", "生于 2001.3.2"),
        ("birth-date", "生日：20010302"),
        ("birth-date", "出生年月：1999年5月"),
        ("dormitory", "宿舍：3号楼502室"),
        ("dormitory", "寝室号 A302"),
        ("dormitory", "住 3 号宿舍楼 502 室"),
        ("dormitory", "宿舍 5-302"),
    ],
)
def test_each_kind_is_found(rule: str, text: str) -> None:
    assert rules(text) == [rule]


@pytest.mark.parametrize(
    ("rule", "cell", "head"),
    [
        ("student-number", "2026010203", "学号"),
        ("staff-number", "00321", "工号"),
        ("birth-date", "1999-05-04", "出生日期"),
        ("birth-date", "1999.05", "出生年月"),
        ("dormitory", "3-502", "宿舍号"),
        ("telephone", "87654321", "办公电话"),
        ("mobile", "13812345678", "联系方式"),
    ],
)
def test_a_cell_is_understood_by_the_head_of_its_column(rule: str, cell: str, head: str) -> None:
    assert rules(cell, head) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "订单号：13812345678",
        "快递单号 13912345678 已签收",
        "ISBN 978-7-100-12345-6，ISBN：9787100123456",
        "2026-11-20 12:30 至 2026-11-21 08:00",
        "20261120123045123456",
        "110101199003071230",
        IDENTITY[:-1] + ("1" if IDENTITY[-1] != "1" else "2"),
        f"{IDENTITY}5",
        "SN13812345678A",
        "版本 1.2.3.4，IP 192.168.100.200",
        "圆周率 3.14159265358979323846",
        "1.13812345678 倍",
        "经费 13,812,345,678 元",
        "共产党的生日是1921年7月1日",
        "祖国生日 1949年10月1日",
        "雷锋 1940 年 12 月牺牲前",
        "2026年5月4日，学生们来到茶山",
        "学生 2026 年 5 月 4 日入团",
        "行政楼 405 室",
        "宿舍 2024 年改造，宿舍楼 1200 平方米，宿舍 320 间",
        "走访宿舍 12 次",
        "云ICP备00000000号-1",
        "https://mp.example.com/s?id=13812345678&mid=6222021234567890",
        "400-810-1234",
        "六月一日，七八九三个班，一二三四五六七八九十",
        "G1234 次列车，第 12345678 号",
        "13812345678901234",
        "00000000000",
        "0000-5550101",
        "国发〔2026〕12345 号",
        "成绩 150 120 130 98，班级 2401 2402 2403 2404，教室 4101 4102 4103 4104",
        "服务器 192.168.11.124，数值 2.718281828459045",
        "地震发生于2008年5月12日，新中国诞生于1949年10月1日",
        "2026年9月1日新生、师生到校",
        "图片在 img/138/1234/5678 里，尺寸 1920*1080，比分 138/1234/56789",
        "第三13届、二〇二六13年",
        "出生率下降 2026年1月1日起执行新办法",
        "总投资 13812345678 元，发电 15012345678千瓦时",
        with_luhn("251201001234567"),
        "经费 13812345678.25 元",
        "见 2026/11/21、2024/2025/2026/2027 学年",
        "欢迎@全体同学 参加，look at qq",
    ],
)
def test_near_misses_are_let_pass(text: str) -> None:
    assert rules(text) == []


def alarms(count: int) -> list[tuple[str, str]]:
    """What is found in so many posts of ordinary news, every other one full of numbers."""
    found = []
    for number in range(count):
        chance = random.Random(f"ordinary {number}")
        news = prose.title(chance) + "\n\n" + prose.body(chance, ("另一篇", "b.md"))
        text = news if number % 2 else ordinary_numbers.text(chance)
        found += [(one.rule, text[max(0, one.start - 20) : one.end]) for one in find(text, SETTINGS)]
    return found


def test_ordinary_news_raises_no_alarm() -> None:
    assert alarms(400) == []


@pytest.mark.long
def test_ten_thousand_posts_of_ordinary_news_raise_one_alarm_at_most() -> None:
    assert len(alarms(10_000)) <= 1


@given(IDENTITIES, MOBILES, st.sampled_from(sorted(DISGUISES)))
def test_masked_text_holds_nothing_personal_and_all_the_rest(identity: str, mobile: str, disguise: str) -> None:
    text = f"张三，身份证 {DISGUISES[disguise](identity)}，手机 {DISGUISES[disguise](mobile)}，谢谢。"
    hidden, count = mask(text, find(text, SETTINGS))
    assert count == 2
    assert rules(hidden) == []
    assert len(hidden) == len(text)
    assert hidden.startswith("张三，身份证 ") and hidden.endswith("，谢谢。")


def test_tables_in_texts_are_read_with_their_heads() -> None:
    personal = PersonalData(SETTINGS, frozenset())
    found = personal.find_all("| 姓名 | 学号 |\n|---|---|\n| 张三 | 2026010203 |\n| 李四 | 2026010204 |\n")
    assert [(one.rule, one.value) for one in found] == [
        ("student-number", "2026010203"),
        ("student-number", "2026010204"),
    ]
