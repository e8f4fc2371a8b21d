"""Types of single values."""

from __future__ import annotations

import re
from typing import Any

from site_builder import dates
from site_builder.chinese import did_you_mean
from site_builder.fields.base import INVALID, Reading, Type, describe
from site_builder.yaml_text import Node, Scalar

_TRUE = frozenset(("true", "yes", "on", "1", "是", "对", "真", "开"))
_FALSE = frozenset(("false", "no", "off", "0", "否", "错", "假", "关"))


class Text(Type, frozen=True):
    def title(self) -> str:
        return "文字"

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"]}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title())
        return node.text.strip()


class FilePath(Text, frozen=True):
    """A path written relative to the text it stands in; the reading's `locate` makes it a stored path."""

    def title(self) -> str:
        return "文件路径"

    def read(self, node: Node, reading: Reading) -> Any:
        written = super().read(node, reading)
        return reading.locate(written) if isinstance(written, str) and written else written


class Pattern(Type, frozen=True):
    """Text of a given form, e.g. a colour."""

    named: str
    form: str
    example: str

    def title(self) -> str:
        return self.named

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": self.form}

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar) and re.search(self.form, node.text.strip()):
            return node.text.strip()
        return reading.wrong(node, self.title(), self.example)


class Integer(Type, frozen=True):
    least: int | None = None
    most: int | None = None

    def title(self) -> str:
        if self.least is not None and self.most is not None:
            return f"{self.least} 到 {self.most} 的整数"
        return "整数" if self.least is None else f"不小于 {self.least} 的整数"

    def schema(self) -> dict[str, Any]:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "integer"} | {name: value for name, value in bounds.items() if value is not None}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip().replace("_", "") if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[-+]?[0-9]{1,15}", text):
            return reading.wrong(node, self.title())
        value = int(text)
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            return reading.wrong(node, self.title())
        return value


class Number(Type, frozen=True):
    least: int | None = None
    most: int | None = None

    def title(self) -> str:
        return "数字" if self.least is None or self.most is None else f"{self.least} 到 {self.most} 的数字"

    def schema(self) -> dict[str, Any]:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "number"} | {name: value for name, value in bounds.items() if value is not None}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?", text):
            return reading.wrong(node, self.title())
        value = float(text) if "." in text else int(text)
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            return reading.wrong(node, self.title())
        return value


class Boolean(Type, frozen=True):
    def title(self) -> str:
        return "是或否"

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, "是", "否"]}

    def read(self, node: Node, reading: Reading) -> Any:
        word = node.text.strip().lower() if isinstance(node, Scalar) else ""
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        reading.complain(node.line, f"{reading.label} 只能写 是 或 否，这里是{describe(node)}", "请写成是或否，例如 是")
        return INVALID


class Date(Type, frozen=True):
    def title(self) -> str:
        return "日期"

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}\s*[-/.年]"}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        moment = dates.parse_date(text, reading.zone)
        if moment is not None:
            return moment
        if isinstance(node, Scalar):
            hint = "请写成 年-月-日，例如 2026-01-13"
            if re.match(r"[3-9]\d{3}\D", text):
                hint += "；年份从 1000 到 2999，没有期限就不写这一行"
            reading.complain(node.line, f"日期 {reading.label} 看不懂：“{text}”", hint)
            return INVALID
        return reading.wrong(node, self.title(), "2026-01-13")


class Month(Type, frozen=True):
    """A month of a year, given back as `2026-09`; a day is refused, since whoever writes it means to say less."""

    def title(self) -> str:
        return "年月"

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$"}

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title(), "2026-09")
        text = node.text.strip()
        found = _MONTH.fullmatch(text)
        if found and 1 <= int(found[2]) <= 12 and not found[3]:
            return f"{found[1]}-{int(found[2]):02}"
        if found and found[3]:
            reading.complain(
                node.line,
                f"{reading.label} 只写年和月，这里写到了日：“{text}”",
                f"请写成 {text[:4]}-{int(found[2]):02}",
            )
        elif found:
            reading.complain(
                node.line, f"{reading.label} 的月份只能是 1 到 12，这里是“{text}”", f"请写成年-月，例如 {found[1]}-12"
            )
        else:
            reading.wrong(node, self.title(), "2026-09")
        return INVALID


_MONTH = re.compile(r"([12]\d{3})\s*[-/.年]\s*(\d{1,2})\s*月?\s*((?:[-/.]?\s*\d{1,2}\s*[日号]?(?:[ T].*)?)?)")


class Choice(Type, frozen=True):
    values: tuple[str, ...]

    def title(self) -> str:
        return "、".join(self.values) + " 之一"

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.values)}

    def read(self, node: Node, reading: Reading) -> Any:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if text in self.values:
            return text
        if not isinstance(node, Scalar):
            return reading.wrong(node, self.title())
        reading.complain(node.line, f"{reading.label} 不能是“{text}”", did_you_mean(text, self.values))
        return INVALID
