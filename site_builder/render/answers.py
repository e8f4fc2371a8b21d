"""The answers to the questions that an output may depend on, from one Site.

The first group is what templates may ask; those docstrings are rows of the manual, hence in Chinese. The second is what
the texts of posts and the templates themselves ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import unquote

from site_builder.chinese import did_you_mean
from site_builder.model.agenda import Agenda
from site_builder.model.body import Body
from site_builder.model.commitments import Standing, standing
from site_builder.model.page import PageSummary
from site_builder.model.people import Wall
from site_builder.model.school import School
from site_builder.model.site import ArchiveYear, File, MenuEntry, Picture, SectionSummary, Site, TermSummary
from site_builder.render.environment import Templates
from site_builder.render.kin import Kin
from site_builder.render.links import Links, Resolved
from site_builder.render.mentions import Mentions
from site_builder.render.mistakes import TemplateMistake
from site_builder.render.selection import Selection

QUESTIONS = (
    "pages", "count", "page_of", "section", "sections", "neighbours", "related", "topics_of", "board", "terms", "term",
    "archive", "wall", "about", "standing", "versions", "agenda", "school", "data", "register", "menu", "asset", "image", "file",
)  # fmt: skip

Found = TypeVar("Found")


class Answers:
    """Answers from one Site, its templates and the addresses of all its outputs."""

    def __init__(self, site: Site, templates: Templates, addresses: frozenset[str]) -> None:
        self.site = site
        self.part: Callable[[str, str, str], str] = _no_part
        self._templates = templates
        self._links = Links(site, addresses)
        self._selection = Selection(site)
        self._kin = Kin(site)
        self._mentions = Mentions(site)

    def pages(self, **criteria: Any) -> tuple[PageSummary, ...]:
        """符合条件的页面：section、kind、tag、recommended、pinned、covered、limit、offset、order（newest、oldest、weight、title）"""
        return self._selection.pages(criteria)

    def count(self, **criteria: Any) -> int:
        """符合条件的页面有几篇，条件同 pages"""
        return len(self._selection.pages(criteria))

    def page_of(self, path: str) -> PageSummary | None:
        """某个稿件路径（content/news/x.md）的页面，没有则为空"""
        page = self.site.by_path.get(path) or self.site.by_path.get(f"content/{path}")
        return page.summary if page else None

    def section(self, slug: str) -> SectionSummary | None:
        """一个栏目：slug、title、kind、intro、url、feed"""
        found = self.site.sections.get(slug)
        return found.summary if found else None

    def sections(self) -> tuple[SectionSummary, ...]:
        """全部公开的栏目"""
        return tuple(section.summary for section in self.site.sections.values() if not section.parent)

    def neighbours(self, page: PageSummary) -> tuple[PageSummary | None, PageSummary | None]:
        """栏目里的上一篇和下一篇，没有则为空"""
        return self._kin.neighbours(page)

    def related(self, page: PageSummary, limit: int = 5) -> tuple[PageSummary, ...]:
        """相关稿件：稿件自己写明的，其次是标签最相近的"""
        return self._kin.related(page, limit)

    def topics_of(self, page: PageSummary) -> tuple[PageSummary, ...]:
        """收录这一篇的专题"""
        return self._kin.topics_of(page)

    def board(self, topic: PageSummary, number: int) -> tuple[PageSummary, ...]:
        """专题第几个板块（从 0 数起）里的稿件"""
        return self._kin.board(topic, number)

    def terms(self, taxonomy: str, limit: int | None = None, order: str = "count") -> tuple[TermSummary, ...]:
        """一个分类里的全部词：taxonomy、name、slug、url、count；order 为 count 或 name"""
        if taxonomy not in self.site.terms:
            raise TemplateMistake(f"没有分类 {taxonomy}", did_you_mean(taxonomy, self.site.terms))
        found = [term.summary for term in self.site.terms[taxonomy]]
        if order == "name":
            found.sort(key=lambda term: (term.slug, term.name))
        return tuple(found[:limit])

    def term(self, taxonomy: str, name: str) -> TermSummary | None:
        """一个标签，没有则为空"""
        found = self._selection.terms.get(taxonomy, {}).get(name)
        return found.summary if found else None

    def archive(self, section: str = "") -> tuple[ArchiveYear, ...]:
        """按年归档：year、count、url、months；section 为空是全站"""
        return self.site.archives.get(section, ())

    def wall(self, section: str) -> Wall:
        """党员风采墙的筛选：branches 和 years，每项 title、url、count；没有可选的为空"""
        return self.site.walls.get(section, Wall())

    def about(self, page: PageSummary, limit: int = 12) -> tuple[PageSummary, ...]:
        """写到这位党员（稿件的 name）的稿件：标签、people、主讲、主持，或标题、摘要里有他的姓名"""
        return self._mentions.about(page, limit)

    def standing(self, page: PageSummary) -> Standing:
        """一份公开承诺到今天怎样：pledges（text、due、progress）、progress、done、state、log（新的在前）、months"""
        return standing(page.fields)

    def versions(self, page: PageSummary) -> tuple[PageSummary, ...]:
        """一份制度（code 相同的稿件）的各版，新的在前；没有 code 则为空"""
        return self.site.versions.get(page.fields.get("code") or "", ())

    def register(self, name: str) -> tuple[Any, ...]:
        """网站组的名单（criteria、members 等）逐条的内容，写好了类型；没有则为空"""
        return self.site.registers.get(name, ())

    def agenda(self) -> Agenda | None:
        """组织生活的日历：url、events（活动）、months（各月）、whole 和 branches（日历文件）、years（台账），没有活动则为空"""
        return self.site.agenda

    def school(self) -> School | None:
        """业余党校：url、steps（入学各步）、terms（各期：number、first、last、enrolled、graduated、lessons、url）、lecturers，没有名单则为空"""
        return self.site.school

    def data(self, name: str) -> Any:
        """数据文件 content/data/名称.yaml 的内容，没有则为空"""
        return self.site.data.get(name)

    def menu(self, name: str) -> tuple[MenuEntry, ...]:
        """一组导航：title、url、section、children"""
        return self.site.menus.get(name, ())

    def asset(self, name: str) -> str:
        """主题 assets/ 里一个文件的网址；style.css 是全部样式"""
        if name not in self.site.assets:
            raise TemplateMistake(f"主题里没有文件 {name}", did_you_mean(name, self.site.assets))
        return self.site.assets[name].url

    def image(self, path: str | None) -> Picture | None:
        """一张图片：url、width、height、size、colour（底色）、sources（各种宽度的 WebP：url、width），没有则为空"""
        found = find_file(self.site.pictures, path)
        return found if found and found.url else None

    def file(self, path: str | None) -> File | None:
        """一个附件：url、name、size、extension，没有则为空"""
        return find_file(self.site.files, path)

    def text_digest(self, path: str) -> str:
        """The digest of the file that a post's text was read from."""
        return self.site.text_digests[path]

    def intro(self, slug: str) -> tuple[str, str]:
        """The `_index.md` of a section ("" if it has none), and its intro as plain text."""
        found = self.site.sections.get(slug)
        return (found.source, found.summary.intro) if found else ("", "")

    def block(self, number: int) -> Body:
        """The text of a home block."""
        return self.site.blocks.get(number, ())

    def link(self, source: str, target: str) -> Resolved:
        return self._links.resolve(source, target)

    def picture_path(self, source: str, target: str) -> str | None:
        return self._links.stored(source, target, self.site.pictures)

    def file_path(self, source: str, target: str) -> str | None:
        known = self.site.files
        return self._links.stored(source, target, known) or self._links.stored(source, target, self.site.pictures)

    def near_miss(self, source: str, target: str) -> str:
        return self._links.near_miss(source, target)

    def template(self, name: str) -> str | None:
        """The digest of a template's text, None if there is no such template."""
        return self._templates.digest(name)


def _no_part(name: str, root: str, section: str) -> str:
    raise TemplateMistake(f"没有共用的局部模板 {name}")


def find_file(known: Mapping[str, Found], path: str | None) -> Found | None:
    """A file by its stored path, as written or with percent forms decoded; `content/` may be left out."""
    if not path:
        return None
    plain = path.lstrip("/")
    for candidate in (path, unquote(path), f"content/{plain}", f"content/{unquote(plain)}"):
        if candidate in known:
            return known[candidate]
    return None
