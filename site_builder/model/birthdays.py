"""The members of the branches as far as their 政治生日 needs them: name, branch, year and month of joining, and nothing more."""

from __future__ import annotations

import re
from typing import Any

from site_builder.fields import INVALID, Integer, Keyed, Month, Reading, Record, Text, Type, key
from site_builder.yaml_text import Mapping, Node, Scalar, is_null

# Columns of a workbook by the key that they stand for.
MEMBER_COLUMNS = {
    "姓名": "name",
    "支部": "branch",
    "所在支部": "branch",
    "入党年份": "year",
    "年": "year",
    "入党月份": "month",
    "月": "month",
    "入党年月": "joined",
    "入党时间": "joined",
}

_PRIVATE = re.compile(
    r"birth|born|dob|\bday\b|^date$|identity|phone|mobile|address|生日|出生|身份证|手机|电话|住址|^[入党]*日期?$", re.I
)


class Member(Keyed, frozen=True):
    name: str = key(Text(), "姓名", required=True, example="高振邦")
    year: int = key(Integer(1921, 2999), "入党的年份", required=True, example="2006")
    month: int = key(Integer(1, 12), "入党的月份", required=True, example="7")
    branch: str = key(Text(), "所在支部", default="")


class MemberEntry(Type, frozen=True):
    """One member; year and month may also be written as one, `joined: 2006-07`. A day or a birth date is refused."""

    into = Member

    def title(self) -> str:
        return Record(Member).title()

    def schema(self) -> dict[str, Any]:
        return Record(Member).schema()

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Mapping):
            return Record(Member).read(node, reading)
        private = [name for name, _ in node.entries if is_private(name.text)]
        for name in private:
            reading.complain(name.line, f"不能写“{name.text}”", PRIVATE_HINT)
        joined = next((value for name, value in node.entries if name.text == "joined"), None)
        entries = tuple(
            entry for entry in node.entries if entry[0].text not in ("joined", *(one.text for one in private))
        )
        if joined is not None and not is_null(joined):
            month = Month().read(joined, reading.of("入党年月"))
            if month is INVALID:
                return INVALID
            entries += tuple(
                (Scalar(name, joined.line), Scalar(text, joined.line))
                for name, text in (("year", month[:4]), ("month", month[5:]))
            )
        return Record(Member).read(Mapping(entries, node.line), reading)


PRIVATE_HINT = "政治生日只写姓名、支部和入党的年、月，不写日，更不写出生日期；请删去"


def is_private(name: str) -> bool:
    """Whether a key or the head of a column promises what a public list must not hold."""
    return bool(_PRIVATE.search(name.strip()))
