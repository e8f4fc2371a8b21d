"""Fills the places that were left open in a converted text: addresses, pictures, shortcodes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from markupsafe import Markup

from site_builder import urls
from site_builder.model.body import Body, Call, Image, Piece, Reference
from site_builder.model.page import PageSummary
from site_builder.model.problem import Problem
from site_builder.model.site import Picture
from site_builder.render.links import Resolved
from site_builder.render.questions import Questions

RenderPartial = Callable[[str, dict[str, Any]], str]


class BodyRenderer:
    """Renders bodies with the site's templates; `problems` gathers dead links and missing pictures until it is emptied."""

    def __init__(self, questions: Questions, partial: RenderPartial, outside_pictures: str) -> None:
        self.problems: list[Problem] = []
        self._questions = questions
        self._partial = partial
        self._outside = outside_pictures
        self._source = ""
        self._page: PageSummary | None = None
        self._pictures = 0
        self._inside = ""

    def render(self, body: Body, source: str, page: PageSummary | None) -> Markup:
        """HTML whose addresses are relative to the output at hand (`questions.root`)."""
        if len(body) == 1 and isinstance(body[0], str):
            return Markup(body[0])
        self._source, self._page, self._pictures = source, page, 0
        return Markup("".join([self._piece(piece) for piece in body]))

    def inside(self, body: Body, source: str, page: PageSummary | None) -> Markup:
        """The same in the midst of another text, which goes on afterwards."""
        outer = self._source, self._page, self._pictures, self._inside
        try:
            return self.render(body, source, page)
        finally:
            self._source, self._page, self._pictures, self._inside = outer

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, str):
            return piece
        if isinstance(piece, Reference):
            return str(escape(self._address(piece.target, piece.line)))
        return self._image(piece) if isinstance(piece, Image) else self._call(piece)

    def _address(self, target: str, line: int | None) -> str:
        resolved: Resolved = self._questions.ask("link", self._source, target)
        if resolved.looked_into:
            self._questions.ask("text_digest", resolved.looked_into)
        if resolved.fault:
            self._say(line, resolved.fault, resolved.hint, "link")
        if resolved.is_dead:
            return resolved.url
        return self._questions.root + resolved.url

    def _image(self, image: Image) -> str:
        outside = urls.is_external(image.target)
        picture = None if outside else self._picture(image.target, image.line)
        if outside and self._outside == "link":
            self._say(
                image.line,
                f"外站图片不会显示，已变成链接：{image.target}",
                "请把图片下载到稿件旁，写成 ![说明](图片.jpg)",
                "picture",
            )
        self._pictures += 1
        values = {
            "picture": picture,
            "target": image.target if outside else "",
            "shown": outside and self._outside == "show",
            "alt": image.alt,
            "title": image.title,
            "alone": image.alone,
            "inside": self._inside,
            "loading": "eager" if self._pictures == 1 else "lazy",
        }
        return self._partial("partials/picture.html", values)

    def _picture(self, target: str, line: int | None) -> Picture | None:
        path = self._questions.ask("picture_path", self._source, target)
        if path is None:
            hint = self._questions.ask("near_miss", self._source, target)
            self._say(line, f"图片没有找到：{target}", hint, "picture")
            return None
        found: Picture | None = self._questions.ask("image", path)
        return found

    def _call(self, call: Call) -> str:
        outer, self._inside = self._inside, call.name
        inner = Markup("".join([self._piece(piece) for piece in call.inner]))
        self._inside = outer
        values = {"args": call.args, "inner": inner, "page": self._page, "resolve": self._resolver(call)}
        return self._partial(f"shortcodes/{call.name}.html", values)

    def _resolver(self, call: Call) -> Callable[[str], str]:
        def resolve(target: str) -> str:
            """The stored path of a file named in a shortcode; outside addresses stay as written."""
            if not target or urls.is_external(target):
                return target
            path: str | None = self._questions.ask("file_path", self._source, target)
            if path is None:
                hint = self._questions.ask("near_miss", self._source, target)
                self._say(call.line, f"短代码 {call.name} 里的文件没有找到：{target}", hint, "link")
                return target
            return path

        return resolve

    def _say(self, line: int | None, message: str, hint: str, rule: str) -> None:
        self.problems.append(Problem("warning", message, self._source, line, hint, rule=rule))
