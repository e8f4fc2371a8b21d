"""The preview answers its own pages only, and speaks the livereload protocol."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator

import pytest
from PIL import Image

from tests.serving import Listener, Serving, until
from tests.sites import SmallSite

HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}


@pytest.fixture
def small(site: SmallSite) -> SmallSite:
    site.post("news/a.md", "最早的正文。![图](a.png)")
    site.write("content/news/a.png", drawn("red"))
    site.post("news/b.md", "另一篇。", title="乙")
    return site


@pytest.fixture
def serving(small: SmallSite) -> Iterator[Serving]:
    with Serving(small.root) as running:
        yield running


def drawn(colour: str) -> bytes:
    """A small picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "", "a@127.0.0.1", "[::1", "localhost"]
)
def test_a_foreign_host_is_refused(serving: Serving, host: str) -> None:
    answer = serving.raw(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith((b"HTTP/1.1 403", b"HTTP/1.1 400"))
    assert "最早" not in answer.decode(errors="replace")


def test_its_own_names_are_accepted(serving: Serving) -> None:
    for name in ("127.0.0.1", "localhost", "LOCALHOST"):
        assert serving.ask("/", Host=f"{name}:{serving.port}")[0] == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])
def test_a_foreign_origin_is_refused_on_pages_and_on_both_sockets(serving: Serving, origin: str) -> None:
    assert serving.ask("/", Origin=origin)[0] == 403
    for path in ("/livereload", "/__preview"):
        assert "403" in str(Listener(serving, path, HELLO, origin=origin).refused)


def test_a_foreign_host_is_refused_on_the_sockets(serving: Serving) -> None:
    key = "AAAAAAAAAAAAAAAAAAAAAA=="
    upgrade = f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13"
    for path in ("/livereload", "/__preview"):
        answer = serving.raw(f"GET {path} HTTP/1.1\r\nHost: evil.example\r\n{upgrade}\r\n\r\n".encode())
        assert answer.startswith(b"HTTP/1.1 403")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_than_get_and_head_are_refused(serving: Serving, method: str) -> None:
    status, headers, _ = serving.ask("/", method)
    assert status in (400, 405)
    assert not any(name.lower().startswith("access-control") for name in headers)


def test_a_head_request_has_the_headers_and_no_body(serving: Serving) -> None:
    status, headers, body = serving.ask("/news/a.html", "HEAD")
    assert (status, body) == (200, b"")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert int(headers["Content-Length"]) > 100


@pytest.mark.parametrize(
    "path",
    [
        "/../config.yaml", "/..%2fconfig.yaml", "/%2e%2e/config.yaml", "/..%5cconfig.yaml", "//etc/passwd", "/etc/passwd",
        "/config.yaml", "/.site-builder", "/.cache/memory.sqlite3", "/content/news/a.md", "/news/a.html%00.png", "/%ff%fe",
        "/C:/Windows/win.ini", "/news/a.html/", "/%252e%252e/config.yaml", "/news//a.html", "/~root",
    ],
)  # fmt: skip
def test_nothing_but_the_site_is_served(serving: Serving, path: str) -> None:
    status, headers, body = serving.ask(path)
    assert status == 404
    assert "找不到这个页面" in body.decode()
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_leads_to_its_page(serving: Serving) -> None:
    status, headers, _ = serving.ask("/news")
    assert (status, headers["Location"]) in ((301, "/news/"), (302, "/news/"))
    assert "党建动态" in serving.page("/news/")


def test_a_part_of_a_file_can_be_asked_for(serving: Serving) -> None:
    whole = serving.ask("/news/a.png")[2]
    for wanted, expected in (("bytes=0-3", whole[:4]), ("bytes=-4", whole[-4:]), ("bytes=60-", whole[60:])):
        status, headers, body = serving.ask("/news/a.png", Range=wanted)
        assert (status, body) == (206, expected)
        assert headers["Content-Range"].endswith(f"/{len(whole)}")
    for useless in ("bytes=9-2", "bytes=-", "lines=1-2", "bytes=0-1,3-4", "bytes=99999-"):
        assert serving.ask("/news/a.png", Range=useless)[::2] == (200, whole)


def test_half_open_connections_and_giant_headers_leave_it_answering(serving: Serving) -> None:
    waiting = [socket.create_connection(("127.0.0.1", serving.port)) for _ in range(50)]
    for one in waiting:
        one.sendall(b"GET / HTTP/1.1\r\nHost: 127")
    giant = serving.raw(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 1_000_000 + b"\r\n\r\n")
    assert b" 200 " not in giant
    assert serving.raw(b"\x16\x03\x01\x00\xa5 nothing of the sort\r\n\r\n").startswith((b"", b"HTTP/1.1 400"))
    assert serving.ask("/news/a.html")[0] == 200
    for one in waiting:
        one.close()


def test_it_says_hello_and_tells_what_to_load_again(small: SmallSite, serving: Serving) -> None:
    at_a = Listener(
        serving, "/livereload", HELLO, {"command": "info", "url": f"http://127.0.0.1:{serving.port}/news/a.html"}
    )
    at_b = Listener(
        serving, "/livereload", HELLO, {"command": "info", "url": f"http://127.0.0.1:{serving.port}/news/b.html"}
    )
    nowhere = Listener(serving, "/livereload", HELLO)
    assert at_a.heard[0]["command"] == "hello"
    assert HELLO["protocols"][0] in at_a.heard[0]["protocols"]
    small.post("news/a.md", "后来的正文。![图](a.png)")
    until(lambda: at_a.heard[1:] and nowhere.heard[1:])
    assert at_a.heard[1] == {"command": "reload", "path": "/news/a.html", "liveCSS": True, "liveImg": True}
    assert nowhere.heard[1]["command"] == "reload"
    assert at_b.heard[1:] == []


def test_a_changed_style_or_picture_is_told_by_its_own_address(small: SmallSite, serving: Serving) -> None:
    import re

    style = re.search(r'href="\.\./(assets/style\.[^"]+\.css)"', serving.page("/news/a.html"))
    assert style
    page = Listener(
        serving, "/livereload", HELLO, {"command": "info", "url": f"http://127.0.0.1:{serving.port}/news/a.html"}
    )
    packaged = serving.page(f"/{style[1]}")
    small.write("theme/red/assets/css/base.css", "/* neu */")
    until(lambda: page.heard[1:])
    assert page.heard[1]["path"] == f"/{style[1]}"
    assert serving.page(f"/{style[1]}") != packaged
    small.write("content/news/a.png", drawn("green"))
    until(lambda: page.heard[2:])
    assert page.heard[2]["path"] == "/news/a.png"


def test_the_bar_is_told_of_problems_and_of_their_repair(small: SmallSite, serving: Serving) -> None:
    bar = Listener(serving, "/__preview", {"page": f"http://127.0.0.1:{serving.port}/news/a.html"})
    until(lambda: bar.heard)
    assert bar.heard[0]["source"] == "content/news/a.md"
    assert bar.heard[0]["errors"] == 0
    small.post("news/a.md", date="2026-13-01")
    until(lambda: bar.heard[-1]["problems"])
    problem = bar.heard[-1]["problems"][0]
    assert (problem["path"], problem["line"], problem["excerpt"]) == ("content/news/a.md", 3, "date: 2026-13-01")
    assert problem["hint"]
    small.post("news/a.md", "修好的。")
    until(lambda: not bar.heard[-1]["problems"])


@pytest.mark.parametrize(
    "junk", ["", "[]", "{", '"hello"', "null", '{"command": 1, "url": [1]}', "[" * 20_000, "x" * 100_000]
)
def test_junk_on_the_sockets_harms_nobody(serving: Serving, junk: str) -> None:
    import asyncio

    from tornado.websocket import websocket_connect

    async def send() -> None:
        for path in ("/livereload", "/__preview"):
            connection = await websocket_connect(f"ws://127.0.0.1:{serving.port}{path}")
            await connection.write_message(junk)
            connection.close()

    asyncio.run(send())
    assert serving.ask("/")[0] == 200
    assert "Traceback" not in serving.said()


def test_for_other_computers_addresses_are_accepted_and_a_phone_is_shown_the_way(small: SmallSite) -> None:
    with Serving(small.root, "--host", "0.0.0.0") as serving:
        assert serving.ask("/", Host=f"192.168.7.9:{serving.port}")[0] == 200
        assert serving.ask("/", Host=f"evil.example:{serving.port}")[0] == 403
        bar = Listener(serving, "/__preview", {"page": f"http://127.0.0.1:{serving.port}/"})
        assert bar.heard[0]["phone"]["qr"].startswith("<svg")
        assert "手机：http://" in serving.said()


HOSTS = {"nope.invalid": "找不到这个地址", "a" * 70: "找不到这个地址", "192.0.2.1": "这台电脑没有这个地址"}


@pytest.mark.parametrize("host, why", HOSTS.items())
def test_a_host_that_is_not_this_computer_is_told_in_chinese(site: SmallSite, host: str, why: str) -> None:
    done = site.run("serve", "--host", host, "--port", "0")
    assert done.returncode == 1
    assert done.stderr.startswith(f"不能在 {host}:0 上开预览：{why}\n")
