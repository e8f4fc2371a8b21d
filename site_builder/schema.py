"""schema: JSON Schema of the configuration and of each kind's front matter, from the declarations themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from site_builder.chinese import did_you_mean
from site_builder.config import load_config_if_any
from site_builder.config.kinds import COMMON_FIELDS, KINDS
from site_builder.fields import fields_of, schema_of
from site_builder.model.config import Config
from site_builder.model.problem import Problem

DIALECT = "http://json-schema.org/draft-07/schema#"


def schema_for(root: Path, config_name: str | None, name: str) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """The schema called `name`: `config`, or a kind of this site (kinds of its configuration included, if there is one)."""
    if name == "config":
        return {"$schema": DIALECT, "title": "config.yaml"} | _with_empty(schema_of(fields_of(Config))), ()
    config, problems = load_config_if_any(root, config_name)
    kinds = {kind.name: kind for kind in KINDS} | (dict(config.all_kinds) if config else {})
    if name not in kinds and problems and config is None:
        return None, problems  # it may be a kind of the configuration that cannot be read
    if name not in kinds:
        hint = did_you_mean(name, ["config", *kinds])
        return None, (*problems, Problem("error", f"没有稿件类型 {name}", hint=hint, rule="usage"))
    kind = kinds[name]
    schema = _with_empty(schema_of((*COMMON_FIELDS, *kind.fields), extra=True))
    return {"$schema": DIALECT, "title": f"{kind.title}（{kind.name}）"} | schema, problems


def _with_empty(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema, in which every key that need not be written may also be left empty (`author:`)."""
    inner = dict(schema)
    for place in ("items", "additionalProperties"):
        if isinstance(inner.get(place), dict):
            inner[place] = _with_empty(inner[place])
    if "anyOf" in inner:
        inner["anyOf"] = [_with_empty(one) for one in inner["anyOf"]]
    if "properties" in inner:
        required = inner.get("required", ())
        inner["properties"] = {
            name: _with_empty(one) if name in required else _or_empty(_with_empty(one))
            for name, one in inner["properties"].items()
        }
    return inner


def _or_empty(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return schema | {"type": [*types, "null"]}
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    return schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]} if "anyOf" in schema else schema
