"""Short names for contents: equal bytes have equal digests on every machine."""

from __future__ import annotations

from hashlib import blake2b


def digest(content: bytes) -> str:
    """32 hexadecimal digits (BLAKE2b, 16 bytes)."""
    return blake2b(content, digest_size=16).hexdigest()


def digest_text(text: str) -> str:
    return digest(text.encode("utf-8", "surrogatepass"))
