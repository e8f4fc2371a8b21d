"""Small sites for tests: files written inline, built for real, read back."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from site_builder.build import build
from site_builder.model.report import Options, Report
from site_builder.workers import Workers

REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = datetime(2026, 11, 20, 4, 0, tzinfo=timezone.utc)

PLAIN_CONFIG = """\
site:
  name: 测试党建网
  url: https://example.org/
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: notices, title: 通知公示, kind: notice}
  - {slug: members, title: 党员风采, kind: spotlight}
"""


class SmallSite:
    """A site in a folder of its own, with three sections unless `config` says otherwise."""

    def __init__(self, root: Path, config: str = PLAIN_CONFIG) -> None:
        self.root = root
        self.output = root / "public"
        self.write("config.yaml", config)
        (root / "content").mkdir(exist_ok=True)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file below the root; returns its path."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def post(self, path: str, body: str = "正文。", **fields: object) -> Path:
        """Write a post `content/<path>` with a title, a date and the given front matter."""
        front = {"title": "标题", "date": "2026-05-04"} | fields
        lines = [f"{name}: {value}" for name, value in front.items() if value is not None]
        return self.write(f"content/{path}", "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n")

    def build(self, strict: bool = False, drafts: bool = False, as_of: datetime | str = TODAY) -> Report:
        """Build in this process."""
        return build(Options(self.root, "config.yaml", self.output, as_of, strict, drafts), Workers())

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command as a user does, in a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "site_builder", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY)} | environment,
        )

    def read(self, url: str) -> str:
        """The text of an output."""
        return (self.output / url).read_text(encoding="utf-8")

    def body(self, url: str) -> str:
        """The converted text of a post: what stands inside its `prose` element."""
        html = self.read(url)
        start = re.search(r'<div class="[^"]*\bprose\b[^"]*"[^>]*>', html)
        assert start, f"no body in {url}"
        return html[start.end() :]

    def files(self) -> dict[str, bytes]:
        """All published files by path."""
        found = (file for file in self.output.rglob("*") if file.is_file())
        return {file.relative_to(self.output).as_posix(): file.read_bytes() for file in found}


def messages(report: Report, severity: str | None = None) -> list[str]:
    """The problems of a report as `path:line: message`."""
    return [
        f"{problem.path}:{problem.line}: {problem.message}"
        for problem in report.problems
        if severity in (None, problem.severity)
    ]
