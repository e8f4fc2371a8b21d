"""What `config.yaml` says about `check`."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.dates import Moment
from site_builder.fields import Choice, Date, Integer, Keyed, Many, Record, Table, Text, key


class Allowance(Keyed, frozen=True):
    rule: str = key(Text(), "哪条规则", required=True, example="telephone")
    path: str = key(Text(), "哪个文件，可用 * 通配；不写则所有文件", default="*", example="content/notices/*")
    text: str = key(Text(), "只放行这段文字（号码、网址等）；不写则放行这条规则在这个文件里的全部", default="")
    reason: str = key(Text(), "为什么可以公开", required=True, example="评审组办公电话")
    approver: str = key(Text(), "谁批准的", required=True, example="贺苗苗")
    until: Moment | None = key(Date(), "放行到哪一天", required=True, example="2027-08-31")


class OutgoingSite(Keyed, frozen=True):
    domain: str = key(Text(), "域名（含它的下级域名）", required=True, example="example.edu.cn")
    seen: Moment | None = key(Date(), "上次有人打开看过的日期", required=True, example="2026-11-01")
    by: str = key(Text(), "谁看的", default="", example="贺苗苗")
    note: str = key(Text(), "备注", default="", example="市教育局")


class PersonalSettings(Keyed, frozen=True):
    student: tuple[str, ...] = key(
        Many(Text()), "学号的样式（正则表达式），整段相符才算", default=(), example="['20\\d{8}']"
    )
    staff: tuple[str, ...] = key(Many(Text()), "工号的样式（正则表达式）", default=(), example="['YZ\\d{5}']")


class CheckSettings(Keyed, frozen=True):
    rules: Mapping[str, str] = key(
        Table(Choice(("error", "warning", "off"))),
        "各条规则算错误、警告还是关掉；规则名见“检查规则”",
        default={},
        example="{link-text: off}",
    )
    allow: tuple[Allowance, ...] = key(
        Many(Record(Allowance)), "放行：哪条规则、哪里、为什么、谁批准、到哪天", default=()
    )
    personal: PersonalSettings = key(Record(PersonalSettings), "学号、工号的样式", default=PersonalSettings())
    outgoing: tuple[OutgoingSite, ...] = key(Many(Record(OutgoingSite, "domain")), "准许链接的外站", default=())
    outgoing_days: int = key(Integer(1, 3650), "外站多少天要再看一次", default=180)
    online_seconds: int = key(Integer(1, 86_400), "check --online 最多问多少秒", default=300)
    attachment_bytes: int = key(Integer(1000), "检查一个附件时最多解开多少字节", default=100_000_000)
    attachment_seconds: int = key(Integer(1, 600), "检查一个附件最多多少秒", default=20)
