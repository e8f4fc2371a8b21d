"""How long ago each section had its last post, against what is promised of it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from site_builder.model.config import SectionSettings
from site_builder.model.registers import day_of
from site_builder.model.site import Site

NEWS, OTHERS = 14, 180  # days, as the yearly reviews of government websites count them


class Freshness(Struct, frozen=True):
    """A section: number of posts, day of the last one (None if none has a date), days since, and the limit (None: no promise)."""

    slug: str
    title: str
    posts: int
    last: date | None
    days: int | None
    limit: int | None

    @property
    def is_late(self) -> bool:
        return self.limit is not None and self.days is not None and self.days > self.limit

    @property
    def state(self) -> str:
        """How the section stands, in a word (Chinese)."""
        if not self.posts:
            return "空栏目"
        return "久未更新" if self.is_late else "正常"


def freshness(site: Site) -> list[Freshness]:
    """All sections that are shown, in the order of the configuration."""
    return [_of(site, section) for section in site.config.sections if not section.hidden]


def _of(site: Site, settings: SectionSettings) -> Freshness:
    section = site.sections.get(settings.slug)
    pages = section.pages if section else ()
    now = site.as_of.astimezone(site.config.zone)
    days = [day_of(page.date.astimezone(site.config.zone)) for page in pages if page.date and page.date <= now]
    last = max(days, default=None)
    since = (day_of(now) - last).days if last else None
    return Freshness(settings.slug, settings.title, len(pages), last, since, limit_of(site, settings))


def limit_of(site: Site, settings: SectionSettings) -> int | None:
    """How many days a section may go without a post; None for sections of standing pages, which promise nothing."""
    if settings.fresh_days is not None:
        return settings.fresh_days
    kind = site.config.all_kinds[settings.kind]
    if not kind.dated:
        return None
    return NEWS if settings.slug == "news" else OTHERS
