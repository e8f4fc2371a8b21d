"""Every address on every page: inside, it must lead somewhere; outside, somebody must have looked."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from datetime import timedelta
from urllib.parse import unquote, urlsplit

from msgspec import structs

from site_builder.check.material import Checked
from site_builder.check.origins import Origins
from site_builder.config.rules import BY_NAME
from site_builder.dates import start_of
from site_builder.model.checking import OutgoingSite
from site_builder.model.problem import Problem

# Where the numbers of the footer are registered: the law wants these links.
_REGISTERS = frozenset(("beian.miit.gov.cn", "beian.mps.gov.cn", "www.beian.gov.cn"))
MOST_PLACES = 3


def inside(checked: Checked) -> Iterator[Problem]:
    """Addresses inside the site that lead nowhere."""
    origins = Origins(checked)
    told: set[tuple[str, str]] = set()
    sound: dict[str, set[str]] = {}  # by folder: menus and lists stand on every page there
    rooted: set[str] = set()  # and on all others, with another way up
    for url, facts in checked.outputs.items():
        folder = posixpath.dirname(url)
        up = "../" * (folder.count("/") + 1) if folder else ""
        known = sound.setdefault(folder, set())
        for target in facts.links:
            if target in known or (target.startswith(up) and target[len(up) :] in rooted):
                continue
            fault = _fault(checked, url, folder, target)
            if not fault and _is_elsewhere(target):
                known.add(target)
                if target.startswith(up) and _is_elsewhere(target[len(up) :]) and not _has_sign(target):
                    rooted.add(target[len(up) :])
            source = origins.source_of(url) if fault else ""
            if fault and (source, target) not in told:
                told.add((source, target))
                path, line = origins.find(url, target)
                if line is None:
                    path, line = origins.find(url, unquote(target).rpartition("/")[2])
                hint = BY_NAME["link"].mend
                yield Problem("error", f"{fault}：{target}（在 {url}）", path, line, hint, rule="link", subject=target)


def _is_elsewhere(target: str) -> bool:
    """Whether an address means the same on every page of a folder."""
    return target[:1] not in ("", "#", "?")


def _fault(checked: Checked, url: str, folder: str, target: str) -> str:
    try:
        if target in ("", "#", "#top") or _leads_outside(target):
            return ""
    except ValueError:  # half a bracket in the name of a computer
        return "网址写得不对"
    address, _, fragment = target.partition("#")
    path = unquote(address.partition("?")[0])
    place = posixpath.normpath(posixpath.join(folder, path)) if path else url
    place = f"{place}/index.html".removeprefix("./") if path.endswith("/") or place == "." else place
    if place not in checked.outputs:
        return "" if path.startswith("/") else "链接指向的文件不存在"
    ids = checked.outputs[place].ids
    return "链接的位置没有找到" if fragment and ids and unquote(fragment) not in ids else ""


def _leads_outside(target: str) -> bool:
    """Whether an address names a scheme or a domain. Raises ValueError."""
    if not _has_sign(target):
        return False
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc)


def _has_sign(target: str) -> bool:
    """Most addresses hold no sign of a scheme or a domain, and need not be taken apart."""
    return ":" in target or "//" in target


def domain_of(target: str) -> str:
    """The domain of an outside address in lower case, "" for others."""
    try:
        parts = urlsplit(target if not target.startswith("//") else f"https:{target}")
        return (parts.hostname or "").lower() if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def outgoing(checked: Checked) -> dict[str, dict[str, str]]:
    """Every outgoing domain with its addresses, and for each the output that links to it first."""
    own = domain_of(checked.site.config.site.url or "")
    found: dict[str, dict[str, str]] = {}
    seen: set[str] = set()
    for url, facts in sorted(checked.outputs.items()):
        fresh = [target for target in facts.links if target not in seen]
        seen.update(fresh)
        for target in filter(_has_sign, fresh):
            domain = domain_of(target)
            if domain and domain not in (own, *_REGISTERS):
                found.setdefault(domain, {})[target] = url
    return dict(sorted(found.items()))


def outside(checked: Checked) -> Iterator[Problem]:
    """Outgoing domains that nobody has looked at, or not for long."""
    settings = checked.site.config.check
    origins = Origins(checked)
    for domain, addresses in outgoing(checked).items():
        known = allowed(domain, settings.outgoing)
        if known is None:
            for target, url in addresses.items():
                message = f"链接到没看过的外站 {domain}：{target}"
                path, line = origins.find(url, target)
                yield Problem(
                    "error", message, path, line, BY_NAME["outgoing-new"].mend, rule="outgoing-new", subject=domain
                )
        elif _is_old(checked, known):
            message = f"外站 {known.domain} 上次看过是 {known.seen}，已超过 {settings.outgoing_days} 天"
            path = checked.site.config.path
            line = origins.line_in(path, known.domain)
            hint = BY_NAME["outgoing-old"].mend
            yield Problem("warning", message, path, line, hint, rule="outgoing-old", subject=known.domain)


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, of each new outside site only the first few: the last of them tells how many more places there are."""
    places: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.rule == "outgoing-new":
            places.setdefault(problem.subject, []).append(problem)
        else:
            yield problem
    for found in places.values():
        told, more = found[:MOST_PLACES], len(found) - MOST_PLACES
        yield from told[:-1]
        more_told = f"（这个外站另有 {more} 处，site-builder check --links 逐处列出）" if more > 0 else ""
        yield structs.replace(told[-1], message=told[-1].message + more_told)


def allowed(domain: str, known: Iterable[OutgoingSite]) -> OutgoingSite | None:
    """The entry of the configuration that a domain falls under: its own or that of a domain above it."""
    return next(
        (one for one in known if domain == one.domain.lower() or domain.endswith(f".{one.domain.lower()}")), None
    )


def _is_old(checked: Checked, known: OutgoingSite) -> bool:
    if known.seen is None:
        return True
    seen = start_of(known.seen, checked.site.config.zone)
    return checked.site.as_of - seen > timedelta(days=checked.site.config.check.outgoing_days + 1)
