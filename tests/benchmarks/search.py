"""Measures the search of the portal beside Pagefind on the same posts, and prints a Markdown table.

    python -m tests.benchmarks.search --posts 1000 10000

Pagefind (``pip install "pagefind[bin]"``) gets the posts as bare pages, without navigation or lists. Found posts are compared
with a plain ``in`` over the Markdown without its marks. A query is timed in a fresh Chromium (nothing cached) on the opened
search page, from a host on loopback: from asking to the first ten excerpts. That host counts the bytes of data, uncompressed, from
the opening of the page on; scripts and styles are left out.
"""

from __future__ import annotations

import argparse
import asyncio
import mimetypes
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from queue import Queue
from random import Random
from statistics import median
from typing import Any
from urllib.parse import unquote

from tests.benchmarks import generators
from tests.benchmarks import portal as portals
from tests.benchmarks.generators import Generator
from tests.benchmarks.measure import run
from tests.benchmarks.portal import Portal, Post
from tests.chromium import chromium

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\[\^\d+\]:?|[*>#]|```(?:text)?|^- |^\d+\. |^\|[ |:-]+\|$", re.M)
FOUND = """query => siteSearch.find(query).then(answer => Promise.all(answer.hits.map(hit => siteSearch.shown(hit)))
    .then(posts => answer.isLoose ? [] : posts.map(post => post[0])))"""
FOUND_THERE = """query => pagefind.search(query).then(answer => Promise.all(answer.results.map(one => one.data())))
    .then(all => all.map(one => one.url.replace(/^\\//, "")))"""
TIMED = """query => new Promise(done => {
    const results = document.getElementById("search-results"), form = document.getElementById("search-form");
    new MutationObserver(() => { if (results.dataset.state === "done") done(performance.now() - begun); })
        .observe(results, { attributes: true });
    form.elements.q.value = query;
    const begun = performance.now();
    form.requestSubmit();
})"""
TIMED_THERE = """async query => {
    const begun = performance.now();
    const answer = await pagefind.search(query);
    await Promise.all(answer.results.slice(0, 10).map(one => one.data()));
    return performance.now() - begun;
}"""
READY = "() => siteSearch.ready().then(() => true)"
EDITS = 7  # measured after each build: what the search adds to one is a few hundredths of a second
DATA = re.compile(r"search-data/|pagefind/.*\.pf_")
READY_THERE = (
    'import("/pagefind/pagefind.js").then(found => { window.pagefind = found; return found.init(); }).then(() => true)'
)


@dataclass
class Side:
    """One of the two: its site, what a browser is asked there, and what was measured."""

    name: str
    root: Path
    page: str
    ready: str
    found: str
    timed: str
    index: list[float] = field(default_factory=list)  # seconds
    edit: list[float] = field(default_factory=list)


class Host(asyncio.Protocol):
    """One connection to a plain host that keeps it open and counts what it sends.

    The servers of the standard library take longer for an answer than Chromium for a question.
    """

    sent = 0  # bytes of search data

    def __init__(self, root: Path) -> None:
        self._root = root
        self._asked = b""

    def connection_made(self, transport: Any) -> None:
        """Remember where to answer."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer all requests that are there whole."""
        *requests, self._asked = (self._asked + data).split(b"\r\n\r\n")
        for request in requests:
            path = unquote(request.split(b" ", 2)[1].decode()).partition("?")[0].lstrip("/")
            file = self._root / (path or "index.html")
            is_there = file.is_file()
            content = file.read_bytes() if is_there else b""
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            head = f"HTTP/1.1 {'200 OK' if is_there else '404 Not Found'}\r\nContent-Type: {kind}\r\n"
            Host.sent += len(content) if DATA.match(path) else 0
            self._transport.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=3, help="builds of the index for each figure")
    parser.add_argument("--phrases", type=int, default=500, help="phrases compared with the plain scan")
    parser.add_argument(
        "--theirs", type=int, default=50, help="of these, how many Pagefind is asked (it takes minutes)"
    )
    parser.add_argument("--queries", type=int, default=50, help="timed queries of four characters")
    parser.add_argument("--jobs", type=int, default=2, help="processes of site_builder")
    options = parser.parse_args()
    for count in options.posts:
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            print(report(options, portals.invent(count), Path(folder)), flush=True)
    return 0


def report(options: argparse.Namespace, portal: Portal, folder: Path) -> str:
    """Index the posts by turns, ask both, tell the result."""
    ours = Side("site_builder", folder / "ours" / "public", "search.html", READY, FOUND, TIMED)
    theirs = Side("Pagefind", folder / "bare", "index.html", READY_THERE, FOUND_THERE, TIMED_THERE)
    texts = {post.page: text_of(portal, post) for post in portal.posts}
    builds = indexed(options, portal, ours, theirs, folder, texts)
    random = Random(8)
    phrases = [phrase(random, texts, random.randint(2, 8)) for _ in range(options.phrases)]
    queries = [phrase(random, texts, 4) for _ in range(options.queries)]
    rows = [("index built, s", *(f"{median(side.index):.2f}" for side in (ours, theirs)))]
    rows += [("after one edit, s", *(f"{median(side.edit):.2f}" for side in (ours, theirs)))]
    rows += [("index, MB", *(f"{size / 1e6:.1f}" for size in (index_size(ours), index_size(theirs))))]
    rows += [("texts for excerpts, MB", *(f"{size / 1e6:.1f}" for size in (texts_size(ours), texts_size(theirs))))]
    with chromium() as opened:
        cells = [asked(opened, side, texts, phrases, queries, options.theirs) for side in (ours, theirs)]
    rows += [(name, ours_cell, theirs_cell) for (name, ours_cell), (_, theirs_cell) in zip(*cells, strict=True)]
    lines = ["| | site_builder | Pagefind |", "| --- | ---: | ---: |", *(f"| {' | '.join(row)} |" for row in rows)]
    share, edit = median(ours.index) / median(builds), median(ours.edit) / median(ours.index)
    ratio = median(ours.index) / median(theirs.index)
    told = f"index ÷ Pagefind's **{ratio:.2f}**, ÷ clean build **{share:.3f}**; edit ÷ index **{edit:.3f}**; index ÷ texts "
    told += f"**{index_size(ours) / sum(len(text.encode()) for text in texts.values()):.3f}**; load {os.getloadavg()[0]:.1f}"
    return "\n".join([f"### {len(portal.posts):,} posts", "", *lines, "", told, ""])


def indexed(
    options: argparse.Namespace, portal: Portal, ours: Side, theirs: Side, folder: Path, texts: dict[str, str]
) -> list[float]:
    """Build both indexes by turns, ours clean and after an edit; the seconds of our whole clean builds.

    Ours is made beside other work; what it costs is the difference to a build of the same posts marked ``search: false``.
    """
    one = generators.site_builder(folder / "ours", options.jobs)
    other = generators.site_builder(folder / "unsearched", options.jobs)
    portals.write(portal, one.root, for_hugo=False)
    portals.write(portal, other.root, for_hugo=False)
    leave_out(other.root)
    write_bare(theirs.root, portal, texts)
    whole = []
    for number in range(options.runs):
        whole.append(built(one, portal, "clean", number))
        ours.index.append(whole[-1] - built(other, portal, "clean", number))
        for site in (one, other):  # the first rebuild after a clean build links the whole site once
            built(site, portal, "body", EDITS * options.runs + number)
        for edit in range(EDITS * number, EDITS * (number + 1)):
            ours.edit.append(built(one, portal, "body", edit) - built(other, portal, "body", edit))
        if (theirs.root / "pagefind").exists():  # put aside, not deleted: see Generator.forget
            (theirs.root / "pagefind").rename(folder / f"aside-{number}")
        command = [sys.executable, "-m", "pagefind", "--site", str(theirs.root)]
        theirs.index.append(run(command, theirs.root, folder / "pagefind.log").wall)
        theirs.edit.append(theirs.index[-1])  # it reads everything anew
    generators.prepare(one, "clean", portal.posts[0], 0)()
    portals_again(one, portal)
    built(one, portal, "clean", 0)
    return whole


def leave_out(root: Path) -> None:
    """Mark all posts as not to be found."""
    for file in (root / "content").rglob("*.md"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("---\n", "---\nsearch: false\n", 1), encoding="utf-8", newline="\n")


def portals_again(one: Generator, portal: Portal) -> None:
    """The posts without the edits."""
    shutil.rmtree(one.root / "content")
    copy = one.root.with_name("fresh")
    portals.write(portal, copy, for_hugo=False)
    (copy / "content").rename(one.root / "content")


def built(one: Generator, portal: Portal, work: str, number: int) -> float:
    """Seconds of a build."""
    is_done = generators.prepare(one, work, portal.newest_to_oldest()[len(portal.posts) // 2], number)
    seconds = run(one.command, generators.REPOSITORY, one.root.with_suffix(".log")).wall
    is_done()
    return seconds


def text_of(portal: Portal, post: Post) -> str:
    """What stands in a post, from its Markdown, by another way than ours."""
    body = _LINK.sub(r"\1", portal.body(post))
    return "\n".join([post.title, post.summary or "", _MARKS.sub("", body)])


def phrase(random: Random, texts: dict[str, str], size: int) -> str:
    """A phrase of so many Han characters that stands in one of the texts."""
    pages = list(texts)
    while True:
        text = texts[random.choice(pages)]
        start = random.randrange(len(text) - size)
        drawn = text[start : start + size]
        if re.fullmatch("[\u4e00-\u9fff]+", drawn):
            return drawn


def write_bare(root: Path, portal: Portal, texts: dict[str, str]) -> None:
    """The posts as bare pages."""
    for post in portal.posts:
        file = root / post.page
        file.parent.mkdir(parents=True, exist_ok=True)
        body = "".join(f"<p>{escape(line)}</p>\n" for line in texts[post.page].split("\n")[1:] if line.strip())
        head = f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{escape(post.title)}</title></head>'
        file.write_text(f"{head}<body><h1>{escape(post.title)}</h1>\n{body}</body></html>\n", encoding="utf-8")
    (root / "index.html").write_text('<!doctype html><html lang="zh"><title>a</title></html>\n', encoding="utf-8")


def index_size(side: Side) -> int:
    """Bytes of what is loaded to find posts."""
    if side.name == "Pagefind":
        return sum(_sizes(side.root / "pagefind", lambda name: name.endswith((".pf_index", ".pf_meta"))))
    return sum(_sizes(side.root / "search-data", lambda name: re.match(r"p\d+|index|tags|head", name) is not None))


def texts_size(side: Side) -> int:
    """Bytes of the texts that excerpts are cut from."""
    if side.name == "Pagefind":
        return sum(_sizes(side.root / "pagefind", lambda name: name.endswith(".pf_fragment")))
    return sum(_sizes(side.root / "search-data", lambda name: re.match(r"t\d+\.", name) is not None))


def _sizes(folder: Path, is_wanted: Callable[[str], bool]) -> Iterator[int]:
    return (file.stat().st_size for file in folder.rglob("*") if file.is_file() and is_wanted(file.name))


@contextmanager
def hosted(root: Path) -> Iterator[str]:
    """A folder on loopback."""
    loop = asyncio.new_event_loop()
    ports: Queue[int] = Queue()

    async def serve() -> None:
        server = await loop.create_server(lambda: Host(root), "127.0.0.1", 0)
        ports.put(server.sockets[0].getsockname()[1])

    thread = threading.Thread(target=lambda: (loop.run_until_complete(serve()), loop.run_forever()), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{ports.get()}/"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


def asked(
    opened: Any, side: Side, texts: dict[str, str], phrases: list[str], queries: list[str], theirs: int
) -> list[tuple[str, str]]:
    """What one side finds, and how long it takes."""
    compared = phrases if side.name != "Pagefind" else phrases[:theirs]
    with hosted(side.root) as base:
        page = opened.new_page()
        page.goto(base + side.page)
        page.evaluate(side.ready)
        right = shown = wanted = 0
        for one in compared:
            truth = {url for url, text in texts.items() if one in text}
            got = set(page.evaluate(side.found, one))
            right, shown, wanted = right + len(got & truth), shown + len(got), wanted + len(truth)
        page.close()
        times, loads = zip(*(once(opened, base, side, query) for query in queries), strict=True)
    return [
        ("phrases compared", str(len(compared))),
        ("recall", f"{right / max(wanted, 1):.4f}"),
        ("precision", f"{right / max(shown, 1):.4f}"),
        ("four characters: median, ms", f"{median(times):.0f}"),
        ("the slowest, ms", f"{max(times):.0f}"),
        ("loaded for it: median, kB", f"{median(loads) / 1e3:.0f}"),
        ("the most, kB", f"{max(loads) / 1e3:.0f}"),
    ]


def once(opened: Any, base: str, side: Side, query: str) -> tuple[float, int]:
    """Milliseconds and bytes of one query in a fresh browser."""
    before = Host.sent
    window = opened.new_context()
    page = window.new_page()
    page.goto(base + side.page)
    page.evaluate(side.ready)
    milliseconds = float(page.evaluate(side.timed, query))
    loaded = Host.sent - before
    window.close()
    return milliseconds, loaded


if __name__ == "__main__":
    sys.exit(main())
