"""printing: a page of the built site as PDF, through the Chromium, Chrome or Edge that the computer has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from site_builder.errors import system_fault
from site_builder.model.problem import Problem

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
PLACES = (
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
SECONDS = 120
BY_HAND = "也可以在浏览器里打开印刷版，按 Ctrl+P，选“另存为 PDF”"


def find_browser(named: str | None = None) -> str | None:
    """The program that can print: the one named, else the first that is found."""
    if named:
        return shutil.which(named)
    found = (shutil.which(name) for name in NAMES)
    return next((one for one in found if one), next((one for one in PLACES if Path(one).is_file()), None))


def print_page(page: Path, output: Path, named: str | None = None) -> Problem | None:
    """Print an HTML file to a PDF file; what hindered it, if anything did. An older PDF stays until the new one is whole."""
    browser = find_browser(named)
    if browser is None:
        what = f"没有找到浏览器 {named}" if named else "没有找到 Chromium、Chrome 或 Edge"
        return Problem("error", f"{what}，印不了 PDF", hint=f"请装一个，或用 --browser 写明它在哪里；{BY_HAND}")
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "page.pdf"
        try:
            said = subprocess.run(_command(browser, page, made, scratch), capture_output=True, timeout=SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            fault = "两分钟还没有印完" if isinstance(error, subprocess.TimeoutExpired) else system_fault(error)
            return Problem("error", f"浏览器没有印出来：{fault}", hint=BY_HAND)
        if not made.is_file() or not made.stat().st_size:
            last = said.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["没有说明原因"]
            return Problem("error", f"浏览器没有印出来：{last[0]}", hint=BY_HAND)
        try:
            shutil.copyfile(made, output)
        except OSError as error:
            return Problem(
                "error", f"写不了文件：{system_fault(error)}", str(output), hint="请检查文件夹权限和磁盘空间"
            )
    return None


def _command(browser: str, page: Path, made: Path, scratch: str) -> list[str]:
    """A browser with a profile of its own, so that one which is open already does not take the order over."""
    options = ["--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={scratch}/profile"]
    options += ["--no-pdf-header-footer", f"--print-to-pdf={made}"]
    if sys.platform != "win32" and os.geteuid() == 0:
        options.append("--no-sandbox")  # the sandbox refuses root; what is printed is our own page
    return [browser, *options, page.resolve().as_uri()]
