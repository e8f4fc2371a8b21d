"""The search data: what is in them, what is made again; the browser's side is in test_search_browser.py."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
from codecs import BOM_UTF16_LE
from pathlib import Path

from site_builder.read.lean import lean_script
from site_builder.search import is_search_data
from site_builder.search.folding import simplified
from tests.sites import REPOSITORY, SmallSite

SCRIPTS = REPOSITORY / "theme" / "red" / "assets" / "js"


def data(site: SmallSite) -> dict[str, str]:
    """All search data by address."""
    found = {url: content for url, content in site.files().items() if is_search_data(url)}
    return {
        url: content.decode("utf-16" if content.startswith(BOM_UTF16_LE) else "utf-8") for url, content in found.items()
    }


def found_addresses(site: SmallSite) -> set[str]:
    """The addresses of all posts that can be found."""
    texts = [text for url, text in data(site).items() if re.search(r"/t\d+\.js$", url)]
    rows = [row for text in texts for row in json.loads(text[text.index(",") + 1 : -2])]
    return {row[0] for row in rows}


def test_what_is_not_shown_or_shall_not_be_found_is_in_no_file(site: SmallSite) -> None:
    site.write(
        "config.yaml",
        (site.root / "config.yaml").read_text("utf-8") + "  - {slug: inner, title: 内部, kind: news, hidden: true}\n",
    )
    site.post("news/shown.md", "看得见的话。", title="看得见")
    hidden: dict[str, dict[str, object]] = {
        "news/draft.md": {"draft": "是"},
        "news/over.md": {"expires": "2026-06-01"},
        "news/later.md": {"publish_at": "2027-01-01"},
        "news/quiet.md": {"search": "否"},
        "inner/secret.md": {},
    }
    for path, fields in hidden.items():
        site.post(path, "绝密的话。", title="绝密", tags="[绝密]", **fields)
    assert site.build().published
    assert found_addresses(site) == {"news/shown.html"}
    everything = "".join(data(site).values())
    assert "绝密的话" not in everything and "看得见的话" in everything
    head = data(site)["search-data/suggest.js"]
    assert "看得见" in head and '["绝密","news' not in head


def test_a_body_edit_makes_one_segment_anew_and_a_rebuild_equals_a_clean_build(site: SmallSite, tmp_path: Path) -> None:
    for year in (2020, 2022, 2024):
        for number in range(3):
            body = f"第{number}篇，{year}年。" + "这一段很长，" * 40_000
            site.post(f"news/{year}-{number}.md", body, title=f"{year} 第 {number} 篇", date=f"{year}-05-04")
    assert site.build().published
    before = data(site)
    folders = {url.split("/")[1] for url in before if url.count("/") == 2}
    assert len(folders) == 3
    site.post("news/2022-1.md", "换了一句话。" + "这一段很长，" * 40_000, title="2022 第 1 篇", date="2022-05-04")
    assert site.build().published
    after = data(site)
    assert len({url.split("/")[1] for url in after if url.count("/") == 2} & folders) == 2
    (tmp_path / "clean").mkdir()
    fresh = SmallSite(tmp_path / "clean")
    for file in (site.root / "content").rglob("*.md"):
        fresh.write(file.relative_to(site.root).as_posix(), file.read_bytes())
    assert fresh.build().published
    assert data(fresh) == after


def test_files_that_are_written_over_change_in_no_copy_of_the_site_made_by_hard_links(
    site: SmallSite, tmp_path: Path
) -> None:
    copies = []
    for number in range(4):
        site.post("news/a.md", f"第 {number} 次改的话。" * (5 - number))
        assert site.build().published
        shutil.copytree(site.output, tmp_path / f"{number}", copy_function=os.link)
        copies.append(data(site))
    for number, copied in enumerate(copies):
        for url, content in copied.items():
            found = (tmp_path / f"{number}" / url).read_bytes()
            assert found.decode("utf-16" if found.startswith(BOM_UTF16_LE) else "utf-8") == content


def test_of_segments_that_are_no_more_nothing_is_left(site: SmallSite) -> None:
    years = [f"news/{year}.md" for year in (2020, 2022, 2024)]
    for path in years:
        site.post(path, "这一段很长，" * 80_000, date=f"{path[5:9]}-05-04")
    for leaving in ([], [], years[1:], [], []):
        for path in leaving:
            (site.root / "content" / path).unlink()
        site.post(years[0], "这一段很长，" * 80_000 + f"第 {len(leaving)} 次。", date="2020-05-04")
        assert site.build().published
    head = json.loads(re.sub(r"^siteSearch\(\"head\",|\)\n$", "", data(site)["search-data/head.js"]))
    assert {url.split("/")[1] for url in data(site) if url.count("/") == 2} == set(head["segments"])
    assert len(head["segments"]) == 1


def test_search_data_that_somebody_damaged_are_made_again(site: SmallSite) -> None:
    site.post("news/a.md", "一句话。")
    assert site.build().published
    before = data(site)
    victim = next(url for url in before if url.endswith("/p0.js"))
    (site.output / victim).write_text("damaged", encoding="utf-8")
    assert site.build().published
    assert data(site) == before


def test_a_site_without_posts_has_search_data_that_find_nothing(site: SmallSite) -> None:
    assert site.build().published
    assert '"segments":[]' in data(site)["search-data/head.js"]


def test_no_traditional_character_leads_to_another() -> None:
    table = simplified()
    assert len(table) > 2500 and not set(table.values()) & set(table)
    assert table["創"] == "创" and table["黨"] == "党" and table["後"] == "后"


def test_the_searching_script_is_small() -> None:
    scripts = [lean_script((SCRIPTS / name).read_bytes()) for name in ("search.js", "results.js")]
    assert sum(len(gzip.compress(script)) for script in scripts) <= 8_000
