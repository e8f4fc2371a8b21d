"""A small site with templates of a line or two, so that one sees what each output asks; and what a build of it did."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from site_builder.build import build
from site_builder.model.document import PictureSize, Reading
from site_builder.model.job import Output
from site_builder.model.report import Options, Report
from site_builder.workers import Workers
from tests.sites import TODAY, SmallSite

CONFIG = """\
site: {name: 测试党建网}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: notes, title: 学习笔记, kind: news}
taxonomies: [{name: tags, title: 标签}]
menus: {main: [{section: news}, {section: notes}]}
home: {blocks: [{kind: plain, title: 新闻, section: news, limit: 2}]}
theme: bare
"""

TEMPLATES = {
    "base.html": "{{ here.title }}|{{ asset('style.css') }}|{{ part('partials/masthead.html') }}\n"
    "{% block main %}{% endblock %}",
    "partials/masthead.html": "{{ site.name }}{% for entry in menu('main') %} {{ entry.title }}={{ url(entry) }}{% endfor %}",
    "partials/picture.html": "{{ url(picture) if picture }} {{ picture.width if picture }} {{ alt }}",
    "partials/row.html": "{% macro row(page) %}<a href='{{ url(page) }}'>{{ page.title }}</a>\n{% endmacro %}",
    "home.html": "{% extends 'base.html' %}{% from 'partials/row.html' import row %}{% block main %}"
    "{% for page in pages(section='news', limit=2) %}{{ row(page) }}{% endfor %}{% endblock %}",
    "kinds/news.html": "{% extends 'base.html' %}{% block main %}<div class='prose'>{{ body }}</div>\n"
    "{% for other in neighbours(page) %}{{ other.title if other }}|{% endfor %}{% endblock %}",
    "lists/news.html": "{% extends 'base.html' %}{% from 'partials/row.html' import row %}{% block main %}"
    "{{ listing.intro }}{% for page in listing.pages %}{{ row(page) }}{% endfor %}{% endblock %}",
    "term.html": "{% for page in listing.pages %}{{ page.title }}{% endfor %}",
    "taxonomy.html": "{% for term in terms_ %}{{ term.name }} {{ term.count }}{% endfor %}",
    "archive.html": "{% for page in listing.pages %}{{ page.title }}{% endfor %}",
    "topics.html": "{% for page in pages(kind='topic') %}{{ page.title }}{% endfor %}",
    "sitemap.html": "{% for link in data('links') or () %}{{ link }}{% endfor %}",
    "search.html": "{{ here.title }}",
    "404.html": "没有 {{ theme.options.note }}",
    "redirect.html": "{{ url(target) }}",
    "rss.xml": "{% for page, text in entries %}{{ page.title }}{{ text }}{% endfor %}",
    "atom.xml": "{% for page, text in entries %}{{ page.title }}{% endfor %}",
    "sitemap.xml": "{% for address, changed in urls %}{{ address }} {{ changed }}\n{% endfor %}",
    "robots.txt": "{{ sitemap }}",
    "blocks/plain.html": "",
}

THEME = """\
name: bare
tokens: {red: "#A00"}
options: {note: {type: text, default: 这一页}}
styles: [css/a.css]
"""


@dataclass
class Work:
    """What a build did: files read, posts converted, pictures measured, outputs made; and what it said."""

    report: Report
    read: list[str] = field(default_factory=list)
    converted: list[str] = field(default_factory=list)
    measured: list[str] = field(default_factory=list)
    rendered: list[str] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        return not (self.read or self.converted or self.measured or self.rendered)


class Counting(Workers):
    """Notes what comes of the work that goes through it."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.results: list[Any] = []

    def map(self, function: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
        for result in super().map(function, items):
            self.results.append(result)
            yield result

    def work(self, report: Report) -> Work:
        """Everything noted, sorted by path or address."""
        done = Work(report)
        for result in self.results:
            if isinstance(result, Reading):
                done.read.append(result.path)
                done.converted += [result.path] if result.text else []
            elif isinstance(result, PictureSize):
                done.measured.append(result.path)
            elif isinstance(result, Output):
                done.rendered.append(result.url)
        for names in (done.read, done.converted, done.measured, done.rendered):
            names.sort()
        return done


class BareSite(SmallSite):
    """A site of which every template is known: two sections, one theme, no feeds unless `config` has an address."""

    def __init__(self, root: Path, config: str = CONFIG) -> None:
        super().__init__(root, config)
        for name, text in TEMPLATES.items():
            self.write(f"templates/{name}", text)
        self.write("theme/bare/theme.yaml", THEME)
        self.write("theme/bare/assets/css/a.css", "a {}")

    def make(
        self, strict: bool = False, drafts: bool = False, as_of: datetime | str = TODAY, workers: Counting | None = None
    ) -> Work:
        """Build, and tell what was done."""
        workers = workers or Counting()
        report = build(Options(self.root, "config.yaml", self.output, as_of, strict, drafts), workers)
        return workers.work(report)


SHORT_CLOCK = 40_000_000


def settle() -> None:
    """Wait until files are old enough to be trusted, for a file system whose clock is as fine as SHORT_CLOCK."""
    time.sleep(1.25 * SHORT_CLOCK / 1e9)
