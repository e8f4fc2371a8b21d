"""Settings of the media beside the website: the printed newsletter, the display window, plain copies."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.fields import Many, Text, key


@dataclass(frozen=True, slots=True)
class NewsletterSettings:
    title: str = key(Text(), "报头上的名称", default="校园党建简讯")
    folder: str = key(Text(), "各期放在哪个文件夹，从 content/ 算起，第一段是栏目", default="resources/newsletter")
    sections: tuple[str, ...] = key(
        Many(Text()), "从哪几个栏目选稿，按这个次序分栏；不写则全部栏目", default=(), example="[news, organization]"
    )
