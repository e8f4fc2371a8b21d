"""Questions put together from the parts of a paper, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from site_builder.chinese import did_you_mean
from site_builder.errors import Complain
from site_builder.read.quizzes.lines import Part

SORTS = {"single": "单选", "multiple": "多选", "truth": "判断", "blanks": "填空"}
_WORDS = {
    "单选": "single",
    "单项选择": "single",
    "多选": "multiple",
    "多项选择": "multiple",
    "不定项选择": "multiple",
    "判断": "truth",
    "是非": "truth",
    "填空": "blanks",
    "选择": "",
}
_UNMARKABLE = ("问答", "简答", "论述", "名词解释", "材料分析", "案例分析", "连线", "排序", "改错", "作文", "计算")
_TRUE = frozenset("对 正确 是 √ ✓ ✔ T TRUE".split())
_FALSE = frozenset("错 错误 否 不对 不正确 × ✗ ✘ X F FALSE".split())
_MARKER = re.compile(r"^(?:【(?P<boxed>[^】]{1,10})】|[（(\[](?P<plain>[^）)\]]{1,10})[）)\]])\s*")
BLANK = re.compile(r"(?:\\?_){3,}|＿{2,}")
_BRACKET = re.compile(r"[（(][\s　]*(?P<answer>[A-Ha-hＡ-Ｈ、,， ]{1,12}|[√×✓✗✔✘对错])[\s　]*[）)]")
_EMPTY_BRACKET = re.compile(r"[（(][\s　]*[）)]")


class Question(Struct, frozen=True):
    """A question that can be marked; `answer` is letters, 对 or 错, or the blanks' words (alternatives parted by /)."""

    line: int
    sort: str
    stem: str
    options: tuple[str, ...]
    answer: tuple[str, ...]
    explanation: str
    reference: str


class Written(Struct, frozen=True):
    """A question as it was written: `named` is the sort it says it is, "" where it does not say."""

    number: str
    line: int
    named: str
    stem: str
    options: tuple[Part, ...]
    answer: Part | None
    explanation: str
    reference: str

    @property
    def name(self) -> str:
        return f"第 {self.number} 题"


def sort_named(heading: str) -> str:
    """The sort of question that a heading announces, "" where it announces none."""
    return next((sort for word, sort in _WORDS.items() if word in heading and sort), "")


def unmarkable(heading: str) -> str:
    """What a heading announces that cannot be marked by itself, "" where there is nothing of the kind."""
    return next((word for word in _UNMARKABLE if word in heading and not sort_named(heading)), "")


def question_of(parts: list[Part], announced: str, complain: Complain) -> Question | None:
    """The question whose stem is the first of `parts`; None where it was complained of."""
    first = parts[0]
    named, stem = _marker(first, announced, complain)
    answer = next((part for part in parts if part.role == "answer" and part.text), None)
    options = tuple(part for part in parts if part.role == "option")
    if answer is None:
        answer, stem = _bracketed(first, stem)
    texts = {role: " ".join(part.text for part in parts if part.role == role) for role in ("explanation", "reference")}
    written = Written(first.mark, first.line, named, stem, options, answer, **texts)
    faults = list(_faults(written))
    for line, message, hint in faults:
        complain(line, f"{written.name}{message}", hint)
    return None if faults else _judged(written)


def _marker(part: Part, announced: str, complain: Complain) -> tuple[str, str]:
    """The sort that stands in brackets before a stem, and the stem without it."""
    found = _MARKER.match(part.text)
    word = (found["boxed"] or found["plain"]).strip() if found else ""
    sort = _WORDS.get(word.removesuffix("题"))
    if found is None:
        return announced, part.text
    if sort is not None:
        return sort or announced, part.text[found.end() :]
    if found["boxed"] or word.endswith("题") or word in _UNMARKABLE:
        known = [f"（{title}）" for title in SORTS.values()]
        complain(part.line, f"第 {part.mark} 题的题型不认识：{word}", did_you_mean(f"（{word}）", known))
        return announced, part.text[found.end() :]
    return announced, part.text


def _bracketed(part: Part, stem: str) -> tuple[Part | None, str]:
    """An answer written into the brackets of a stem, `……是（ B ）。`, and the stem with the brackets empty."""
    found = _BRACKET.search(stem)
    if found is None:
        return None, stem
    return Part("answer", part.line, found["answer"]), f"{stem[: found.start()]}（　　）{stem[found.end() :]}"


def _sort(written: Written) -> str:
    """What sort a question is: as it says, or as its options, its answer and its blanks tell."""
    letters = _letters(written)
    if written.options and written.named in ("", "truth", "blanks"):
        return "multiple" if len(letters) > 1 else "single"
    if written.named:
        return written.named
    if written.answer and _truth(written.answer.text):
        return "truth"
    return "blanks" if BLANK.search(written.stem) else ""


def _faults(written: Written) -> Iterator[tuple[int, str, str]]:
    sort = _sort(written)
    if not written.stem.strip():
        yield written.line, "没有题干", f"请把题目写在“{written.number}.”后面"
    if sort in ("single", "multiple"):
        yield from _option_faults(written)
    if written.answer is None:
        yield written.line, "没有答案", f"请在题目下面另起一行写，例如 {_example(sort)}"
    elif sort in ("single", "multiple"):
        yield from _letter_faults(written, written.answer, sort)
    elif sort == "truth" and not _truth(written.answer.text):
        yield written.answer.line, f"是判断题，答案不能是“{written.answer.text}”", "请写成 答案：对 或 答案：错"
    elif sort == "blanks":
        yield from _blank_faults(written, written.answer)
    elif not sort:
        hint = "选择题请写 A. B. 各选项，判断题的答案请写 对 或 错，填空题请用 ____ 留出空来"
        yield written.line, "看不出是什么题", hint


def _option_faults(written: Written) -> Iterator[tuple[int, str, str]]:
    letters = [option.mark for option in written.options]
    wanted = [chr(ord("A") + at) for at in range(len(letters))]
    if len(letters) < 2:
        many = f"只有 {len(letters)} 个选项" if letters else "没有选项"
        yield written.line, many, "请至少写两个选项，一行一个，例如 A. 正确的说法"
    elif letters != wanted:
        at = next(at for at, letter in enumerate(letters) if letter != wanted[at])
        line = written.options[at].line
        yield line, f"的选项写成了 {'、'.join(letters)}", f"请依次写成 {'、'.join(wanted)}"
    for option in written.options:
        if not option.text.strip():
            yield option.line, f"的选项 {option.mark} 是空的", f"请写出选项 {option.mark} 的内容，或删去这一行"


def _letter_faults(written: Written, answer: Part, sort: str) -> Iterator[tuple[int, str, str]]:
    letters = _letters(written)
    known = {option.mark for option in written.options}
    strange = [letter for letter in letters if letter not in known]
    if not letters:
        yield answer.line, f"是选择题，答案不能是“{answer.text[:20]}”", "请写选项的字母，例如 答案：B"
    elif strange and known:
        hint = f"请从 {'、'.join(sorted(known))} 中选，例如 答案：{min(known)}"
        yield answer.line, f"的答案 {'、'.join(strange)} 不在选项之中", hint
    elif sort == "single" and len(letters) > 1:
        yield answer.line, f"是单选题，却有几个答案：{letters}", "请只留一个字母，或把题型写成（多选）"


def _blank_faults(written: Written, answer: Part) -> Iterator[tuple[int, str, str]]:
    blanks = len(_blanks(written.stem))
    found = len(words_of(answer.text, blanks))
    if not blanks:
        yield written.line, "是填空题，却没有空", "请在要填的地方写 ____（四个下划线）"
    elif blanks != found:
        hint = "请让两边一样多：各空的答案用“；”隔开，一个空有几种写法的用“/”隔开"
        yield answer.line, f"有 {blanks} 个空，答案却有 {found} 个", hint


def _judged(written: Written) -> Question:
    sort = _sort(written)
    text = written.answer.text if written.answer else ""
    stem = written.stem
    answer: tuple[str, ...] = (_letters(written),)
    if sort == "truth":
        answer = (_truth(text),)
    if sort == "blanks":
        blanks = _blanks(stem)
        answer = words_of(text, len(blanks))
        stem = stem if BLANK.search(stem) else _EMPTY_BRACKET.sub("____", stem)
    options = tuple(option.text for option in written.options)
    return Question(written.line, sort, stem, options, answer, written.explanation, written.reference)


def _letters(written: Written) -> str:
    """The letters of the answer; an option's own words, as 答案：对 over A. 对, stand for its letter."""
    if written.answer is None:
        return ""
    said = written.answer.text.strip().rstrip("。.")
    named = [option.mark for option in written.options if option.text.strip().rstrip("。.") == said]
    return named[0] if len(named) == 1 else letters_of(written.answer.text)


def letters_of(text: str) -> str:
    """The letters of an answer in order, each once; "" where it is made of anything else."""
    plain = re.sub(r"[\s　、,，;；.。/和]", "", text)
    narrow = "".join(chr(ord(char) - 0xFEE0) if "Ａ" <= char <= "Ｚ" else char for char in plain).upper()
    return "".join(sorted(set(narrow))) if re.fullmatch("[A-Z]+", narrow) else ""


def words_of(text: str, blanks: int) -> tuple[str, ...]:
    """The words for each blank; 、 or a space may part them where that makes as many as there are blanks."""
    if blanks == 1:
        return (text.strip(),)
    parted = tuple(word.strip() for word in re.split("[；;|]", text) if word.strip())
    other = tuple(word for word in re.split(r"[、，,\s　]+", text) if word)
    return other if len(parted) != blanks and len(other) == blanks else parted


def _truth(text: str) -> str:
    word = text.strip().strip("。.（）() ").upper()
    return "对" if word in _TRUE else "错" if word in _FALSE else ""


def _blanks(stem: str) -> list[str]:
    return BLANK.findall(stem) or _EMPTY_BRACKET.findall(stem)


def _example(sort: str) -> str:
    return {"multiple": "答案：ABD", "truth": "答案：对", "blanks": "答案：先填的；后填的"}.get(sort, "答案：B")
