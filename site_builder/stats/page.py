"""Tables as one self-contained HTML page, with a bar chart (SVG) above each."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_builder.stats.count import Table

_STYLE = """
body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1a1a1a;
background:#fff;max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.6em;margin:0}h2{font-size:1.2em;margin:2.2em 0 .6em;border-bottom:2px solid #a5101a;padding-bottom:.2em}
p{color:#444;margin:.3em 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid #ccc;padding:.35em .7em;text-align:left}
td.number,th.number{text-align:right}
svg{display:block;width:100%;height:auto;margin:.5em 0 1em}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}svg,tr{break-inside:avoid}}
"""
MOST_BARS, ROW, LABEL, FULL = 24, 26, 170, 640


def as_html(found: list[Table], title: str, period: str) -> str:
    """The page; every chart has its table, so that nothing is told by pictures only."""
    parts = "".join(f"<section>{''.join(_section(table))}</section>" for table in found)
    return (
        '<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{escape(period)}</p>{parts}</main></body></html>\n"
    )


def _section(table: Table) -> Iterator[str]:
    yield f"<h2>{escape(table.name)}</h2>"
    if not table.rows:
        yield "<p>没有稿件。</p>"
        return
    if table.chart is not None:
        yield _chart(table, table.chart)
    heads = "".join(
        _cell("th", head, number > 0 and table.chart is not None, ' scope="col"')
        for number, head in enumerate(table.heads)
    )
    yield f'<div class="wide" role="region" aria-label="{escape(table.name)}" tabindex="0">'
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in table.rows:
        first, *others = row
        cells = "".join(_cell("td", cell, isinstance(cell, int)) for cell in others)
        yield f'<tr><th scope="row">{escape(str(first))}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(tag: str, cell: object, is_number: bool, scope: str = "") -> str:
    mark = ' class="number"' if is_number else ""
    return f"<{tag}{scope}{mark}>{escape(str(cell))}</{tag}>"


def _chart(table: Table, column: int) -> str:
    rows = table.rows[-MOST_BARS:] if table.heads[0] == "月份" else table.rows[:MOST_BARS]
    most = max(max(int(row[column]) for row in rows), 1)
    height = ROW * len(rows) + 6
    told = f"{table.name}：{table.heads[column]}，共 {len(rows)} 项，数字见下表"
    bars = "".join(_bar(number, str(row[0]), int(row[column]), most) for number, row in enumerate(rows))
    return f'<svg viewBox="0 0 {LABEL + FULL + 60} {height}" role="img" aria-label="{escape(told)}">{bars}</svg>'


def _bar(number: int, name: str, value: int, most: int) -> str:
    top = number * ROW + 4
    width = max(round(value / most * FULL), 1)
    short = name if len(name) <= 11 else f"{name[:10]}…"
    return (
        f'<text x="{LABEL - 8}" y="{top + 15}" text-anchor="end" font-size="14" fill="#1a1a1a">{escape(short)}</text>'
        f'<rect x="{LABEL}" y="{top}" width="{width}" height="18" rx="2" fill="#a5101a"/>'
        f'<text x="{LABEL + width + 6}" y="{top + 15}" font-size="14" fill="#1a1a1a">{value}</text>'
    )
