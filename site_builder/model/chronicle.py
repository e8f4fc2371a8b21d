"""创先争优: what happened, who was honoured, and what is said in the forum."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from msgspec import Struct

from site_builder.fields import INVALID, Integer, Keyed, People, Reading, Text, Type, key
from site_builder.yaml_text import Node, Scalar

_FORM = re.compile(r"(\d{4})\s*年?(?:\s*[-/.]?\s*(\d{1,2})\s*月?(?:\s*[-/.]?\s*(\d{1,2})\s*日?)?)?")


class When(Type, frozen=True):
    """A day, a month or a year, as far as it is known; given back as `2018-09-01`, `2018-09` or `2018`."""

    def title(self) -> str:
        return "年-月-日、年-月或年"

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"]}

    def read(self, node: Node, reading: Reading) -> Any:
        found = _FORM.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
        if found is None:
            return reading.wrong(node, self.title(), "2018-09-01")
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            whole = date(year or 0, month or 1, day or 1).isoformat()
        except ValueError:
            reading.complain(node.line, f"没有 {reading.label} 写的这一天：“{found[0]}”", "请检查年、月、日")
            return INVALID
        return whole[: 10 if day else 7 if month else 4]


class Milestone(Keyed, frozen=True):
    date: str = key(When(), "哪一天；只知道年月或年也可以", required=True, example="2018-09-01")
    text: str = key(Text(), "一两句话", required=True, example="园区党总支成立，下设六个支部。")
    post: str = key(Text(), "讲这件事的稿件，从 content/ 算起", default="", example="news/2026/x.md")
    line: int = 0


class Exemplar(Keyed, frozen=True):
    """Members, branches or posts of duty that were honoured together."""

    year: int = key(Integer(1900, 2999), "哪一年", required=True, example="2026")
    honour: str = key(Text(), "荣誉", required=True, example="党员先锋岗")
    names: tuple[str, ...] = key(People(), "谁：党员、支部或岗位", required=True, example="[高振邦, 江海涛]")
    unit: str = key(Text(), "谁授予的", default="", example="园区党总支")
    post: str = key(Text(), "报道的稿件，从 content/ 算起", default="")
    line: int = 0


class ChronicleEntry(Struct, frozen=True):
    """An entry of the chronicle: `date` as far as it is known, `url` of the post that tells more ("" where there is none)."""

    date: str
    text: str
    url: str
