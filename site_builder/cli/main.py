"""Reads the command line and calls the command; every way out ends here."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence

from site_builder.cli.parser import make_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 fine, 1 problems, 2 wrong use, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = make_parser()
    try:
        chosen = parser.parse_args(arguments)
        return _run(chosen, parser)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        print("\n已中断，原来的网站没有改动。", file=sys.stderr)
        return 130
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if chosen.version:
        from site_builder import __version__

        print(f"site-builder {__version__}")
        return 0
    if chosen.command is None:
        parser.print_help()
        return 2
    from site_builder.cli import commands

    return commands.COMMANDS[chosen.command](chosen)
