"""What readers of attachments hand over, and how much they may unpack."""

from __future__ import annotations

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A text inside an attachment, the place (Chinese) where it stands, and what stands over it in a table."""

    where: str
    text: str
    context: str = ""


class Unreadable(Exception):
    """An attachment, or a part of it, that cannot be looked into; says why in Chinese."""

    def __init__(self, message: str, hint: str = "请重新导出这个附件", rule: str = "attachment") -> None:
        super().__init__(message)
        self.message, self.hint, self.rule = message, hint, rule


class Budget:
    """How many bytes one attachment may still unpack, with all that is packed inside it."""

    def __init__(self, left: int) -> None:
        self._whole = self.left = left

    def take(self, size: int) -> None:
        """Raises Unreadable when the budget is spent."""
        self.left -= size
        if self.left < 0:
            hint = "请拆成几个小的附件；上限见 config.yaml 的 check.attachment_bytes"
            raise Unreadable(f"解开后超过 {self._whole:,} 字节的上限，没有再解", hint)
