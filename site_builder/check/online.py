"""--online: every outside address is asked whether it still answers, one request at a time to each site."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from queue import Empty, SimpleQueue

from site_builder.check.asking import Answer, ask
from site_builder.check.links import allowed, domain_of, outgoing
from site_builder.check.material import Checked
from site_builder.check.origins import Origins
from site_builder.config.rules import BY_NAME
from site_builder.model.problem import Problem

PAUSE = 0.5  # seconds between two requests to one site
MOST_SITES_AT_ONCE = 8
SITES_TO_BE_SURE = 5  # so many sites without an answer, and none with one: there is no network

Addresses = Mapping[str, str]  # each with the output that links to it


def online(checked: Checked) -> Iterator[Problem]:
    """Outside addresses that do not answer, or lead to another site that nobody has looked at."""
    sites = outgoing(checked)
    asking = _Asking(sites, checked.site.config.check.online_seconds)
    answers = asking.answers()
    if answers and not any(one.is_from_site for one in answers.values()) and _are_offline(answers):
        hint = "请连上网再运行 site-builder check --online；其他检查不用网络，都已做完"
        yield Problem("warning", "没有网络，外站一个也没有问到", hint=hint, rule="outgoing-dead")
        return
    origins = Origins(checked)
    for addresses in sites.values():
        for target, url in addresses.items():
            if target in answers:
                yield from _told(checked, origins, url, answers[target])
    left = sum(map(len, sites.values())) - len(answers)
    if left:
        hint = "请过一会儿再运行一次，或把 check.online_seconds 写大些（config.yaml）"
        yield Problem("warning", f"时间到了，还有 {left} 个外站网址没来得及问", hint=hint, rule="outgoing-dead")


def _are_offline(answers: Mapping[str, Answer]) -> bool:
    return all(one.is_unreachable for one in answers.values())


def _told(checked: Checked, origins: Origins, url: str, answer: Answer) -> Iterator[Problem]:
    if answer.fault:
        path, line = origins.find(url, answer.target)
        message = f"外站网址打不开（{answer.fault}）：{answer.target}"
        hint = BY_NAME["outgoing-dead"].mend
        yield Problem("warning", message, path, line, hint, rule="outgoing-dead", subject=answer.target)
        return
    domain = domain_of(answer.url)
    own = domain_of(checked.site.config.site.url or "")
    if domain in ("", own, domain_of(answer.target)) or allowed(domain, checked.site.config.check.outgoing):
        return
    path, line = origins.find(url, answer.target)
    message = f"外站网址跳转到没看过的 {domain}：{answer.target}"
    yield Problem("error", message, path, line, BY_NAME["outgoing-moved"].mend, rule="outgoing-moved", subject=domain)


class _Asking:
    """Asks the addresses of several sites at the same time, those of one site one after the other."""

    def __init__(self, sites: Mapping[str, Addresses], seconds: int) -> None:
        self._waiting: SimpleQueue[tuple[str, ...]] = SimpleQueue()
        for addresses in sites.values():
            self._waiting.put(tuple(addresses))
        self._until = time.monotonic() + seconds
        self._answers: dict[str, Answer] = {}
        self._silent = 0

    def answers(self) -> dict[str, Answer]:
        """The answers by address; addresses that there was no time for are missing."""
        threads = [threading.Thread(target=self._ask_sites, daemon=True) for _ in range(MOST_SITES_AT_ONCE)]
        for one in threads:
            one.start()
        for one in threads:
            while one.is_alive():
                one.join(0.2)  # so that Ctrl+C is heard
        return self._answers

    def _ask_sites(self) -> None:
        while True:
            try:
                targets = self._waiting.get_nowait()
            except Empty:
                return
            self._ask_site(targets)

    def _ask_site(self, targets: tuple[str, ...]) -> None:
        for number, target in enumerate(targets):
            left = self._until - time.monotonic()
            if left <= 0 or self._silent >= SITES_TO_BE_SURE:
                return
            if number:
                time.sleep(min(PAUSE, left))
            answer = self._answers[target] = ask(target)
            if answer.is_from_site:
                self._silent = -len(targets) - SITES_TO_BE_SURE  # there is a network
            elif answer.is_unreachable and not number:
                self._silent += 1
