"""What is wrong with one attachment or picture."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.check.attachments import Place, pieces
from site_builder.check.attachments.pieces import Budget, Unreadable
from site_builder.check.personal import PersonalData
from site_builder.config.rules import BY_NAME
from site_builder.deadline import TimeLimit
from site_builder.model.checking import CheckSettings
from site_builder.model.problem import Problem


def attachment_problems(path: str, content: bytes, personal: PersonalData, limits: CheckSettings) -> list[Problem]:
    """Personal data inside an attachment, told with its place there; and why it could not be looked into."""
    found: list[Problem] = []
    try:
        with TimeLimit(limits.attachment_seconds):
            found.extend(_problems(path, content, personal, limits))
    except TimeoutError:
        hint = "请拆成几个小的附件；上限见 config.yaml 的 check.attachment_seconds"
        message = f"检查超过 {limits.attachment_seconds} 秒，没有看完"
        found.append(Problem("error", message, path, hint=hint, rule="attachment"))
    return found


def _problems(path: str, content: bytes, personal: PersonalData, limits: CheckSettings) -> Iterator[Problem]:
    for part in pieces(path, content, Budget(limits.attachment_bytes)):
        if isinstance(part, Unreadable):
            yield Problem("error", part.message, path, hint=part.hint, rule=part.rule)
        elif isinstance(part, Place):
            rule = BY_NAME["picture-place"]
            inside = f"{part.where} " if part.where else "照片"
            yield Problem("error", f"{inside}记着拍摄地点（GPS）", path, hint=rule.mend, rule=rule.name)
        else:
            for one in personal.find(part.text, part.context):
                yield personal.problem(one, part.text, path, None, part.where)
