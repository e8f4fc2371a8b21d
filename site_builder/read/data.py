"""Data files: `content/data/links.yaml` is known to templates as `links`."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from site_builder import yaml_text
from site_builder.errors import Complain, TextError
from site_builder.fields import Reading
from site_builder.model.birthdays import is_private
from site_builder.model.problem import Problem, Problems
from site_builder.model.registers import IN_PIECES, REGISTERS, SHEETS
from site_builder.model.source import Source
from site_builder.read.decode import decode
from site_builder.yaml_text import Node, Sequence

ENDINGS = (".yaml", ".yml")


def _yaml(name: str, content: bytes, problems: Problems) -> tuple[Node | None, Complain]:
    text = decode(content, problems)
    problems.quote_from(text)
    # Every node that is written takes a character at least; more can only come of aliases.
    return yaml_text.parse(text, 1, max(yaml_text.MAX_NODES, len(text))), problems


def _sheet(name: str, content: bytes, problems: Problems) -> tuple[Node | None, Complain]:
    from site_builder.read.workbook import Cells, rows_of

    cells = Cells()
    return rows_of(content, SHEETS[name], cells, is_private), cells.told_by(problems)


def _without_empty(node: Node | None, complain: Complain) -> Node | None:
    """A list without the entries of which nothing but the `-` is written."""
    if not isinstance(node, Sequence):
        return node
    for item in filter(yaml_text.is_null, node.items):
        complain(item.line, "这一条是空的，没有算进去", "请删去这一行的 -，或写上内容", "warning")
    return replace(node, items=tuple(item for item in node.items if not yaml_text.is_null(item)))


def _with_path(records: tuple[Any, ...], path: str) -> tuple[Any, ...]:
    """The records, those that want to know it (`path`) told the file they stand in."""
    return tuple(replace(one, path=path) if hasattr(one, "path") else one for one in records)


def read_data(
    root: Path, sources: tuple[Source, ...], zone: tzinfo
) -> tuple[dict[str, Any], dict[str, tuple[Any, ...]], list[Problem]]:
    """The values of all data files by name (`sub/x` for `content/data/sub/x.yaml`), the registers, and what is wrong."""
    data: dict[str, Any] = {}
    registers: dict[str, tuple[Any, ...]] = {}
    found: list[Problem] = []
    for source in sources:
        name = source.path.removeprefix("content/data/").rsplit(".", 1)[0]
        is_sheet = source.path.endswith(".xlsx") and name in SHEETS
        if not is_sheet and not source.path.endswith(ENDINGS):
            continue
        problems = Problems(source.path)
        try:
            content = (root / source.path).read_bytes()
            if name in data:
                raise TextError(None, f"名单 {name} 有两份，另一份是 yaml 或 xlsx", "请只留一份")
            node, complain = (_sheet if is_sheet else _yaml)(name, content, problems)
            node = _without_empty(node, complain)
            data[name] = yaml_text.plain(node)
            list_name = name.split("/")[0]
            if node is not None and (name in REGISTERS or list_name in IN_PIECES):
                read = REGISTERS[list_name].read(node, Reading(complain, "", zone))
                registers[list_name] = (*registers.get(list_name, ()), *_with_path(read, source.path))
        except TextError as error:
            problems(error.line, error.message, error.hint)
        except OSError as error:
            problems(None, f"读不了这个文件：{error.strerror}", "请检查文件权限")
        found += problems.found
    return data, registers, found
