"""业余党校 put together: the terms of the list, each with the posts of its lessons and self-tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from site_builder.chinese import did_you_mean
from site_builder.model.config import Config
from site_builder.model.page import Page, PageSummary
from site_builder.model.problem import Problem
from site_builder.model.school import Admission, EntryDates, EntryStep, Lesson, School, SchoolTerm, Session, TermEntry

TERMS = "content/data/school_terms.yaml"
ByNumber = dict[int | None, list[PageSummary]]
Numbered = dict[int, ByNumber]


def build_school(
    pages: tuple[Page, ...], registers: Mapping[str, tuple[Any, ...]], config: Config
) -> tuple[School | None, list[Problem]]:
    """The school, None where no list tells of one; and lessons that contradict one another or the lists."""
    lessons = [page for page in pages if {"lecturer", "number"} <= page.summary.fields.keys()]
    entries: tuple[TermEntry, ...] = registers.get("school_terms", ())
    steps: tuple[EntryStep, ...] = registers.get("school_entry", ())
    lecturers = registers.get("lecturers", ())
    problems = [*_doubled(lessons), *_strange_terms(lessons, entries), *_doubled_terms(entries)]
    problems += _strange_steps(entries, steps)
    if not (entries or steps or lecturers):
        return None, problems
    section = _home(lessons, config)
    inside = [page for page in pages if page.summary.section == section]
    tests = _by_number(page for page in inside if config.all_kinds[page.summary.kind].is_quiz)
    by_number = _by_number(page for page in lessons if page.summary.section == section)
    base = f"{section}/terms"
    terms = (_term(entry, steps, by_number, tests, base) for entry in {one.term: one for one in entries}.values())
    return (
        School(
            section,
            f"{base}/index.html" if entries or steps else "",
            steps,
            tuple(sorted(terms, key=lambda term: -term.number)),
            lecturers,
            f"{section}/lecturers.html" if lecturers else "",
        ),
        problems,
    )


def _home(lessons: list[Page], config: Config) -> str:
    """The section whose posts are lessons, or else that of the newest lesson."""
    for section in config.sections:
        if not section.hidden and any(field.name == "lecturer" for field in config.all_kinds[section.kind].fields):
            return section.slug
    return lessons[0].summary.section if lessons else "party-school"


def _by_number(pages: Iterable[Page]) -> Numbered:
    """Posts by term and number, the oldest first; those of no term are left out."""
    found: Numbered = defaultdict(lambda: defaultdict(list))
    for page in pages:
        term = page.summary.fields.get("term")
        if term is not None:
            found[term][page.summary.fields.get("number")].insert(0, page.summary)
    return found


def _term(entry: TermEntry, steps: tuple[EntryStep, ...], lessons: Numbered, tests: Numbered, base: str) -> SchoolTerm:
    rows = tuple(_rows(entry, lessons.get(entry.term, {}), tests.get(entry.term, {})))
    dates = {one.step: one for one in entry.entry}
    hours = [row.hours for row in rows]
    return SchoolTerm(
        entry.term,
        entry.first,
        entry.last,
        entry.place,
        entry.enrolled,
        entry.graduated,
        entry.note,
        tuple(_admission(step, dates.get(step.title)) for step in steps),
        rows,
        tuple(tests.get(entry.term, {}).get(None, ())),
        sum(hour for hour in hours if hour is not None) if hours and None not in hours else None,
        f"{base}/{entry.term}.html",
        f"{base}/{entry.term}-certificate.html",
    )


def _admission(step: EntryStep, dates: EntryDates | None) -> Admission:
    return Admission(step, dates.first, dates.last) if dates else Admission(step, None, None)


def _rows(entry: TermEntry, posts: ByNumber, tests: ByNumber) -> Iterator[Lesson]:
    """The lessons in order, those without a number at the end."""
    planned = {one.number: one for one in entry.lessons}
    for number in sorted({*planned, *(one for one in posts if one is not None)}):
        page = posts[number][0] if number in posts else None
        yield _lesson(number, planned.get(number), page, tests.get(number, []))
    for page in posts.get(None, ()):
        yield _lesson(None, None, page, [])


def _lesson(number: int | None, plan: Session | None, page: PageSummary | None, tests: list[PageSummary]) -> Lesson:
    """A lesson: the post knows what was taught and by whom, the plan when and where."""
    told = page.fields if page else {}
    day = page.date.date() if page and page.date else None
    hours = told.get("hours")
    return Lesson(
        number,
        (plan.date if plan else None) or day,
        (page.title if page else "") or (plan.title if plan else ""),
        told.get("lecturer") or (plan.lecturer if plan else ""),
        (plan.place if plan else "") or told.get("place") or "",
        hours if hours is not None else plan.hours if plan else None,
        page,
        tuple(tests),
    )


def _doubled(lessons: list[Page]) -> Iterator[Problem]:
    """Two posts that are the same lesson of a term."""
    seen: dict[tuple[str, int, int], str] = {}
    for page in sorted(lessons, key=lambda one: one.summary.path):
        fields, path = page.summary.fields, page.summary.path
        if fields.get("term") is None or fields.get("number") is None:
            continue
        key = (page.summary.section, fields["term"], fields["number"])
        other = seen.setdefault(key, path)
        if other != path:
            free = next(n for n in range(1, len(lessons) + 2) if (*key[:2], n) not in seen)
            yield Problem(
                "error",
                f"第 {key[1]} 期有两个第 {key[2]} 讲，另一篇是 {other}",
                path,
                page.document.front.lines.get("number"),
                f"请改掉其中一篇的 number，例如 number: {free}",
            )


def _strange_terms(lessons: list[Page], entries: tuple[TermEntry, ...]) -> Iterator[Problem]:
    """Lessons of a term that the list of terms does not have."""
    known = {entry.term for entry in entries}
    for page in lessons:
        term = page.summary.fields.get("term")
        if known and term is not None and term not in known:
            yield Problem(
                "warning",
                f"{TERMS} 里没有第 {term} 期",
                page.summary.path,
                page.document.front.lines.get("term"),
                f"请在 {TERMS} 里添一行 - {{term: {term}, first: 开课日期, last: 结业日期}}，或检查 term",
            )


def _doubled_terms(entries: tuple[TermEntry, ...]) -> Iterator[Problem]:
    seen: dict[int, int] = {}
    for entry in entries:
        if entry.term in seen:
            said = f"第 {entry.term} 期写了两次，另一处在第 {seen[entry.term]} 行"
            yield Problem("error", said, TERMS, entry.line, "请合成一条，或改掉其中一条的 term")
        seen.setdefault(entry.term, entry.line)


def _strange_steps(entries: tuple[TermEntry, ...], steps: tuple[EntryStep, ...]) -> Iterator[Problem]:
    """Dates of a step that is none of those by which students are let in."""
    known = [step.title for step in steps]
    for entry in entries:
        for one in entry.entry:
            if one.step not in known:
                hint = (
                    did_you_mean(one.step, known) if known else "请先在 content/data/school_entry.yaml 里写出入学各步"
                )
                said = f"第 {entry.term} 期的入学步骤“{one.step}”不在 school_entry.yaml 里"
                yield Problem("warning", said, TERMS, one.line, hint)
