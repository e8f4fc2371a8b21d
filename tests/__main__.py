"""One command before sharing: `python -m tests [--long] [pytest options]` runs ruff, mypy and all tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
)


def main() -> int:
    """Run all checks, also after one has failed; 0 when every one passed."""
    commands = [[sys.executable, "-m", *check] for check in CHECKS]
    commands.append([sys.executable, "-m", "pytest", *sys.argv[1:]])
    results = [_run(command) for command in commands]
    return max(results)


def _run(command: list[str]) -> int:
    print("$", *command[2:], flush=True)
    return subprocess.run(command, cwd=ROOT).returncode


if __name__ == "__main__":
    raise SystemExit(main())
