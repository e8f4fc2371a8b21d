"""Finds personal data in a text, wherever the text comes from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from site_builder.check.personal.digits import DIGITS, NUMERAL, Candidate, Run, arabic, candidates, plain, runs
from site_builder.check.personal.named import named
from site_builder.check.personal.numbers import (
    DAY,
    LENGTHS,
    is_bank_card,
    is_identity,
    is_landline,
    is_mobile,
    local,
    may_be_personal,
)
from site_builder.model.checking import PersonalSettings

# What makes a row of digits something else: an order, a parcel, a book.
_OTHER = re.compile(
    r"(?:单号|编号|货号|型号|订单|流水|快递|运单|单据|物流|发票|合同|批次?|序列|设备|资产|凭证|交易|工单|条码|条形码|文件|公文|ISBN|ISSN|IMEI|MEID|SN|S/N|No|QQ|群)"
    r"\.?(?:编?号码?|码)?\s*(?:为|是)?\s*[:：#]?\s*$",
    re.I,
)
_CARD_WORD = re.compile(r"卡|[账帐][号户]|card|visa|master", re.I)
_AMOUNT = re.compile(r"\s?(?:元|万|亿|吨|股|份|次|人次|公里|[平立]方米|千瓦时|字节)")
_TELEPHONE_WORD = re.compile(r"(?:tel|phone|mobile|mob|cell|fax|wechat|电话|手机)\s*[:.]?\s*$", re.I)
_DIGITS = re.compile(rf"{DIGITS.pattern}(?:{DIGITS.pattern.replace('[', '[^', 1)}*{DIGITS.pattern}){{2}}")
_MAILBOX = re.compile(r"@|＠|﹫|at\b(?<=\bat)")
_CUT = re.compile(r"[()/_~](?:(?<=[0-9].)[ (]?[0-9]|(?<=\()1[3-9][0-9][)])")
_SHAPE = re.compile(
    r"(?<![A-Za-z0-9_./-])(?:[(]?1[3-9]\d[)]?[ /_~-]{0,2}[(]?\d{4}[)]?[ /_~-]{0,2}\d{4}|"
    r"\d{6}[/_~]\d{8}[/_~]\d{3}[\dXx])(?![A-Za-z0-9_/-])"
)
# A row of short numbers; not a long one that is told digit by digit, nor one with an area code.
_VALUES = re.compile(r"(?!.*(?<!\d)(?:\d {1,3}){9}\d(?!\d))(?:0|[1-9]\d{0,2})(?: {1,3}(?:0|[1-9]\d{0,2}))*")
_TOKEN = re.compile(r"[^\s\"'<>()（），。；、]*$")


class Found(Struct, frozen=True):
    """A piece of personal data: the rule, where it stands, and its value without separators."""

    rule: str
    start: int
    end: int
    value: str


def find(text: str, settings: PersonalSettings, context: str = "") -> list[Found]:
    """All personal data in a text, in its order, none inside another; `context` is read as if it stood before (a table's head)."""
    if not (settings.student or settings.staff or _is_promising(text)):
        return []
    seen = plain(text)
    words = arabic(text) if NUMERAL.search(text) else seen
    numbers = [*_numbers(seen, context), *(_numbers(words, context) if words != seen else ())]
    return _apart([*numbers, *_shaped(seen), *(Found(*place) for place in named(seen, settings, context))])


def _is_promising(text: str) -> bool:
    """Whether there is anything to look for: three digits, or the sign of an address."""
    return len(text) > 2 and (_DIGITS.search(text) is not None or _MAILBOX.search(text) is not None)


def _apart(found: list[Found]) -> list[Found]:
    """The longest first where several want the same place; equal ones in the order in which they were looked for."""
    taken: list[Found] = []
    for one in sorted(found, key=lambda each: each.start - each.end):
        place = bisect_left(taken, one.start, key=_start)
        is_free = place == 0 or taken[place - 1].end <= one.start
        if is_free and (place == len(taken) or one.end <= taken[place].start):
            taken.insert(place, one)
    return taken


def _start(found: Found) -> int:
    return found.start


def _numbers(text: str, context: str) -> Iterator[Found]:
    for run in runs(text):
        taken: list[Found] = []
        for one in () if _holds_values(run) else candidates(run, LENGTHS, may_be_personal):
            rule = _rule_of(one, text, len(run.groups) == len(one.sizes), context)
            if rule:
                taken.append(Found(rule, one.start, one.end, one.digits.upper()))
        yield from taken


def _holds_values(run: Run) -> bool:
    """Whether nothing but scores, classes or rooms can stand there: of what is cut like this, only identity numbers count."""
    return _VALUES.fullmatch(run.text) is not None and not DAY.search("".join(run.groups))


def _shaped(text: str) -> Iterator[Found]:
    """Mobile and identity numbers cut at brackets, strokes and tildes: only as people cut them."""
    for one in _SHAPE.finditer(text) if _CUT.search(text) else ():
        digits = re.sub(r"[^\dXx]", "", one[0])
        rule = "mobile" if is_mobile(digits) else "identity" if len(digits) == 18 and is_identity(digits) else ""
        if rule and _CUT.search(one[0]) and not _OTHER.search(text[max(0, one.start() - 24) : one.start()]):
            yield Found(rule, *one.span(), digits.upper())


def _rule_of(one: Candidate, text: str, is_whole: bool, context: str) -> str | None:
    before = text[max(0, one.start - 24) : one.start]
    rule = _form_of(one, is_whole, before + context)
    if rule is None:
        return None
    if len(one.digits) == 18 and rule == "identity":
        return rule if _stands_apart(one, text, False) else None
    if rule == "mobile" and len(one.sizes) == 1 and _AMOUNT.match(text, one.end):
        return None
    if _OTHER.search(before or context) or not _stands_apart(one, text, True) or _is_in_address(text, one.start):
        return None
    return rule


def _form_of(one: Candidate, is_whole: bool, before: str) -> str | None:
    """What the digits and their groups may be by themselves."""
    digits = one.digits
    if len(digits) in (15, 18) and is_identity(digits) and (len(digits) == 18 or _is_evenly_cut(one, is_whole)):
        return "identity"
    if len(digits) >= 15 and is_bank_card(digits) and _is_evenly_cut(one, is_whole):
        # What begins with 2 is in China far more often a number that begins with the year.
        return "bank-card" if digits[0] != "2" or _CARD_WORD.search(before) else None
    if is_mobile(local(digits)) and _is_evenly_cut(one, is_whole, (3, 4, 4), (2, 3, 4, 4), (4, 3, 4, 4)):
        return "mobile"
    if is_landline(digits) and _is_landline_cut(one, before):
        return "telephone"
    return None


def _is_evenly_cut(one: Candidate, is_whole: bool, *forms: tuple[int, ...]) -> bool:
    """Whether groups belong together: one group, all of a run, a usual form, or cut by one and the same sign."""
    if len(one.sizes) == 1 or one.sizes in forms:
        return True
    if _is_row_of_values(one):
        return False
    return is_whole or (len(one.separators) == 1 and len(set(one.sizes[:-1])) == 1)


def _is_row_of_values(one: Candidate) -> bool:
    """Whether each group is rather a number of its own: scores, classes, rooms, a decimal, an address of a computer."""
    places = [sum(one.sizes[:number]) for number in range(len(one.sizes) + 1)]
    values = [one.digits[start:end] for start, end in pairwise(places)]
    signs = {sign.strip(" ") for sign in one.separators}
    if signs == {"."}:
        is_decimal = len(values) == 2 and (values[0] == "0" or not values[0].startswith("0"))
        return is_decimal or (len(values) == 4 and all(int(value) < 256 for value in values))
    if signs == {""} and 1 < max(one.sizes) < 4:
        return True
    return len(values) > 2 and set(one.sizes) == {4} and len({value[:2] for value in values}) == 1


def _is_landline_cut(one: Candidate, before: str) -> bool:
    if len(one.sizes) == 1:
        return bool(re.search(r"(?:电话|传真|座机|热线|宅电|号码|联系方式|Tel|Fax)\D{0,8}$", before, re.I))
    return one.sizes[0] in (3, 4)


def _stands_apart(one: Candidate, text: str, from_letters: bool) -> bool:
    """Whether no digit, decimal point or (for numbers without a check) letter touches the number."""
    before = text[max(0, one.start - 40) : one.start].rstrip("\u200b")
    after = text[one.end : one.end + 40].lstrip("\u200b")
    if before[-1:].isdecimal() or after[:1].isdecimal():
        return False
    if from_letters:
        if re.search(r"\d\.$", before[-2:]) or re.match(r"\.\d{1,2}(?!\d)|%", after[:4]):
            return False
        if re.search(r"[A-Za-z_]$", before[-1:]) and not _TELEPHONE_WORD.search(before[-12:]):
            return False
        return not re.match(r"[A-Za-z_]", after[:1])
    return True


def _is_in_address(text: str, start: int) -> bool:
    """Whether a place lies inside an outside address, where rows of digits are names of things."""
    token = _TOKEN.search(text, max(0, start - 300), start)
    return bool(token and "://" in token[0])
