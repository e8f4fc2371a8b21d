"""发展党员: the stages and steps on the way into the party, in the order in which they are taken."""

from __future__ import annotations

from site_builder.fields import Keyed, Many, Reading, Record, Text, key
from site_builder.yaml_text import Node


class Step(Keyed, frozen=True):
    title: str = key(Text(), "这一步叫什么", required=True, example="递交入党申请书")
    who: str = key(Text(), "谁来办", default="", example="入党申请人")
    text: str = key(Text(), "怎么办，一两句话", default="")
    needs: tuple[str, ...] = key(Many(Text()), "要有哪些材料", default=(), example="[入党申请书]")
    within: str = key(Text(), "时限", default="", example="收到申请书后一个月内")
    basis: str = key(Text(), "依据", default="", example="工作细则第七条")
    line: int = 0


class Stage(Keyed, frozen=True):
    stage: str = key(Text(), "阶段名", required=True, example="申请入党")
    text: str = key(Text(), "这一阶段说明什么，一句话", default="")
    steps: tuple[Step, ...] = key(
        Many(Record(Step, "title")), "各步，按先后", default=(), example="[{title: 递交入党申请书, who: 入党申请人}]"
    )


def check_stage(stage: Stage, node: Node, reading: Reading) -> None:
    """A stage wants steps, each named once."""
    if not stage.steps:
        hint = "请在 steps 里按先后写出各步，例如 - {title: 递交入党申请书, who: 入党申请人}"
        reading.complain(node.line, f"阶段“{stage.stage}”里还没有步骤", hint)
    seen: set[str] = set()
    for step in stage.steps:
        if step.title in seen:
            hint = "请删去一条，或给两步写上不同的名称"
            reading.complain(step.line, f"阶段“{stage.stage}”里有两步都叫“{step.title}”", hint)
        seen.add(step.title)


DEVELOPMENT = Many(Record(Stage, check=check_stage))
