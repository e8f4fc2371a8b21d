"""A signature under a text, as it stands in front matter."""

from __future__ import annotations

import json
from typing import Any

from site_builder import yaml_text
from site_builder.digest import digest_text
from site_builder.fields import Choice, Date, Keyed, Text, key
from site_builder.model.registers import STEPS
from site_builder.yaml_text import Mapping

# Where and when a text is shown, not what it says: may change after the approval.
PLACING = frozenset("review draft publish_at expires pin recommend weight also_in aliases search toc related".split())


class Signature(Keyed, frozen=True):
    step: str = key(Choice(STEPS), "哪一审", required=True, example="终审")
    by: str = key(Text(), "审核人", required=True, example="温知夏")
    date: Any = key(Date(), "签字时间", example="2026-11-20 15:00")
    opinion: str = key(Text(), "意见", default="", example="同意发布")
    digest: str = key(Text(), "所审文字的指纹；由 site-builder review 写入，不要手写", default="")


def approval_digest(front: Mapping, body: str) -> str:
    """16 hexadecimal digits of what a reviewer approves: the body and the front matter, but for what places the post."""
    said = {name.text: yaml_text.plain(node) for name, node in front.entries if name.text not in PLACING}
    return digest_text(json.dumps([said, body], ensure_ascii=False, sort_keys=True))[:16]
