"""Data files: `content/data/links.yaml` is known to templates as `links`."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import Any

from site_builder import yaml_text
from site_builder.errors import TextError
from site_builder.fields import Reading
from site_builder.model.problem import Problem, Problems
from site_builder.model.registers import REGISTERS
from site_builder.model.source import Source
from site_builder.read.decode import decode

ENDINGS = (".yaml", ".yml")


def read_data(
    root: Path, sources: tuple[Source, ...], zone: tzinfo
) -> tuple[dict[str, Any], dict[str, tuple[Any, ...]], list[Problem]]:
    """The values of all data files by name (`sub/x` for `content/data/sub/x.yaml`), the registers, and what is wrong."""
    data: dict[str, Any] = {}
    registers: dict[str, tuple[Any, ...]] = {}
    found: list[Problem] = []
    for source in sources:
        if not source.path.endswith(ENDINGS):
            continue
        problems = Problems(source.path)
        try:
            text = decode((root / source.path).read_bytes(), problems)
            problems.quote_from(text)
            name = source.path.removeprefix("content/data/").rsplit(".", 1)[0]
            # Every node that is written takes a character at least; more can only come of aliases.
            node = yaml_text.parse(text, 1, max(yaml_text.MAX_NODES, len(text)))
            data[name] = yaml_text.plain(node)
            if name in REGISTERS and node is not None:
                registers[name] = REGISTERS[name].read(node, Reading(problems, "", zone))
        except TextError as error:
            problems(error.line, error.message, error.hint)
        except OSError as error:
            problems(None, f"读不了这个文件：{error.strerror}", "请检查文件权限")
        found += problems.found
    return data, registers, found
