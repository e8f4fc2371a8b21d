"""Which characters of a source are prose: all others are hidden, so that no rule looks into code, addresses or markup."""

from __future__ import annotations

import re

HIDDEN = "\x00"
_FRONT = re.compile(r"\A\s*(-{3,}[ \t]*\n.*?\n-{3,}|\+{3}[ \t]*\n.*?\n\+{3})[ \t]*(?:\n|\Z)", re.S)
_SPOKEN = re.compile(r"^(?:title|subtitle|summary|cover_alt)[ \t]*[:=：][ \t]*(?P<value>[^\s|>&*!{\[].*?)[ \t]*$", re.M)
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)", re.M | re.S)
_MARKUP = re.compile(
    r"""
    (?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)          # code
    | ^[ \t]*(?:!!!|\?\?\?)[^\n]*                       # heads of admonitions
    | <!--.*?(?:-->|\Z)                                # comments
    | <(?:script|style|pre|code)\b.*?</(?:script|style|pre|code)>
    | </?[A-Za-z][^<>]*>                               # tags
    | \{\{(?:(?!\{\{).)*?\}\} | \{%(?:(?!\{%).)*?%\}                          # shortcodes
    | \{:?[ ]*[.\#][^{}\n]*\} | \{:[^{}\n]*\}          # attributes
    | (?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)     # targets of links
    | ^[ ]{0,3}\[[^\]\n]+\]:[ \t]+\S.*$                # where links lead
    | \[\^[^\]\n]+\]                                   # footnotes
    | (?:https?|ftp)://[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+ | www\.[A-Za-z0-9./_-]+
    | (?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+
    | \\[!-/:-@\[-`{-~]
    | &\#?\w+;
    """,
    re.X | re.S | re.M | re.I,
)


def prose(text: str) -> str:
    """The text, as long as before, in which everything but prose is hidden; line ends stay. `text` has `\\n` line ends."""
    front = _FRONT.match(text)
    head, body = (text[: front.end()], text[front.end() :]) if front else ("", text)
    return _front(head) + _MARKUP.sub(_hide, _FENCE.sub(_hide, body))


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
