"""Wording, typography and names: looked for in every post as its author wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from site_builder.check.material import Checked, SourceText
from site_builder.chinese import pinyin
from site_builder.digest import digest_text
from site_builder.model.problem import Problem
from site_builder.model.registers import Wording
from site_builder.model.site import Site
from site_builder.wording import Wordings, spaced_names
from site_builder.wording.pairs import Pairs, faults

LIST = "content/data/wording.yaml"
PEOPLE = ("author", "editor", "reviewer", "photographer", "name", "lecturer", "host")


class WordCheck(Struct, frozen=True):
    """A check of single posts, sent to other processes and remembered by its key."""

    wordings: Wordings

    @property
    def key(self) -> str:
        return self.wordings.key

    def __call__(self, text: SourceText) -> Iterator[Problem]:
        if not text.path.endswith((".md", ".markdown")):
            return
        line, seen = 1, 0
        for one in self.wordings.find(text.path, text.text):
            line, seen = line + text.text.count("\n", seen, one.start), one.start
            subject = text.text[one.start : one.end]
            yield Problem("warning", one.message, text.path, line, one.hint, rule=one.rule, subject=subject)


def wordings_of(site: Site) -> Wordings:
    """What this site looks for: the group's list, and the names it knows written with a space inside."""
    listed = _usable(site)
    pairs = tuple({pair.wrong: pair for pair in reversed(listed)}.values())  # of duplicates the first counts
    names = spaced_names(_known_names(site))
    return Wordings(
        Pairs(digest_text(f"wording {pairs!r}"), pairs), Pairs(digest_text(f"names {names!r}"), names, "names")
    )


def word_check(site: Site) -> WordCheck:
    return WordCheck(wordings_of(site))


def check_list(checked: Checked) -> Iterator[Problem]:
    """Duplicates and loops in the group's list."""
    pairs = _usable(checked.site)
    if not pairs:
        return
    text = (
        (checked.root / LIST).read_text(encoding="utf-8", errors="replace") if (checked.root / LIST).is_file() else ""
    )
    lines = text.split("\n")
    for number, message, hint in faults(pairs):
        wrong = pairs[number].wrong
        found = [at for at, line in enumerate(lines, 1) if "wrong" in line and wrong in line]
        before = sum(pair.wrong == wrong for pair in pairs[:number])
        yield Problem(
            "warning", message, LIST, found[before] if before < len(found) else None, hint, rule="wording-list"
        )


def check_names(checked: Checked) -> Iterator[Problem]:
    """Names of people that stand in front matter in two ways: a character off that sounds alike, or a space inside."""
    known = set(_known_names(checked.site))
    places: dict[str, list[tuple[str, int | None]]] = {}
    for page in checked.site.pages:
        for field in PEOPLE:
            written = page.summary.fields.get(field) or ()
            for name in (written,) if isinstance(written, str) else written:
                places.setdefault(name, []).append((page.summary.path, page.document.front.lines.get(field)))
    counts = Counter({name: len(found) for name, found in places.items()})
    for one, other in _alike(sorted(places.keys() | known)):
        if not (one in known and other in known):
            wrong, right = sorted((one, other), key=lambda name: (name in known, counts[name]))
            for path, line in places.get(wrong, ()):
                message = f"姓名“{wrong}”，别处写作“{right}”"
                hint = f"如果是同一人，请统一写成“{right}”"
                yield Problem("warning", message, path, line, hint, rule="names", subject=wrong)


def _usable(site: Site) -> tuple[Wording, ...]:
    """The pairs that say something; the others were told when the list was read."""
    listed: tuple[Wording, ...] = site.registers.get("wording", ())
    return tuple(pair for pair in listed if pair.wrong.strip() and pair.wrong != pair.right)


def _known_names(site: Site) -> tuple[str, ...]:
    """The names that somebody has put down with care: reviewers, and the people of the spotlights."""
    names = {one.name for one in site.registers.get("reviewers", ())}
    names |= {page.summary.fields.get("name") for page in site.pages if page.summary.kind == "spotlight"} - {None}
    return tuple(sorted(name for name in names if name and 2 <= len(name) <= 4 and not set(name) & set(" \u3000·")))


def _alike(names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are equal but for spaces, or but for one character of three or four that sounds the same."""
    alike: dict[tuple[str, int], list[str]] = {}
    for name in names:
        alike.setdefault((name.translate(_SPACES), -1), []).append(name)
        if 3 <= len(name) <= 4:
            for place in range(len(name)):
                alike.setdefault((f"{name[:place]}\0{name[place + 1 :]}", place), []).append(name)
    pairs = {(*pair, place) for (_, place), found in alike.items() for pair in combinations(found, 2)}
    for one, other, place in sorted(pairs):
        if place < 0 or pinyin(one[place]).strip() == pinyin(other[place]).strip():
            yield one, other


_SPACES = {ord(space): None for space in " \u3000\xa0"}
