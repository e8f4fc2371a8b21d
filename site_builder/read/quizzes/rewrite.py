"""A text whose quizzes are rewritten into shortcodes: `quiz` around `question`s, with the `answers` at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from site_builder.errors import Complain
from site_builder.read.quizzes.keys import parts_with_key
from site_builder.read.quizzes.lines import Part
from site_builder.read.quizzes.questions import BLANK, SORTS, Question, question_of, sort_named, unmarkable

_OPEN = re.compile(r"^\s*\{\{<\s*quiz\b(?P<args>[^>]*?)>\}\}\s*$")
_CLOSE = re.compile(r"^\s*\{\{<\s*/\s*quiz\s*>\}\}\s*$")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s")
_SETTING = re.compile(r"""(?P<name>[\w-]+)\s*=\s*["“]?(?P<value>[^\s"”]*)""")
_SPECIAL = re.compile(r"^(?=[#>+*-]|\d+[.)]\s)(\d*)")
_BLANK_SHOWN = r'<span class="blank">\\_\\_\\_\\_\\_\\_</span>'
_LIMITS = {"draw": (1, 1000), "seconds": (5, 3600)}


def as_quiz(body: str) -> str:
    """The body of a post that is a quiz as a whole: on the same lines but for one more before the first."""
    if any(_OPEN.match(line) for line in body.splitlines()):
        return f"\n{body}"
    return f"{{{{< quiz >}}}}\n{body}\n{{{{< /quiz >}}}}"


def rewrite(text: str, first_line: int, complain: Complain) -> str:
    """The text with its quizzes rewritten, of which it seems to have some."""
    lines = text.split("\n")
    rows: list[str] = []
    at, level, fence, count = 0, 1, "", 0
    while at < len(lines):
        line = lines[at]
        fence = _fence_after(line, fence)
        heading, opened = _HEADING.match(line), _OPEN.match(line)
        if heading and not fence:
            level = len(heading[1])
        if not opened or fence:
            rows.append(line)
            at += 1
            continue
        count += 1
        end = next((number for number in range(at + 1, len(lines)) if _CLOSE.match(lines[number])), None)
        if end is None:
            complain(first_line + at, "自测题只有开头，没有结尾", "请在最后一题下面另起一行写 {{< /quiz >}}")
            return text
        settings = _settings(opened["args"], first_line + at, complain)
        paper = _Paper(f"t{count}", min(level + 1, 6), settings)
        rows += paper.rows(parts_with_key(lines[at + 1 : end], first_line + at + 1), first_line + at, complain)
        at = end + 1
    return "\n".join(rows)


def _fence_after(line: str, fence: str) -> str:
    """The fence of code that is open after a line, "" where none is."""
    found = _FENCE.match(line)
    if found is None:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) else fence


def _settings(args: str, line: int, complain: Complain) -> dict[str, str]:
    found = {match["name"]: match["value"] for match in _SETTING.finditer(args)}
    for name, value in list(found.items()):
        least, most = _LIMITS.get(name, (0, 0))
        if not most:
            complain(line, f"自测题没有设置 {name}", "可以写 draw=10（抢答抽几题）、seconds=20（每题几秒）", "warning")
        elif not value.isdecimal() or not least <= int(value) <= most:
            complain(line, f"自测题的 {name} 应是 {least} 到 {most} 的整数，这里是“{value}”", f"例如 {name}=20")
            del found[name]
    return found


class _Paper(Struct, frozen=True):
    """One quiz: the beginning of its ids, the level of its headings, what its author set."""

    name: str
    level: int
    settings: dict[str, str]

    def rows(self, parts: list[Part], line: int, complain: Complain) -> Iterator[str]:
        """The rewritten lines."""
        questions: list[Question] = []
        body = list(self._body(parts, questions, complain))
        if not any(part.role == "stem" for part in parts):
            complain(line, "自测题里还没有题目", "请写上题目，例如 1. 题干，下面 A. B. 各选项和 答案：B", "warning")
        settings = {name: value for name, value in self.settings.items() if name in _LIMITS}
        yield from ("", _tag("quiz", {"total": str(len(questions)), **settings}), "")
        yield from body
        if questions:
            yield from (_tag("answers", {}), "")
            for number, question in enumerate(questions, 1):
                yield from _answer(number, question)
            yield from ("", _tag("/answers", {}), "")
        yield from (_tag("/quiz", {}), "")

    def _body(self, parts: list[Part], questions: list[Question], complain: Complain) -> Iterator[str]:
        announced = ""
        numbers: set[str] = set()
        for group in _groups(parts):
            first = group[0]
            stray = first if first.role == "stray" else next(iter(group[1:]), None) if first.role != "stem" else None
            if stray:
                said = f"“{_short(stray)}”上面没有题目"
                complain(stray.line, said, "请在题干前写上题号，例如 1. 题干，选项和答案写在它下面")
            if first.role == "heading":
                announced, numbers = _announced(first, complain), set()
                yield from (f"{'#' * self.level} {first.text.splitlines()[0]}", "", *first.text.splitlines()[1:], "")
            elif first.role in ("note", "stray"):
                yield from (first.text, "")
            else:
                if first.mark in numbers:
                    complain(first.line, f"题号 {first.mark} 写了两次", "请按先后重新编号", "warning")
                numbers.add(first.mark)
                question = question_of(group, announced, complain)
                if question:
                    questions.append(question)
                    yield from self._question(len(questions), question)

    def _question(self, number: int, question: Question) -> Iterator[str]:
        args = {
            "number": str(number),
            "id": f"{self.name}-{number}",
            "sort": question.sort,
            "title": SORTS[question.sort],
            "answer": "；".join(question.answer),
        }
        stem = BLANK.sub(_BLANK_SHOWN, _plain_start(question.stem))
        yield from (_tag("question", args), "", stem, "")
        for at, option in enumerate(question.options, 1):
            yield f"{at}. {_indented(_plain_start(option))}"
        yield from ("", _tag("/question", {}), "")


def _groups(parts: list[Part]) -> Iterator[list[Part]]:
    """A question's stem together with what belongs to it; headings and notes by themselves."""
    group: list[Part] = []
    for part in parts:
        if part.role in ("heading", "note", "stem", "stray") and group:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _short(part: Part) -> str:
    """The beginning of a part as it was written."""
    words = {"answer": "答案：", "explanation": "解析：", "reference": "依据："}.get(part.role, "")
    mark = f"{part.mark}. " if part.mark else ""
    return f"{words}{mark}{part.text.splitlines()[0] if part.text else ''}"[:24]


def _announced(heading: Part, complain: Complain) -> str:
    strange = unmarkable(heading.text)
    if strange:
        hint = "自测题只能自动批改单选、多选、判断、填空；这些题请写在自测题之外，例如“想一想”"
        complain(heading.line, f"自测题里不能有{strange}题", hint)
    return sort_named(heading.text)


def _answer(number: int, question: Question) -> Iterator[str]:
    answer = "；".join(question.answer) if question.sort == "blanks" else "".join(question.answer)
    yield f"{number}. **答案：{_escaped(answer)}**"
    told = (("解析", question.explanation), ("依据", question.reference))
    if any(text for _, text in told):
        yield "    " + "　".join(f"{title}：{_indented(text)}" for title, text in told if text)


def _tag(name: str, args: dict[str, str]) -> str:
    """A shortcode's tag; what would end it is written so that it does not."""
    said = "".join(f' {key}="{_quoted(value)}"' for key, value in args.items())
    return f"{{{{< {name}{said} >}}}}"


def _quoted(text: str) -> str:
    return re.sub(r'(["\\])', r"\\\1", " ".join(text.split()))


def _escaped(text: str) -> str:
    return re.sub(r"([*_`\[\]<&\\])", r"\\\1", text)


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def _plain_start(text: str) -> str:
    """A text that Markdown takes for a paragraph, whatever it begins with."""
    return _SPECIAL.sub(r"\1\\", text)
