"""Reads the command line and calls the command; every way out ends here."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from site_builder.cli.parser import make_parser
from site_builder.errors import system_fault


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 fine, 1 problems, 2 wrong use, 130 interrupted."""
    if arguments is None:
        _speak_utf8()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = make_parser()
    try:
        chosen = parser.parse_args(arguments)
        code = _run(chosen, parser)
        if sys.stdout:
            sys.stdout.flush()
        return code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        print("\n已中断，原来的网站没有改动。", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _give_up_output()
        return 1
    except OSError as error:
        _give_up_output()
        place = f"（{os.fsdecode(error.filename)}）" if error.filename else ""
        print(f"读写出错：{system_fault(error)}{place}", file=sys.stderr)
        return 1


def program() -> NoReturn:
    """What the console script runs: `main`, and out with its exit code.

    Python would take a hundred thousand values apart one by one before it ends, a tenth of a rebuild's time.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):  # none, or closed by whoever listened
            stream.flush()
    os._exit(code)


def _speak_utf8() -> None:
    """Where the system's language has another encoding, start anew: else Python could not read Chinese file names."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.ignore_environment:
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _give_up_output() -> None:
    """What is still waiting to be printed cannot be; Python would complain about it once more at the end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
