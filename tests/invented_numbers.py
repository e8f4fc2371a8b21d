"""Numbers as they are in life, made by rule for tests; nobody has them but by chance."""

from __future__ import annotations

from hypothesis import strategies as st

PROVINCES = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split()
WEIGHTS = [pow(2, 17 - place, 11) for place in range(17)]


def with_check_digit(first: str) -> str:
    """17 digits and the check digit of GB 11643."""
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return first + "10X98765432"[total % 11]


def with_luhn(first: str) -> str:
    """Digits and their Luhn digit."""
    total = 0
    for place, digit in enumerate(reversed(first)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value // 10 + value % 10
    return f"{first}{-total % 10}"


def _birth(least: int, most: int) -> st.SearchStrategy[str]:
    return st.builds(
        lambda year, month, day: f"{year}{month:02}{day:02}",
        st.integers(least, most), st.integers(1, 12), st.integers(1, 28),
    )  # fmt: skip


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


_PLACES = st.integers(100, 9999).map(lambda number: f"{number:04}")
IDENTITIES = st.builds(
    lambda province, place, birth, order: with_check_digit(province + place + birth + order),
    st.sampled_from(PROVINCES), _PLACES, _birth(1930, 2015), _digits(3),
)  # fmt: skip
OLD_IDENTITIES = st.builds(
    lambda province, place, birth, order: province + place + birth[2:] + order,
    st.sampled_from(PROVINCES), _PLACES, _birth(1930, 1999), _digits(3),
)  # fmt: skip
MOBILES = st.builds(
    lambda net, rest: f"1{net}{rest}", st.sampled_from("3456789"), st.integers(10, 999999998).map("{:09}".format)
)
CARDS = st.builds(
    lambda first, rest: with_luhn(first + rest), st.sampled_from(["622202", "621700", "622848", "625912"]), _digits(9)
) | st.builds(lambda first, rest: with_luhn(first + rest), st.sampled_from(["621226", "622588"]), _digits(12))

FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")
CAPITALS = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")
DISGUISES = {
    "plain": lambda number: number,
    "spaces between all": " ".join,
    "hyphens between all": "-".join,
    "dots between all": ".".join,
    "zero width": "\u200b".join,
    "full width": lambda number: number.translate(FULL_WIDTH),
    "Chinese": lambda number: number.translate(CHINESE),
    "capitals": lambda number: number.translate(CAPITALS),
    "full width and spaces": lambda number: "　".join(number.translate(FULL_WIDTH)),
    "Chinese and hyphens": lambda number: "－".join(number.translate(CHINESE)),
    "fours": lambda number: " ".join(number[place : place + 4] for place in range(0, len(number), 4)),
}
