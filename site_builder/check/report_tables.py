"""What the report holds besides the problems: how fresh the sections are, where links lead out, what is let pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from site_builder.check.links import allowed, outgoing
from site_builder.check.material import Checked
from site_builder.config.rules import BY_NAME
from site_builder.dates import Moment
from site_builder.freshness import freshness


def tables(checked: Checked) -> Iterator[str]:
    """The tables of a site, those without rows left out."""
    yield from table("栏目更新", ("栏目", "稿件", "最近一篇", "距今天数", "限", "情况"), _sections(checked))
    yield from table("外站", ("域名", "网址", "上次看过", "谁看的"), _outside(checked))
    yield from table("放行", ("规则", "哪里", "为什么", "批准人", "到哪天"), _allowances(checked))


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A titled table; the first cell of a row is its head, numbers stand to the right. Nothing without rows."""
    written = [_row(row) for row in rows]
    if not written:
        return
    cells = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield f'<h2>{escape(title)}</h2><div class="table"><table><thead><tr>{cells}</tr></thead><tbody>'
    yield from written
    yield "</tbody></table></div>"


def _row(row: Sequence[object]) -> str:
    first, *others = row
    cells = (f'<td class="n">{one}</td>' if isinstance(one, int) else f"<td>{escape(str(one))}</td>" for one in others)
    return f'<tr><th scope="row">{escape(str(first))}</th>{"".join(cells)}</tr>'


def _sections(checked: Checked) -> Iterator[tuple[object, ...]]:
    for one in freshness(checked.site):
        days, limit = "—" if one.days is None else one.days, "不限" if one.limit is None else one.limit
        yield one.title, one.posts, one.last or "—", days, limit, one.state


def _outside(checked: Checked) -> Iterator[tuple[object, ...]]:
    for domain, addresses in outgoing(checked).items():
        known = allowed(domain, checked.site.config.check.outgoing)
        yield domain, len(addresses), _day(known.seen) if known else "没看过", known.by if known else ""


def _allowances(checked: Checked) -> Iterator[tuple[object, ...]]:
    for one in checked.site.config.check.allow:
        place = " ".join(part for part in (one.path, one.text) if part and part != "*") or "整个网站"
        yield BY_NAME[one.rule].title, place, one.reason, one.approver, _day(one.until)


def _day(moment: Moment | None) -> str:
    return moment.strftime("%Y-%m-%d") if moment else "—"
