"""Whatever was edited, a rebuild equals a clean build: every byte, every problem."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from msgspec.structs import replace

from site_builder import workers
from site_builder.build import build
from site_builder.model.report import Options, Report
from site_builder.search import is_search_data
from site_builder.serve.preview import Preview
from site_builder.workers import Workers
from tests.bare_site import SHORT_CLOCK, settle
from tests.rebuild_steps import EDITS, EditedSite
from tests.sites import TODAY

Edit = tuple[str, int, int]
MOMENTS = (TODAY, TODAY - timedelta(days=2), TODAY + timedelta(days=1))


class Stopped(Exception):
    pass


class Rebuilds(RuleBasedStateMachine):
    """Edits a site and rebuilds it; beside it, a copy without a memory is built."""

    steps = 0

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="rebuilds-"))
        (self.folder / "site").mkdir()
        self.site = EditedSite(self.folder / "site")
        self.before: dict[str, bytes] = {}
        self.options = Options(self.site.root, "config.yaml", self.site.output, TODAY, False, False)
        self.preview = Preview(lambda: self.options, lambda: None)

    @rule(
        edits=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 40), st.integers(0, 80)), max_size=3),
        waits=st.booleans(),
        jobs=st.sampled_from((1, 1, 1, 2)),
        as_of=st.sampled_from((TODAY, *MOMENTS)),
        drafts=st.sampled_from((False, False, True)),
        strict=st.sampled_from((False, False, False, True)),
        stops=st.sampled_from(("", "", "", "render", "publish")),
    )
    def edit_and_rebuild(
        self, edits: list[Edit], waits: bool, jobs: int, as_of: datetime, drafts: bool, strict: bool, stops: str
    ) -> None:
        Rebuilds.steps += 1
        for name, a, b in edits:
            EDITS[name](self.site, a, b)
        if waits:
            settle()
        options = Options(self.site.root, "config.yaml", self.site.output, as_of, strict, drafts)
        if stops:
            self.stop_at(stops, replace(options, drafts=not drafts))
            self.before = self.site.files()
        elif any(name == "published" for name, _, _ in edits):
            self.before = self.site.files()
        self.compare(build(options, Workers(jobs)), options)

    def stop_at(self, step: str, options: Options) -> None:
        """A build that is cut off after one of its steps."""

        def stop(done: str) -> None:
            if done == step:
                raise Stopped

        try:
            build(options, Workers(), stop)
        except Stopped:
            return

    def compare(self, report: Report, options: Options) -> None:
        clean = self.folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(self.site.root, clean, ignore=shutil.ignore_patterns(".cache", "public"))
        copy = EditedSite.__new__(EditedSite)
        copy.root, copy.output = clean, clean / "public"
        expected = build(replace(options, root=clean, output=copy.output), Workers())
        assert report == expected
        now = self.site.files()
        assert now == (copy.files() if report.published else self.before)
        self.before = now
        self.compare_preview(replace(options, strict=False), expected, copy)

    def compare_preview(self, options: Options, expected: Report, clean: EditedSite) -> None:
        """The preview, which remembers in its own way, shows what was built without a memory."""
        self.options = options
        before = self.preview.shown
        report = self.preview.build(Workers())
        if self.preview.is_unfinished:
            report = self.preview.build(Workers())
        if not report.published:
            assert self.preview.shown is before or before.arriving
        elif expected.published:
            shown = {url: item.read() for url, item in self.preview.shown.items.items()}
            built = {url: content for url, content in clean.files().items() if not url.startswith(".")}
            assert self.preview.shown.search is not None
            shown |= {url: self.preview.shown.search.read(url) for url in built if is_search_data(url)}
            assert shown == built
            assert report.problems == expected.problems

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


@pytest.fixture
def short_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Files are trusted soon, and a pool starts for three items already."""
    monkeypatch.setattr("site_builder.scan.COARSEST_CLOCK", SHORT_CLOCK)
    monkeypatch.setitem(workers.START_COST, "fork", -1.0)
    yield


def run(examples: int, steps: int) -> None:
    """Without shrinking, which takes long here: every step of a failing example is printed."""
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Rebuilds, settings=chosen)  # type: ignore[no-untyped-call]


@pytest.mark.usefixtures("short_clock")
def test_after_any_edits_a_rebuild_equals_a_clean_build() -> None:
    run(examples=10, steps=10)


@pytest.mark.long
@pytest.mark.usefixtures("short_clock")
def test_after_thousands_of_edits_a_rebuild_equals_a_clean_build(capsys: pytest.CaptureFixture[str]) -> None:
    Rebuilds.steps = 0
    while Rebuilds.steps < 2000:
        run(examples=50, steps=40)
    with capsys.disabled():
        print(f"\n{Rebuilds.steps} steps without a difference")
