"""Asks one outside address whether it answers."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from urllib.parse import quote, urlsplit, urlunsplit

from msgspec import Struct

WAIT = 10  # seconds for one request
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; site-builder link check)", "Accept": "*/*"}
# Somebody answers, but not to programs, or not to strangers.
_SHY = frozenset((401, 402, 403, 405, 406, 407, 418, 429, 451, 503, 999))
_WORDS = {404: "已经没有这个网页，404", 410: "网页已经删去，410"}


class Answer(Struct, frozen=True):
    """What came of asking `target`: the address that answered in the end, or the fault in Chinese.

    `is_from_site` when a site answered at all; `is_unreachable` when not even a connection came about.
    """

    target: str
    url: str = ""
    fault: str = ""
    is_from_site: bool = True
    is_unreachable: bool = False


def ask(target: str) -> Answer:
    """HEAD, and GET where HEAD is not liked; redirections are followed."""
    try:
        address = _encoded(target)
    except (ValueError, UnicodeError):
        return Answer(target, fault="网址写得不对", is_from_site=False)
    answer = _ask(target, address, "HEAD")
    return answer if not answer.fault or not answer.is_from_site else _ask(target, address, "GET")


def _ask(target: str, address: str, method: str) -> Answer:
    request = urllib.request.Request(address, headers=_HEADERS, method=method)
    try:
        with urllib.request.urlopen(request, timeout=WAIT) as response:
            return Answer(target, response.url)
    except urllib.error.HTTPError as error:
        with error:
            fault = "" if error.code in _SHY else _WORDS.get(error.code, f"回答 {error.code}")
            return Answer(target, error.url or address, fault)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _silent(target, getattr(error, "reason", error))


def _silent(target: str, reason: object) -> Answer:
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Answer(target, fault="证书不对或已过期")
    if isinstance(reason, TimeoutError):
        return Answer(target, fault=f"等了 {WAIT} 秒没有回答", is_from_site=False, is_unreachable=True)
    if isinstance(reason, socket.gaierror):
        return Answer(target, fault="没有这个域名", is_from_site=False, is_unreachable=True)
    if isinstance(reason, ConnectionRefusedError):
        return Answer(target, fault="对方不接受连接")
    if isinstance(reason, OSError) and not isinstance(reason, (ssl.SSLError, ConnectionError)):
        return Answer(target, fault="连不上", is_from_site=False, is_unreachable=True)
    return Answer(target, fault="连接中断或回答看不懂")


def _encoded(target: str) -> str:
    """The address as it goes over the wire: the name of the site in ASCII, the rest in percent forms, without fragment."""
    parts = urlsplit(target if not target.startswith("//") else f"https:{target}")
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    safe = "/%:=&?~+!$,;'@()*"
    return urlunsplit((parts.scheme, host + port, quote(parts.path, safe), quote(parts.query, safe), ""))
