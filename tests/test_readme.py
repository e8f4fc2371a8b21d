"""The manual tells the truth: its reference, its commands, its examples, its links.

`python -m tests.test_readme` prints the reference anew into the manual.
"""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
from collections.abc import Iterator

import pytest
from msgspec import Struct
from PIL import Image

from site_builder.cli.parser import Parser, make_parser
from site_builder.config.kinds import KINDS
from site_builder.model.body import Heading
from site_builder.model.job import Feed, Here, Listing, Pager
from site_builder.model.page import PageSummary
from site_builder.model.theme import Theme
from site_builder.reference import reference_for
from tests.sites import REPOSITORY, SmallSite

README = REPOSITORY / "README.md"
TEXT = README.read_text(encoding="utf-8")
BEGIN, END = "<!-- reference:begin -->\n", "<!-- reference:end -->"
FENCE = re.compile(r"^```(?P<info>[^\n]+)\n(?P<text>.*?)^```$", re.M | re.S)
COMPANION = re.compile(r"/?[\w/-]+\.(?:jpg|docx|xlsx|pdf|mp4|vtt)\b")


def blocks(info: str) -> list[tuple[str, str]]:
    """The fenced examples whose info string begins so: (its rest, the text)."""
    found = ((match["info"], match["text"]) for match in FENCE.finditer(TEXT))
    return [(words.removeprefix(info).strip(), text) for words, text in found if f"{words} ".startswith(f"{info} ")]


def commands(info: str = "sh") -> list[str]:
    """The lines of the fenced commands."""
    return [line for _, text in blocks(info) for line in text.splitlines()]


def prose() -> str:
    """The text without fenced examples."""
    return FENCE.sub("", TEXT)


def section(heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    start = TEXT.index(f"\n{heading}\n") + 1
    following = re.compile(rf"^#{{1,{level}}} ", re.M).search(TEXT, start + len(heading))
    return TEXT[start : following.start() if following else len(TEXT)]


def with_reference(text: str) -> str:
    """The manual with the reference as it should stand there."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{reference_for(REPOSITORY, 'config.yaml')[0]}\n{END}{rest.partition(END)[2]}"


def test_the_reference_is_what_the_declarations_say() -> None:
    assert with_reference(TEXT) == TEXT, "run python -m tests.test_readme"


def subcommands() -> dict[str, Parser]:
    parser = make_parser()
    action = next(one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    return dict(action.choices)


@pytest.mark.parametrize("name", subcommands())
def test_every_command_is_told_with_its_options_and_an_example(name: str) -> None:
    told = section(f"### site-builder {name}")
    options = {option for action in subcommands()[name]._actions for option in action.option_strings}
    common = {"-h", "--help", "--root"}  # told once, above all commands
    assert options - common == set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", FENCE.sub("", told)))
    assert any(line.startswith(f"site-builder {name}") for line in commands())


def written_commands() -> list[str]:
    """Every use of the command in an example or between backticks."""
    spans = re.findall(r"`([^`\n]*)`", prose())
    lines = [*commands(), *commands("powershell"), *spans]
    pieces = [piece.strip() for line in lines for piece in re.split(r"&&|;|>", line)]
    found = [
        re.sub(r"^\S*site-builder ", "", piece) for piece in pieces if re.match(r"(?:\S*[/\\])?site-builder ", piece)
    ]
    return sorted(set(found))


@pytest.mark.parametrize("command", written_commands())
def test_every_command_that_is_written_down_can_be_given(command: str) -> None:
    words = shlex.split(command)
    if words[0] in subcommands() and len(words) == 1:
        return  # named, not given
    assert make_parser().parse_args(words)


def anchors() -> set[str]:
    """The addresses of the headings, as the hosts of repositories make them."""
    headings = re.findall(r"^#+ (.+)$", prose(), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_and_picture_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", prose()))
    assert len(targets) > 20
    for target in targets:
        if target.startswith("#"):
            assert target[1:] in anchors(), target
        elif not target.startswith("https://"):
            assert (REPOSITORY / target).exists(), target


def test_every_file_of_the_repository_that_is_named_exists() -> None:
    made = {path for path, _ in blocks("jinja template")} | {"templates/partials/breadcrumb.html"}
    named = set(re.findall(r"`((?:theme|templates|site_builder|tests|content/data)/[a-z0-9_./-]*)`", prose()))
    assert len(named) > 6
    for path in named - made:
        assert (REPOSITORY / path).exists(), path
    templates = set(re.findall(r"`([a-z0-9_]+\.(?:html|xml|txt))`", section("## 模板")))
    assert templates == {file.name for file in (REPOSITORY / "templates").iterdir() if file.is_file()}


def test_the_parts_that_messages_point_to_have_headings() -> None:
    sources = [*REPOSITORY.glob("site_builder/**/*.py"), REPOSITORY / "config.yaml"]
    pointed = {
        name
        for file in sources
        for name in re.findall(r"README 的[“ ]?(\w+)[” ]?一节", file.read_text(encoding="utf-8"))
    }
    assert pointed
    for name in pointed:
        assert f"\n## {name}\n" in TEXT


@pytest.mark.parametrize("folder", ["blocks", "shortcodes", "kinds"])
def test_every_block_shortcode_and_kind_is_named(folder: str) -> None:
    names = [file.stem for file in (REPOSITORY / "templates" / folder).glob("*.html")]
    assert names
    for name in names:
        assert f"`{name}`" in TEXT or f"{{{{< {name} " in TEXT, name


def test_every_kind_of_post_has_its_words_in_the_section_about_sections() -> None:
    told = section("### 加一个栏目，改名、换序")
    for kind in KINDS:
        assert f"`{kind.name}` {kind.title}" in told


@pytest.mark.parametrize("value", [Here, PageSummary, Listing, Pager, Feed, Heading, Theme])
def test_every_value_that_templates_receive_is_told(value: type[Struct]) -> None:
    told = set(re.findall(r"`([a-z_]+)`", section("## 模板")))
    internal = {"intro_of"}
    assert set(value.__struct_fields__) - internal <= told


@pytest.mark.parametrize("text", [text for _, text in blocks("yaml config")])
def test_an_example_of_the_configuration_is_accepted_as_it_stands(site: SmallSite, text: str) -> None:
    site.write("config.yaml", text)
    write_posts(site, re.findall(r"slug: ([a-z-]+)", text))
    report = site.build()
    assert [one for one in report.problems if one.path == "config.yaml" or one.severity == "error"] == []


@pytest.fixture
def written(site: SmallSite) -> SmallSite:
    """A site with the twelve sections and all posts and templates that the manual shows."""
    site.write("config.yaml", next(text for _, text in blocks("yaml config") if text.startswith("site:")))
    write_posts(site, [])
    for path, text in blocks("jinja template"):
        site.write(path, text)
    return site


def write_posts(site: SmallSite, sections: list[str]) -> None:
    """All posts that the manual shows (of some sections only, if any are given) with the files they name."""
    for path, text in blocks("markdown post"):
        if sections and path.split("/")[0] not in sections:
            continue
        post = site.write(f"content/{path}", text)
        for name in COMPANION.findall(text):
            folder = site.root / "content" if name.startswith("/") else post.parent
            place = site.write(str(folder / name.lstrip("/")), b"x")
            if name.endswith(".jpg"):
                Image.new("RGB", (30, 20)).save(place)


def test_the_posts_shown_build_without_a_word_of_complaint(written: SmallSite) -> None:
    report = written.build(strict=True)
    assert report.problems == ()
    assert report.published
    shown = {path for path, _ in blocks("markdown post")}
    assert report.pages > len(shown) > 6


def test_the_data_files_shown_are_read_without_a_word_of_complaint(written: SmallSite) -> None:
    shown = blocks("yaml data")
    for name, text in shown:
        written.write(f"content/data/{name}.yaml", text)
        for thread in re.findall(r"thread: (\S+)", text):
            written.post(thread, kind="thread")
    report = written.build()
    assert [one for one in report.problems if one.path.startswith("content/data/")] == []
    assert report.published and len(shown) > 4


def test_a_template_shown_takes_the_place_of_the_packaged_one(written: SmallSite) -> None:
    written.build()
    assert "同一个世界，同一个云泽职教党建" in written.read("news/index.html")


def test_a_kind_declared_in_the_configuration_shows_its_fields_in_its_template(written: SmallSite) -> None:
    config = next(text for _, text in blocks("yaml config") if text.startswith("kinds:"))
    assert "template: kinds/volunteer.html" in section("### 自己的稿件类型")
    (written.root / "content" / "volunteers").mkdir()
    for folder in (written.root / "content").iterdir():
        if folder.name not in ("volunteers", "images"):
            shutil.rmtree(folder)
    written.write("config.yaml", config.replace("base: news\n", "base: news\n    template: kinds/volunteer.html\n"))
    written.post("volunteers/a.md", hours="2.5", form="集体")
    assert written.build().problems == ()
    assert "服务时长：2.5 小时" in written.read("volunteers/a.html")


def plain_lines() -> Iterator[tuple[str, str]]:
    """The two commands that set everything up, each with its form for Windows."""
    whole = [line for line in commands() if line.startswith("python3 -m venv")]
    windows = [line for line in commands("powershell") if line.startswith("py -m venv")]
    yield from zip(whole, windows, strict=True)


def test_two_commands_set_everything_up_and_continuous_integration_gives_the_same() -> None:
    script = (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    lines = list(plain_lines())
    assert len(lines) == 2
    for line, _ in lines:
        assert line in script


def test_the_windows_form_does_the_same_steps() -> None:
    for line, windows in plain_lines():
        expected = line.replace("python3", "py").replace(" && ", "; ").replace(".venv/bin/", ".venv\\Scripts\\")
        assert windows == expected


if __name__ == "__main__":
    README.write_text(with_reference(TEXT), encoding="utf-8", newline="\n")
