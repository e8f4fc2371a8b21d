"""Checkers that npm brings: fetched once into the user's cache, never into the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {"axe-core": "4.14.1", "html-validate": "10.17.0", "lighthouse": "12.8.2", "@11ty/eleventy": "3.1.2"}


def installed(name: str) -> Path:
    """The folder `node_modules` in which the package lies; skips where there is no npm, which on CI is a failure."""
    folder = Path.home() / ".cache" / "site-builder-tests" / f"{name.replace('/', '-')}-{PACKAGES[name]}"
    if not (folder / "node_modules" / name).is_dir():
        npm = shutil.which("npm")
        if npm is None:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(
                "没有 npm，网页检查跳过（Debian：apt-get install npm）"
            )
        fresh = folder.with_name(f"{folder.name}.{os.getpid()}")
        fresh.mkdir(parents=True)
        wanted = f"{name}@{PACKAGES[name]}"
        command = [str(npm), "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(fresh), wanted]
        subprocess.run(command, check=True, timeout=300)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    return folder / "node_modules"
