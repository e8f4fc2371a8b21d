"""Personal data that is known by its form or by the word beside it: e-mail, passports, birthdays, rooms, school numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.model.checking import PersonalSettings

# rule, start, end, value
Place = tuple[str, int, int, str]

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}\s?(?:@|\(at\)|\[at\]|\s+at\s+(?=[\w-]+(?:\.|\s+dot\s+)(?:com|cn|net|org|edu)))\s?"
    r"(?:[A-Za-z0-9-]{1,63}(?:\.|\(dot\)|\[dot\]|\s+dot\s+)){1,5}[A-Za-z]{2,18}(?![A-Za-z0-9_@])"
)
# Where all alternatives begin with a plain character, a search is many times faster.
_AT = re.compile(r"at\b(?<=\bat)")
_SIGN = re.compile(rf"@|{_AT.pattern}")
_PASSPORT = re.compile(r"[EG](?<![A-Za-z0-9].)(?:\d{8}|(?<=E)[A-HJ-NP-Z]\d{7})(?![A-Za-z0-9])", re.S)
_TRAVEL = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,2}\s?\d{7,8}|1[45]\d{7}|(?<=台胞证)\s?[:：]?\s?\d{8})(?![A-Za-z0-9])")
_TRAVELS = re.compile("护照|通行证|台胞证|回乡证|passport|Passport|PASSPORT")
_TRAVEL_WORD = re.compile(r"(?:护照|通行证|台胞证|回乡证|passport)[^\n]{0,12}$", re.I)
_DAY = re.compile(
    r"(?<!\d)(?P<y>19[4-9]\d|20[0-4]\d)\s?(?:年|[-/.])\s?(?P<m>1[0-2]|0?[1-9])\s?(?:月|[-/.])\s?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)\s?[日号]?"
    r"|(?<!\d)(?P<y2>19[4-9]\d|20[0-2]\d)(?P<m2>1[0-2]|0[1-9])(?P<d2>3[01]|[12]\d|0[1-9])(?!\d)"
)
_MONTH = re.compile(r"(?<!\d)(?P<y>19[4-9]\d|20[0-4]\d)\s?(?:年|[-/.])\s?(?P<m>1[0-2]|0?[1-9])(?!\d)月?")
_BIRTH = re.compile("出生|生日|生于|诞辰|日 ?生|号 ?生|" + "|".join(f"{digit} ?生" for digit in range(10)))
_BORN = re.compile("birth|born|DOB", re.I)
_BIRTH_BEFORE = re.compile(
    r"(?:出生(?!率|人口|证|缺陷)(?:年月日?|日期|时间|于)?|生日"
    r"|(?<![发诞产萌衍滋派写])生于|诞辰|birth\s?(?:day|date)?|born(?: on)?|DOB)"
    r"[^\d\n。；，,;]{0,6}$",
    re.I,
)
_BIRTH_AFTER = re.compile(
    r"[^\d\n。；，,;]{0,4}(?:出生(?!率|人口|证)|生日(?!会|歌|晚会)|(?<![发诞产])生于)|\s?生(?=[，。；、）)\s]|$)"
)
_BIRTH_MONTH = re.compile(r"出生(?:年月|日期|时间)[^\d\n。；]{0,6}$")
_NOT_BIRTH = re.compile(
    r"(?:政治|党的|祖国|共和国|建校|校庆|校园|集体|人民军队|建军|建党|先生|孙中山|入党)[^。\n]{0,4}(?:出生|生日|诞辰)"
)
_ROOM_WORD = "宿舍|寝室|公寓|床位|学寓|住宿"
_ROOM_SIGN = re.compile(f"{_ROOM_WORD}|房间号")
_ROOM = re.compile(
    rf"(?:{_ROOM_WORD})(?:号码?|楼|区|地址|房间|信息)?\s?(?:为|是|在)?\s?[:：]?\s?[(]?(?:[东西南北中]?[区苑园]?\s?)"
    r"(?P<room>[A-Za-z]?\d{1,2}\s?(?:号楼|栋|幢|号|座|舍|楼|[-#])\s?(?:\d{1,2}\s?(?:单元|层|楼|-)\s?)?[A-Za-z]?\d{2,4}\s?(?:室|房|号|寝室|宿舍)?(?:\s?-?\s?\d{1,2}\s?(?:床|号床))?"
    r"|[A-Za-z]?-?\d{3,4}\s?(?:室|房|号|寝室|宿舍|床))(?![\d年人元平间名个张月日次%米])"
    r"|(?P<behind>[A-Za-z]?\d{1,2}\s?(?:号楼|栋|幢|舍|号|#)\s?(?:宿舍楼?|公寓楼?|学生公寓)\s?[A-Za-z]?\d{3,4}\s?(?:室|房|号|寝室|宿舍)?)(?![\d年人元平间名个张])"
    r"|(?P<label>(?:宿舍|寝室|床位|房间)号码?\s?[:：]?\s?(?:[A-Za-z]|[东西南北][区苑园]?)?[-\s]?\d{1,4}(?:\s?[-#]\s?\d{1,4}){0,2})(?![\d年人元平间名个张])"
    r"|(?P<named>(?:宿舍|寝室|住宿)(?:地址|楼)?[:：]\s?[^\n\d，。；,;:]{0,6}\d{0,2}\s?[楼舍园苑栋幢]\s?\d{3,4}室?)(?![\d年人元平间名个张])"
    r"|(?P<inner>(?<![\dA-Za-z])[A-Za-z]?\d{3,4}\s?(?:寝室|宿舍))"
)
_STUDENT = re.compile(
    r"(?:学\s?号|学籍号|考生号|准考证号)码?\s?(?:为|是)?\s?[:：]?\s?(?P<value>[A-Za-z]{0,3}\d{5,18})(?![\dA-Za-z])"
)
_STAFF = re.compile(
    r"(?:工\s?号|(?:教工|职工|员工|教职工|教师)编?号)码?\s?(?:为|是)?\s?[:：]?\s?(?P<value>[A-Za-z]{0,4}-?\d{3,14})(?![\dA-Za-z])"
)
_STAFF_SIGN = re.compile(r"[工师]\s?(?:编?号)")
_LOCAL_WORD = re.compile("电话|座机|宅电|传真|住宅|T[Ee][Ll]|t[Ee][Ll]|F[Aa][Xx]|f[Aa][Xx]")
_LOCAL = re.compile(
    r"(?:(?:电话|座机|宅电|传真|住宅|Tel|Fax)(?:号码)?\s?(?:为|是)?\s?[:：.]?\s?)(?P<value>[2-8]\d{2,3}[- ]?\d{4})(?![\d-])",
    re.I,
)
_BRACKETED = re.compile(r"[(]0\d{2,3}[)]\s?[2-8]\d{2,3}[- ]?\d{4}(?!\d)")
_ABROAD = re.compile(r"(?<!\d)(?:[+]|00)?86[- ](?P<area>[1-9]\d{1,2})[- ](?P<rest>[2-8]\d{2,3}[- ]?\d{4})(?![\d-])")
_CELL = re.compile(r"\s*[A-Za-z]{0,4}-?\d{4,18}\s*")
_ROOM_CELL = re.compile(
    r"\s*[A-Za-z东西南北]?[区苑园]?\d{1,2}?(?:\s?(?:号楼|栋|幢|-|#)\s?)?\d{2,4}(?:\s?[室房]|-\d{1,2})?\s*"
)


def named(text: str, settings: PersonalSettings, context: str) -> Iterator[Place]:
    """What is found in a plain text; `context` is what stands over or beside it in a table."""
    if "@" in text or _AT.search(text):
        yield from _emails(text)
    yield from _travel(text, context)
    yield from _birth(text, context)
    yield from _rooms(text)
    yield from _labelled(text, settings)
    if context:
        yield from _cells(text, context)


def _emails(text: str) -> Iterator[Place]:
    end = 0
    for sign in _SIGN.finditer(text):
        found = _EMAIL.search(text, max(end, sign.start() - 66), sign.end() + 200)
        if found:
            end = found.end()
            yield "email", found.start(), end, found[0].strip().lower()


def _rooms(text: str) -> Iterator[Place]:
    end = 0
    for word in _ROOM_SIGN.finditer(text):
        if word.start() >= end:
            found = _ROOM.search(text, max(end, word.start() - 16), word.end() + 48)
            if found:
                end = found.end()
                yield "dormitory", found.start(), end, found[0].strip()


def _travel(text: str, context: str) -> Iterator[Place]:
    for one in _PASSPORT.finditer(text):
        yield "passport", one.start(), one.end(), one[0]
    if _TRAVEL_WORD.search(context) or _TRAVELS.search(text):
        for one in _TRAVEL.finditer(text):
            if _TRAVEL_WORD.search(context + "\n" + text[max(0, one.start() - 20) : one.start()]) or (
                _TRAVEL_WORD.search(context)
            ):
                yield "passport", one.start(), one.end(), one[0]


def _birth(text: str, context: str) -> Iterator[Place]:
    if not any(_BIRTH.search(one) or ("b" in one.lower() and _BORN.search(one)) for one in (text, context)):
        return
    for one in _DAY.finditer(text):
        before = text[max(0, one.start() - 20) : one.start()]
        after = text[one.end() : one.end() + 12]
        is_told = _BIRTH_BEFORE.search(before) or _BIRTH_AFTER.match(after) or _BIRTH_BEFORE.search(context)
        if is_told and not _NOT_BIRTH.search(before + after + context):
            yield "birth-date", one.start(), one.end(), re.sub(r"\D", "", one[0])
    for one in _MONTH.finditer(text):
        if _BIRTH_MONTH.search(text[max(0, one.start() - 20) : one.start()]) or _BIRTH_MONTH.search(context):
            yield "birth-date", one.start(), one.end(), re.sub(r"\D", "", one[0])


def _labelled(text: str, settings: PersonalSettings) -> Iterator[Place]:
    if "学" in text or "考" in text:
        yield from (("student-number", *one.span("value"), one["value"]) for one in _STUDENT.finditer(text))
    if _STAFF_SIGN.search(text):
        yield from (("staff-number", *one.span("value"), one["value"]) for one in _STAFF.finditer(text))
    for one in _LOCAL.finditer(text) if _LOCAL_WORD.search(text) else ():
        yield "telephone", *one.span("value"), re.sub(r"\D", "", one["value"])
    for bracketed in _BRACKETED.finditer(text):
        yield "telephone", *bracketed.span(), re.sub(r"\D", "", bracketed[0])
    for one in _ABROAD.finditer(text) if "86" in text else ():
        yield "telephone", *one.span(), f"0{one['area']}{re.sub(r'[- ]', '', one['rest'])}"
    for rule, patterns in (("student-number", settings.student), ("staff-number", settings.staff)):
        for pattern in patterns:
            yield from ((rule, one.start(), one.end(), one[0]) for one in _own(pattern).finditer(text))


def _cells(text: str, context: str) -> Iterator[Place]:
    """A cell of a table whose head says what it holds."""
    for rule, word, form in _HEADS:
        if word.search(context) and form.fullmatch(text):
            yield rule, 0, len(text), text.strip()


_HEADS = (
    ("student-number", re.compile("学号|学籍号|考生号|准考证号"), _CELL),
    ("staff-number", re.compile("工号|职工号|员工编号"), _CELL),
    ("dormitory", re.compile("宿舍号?|寝室号?|房间号|床位"), _ROOM_CELL),
    ("telephone", re.compile("电话|座机|传真"), re.compile(r"\s*[2-8]\d{2,3}[- ]?\d{4}\s*")),
)


@lru_cache(maxsize=64)
def _own(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(rf"(?<![\dA-Za-z])(?:{pattern})(?![\dA-Za-z])")
    except re.error:  # told with the configuration
        return re.compile("(?!)")
