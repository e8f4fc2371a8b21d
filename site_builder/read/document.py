"""One text to one Document: a pure function of the text and the settings, to be remembered by both."""

from __future__ import annotations

import posixpath
import re
from datetime import tzinfo
from typing import Any

from msgspec import Struct

from site_builder import urls, yaml_text
from site_builder.chinese import nearest
from site_builder.config.kinds import COMMON_FIELDS, FOREIGN_FIELDS
from site_builder.dates import Moment, parse_date
from site_builder.deadline import TimeLimit
from site_builder.digest import digest, digest_text
from site_builder.errors import TextError
from site_builder.fields import INVALID, Field, FilePath, Text
from site_builder.fields import Reading as FieldReading
from site_builder.model.config import Limits, MarkdownSettings
from site_builder.model.document import Document, FrontMatter, Reading
from site_builder.model.document import Text as ConvertedText
from site_builder.model.kind import Kind
from site_builder.model.problem import Problems
from site_builder.model.review import approval_digest
from site_builder.read import front_matter
from site_builder.read.convert import Converter
from site_builder.read.decode import decode
from site_builder.read.named import named_files
from site_builder.read.quizzes import as_quiz
from site_builder.read.summary import summary_of, words_of
from site_builder.yaml_text import Mapping, Node, Scalar

_DATE_IN_NAME = re.compile(r"(\d{4}[-._]\d{1,2}[-._]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)")


class Settings(Struct, frozen=True):
    """All of the configuration that a Document depends on."""

    kinds: dict[str, Kind]
    section_kinds: dict[str, str]
    markdown: MarkdownSettings
    limits: Limits
    zone: tzinfo
    shortcodes: frozenset[str]


class Reader:
    """Reads one text after another; holds the Markdown object that they share."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._limit = TimeLimit(settings.limits.seconds)
        self._converter = Converter(settings.shortcodes)
        self._fields = {name: (*COMMON_FIELDS, *kind.fields) for name, kind in settings.kinds.items()}
        self._text_keys = {name: text_keys(fields) for name, fields in self._fields.items()}

    def read(self, path: str, content: bytes) -> Reading:
        """The Document of a file's bytes; `path` is relative to the root (`content/news/x.md`)."""
        problems = Problems(path)
        document: Document | None = None
        text: ConvertedText | None = None
        try:
            with self._limit:
                document, text = self._read(path, content, problems)
        except TextError as error:
            problems(error.line, error.message, error.hint)
        except TimeoutError:
            hint = "请检查是否有极长的一行或很深的嵌套，或拆成几篇（上限见 config.yaml 的 limits.seconds）"
            problems(None, f"转换超过 {self.settings.limits.seconds} 秒，已停下", hint)
        except RecursionError:
            problems(None, "正文的引用或列表嵌套太深", "请减少 > 或列表的层数")
        failed = any(problem.severity == "error" for problem in problems.found)
        if failed:
            document = text = None
        return Reading(path, document, text, tuple(problems.found), digest(content))

    def _read(self, path: str, content: bytes, problems: Problems) -> tuple[Document, ConvertedText]:
        if len(content) > self.settings.limits.text_bytes:
            most = self.settings.limits.text_bytes
            raise TextError(
                None, f"文件超过 {most:,} 字节的上限", "请拆成几篇，或调大 config.yaml 的 limits.text_bytes"
            )
        text = decode(content, problems)
        problems.quote_from(text)
        section = path.split("/")[1] if path.count("/") > 1 else ""
        default_kind = self.settings.section_kinds.get(section, "page")
        node, body, body_line = front_matter.parse(text, self._text_keys[default_kind], problems)
        kind = self._kind(node, default_kind, problems)
        front = self._front(path, node, kind, problems)
        trusted = self._trusted(path, front, problems)
        quiz = self.settings.kinds[kind].is_quiz
        converted = self._converter.convert(
            as_quiz(body) if quiz else body, body_line - 1 if quiz else body_line, problems, trusted
        )
        summary = front.fields["summary"] or summary_of(converted.html, self.settings.markdown.summary_length)
        moment = front.fields["date"] or _date_in_name(path, self.settings.zone)
        head = (path, kind, front.fields["title"] or "", moment, front, summary)
        files = named_files(path, front, converted.body)
        approval = approval_digest(node, body) if front.fields["review"] else ""
        document = Document(*head, digest_text(repr(head)), digest(content), files, approval)
        words = words_of(converted.html)
        return document, ConvertedText(converted.body, converted.headings, converted.ids, words)

    def _kind(self, node: Mapping, default: str, problems: Problems) -> str:
        written = node.get("kind")
        name = getattr(written, "text", "").strip()
        if not name or name in self.settings.kinds:
            return name or default
        known = "、".join(self.settings.kinds)
        problems(
            written.line if written else None,
            f"没有稿件类型 {name}，已按 {default} 处理",
            f"可用的有：{known}",
            "warning",
            "front-matter",
        )
        return default

    def _front(self, path: str, node: Mapping, kind: str, problems: Problems) -> FrontMatter:
        declared = {field.name: field for field in self._fields[kind]}
        reading = FieldReading(problems, "", self.settings.zone, lambda target: _locate(path, target))
        fields: dict[str, Any] = dict.fromkeys(declared)
        extra: dict[str, Any] = {}
        is_readable = not any(problem.severity == "error" for problem in problems.found)
        for name, value in node.entries:
            field = declared.get(name.text)
            if field is None:
                extra[name.text] = yaml_text.plain(value)
                _warn_if_misspelt(name.text, name.line, declared, problems)
                continue
            read = None if _is_blank(value) else field.read(value, reading)
            if read is INVALID:
                extra[name.text] = yaml_text.plain(value)
            else:
                fields[name.text] = read if read != "" else None
        lines = {name.text: name.line for name, _ in node.entries}
        if is_readable and not fields["title"] and "title" not in extra:
            problems(lines.get("title", node.line), "缺少标题 title", "请写上 title: 标题")
        return FrontMatter(fields, extra, lines)

    def _trusted(self, path: str, front: FrontMatter, problems: Problems) -> bool:
        if front.fields["html"] != "trusted":
            return False
        if path.removeprefix("content/") in self.settings.markdown.trusted:
            return True
        hint = f"请在 config.yaml 的 markdown.trusted 里列出 {path.removeprefix('content/')}，或删去这一行"
        problems(front.lines["html"], "html: trusted 没有得到许可", hint)
        return False


def _is_blank(value: Node) -> bool:
    return yaml_text.is_null(value) or (isinstance(value, Scalar) and not value.text.strip())


def text_keys(fields: tuple[Field, ...]) -> frozenset[str]:
    """The keys whose value is text whatever it looks like."""
    return frozenset(field.name for field in fields if isinstance(field.type, Text | FilePath)) | {
        "description",
        "excerpt",
    }


def _locate(path: str, target: str) -> str:
    """The stored path that a target written in the post at `path` means; outside addresses stay as written."""
    if urls.is_external(target):
        return target
    joined = urls.join(posixpath.dirname(path).removeprefix("content").lstrip("/"), target)
    return target if joined is None else f"content/{joined}"


def _warn_if_misspelt(name: str, line: int, declared: dict[str, Field], problems: Problems) -> None:
    if name in FOREIGN_FIELDS or name.lower() in FOREIGN_FIELDS:
        return
    near = nearest(name.lower(), declared)
    if near and (near == name.lower() or (len(near) > 3 and _distance_is_small(name.lower(), near))):
        problems(line, f"不认识的键 {name}", f"您要写的是 {near} 吗？", "warning", "front-matter")


def _distance_is_small(one: str, other: str) -> bool:
    """Whether a letter or two were left out, added, changed or swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    if sorted(one) == sorted(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    first = next((at for at, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    skip = len(longer) - len(shorter)
    return shorter[first + (1 - skip) :] == longer[first + 1 :]


def _date_in_name(path: str, zone: tzinfo) -> Moment | None:
    found = _DATE_IN_NAME.match(posixpath.basename(path))
    return parse_date(found[1].replace("_", "-"), zone) if found else None
