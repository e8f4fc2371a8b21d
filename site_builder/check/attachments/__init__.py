"""Attachments: all texts inside them, whatever they are packed in, within bounds of size, depth and time."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from site_builder.check.attachments.forms import CLOSED, ENDINGS, FILMS, OFFICE, OLD, PACKED, PHOTOGRAPHS, TEXTS
from site_builder.check.attachments.markup import flow, leaves
from site_builder.check.attachments.package import Package
from site_builder.check.attachments.photographs import has_place, is_placed_film, notes
from site_builder.check.attachments.pieces import Budget, Piece, Unreadable
from site_builder.check.attachments.portable import portable
from site_builder.check.attachments.workbook import workbook

DEEPEST = 4
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LABELS = (
    (r"docProps/|meta\.xml", "文件属性"),
    (r"omments", "批注"),
    (r"header|styles\.xml", "页眉"),
    (r"footer", "页脚"),
    (r"(?:foot|end)notes", "注释"),
    (r"notesSlide(\d+)", r"第 \1 张幻灯片的备注"),
    (r"slides/slide(\d+)", r"第 \1 张幻灯片"),
    (r"rels$", "链接"),
)
Part = Piece | Unreadable


class Place(Piece, frozen=True):
    """A picture that tells where it was taken."""


def pieces(name: str, content: bytes, budget: Budget, depth: int = 0) -> Iterator[Part]:
    """All that stands in an attachment; parts that cannot be looked into come as Unreadable."""
    try:
        yield from _inside(name.lower(), content, budget, depth)
    except Unreadable as error:
        yield error


def _inside(name: str, content: bytes, budget: Budget, depth: int) -> Iterator[Part]:
    if depth > DEEPEST:
        raise Unreadable(f"压缩包套了 {DEEPEST} 层以上，没有再看", "请直接发布里面的文件")
    if name.endswith(OFFICE):
        yield from _office(content, budget, depth)
    elif name.endswith(PACKED):
        yield from _packed(Package(content, budget), budget, depth)
    elif name.endswith(".pdf"):
        for one in portable(content, budget):
            yield from _under(one[0], pieces(*one, budget, depth + 1)) if isinstance(one, tuple) else (one,)
    elif name.endswith((".csv", ".tsv")):
        yield from _rows(content, "\t" if name.endswith(".tsv") else ",")
    elif name.endswith(PHOTOGRAPHS):
        if has_place(content):
            yield Place("", "")
        yield from notes(content)
    elif name.endswith(FILMS):
        if is_placed_film(content):
            yield Place("录像", "")
    elif name.endswith(".svg"):
        yield Piece("", re.sub(r"<(?!!--)[^<>]*>", " ", decoded(content)))
    elif name.endswith(OLD):
        yield from _misnamed(content, budget, depth)
    elif name.endswith(CLOSED):
        raise Unreadable("这种格式看不了里面", "请改用 zip、docx、xlsx、pptx、pdf，图片用 jpg", "attachment-form")
    elif name.endswith(TEXTS) or may_be_text(content):
        yield Piece("", decoded(content))


def _misnamed(content: bytes, budget: Budget, depth: int) -> Iterator[Part]:
    """An attachment of an old form; often one of today's under an old name, or a table of HTML."""
    if content.startswith(b"PK"):
        yield from _office(content, budget, depth)
    elif may_be_text(content):
        yield Piece("", decoded(content))
    else:
        yield from _old(content)


def _office(content: bytes, budget: Budget, depth: int) -> Iterator[Part]:
    if content.startswith(_OLE):
        raise Unreadable("加了密码，看不了", "请去掉密码再发布")
    package = Package(content, budget)
    is_workbook = any(part.startswith("xl/") for part in package.names)
    if is_workbook:
        yield from workbook(package)
    for part in package.names:
        if is_workbook and re.match(
            r"xl/(?:worksheets|drawings|comments|threadedComments|sharedStrings|styles|theme)", part
        ):
            continue
        if re.search(r"theme/|styles|fontTable|webSettings|settings\.xml|Layouts/|\[Content_Types\]|numbering", part):
            continue
        if part.endswith((".xml", ".rels")):
            yield from _part(part, package.read(part), is_workbook)
        elif part.lower().endswith((*ENDINGS, *TEXTS)) and "thumbnail" not in part.lower():
            yield from _under(part, pieces(part, package.read(part), budget, depth + 1))


def _part(part: str, content: bytes, is_workbook: bool) -> Iterator[Piece]:
    where = ""
    for form, label in _LABELS:
        found = re.search(form, part)
        if found:
            where = found.expand(label)
            break
    if is_workbook or re.search(r"docProps/|meta\.xml|rels$|custom|Doc_\d|OFD\.xml", part):
        return leaves(content, where or part)
    return flow(content, where, part)


def _packed(package: Package, budget: Budget, depth: int) -> Iterator[Part]:
    for name in package.names:
        yield Piece(f"{name} 的文件名", name.rpartition("/")[2])
        if name.lower().endswith((*ENDINGS, *TEXTS)):
            try:
                content = package.read(name)
            except Unreadable as error:
                yield error
                if budget.left < 0:
                    return
                continue
            yield from _under(name, pieces(name, content, budget, depth + 1))
            if budget.left < 0:
                return


def _under(name: str, parts: Iterator[Part]) -> Iterator[Part]:
    for one in parts:
        if isinstance(one, Unreadable):
            yield Unreadable(f"{name}：{one.message}", one.hint, one.rule)
        else:
            yield type(one)(f"{name} {one.where}".strip(), one.text, one.context)


def _rows(content: bytes, sign: str) -> Iterator[Piece]:
    heads: list[str] = []
    text = decoded(content)
    try:
        for number, row in enumerate(csv.reader(text.splitlines(), delimiter=sign), 1):
            heads = heads or [cell.strip() for cell in row]
            for column, cell in enumerate(row, 1):
                head = heads[column - 1] if number > 1 and column <= len(heads) else ""
                yield Piece(f"第 {number} 行第 {column} 列", cell, head)
    except csv.Error:  # no table: a quotation mark that nobody closed, a cell without end
        yield Piece("", text)


def _old(content: bytes) -> Iterator[Part]:
    """The formats before 2007: what stands there in plain letters; the rest cannot be seen."""
    for encoding in ("utf-16-le", "latin-1"):
        text = content[: len(content) // 2 * 2].decode(encoding, "ignore")
        for run in re.finditer(r"[\w@.\- ]{7,}", text):
            yield Piece("", run[0])
    yield Unreadable("旧格式的附件看不全", "请另存为 docx、xlsx 或 pptx", "attachment-form")


def may_be_text(content: bytes) -> bool:
    """Whether bytes of an unknown form are a text."""
    if not content or (b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff"))):
        return False
    try:
        content.decode("utf-8-sig" if b"\0" not in content else "utf-16")
    except UnicodeDecodeError:
        try:
            content.decode("gb18030")
        except UnicodeDecodeError:
            return False
    return True


def decoded(content: bytes) -> str:
    """The text of a file, whatever encoding it is most likely in."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")
