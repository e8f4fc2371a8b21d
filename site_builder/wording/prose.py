"""Which characters of a source are prose: all others are hidden, so that no rule looks into code, addresses or markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

HIDDEN = "\x00"
_FRONT = re.compile(r"\A\s*(-{3,}[ \t]*\n.*?\n-{3,}|\+{3}[ \t]*\n.*?\n\+{3})[ \t]*(?:\n|\Z)", re.S)
_SPOKEN = re.compile(r"^(?:title|subtitle|summary|cover_alt)[ \t]*[:=：][ \t]*(?P<value>[^\s|>&*!{\[].*?)[ \t]*$", re.M)
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)", re.M | re.S)
# What is no prose, in the order in which it is looked for: the characters it begins with, and what has to follow.
# To look for one of some characters is many times faster than to look for several forms.
_MARKUP = (
    ("`", r"(?P<code>`*)(?!`).+?(?<!`)`(?P=code)(?!`)"),
    ("!", r"(?<=^!)!![^\n]*"),  # heads of admonitions
    ("?", r"(?<=^\?)\?\?[^\n]*"),
    (" \t", r"(?<=^[ \t])[ \t]*!!![^\n]*"),
    (" \t", r"(?<=^[ \t])[ \t]*\?\?\?[^\n]*"),
    ("<", r"!--.*?(?:-->|\Z)"),
    ("<", r"(?i:(?:script|style|pre|code)\b.*?</(?:script|style|pre|code)>)"),
    ("<", r"/?[A-Za-z][^<>]*>"),
    ("{", r"\{(?:(?!\{\{).)*?\}\}"),  # shortcodes
    ("{", r"%(?:(?!\{%).)*?%\}"),
    ("{", r":?[ ]*[.\#][^{}\n]*\}"),  # attributes
    ("{", r":[^{}\n]*\}"),
    ("(", r"(?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),  # targets of links
    (" ", r"(?<=^[ ])[ ]{0,2}\[[^\]\n^][^\]\n]*\]:[ \t]+\S[^\n]*"),  # where links lead
    (r"\[", r"(?<=^\[)[^\]\n^][^\]\n]*\]:[ \t]+\S[^\n]*"),
    (r"\[", r"\^[^\]\n]+\]"),  # footnotes
    ("Hh", r"(?i:ttps?)://[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+"),
    ("Ff", r"(?i:tp)://[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+"),
    ("Ww", r"(?i:ww)\.[A-Za-z0-9./_-]+"),
    (r"\\", r"[!-/:-@\[-`{-~]"),
    ("&", r"\#?\w+;"),
)
_MAILBOX = (r"\w.+\-", r"(?<![\w.+-].)[\w.+-]*@[\w-]+\.[\w.]+")


def _any_of(forms: Sequence[tuple[str, str]]) -> re.Pattern[str]:
    begins = "".join(first for first, _ in forms)
    return re.compile(f"[{begins}](?:{'|'.join(f'(?<=[{first}]){rest}' for first, rest in forms)})", re.S | re.M)


_WITHOUT_MAILBOXES = _any_of(_MARKUP)
_WITH_MAILBOXES = _any_of((*_MARKUP, _MAILBOX))  # which may begin anywhere: slow


def prose(text: str) -> str:
    """The text, as long as before, in which everything but prose is hidden; line ends stay. `text` has `\\n` line ends."""
    front = _FRONT.match(text)
    head, body = (text[: front.end()], text[front.end() :]) if front else ("", text)
    return _front(head) + _without_markup(_FENCE.sub(_hide, body))


def _without_markup(text: str) -> str:
    """The text with all markup hidden."""
    return (_WITH_MAILBOXES if "@" in text else _WITHOUT_MAILBOXES).sub(_hide, text)


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
    return "\n".join([HIDDEN * len(line) for line in text.split("\n")])
