"""Links and pictures are written as an editor sees them and lead to what they mean."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.urls import is_reserved
from tests.published import Published, elements, hrefs
from tests.sites import PLAIN_CONFIG, SmallSite, messages

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082"
)


def links(site: SmallSite, page: str) -> list[str]:
    """Where the links in the text of a post lead."""
    return hrefs(site.body(page).partition('<footer class="post-foot"')[0])


def pictures(site: SmallSite, page: str) -> list[str]:
    return [one.attributes["src"] for one in elements(site.body(page)) if one.tag == "img"]


LINKS = {
    "b.md": "../../news/2026/b.html",
    "./b.md": "../../news/2026/b.html",
    "b.md#er-ji": "../../news/2026/b.html#er-ji",
    "b.md#二级": "../../news/2026/b.html#er-ji",
    "b.md#%E4%BA%8C%E7%BA%A7": "../../news/2026/b.html#er-ji",
    "b.md#第一问why-not": "../../news/2026/b.html#di-yi-wen-why-not",
    "b.md?from=a#er-ji": "../../news/2026/b.html?from=a#er-ji",
    "../../notices/n.md": "../../notices/n.html",
    "/notices/n.md": "../../notices/n.html",
    "../../notices/": "../../notices/index.html",
    "../../notices": "../../notices/index.html",
    "../../notices/index.html": "../../notices/index.html",
    "/": "../../index.html",
    "../_index.md": "../../news/index.html",
    "b.html": "../../news/2026/b.html",
    "/sitemap.html": "../../sitemap.html",
    "主题 党日.md": "../../news/2026/zhu-ti-dang-ri.html",
    "%E4%B8%BB%E9%A2%98%20%E5%85%9A%E6%97%A5.md": "../../news/2026/zhu-ti-dang-ri.html",
    "100%.md": "../../news/2026/100.html",
    "100%25.md": "../../news/2026/100.html",
    "c#1.md": "../../news/2026/c-1.html",
    "c%231.md": "../../news/2026/c-1.html",
    "表 格.docx": "../../news/2026/%E8%A1%A8%20%E6%A0%BC.docx",
    "%E8%A1%A8%20%E6%A0%BC.docx": "../../news/2026/%E8%A1%A8%20%E6%A0%BC.docx",
    "/files/a#1.pdf": "../../files/a%231.pdf",
    "../../files/a%231.pdf#page=2": "../../files/a%231.pdf#page=2",
    "https://example.org/x.md": "https://example.org/x.md",
    "mailto:a@example.org": "mailto:a@example.org",
}


def test_links_lead_where_the_editor_says(site: SmallSite) -> None:
    site.post("news/2026/a.md", "\n\n".join(f"[文字](<{written}>)" for written in LINKS))
    site.post("news/2026/b.md", "## 二级\n\n## 第一问：Why not?\n")
    for name in ("主题 党日", "100%", "c#1"):
        site.post(f"news/2026/{name}.md")
    site.post("notices/n.md")
    site.post("news/_index.md", date=None)
    site.write("content/news/2026/表 格.docx", b"PK")
    site.write("content/files/a#1.pdf", b"%PDF")
    assert messages(site.build(strict=True)) == []
    assert dict(zip(LINKS, links(site, "news/2026/a.html"), strict=True)) == LINKS
    assert Published(site.output).dead_links() == []


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_both_unicode_forms_of_a_name_are_found(site: SmallSite, on_disk: str, written: str) -> None:
    site.post(f"news/{unicodedata.normalize(on_disk, 'café')}.md")  # type: ignore[arg-type]
    site.write(f"content/news/{unicodedata.normalize(on_disk, 'é')}.png", PIXEL)  # type: ignore[arg-type]
    text = unicodedata.normalize(written, "[文](café.md) ![图](é.png)")  # type: ignore[arg-type]
    site.post("news/a.md", text)
    assert messages(site.build(strict=True)) == []
    assert Published(site.output).dead_links() == []


@pytest.mark.parametrize(
    "written",
    ["图 一.png", "%E5%9B%BE%20%E4%B8%80.png", "./图 一.png", "../news/图 一.png", "/news/图 一.png", "图%20一.png"],
)
def test_a_picture_beside_the_post_is_shown_with_its_size(site: SmallSite, written: str) -> None:
    site.write("content/news/图 一.png", PIXEL)
    site.post("news/a.md", f"![说明](<{written}>)")
    assert messages(site.build(strict=True)) == []
    (picture,) = [one.attributes for one in elements(site.body("news/a.html")) if one.tag == "img"]
    assert (picture["width"], picture["height"], picture["alt"]) == ("1", "1", "说明")
    assert Published(site.output).dead_links() == []


@pytest.mark.parametrize(
    ("body", "said", "hint"),
    [
        ("[x](bb.md)", "bb.md", "b1b.md"),
        ("[x](B1B.md)", "B1B.md", "大小写不同，请写成 b1b.md"),
        ("[x](n.md)", "n.md", "../notices/n.md"),
        ("[x](b1b.md#nope)", "b1b.md#nope", "er-ji"),
        ("[x](draft.md)", "没有公开", "等它发布"),
        ("[x](../../../etc/passwd)", "网站之外", "../news/x.md"),
        ("[x](form.dox)", "form.dox", "form.docx"),
        ("[x](/nowhere/)", "/nowhere/", "请检查路径"),
        ("![x](photo1.jpg)", "photo1.jpg", "photo.jpg"),
        ("![x](Photo.JPG)", "Photo.JPG", "大小写不同，请写成 photo.jpg"),
        ("![x](../images/photo.jpg)", "../images/photo.jpg", "请写成 photo.jpg"),
        ("![x](photo.jpeg)", "photo.jpeg", "photo.jpg"),
        ('<img src="gone.png" alt="x">', "gone.png", ""),
        ('<a href="gone.md">x</a>', "gone.md", ""),
        ("[x][1]\n\n[1]: gone.md", "gone.md", ""),
        ('{{< figure src="gone.png" alt="x" >}}', "gone.png", ""),
        ('{{< attachment src="gone.pdf" title="x" >}}', "gone.pdf", ""),
    ],
)
def test_a_dead_link_is_warned_about_with_file_line_and_the_likely_name(
    site: SmallSite, body: str, said: str, hint: str
) -> None:
    site.post("news/a.md", f"第一行。\n\n{body}")
    site.post("news/b1b.md", "## 二级\n")
    site.post("notices/n.md")
    site.post("news/draft.md", draft="是")
    site.write("content/news/photo.jpg", PIXEL)
    site.write("content/news/form.docx", b"PK")
    report = site.build()
    assert report.published
    (problem,) = report.problems
    assert (problem.severity, problem.path) == ("warning", "content/news/a.md")
    assert problem.line in (8, 10) and problem.excerpt
    assert said in problem.message and hint in problem.hint


@pytest.mark.parametrize(
    ("path", "field", "value", "hint"),
    [
        ("news/a.md", "cover", "phto.jpg", "photo.jpg"),
        ("news/a.md", "attachments", "[form.dox]", "form.docx"),
        ("news/a.md", "attachments", "[{file: gone.pdf, title: 表}]", "请检查路径"),
        ("news/a.md", "related", "[n.md]", "../notices/n.md"),
        ("members/m.md", "portrait", "../news/foto.jpg", "../news/photo.jpg"),
        ("news/t.md", "boards", "[{title: 一, posts: [n.md]}]", "../notices/n.md"),
    ],
)
def test_front_matter_that_names_a_missing_file_is_warned_about(
    site: SmallSite, path: str, field: str, value: str, hint: str
) -> None:
    kind = "topic" if field == "boards" else None
    site.post(path, **{"kind": kind, "consent": True if field == "portrait" else None, field: value})
    site.post("notices/n.md")
    site.write("content/news/photo.jpg", PIXEL)
    site.write("content/news/form.docx", b"PK")
    (problem,) = site.build().problems
    assert (problem.severity, problem.path, problem.excerpt) == ("warning", f"content/{path}", f"{field}: {value}")
    assert hint in problem.hint
    assert not site.build(strict=True).published


@pytest.mark.parametrize(
    "cover", ["/img/top.jpg", "https://example.org/x.jpg", "true", "'#0066cc'", "linear-gradient(red)"]
)
def test_a_cover_meant_for_another_generator_passes_without_noise(site: SmallSite, cover: str) -> None:
    site.post("news/a.md", cover=cover)
    assert messages(site.build(strict=True)) == []


def test_a_picture_from_outside_becomes_a_link_with_a_warning(site: SmallSite) -> None:
    site.post("news/a.md", "![说明](https://mmbiz.qpic.cn/x.jpg)")
    (problem,) = site.build().problems
    assert problem.line == 6 and "https://mmbiz.qpic.cn/x.jpg" in problem.message and "下载" in problem.hint
    assert pictures(site, "news/a.html") == [] and links(site, "news/a.html") == ["https://mmbiz.qpic.cn/x.jpg"]
    assert Published(site.output).outside_requests() == []


def test_a_missing_picture_leaves_its_words_in_its_place(site: SmallSite) -> None:
    site.post("news/a.md", "![会场](gone.jpg)")
    site.build()
    assert pictures(site, "news/a.html") == [] and "会场" in site.body("news/a.html")


NAMES = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters='/\\<>"`{'),
        min_size=1,
        max_size=12,
    )
    .filter(
        lambda name: name == name.strip() and not name.startswith((".", "~", "#")) and not name.endswith(("~", "."))
    )
    .filter(lambda name: not is_reserved(name))
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    files=st.lists(
        NAMES, min_size=1, max_size=5, unique_by=lambda name: unicodedata.normalize("NFKC", name).casefold()
    ),
    folder=st.sampled_from(["news", "news/2026", "files", "notices/图 片"]),
    encoded=st.booleans(),
)
def test_whatever_files_are_linked_every_address_in_the_output_leads_to_a_file(
    files: list[str], folder: str, encoded: bool
) -> None:
    with tempfile.TemporaryDirectory() as root:
        site = SmallSite(Path(root))
        for name in files:
            site.write(f"content/{folder}/{name}.png", PIXEL)
        targets = [quote(f"/{folder}/{name}.png") if encoded else f"/{folder}/{name}.png" for name in files]
        lines = [f'<a href="{target}">x</a> <img src="{target}" alt="x">' for target in map(attribute, targets)]
        site.post("news/2026/a.md", "\n\n".join(lines))
        assert messages(site.build(strict=True)) == []
        assert len(pictures(site, "news/2026/a.html")) == len(files)
        assert Published(site.output).dead_links() == []


def attribute(text: str) -> str:
    return text.replace("&", "&amp;")


def test_every_link_that_leaves_the_site_opens_no_door_wherever_it_is_written(site: SmallSite) -> None:
    site.write(
        "config.yaml",
        f"""{PLAIN_CONFIG}menus:
  main: [{{title: 外站, url: 'https://menu.example/', children: [{{title: 子, url: 'https://child.example/'}}]}}]
  footer: [{{title: 页脚, url: 'https://foot.example/'}}]
home:
  blocks:
    - {{kind: focus, items: [{{title: 甲, url: 'https://focus.example/'}}]}}
    - {{kind: banner, items: [{{title: 乙, url: 'https://banner.example/'}}]}}
    - {{kind: links, items: [{{title: 丙, url: 'https://links.example/'}}]}}
    - {{kind: posts, section: news, more: 'https://more.example/'}}
    - {{kind: text, text: "[丁](https://text.example/) <a href='HTTPS://UP.example/'>戊</a>"}}
""",
    )
    site.post("news/a.md", "<!-- 秘密 -->\n\n<https://auto.example/>\n\n![图](https://picture.example/a.png)")
    assert site.build().published
    pages = [text.decode() for url, text in site.files().items() if url.endswith(".html")]
    tags = {tag for page in pages for tag in re.findall(r'<a\b[^>]*href="(?i:https?:)//(?!example\.org)[^>]*>', page)}
    assert {re.search(r"//(\w+)\.", tag)[1].lower() for tag in tags} == set(  # type: ignore[index]
        "menu child foot focus banner links more text up auto picture".split()
    )
    assert [tag for tag in tags if 'rel="noopener noreferrer"' not in tag] == []
    assert not any("秘密" in page for page in pages)
