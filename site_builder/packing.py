"""Values as bytes with a checksum; only our own frozen values are let in again, and nothing that could run."""

from __future__ import annotations

import io
import pickle
from hashlib import blake2b
from typing import Any

_CHECK = 8
_OUR_MODULES = "site_builder.model."
_PLAIN = {
    ("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta"),
    ("builtins", "frozenset"), ("builtins", "set"), ("pathlib", "PosixPath"), ("pathlib", "WindowsPath"),
}  # fmt: skip


class Damaged(Exception):
    """These are not the bytes that we packed."""


def packed(value: Any, *names: str) -> bytes:
    """A value as bytes, to be unpacked under the same names only, so that one value cannot stand for another."""
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _checksum(content, names) + content


def unpacked(content: Any, *names: str) -> Any:
    """The value that was packed under these names. Raises Damaged."""
    try:
        if _checksum(content[_CHECK:], names) != content[:_CHECK]:
            raise Damaged
        return _Unpickler(io.BytesIO(content[_CHECK:])).load()
    except Damaged:
        raise
    except Exception as error:
        raise Damaged from error


def _checksum(content: bytes, names: tuple[str, ...]) -> bytes:
    seen = blake2b("\0".join(names).encode(), digest_size=_CHECK)
    seen.update(content)
    return seen.digest()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN or (module.startswith(_OUR_MODULES) and "." not in name):
            return super().find_class(module, name)
        raise Damaged(f"{module}.{name}")
