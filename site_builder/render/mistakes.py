"""A mistake of a template's author, found while a question is answered."""

from __future__ import annotations


class TemplateMistake(Exception):
    """`hint` says what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
