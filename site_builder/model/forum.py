"""What readers say under a thread of the forum: nothing is shown before somebody has approved it."""

from __future__ import annotations

from typing import Any

from site_builder.fields import Date, Keyed, Reading, Text, key
from site_builder.yaml_text import Node

_YES = frozenset(("是", "true", "yes", "对"))
_NO = frozenset(("", "否", "false", "no"))


class Reply(Keyed, frozen=True):
    """A reply: a file of its own in `content/data/replies/` (then `thread` tells what it answers) or an entry of its thread."""

    name: str = key(Text(), "谁说的", required=True, example="宁远")
    date: Any = key(Date(), "哪一天", required=True, example="2026-10-12")
    text: str = key(Text(), "说了什么", required=True, example="我赞成。")
    unit: str = key(Text(), "支部、班级或单位", default="", example="农艺支部")
    thread: str = key(Text(), "回复哪一篇，从 content/ 算起；写在主题帖里的不用写", default="")
    approved: str = key(Text(), "审核人的姓名；不写则不显示", default="", example="裴书远")
    line: int = 0
    path: str = ""

    @property
    def approver(self) -> str:
        """Who approved it, "" if nobody did."""
        return "" if self.approved.lower() in _NO else self.approved


def check_reply(reply: Reply, node: Node, reading: Reading) -> None:
    """An approval names a person."""
    if reply.approved.lower() in _YES:
        reading.complain(node.line, "approved 要写审核人的姓名", "请写成 approved: 审核人姓名，例如 approved: 裴书远")


def check_reply_file(reply: Reply, node: Node, reading: Reading) -> None:
    """A reply in a file of its own tells besides what it answers."""
    check_reply(reply, node, reading)
    if not reply.thread:
        reading.complain(
            node.line, "缺少 thread（回复哪一篇）", "请写上 thread: 主题帖的路径，例如 thread: excellence/forum/x.md"
        )
