"""Which characters of a source are prose: all others are hidden, so that no rule looks into code, addresses or markup."""

from __future__ import annotations

import re
from functools import lru_cache

HIDDEN = "\x00"
_FRONT = re.compile(r"\A\s*(-{3,}[ \t]*\n.*?\n-{3,}|\+{3}[ \t]*\n.*?\n\+{3})[ \t]*(?:\n|\Z)", re.S)
_SPOKEN = re.compile(r"^(?:title|subtitle|summary|cover_alt)[ \t]*[:=：][ \t]*(?P<value>[^\s|>&*!{\[].*?)[ \t]*$", re.M)
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)", re.M | re.S)
# What is no prose, in the order in which it is looked for; each with a sign that stands in all of it.
_MARKUP = (
    ("`", r"(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"),
    ("!!!", r"^[ \t]*!!![^\n]*"),  # heads of admonitions
    ("???", r"^[ \t]*\?\?\?[^\n]*"),
    ("<!--", r"<!--.*?(?:-->|\Z)"),
    ("</", r"<(?:script|style|pre|code)\b.*?</(?:script|style|pre|code)>"),
    ("<", r"</?[A-Za-z][^<>]*>"),
    ("{{", r"\{\{(?:(?!\{\{).)*?\}\}"),  # shortcodes
    ("{%", r"\{%(?:(?!\{%).)*?%\}"),
    ("{", r"\{:?[ ]*[.\#][^{}\n]*\}|\{:[^{}\n]*\}"),  # attributes
    ("](", r"\((?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),  # targets of links
    ("]:", r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]+\S.*$"),  # where links lead
    ("[^", r"\[\^[^\]\n]+\]"),  # footnotes
    ("://", r"(?:https?|ftp)://[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+"),
    ("www.", r"www\.[A-Za-z0-9./_-]+"),
    ("@", r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+"),
    ("\\", r"\\[!-/:-@\[-`{-~]"),
    ("&", r"&\#?\w+;"),
)


def prose(text: str) -> str:
    """The text, as long as before, in which everything but prose is hidden; line ends stay. `text` has `\\n` line ends."""
    front = _FRONT.match(text)
    head, body = (text[: front.end()], text[front.end() :]) if front else ("", text)
    return _front(head) + _without_markup(_FENCE.sub(_hide, body))


def _without_markup(text: str) -> str:
    """The text with all markup hidden."""
    lower = text.lower()
    forms = tuple(form for sign, form in _MARKUP if sign in lower)
    return _any_of(forms).sub(_hide, text) if forms else text


@lru_cache(maxsize=256)
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(forms), re.S | re.M | re.I)


def _front(head: str) -> str:
    shown = list(_hidden(head))
    for match in _SPOKEN.finditer(head):
        start, end = match.span("value")
        if head[start] in "\"'":
            start, end = start + 1, end - 1
        shown[start:end] = head[start:end]
    return "".join(shown)


def _hide(match: re.Match[str]) -> str:
    return _hidden(match[0])


def _hidden(text: str) -> str:
    return re.sub(r"[^\n]", HIDDEN, text)
