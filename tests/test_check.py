"""check: the same road, nothing published; severities, allow-list, forms of the result."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from tests.sites import PLAIN_CONFIG, SmallSite

DEAD_LINK = "见[附件](meiyou.docx)。"


QUIET = "  rules: {freshness: off}\n"


def config_with(check: str) -> str:
    """A configuration whose sections need no new posts."""
    quiet = check.replace("rules: {", "rules: {freshness: off, ") if "rules:" in check else check + QUIET
    return PLAIN_CONFIG + "check:\n" + quiet


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("config.yaml", config_with(""))
    return site


def test_a_site_without_faults_passes_and_nothing_is_published(site: SmallSite) -> None:
    site.post("news/a.md")
    done = site.run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert not site.output.exists()


def test_the_problems_of_the_build_are_told_as_json_with_their_rules(site: SmallSite) -> None:
    site.post("news/a.md", DEAD_LINK)
    done = site.run("check", "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["errors"], told["warnings"]) == (1, 1, 0)
    (problem,) = told["problems"]
    assert set(problem) == {"severity", "rule", "path", "line", "message", "hint"}
    assert (problem["severity"], problem["rule"]) == ("error", "link")
    assert (problem["path"], problem["line"]) == ("content/news/a.md", 6)


def test_text_names_file_line_excerpt_and_hint(site: SmallSite) -> None:
    site.post("news/a.md", DEAD_LINK)
    lines = site.run("check").stderr.splitlines()
    assert lines[0].startswith("content/news/a.md:6: ")
    assert lines[1].strip() == "6 | " + DEAD_LINK
    assert lines[2].strip()


def test_a_second_check_tells_the_same(site: SmallSite) -> None:
    site.post("news/a.md", DEAD_LINK)
    site.post("news/b.md")
    first = site.run("check")
    assert site.run("check").stderr == first.stderr


def test_a_check_begins_with_what_a_build_has_read(site: SmallSite) -> None:
    site.post("news/a.md", "## 甲\n\n#### 乙")
    time.sleep(2.1)  # what was written just now would be read again
    alone = site.run("check")
    shutil.rmtree(site.root / ".cache")
    site.run("build")
    assert site.run("check").stderr == alone.stderr and "#### 乙" in alone.stderr
    assert heads(site, "check.sqlite3") == heads(site, "memory.sqlite3") != {}


def heads(site: SmallSite, name: str) -> dict[str, bytes]:
    """What is kept of the posts."""
    with closing(sqlite3.connect(site.root / ".cache" / name)) as connection:
        return dict(connection.execute("select path, value from heads"))


def test_a_check_that_begins_with_a_build_looks_at_its_pages_again(site: SmallSite) -> None:
    site.post("news/a.md")
    assert site.run("check").stderr == ""
    site.post("news/a.md", "## 甲\n\n#### 乙")
    site.run("build")
    (site.root / ".cache/check.sqlite3").unlink()
    assert "#### 乙" in site.run("check").stderr


def test_a_damaged_memory_of_the_build_changes_nothing(site: SmallSite) -> None:
    site.post("news/a.md", DEAD_LINK)
    alone = site.run("check").stderr
    for content in (b"", b"\0" * 3000, b"SQLite format 3\0" + b"\0" * 3000):
        shutil.rmtree(site.root / ".cache")
        site.write(".cache/memory.sqlite3", content)
        assert site.run("check").stderr == alone
    shutil.rmtree(site.root / ".cache")
    site.post("news/a.md")
    site.run("build")
    kept = site.root / ".cache/memory.sqlite3"
    kept.write_bytes(kept.read_bytes()[:8192] + b"\xff" * 40_000)
    site.post("news/a.md", DEAD_LINK)
    assert site.run("check").stderr == alone


def test_a_rule_can_be_a_warning_or_off(site: SmallSite) -> None:
    site.post("news/a.md", DEAD_LINK)
    site.write("config.yaml", config_with("  rules: {link: warning}\n"))
    assert site.run("check").returncode == 0
    assert site.run("check", "--strict").returncode == 1
    site.write("config.yaml", config_with("  rules: {link: off}\n"))
    assert site.run("check", "--strict").returncode == 0


def test_a_misspelt_rule_is_told_with_the_nearest_name(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", config_with("  rules:\n    lnik: off\n"))
    done = site.run("check")
    assert done.returncode == 1
    assert "config.yaml:10: " in done.stderr
    assert "lnik" in done.stderr and "link" in done.stderr.replace("lnik", "")


ALLOWED = "  allow:\n    - {{rule: link, path: content/news/*, reason: 稍后补上, approver: 贺苗苗, until: {until}}}\n"


def test_what_is_allowed_passes_and_an_allowance_that_is_not_needed_is_a_warning(site: SmallSite) -> None:
    site.write("config.yaml", config_with(ALLOWED.format(until="2999-01-01")))
    site.post("news/a.md", DEAD_LINK)
    assert site.run("check", "--strict").returncode == 0
    site.post("news/a.md", "正文。")
    done = site.run("check", "--format", "json")
    assert [(one["rule"], one["severity"], one["line"]) for one in json.loads(done.stdout)["problems"]] == [
        ("allow-unused", "warning", 10)
    ]


def test_an_expired_allowance_is_an_error_and_allows_nothing(site: SmallSite) -> None:
    site.write("config.yaml", config_with(ALLOWED.format(until="2026-11-01")))
    site.post("news/a.md", DEAD_LINK)
    done = site.run("check", "--format", "json", "--as-of", "2026-11-02")
    assert sorted(one["rule"] for one in json.loads(done.stdout)["problems"]) == ["allow-expired", "link"]
    assert site.run("check", "--as-of", "2026-11-01").returncode == 0


def test_an_allowance_without_reason_approver_or_end_is_refused(site: SmallSite) -> None:
    site.post("news/a.md")
    site.write("config.yaml", config_with("  allow:\n    - {rule: link}\n"))
    done = site.run("check")
    assert done.returncode == 1
    assert all(name in done.stderr for name in ("reason", "approver", "until"))


def test_a_broken_post_does_not_hide_the_problems_of_others(site: SmallSite) -> None:
    site.post("news/a.md", date="2026-13-01")
    site.post("news/b.md", DEAD_LINK)
    told = json.loads(site.run("check", "--format", "json").stdout)
    assert {one["path"] for one in told["problems"]} == {"content/news/a.md", "content/news/b.md"}


def test_the_html_report_holds_everything_and_asks_nothing_from_outside(site: SmallSite) -> None:
    site.post("news/a.md", f"{DEAD_LINK} [那边](https://there.invented.example/)")
    site.write("config.yaml", config_with(ALLOWED.format(until="2026-11-01")))
    done = site.run("check", "--format", "html", "--report", "report.html", "--as-of", "2026-11-21")
    report = (site.root / "report.html").read_text(encoding="utf-8")
    assert done.returncode == 1
    assert "content/news/a.md" in report and "meiyou.docx" in report
    assert '<th scope="row">there.invented.example</th><td class="n">1</td><td>没看过</td>' in report
    assert "<td>content/news/*</td><td>稍后补上</td><td>贺苗苗</td><td>2026-11-01</td>" in report
    assert '<th scope="row">党员风采</th><td class="n">0</td>' in report and "空栏目" in report
    assert "src=" not in report and "href=" not in report
