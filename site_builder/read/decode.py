"""Bytes to text: by a rule, not by guessing."""

from __future__ import annotations

import codecs

from site_builder.errors import Complain, TextError
from site_builder.yaml_text import CONTROL


def decode(content: bytes, complain: Complain) -> str:
    """The text of a file with `\\n` line ends: by its BOM, else UTF-8, else GB 18030 (with a warning).

    Raises TextError, with the line, on bytes that are none of these and on NUL or control characters.
    """
    text = _decode(content, complain)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise TextError(line, f"含有控制字符 U+{ord(control[0]):04X}", "请删去这个看不见的字符（常由复制粘贴带来）")
    return text


def _decode(content: bytes, complain: Complain) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(content, "utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _looks_like_utf8(content):
            raise _undecodable(content, error.start) from None
    if b"\0" in content:
        raise TextError(1, "含有 NUL 字符，可能是没有 BOM 的 UTF-16", "请用编辑器另存为 UTF-8")
    text = _strict(content, "gb18030")
    complain(None, "文件是 GBK/GB18030 编码，已按它读取", "请用编辑器另存为 UTF-8", "warning", "encoding")
    return text


def _looks_like_utf8(content: bytes) -> bool:
    """Whether more characters are whole in UTF-8 than bytes are broken: then it is damaged UTF-8, not GB 18030."""
    text = content.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in text)
    whole = sum(char > "\x7f" for char in text) - broken
    return whole > broken


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(content, error.start) from None


def _undecodable(content: bytes, position: int) -> TextError:
    line = content.count(b"\n", 0, position) + 1
    hint = "请用编辑器打开，改正乱码后另存为 UTF-8"
    return TextError(line, f"有看不懂的字节 0x{content[position]:02X}，文件可能损坏或不是 UTF-8 编码", hint)
