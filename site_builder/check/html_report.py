"""The report as one printable page for the file of the month, needing nothing from outside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from site_builder.check.material import Checked
from site_builder.check.report_tables import tables
from site_builder.config.rules import BY_NAME, RULES
from site_builder.model.problem import Problem

_STYLE = """
:root{color:#222;background:#fff;font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem;color:#9c1515}h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-bottom:2px solid #9c1515}
h3{font-size:1rem;margin:1.4rem 0 .3rem;overflow-wrap:anywhere}
p{margin:.3rem 0}table{border-collapse:collapse;width:100%;font-size:.94rem}caption{text-align:left;padding:.2rem 0;color:#555}
.table{overflow-x:auto}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th,td.n{white-space:nowrap}td.n{text-align:right}th{background:#f5efe6}small{font-weight:400;color:#555}
code{font:.92em ui-monospace,"Noto Sans Mono CJK SC",monospace}ul{list-style:none;margin:0;padding:0}
li{break-inside:avoid;border-left:4px solid #8a5a00;padding:.2rem .8rem;margin:.6rem 0}
li.error{border-color:#b3121b}b{font-weight:600}.where{color:#555}pre{margin:.2rem 0;padding:.3rem .6rem;background:#f6f6f4;
white-space:pre-wrap;overflow-wrap:anywhere;font:.9rem/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace}
.sign{display:flex;break-before:avoid;gap:3rem;margin-top:3rem}.sign span{flex:1;border-top:1px solid #222;padding-top:.3rem}
@media print{:root{font-size:11pt}body{max-width:none;padding:0}tr{break-inside:avoid}.table{overflow:visible}
h2,h3{break-after:avoid}
pre{border:1px solid #ccc}@page{margin:18mm 16mm}}
"""


def html_report(problems: tuple[Problem, ...], checked: Checked | None) -> str:
    """The whole page as text."""
    return "\n".join(_lines(problems, checked))


def _lines(problems: tuple[Problem, ...], checked: Checked | None) -> Iterator[str]:
    name = checked.site.config.site.name if checked else "网站"
    yield "<!DOCTYPE html>"
    yield '<html lang="zh-Hans"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<title>{escape(name)}检查报告</title><style>{_STYLE}</style></head><body><main>"
    yield f"<h1>{escape(name)}检查报告</h1>"
    yield from _head(problems, checked)
    yield from _totals(problems)
    yield "<h2>逐个文件</h2>"
    if not problems:
        yield "<p>没有发现问题。</p>"
    for path, found in groupby(problems, lambda problem: problem.path):
        yield f"<h3>{escape(path or '整个网站')}</h3><ul>"
        yield from map(_item, found)
        yield "</ul>"
    if checked:
        yield from tables(checked)
    yield '<div class="sign"><span>检查人</span><span>负责人</span><span>日期</span></div>'
    yield "</main></body></html>"


def _head(problems: tuple[Problem, ...], checked: Checked | None) -> Iterator[str]:
    errors = sum(problem.severity == "error" for problem in problems)
    if checked:
        day = checked.site.as_of
        yield f"<p>按 {day:%Y-%m-%d} 的情形检查，看过 {len(checked.sources)} 个源文件、{len(checked.outputs)} 个输出文件。</p>"
    yield f"<p><b>{errors} 个错误，{len(problems) - errors} 个警告。</b></p>"


def _totals(problems: Iterable[Problem]) -> Iterator[str]:
    counts = Counter(problem.rule for problem in problems)
    if not counts:
        return
    yield '<h2>各条规则</h2><div class="table"><table><thead><tr><th scope="col">规则</th><th scope="col">几处</th>'
    yield '<th scope="col">查什么，怎么改</th></tr></thead><tbody>'
    for rule in RULES:
        if counts[rule.name]:
            yield f'<tr><th scope="row">{escape(rule.title)}<br><small>{rule.name}</small></th>'
            yield f'<td class="n">{counts[rule.name]}</td><td>{_told(rule.finds)}。<br>改法：{_told(rule.mend)}</td></tr>'
    yield "</tbody></table></div>"


def _told(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _item(problem: Problem) -> str:
    kind = "错误" if problem.severity == "error" else "警告"
    line = f"第 {problem.line} 行　" if problem.line else ""
    title = BY_NAME[problem.rule].title
    text = f'<li class="{problem.severity}"><p><b>{kind}</b>　<span class="where">{line}{escape(title)}</span></p>'
    text += f"<p>{escape(problem.message)}</p>"
    if problem.excerpt:
        text += f"<pre>{escape(problem.excerpt)}</pre>"
    return text + (f"<p>{_told(problem.hint)}</p></li>" if problem.hint else "</li>")
