"""YAML text to nodes that know their lines; types are decided later, by who declared the field.

YAML 1.1 turns `010` into 8, `12:30` into 750 and `no` into False, so scalars stay text here
(https://yaml.org/type/, read with PyYAML's composer, which resolves no values).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml
from msgspec import Struct

from site_builder.errors import TextError

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 50
MAX_NODES = 100_000


class Scalar(Struct, frozen=True):
    """A single value as written; `quoted` tells that quotes or a block style made it text on purpose."""

    text: str
    line: int
    quoted: bool = False


class Sequence(Struct, frozen=True):
    items: tuple[Node, ...]
    line: int


class Mapping(Struct, frozen=True):
    entries: tuple[tuple[Scalar, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping

_KNOWN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ["map", "seq", "str", "int", "float", "bool", "null", "timestamp"]
}
_NULLS = {"", "~", "null", "Null", "NULL"}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+\Z")

# What no text of a site may hold: control characters, halves of characters, and what XML does not allow.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# Faults that PyYAML sees only at the end of what was begun: the line to be mended is the one where it began.
_BEGUN = ("scanning a simple key", "scanning a quoted scalar", "parsing a flow")
_INDENT = re.compile(r"\s*")

_IN_CHINESE = (
    (
        "mapping values are not allowed",
        "这一行有两个冒号，看不出哪个是键",
        '把冒号后的整段文字放进引号，例如 title: "学习：第一课"',
    ),
    ("found character '\\t'", "用了 Tab 缩进", "YAML 只认空格，请把 Tab 换成空格"),
    ("cannot start any token", "值以特殊符号开头（@ ` % 等）", '请用引号括起来，例如 title: "@所有人"'),
    ("could not find expected ':'", "这一行缺少冒号", "请写成 键: 值，冒号后留一个空格"),
    ("found undefined alias", "用 *名字 引用了没有定义的锚点", '如果星号是文字，请用引号括起来，例如 title: "*重要"'),
    ("duplicate anchor", "同一个锚点（&名字）定义了两次", "请给其中一个换个名字"),
    ("while scanning a quoted scalar", "引号没有成对", "请检查这一行的引号是否首尾都有"),
    ("found unexpected end of stream", "引号或括号没有成对", "请检查引号、方括号是否首尾都有"),
    (
        "while parsing a flow",
        "方括号或花括号没有成对，或其中缺少逗号",
        "列表请写成 [甲, 乙]；如果方括号是文字，请用引号括起来",
    ),
    ("while scanning a tag", "以 ! 开头的值被当作标记", "请用引号括起来"),
    ("expected alphabetic or numeric", "以 & 或 * 开头的值被当作锚点", "请用引号括起来"),
    ("did not find expected key", "缩进或引号有误，读到这一行时接不上", "请检查这一行和上一行的缩进、引号"),
    ("did not find expected", "缩进或符号有误，读到这一行时接不上", "请检查这一行和上一行的缩进、引号"),
    ("special characters are not allowed", "含有控制字符", "请删去看不见的控制字符"),
    ("expected a single document", "一个文件里有几段 YAML（多出一行 ---）", "请删去多余的 --- 行"),
)


class SyntaxFault(TextError):
    """YAML that cannot be parsed, as opposed to YAML that says something not allowed."""


def parse(text: str, first_line: int = 1, max_nodes: int = MAX_NODES) -> Node | None:
    """Parse YAML text into nodes whose lines count from `first_line`; None for an empty text.

    Raises SyntaxFault on wrong syntax, TextError on unknown tags, duplicate keys, control characters, nesting over
    50 and alias bombs.
    """
    try:
        if _may_nest_deeply(text):
            _check_depth(text, first_line)
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        raise _in_chinese(error, text, first_line) from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        raise SyntaxFault(first_line, "YAML 看不懂", "请检查控制字符、引号和缩进") from None
    return None if root is None else _Reader(first_line, max_nodes).node(root, 0)


parse_known = lru_cache(maxsize=8)(parse)  # for the few texts that the preview asks for at every save


def plain(node: Node | None) -> Any:
    """A node as ordinary Python values: dict, list, str, int, float, bool, None. Dates stay text."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if node is None or (not node.quoted and node.text in _NULLS):
        return None
    return node.text if node.quoted else _plain_scalar(node.text)


def is_null(node: Node | None) -> bool:
    """Whether nothing was written: no node, an empty value, `~` or `null`."""
    return node is None or (isinstance(node, Scalar) and not node.quoted and node.text in _NULLS)


def quote(text: str) -> str:
    """A text as a YAML scalar on one line, quoted only where it must be."""
    dumped: str = yaml.safe_dump(text, allow_unicode=True, width=10**9, default_flow_style=True)
    return dumped.removesuffix("...\n").rstrip("\n")


def _plain_scalar(text: str) -> Any:
    if text in ("true", "True", "false", "False"):
        return text in ("true", "True")
    if _INTEGER.match(text) and len(text) < 19:
        return int(text)
    return float(text) if _FLOAT.match(text) else text


class _Reader:
    """Turns composed nodes into ours and counts them, since an alias may unfold without bound."""

    def __init__(self, first_line: int, max_nodes: int) -> None:
        self.first_line = first_line
        self.left = max_nodes

    def node(self, node: yaml.Node, depth: int) -> Node:
        line = node.start_mark.line + self.first_line
        self.left -= 1
        if self.left < 0:
            raise TextError(line, "引用（*名字）展开后内容太多", "请不要用锚点和引用，直接写出内容")
        if depth > MAX_DEPTH:
            raise TextError(line, f"嵌套超过 {MAX_DEPTH} 层", "请减少嵌套")
        if node.tag not in _KNOWN_TAGS:
            raise TextError(line, f"不认识的标记 {_short_tag(node.tag)}", "如果感叹号是文字，请用引号括起来")
        if isinstance(node, yaml.MappingNode):
            return Mapping(tuple(self.entries(node, depth)), line)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.node(item, depth + 1) for item in node.value), line)
        return scalar(node.value, line, isinstance(node, yaml.ScalarNode) and bool(node.style))

    def entries(self, node: yaml.MappingNode, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            if not isinstance(key_node, yaml.ScalarNode):
                raise TextError(line, "键不能是列表或映射", "请写成 键: 值；如果花括号或方括号是文字，请用引号括起来")
            key = key_node.value
            if key in seen:
                raise TextError(line, f"键 {key} 写了两次（前一次在第 {seen[key]} 行）", "请只留一个")
            seen[key] = line
            yield scalar(key, line, bool(key_node.style)), self.node(value_node, depth + 1)


def scalar(text: str, line: int, quoted: bool) -> Scalar:
    """A Scalar; control characters, which an escape such as `"\\0"` can bring in, are refused."""
    control = CONTROL.search(text)
    if control:
        raise TextError(line, f"含有控制字符 U+{ord(control[0]):04X}", "请删去引号里的转义（\\ 和它后面的字母、数字）")
    return Scalar(text, line, quoted)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _may_nest_deeply(text: str) -> bool:
    """A cheap upper bound of the nesting, so that ordinary text is not parsed twice."""
    indents = {len(line) - len(line.lstrip(" ")) for line in text.split("\n")}
    marks = text.count("[") + text.count("{") + text.count("- ") + text.count("? ")
    return len(indents) + marks > MAX_DEPTH


def _check_depth(text: str, first_line: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = event.start_mark.line + first_line if event.start_mark else first_line
                raise TextError(line, f"嵌套超过 {MAX_DEPTH} 层", "请减少嵌套")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _in_chinese(error: yaml.MarkedYAMLError, text: str, first_line: int) -> SyntaxFault:
    mark = error.problem_mark or error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    if error.context_mark and any(begun in said for begun in _BEGUN):
        mark = error.context_mark
    line = None if mark is None else mark.line + first_line
    if mark and "\t" in _INDENT.match(text.split("\n")[min(mark.line, text.count("\n"))])[0]:  # type: ignore[index]
        return SyntaxFault(line, "用了 Tab 缩进", "YAML 只认空格，请把行首的 Tab 换成空格")
    for english, message, hint in _IN_CHINESE:
        if english in said:
            return SyntaxFault(line, message, hint)
    return SyntaxFault(line, "YAML 语法有误", "请检查这一行的冒号、引号和缩进")
