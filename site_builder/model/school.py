"""业余党校: its terms, how one is let in, who teaches; and what lists and posts together say of it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from site_builder.dates import Moment
from site_builder.fields import Date, Integer, Keyed, Many, Number, Reading, Record, Text, key
from site_builder.model.page import PageSummary
from site_builder.yaml_text import Mapping, Node


class EntryStep(Keyed, frozen=True):
    """One of the steps by which a student is let in."""

    title: str = key(Text(), "这一步叫什么", required=True, example="团支部选举")
    who: str = key(Text(), "谁来办", default="", example="各团支部")
    text: str = key(Text(), "怎么办，一句话", default="")
    needs: tuple[str, ...] = key(Many(Text()), "要交什么", default=(), example="[推荐表]")


class Lecturer(Keyed, frozen=True):
    name: str = key(Text(), "姓名", required=True, example="温知夏")
    role: str = key(Text(), "单位、职务", default="", example="党总支组织委员")
    topics: tuple[str, ...] = key(Many(Text()), "讲什么", default=(), example="[党章]")
    note: str = key(Text(), "介绍，一句话", default="")


class EntryDates(Keyed, frozen=True):
    """When one step of the entry is taken in a term; `last` is None where it is a matter of one day."""

    step: str = key(Text(), "哪一步，与 school_entry.yaml 里的 title 相同", required=True, example="团支部选举")
    first: Moment | None = key(Date(), "从哪天起", required=True, example="2026-02-02")
    last: Moment | None = key(Date(), "到哪天止；只有一天可不写")
    line: int = 0


class Session(Keyed, frozen=True):
    """A lesson of the timetable, whether there is a post of it yet or not."""

    number: int = key(Integer(1), "第几讲", required=True, example="1")
    date: Moment | None = key(Date(), "哪天上课，可带时间", example="2026-03-12 18:15")
    title: str = key(Text(), "题目；写了稿件的可不写", default="")
    lecturer: str = key(Text(), "主讲人", default="")
    place: str = key(Text(), "在哪里上", default="")
    hours: float | None = key(Number(0, 1000), "学时")
    line: int = 0


class TermEntry(Keyed, frozen=True):
    """A term as the list of terms tells of it."""

    term: int = key(Integer(1), "第几期", required=True, example="8")
    first: Moment | None = key(Date(), "开课日期", example="2026-03-12")
    last: Moment | None = key(Date(), "结业日期", example="2026-06-18")
    place: str = key(Text(), "上课地点", default="")
    enrolled: int | None = key(Integer(0), "学员几人", example="102")
    graduated: int | None = key(Integer(0), "结业几人", example="98")
    note: str = key(Text(), "说明，一两句话", default="")
    entry: tuple[EntryDates, ...] = key(
        Many(Record(EntryDates)), "入学各步的日期", default=(), example="[{step: 团支部选举, first: 2026-02-02}]"
    )
    lessons: tuple[Session, ...] = key(
        Many(Record(Session)), "课表", default=(), example="[{number: 1, date: 2026-03-12 18:15, title: 为了谁}]"
    )
    line: int = 0


class Admission(Struct, frozen=True):
    """A step of the entry with its dates in one term, None where there are none."""

    step: EntryStep
    first: Moment | None
    last: Moment | None


class Lesson(Struct, frozen=True):
    """A row of a timetable; `page` is its post, None as long as there is none; `quizzes` are the self-tests on it."""

    number: int | None
    date: Moment | None
    title: str
    lecturer: str
    place: str
    hours: float | None
    page: PageSummary | None
    quizzes: tuple[PageSummary, ...]


class SchoolTerm(Struct, frozen=True):
    """A term with what posts add to it; `quizzes` are self-tests on the term as a whole.

    `hours` is None unless every lesson tells its own; `url` is its page.
    """

    number: int
    first: Moment | None
    last: Moment | None
    place: str
    enrolled: int | None
    graduated: int | None
    note: str
    admission: tuple[Admission, ...]
    lessons: tuple[Lesson, ...]
    quizzes: tuple[PageSummary, ...]
    hours: float | None
    url: str
    certificate: str


class School(Struct, frozen=True):
    """The school as a whole: terms newest first; the addresses are "" where there is no such page."""

    section: str
    url: str
    steps: tuple[EntryStep, ...]
    terms: tuple[SchoolTerm, ...]
    lecturers: tuple[Lecturer, ...]
    lecturers_url: str


def check_term(term: TermEntry, node: Node, reading: Reading) -> None:
    """What a term says that cannot be so."""
    name = f"第 {term.term} 期"
    if term.first and term.last and day_of(term.last) < day_of(term.first):
        said = f"{name}的 last（{day_of(term.last)}）早于 first（{day_of(term.first)}）"
        reading.complain(_line(node, "last"), said, "请检查这两个日期，结业应在开课之后")
    if term.graduated is not None and term.enrolled is None:
        hint = "请写上 enrolled: 人数"
        reading.complain(_line(node, "graduated"), f"{name}写了结业人数，没有写学员人数", hint, "warning")
    elif term.graduated is not None and term.enrolled is not None and term.graduated > term.enrolled:
        said = f"{name}结业 {term.graduated} 人，比学员 {term.enrolled} 人还多"
        reading.complain(_line(node, "graduated"), said, "请检查 enrolled（学员）和 graduated（结业）是不是写反了")
    _check_lessons(term, name, reading)
    for dates in term.entry:
        if dates.first and dates.last and day_of(dates.last) < day_of(dates.first):
            said = f"{name}“{dates.step}”的 last（{day_of(dates.last)}）早于 first（{day_of(dates.first)}）"
            reading.complain(dates.line, said, "请检查这两个日期")


def _check_lessons(term: TermEntry, name: str, reading: Reading) -> None:
    seen: set[int] = set()
    for lesson in term.lessons:
        if lesson.number in seen:
            hint = f"请按先后重新编号，例如 number: {max(one.number for one in term.lessons) + 1}"
            reading.complain(lesson.line, f"{name}课表里有两个第 {lesson.number} 讲", hint)
        seen.add(lesson.number)
        if lesson.date is None or term.first is None or term.last is None:
            continue
        if not day_of(term.first) <= day_of(lesson.date) <= day_of(term.last) and day_of(term.first) <= day_of(
            term.last
        ):
            said = f"{name}第 {lesson.number} 讲的日期 {day_of(lesson.date)} 不在这一期之内"
            hint = f"这一期是 {day_of(term.first)} 到 {day_of(term.last)}，请检查 date"
            reading.complain(lesson.line, said, hint, "warning")


def day_of(moment: Moment) -> str:
    """The day of a moment, `2026-03-12`."""
    return f"{moment:%Y-%m-%d}"


def _line(node: Node, name: str) -> int:
    """The line on which a key of a map stands."""
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((key.line for key, _ in entries if key.text == name), node.line)


SCHOOL_REGISTERS: dict[str, Any] = {
    "school_terms": Many(Record(TermEntry, check=check_term)),
    "school_entry": Many(Record(EntryStep, "title")),
    "lecturers": Many(Record(Lecturer, "name")),
}
