"""What is wrong, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from site_builder.errors import Severity


class Problem(Struct, frozen=True):
    """One fault of the content, configuration, templates or surroundings, told in Chinese.

    `path` is relative to the site's root, `line` counts from 1, `excerpt` is the line itself, `rule` names the kind of fault,
    `subject` is what an entry of the allow-list may name (a number that is shown masked, a domain); it is never printed.
    """

    severity: Severity
    message: str
    path: str = ""
    line: int | None = None
    hint: str = ""
    excerpt: str = ""
    rule: str = "content"
    subject: str = ""

    def render(self) -> str:
        """The text for a terminal: `path:line: message`, then the line itself and the hint, indented."""
        where = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        mark = "警告：" if self.severity == "warning" else ""
        lines = [f"{where}{mark}{self.message}"]
        if self.excerpt:
            lines.append(f"    {self.line} | {self.excerpt}")
        if self.hint:
            lines.append(f"    {self.hint}")
        return "\n".join(lines)


class Problems:
    """Gathers what is said about one text: adds its path and quotes the line."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path = path
        self.found: list[Problem] = []
        self._text = text

    def __call__(
        self, line: int | None, message: str, hint: str = "", severity: Severity = "error", rule: str = "content"
    ) -> None:
        excerpt = self._line(line) if line else ""
        self.found.append(Problem(severity, message, self.path, line, hint, excerpt, rule))

    def quote_from(self, text: str) -> None:
        """From now on the lines quoted are those of `text`."""
        self._text = text

    def _line(self, line: int) -> str:
        lines = self._text.split("\n", line)
        return lines[line - 1].strip("\r").strip()[:120] if len(lines) >= line else ""


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line, in an order that no machine changes."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.path, p.line or 0, p.severity, p.message)))
