"""check --online asks outside addresses, and only then; a server on this machine answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from site_builder.check.asking import ask
from tests.sites import PLAIN_CONFIG, SmallSite

SEEN = """check:
  rules: {freshness: off}
  outgoing:
    - {domain: 127.0.0.1, seen: 2026-11-01}
    - {domain: pic.invalid, seen: 2026-11-01}
"""


class Site(ThreadingHTTPServer):
    """Answers by the path that is asked for: /404, /moved?to=…, /no-head; notes who asked for what, and how many at once."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.under_way = self.most = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_HEAD(self) -> None:
        self.server.under_way += 1
        self.server.most = max(self.server.most, self.server.under_way)
        self.server.asked.append(f"{self.command} {self.path}")
        self._answer()
        self.server.under_way -= 1

    do_GET = do_HEAD

    def _answer(self) -> None:
        path, _, to = self.path.partition("?to=")
        status = 302 if to else 405 if path == "/no-head" and self.command == "HEAD" else int(path[1:4])
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """The tests read what was asked."""


@pytest.fixture
def outside() -> Iterator[Site]:
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("config.yaml", PLAIN_CONFIG + SEEN)
    return site


def told(site: SmallSite, *arguments: str) -> list[dict[str, object]]:
    done = site.run("check", "--as-of", "2026-11-20", "--format", "json", *arguments, no_proxy="*")
    assert "Traceback" not in done.stderr
    problems: list[dict[str, object]] = json.loads(done.stdout)["problems"]
    return problems


def test_outside_addresses_are_asked_only_when_told_to_each_once_and_one_at_a_time(
    site: SmallSite, outside: Site
) -> None:
    site.post("news/a.md", f"[甲]({outside.url('/200')}) [乙]({outside.url('/200/二?q=三#四')})")
    site.post("news/b.md", f"[甲]({outside.url('/200')})")
    assert told(site) == [] and outside.asked == []
    assert told(site, "--online") == []
    assert sorted(outside.asked) == ["HEAD /200", "HEAD /200/%E4%BA%8C?q=%E4%B8%89"]
    assert outside.most == 1


def test_addresses_that_do_not_answer_are_told_with_their_line(site: SmallSite, outside: Site) -> None:
    gone, broken = outside.url("/404"), outside.url("/500")
    site.post("news/a.md", f"[甲]({gone})\n\n[乙]({broken})\n\n[丙]({outside.url('/403')}) [丁](http://127.0.0.1:9/x)")
    problems = told(site, "--online")
    assert [(one["rule"], one["path"], one["line"]) for one in problems] == [
        ("outgoing-dead", "content/news/a.md", 6),
        ("outgoing-dead", "content/news/a.md", 8),
        ("outgoing-dead", "content/news/a.md", 10),
    ]
    assert "404" in str(problems[0]["message"]) and "500" in str(problems[1]["message"])
    assert "不接受连接" in str(problems[2]["message"])


def test_a_site_that_dislikes_head_is_asked_with_get(site: SmallSite, outside: Site) -> None:
    site.post("news/a.md", f"[甲]({outside.url('/404')}) [乙]({outside.url('/200')})")
    told(site, "--online")
    assert outside.asked == ["HEAD /404", "GET /404", "HEAD /200"]


def test_a_site_that_leads_to_another_that_nobody_has_seen_is_an_error(site: SmallSite, outside: Site) -> None:
    there = f"http://localhost:{outside.server_port}/200"
    site.post("news/a.md", f"[甲]({outside.url(f'/200?to={there}')})\n\n[乙]({outside.url('/200?to=/200')})")
    ((rule, severity, line),) = [(one["rule"], one["severity"], one["line"]) for one in told(site, "--online")]
    assert (rule, severity, line) == ("outgoing-moved", "error", 6)


def test_without_a_network_one_sentence_says_so(site: SmallSite) -> None:
    site.post("news/a.md", "[甲](http://pic.invalid/1) [乙](https://www.pic.invalid/2)")
    (problem,) = told(site, "--online")
    assert "没有网络" in str(problem["message"]) and problem["severity"] == "warning"
    assert site.run("check", "--as-of", "2026-11-20", "--online").returncode == 0


def test_when_time_is_up_the_number_of_addresses_left_is_told(site: SmallSite, outside: Site) -> None:
    site.write("config.yaml", PLAIN_CONFIG + SEEN + "  online_seconds: 1\n")
    site.post("news/a.md", " ".join(f"[甲]({outside.url(f'/200/{number}')})" for number in range(9)))
    (problem,) = told(site, "--online")
    assert "没来得及问" in str(problem["message"]) and len(outside.asked) < 9


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:99999/", "http://[::1/", "https://a..b/", "http://\u2100.com/", "http:///"]
)
def test_an_address_that_is_none_has_a_fault_and_hurts_nobody(target: str) -> None:
    assert ask(target).fault
