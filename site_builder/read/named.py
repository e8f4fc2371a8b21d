"""Which files a post names, so that those of a post that is not shown can be withheld with it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from site_builder import urls
from site_builder.model.body import Body, Call, Image, Reference
from site_builder.model.document import FrontMatter

_STORED = re.compile(r"'(content/[^']+)'")


def named_files(path: str, front: FrontMatter, body: Body) -> tuple[str, ...]:
    """The stored paths that the post at `path` may mean: those in its front matter, and what its text names, plain and decoded."""
    found = set(_STORED.findall(repr(front.fields)))
    folder = posixpath.dirname(path).removeprefix("content").lstrip("/")
    for target in _targets(body):
        plain = urls.split_target(target)[0]
        for written in {target, plain, unquote(target)}:
            joined = None if urls.is_external(written) else urls.join(folder, written or ".")
            if joined:
                found.add(f"content/{joined}")
    return tuple(sorted(found))


def _targets(body: Body) -> Iterator[str]:
    """What references, pictures and shortcodes name, also inside one another, however deep."""
    waiting = list(body)
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, Reference | Image):
            yield piece.target
        elif isinstance(piece, Call):
            yield from piece.args.values()
            waiting += piece.inner
