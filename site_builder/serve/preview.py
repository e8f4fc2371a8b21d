"""Builds the site for the preview, again and again; what is shown is always the last site without errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from site_builder.build import Built, report_of, walk
from site_builder.inputs import Prepared, memory_of, prepare
from site_builder.memory import Damaged, Memory
from site_builder.model.config import PictureSettings
from site_builder.model.document import PictureSize
from site_builder.model.picture import Treated
from site_builder.model.problem import Problem
from site_builder.model.report import Options, Report
from site_builder.pictures import is_vector, treat, treated_before
from site_builder.publish import BuildLock
from site_builder.search import SearchData
from site_builder.serve.layout import RememberedLayout
from site_builder.serve.live import LiveMemory
from site_builder.serve.shelf import Shelf, Shown
from site_builder.surroundings import surroundings_problem
from site_builder.workers import Workers


class Preview:
    """The site of a folder as it is now. `options` gives the options of a build at this moment.

    `arrived` is called when the first page is there, the whole content read.
    `is_unfinished` tells that pictures wait for the next build: the first one shows them as they came.
    """

    def __init__(self, options: Callable[[], Options], arrived: Callable[[], object]) -> None:
        self._shelf = Shelf(arrived)
        self.shown = Shown(self._shelf.taken, arriving=True)
        self.is_unfinished = False
        self._options = options
        self._layout = RememberedLayout()
        self._memory = LiveMemory(Memory(None, ""))
        self._settings = ""
        self._until: datetime | None = None

    def is_due(self) -> bool:
        """Whether a post has appeared or gone by itself since the last build."""
        moment = self._options().as_of
        return self._until is not None and isinstance(moment, datetime) and moment >= self._until

    def build(self, workers: Workers) -> Report:
        """Take the road once; afterwards `shown` is the new site, or the former one if the report tells of errors."""
        options = self._options()
        is_first, self.is_unfinished = self.shown.arriving, False
        try:
            treating = self._treat_later if is_first else treat
            built = self._built(options, workers, treating) if _is_there(options) else None
        except OSError as error:
            return report_of(options, [surroundings_problem(options, error)])
        finally:
            if is_first:
                self.shown = Shown(self._shelf.taken)  # as far as it came: better than nothing
            self._shelf.end()
        if built is None or not _is_there(options):  # moved away before the build, or in the middle of it
            hint = "请检查网站的文件夹是不是被移走或改了名；放回来以后预览会接着工作"
            return report_of(options, [Problem("error", "没有找到配置文件", options.config, hint=hint, rule="config")])
        if built.report.published and built.site:
            self.shown = _shown(built, self._shelf, self.shown.search)
            self._until = built.site.until
        return built.report

    def _built(self, options: Options, workers: Workers, treating: Callable[..., Mapping[str, Treated]]) -> Built:
        prepared, problems = prepare(options, _moment(options.root))
        if prepared is None:
            return Built(report_of(options, problems))
        self._remember(options, prepared)
        return walk(options, workers, str, prepared, problems, self._memory, self._shelf, treating, self._layout)

    def _treat_later(
        self, root: Path, sizes: Sequence[PictureSize], settings: PictureSettings, most_pixels: int, workers: Workers
    ) -> Mapping[str, Treated]:
        """The first page must not wait for photographs."""
        treated = treated_before(root, sizes, settings)
        self.is_unfinished = any(size.path not in treated and not is_vector(size.path) for size in sizes)
        return treated

    def _remember(self, options: Options, prepared: Prepared) -> None:
        """With other settings nothing holds that was remembered; what `build` left may."""
        kept = memory_of(options, prepared)
        if kept.key == self._settings:
            return
        try:
            self._memory = LiveMemory(kept)
        except Damaged:
            self._memory = LiveMemory(Memory(None, ""))
        finally:
            kept.close()
        self._settings = kept.key


def _is_there(options: Options) -> bool:
    return (options.root / options.config).is_file()


def _moment(root: Path) -> int:
    """The time by the file system's clock; 0 where nothing can be written, so that no file counts as unchanged."""
    try:
        with BuildLock(root / ".cache" / "serve.lock", 0) as moment:
            return moment
    except (OSError, TimeoutError):
        return 0


def _shown(built: Built, shelf: Shelf, former: SearchData | None) -> Shown:
    site = built.site
    if site is None:
        return Shown()
    sources = {job.url: job.source for job in built.jobs if job.source}
    states = {page.summary.url: page.summary.state for page in site.pages if page.summary.state != "published"}
    assets = {name: asset.url for name, asset in site.assets.items()}
    return Shown(shelf.items, sources, states, assets, search=SearchData(site, former))
