"""What is made public: the three accounts, and how members were rated."""

from __future__ import annotations

from typing import Any

from site_builder.fields import Integer, Reading, Table, Type
from site_builder.yaml_text import Mapping, Node

ACCOUNTS = ("党务", "校务", "财务")
OTHERS = "其他"


class Appraisal(Table, frozen=True):
    """How many got which grade, by branch or by who rated: `{机电支部: {优秀: 7, 合格: 15}}`."""

    inner: Type = Table(Integer(0))

    def title(self) -> str:
        return "映射（支部或评议人: {等次: 人数}）"

    def read(self, node: Node, reading: Reading) -> Any:
        found = super().read(node, reading)
        entries = node.entries if isinstance(node, Mapping) else ()
        for name, counted in entries:
            if isinstance(found, dict) and name.text in found and not sum(found[name.text].values()):
                hint = f"请写上各等次的人数，例如 {name.text}: {{优秀: 7, 合格: 15}}，或删去这一行"
                reading.complain(counted.line, f"{reading.label} 里“{name.text}”一个人也没有", hint)
        return found
