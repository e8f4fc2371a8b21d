"""A preview that runs as a user starts it, and somebody who looks at it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.sites import REPOSITORY

PATIENCE = 20.0


class Serving:
    """`site-builder serve` in a process of its own, on a port of its own."""

    def __init__(self, root: Path, *arguments: str, patience: float = PATIENCE) -> None:
        self.log = root.parent / f"{root.name}-serve.log"
        self._output = self.log.open("wb")
        command = [sys.executable, "-m", "site_builder", "serve", "--port", "0", "--jobs", "1", *arguments]
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(command, cwd=root, stdout=self._output, stderr=self._output, env=environment)
        found = until(lambda: re.search(r"预览：http://([^/]+):(\d+)/", self.said()), patience)
        self.host, self.port = found[1], int(found[2])

    def __enter__(self) -> Serving:
        return self

    def __exit__(self, *_: object) -> None:
        self.end(signal.SIGKILL)

    def said(self) -> str:
        """What it printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def end(self, how: signal.Signals) -> int:
        """Send a signal; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        self._output.close()
        return self.process.wait(PATIENCE)

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of one answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def page(self, path: str) -> str:
        """The text of a page."""
        return self.ask(path)[2].decode()

    def raw(self, sent: bytes) -> bytes:
        """What comes back for bytes sent as they are."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(sent)
            connection.settimeout(2)
            parts = []
            try:
                while part := connection.recv(65536):
                    parts.append(part)
            except (TimeoutError, ConnectionResetError):
                pass
            return b"".join(parts)


def until(asked: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """The first answer that is not empty."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := asked():
            return answer
        time.sleep(0.01)
    raise AssertionError(f"not within {seconds} seconds")


class Listener:
    """A client of one of the two sockets, which keeps what it was told."""

    def __init__(self, serving: Serving, path: str, *said: dict[str, Any], origin: str | None = None) -> None:
        import asyncio
        import threading

        from tornado.httpclient import HTTPRequest
        from tornado.websocket import websocket_connect

        self.heard: list[dict[str, Any]] = []
        self.refused: Exception | None = None

        async def listen() -> None:
            headers = {"Origin": origin} if origin else {}
            request = HTTPRequest(f"ws://127.0.0.1:{serving.port}{path}", headers=headers)
            try:
                connection = await websocket_connect(request)
            except Exception as refused:
                self.refused = refused
                return
            for one in said:
                await connection.write_message(json.dumps(one))
            while (message := await connection.read_message()) is not None:
                self.heard.append(json.loads(message))

        threading.Thread(target=lambda: asyncio.run(listen()), daemon=True).start()
        until(lambda: self.heard or self.refused)
