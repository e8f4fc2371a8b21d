"""serve: the site as it is being written, in a browser that follows every save."""

from __future__ import annotations

import errno
import gc
import socket
import sys
import time
from collections.abc import Callable
from functools import cache, partial

from msgspec import Struct

from site_builder.errors import system_fault
from site_builder.model.problem import Problem
from site_builder.model.report import Options, Report
from site_builder.serve.hosts import Guard, bind, next_free_port, phone_address
from site_builder.serve.preview import Preview
from site_builder.serve.server import Server
from site_builder.serve.watch import Watcher
from site_builder.workers import Workers

LONGEST = 0.5  # seconds a burst may put off a build
A_WHILE = 30.0  # seconds between two looks at the clock: a post may appear or expire by itself
PAUSE = 0.001  # seconds after which a build lets the server answer
PATIENCE = 0.15  # seconds for the second half of a file to arrive before its problems are told


class Where(Struct, frozen=True):
    """Where to serve, and how to learn of changes: `poll` in seconds, None to be told by the system."""

    host: str
    port: int
    poll: float | None


class Voice(Struct, frozen=True):
    """Whom the preview speaks to: `say` hears sentences, `tell` what came of each build and the seconds it took."""

    say: Callable[[str], object]
    tell: Callable[[Report, float], object]
    ready: Callable[[str, str | None], object]


def serve(options: Callable[[], Options], where: Where, workers: Workers, voice: Voice) -> Problem | None:
    """Serve, build and follow every change until interrupted. Returns why the server could not start.

    `options` gives the options of a build at the moment of asking. The server answers from the first output on.
    """
    try:
        sockets = bind(where.host, where.port)
    except OSError as error:
        return _cannot_listen(where, error)
    port = sockets[0].getsockname()[1]
    phone = phone_address(where.host, port)
    announce = cache(partial(voice.ready, _address(where.host, port), phone))  # once
    preview = Preview(options, announce)
    sys.setswitchinterval(PAUSE)
    watcher = Watcher(options().root, options().config, where.poll, voice.say)
    try:
        begun = time.perf_counter()
        server = Server(sockets, Guard(where.host, port), port, phone, options().root, preview.shown)
        report = preview.build(workers)
        server.show(preview.shown)
        server.tell(report)
        voice.tell(report, time.perf_counter() - begun)
        announce()
        gc.freeze()
        while True:
            report = _follow(preview, report, watcher, server, voice, workers)
    finally:
        watcher.close()


def _follow(preview: Preview, last: Report, watcher: Watcher, server: Server, voice: Voice, workers: Workers) -> Report:
    """Wait for a change, build, and tell what is new since the `last` report; returns the report that was told last."""
    while not preview.is_unfinished and not watcher.changed.wait(A_WHILE) and not preview.is_due():
        pass
    watcher.settle(LONGEST)
    watcher.changed.clear()
    begun, before = time.perf_counter(), preview.shown
    report = preview.build(workers)
    if report.published:
        server.show(preview.shown)
    elif watcher.changed.wait(PATIENCE):
        return last
    if report.problems == last.problems and preview.shown.items == before.items:
        return last
    server.tell(report)
    voice.tell(report, time.perf_counter() - begun)
    return report


def _address(host: str, port: int) -> str:
    name = "127.0.0.1" if host in ("0.0.0.0", "") else "[::1]" if host == "::" else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def _cannot_listen(where: Where, error: OSError) -> Problem:
    if error.errno == errno.EADDRINUSE or getattr(error, "winerror", None) == 10048:
        free = next_free_port(where.host, where.port)
        hint = f"可以换一个：site-builder serve --port {free}" if free else "请关掉占用它的程序"
        return Problem("error", f"端口 {where.port} 已被别的程序占用（也许预览已经开着）", hint=hint, rule="port")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Problem(
            "error", f"没有权限使用端口 {where.port}", hint="请换 1024 以上的端口，例如 --port 8000", rule="port"
        )
    hint = "--host 写 127.0.0.1（只在本机看）或 0.0.0.0（同一网络里的手机也能看）"
    why = "找不到这个地址" if isinstance(error, socket.gaierror) else system_fault(error)
    return Problem("error", f"不能在 {where.host}:{where.port} 上开预览：{why}", hint=hint, rule="port")
