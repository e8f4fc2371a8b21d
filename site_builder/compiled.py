"""Where what is made from code and tables is kept from run to run: beside the code, as Python keeps its own modules."""

from __future__ import annotations

import contextlib
import os
from importlib.util import cache_from_source
from pathlib import Path


def compiled_folder() -> Path | None:
    """The folder in which Python keeps this package compiled, None where nobody may write there."""
    folder = Path(cache_from_source(__file__)).parent
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder if os.access(folder, os.W_OK) else None
