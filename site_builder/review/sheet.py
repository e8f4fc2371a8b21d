"""Printed pages of the reviews: the 审批单 of a post and the list of what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from site_builder.approval import is_current, signatures
from site_builder.model.document import Document
from site_builder.model.registers import STEPS, Reviewer
from site_builder.review.waiting import Waiting

_STYLE = """
body{font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#111;max-width:46em;margin:2em auto;padding:0 1em}
h1{font-size:1.5em;text-align:center;letter-spacing:.15em}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #333;padding:.5em .7em;text-align:left;vertical-align:top}
th{font-weight:600;white-space:nowrap}
.sign td{height:4.2em}
@media print{body{margin:0;max-width:none}}
"""


def sheet(document: Document, section: str, words: int, reviewers: Iterable[Reviewer]) -> str:
    """The 审批单 of a post as one self-contained HTML page, with empty rows for what is still to be signed."""
    fields = document.front.fields
    facts = [
        ("标题", document.title),
        ("栏目", section),
        ("日期", f"{document.date:%Y-%m-%d}" if document.date else ""),
        ("作者", "、".join(fields["author"] or ())),
        ("供稿单位", fields["unit"] or ""),
        ("责任编辑", "、".join(fields["editor"] or ())),
        ("字数", str(words)),
        ("文件", document.path),
        ("文字指纹", document.approval or "（还没有人签过）"),
    ]
    rows = "".join(f'<tr><th scope="row">{name}</th><td>{escape(value)}</td></tr>' for name, value in facts)
    units = {one.name: one.unit for one in reviewers}
    steps = "".join(_step(document, step, units) for step in STEPS)
    head = '<tr><th scope="col">审次</th><th scope="col">意见</th><th scope="col">审核人</th><th scope="col">日期</th></tr>'
    body = (
        f"<h1>稿件审批单</h1><table>{rows}</table><h2>三审三校</h2>"
        f'<table class="sign"><thead>{head}</thead><tbody>{steps}</tbody></table><h2>摘要</h2><p>{escape(document.summary)}</p>'
    )
    return _page(f"稿件审批单：{document.title}", body)


def waiting_page(found: list[Waiting]) -> str:
    """The list of what waits for whom as one self-contained HTML page."""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.title)}</th><td>{escape(one.section)}</td><td>{"、".join(one.missing)}</td>'
        f"<td>{escape('、'.join(one.people)) or '—'}</td><td>{escape(one.path)}<br>{escape(one.note)}</td></tr>"
        for one in found
    )
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("稿件", "栏目", "还缺", "等谁", "文件"))
    table = (
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        if found
        else "<p>没有等待审核的稿件。</p>"
    )
    return _page("等待审核的稿件", f"<h1>等待审核的稿件</h1>{table}")


def _step(document: Document, step: str, units: dict[str, str]) -> str:
    signed = [one for one in signatures(document) if one.step == step]
    if not signed:
        return f'<tr><th scope="row">{step}</th><td></td><td></td><td></td></tr>'
    last = signed[-1]
    stale = "" if is_current(last, document) else "（签后文字又改过，须重签）"
    day = f"{last.date:%Y-%m-%d}" if last.date else ""
    unit = units.get(last.by, "")
    return (
        f'<tr><th scope="row">{step}</th><td>{escape(last.opinion or "同意")}{stale}</td>'
        f"<td>{escape(last.by)}<br>{escape(unit)}</td><td>{day}</td></tr>"
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )
