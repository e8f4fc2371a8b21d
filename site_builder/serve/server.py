"""The server of the preview: tornado in a thread of its own, so that it answers while a build is under way."""

from __future__ import annotations

import asyncio
import importlib.resources
import socket
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application

from site_builder.model.report import Report
from site_builder.render.qr import qr
from site_builder.serve.hosts import Guard
from site_builder.serve.pages import CLIENT, AssetHandler, SiteHandler
from site_builder.serve.shelf import Shown
from site_builder.serve.sockets import LARGEST_MESSAGE, BarSocket, LiveReloadSocket

_HEADERS_SECONDS = 20
_LARGEST_HEADERS = 32 * 1024
_MOST_SHOWN = 100  # problems in the browser; the terminal has all of them


class Server:
    """Serves what is shown; `show` and `tell` may be called from any thread."""

    def __init__(
        self,
        sockets: Sequence[socket.socket],
        guard: Guard,
        port: int,
        phone: str | None,
        root: Path,
        shown: Shown,
    ) -> None:
        self._shown = shown
        self._report: Report | None = None
        self._phone = {"url": phone, "qr": str(qr(phone))} if phone else None
        self._root = root.resolve()
        self._readers: set[LiveReloadSocket] = set()
        self._bars: set[BarSocket] = set()
        self._loop = asyncio.new_event_loop()
        self._application = self._routes(guard, port)
        threading.Thread(target=self._run, args=(list(sockets),), daemon=True).start()

    def show(self, shown: Shown) -> None:
        """Show a new site, and tell every browser what of it to load again."""
        self._loop.call_soon_threadsafe(self._show, shown)

    def tell(self, report: Report) -> None:
        """Tell every browser what is wrong, or that nothing is."""
        self._loop.call_soon_threadsafe(self._tell, report)

    def _run(self, sockets: list[socket.socket]) -> None:
        asyncio.set_event_loop(self._loop)
        server = HTTPServer(
            self._application,
            idle_connection_timeout=_HEADERS_SECONDS,
            max_header_size=_LARGEST_HEADERS,
            max_body_size=LARGEST_MESSAGE,
        )
        server.add_sockets(sockets)
        self._loop.run_forever()

    def _routes(self, guard: Guard, port: int) -> Application:
        reload_script = importlib.resources.files("livereload").joinpath("vendors/livereload.js").read_bytes()
        scripts = f'<script src="/__preview.js"></script><script src="/livereload.js?port={port}"></script>\n'.encode()
        site = {"guard": guard, "shown": lambda: self._shown, "scripts": scripts}
        return Application(
            [
                ("/livereload", LiveReloadSocket, {"guard": guard, "connected": self._readers}),
                ("/__preview", BarSocket, {"guard": guard, "connected": self._bars, "state": self._state}),
                (r"/livereload\.js", AssetHandler, {"guard": guard, "content": reload_script}),
                (r"/__preview\.js", AssetHandler, {"guard": guard, "content": CLIENT.read_bytes()}),
                (".*", SiteHandler, site),
            ],
            websocket_max_message_size=LARGEST_MESSAGE,
            websocket_ping_interval=20,
            log_function=lambda handler: None,
        )

    def _show(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        for reader in tuple(self._readers):
            self._loop.create_task(reader.reload(before, shown))

    def _tell(self, report: Report) -> None:
        self._report = report
        for bar in tuple(self._bars):
            self._loop.create_task(bar.tell())

    def _state(self, page: str) -> dict[str, Any] | None:
        report = self._report
        if report is None:
            return None
        source = self._shown.sources.get(page, "")
        return {
            "errors": report.errors,
            "warnings": report.warnings,
            "problems": [
                {
                    "severity": one.severity, "path": one.path, "line": one.line, "message": one.message,
                    "excerpt": one.excerpt, "hint": one.hint,
                }
                for one in report.problems[:_MOST_SHOWN]
            ],
            "source": source,
            "editor": (self._root / source).as_posix() if source else "",
            "state": self._shown.states.get(page, ""),
            "phone": self._phone,
        }  # fmt: skip
