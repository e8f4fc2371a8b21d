"""Questions: what an output depends on besides its job. Each is noted when it is asked, and can be asked again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from site_builder import urls
from site_builder.digest import digest_text
from site_builder.model.job import Question
from site_builder.model.page import PageSummary
from site_builder.model.site import File, Picture, PictureSource
from site_builder.render.answers import QUESTIONS, Answers
from site_builder.render.environment import TemplateFault
from site_builder.render.mistakes import TemplateMistake
from site_builder.render.tokens import Tokens

# Stands for a page among the arguments of a question, since the page itself may look otherwise when it is asked again.
PAGE = "@page"


class Questions:
    """Asks on behalf of the output at hand: `asked` holds its questions, `root` is its way up to the site's root."""

    def __init__(self, answers: Answers, tokens: Tokens) -> None:
        self.asked: dict[Question, None] = {}
        self.root = ""
        self._answers = answers
        self._tokens = tokens
        self._known: dict[Question, Any] = {}
        self._digests: dict[Question, str] = {}
        self._addresses: dict[Any, tuple[bool, str]] = {}

    def functions(self) -> dict[str, Callable[..., Any]]:
        """What templates may call, by name."""
        return {name: partial(self.ask, name) for name in QUESTIONS} | {"url": self.url, "asset": self._asset}

    def ask(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """The answer to a question, which is noted; equal questions are answered once."""
        question: Question = (name, tuple(map(_plain, args)), tuple(sorted(kwargs.items())) if kwargs else ())
        self.asked[question] = None
        if question not in self._known:
            self._known[question] = getattr(self._answers, name)(*args, **kwargs)
        return self._known[question]

    def provide(self, question: Question, answer: Any) -> None:
        """Note a question whose answer somebody else has found."""
        self.asked[question] = None
        self._known[question] = answer

    def knows(self, question: Question) -> bool:
        """Whether a question has been answered."""
        return question in self._known

    def digest(self, question: Question) -> str | None:
        """The digest of a question's answer; None if it cannot be asked of this site."""
        found = self._digests.get(question)
        if found is None:
            if question not in self._known:
                try:
                    self._known[question] = self._again(question)
                except (TemplateMistake, TemplateFault, LookupError):
                    return None
            found = self._digests[question] = digest_text(self._tokens.of(self._known[question]))
        return found

    def _again(self, question: Question) -> Any:
        name, args, kwargs = question
        return getattr(self._answers, name)(*map(self._full, args), **dict(kwargs))

    def _full(self, argument: Any) -> Any:
        if isinstance(argument, tuple) and argument[:1] == (PAGE,):
            return self._answers.site.by_path[argument[1]].summary
        return argument

    def url(self, target: Any) -> str:
        """页面、栏目、标签、图片、文件、导航项，或站内路径，从当前页面看过去的网址；外站网址原样"""
        path = target if isinstance(target, str) else getattr(target, "url", None)
        if path not in self._addresses:
            self._addresses[path] = _address(target, path)
        is_inside, address = self._addresses[path]
        return self.root + address if is_inside else address

    def _asset(self, name: str) -> str:
        return self.root + urls.encode_path(self.ask("asset", name))


def _address(target: Any, path: Any) -> tuple[bool, str]:
    """Whether a path is one of this site, and the path as an address may carry it."""
    if not isinstance(path, str):
        raise TemplateMistake(f"url() 要一个页面、栏目、标签、图片或站内路径，得到的是 {type(target).__name__}")
    if isinstance(target, File | Picture | PictureSource):
        return True, urls.encode_path(path)
    if not urls.is_safe(path):
        raise TemplateMistake(
            f"网址不能是“{path[:60]}”", "请在写它的 config.yaml、content/data 里改成 https:// 开头的，或站内的路径"
        )
    if urls.is_external(path) or path.startswith("#"):
        return False, path
    return True, urls.encode(path.lstrip("/"))


def _plain(argument: Any) -> Any:
    return (PAGE, argument.path) if isinstance(argument, PageSummary) else argument


def told(question: Question) -> str:
    """A question as people read it: `pages(limit=6, section=news)`."""
    name, args, kwargs = question
    words = [str(arg[1]) if isinstance(arg, tuple) else str(arg) for arg in args]
    words += [f"{key}={value}" for key, value in kwargs]
    return f"{name}({', '.join(words)})"
