"""PDF files: pages, properties, notes, forms, and files packed inside."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from site_builder.check.attachments.pieces import Budget, Piece, Unreadable

_MOST_PAGES = 2_000


def portable(content: bytes, budget: Budget) -> Iterator[Piece | tuple[str, bytes]]:
    """The texts of a PDF, and the files inside it. Raises Unreadable."""
    reader = _open(content)
    try:
        yield from _properties(reader)
        for number, page in enumerate(reader.pages, 1):
            if number > _MOST_PAGES:
                raise Unreadable(f"超过 {_MOST_PAGES:,} 页，后面的没有看", "请拆成几个文件")
            text = page.extract_text() or ""
            budget.take(len(text))
            yield Piece(f"第 {number} 页", text)
            yield from _notes(page, number)
        for name, files in reader.attachments.items():
            for inner in files:
                budget.take(len(inner))
                yield name, inner
    except (Unreadable, TimeoutError):
        raise
    except Exception as error:  # pypdf raises whatever a damaged file leads it to
        raise Unreadable("PDF 坏了，没有看完") from error


def _open(content: bytes) -> Any:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told by us
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        is_locked = reader.is_encrypted and not reader.decrypt("")
    except TimeoutError:
        raise
    except Exception as error:  # as above
        raise Unreadable("PDF 坏了，打不开") from error
    if is_locked:
        raise Unreadable("PDF 加了密码，看不了", "请去掉密码再发布")
    return reader


def _properties(reader: Any) -> Iterator[Piece]:
    for name, value in (reader.metadata or {}).items():
        yield Piece(f"文件属性 {str(name).lstrip('/')}", str(value))
    for name, value in (reader.get_fields() or {}).items():
        yield Piece(f"表单“{name}”", str(value.get("/V") or ""), str(name))


def _notes(page: Any, number: int) -> Iterator[Piece]:
    for reference in page.get("/Annots") or ():
        note = reference.get_object()
        text = str(note.get("/Contents") or "")
        action = note.get("/A")
        address = str(action.get_object().get("/URI") or "") if action else ""
        for one in (text, address):
            if one:
                yield Piece(f"第 {number} 页的批注或链接", one)
