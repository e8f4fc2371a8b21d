"""clean removes the output and the memory, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from site_builder.clean import clean
from tests.sites import SmallSite


def everything(site: SmallSite) -> dict[str, bytes]:
    """All files of a site by path."""
    files = (file for file in site.root.rglob("*") if file.is_file())
    return {file.relative_to(site.root).as_posix(): file.read_bytes() for file in files}


def test_after_build_and_clean_the_site_is_as_it_was(site: SmallSite) -> None:
    site.post("news/a.md")
    before = everything(site)
    site.build()
    assert everything(site) != before
    removed, problems = clean(site.root, site.output)
    assert (removed, problems) == (["public", ".cache"], [])
    assert everything(site) == before
    assert not site.output.exists() and not (site.root / ".cache").exists()


def test_cleaning_twice_is_fine(site: SmallSite) -> None:
    site.build()
    clean(site.root, site.output)
    assert clean(site.root, site.output) == ([], [])


def in_public(site: SmallSite) -> None:
    site.build()
    site.write("public/我的.txt", "手工放的")


def in_a_folder_never_built(site: SmallSite) -> None:
    site.write("public/news/我的.html", "手工放的")


def with_a_broken_list(site: SmallSite) -> None:
    site.build()
    site.write("public/.site-builder", "乱写的")


@pytest.mark.parametrize("prepare", [in_public, in_a_folder_never_built, with_a_broken_list])
def test_a_folder_with_other_files_is_left_alone(site: SmallSite, prepare: Callable[[SmallSite], None]) -> None:
    prepare(site)
    before = everything(site)
    removed, (problem,) = clean(site.root, site.output)
    assert removed == []
    assert "不是本工具写的" in problem.message and problem.hint
    assert everything(site) == before


@pytest.mark.parametrize("output", [".", "content", "..", "/", ".cache", "public/../content"])
def test_places_that_are_no_output_are_refused_and_nothing_goes(site: SmallSite, output: str) -> None:
    site.post("news/a.md")
    site.build()
    before = everything(site)
    removed, (problem,) = clean(site.root, site.root / output)
    assert removed == [] and problem.rule == "usage"
    assert everything(site) == before


def test_files_of_git_and_of_the_system_stay_in_the_folder(site: SmallSite) -> None:
    site.build()
    site.write("public/.git/HEAD", "ref")
    removed, problems = clean(site.root, site.output)
    assert (removed, problems) == (["public", ".cache"], [])
    assert [file.relative_to(site.output).as_posix() for file in site.output.rglob("*") if file.is_file()] == [
        ".git/HEAD"
    ]


def test_a_list_that_names_files_elsewhere_removes_none_of_them(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    written = site.output / ".site-builder"
    written.write_text(written.read_text(encoding="utf-8") + "0 ../config.yaml\n", encoding="utf-8")
    clean(site.root, site.output)
    assert (site.root / "config.yaml").exists()


def test_a_memory_that_is_a_link_is_not_followed(site: SmallSite) -> None:
    kept = site.write("elsewhere/a.txt", "要留下的")
    (site.root / ".cache").symlink_to(site.root / "elsewhere")
    _, (problem,) = clean(site.root, site.output)
    assert "符号链接" in problem.message
    assert kept.exists()


def test_an_output_of_another_name_is_cleaned_by_name(site: SmallSite) -> None:
    site.run("build", "--output", "发布")
    done = site.run("clean", "--output", "发布")
    assert (done.returncode, done.stdout) == (0, "已删去：发布、.cache\n")
