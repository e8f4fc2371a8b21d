"""check --mask: one text with its personal data masked."""

from __future__ import annotations

from site_builder.check.personal import mask, personal_data_of
from site_builder.config import load_config
from site_builder.errors import TextError, system_fault
from site_builder.model.problem import Problem
from site_builder.model.report import Options

TEXTS = (".md", ".markdown", ".txt", ".csv", ".yaml", ".yml", ".html", ".json")


def mask_file(options: Options, path: str) -> tuple[str | None, int, tuple[Problem, ...]]:
    """The masked text of a file below the root with its own line ends, and how many places were masked; None if it is no text."""
    config, problems = load_config(options.root, options.config)
    if config is None:
        return None, 0, problems
    if not path.lower().endswith(TEXTS):
        hint = "附件请用办公软件打开，删去后另存"
        return None, 0, (Problem("error", "只能遮住文本文件里的个人信息", path, hint=hint),)
    try:
        text = _text((options.root / path).read_bytes())
    except OSError as error:
        return None, 0, (Problem("error", f"读不了这个文件：{system_fault(error)}", path, hint="路径从网站根目录算起"),)
    except TextError as error:
        return None, 0, (Problem("error", error.message, path, error.line, error.hint),)
    personal = personal_data_of(config)
    return *mask(text, personal.find_all(text)), ()


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError:
        raise TextError(None, "不是 UTF-8 也不是 GB18030 编码", "请用编辑器另存为 UTF-8") from None
