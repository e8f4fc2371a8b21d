"""Attribute lists (`{: .lead #top }`), where they are such: other braces at the end of a text, `{% endnote %}`, are text."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

_LIST = r"\{(?:\:|(?=[ ]*(?:[.#][\w-]|[A-Za-z][\w.-]*=)))[ ]*([^\}\n ][^\n]*)\}"


class AttributeExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Processor(md), "attr_list", 8)


class _Processor(AttrListTreeprocessor):
    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_LIST}")  # type: ignore[misc]
