"""What sections ask of their posts besides fields: length, pictures, promptness; and whether the sections live."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.check.material import Checked
from site_builder.dates import Moment
from site_builder.freshness import freshness
from site_builder.model.config import SectionSettings
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.registers import day_of
from site_builder.model.site import Site

TOLERANCE = 0.1
PICTURES = ("cover", "portrait", "banner")


def check_editorial(checked: Checked) -> Iterator[Problem]:
    """Posts that do not keep the rules of their section."""
    site = checked.site
    for page in site.pages:
        settings = site.config.section(page.summary.section)
        if settings is not None:
            yield from _length(site, page, settings)
            yield from _pictures(site, page, settings)
            yield from _delay(site, page, settings)


def check_freshness(checked: Checked) -> Iterator[Problem]:
    """Sections without posts, and sections whose last post is too long ago."""
    config = checked.site.config.path
    for one in freshness(checked.site):
        if one.posts == 0:
            hint = f"请发一篇（site-builder new {one.slug} 标题），或在 config.yaml 里写 hidden: 是"
            yield Problem("warning", f"栏目“{one.title}”是空的", config, None, hint, rule="freshness", subject=one.slug)
        elif one.is_late:
            message = f"栏目“{one.title}”已有 {one.days} 天没有新稿（限 {one.limit} 天，最后一篇 {one.last}）"
            hint = f"请发新稿，或按实际改这个栏目的 fresh_days（config.yaml 的 sections，{one.slug}）"
            yield Problem("warning", message, config, None, hint, rule="freshness", subject=one.slug)


def _length(site: Site, page: Page, settings: SectionSettings) -> Iterator[Problem]:
    if not settings.words:
        return
    least, most = settings.words[0], settings.words[1] if len(settings.words) > 1 else 0
    words = site.texts[page.summary.path].words
    if words < least or (most and words > most):
        wanted = f"{least} 至 {most}" if least and most else f"不少于 {least}" if least else f"不超过 {most}"
        hint = f"栏目“{settings.title}”要求 {wanted} 字"
        yield Problem("warning", f"正文 {words} 字，不合栏目的要求", page.summary.path, 1, hint, rule="length")


def _pictures(site: Site, page: Page, settings: SectionSettings) -> Iterator[Problem]:
    for field in PICTURES:
        picture = site.pictures.get(page.summary.fields.get(field) or "")
        if picture is None or not picture.width or not picture.height:
            continue
        line = page.document.front.lines.get(field)
        name = (page.summary.fields[field] or "").rsplit("/", 1)[-1]
        if settings.picture_width and picture.width < settings.picture_width:
            message = f"{field} 的图片 {name} 只有 {picture.width} 像素宽"
            hint = f"栏目“{settings.title}”要求至少 {settings.picture_width} 像素"
            yield Problem("warning", message, page.summary.path, line, hint, rule="picture-size")
        if settings.picture_ratio:
            wide, high = map(int, settings.picture_ratio.replace("：", ":").split(":"))
            off = (picture.width / picture.height) / (wide / high)
            if not 1 - TOLERANCE <= off <= 1 + TOLERANCE:
                message = f"{field} 的图片 {name} 是 {picture.width}×{picture.height}，宽高比不对"
                hint = f"栏目“{settings.title}”要求 {settings.picture_ratio}，请裁一裁"
                yield Problem("warning", message, page.summary.path, line, hint, rule="picture-size")


def _delay(site: Site, page: Page, settings: SectionSettings) -> Iterator[Problem]:
    held: Moment | None = page.summary.fields.get("event_date") or page.summary.fields.get("end")
    held = held or page.summary.fields.get("start")
    if settings.delay_days is None or held is None or page.summary.date is None:
        return
    days = (day_of(page.summary.date.astimezone(site.config.zone)) - day_of(held)).days
    if days > settings.delay_days:
        message = f"活动过后 {days} 天才发稿"
        hint = f"栏目“{settings.title}”要求 {settings.delay_days} 天内发稿；请核对 date 和活动日期"
        yield Problem("warning", message, page.summary.path, page.document.front.lines.get("date"), hint, rule="delay")
