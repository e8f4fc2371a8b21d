"""How the tools complain: they know a line and a sentence, not a file; those who call them add the path."""

from __future__ import annotations

from typing import Literal, Protocol

Severity = Literal["error", "warning"]


class Complain(Protocol):
    """Takes one complaint about a line (1-based, None where no line can be named) of the text at hand."""

    def __call__(
        self, line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None: ...


class TextError(Exception):
    """A text cannot be read at all; `line` counts from 1 and may be None."""

    def __init__(self, line: int | None, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.hint = hint
