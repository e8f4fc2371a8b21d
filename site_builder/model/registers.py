"""The lists that the web group keeps in `content/data/`: reviewers, holidays, wording; declared once, read with lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from site_builder.fields import Boolean, Choice, Date, Keyed, Many, Reading, Record, Text, Type, key
from site_builder.model.agenda import Activity, Branch, Meeting, check_named
from site_builder.model.birthdays import MEMBER_COLUMNS, MemberEntry
from site_builder.model.chronicle import Exemplar, Milestone
from site_builder.model.development import DEVELOPMENT
from site_builder.model.forum import Reply, check_reply_file
from site_builder.model.mentors import MENTOR_COLUMNS, Pair
from site_builder.model.people import Criteria
from site_builder.model.school import SCHOOL_REGISTERS
from site_builder.yaml_text import Node

STEPS = ("初审", "复审", "终审")


class Reviewer(Keyed, frozen=True):
    name: str = key(Text(), "姓名", required=True, example="温知夏")
    steps: tuple[str, ...] = key(Many(Choice(STEPS)), "可以签哪几审；不写则都可以", default=STEPS, example="[终审]")
    unit: str = key(Text(), "单位或职务，印在审批单上", default="")


class Holiday(Keyed, frozen=True):
    """Days off from `first` to `last`, and the weekend days worked in exchange."""

    name: str = key(Text(), "节日名", required=True, example="春节")
    first: Any = key(Date(), "放假第一天", required=True, example="2026-02-15")
    last: Any = key(Date(), "放假最后一天；只放一天可不写")
    workdays: tuple[Any, ...] = key(Many(Date()), "调休上班的周末", default=(), example="[2026-02-14]")


class Wording(Keyed, frozen=True):
    wrong: str = key(Text(), "不该这样写", required=True, example="截止目前")
    right: str = key(Text(), "应写成", required=True, example="截至目前")
    why: str = key(Text(), "为什么", default="")
    exceptions: tuple[str, ...] = key(Many(Text()), "在这些词语里不算错", default=())
    since: Any = key(Date(), "只看这一天以后的稿件")
    certain: bool = key(Boolean(), "否 则只提示，check --fix 不改", default=True)


def _check_holiday(holiday: Holiday, node: Node, reading: Reading) -> None:
    last = holiday.last or holiday.first
    if day_of(last) < day_of(holiday.first):
        reading.complain(node.line, f"{holiday.name} 的 last 早于 first", "请检查这两个日期")
    elif (day_of(last) - day_of(holiday.first)).days > 31:
        reading.complain(node.line, f"{holiday.name} 放假超过一个月", "请检查 first 和 last 的年份")


def _check_wording(pair: Wording, node: Node, reading: Reading) -> None:
    if not pair.wrong:
        reading.complain(node.line, "wrong 是空的", "请写出不该怎样写，或删去这一条")
    elif pair.wrong == pair.right:
        reading.complain(node.line, f"wrong 和 right 都是“{pair.wrong}”", "请写出不同的两种写法，或删去这一条")


REGISTERS: Mapping[str, Type] = {
    "reviewers": Many(Record(Reviewer, "name")),
    "holidays": Many(Record(Holiday, check=_check_holiday)),
    "criteria": Many(Record(Criteria)),
    "members": Many(MemberEntry()),
    "mentors": Many(Record(Pair)),
    "wording": Many(Record(Wording, check=_check_wording)),
    "branches": Many(Record(Branch, "name", check=check_named)),
    "activities": Many(Record(Activity, "name", check=check_named)),
    "meetings": Many(Record(Meeting, check=check_named)),
    "timeline": Many(Record(Milestone)),
    "exemplars": Many(Record(Exemplar)),
    "development": DEVELOPMENT,
    "replies": Many(Record(Reply, check=check_reply_file)),
    **SCHOOL_REGISTERS,
}

# The registers that may also be kept as a workbook, with the columns of its first sheet.
SHEETS: Mapping[str, Mapping[str, str]] = {"members": MEMBER_COLUMNS, "mentors": MENTOR_COLUMNS}
# Lists that may also be kept in several files of a folder of their name: `content/data/replies/x.yaml`.
IN_PIECES = frozenset(("replies",))


def day_of(moment: date) -> date:
    """The day of a date or of a moment."""
    return date(moment.year, moment.month, moment.day)
