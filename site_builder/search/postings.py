"""A segment to its files: where every pair of letters stands, and what the excerpts are cut from."""

from __future__ import annotations

from codecs import BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from site_builder.model.document import Text
from site_builder.model.findable import Findable
from site_builder.search.bits import Codes, Numbers, Pairs, bit_lengths, gamma, golomb, pack
from site_builder.search.front import as_script
from site_builder.search.letters import Letters, letters_of
from site_builder.search.texts import fields_of

SHARD = 6_300  # bytes of a shard, unless one pair alone needs more
TEXT = 8_800  # bytes of a file of texts, unless one post alone needs more
_BLOCK = 1 << 17  # places that become shards at a time: what they go through stays in the processor's own memory
_PLACE = 24  # bits of a place
_CODE = 18  # bits of a letter


def segment_files(name: str, posts: Sequence[Findable], texts: Sequence[Text]) -> dict[str, bytes]:
    """All files of a segment by their names; each post has its text."""
    told = [fields_of(*pair) for pair in zip(posts, texts, strict=True)]
    letters = letters_of([_once(*fields) for fields in told])
    keys, shards = _shards(letters)
    cuts = list(_cuts([min(2 * len(fields[3]), len(fields[3].encode())) for fields in told], TEXT))
    sections = sorted({post.section for post in posts})
    about = {
        "posts": len(posts),
        "places": letters.size,
        "shards": len(shards),
        "sections": sections,
        "about": _about(posts, letters, sections, cuts),
        "keys": keys,
    }
    files = {"index": as_script(about), "tags": as_script(_tags(posts))}
    shown = [(post.url, fields[0], *fields[2:]) for post, fields in zip(posts, told, strict=True)]
    files |= {f"t{number}": as_script(shown[begin:end]) for number, (begin, end) in enumerate(pairwise([*cuts, None]))}
    called = {file: _script(f"{name}/{file}", data) for file, data in files.items()}
    for number, shard in enumerate(shards):
        begin, end = f'siteSearch("{name}/p{number}","', '")\n'
        called[f"p{number}"] = BOM_UTF16_LE + begin.encode("utf-16-le") + shard + end.encode("utf-16-le")
    return {f"{file}.js": content for file, content in called.items()}


def _once(title: str, headings: str, summary: str, body: str) -> tuple[str, str, str, str]:
    """The fields of a post; what its body tells as headings is a field of its own already."""
    told = set(headings.split("\n"))
    return title, headings, summary, "\n".join([line for line in body.split("\n") if line not in told])


def _script(name: str, data: str) -> bytes:
    """A script in the smaller of two encodings; by the mark at its begin a browser knows the other one from UTF-8."""
    call = f'siteSearch("{name}",{data})\n'
    return min(call.encode(), BOM_UTF16_LE + call.encode("utf-16-le"), key=len)


def _about(posts: Sequence[Findable], letters: Letters, sections: Sequence[str], cuts: Sequence[int]) -> str:
    """Of each post: how many places its fields take, its section, how many days it is older than the one before it, and
    whether it begins a file of texts."""
    ends = np.append(letters.begins[1:, 0], letters.size)
    sizes = np.diff(np.column_stack([letters.begins, ends]), axis=1)
    places = np.array([sections.index(post.section) for post in posts])
    days = np.array([post.day for post in posts])
    aged = -np.diff(days, prepend=1 << 16)
    columns = [gamma(sizes[:, 0], 4), gamma(sizes[:, 1], 3), gamma(sizes[:, 2], 0), golomb(sizes[:, 3], 10)]
    columns += [
        gamma(places, 2),
        gamma(np.maximum(aged, 0), 1),
        golomb(np.isin(np.arange(len(posts)), cuts).astype(np.int64), 0),
    ]
    return _rows(columns)


def _shards(letters: Letters) -> tuple[str, list[bytes]]:
    """The places of all pairs in their order, cut into shards; and the pair that each shard begins with.

    The second of a pair is 0 where a break follows the first.
    """
    if not len(letters.codes):
        return "", []
    packed = letters.codes.astype(np.int64) << _CODE  # then everything in place: there are millions
    packed[:-1] |= np.where(letters.joined[:-1], letters.codes[1:], 0)
    packed <<= _PLACE
    packed |= letters.places
    packed.sort()
    places = (packed & ((1 << _PLACE) - 1)).astype(np.int32)
    packed >>= _PLACE
    heads = np.flatnonzero(np.diff(packed, prepend=-1)).astype(np.int32)
    pairs = packed[heads]
    del packed
    cuts = np.searchsorted(heads, np.arange(0, len(places), _BLOCK))
    edges = np.append(heads, len(places))
    starts: list[Pairs] = []
    shards: list[bytes] = []
    for begin, end in pairwise(np.unique(np.append(cuts, len(heads))).tolist()):
        there = places[edges[begin] : edges[end]]
        block, firsts = _block(pairs[begin:end], there, heads[begin:end] - heads[begin], letters.size)
        starts.append(pairs[begin:end][firsts])
        shards += block
    return _keys(np.concatenate(starts)), shards


def _block(pairs: Pairs, places: Numbers, heads: Numbers, size: int) -> tuple[list[bytes], Numbers]:
    """The shards of some pairs, and which pairs they begin with; the places of each begin at its head."""
    codes = _codes(pairs, places, heads, size)
    begins = heads + 3 * np.arange(len(heads), dtype=np.int32)  # of each pair's codes
    ends = np.cumsum(codes[0] + codes[2])
    sizes = np.diff(np.append(0, ends[np.append(begins[1:], len(ends)) - 1]))
    firsts = np.array(list(_cuts(sizes.tolist(), SHARD * 15 // 2)))
    _make_absolute(codes, begins[firsts], pairs[firsts])
    return pack(*codes, begins[firsts]), firsts


def _keys(starts: Pairs) -> str:
    """The pairs that the shards begin with."""
    first, second = _apart(starts)
    columns = [gamma(np.diff(first, prepend=np.int32(0)), 5), gamma(second, 14)]
    return _rows(columns)


def _rows(columns: Sequence[Codes]) -> str:
    """Codes one row after the other."""
    zeros, values, bits = (np.column_stack(part).ravel() for part in zip(*columns, strict=True))
    return pack(zeros, values, bits, np.array([0]))[0].decode("utf-16-le")


def _apart(pairs: Pairs) -> tuple[Numbers, Numbers]:
    return (pairs >> _CODE).astype(np.int32), (pairs & ((1 << _CODE) - 1)).astype(np.int32)


def _codes(pairs: Pairs, places: Numbers, heads: Numbers, size: int) -> Codes:
    """For each pair how far its letters are from the former pair's and how many places it has; and then its places."""
    counts = np.append(heads[1:], np.int32(len(places))) - heads
    gaps = np.diff(places, prepend=np.int32(0)) - 1
    gaps[heads] = places[heads]
    low = bit_lengths(np.maximum(size // counts, 1)) - 1
    first, second = _apart(pairs)
    ahead = np.diff(first, prepend=np.int32(0))
    beside = np.where(ahead == 0, np.diff(second, prepend=np.int32(0)), second)
    head = [gamma(ahead, 0), gamma(beside, 7), gamma(counts - 1, 0)]
    rows = np.arange(len(heads), dtype=np.int32) * 3 + heads
    length = len(places) + 3 * len(heads)
    codes = (np.empty(length, np.int32), np.empty(length, np.int32), np.empty(length, np.int32))
    is_gap = np.ones(length, np.bool_)
    for column, three in enumerate(head):
        for code, part in zip(codes, three, strict=True):
            code[rows + column] = part
        is_gap[rows + column] = False
    for code, part in zip(codes, golomb(gaps, np.repeat(low, counts)), strict=True):
        code[is_gap] = part
    return codes


def _make_absolute(codes: Codes, begins: Numbers, starts: Pairs) -> None:
    """The first pair of a shard is told without one before it."""
    first, second = _apart(starts)
    for column, three in enumerate((gamma(first, 0), gamma(second, 7))):
        for code, part in zip(codes, three, strict=True):
            code[begins + column] = part


def _cuts(sizes: Sequence[int], most: int) -> Iterator[int]:
    """The numbers of those that begin a piece, each piece as long as `most` allows."""
    held = most + 1
    for number, size in enumerate(sizes):
        held += size
        if held > most:
            yield number
            held = size


def _tags(posts: Sequence[Findable]) -> dict[str, list[int]]:
    tags: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        for tag in post.tags:
            tags.setdefault(tag, []).append(number)
    return dict(sorted(tags.items()))
