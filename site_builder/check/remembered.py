"""What earlier checks found in files that are as they were; the file may be deleted at any time."""

from __future__ import annotations

from pathlib import Path

from site_builder.model.inspected import Remembered
from site_builder.packing import Damaged, packed, unpacked

_NAME = "check"


def recall(path: Path, key: str) -> Remembered:
    """What was kept under this key; nothing if the file is missing, damaged or of another key."""
    try:
        remembered: Remembered = unpacked(path.read_bytes(), _NAME, key)
    except (OSError, Damaged):
        return Remembered()
    return remembered


def keep(path: Path, key: str, remembered: Remembered) -> None:
    """Write what was found, whole or not at all. Raises OSError."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(packed(remembered, _NAME, key))
    fresh.replace(path)
