"""德育导师: who mentors which class and which students, these never by their full names."""

from __future__ import annotations

import re
from typing import Any

from site_builder.fields import INVALID, Keyed, Many, Month, Reading, Text, Type, key
from site_builder.yaml_text import Node, Scalar

MENTOR_COLUMNS = {
    "导师": "mentor",
    "姓名": "mentor",
    "职务": "role",
    "支部": "branch",
    "班级": "classroom",
    "联系班级": "classroom",
    "学生": "students",
    "结对学生": "students",
    "起始年月": "since",
    "做什么": "note",
    "备注": "note",
}

# 罗同学, 欧阳同学, 罗某, 罗某某, 罗*, 罗**, 小罗, 阿罗; and how many there are: 三名同学, 2 人.
_VEILED = (  # compiled where somebody has mentors: it takes long
    r"[\u4e00-\u9fff]{1,2}(?:同学|某{1,2}|[*＊×xX○]{1,3})|[小阿][\u4e00-\u9fff]|[一二两三四五六七八九十\d]{1,3}\s*[名位个人](?:同学|学生)?"
)
_CUT = re.compile("[、，,；;/\\n]")


class Student(Type, frozen=True):
    """A student as a public list may name him: by family name alone."""

    def title(self) -> str:
        return "姓加“同学”"

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title(), "罗同学")
        text = node.text.strip()
        if re.fullmatch(_VEILED, text):
            return text
        veiled = f"{text[:1]}同学" if text[:1] >= "\u4e00" else "罗同学"
        reading.complain(node.line, f"{reading.label} 里“{text}”像是全名，学生不能写全名", f"请只写姓，例如 {veiled}")
        return INVALID


class Students(Many, frozen=True):
    """Several students, also as one text cut at 、，；."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar):
            names = (part.strip() for part in _CUT.split(node.text))
            read = (self.inner.read(Scalar(name, node.line), reading) for name in names if name)
            return tuple(one for one in read if one is not INVALID)
        return Many(self.inner).read(node, reading)


class Pair(Keyed, frozen=True):
    mentor: str = key(Text(), "导师姓名", required=True, example="谭静")
    classroom: str = key(Text(), "联系的班级", required=True, example="汽修 231 班")
    students: tuple[str, ...] = key(
        Students(Student()), "结对的学生，只写姓，不写全名", default=(), example="[罗同学, 麦同学]"
    )
    role: str = key(Text(), "导师的职务", default="")
    branch: str = key(Text(), "导师所在支部", default="")
    since: str | None = key(Month(), "从哪年哪月起", example="2025-09")
    note: str = key(Text(), "一起做什么", default="")
