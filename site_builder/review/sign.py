"""Write a signature into a post's front matter and leave every other byte as it was."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

from site_builder import yaml_text
from site_builder.config.kinds import COMMON_FIELDS
from site_builder.errors import TextError, system_fault
from site_builder.model.config import Config
from site_builder.model.problem import Problem, Problems
from site_builder.model.review import Signature, approval_digest
from site_builder.read import front_matter
from site_builder.read.decode import decode
from site_builder.read.document import text_keys
from site_builder.rewrite import bytes_of, line_end, replace_file, text_of
from site_builder.yaml_text import Mapping, Sequence

_CLOSE = re.compile(r"^(?:-{3,}|\.{3})[ \t]*\r?$", re.M)
_TOML_CLOSE = re.compile(r"^\+{3}[ \t]*\r?$", re.M)
_KEY = re.compile(r"^review[ \t]*:[ \t]*(?:#.*)?\r?\n", re.M)
_BARE = re.compile(r"\r(?!\n)")  # a line end of old Macs, as long as the one that takes its place
_BLOCK = re.compile(r"(?:(?:[ \t]+.*|-[ \t].*)?\r?\n)*")


def sign(config: Config, root: Path, path: str, step: str, by: str, opinion: str, moment: datetime) -> Problem | None:
    """Sign the post at `path` (relative to `root`); None when it is done, else why nothing was written."""
    file = root / path
    try:
        content = file.read_bytes()
        new = signed(content, text_keys_of(config, path), step, by, opinion, moment)
        replace_file(file, new)
    except TextError as error:
        return Problem("error", error.message, path, error.line, error.hint, rule="review")
    except OSError as error:
        return Problem("error", f"没有签上：{system_fault(error)}", path, hint="请检查文件权限，或是否正被别的程序占用")
    return None


def signed(content: bytes, keys: frozenset[str], step: str, by: str, opinion: str, moment: datetime) -> bytes:
    """The bytes of a post with one signature more; `keys` hold text whatever it looks like.

    Raises TextError where the post cannot be read or has an odd `review`.
    """
    digest, old = _state(content, keys)
    text, form = text_of(content)
    end = line_end(text)
    signature = Signature(step, by, f"{moment:%Y-%m-%d %H:%M}", opinion, digest)
    place, entry = _entry(_BARE.sub("\n", text), signature, end)
    new = bytes_of(text[:place] + entry + text[place:], form)
    now, entries = _state(new, keys)
    if now != digest or len(entries) != len(old) + 1 or entries[-1].get("digest") != digest:
        raise TextError(None, "没有签上：文首信息的写法太特别", "请在最后一个键的下面写一行 review: ，再签一次")
    return new


def _state(content: bytes, keys: frozenset[str]) -> tuple[str, list[dict[str, object]]]:
    """The digest of what is approved, and the signatures, of a post's bytes."""
    silent = Problems("")
    node, body, _ = front_matter.parse(decode(content, silent), keys, silent)
    written = node.get("review")
    if written is not None and not yaml_text.is_null(written) and not isinstance(written, Sequence | Mapping):
        raise TextError(written.line, "review 应是签字的列表", "请删去这一行，签字由 site-builder review 写入")
    plain = yaml_text.plain(written)
    entries = [one for one in (plain if isinstance(plain, list) else [plain] if plain else []) if isinstance(one, dict)]
    return approval_digest(node, body), entries


def _entry(text: str, signature: Signature, end: str) -> tuple[int, str]:
    """Where in a text a signature belongs, and what is to be written there."""
    if text.lstrip().startswith("+++"):
        closes = list(_TOML_CLOSE.finditer(text))[1]
        lines = ["[[review]]", *(f"{name} = {_quoted(value)}" for name, value in _fields(signature))]
        return closes.start(), end.join(lines) + end
    opened = re.match(r"\s*-{3,}[ \t]*\r?\n", text)
    close = _CLOSE.search(text, opened.end() if opened else 0)
    assert close is not None  # the text was parsed before
    entry = "{" + ", ".join(f"{name}: {_quoted(value)}" for name, value in _fields(signature)) + "}"
    found = _KEY.search(text, 0, close.start())
    if found is None:
        if re.search(r"^review[ \t]*:", text[: close.start()], re.M):
            line = text[: close.start()].count("\n", 0, text.index("\nreview")) + 2
            raise TextError(
                line, "review 写在一行里，签不上", "请改成一行一个签字：review: 之后另起一行，每行以 “  - ” 开头"
            )
        return close.start(), f"review:{end}  - {entry}{end}"
    block = _BLOCK.match(text, found.end(), close.start())
    written = block[0].rstrip() if block else ""
    indent = re.match(r"[ \t]*(?=-)", written)
    item = f"{indent[0] if indent else '  '}- {entry}"
    return (found.end() + len(written), end + item) if written else (found.end(), item + end)


def _fields(signature: Signature) -> list[tuple[str, str]]:
    named = [("step", signature.step), ("by", signature.by), ("date", signature.date), ("opinion", signature.opinion)]
    return [(name, value) for name, value in (*named, ("digest", signature.digest)) if value]


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def text_keys_of(config: Config, path: str) -> frozenset[str]:
    """The keys that the reader of this post takes for text."""
    section = config.section(path.split("/")[1])
    kind = config.all_kinds[section.kind if section else "page"]
    return text_keys((*COMMON_FIELDS, *kind.fields))
