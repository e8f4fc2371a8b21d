"""Jinja2: the templates' loader, their environment, and their mistakes told in Chinese."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplatesNotFound,
    TemplateSyntaxError,
    UndefinedError,
    compiler,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import escape

from site_builder.compiled import compiled_folder
from site_builder.digest import digest, digest_text
from site_builder.model.problem import Problem
from site_builder.packaged import PACKAGED, packaged_template_folders, template_folders
from site_builder.render.mistakes import TemplateMistake

ORIGINALS = "packaged"
_CHECK = 32
_OF_JINJA = {"_loop_vars", "_block_vars"}  # arguments that compiled templates add to every call
_PACKAGED = (str(PACKAGED / "templates"), str(PACKAGED / "theme"))
_BESIDE = "packaged-"
_SPECIAL = re.compile("[&<>\"']")


class Templates:
    """Renders templates by name. A mistake of a template becomes a TemplateFault that carries its Problem."""

    def __init__(self, root: Path, theme: str, cache: Path | None = None) -> None:
        """`cache` is a folder that keeps compiled templates for the next time."""
        self._root = root
        self._environment = _environment(root, theme, cache)
        self._digests: dict[str, str | None] = {}

    def provide(self, globals_: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]) -> None:
        """Make values and filters known to all templates."""
        self._environment.globals.update(globals_)
        self._environment.filters.update(filters)

    def watch(self, loaded: Callable[[str], object]) -> None:
        """Call `loaded` with the name of every template that is taken up from now on."""
        self._environment.loaded = loaded

    def digest(self, name: str) -> str | None:
        """The digest of a template's text, None if there is no such template."""
        if name not in self._digests:
            try:
                source, _, _ = self._environment.get_source(name)
                self._digests[name] = digest_text(source)
            except (TemplateNotFound, TemplateSyntaxError):
                self._digests[name] = None
        return self._digests[name]

    def render(self, name: str, values: dict[str, Any]) -> str:
        """The text of a template. Raises TemplateFault."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateFault:
            raise
        except Exception as error:
            raise TemplateFault(self._problem(error, name)) from error

    def _problem(self, error: Exception, name: str) -> Problem:
        path, line = self._place(error, name)
        message, hint = _in_chinese(error)
        return Problem("error", message, path, line, hint, rule="template")

    def _place(self, error: Exception, name: str) -> tuple[str, int | None]:
        if isinstance(error, TemplateSyntaxError) and error.filename:
            return self._shown(error.filename), error.lineno
        places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
        in_templates = [place for place in places if place[0].endswith((".html", ".xml", ".txt", ".md"))]
        if in_templates:
            return self._shown(in_templates[-1][0]), in_templates[-1][1]
        return f"templates/{name}", None

    def _shown(self, filename: str) -> str:
        path = Path(filename)
        for base in (self._root.resolve(), PACKAGED):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return path.name


class TemplateFault(Exception):
    """A template could not be rendered; `problem` says which, where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Context(Context):
    """Calls the questions, which never want the context, without looking for that first."""

    def call(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if function.__class__ is partial:
            for name in kwargs.keys() & _OF_JINJA:
                del kwargs[name]
            return function(*args, **kwargs)
        return super().call(function, *args, **kwargs)


class _CodeGenerator(CodeGenerator):
    """Escapes what a template prints without marking it as escaped: it is put together at once.

    Nothing is worked out beforehand: what a filter makes of a constant (`'share.png'|absolute`) differs from site to site, and
    compiled templates serve many.
    """

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


def _escaped(value: Any) -> str:
    if value.__class__ is str and not _SPECIAL.search(value):
        return value
    return escape(value)


class _Environment(Environment):
    """Tells which templates are taken up: by name in code, or by extends, include and import."""

    code_generator_class = _CodeGenerator
    context_class = _Context
    escaped = staticmethod(_escaped)
    loaded: Callable[[str], object] = str

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> Template:
        self.loaded(name)
        return super()._load_template(name, globals)

    def get_source(self, name: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template as its loader finds it."""
        if self.loader is None:
            raise TemplateNotFound(name)
        return self.loader.get_source(self, name)


class _Template(Template):
    """A template whose module is made anew for each output that imports it: what its top level asks belongs to all of them."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        self._module = None
        return super()._get_default_module(ctx)


class _CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates in files with a checksum: damaged code would crash Python, or worse, run.

    Those that come with the package are kept beside its code, as Python keeps its own modules; a site's in its memory.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._beside = compiled_folder()
        self._compiler = digest(b"".join(Path(file).read_bytes() for file in (__file__, compiler.__file__)))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        key = super().get_cache_key(name, f"{filename}|{self._compiler}")
        return f"{_BESIDE}{key}" if filename and filename.startswith(_PACKAGED) else key

    def _get_cache_filename(self, bucket: Bucket) -> str:
        if self._beside and bucket.key.startswith(_BESIDE):
            return str(self._beside / f"{bucket.key}.cache")
        return super()._get_cache_filename(bucket)

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            content = Path(self._get_cache_filename(bucket)).read_bytes()
        except OSError:
            return
        if digest(content[_CHECK:]).encode() == content[:_CHECK]:
            bucket.bytecode_from_string(content[_CHECK:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        content = bucket.bytecode_to_string()
        file = Path(self._get_cache_filename(bucket))
        new = file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            new.write_bytes(digest(content).encode() + content)
            new.replace(file)


class _Loader(FileSystemLoader):
    """Says which template is not UTF-8."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            found = next(
                (Path(folder) / template for folder in self.searchpath if (Path(folder) / template).is_file()), None
            )
            raise TemplateSyntaxError("not UTF-8", line, template, str(found or template)) from None


def _environment(root: Path, theme: str, cache: Path | None) -> _Environment:
    originals = _Loader([str(folder) for folder in packaged_template_folders(theme)])
    loader = ChoiceLoader(
        [_Loader([str(folder) for folder in template_folders(root, theme)]), PrefixLoader({ORIGINALS: originals})]
    )
    environment = _Environment(
        loader=loader,
        autoescape=True,
        optimized=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_CompiledTemplates(cache) if cache else None,
    )
    environment.template_class = _Template
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return environment


def _in_chinese(error: Exception) -> tuple[str, str]:
    said = getattr(error, "message", None) or str(error)
    if isinstance(error, TemplateMistake):
        return error.message, error.hint
    if isinstance(error, TemplatesNotFound | TemplateNotFound):
        return f"没有找到模板 {error.name}", "请检查 extends、include、import 后面的文件名"
    if isinstance(error, TemplateSyntaxError) or said.startswith(("No filter named", "No test named")):
        return _syntax_in_chinese(said)
    if isinstance(error, UndefinedError):
        return f"模板用了没有的名字：{said.split(' is undefined')[0]}", "请检查拼写；可用的名字见 README 的模板一节"
    if isinstance(error, RecursionError):
        return "模板没完没了地包含自己", "请检查 include 和 extends 是否绕成了圈"
    return f"模板出错：{said}（{type(error).__name__}）", "请检查这一行的写法"


def _syntax_in_chinese(said: str) -> tuple[str, str]:
    if said == "not UTF-8":
        return "模板不是 UTF-8 编码", "请用编辑器另存为 UTF-8"
    if said.startswith("No filter named"):
        return f"没有过滤器 {said.split(chr(39))[1]}", "可用的过滤器见 README 的模板一节"
    if said.startswith("No test named"):
        return f"没有判断 {said.split(chr(39))[1]}", "可用的判断见 Jinja2 手册"
    if "unexpected end of template" in said.lower() or "Unexpected end of template" in said:
        return "模板没有写完：缺少结束标记", "请补上 {% endif %}、{% endfor %} 或 {% endblock %}"
    if said.startswith("Encountered unknown tag"):
        return f"不认识的模板标记 {said.split(chr(39))[1]}", "请检查拼写，以及前面的标记是否已经结束"
    return f"模板语法有误：{said}", "请检查这一行的 {{ }}、{% %} 和引号"
