"""Task lists: `- [x] done`, `- [ ] open`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_MARKS = {
    "[ ] ": ("☐", "未完成", "task"),
    "[x] ": ("☑", "已完成", "task task-done"),
    "[X] ": ("☑", "已完成", "task task-done"),
}


class TaskExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(TaskTreeprocessor(md), "tasks", 25)


class TaskTreeprocessor(Treeprocessor):
    """Turns the box at the head of an item into a sign with a name that can be read aloud."""

    def run(self, root: Element) -> None:
        for item in root.iter("li"):
            holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
            box = (holder.text or "").lstrip()[:4]
            if box in _MARKS:
                sign, label, css = _MARKS[box]
                rest = (holder.text or "").lstrip()[4:]
                item.set("class", css)
                mark = Element("span", {"class": "task-mark", "role": "img", "aria-label": label})
                mark.text, mark.tail, holder.text = sign, " " + rest, None
                holder.insert(0, mark)
