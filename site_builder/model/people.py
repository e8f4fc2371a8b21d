"""What a site says of its people: the settings of the 先锋岗, the lists that the group keeps, the ways into the portrait wall."""

from __future__ import annotations

from msgspec import Struct

from site_builder.fields import Keyed, Many, Text, key

ASPECTS = (
    "班级管理", "专业会考", "技能竞赛", "科研论文", "技术职称", "民主评议", "师德师风", "志愿服务", "校企合作", "信息宣传",
)  # fmt: skip


class PioneerSettings(Keyed, frozen=True):
    aspects: tuple[str, ...] = key(
        Many(Text(), split=True),
        "党员先锋岗评哪几个方面，最多十个；雷达图按这个次序画",
        default=ASPECTS,
        example="[班级管理, 专业会考, 技能竞赛]",
    )


class Criteria(Keyed, frozen=True):
    """What a model branch or member is measured by, as 五个好 and 五带头."""

    name: str = key(Text(), "这一组叫什么", required=True, example="五个好")
    whom: str = key(Text(), "用来衡量谁", default="", example="先进基层党组织")
    items: tuple[str, ...] = key(
        Many(Text(), split=True), "一条条标准", required=True, example="[领导班子好, 党员队伍好]"
    )


class Facet(Struct, frozen=True):
    """One way to narrow the portrait wall: a branch or a year, its list's address, how many people stand there."""

    title: str
    url: str
    count: int


class Wall(Struct, frozen=True):
    """The ways into a section's portraits; empty where there is nothing to choose from."""

    branches: tuple[Facet, ...] = ()
    years: tuple[Facet, ...] = ()
