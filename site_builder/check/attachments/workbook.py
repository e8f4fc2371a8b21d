"""Workbooks: every cell of every sheet, hidden ones too, with the head of its column; comments with their cells."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from site_builder.check.attachments.markup import elements, leaves, local
from site_builder.check.attachments.package import Package
from site_builder.check.attachments.pieces import Piece

_HEAD_ROWS = 10
_BIRTH = re.compile("出生|生日|birth", re.I)
_DIGIT = re.compile(r"\d")
_PARTS = ("v", "f", "t", "is")  # of a cell
_HIDDEN = ("hidden", "veryHidden")


def workbook(package: Package) -> Iterator[Piece]:
    """All texts of the sheets of a workbook."""
    strings = _strings(package)
    for part, name in _sheets(package):
        yield from _sheet(package.read(part), name, strings)
        yield from _comments(package, part, name)


def _strings(package: Package) -> list[str]:
    part = "xl/sharedStrings.xml"
    return list(_texts_of(package.read(part), "si", "共用文字")) if part in package.names else []


def _texts_of(content: bytes, wanted: str, where: str) -> Iterator[str]:
    for _, element in elements(content, where, ("end",)):
        if local(element) == wanted:
            yield _text(element)
            element.clear()


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if local(one) == "t")


def _sheets(package: Package) -> Iterator[tuple[str, str]]:
    """The parts of the sheets with their names, in the order of the workbook; then parts that it does not name."""
    targets = dict(_relations(package, "xl/workbook.xml"))
    named: set[str] = set()
    content = package.read("xl/workbook.xml") if "xl/workbook.xml" in package.names else b"<none/>"
    for _, element in elements(content, "工作簿", ("end",)):
        if local(element) == "sheet":
            attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
            part = targets.get(attributes.get("id", ""), "")
            if part in package.names and part not in named:
                named.add(part)
                hidden = "（隐藏）" if attributes.get("state") in _HIDDEN else ""
                yield part, f"工作表“{attributes.get('name', part)}”{hidden}"
    for part in package.names:
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part) and part not in named:
            yield part, f"工作表 {part}"


def _relations(package: Package, part: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    path = f"{folder}/_rels/{name}.rels"
    if path not in package.names:
        return
    for _, element in elements(package.read(path), path, ("end",)):
        if element.get("Target"):
            target = element.get("Target", "")
            yield element.get("Id", ""), posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _sheet(content: bytes, name: str, strings: list[str]) -> Iterator[Piece]:
    heads: dict[str, str] = {}
    label = ""
    for _, element in elements(content, name, ("end",)):
        tag = local(element)
        if tag == "c":
            place, text = element.get("r", ""), _value(element, strings)
            column = place.rstrip("0123456789")
            is_word = text != "" and not _DIGIT.search(text)
            if is_word and _is_near_top(place[len(column) :]):
                heads[column] = text
            if text:
                context = f"{label} {heads.get(column, '')}".strip()
                yield Piece(f"{name} {place} 格", _shown(text, context), context)
            label = text if is_word else ""
        elif tag == "row":
            label = ""
            element.clear()
        elif tag in _PARTS:
            continue
        elif element.text and re.fullmatch(r"(?:odd|even|first)(?:Header|Footer)", tag):
            yield Piece(f"{name}页眉页脚", re.sub(r"&(?:\"[^\"]*\"|[A-Z]|\d+)", " ", element.text))
        elif tag == "dataValidation" or tag == "hyperlink":
            for text in element.attrib.values():
                yield Piece(f"{name} {element.get('ref') or element.get('sqref') or ''} 格的提示或链接", text)


def _is_near_top(row: str) -> bool:
    return len(row) < 3 and int(row or 0) <= _HEAD_ROWS


def _value(cell: Element, strings: list[str]) -> str:
    """What a cell shows, as near as its stored value tells."""
    kind = cell.get("t")
    if kind == "inlineStr":
        return "".join(cell.itertext())
    parts = {local(part): part.text or "" for part in cell}
    stored = parts.get("v", "")
    if kind == "s":
        return strings[int(stored)] if stored.isdecimal() and int(stored) < len(strings) else ""
    formula = parts.get("f", "")
    return f"{_whole(stored)} {formula}".strip() if formula and kind == "str" else _whole(stored)


def _whole(number: str) -> str:
    """Large numbers are stored as 1.3800001234E10."""
    if "." in number and re.fullmatch(r"\d\.\d+[eE]\+?\d{1,2}", number):
        return f"{float(number):.0f}"
    return number.removesuffix(".0")


def _shown(text: str, context: str) -> str:
    """A day of birth is stored as a number: counted from the end of 1899."""
    if len(text) == 5 and re.fullmatch(r"[1-5]\d{4}", text) and _BIRTH.search(context):
        return str(date(1899, 12, 30) + timedelta(int(text)))
    return text


def _comments(package: Package, part: str, name: str) -> Iterator[Piece]:
    for _, target in _relations(package, part):
        if target not in package.names:
            continue
        if "omment" in target and target.endswith(".xml"):
            for _, element in elements(package.read(target), name, ("end",)):
                if local(element) in ("comment", "threadedComment"):
                    text = _text(element) or "".join(one.text or "" for one in element.iter())
                    yield Piece(f"{name} {element.get('ref', '')} 格的批注", text)
        elif "/drawings/" in target and target.endswith(".xml"):
            yield from leaves(package.read(target), f"{name}的文本框")
