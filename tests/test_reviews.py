"""Three reviews: who signed what, and whether the text is still the one that was signed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sites import PLAIN_CONFIG, SmallSite, messages

CONFIG = PLAIN_CONFIG.replace("kind: news}", "kind: news, reviews: [初审, 终审]}")
REVIEWERS = "- {name: 温知夏, steps: [终审], unit: 组织委员}\n- {name: 邵一宁, steps: [初审, 复审]}\n"


@pytest.fixture
def reviewed(tmp_path: Path) -> SmallSite:
    site = SmallSite(tmp_path, CONFIG)
    site.write("content/data/reviewers.yaml", REVIEWERS)
    return site


def sign(site: SmallSite, step: str, by: str, path: str = "content/news/a.md", opinion: str = "同意") -> None:
    done = site.run("review", path, "--step", step, "--by", by, "--opinion", opinion)
    assert done.returncode == 0, done.stderr


def reviews(site: SmallSite) -> list[str]:
    return [problem.message for problem in site.build().problems if problem.rule == "review"]


def test_a_section_that_wants_reviews_says_what_a_post_lacks_until_all_have_signed(reviewed: SmallSite) -> None:
    reviewed.post("news/a.md")
    assert reviews(reviewed) == ["还没有通过审核，缺初审、终审"]
    assert reviewed.build().published
    assert not reviewed.build(strict=True).published
    sign(reviewed, "初审", "邵一宁")
    assert reviews(reviewed) == ["还没有通过审核，缺终审"]
    sign(reviewed, "终审", "温知夏")
    assert reviews(reviewed) == []
    assert reviewed.build(strict=True).published


def test_a_post_changed_after_the_last_signature_is_unapproved_again_and_says_so(reviewed: SmallSite) -> None:
    file = reviewed.post("news/a.md")
    sign(reviewed, "初审", "邵一宁")
    sign(reviewed, "终审", "温知夏")
    file.write_text(file.read_text(encoding="utf-8").replace("正文。", "正文！"), encoding="utf-8")
    assert reviews(reviewed) == ["温知夏 签终审之后文字又改了，缺初审、终审"]


def test_a_title_counts_as_text_and_a_pin_does_not(reviewed: SmallSite) -> None:
    file = reviewed.post("news/a.md")
    sign(reviewed, "初审", "邵一宁")
    sign(reviewed, "终审", "温知夏")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: 标题", "title: 标题\npin: 是"), encoding="utf-8")
    assert reviews(reviewed) == []
    file.write_text(text.replace("title: 标题", "title: 另一个"), encoding="utf-8")
    assert len(reviews(reviewed)) == 1


def test_sections_that_want_no_reviews_hear_nothing_of_them(site: SmallSite) -> None:
    site.post("news/a.md")
    assert messages(site.build()) == []


@pytest.mark.parametrize(
    ("by", "step", "said"),
    [
        ("温之夏", "终审", "审核人名单里没有 温之夏"),
        ("温知夏", "初审", "温知夏 不能签初审"),
    ],
)
def test_only_those_on_the_list_sign_and_only_their_steps(reviewed: SmallSite, by: str, step: str, said: str) -> None:
    file = reviewed.post("news/a.md")
    before = file.read_bytes()
    done = reviewed.run("review", "content/news/a.md", "--step", step, "--by", by)
    assert done.returncode == 1
    assert said in done.stderr and "reviewers.yaml" in done.stderr
    assert file.read_bytes() == before


def test_a_signature_of_somebody_unknown_approves_nothing(reviewed: SmallSite) -> None:
    reviewed.post("news/a.md")
    sign(reviewed, "初审", "邵一宁")
    sign(reviewed, "终审", "温知夏")
    reviewed.write("content/data/reviewers.yaml", "- 邵一宁\n")
    assert any("缺终审" in message for message in reviews(reviewed))
    assert any("签字无效" in message for message in reviews(reviewed))


BARE = "---\ntitle: 标题 # 一句注释\r\ndate: 2026-05-04\n\ntags: [甲]\n---\n\n正文。\r\n"


@pytest.mark.parametrize(
    "content",
    [
        BARE.encode(),
        b"\xef\xbb\xbf" + BARE.encode(),
        BARE.encode("gb18030"),
        BARE.replace("\r\n", "\n").replace("\n", "\r\n").encode(),
        "---\ntitle: 甲\nreview:\n- {step: 初审, by: 甲}\n# 完\ndate: 2026-05-04\n---\n正文".encode(),
        b'+++\ntitle = "a"\ndate = 2026-05-04\n+++\ntext\n',
        b"---\ntitle: a\ndate: 2026-05-04\nreview:\n---\ntext",
        b"---\rtitle: a\rdate: 2026-05-04\r---\r\rtext\r",
        b"---\rtitle: a\rreview:\r- {step: x, by: a}\rdate: 2026-05-04\r---\r\rtext\r",
    ],
    ids=[
        "mixed line ends",
        "byte order mark",
        "GB 18030",
        "Windows",
        "signed before",
        "TOML",
        "empty",
        "Mac",
        "Mac signed",
    ],
)
def test_signing_adds_lines_and_changes_nothing_else(reviewed: SmallSite, content: bytes) -> None:
    file = reviewed.write("content/news/a.md", content)
    sign(reviewed, "初审", "邵一宁", opinion="同意：“好” # 不是注释")
    new = file.read_bytes()
    old_lines, new_lines = content.splitlines(keepends=True), new.splitlines(keepends=True)
    remaining = iter(new_lines)
    assert all(line in remaining for line in old_lines)
    assert reviews(reviewed) == ["还没有通过审核，缺终审"]


def test_a_review_in_a_form_that_cannot_be_added_to_is_named_with_its_line(reviewed: SmallSite) -> None:
    file = reviewed.post("news/a.md", review="[{step: 初审, by: 邵一宁}]")
    before = file.read_bytes()
    done = reviewed.run("review", "content/news/a.md", "--step", "终审", "--by", "温知夏")
    assert done.returncode == 1
    assert "content/news/a.md:4: review 写在一行里" in done.stderr
    assert file.read_bytes() == before


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text("甲乙 #-:\n*“”。", max_size=40), st.integers(0, 39), st.sampled_from("丙丁"))
def test_any_edit_of_a_signed_body_unapproves_it(
    tmp_path_factory: pytest.TempPathFactory, body: str, place: int, added: str
) -> None:
    from datetime import datetime

    from site_builder.config import load_config
    from site_builder.read import settings_of
    from site_builder.read.document import Reader
    from site_builder.review.sign import signed, text_keys_of
    from site_builder.scan import scan

    site = SmallSite(tmp_path_factory.mktemp("site"))
    config, _ = load_config(site.root, "config.yaml")
    assert config
    reader = Reader(settings_of(scan(site.root, config, 0), config))
    path = "content/news/a.md"
    content = f"---\ntitle: 标题\n---\n{body}".encode()
    new = signed(content, text_keys_of(config, path), "初审", "甲", "", datetime(2026, 5, 4))
    document = reader.read(path, new).document
    assert document and document.front.fields["review"][0].digest == document.approval
    text = new.decode()
    start = text.index("\n---\n", 4) + 5
    at = start + min(place, len(text) - start)
    edited = reader.read(path, (text[:at] + added + text[at:]).encode()).document
    assert edited and edited.front.fields["review"][0].digest != edited.approval


def test_the_sheet_shows_who_signed_and_needs_nothing_from_outside(reviewed: SmallSite) -> None:
    reviewed.post("news/a.md", title="<好> 标题")
    sign(reviewed, "终审", "温知夏", opinion="同意发布")
    done = reviewed.run("review", "content/news/a.md", "--sheet")
    assert done.returncode == 0
    assert "&lt;好&gt; 标题" in done.stdout
    assert "同意发布" in done.stdout and "组织委员" in done.stdout
    assert "http" not in done.stdout


def test_the_list_tells_what_waits_for_whom_drafts_too(reviewed: SmallSite) -> None:
    reviewed.post("news/a.md")
    reviewed.post("news/b.md", draft="是")
    sign(reviewed, "初审", "邵一宁")
    text = reviewed.run("review", "--waiting").stdout
    assert "content/news/a.md  等终审（温知夏）" in text
    assert "content/news/b.md  等初审（邵一宁）" in text
    reviewed.run("review", "--waiting", "--output", "等审.html")
    assert "content/news/b.md" in (reviewed.root / "等审.html").read_text(encoding="utf-8")


def test_the_list_of_what_waits_names_posts_that_cannot_be_read(reviewed: SmallSite) -> None:
    reviewed.post("news/a.md")
    reviewed.post("news/b.md", title="")
    reviewed.post("news/c.md", date="2026-13-01")
    done = reviewed.run("review", "--waiting")
    assert done.returncode == 1
    assert "content/news/a.md  等初审" in done.stdout
    assert "content/news/b.md:2: " in done.stderr and "content/news/c.md:3: " in done.stderr


@pytest.mark.parametrize(
    ("reviewers", "is_empty"),
    [
        ("- {nam: 温知夏}\n", True),
        ("- [\n", True),
        ("- {name: 邵一宁, steps: [初审]}\n- {nam: 温知夏}\n", False),
    ],
    ids=["nobody left", "no YAML", "somebody left"],
)
def test_a_broken_list_of_reviewers_is_told_before_anybody_is_refused(
    reviewed: SmallSite, reviewers: str, is_empty: bool
) -> None:
    reviewed.write("content/data/reviewers.yaml", reviewers)
    reviewed.post("news/a.md")
    done = reviewed.run("review", "content/news/a.md", "--step", "初审", "--by", "温知夏")
    assert done.returncode == 1
    assert done.stderr.startswith("content/data/reviewers.yaml:")
    assert ("名单里没有 温知夏" in done.stderr) is not is_empty
