"""Where a post and a file are published: derived from the path and the slug alone, so that a new title moves nothing."""

from __future__ import annotations

import posixpath

from site_builder import urls
from site_builder.chinese import slugify
from site_builder.digest import digest_text
from site_builder.model.document import Document
from site_builder.model.problem import Problem


def address_of(document: Document) -> tuple[str, list[Problem]]:
    """The output path of a post, and what is wrong with a slug written by hand."""
    path = document.path.removeprefix("content/")
    stem = posixpath.basename(path).rsplit(".", 1)[0]
    folder = folder_address(posixpath.dirname(path))
    written = document.front.fields.get("slug")
    fault = urls.fault_of_slug(written) if written else None
    if fault:
        line = document.front.lines.get("slug")
        hint = "请写一个简短的名字，例如 zhuti-dangri；不写则用文件名"
        return f"{folder}{urls.slug_of_name(stem)}.html", [
            Problem("error", f"slug “{written}” {fault}", document.path, line, hint)
        ]
    slug = urls.shorten(slugify(written)) if written else urls.slug_of_name(stem)
    return f"{folder}{slug or f'post-{digest_text(stem)[:8]}'}.html", []


def folder_address(folder: str) -> str:
    """A folder below `content/` as an address that ends with `/` ("" for `content/` itself)."""
    if not folder:
        return ""
    parts = [urls.shorten(slugify(part)) or f"folder-{digest_text(part)[:8]}" for part in folder.split("/")]
    return "/".join(parts) + "/"


def file_address(path: str) -> str:
    """The output path of a file that is published as it is: its folder like that of posts, its name untouched."""
    folder, name = posixpath.split(path.removeprefix("content/"))
    return folder_address(folder) + name
