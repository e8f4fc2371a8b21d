"""Tells browsers: what to load again, in the livereload protocol, and what is wrong, to the bar of the preview."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from tornado.websocket import WebSocketClosedError, WebSocketHandler

from site_builder.serve.changes import reloads
from site_builder.serve.hosts import Guard
from site_builder.serve.pages import readable_path
from site_builder.serve.shelf import Shown

# Version 7 of the protocol that the LiveReload extension and script speak.
PROTOCOL = "http://livereload.com/protocols/official-7"
LARGEST_MESSAGE = 16 * 1024


class _Socket(WebSocketHandler):
    """A connection of one browser; `connected` are all of them."""

    def initialize(self, guard: Guard, connected: set[Any]) -> None:
        self._guard = guard
        self._connected = connected
        self.page = ""

    def prepare(self) -> None:
        if not self._guard.accepts_host(self.request.headers.get("Host", "")):
            self.set_status(403)
            self.finish()

    def check_origin(self, origin: str) -> bool:
        return self._guard.accepts_origin(origin, self.request.headers.get("Host", ""))

    def on_close(self) -> None:
        self._connected.discard(self)

    def heard(self, message: str | bytes) -> dict[str, Any]:
        """A message as a map; what is none ends the connection."""
        try:
            said = json.loads(message)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            self.close(1003, "not understood")
            return {}
        return said

    async def say(self, value: dict[str, Any]) -> None:
        """Send a map; a browser that has gone meanwhile misses nothing."""
        try:
            await self.write_message(json.dumps(value, ensure_ascii=False))
        except WebSocketClosedError:
            self._connected.discard(self)


class LiveReloadSocket(_Socket):
    """`/livereload`: hello, info, reload."""

    async def on_message(self, message: str | bytes) -> None:
        said = self.heard(message)
        if said.get("command") == "hello":
            await self.say({"command": "hello", "protocols": [PROTOCOL], "serverName": "site-builder"})
            self._connected.add(self)
        elif said.get("command") == "info":
            self.page = page_of(said.get("url"))

    async def reload(self, before: Shown, now: Shown) -> None:
        """Tell the browser what to load again: of its page, or where that is not known, anything that changed."""
        for address in reloads(self.page, before, now) if self.page else _any_change(before, now):
            await self.say({"command": "reload", "path": f"/{address}", "liveCSS": True, "liveImg": True})


class BarSocket(_Socket):
    """What the bar of the preview shows: the problems, the page's source, its state."""

    def initialize(self, guard: Guard, connected: set[Any], state: Any) -> None:  # type: ignore[override]
        super().initialize(guard, connected)
        self._state = state

    async def on_message(self, message: str | bytes) -> None:
        self.page = page_of(self.heard(message).get("page"))
        if self.page:
            self._connected.add(self)
            await self.tell()

    async def tell(self) -> None:
        """Send the state of things, once there is one."""
        state = self._state(self.page)
        if state:
            await self.say(state)


def page_of(address: object) -> str:
    """The output path of a page's address in a browser, "" if it is none."""
    if not isinstance(address, str):
        return ""
    try:
        path = readable_path(urlsplit(address).path)
    except ValueError:
        return ""
    return "" if path is None else f"{path}index.html" if path.endswith("/") or not path else path


def _any_change(before: Shown, now: Shown) -> list[str]:
    """The first address that changed."""
    changed = [
        url for url, item in now.items.items() if url not in before.items or before.items[url].digest != item.digest
    ]
    gone = [url for url in before.items if url not in now.items]
    return (changed + gone)[:1]
