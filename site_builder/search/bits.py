"""Numbers of differing length as text, fifteen bits to a character, made by the million."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.int32]]  # half the memory of what numpy takes by itself
Pairs = np.ndarray[Any, np.dtype[np.int64]]
Marks = np.ndarray[Any, np.dtype[np.bool_]]
Codes = tuple[Numbers, Numbers, Numbers]  # the zeros before a number, the number, its bits
WORD = 30  # bits that are written at once: two characters; no number is longer
_CHARACTER = 15  # bits
_FIRST = 0x2030  # of 32,768 characters among which are no quotation marks, backslashes, line ends, halves of others


def golomb(values: Numbers, low: Numbers | int) -> Codes:
    """Numbers as (zeros, value, bits), good where most are near 2 ** low: Golomb–Rice."""
    base = 1 << low
    return values >> low, base | (values & (base - 1)), np.broadcast_to(np.asarray(low + 1, np.int32), values.shape)


def gamma(values: Numbers, low: int) -> Codes:
    """Numbers as (zeros, value, bits), good where some are much larger than others: exponential Golomb."""
    raised = values + (1 << low)
    bits = bit_lengths(raised)
    return bits - 1 - low, raised, bits


def bit_lengths(values: Numbers) -> Numbers:
    return np.frexp(values.astype(np.float64))[1]


def pack(zeros: Numbers, values: Numbers, bits: Numbers, starts: Numbers) -> list[bytes]:
    """Codes as texts in UTF-16 (LE): one that begins with each of the codes numbered `starts` (the first is 0)."""
    ends = np.cumsum(zeros + bits, dtype=np.int32)
    before = np.append(np.int32(0), ends[starts[1:] - 1])
    sizes = -(-(np.append(before[1:], ends[-1]) - before) // WORD)  # in words
    bases = np.concatenate([[0], np.cumsum(sizes)])
    counts = np.diff(np.append(starts, len(values)))
    ends += np.repeat((bases[:-1] * WORD - before).astype(np.int32), counts)
    text = _characters(_words(values, bits, ends, int(bases[-1])))
    return [text[4 * begin : 4 * end] for begin, end in pairwise(bases.tolist())]


def _words(values: Numbers, bits: Numbers, ends: Numbers, count: int) -> Numbers:
    """The words that hold values so long that end at these bits: a value may lie in two of them."""
    first = (ends - bits) // WORD
    over = ends - (first + 1) * WORD
    whole = values >> np.maximum(over, 0)
    whole <<= np.maximum(-over, 0)
    begins = np.flatnonzero(np.diff(first, prepend=np.int32(-1)))
    words = np.zeros(count + 1, np.int32)
    words[first[begins]] = np.bitwise_or.reduceat(whole, begins)
    crossing = np.flatnonzero(over > 0)
    rest = over[crossing]
    words[first[crossing] + 1] |= (values[crossing] & ((1 << rest) - 1)) << (WORD - rest)
    return words[:count]


def _characters(words: Numbers) -> bytes:
    halves = np.stack([words >> _CHARACTER, words & ((1 << _CHARACTER) - 1)], axis=1)
    return (halves + _FIRST).astype("<u2").tobytes()
