"""Shortcodes: `{{< name key="value" >}} … {{< /name >}}` become marks; their templates are filled in when the page is rendered."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from msgspec import Struct

from site_builder.chinese import did_you_mean
from site_builder.read.sanitise import CLOSE, OPEN

_TAG = re.compile(
    r"\{\{<\s*(?P<end>/)?\s*(?P<name>[A-Za-z][\w-]*)(?P<args>(?:\"(?:[^\"\\]|\\.)*\"|[^\">{]|\{(?!\{<)|>(?!\}\}))*?)/?\s*>\}\}"
)
_ARGUMENT = re.compile(r"(?:(?P<key>[A-Za-z_][\w-]*)\s*=\s*)?(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|(?P<bare>[^\s\"]+))")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


class Tag(Struct, frozen=True):
    """An opening tag, as found: `paired` tells that its closing tag follows."""

    name: str
    args: dict[str, str]
    paired: bool
    line_text: str


class ShortcodeExtension(Extension):
    """`names` are the shortcodes that have a template; `tags` of the last text are read after a conversion.

    `tell` hears of tags that are wrong: as they are written, what is wrong, what to write instead.
    """

    def __init__(self, names: frozenset[str], tell: Callable[[str, str, str], object]) -> None:
        super().__init__()
        self.names = names
        self.tell = tell
        self.tags: list[Tag] = []

    def extendMarkdown(self, md: Markdown) -> None:
        # After fences (25), so that code may show shortcodes, before raw HTML (20).
        md.preprocessors.register(ShortcodePreprocessor(md, self), "shortcodes", 22)


class ShortcodePreprocessor(Preprocessor):
    def __init__(self, md: Markdown, extension: ShortcodeExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        self.extension.tags = []
        if not any("{{<" in line for line in lines):
            return lines
        closings = [match["name"] for line in lines for match in _tags(line) if match["end"]]
        open_tags: list[tuple[str, int]] = []
        kept: list[str] = []
        for line in lines:
            kept += self._line(line, closings, open_tags)
        return kept

    def _line(self, line: str, closings: list[str], open_tags: list[tuple[str, int]]) -> list[str]:
        matches = [match for match in _tags(line) if self._known(match)]
        if not matches:
            return [line]
        alone = "".join(_TAG.split(line)[:: _TAG.groups + 1]).strip() == ""
        indent = line[: len(line) - len(line.lstrip())] if alone else ""
        pieces: list[str] = []
        position = 0
        for match in matches:
            pieces += [line[position : match.start()], self._mark(match, line, closings, open_tags)]
            position = match.end()
        pieces.append(line[position:])
        if alone:
            return [row for piece in pieces if piece.strip() for row in ("", indent + piece.strip(), "")]
        return ["".join(pieces)]

    def _known(self, match: re.Match[str]) -> bool:
        if match["name"] in self.extension.names:
            return True
        if not match["end"]:
            hint = did_you_mean(match["name"], sorted(self.extension.names))
            self.extension.tell(match[0], f"没有短代码 {match['name']}，已原样显示", hint)
        return False

    def _mark(self, match: re.Match[str], line: str, closings: list[str], open_tags: list[tuple[str, int]]) -> str:
        name = match["name"]
        if match["end"]:
            number = next((number for opened, number in reversed(open_tags) if opened == name), None)
            closings.remove(name)
            if number is None:
                hint = f"请补上开头 {{{{< {name} >}}}}，或删去这个结尾"
                self.extension.tell(match[0], f"短代码 {name} 只有结尾，没有开头", hint)
                return ""
            while open_tags.pop()[1] != number:
                pass
            return self._stash(f"e{number}")
        number = len(self.extension.tags)
        unclosed = sum(opened == name for opened, _ in open_tags)
        paired = closings.count(name) > unclosed
        if paired:
            open_tags.append((name, number))
        self.extension.tags.append(Tag(name, _arguments(match["args"]), paired, match[0]))
        return self._stash(f"s{number}")

    def _stash(self, mark: str) -> str:
        placeholder: str = self.md.htmlStash.store(f"{OPEN}{mark}{CLOSE}")
        return placeholder


def _tags(line: str) -> list[re.Match[str]]:
    if "{{<" not in line:
        return []
    code = [match.span() for match in _CODE_SPAN.finditer(line)]
    return [match for match in _TAG.finditer(line) if not any(start <= match.start() < end for start, end in code)]


def _arguments(text: str) -> dict[str, str]:
    """Named arguments by name, the others by their place: "0", "1", …"""
    args: dict[str, str] = {}
    for match in _ARGUMENT.finditer(text):
        value = match["bare"] if match["quoted"] is None else re.sub(r"\\(.)", r"\1", match["quoted"])
        args[match["key"] or str(sum(name.isdigit() for name in args))] = value
    return args
