"""Answers requests for pages and files out of what is shown; nothing else can be asked for."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

from tornado.ioloop import IOLoop
from tornado.web import RequestHandler

from site_builder import urls
from site_builder.search import is_search_data
from site_builder.serve.hosts import Guard
from site_builder.serve.shelf import Shown

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8", ".webmanifest": "application/manifest+json", ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".pdf": "application/pdf",
    ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".mp4": "video/mp4", ".webm": "video/webm",
    ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint",
}  # fmt: skip
_RANGE = re.compile(r"bytes=(\d*)-(\d*)\Z")
_MOMENT = 0.01  # seconds between two looks for a page that is being made
CLIENT = Path(__file__).parent / "client.js"


class Guarded(RequestHandler):
    """Refuses foreign names and every method but GET and HEAD."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, guard: Guard) -> None:
        self.guard = guard

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        headers = self.request.headers
        host = headers.get("Host", "")
        if not self.guard.accepts_host(host) or not self.guard.accepts_origin(headers.get("Origin"), host):
            self.refuse(403, "预览只在启动它的电脑上、用它告诉您的网址打开")

    def write_error(self, status_code: int, **_: Any) -> None:
        if status_code == 405:
            self.set_header("Allow", "GET, HEAD")
        self.refuse(status_code, "预览只能看，不能改" if status_code == 405 else "这个请求看不懂")

    def refuse(self, status: int, why: str) -> None:
        """End with a sentence instead of a page."""
        self.set_status(status)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{why}\n")


class SiteHandler(Guarded):
    """The pages and files of the site; pages carry the preview's script."""

    def initialize(self, guard: Guard, shown: Callable[[], Shown], scripts: bytes) -> None:  # type: ignore[override]
        super().initialize(guard)
        self._shown = shown
        self._scripts = scripts

    async def get(self) -> None:
        """Answer one request; HEAD too, whose body tornado leaves out."""
        path = readable_path(self.request.path)
        shown, address = await self._found(path)
        if path is not None and shown.search is not None and is_search_data(path):
            content = await IOLoop.current().run_in_executor(None, shown.search.read, path)
            self._send(200 if content else 404, content or b"", TYPES[".js"])
            return
        if address is not None and path is not None and not path.endswith("/") and address == f"{path}/index.html":
            self.redirect(f"/{urls.encode_path(path)}/")
            return
        status = 200 if address is not None else 404
        item = shown.items.get(address if address is not None else "404.html")
        try:
            content = item.read() if item else "没有这个页面\n".encode()
        except OSError:
            status, content, address = 404, "这个文件刚刚被移走了\n".encode(), None
        kind = "." + address.rpartition(".")[2].lower() if address else ".html"
        self._send(status, content, TYPES.get(kind, "application/octet-stream"))

    head = get

    async def _found(self, path: str | None) -> tuple[Shown, str | None]:
        """The site and the address in it of what a path stands for; while the site is arriving, wait for it."""
        while True:
            shown = self._shown()
            address = None if path is None else _address_of(path, shown)
            if address is not None or not shown.arriving:
                return shown, address
            await asyncio.sleep(_MOMENT)

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.set_status(status)
        self.set_header("Content-Type", kind)
        if kind.startswith("text/html"):
            content = with_scripts(content, self._scripts)
        elif status == 200 and (part := self._part(len(content))):
            first, last = part
            self.set_status(206)
            self.set_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
            content = content[first : last + 1]
        self.set_header("Accept-Ranges", "bytes")
        self.finish(content)

    def _part(self, size: int) -> tuple[int, int] | None:
        """The first and last byte that are wanted, None for all of them."""
        match = _RANGE.match(self.request.headers.get("Range", ""))
        if not match or not size or match[0] == "bytes=-":
            return None
        first, last = match[1], match[2]
        begin = int(first) if first else max(0, size - int(last))
        end = min(int(last), size - 1) if first and last else size - 1
        return (begin, end) if begin <= end else None


class AssetHandler(Guarded):
    """One script of the preview itself."""

    def initialize(self, guard: Guard, content: bytes) -> None:  # type: ignore[override]
        super().initialize(guard)
        self._content = content

    def get(self) -> None:
        self.set_header("Content-Type", TYPES[".js"])
        self.finish(self._content)

    head = get


def readable_path(requested: str) -> str | None:
    """The output path that a request names, None where it is no such path."""
    try:
        path = unquote_to_bytes(requested).decode().removeprefix("/")
    except UnicodeDecodeError:
        return None
    if any(sign in path for sign in "\0\\:") or ".." in path.split("/"):
        return None
    return path


def _address_of(path: str, shown: Shown) -> str | None:
    """The output that a path stands for: itself, the page of a folder, or what a style was called before its last edit."""
    page = f"{path.rstrip('/')}/index.html".removeprefix("/")
    candidates = (page,) if path.endswith("/") or not path else (path, page)
    found = next((one for one in candidates if one in shown.items), None)
    return found or next((now for now in shown.assets.values() if _is_former(path, now)), None)


def _is_former(path: str, address: str) -> bool:
    """Whether both are `assets/style.<digest>.css` but for the digest."""
    was, now = path.split("."), address.split(".")
    return len(was) == len(now) >= 3 and was[:-2] == now[:-2] and was[-1] == now[-1] and was != now


def with_scripts(page: bytes, scripts: bytes) -> bytes:
    """A page with the preview's scripts at its end."""
    before, end, after = page.rpartition(b"</body>")
    return before + scripts + end + after if end else page + scripts
