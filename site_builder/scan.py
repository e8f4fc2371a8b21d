"""scan: what lies on disk, named and sorted; nothing is read yet."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from site_builder.chinese import did_you_mean
from site_builder.errors import system_fault
from site_builder.model.config import Config
from site_builder.model.problem import Problem
from site_builder.model.source import Source, Sources, ThemeAsset
from site_builder.packaged import template_folders, theme_folders

MARKDOWN_ENDINGS = (".md", ".markdown")
_IGNORED = re.compile(
    r"\.|.*~\Z|#.*#\Z|(?:thumbs\.db|desktop\.ini)\Z|.*\.(?:swp|swo|swx|tmp|crdownload|part)\Z", re.I | re.S
)


COARSEST_CLOCK = 2_000_000_000


def is_ignored(name: str) -> bool:
    """Whether a name is that of a hidden, backup, swap or lock file (`~$x.docx` of Office too)."""
    return bool(_IGNORED.match(name)) or name.startswith("~$")


def scan(root: Path, config: Config, moment_ns: int = 0) -> Sources:
    """List the files of the site below `root`; symbolic links that leave the site are not followed.

    `moment_ns` is the time of the file system just before; files changed less than two seconds earlier get no stamp, since
    that is the coarsest clock a file system has (FAT).
    """
    scanner = _Scanner(root, moment_ns)
    content = list(scanner.content())
    posts = [source for source in content if source.path.lower().endswith(MARKDOWN_ENDINGS)]
    data = [source for source in content if source.path.startswith("content/data/")]
    taken = {source.path for source in (*posts, *data)}
    files = [source for source in content if source.path not in taken]
    assets = tuple(scanner.assets(config.theme.name))
    problems = [*scanner.problems, *_check_folders(posts, config)]
    if not posts and not problems:
        hint = '请在 content/ 里建栏目文件夹并写稿件，例如 site-builder new news "第一篇"'
        problems.append(Problem("warning", "content/ 里还没有稿件", "content", hint=hint, rule="empty"))
    templates = tuple(scanner.templates(config.theme.name))
    shortcodes = _shortcodes(root, config)
    return Sources(root, tuple(posts), tuple(files), tuple(data), assets, templates, shortcodes, tuple(problems))


class _Scanner:
    def __init__(self, root: Path, moment_ns: int) -> None:
        self.root = root
        self.trusted_before = moment_ns - COARSEST_CLOCK
        self.real_root = os.path.realpath(root)
        self.problems: list[Problem] = []

    def content(self) -> Iterator[Source]:
        if (self.root / "content").is_dir() and self._may_enter("content"):
            yield from self.walk("content")

    def assets(self, theme: str) -> Iterator[ThemeAsset]:
        """The theme's assets; a site's own file takes the place of the packaged one of that name."""
        found: dict[str, Path] = {}
        for folder in reversed(theme_folders(self.root, theme)):
            base = folder / "assets"
            own = folder.is_relative_to(self.real_root)
            for file in sorted(base.rglob("*")) if base.is_dir() else ():
                name = file.relative_to(base).as_posix()
                if any(map(is_ignored, name.split("/"))) or (own and not self._may_enter(file)):
                    continue
                if file.is_file():
                    found[name] = file
        yield from (ThemeAsset(name, found[name]) for name in sorted(found))

    def templates(self, theme: str) -> Iterator[Source]:
        """Every file of templates and themes, the packaged ones too."""
        for folder in dict.fromkeys((*template_folders(self.root, theme), *theme_folders(self.root, theme))):
            for place, folders, names in os.walk(folder):
                folders.sort()
                for name in sorted(names):
                    file = f"{place}/{name}"
                    with contextlib.suppress(
                        OSError
                    ):  # gone in this moment, or a link to nowhere: then it has no stamp
                        info = os.stat(file)
                        if stat.S_ISREG(info.st_mode):
                            yield Source(file, info.st_size, self._stamp(info))

    def walk(self, folder: str, above: tuple[str, ...] = ()) -> Iterator[Source]:
        """The files below a folder in the order of their names; `above` are the real folders on the way, against loops."""
        try:
            entries = sorted(os.scandir(f"{self.root}/{folder}"), key=lambda entry: entry.name)
        except OSError as error:
            self._problem("error", f"读不了这个文件夹：{system_fault(error)}", folder, "请检查文件夹权限")
            return
        for entry in entries:
            if is_ignored(entry.name):
                continue
            path = f"{folder}/{entry.name}"
            try:
                path.encode()
            except UnicodeEncodeError:
                shown = path.encode("utf-8", "replace").decode()
                self._problem("error", "文件名不是 UTF-8 编码", shown, "请给文件改名")
                continue
            yield from self._entry(entry, path, above)

    def _entry(self, entry: os.DirEntry[str], path: str, above: tuple[str, ...]) -> Iterator[Source]:
        if entry.is_symlink() and not self._may_enter(path):
            return
        try:
            info = entry.stat()
        except OSError as error:
            self._problem("error", f"读不了：{system_fault(error)}", path)
            return
        if stat.S_ISDIR(info.st_mode):
            real = os.path.realpath(entry.path)
            if real in above:
                self._problem("warning", "符号链接绕成了圈，没有跟过去", path, "请删去这个链接")
                return
            yield from self.walk(path, (*above, real))
        elif stat.S_ISREG(info.st_mode):
            yield Source(path, info.st_size, self._stamp(info))
        else:
            self._problem("warning", "不是普通文件（管道、设备等），没有读取", path, "请把它移出 content/")

    def _stamp(self, info: os.stat_result) -> str:
        if max(info.st_mtime_ns, info.st_ctime_ns) >= self.trusted_before:
            return ""
        return f"{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}"

    def _may_enter(self, path: str | Path) -> bool:
        """Whether a path is no symbolic link, or one that stays inside the site; complains otherwise."""
        file = self.root / path
        if not file.is_symlink():
            return True
        real = os.path.realpath(file)
        if os.path.exists(real) and (real + os.sep).startswith(self.real_root + os.sep):
            return True
        shown = os.path.relpath(file, self.root).replace(os.sep, "/")
        message = "符号链接指向网站之外，或指向不存在的地方，没有跟过去"
        self._problem("warning", message, shown, "请把文件复制进来")
        return False

    def _problem(self, severity: str, message: str, path: str, hint: str = "") -> None:
        self.problems.append(
            Problem("error" if severity == "error" else "warning", message, path, hint=hint, rule="files")
        )


def _check_folders(posts: list[Source], config: Config) -> Iterator[Problem]:
    """The first folder below content/ must be a section."""
    slugs = [section.slug for section in config.sections]
    unknown: dict[str, str] = {}
    for post in posts:
        parts = post.path.split("/")
        if len(parts) == 2 and parts[1].split(".")[0] != "_index":
            yield Problem(
                "error", "稿件没有放在栏目文件夹里", post.path, hint=f"请移到 content/ 的栏目里：{'、'.join(slugs)}"
            )
        elif len(parts) > 2 and parts[1] not in slugs and parts[1] != "data":
            unknown.setdefault(parts[1], post.path)
    for name, example in unknown.items():
        hint = f"{did_you_mean(name, slugs)} 或在 config.yaml 的 sections 里加上这个栏目（例如其中的 {example}）"
        yield Problem("error", f"config.yaml 里没有栏目 {name}", f"content/{name}", hint=hint)


def _shortcodes(root: Path, config: Config) -> frozenset[str]:
    folders = template_folders(root, config.theme.name)
    return frozenset(file.stem for folder in folders for file in (folder / "shortcodes").glob("*.html"))
