"""A kind of post as data: its fields, its template, its list template."""

from __future__ import annotations

from msgspec import Struct

from site_builder.fields import Field, FilePath, Integer, Keyed, Many, Number, Text, key


class Kind(Struct, frozen=True):
    """`fields` are those beyond the common ones; `dated` tells whether a post of the kind should have a date.

    `paper` is the template of a second page beside the post, made to be printed, "" where there is none.
    The whole text of a kind that `is_quiz` is questions with their answers.
    """

    name: str
    title: str
    template: str
    list_template: str
    fields: tuple[Field, ...] = ()
    dated: bool = True
    paper: str = ""
    is_quiz: bool = False


class Attachment(Keyed, frozen=True):
    """A file offered for download: stored path and the words shown for it ("" → the file's name)."""

    file: str = key(FilePath(), "文件", required=True)
    title: str = key(Text(), "显示的名字", default="")


class Mark(Keyed, frozen=True):
    """One aspect of a 先锋岗: marks from 0 to 100 given by oneself and by peers, None where nobody has given one."""

    self: float | None = key(Number(0, 100), "自评")
    peer: float | None = key(Number(0, 100), "互评")


class Board(Keyed, frozen=True):
    """One board of a topic: posts named one by one, or chosen by tag or section."""

    title: str = key(Text(), "板块名", required=True)
    intro: str = key(Text(), "说明", default="")
    posts: tuple[str, ...] = key(Many(FilePath()), "一篇篇列出的稿件", default=())
    tag: str | None = key(Text(), "取有这个标签的稿件")
    section: str | None = key(Text(), "取这个栏目的稿件")
    limit: int = key(Integer(1, 1000), "最多几篇", default=10)


class Column(Keyed, frozen=True):
    """One column of a newsletter: its posts in print order."""

    title: str = key(Text(), "栏名", required=True)
    posts: tuple[str, ...] = key(Many(FilePath()), "稿件，按先后", default=())
