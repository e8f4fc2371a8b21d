"""Data files: `content/data/links.yaml` is known to templates as `links`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from site_builder import yaml_text
from site_builder.errors import TextError
from site_builder.model.problem import Problem, Problems
from site_builder.model.source import Source
from site_builder.read.decode import decode

ENDINGS = (".yaml", ".yml")


def read_data(root: Path, sources: tuple[Source, ...]) -> tuple[dict[str, Any], list[Problem]]:
    """The values of all data files by name (`sub/x` for `content/data/sub/x.yaml`), and what is wrong with them."""
    data: dict[str, Any] = {}
    found: list[Problem] = []
    for source in sources:
        if not source.path.endswith(ENDINGS):
            continue
        problems = Problems(source.path)
        try:
            text = decode((root / source.path).read_bytes(), problems)
            problems.quote_from(text)
            name = source.path.removeprefix("content/data/").rsplit(".", 1)[0]
            data[name] = yaml_text.plain(yaml_text.parse(text))
        except TextError as error:
            problems(error.line, error.message, error.hint)
        except OSError as error:
            problems(None, f"读不了这个文件：{error.strerror}", "请检查文件权限")
        found += problems.found
    return data, found
