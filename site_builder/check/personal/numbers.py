"""What a row of digits may be: an identity number, a bank card, a telephone."""

from __future__ import annotations

import re
from datetime import date

_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_CARDS = re.compile(
    r"62\d{14,17}|60(?:11|[45]\d)\d{12}|4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}"
    r"|35(?:2[89]|[3-8]\d)\d{12}|9(?:558|400|8\d\d)\d{12,15}|3[47]\d{13}"
)
_MOBILE = re.compile(r"1[3-9]\d{9}")
_ABROAD = re.compile(r"^(?:00)?86(?=1[3-9]\d{9}$)")
# Area codes: 010, 02x, and three digits behind the zero elsewhere; a local number begins with 2 to 8.
_LANDLINE = re.compile(r"0(?:10|2[0-57-9])[2-8]\d{7}|0[3-9]\d{2}[2-8]\d{6,7}")
_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
DAY = re.compile(rf"(?:19|20)\d\d{_MONTH_AND_DAY}")  # of birth, in an identity number of 18 digits
# Their forms; by far not all that has such a form is one.
POSSIBLE = re.compile(
    rf"(?:(?:00)?86)?1[3-9]\d{{9}}|0\d{{9,11}}|[1-8]\d{{7}}{_MONTH_AND_DAY}\d{{3}}"
    rf"|[1-8]\d{{5}}{DAY.pattern}\d{{3}}[\dXx]|{_CARDS.pattern}"
)


# How many digits such a number may have, by the first of them.
LENGTHS = {
    "0": (10, 11, 12, 15),
    "1": (11, 15, 18),
    **dict.fromkeys("2345", (15, 16, 18)),
    "6": (15, 16, 17, 18, 19),
    "7": (15, 18),
    "8": (13, 15, 18),
    "9": (16, 17, 18, 19),
}


def may_be_personal(digits: str) -> bool:
    """Whether a row of digits is worth a closer look: where and how it stands."""
    if not POSSIBLE.fullmatch(digits):
        return False
    return is_identity(digits) or is_bank_card(digits) or is_landline(digits) or is_mobile(local(digits))


def is_identity(digits: str) -> bool:
    """A resident identity number: of 18 with check digit, or of 15; with a region and a day of birth that can be."""
    if digits[:2] not in _PROVINCES:
        return False
    if re.fullmatch(r"\d{15}", digits):
        return _is_day(f"19{digits[6:8]}", digits[8:10], digits[10:12]) and digits[2:6] != "0000"
    if not re.fullmatch(r"\d{17}[\dXx]", digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return digits[17].upper() == _CHECK_DIGITS[total % 11] and _is_day(digits[6:10], digits[10:12], digits[12:14])


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return 1900 <= date(int(year), int(month), int(day)).year <= 2100
    except ValueError:
        return False


def is_bank_card(digits: str) -> bool:
    """A number of an issuer's range whose Luhn digit is right."""
    return bool(_CARDS.fullmatch(digits)) and len(set(digits)) > 1 and _luhn(digits)


def _luhn(digits: str) -> bool:
    doubled = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
    values = [int(digit) for digit in reversed(digits)]
    return (sum(values[::2]) + sum(doubled[value] for value in values[1::2])) % 10 == 0


def local(digits: str) -> str:
    """A mobile number without the number of the country; others as they are."""
    return _ABROAD.sub("", digits)


def is_mobile(digits: str) -> bool:
    return bool(_MOBILE.fullmatch(digits)) and len(set(digits[1:])) > 1


def is_landline(digits: str) -> bool:
    return bool(_LANDLINE.fullmatch(digits))
