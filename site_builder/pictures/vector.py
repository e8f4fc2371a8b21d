"""SVG from content: a picture, never a program. One that holds scripts or fetches from elsewhere is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from site_builder.model.problem import Problem

_ACTIVE = ("script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video")
_ANIMATIONS = ("set", "animate")
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp|avif)[;,])", re.I)
_LINK = re.compile(r"\s*(?:#|https?:|mailto:|[^:]*$)", re.I)
_FETCHED = re.compile(
    r"@import|url\(\s*[\"']?\s*(?!#|[\"']?data:(?:image/(?!svg)|font/))|expression\(|javascript:", re.I
)
HINT = "请用绘图软件重新导出为普通 SVG（嵌入图片和字体，不带脚本），或导出为 PNG"


def check_svg(root: Path, path: str) -> Problem | None:
    """What is wrong with an SVG file, if anything; nothing of it is shown then."""
    try:
        content = (root / path).read_bytes()
        fault, line = _fault(content)
    except expat.ExpatError as error:
        fault, line = "不是完整的 XML", error.lineno
    except OSError as error:
        fault, line = error.strerror or "读不了", 1
    if not fault:
        return None
    return Problem("warning", f"SVG 图片没有发布：{fault}", path, line, HINT, rule="picture")


def _fault(content: bytes) -> tuple[str, int]:
    """The first thing that has no place in a picture, and its line; ("", 0) if all is well."""
    parser = expat.ParserCreate()
    found: list[tuple[str, int]] = []
    styles: list[str] = []

    def say(fault: str) -> None:
        if fault and not found:
            found.append((fault, parser.CurrentLineNumber))

    def start(tag: str, attributes: dict[str, str]) -> None:
        name = tag.rsplit(":", 1)[-1].lower()
        styles.append(name)
        say(_fault_of_element(name, attributes))

    def end(tag: str) -> None:
        styles.pop()

    def text(data: str) -> None:
        if styles and styles[-1] == "style" and _FETCHED.search(data):
            say("样式里引用了别处的文件")

    def instruction(target: str, data: str) -> None:
        say(f"有处理指令 <?{target}")

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.ProcessingInstructionHandler = text, instruction
    parser.EntityDeclHandler = _declares(say)
    parser.Parse(content, True)
    return found[0] if found else ("", 0)


def _declares(say: Callable[[str], None]) -> Callable[..., None]:
    def declared(*_: object) -> None:
        say("声明了实体（<!ENTITY>）")

    return declared


def _fault_of_element(name: str, attributes: dict[str, str]) -> str:
    if name in _ACTIVE:
        return f"里面有 <{name}>"
    for key, value in attributes.items():
        attribute = key.rsplit(":", 1)[-1].lower()
        if attribute.startswith("on"):
            return f"里面有脚本（{key}）"
        allowed = _LINK if name == "a" else _INSIDE
        if attribute in ("href", "src") and not allowed.match(value):
            return f"引用了别处的文件（{key}=“{value[:60]}”）"
        if name in _ANIMATIONS and attribute == "attributename" and value.lower().endswith("href"):
            return "动画会改变链接"
        if attribute not in ("href", "src", "d") and not key.startswith("xmlns") and _FETCHED.search(value):
            return f"引用了别处的文件（{key}）"
    return ""
