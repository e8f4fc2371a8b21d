"""Equal input gives equal bytes: on any path, in any time zone, language, umask and hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import PLAIN_CONFIG, REPOSITORY, SmallSite

AS_OF = "2026-11-20"


def fill(site: SmallSite) -> SmallSite:
    """A little of everything whose order or form could depend on the machine."""
    tags = "taxonomies: [{name: series, title: 系列}]\ntheme: {options: {indent: 是}}\n"
    site.write("config.yaml", PLAIN_CONFIG + tags)
    for number in range(12):
        site.post(
            f"news/{number % 3}/p{number}.md",
            f"# 标题\n\n第{number}篇。[另一篇](../{(number + 1) % 3}/p{(number + 1) % 12}.md)[^1]\n\n[^1]: 注。\n",
            title=f"第{number}篇",
            date=f"2026-{number + 1:02}-28 23:30" if number < 11 else "2026-05-04",
            tags="[丙, 甲, 乙]",
            series="[一, 二]",
            recommend="是",
        )
    site.post("notices/notice.md", "![图](图片.svg)", notice="公示", **{"from": "2026-11-18", "to": "2026-11-24"})
    site.write("content/notices/图片.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    site.post("members/bad.md", "![没有](没有.jpg)", coverr="x")
    return site


def built(site: SmallSite, **environment: str) -> tuple[dict[str, bytes], str]:
    """The files and the problems of a build in a process of its own."""
    done = site.run("build", "--as-of", AS_OF, **environment)
    assert done.returncode == 0, done.stderr
    return site.files(), done.stderr


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], str]:
    return built(fill(SmallSite(tmp_path_factory.mktemp("expected"))))


ENVIRONMENTS = {
    "time zone west": {"TZ": "America/Los_Angeles"},
    "time zone east": {"TZ": "Pacific/Kiritimati"},
    "language": {"LANG": "de_DE.UTF-8", "LC_ALL": "C", "LANGUAGE": "de"},
    "hash seed": {"PYTHONHASHSEED": "1"},
    "another hash seed": {"PYTHONHASHSEED": "4242"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_the_environment_changes_no_byte_and_no_problem(
    site: SmallSite, expected: tuple[dict[str, bytes], str], environment: dict[str, str]
) -> None:
    assert built(fill(site), **environment) == expected


def test_the_path_of_the_site_changes_no_byte(tmp_path: Path, expected: tuple[dict[str, bytes], str]) -> None:
    folder = tmp_path / "另一个 地方 (1)#%20"
    folder.mkdir()
    assert built(fill(SmallSite(folder))) == expected


def test_the_path_of_the_output_and_the_folder_one_stands_in_change_no_byte(
    site: SmallSite, tmp_path: Path, expected: tuple[dict[str, bytes], str]
) -> None:
    fill(site)
    out = tmp_path / "深/网站"
    command = [sys.executable, "-m", "site_builder", "build", "--root", str(site.root), "--output", str(out)]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    subprocess.run([*command, "--as-of", AS_OF], cwd="/", env=environment, check=True, capture_output=True)
    site.output = out
    assert site.files() == expected[0]


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_the_umask_changes_no_byte(site: SmallSite, expected: tuple[dict[str, bytes], str], mask: int) -> None:
    before = os.umask(mask)
    try:
        assert built(fill(site)) == expected
    finally:
        os.umask(before)


def test_a_second_build_over_the_first_changes_no_byte(site: SmallSite, expected: tuple[dict[str, bytes], str]) -> None:
    fill(site).post("news/gone.md", title="走了", tags="[没了]")
    built(site)
    (site.root / "content/news/gone.md").unlink()
    assert built(site) == expected
    shutil.rmtree(site.root / ".cache")
    assert built(site) == expected


def test_order_and_times_of_the_files_change_no_byte(
    site: SmallSite, expected: tuple[dict[str, bytes], str], tmp_path: Path
) -> None:
    fill(SmallSite(_folder(tmp_path / "first")))
    files = sorted((path for path in (tmp_path / "first").rglob("*") if path.is_file()), reverse=True)
    for file in files:
        target = site.write(file.relative_to(tmp_path / "first").as_posix(), file.read_bytes())
        os.utime(target, (1, 1))
    shutil.rmtree(tmp_path / "first")
    assert built(site) == expected


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_no_file_holds_the_path_or_the_moment_of_its_build(site: SmallSite) -> None:
    fill(site)
    for content in built(site)[0].values():
        assert str(site.root).encode() not in content and str(REPOSITORY).encode() not in content


def test_the_number_of_jobs_changes_no_byte(site: SmallSite, expected: tuple[dict[str, bytes], str]) -> None:
    fill(site)
    for jobs in ("1", "3"):
        assert site.run("build", "--as-of", AS_OF, "--jobs", jobs).stderr == expected[1]
        assert site.files() == expected[0]


def test_problems_come_in_the_order_of_files_and_lines(site: SmallSite) -> None:
    report = fill(site).build()
    keys = [(problem.path, problem.line or 0) for problem in report.problems]
    assert keys == sorted(keys) and len(keys) >= 2
