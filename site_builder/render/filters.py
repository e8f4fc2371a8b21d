"""Filters for templates: dates, sizes, addresses."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from markupsafe import Markup

from site_builder import urls
from site_builder.dates import Moment, start_of
from site_builder.model.site import Site
from site_builder.render.ics import calendar_file
from site_builder.render.mistakes import TemplateMistake
from site_builder.render.qr import qr

DOCUMENTED = {
    "d": "2026-05-04",
    "d_cn": "2026年5月4日",
    "dt": "2026-05-04 09:30，没有时间则只有日期",
    "iso": "给 `<time datetime>` 的日期",
    "rfc822": "RSS 的日期",
    "absolute": "站内路径的完整网址（site.url 开头）",
    "away": '外站链接的 rel 属性，站内的为空：`<a href="{{ url(one) }}"{{ one|away }}>`',
    "paper": "稿件网址变成它的印刷版网址（简讯有印刷版）",
    "copy": "稿件网址变成它的纯文本网址",
    "filesize": "字节数写成 12 KB、1.2 MB",
    "plain": "HTML 去掉标签后的文字",
    "nested": "别的稿件的正文，可以放进这一页：去掉 id 和页内链接，小标题降一级",
    "qr": "网址写成二维码（内嵌的 SVG）",
    "ics": "活动的日历文件：`{{ events|ics(标题) }}`",
    "phrased": "标题的每一句都短，可以只在标点处换行（是真是假）",
    "polar": "雷达图用：第几条轴、共几条、占半径几成 → (x, y)",
}

_TAG = re.compile(r"<[^>]*>")
_PLACE = re.compile(r' (?:id|aria-labelledby|aria-describedby)="[^"]*"| href="#[^"]*"')
_PHRASE = re.compile(r"[^，。：；、！？…—《》（）“”｜·\s]+")
_LONGEST_PHRASE = 10
_HEADING = re.compile("^(</?h)([2-5])")


def filters(site: Site) -> dict[str, Callable[..., Any]]:
    """The filters by the names that templates use."""

    def rfc822(moment: Moment) -> str:
        from email.utils import format_datetime

        return format_datetime(start_of(_moment(moment), site.config.zone))

    def iso(moment: Moment) -> str:
        _moment(moment)
        return moment.isoformat()

    def absolute(target: Any) -> str:
        path = target if isinstance(target, str) else target.url
        if urls.is_external(path):
            return str(path)
        return (site.config.site.url or "") + urls.encode(path.lstrip("/"))

    return {
        "d": day,
        "d_cn": day_in_chinese,
        "dt": day_and_time,
        "iso": iso,
        "rfc822": rfc822,
        "absolute": absolute,
        "away": away,
        "paper": urls.paper_of,
        "copy": urls.plain_of,
        "filesize": filesize,
        "plain": plain,
        "nested": nested,
        "qr": qr,
        "ics": partial(calendar_file, site),
        "phrased": phrased,
        "polar": polar,
    }


def away(target: Any) -> Markup:
    """The attribute of a link that leaves the site, nothing for others; takes what `url()` takes."""
    path = target if isinstance(target, str) else getattr(target, "url", "")
    return Markup(' rel="noopener noreferrer"' if path and "//" in path and urls.is_external(path) else "")


def _moment(value: object) -> Moment:
    if not isinstance(value, date):
        raise TemplateMistake(
            f"日期过滤器要一个日期，得到的是 {type(value).__name__}", "没有日期时请先用 {% if %} 判断"
        )
    return value


def day(moment: Moment) -> str:
    """2026-05-04"""
    return f"{_moment(moment):%Y-%m-%d}"


def day_in_chinese(moment: Moment) -> str:
    """2026年5月4日"""
    return f"{_moment(moment).year}年{moment.month}月{moment.day}日"


def day_and_time(moment: Moment) -> str:
    """2026-05-04 09:30, or the day alone where no time was given"""
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else day(moment)


def phrased(title: str) -> bool:
    """Whether a title is longer than a phrase and all its phrases are short, so that lines may end at marks alone."""
    return len(title) > _LONGEST_PHRASE and max(map(len, _PHRASE.findall(title)), default=0) <= _LONGEST_PHRASE


def filesize(size: int) -> str:
    """Bytes as people read them: 980 B, 12 KB, 1.2 MB"""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def plain(text: str) -> str:
    """HTML to plain text."""
    return " ".join(html.unescape(_TAG.sub(" ", str(text))).split())


def nested(text: str) -> Markup:
    """The text of another post as part of a page: no ids, no links to places in it, its headings a level lower."""
    return Markup(_TAG.sub(_nested_tag, str(text)))


def _nested_tag(tag: re.Match[str]) -> str:
    lower = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", tag[0])
    return _PLACE.sub("", lower)


def polar(index: int, count: int, fraction: float) -> tuple[float, float]:
    """The point of axis `index` of `count` (from the top, clockwise) at a fraction of the radius: x and y, y downwards."""
    angle = 2 * math.pi * index / count
    return round(fraction * math.sin(angle), 4), round(-fraction * math.cos(angle), 4)
