"""A rule of `check`, declared once: it is configured, documented and reported by this."""

from __future__ import annotations

from msgspec import Struct

from site_builder.errors import Severity


class Rule(Struct, frozen=True):
    """What a rule finds, an example of it, and how to mend it, in Chinese.

    `severity` None leaves what the step said that found it. A `fixed` rule can be neither switched off nor allowed.
    """

    name: str
    severity: Severity | None
    title: str
    finds: str
    example: str
    mend: str
    fixed: bool = False
