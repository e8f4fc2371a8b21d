"""Admonitions (`!!! note`): as Python-Markdown has them, with Chinese titles where the author wrote none."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

_TITLES = {
    "note": "说明",
    "info": "说明",
    "abstract": "摘要",
    "summary": "摘要",
    "tip": "提示",
    "hint": "提示",
    "key": "要点",
    "important": "重要",
    "success": "完成",
    "question": "问题",
    "example": "举例",
    "quote": "引用",
    "warning": "注意",
    "caution": "注意",
    "attention": "注意",
    "danger": "警告",
    "error": "警告",
}


class AdmonitionExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Processor(md.parser), "admonition", 105)


class _Processor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        css, title = super().get_class_and_title(match)
        return (css, _TITLES.get(css.split()[0], title)) if match[2] is None else (css, title)
