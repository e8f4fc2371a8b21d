"""Settings of the media beside the website: the printed newsletter, the display window, plain copies."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.fields import Boolean, Integer, Keyed, Many, Text, key


class NewsletterSettings(Keyed, frozen=True):
    title: str = key(Text(), "报头上的名称", default="校园党建简讯")
    folder: str = key(Text(), "各期放在哪个文件夹，从 content/ 算起，第一段是栏目", default="resources/newsletter")
    sections: tuple[str, ...] = key(
        Many(Text()), "从哪几个栏目选稿，按这个次序分栏；不写则全部栏目", default=(), example="[news, organization]"
    )


class WindowSettings(Keyed, frozen=True):
    title: str = key(Text(), "左上角的名称；不写则用网站简称", default="")
    seconds: int = key(Integer(3, 600), "每幅停留多少秒", default=12)
    posts: tuple[str, ...] = key(
        Many(Text()), "先放哪几篇稿件，从 content/ 算起", default=(), example="[news/2026/2026-10-19-qiucha.md]"
    )
    sections: tuple[str, ...] = key(
        Many(Text()), "再从哪几个栏目取新稿；不写则全部栏目", default=(), example="[news, union-league]"
    )
    limit: int = key(Integer(0, 100), "一共放多少篇稿件", default=8)
    members: str | None = key(Text(), "从哪个栏目取党员风采，隔两篇放一位；不写则不放", example="members")
    portraits: int = key(Integer(0, 100), "最多放几位党员", default=4)
    slogans: str | None = key(
        Text(), "标语的数据文件名（content/data/ 里，不带 .yaml）：每条写 text，可写 by；不写则不放", example="slogans"
    )
    clock: bool = key(Boolean(), "显示日期和时间", default=True)
    refresh: int = key(Integer(0, 1440), "放在服务器上时，每隔多少分钟取一次新内容；0 是不取", default=30)
    lines: Mapping[str, int] = {}


class LeaveSettings(Keyed, frozen=True):
    direct: tuple[str, ...] = key(
        Many(Text()), "去这些域名（含下级域名）不必先提示", default=(), example="[gov.cn, example.edu.cn]"
    )
    note: str = key(Text(), "提示里说的话", default="离开以后看到的内容，由那个网站负责。")
