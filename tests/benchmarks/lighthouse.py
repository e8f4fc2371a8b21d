"""Lighthouse (mobile preset) on the demo portal, served as a plain host serves it: packed, cacheable, without HTTP/2.

python -m tests.benchmarks.lighthouse [--runs N] [--theme red] [PAGE ...]

Each figure is the median of the runs. Simulated throttling (slow 4G, a processor four times slower) is the preset's own.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.chromium import ARGUMENTS, CHROMIUM
from tests.npm import installed
from tests.portals import THEMES, wear

PAGES = {
    "home": "index.html",
    "list": "news/index.html",
    "post": "news/2026/xin-wangzhan.html",
    "spotlight": "members/su-wanting.html",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
PACKED = ("text/", "application/javascript", "application/json", "application/manifest+json", "image/svg+xml")


class PlainHost(SimpleHTTPRequestHandler):
    """Texts packed with gzip, everything cacheable for a year: what a usual host does with its defaults switched on."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One file, or a plain 404."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith(PACKED):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=31536000")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing to say."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of the folder on loopback for as long as the block lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(PlainHost, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def looked_at(address: str) -> dict[str, Any]:
    """What Lighthouse says of one page."""
    program = installed("lighthouse") / ".bin" / "lighthouse"
    flags = " ".join(["--headless=new", *ARGUMENTS])
    command = [str(program), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    command.append(f"--only-categories={','.join(SCORES)}")
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": str(CHROMIUM)}, capture_output=True, text=True, timeout=300
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return dict(json.loads(done.stdout))


def figures(reports: list[dict[str, Any]]) -> list[str]:
    """The cells of one page: medians of scores and times."""
    scores = [statistics.median(one["categories"][name]["score"] * 100 for one in reports) for name in SCORES]
    times = [statistics.median(one["audits"][name]["numericValue"] for one in reports) for name in TIMES]
    seconds = [f"{one / 1000:.2f} s" for one in times[:2]]
    return [*(f"{one:.0f}" for one in scores), *seconds, f"{times[2]:.0f} ms", f"{times[3]:.3f}"]


def faults(report: dict[str, Any]) -> list[str]:
    """Every audit that is not perfect, by its weight in a category."""
    counted = {one["id"] for name in SCORES[1:] for one in report["categories"][name]["auditRefs"] if one["weight"]}
    audits = (report["audits"][name] for name in sorted(counted))
    return [f"{one['id']}: {one['title']}" for one in audits if one["score"] is not None and one["score"] < 1]


def main() -> int:
    """The command; 1 if a page misses what is wanted."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.lighthouse", description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", help="paths below the portal (default: home, list, post, spotlight)")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--theme", choices=THEMES, default="red")
    options = parser.parse_args()
    missed = 0
    print(f"| page | {' | '.join([*SCORES, 'FCP', 'LCP', 'TBT', 'CLS'])} |\n|{'--|' * 9}", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="lighthouse-") as folder,
        hosted(wear(options.theme, Path(folder))) as address,
    ):
        for page in options.pages or PAGES.values():
            reports = [looked_at(address + page) for _ in range(options.runs)]
            cells = figures(reports)
            print(f"| {page} | {' | '.join(cells)} |", flush=True)
            found = sorted({fault for report in reports for fault in faults(report)})
            print("".join(f"  {fault}\n" for fault in found), end="", flush=True)
            missed += int(cells[0]) < 98 or any(cell != "100" for cell in cells[1:4])
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
