"""What readers who hear or feel a page need of a text: words for pictures, headings in order, links that say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from site_builder.config.rules import BY_NAME
from site_builder.model.problem import Problem

WATCHED = frozenset("div h1 h2 h3 h4 h5 h6 table th img video track a".split())
_FILE_NAME = re.compile(
    r"(?:.*\.(?:jpe?g|png|gif|webp|svg|bmp|heic)|(?:IMG|DSC|DSCN|MVI|PXL|P|微信图片|QQ图片|mmexport|image|图片|照片|截图)[\W_]*\d*)",
    re.I,
)
_VAGUE = re.compile(
    r"(?:请?(?:点击|点|戳|看|见)?(?:这里|此处|这儿|进入|查看|下载|阅读|链接|详情|更多|全文)+|点我|请点击|here|more|click here|link|https?://\S+)[>》…\.。！!]*",
    re.I,
)
_LEAST_WORDS = 20


class Prose:
    """Follows the tags of a page and looks at those inside its text (`class="prose"`)."""

    def __init__(self) -> None:
        self._depth = 0
        self._level = 0
        self._table: bool | None = None
        self._video = ""
        self._has_track = False
        self._begun = 0
        self._pictures = 0
        self._found: list[Problem] = []

    @property
    def is_reading(self) -> bool:
        """Whether the last tag stood inside a text."""
        return self._depth > 0

    def take(self, name: str, is_end: bool, attributes: Mapping[str, str], text: str, html: str, place: int) -> None:
        """The next tag of the page, with what stands inside it if it is a link."""
        if name == "div":
            self._take_div(is_end, attributes, html, place)
        elif self._depth and is_end:
            self._end(name)
        elif self._depth:
            self._start(name, attributes, text)

    def problems(self) -> Iterator[Problem]:
        """What was found; `subject` is what to look for in the source."""
        yield from dict.fromkeys(self._found)

    def _take_div(self, is_end: bool, attributes: Mapping[str, str], html: str, place: int) -> None:
        if not self._depth:
            if not is_end and "prose" in attributes.get("class", "").split():
                self._depth, self._begun, self._level, self._pictures = 1, place, 0, 0
            return
        self._depth += -1 if is_end else 1
        if not self._depth:
            words = unescape(re.sub(r"<[^>]*>|\s", "", html[self._begun : place]))
            if self._pictures and len(words) < _LEAST_WORDS:
                self._say("picture-only", "正文几乎只有图片", "")

    def _start(self, name: str, attributes: Mapping[str, str], text: str) -> None:
        if name == "img":
            self._pictures += 1
            self._picture(attributes)
        elif name == "a":
            self._link(attributes, text)
        elif name == "table":
            self._table = False
        elif name == "th":
            self._table = True
        elif name == "video":
            self._video, self._has_track = attributes.get("src", ""), False
        elif name == "track":
            self._has_track = self._has_track or attributes.get("kind", "subtitles") in ("captions", "subtitles")
        elif name in WATCHED:
            self._heading(int(name[1]))

    def _end(self, name: str) -> None:
        if name == "table":
            if self._table is False:
                self._say("table-head", "表格没有表头", "<td")
            self._table = None
        elif name == "video" and not self._has_track:
            file = unquote(self._video.rpartition("/")[2])
            self._say("video-captions", f"视频没有字幕：{file or '（没有写 src）'}", file)

    def _heading(self, level: int) -> None:
        if self._level and level > self._level + 1:
            self._say("heading-jump", f"小标题从第 {self._level} 级跳到第 {level} 级", "#" * level + " ")
        self._level = level

    def _picture(self, attributes: Mapping[str, str]) -> None:
        alt = attributes.get("alt", "").strip()
        name = attributes.get("src", "").rpartition("/")[2]
        if not alt and attributes.get("role") != "presentation":
            self._say("image-alt", f"图片没有说明：{name}", "![](")
        elif _FILE_NAME.fullmatch(alt):
            self._say("image-alt", f"图片的说明只是文件名：{alt}", f"![{alt}]")

    def _link(self, attributes: Mapping[str, str], text: str) -> None:
        words = unescape(re.sub(r"<[^>]*>", "", text)).strip()
        if "href" in attributes and words and _VAGUE.fullmatch(words):
            self._say("link-text", f"链接文字看不出指向哪里：{words}", words)

    def _say(self, rule: str, message: str, subject: str) -> None:
        self._found.append(Problem("warning", message, hint=BY_NAME[rule].mend, rule=rule, subject=subject))
