"""Measures what `check` costs beside a clean build, and prints the ratios as a Markdown table.

    python -m tests.benchmarks.checking --posts 1000 --attachments 200 --runs 3

The portal is the invented one of ``portal.py`` with attachments of five forms beside its posts. All works take turns; a ratio
is the median of those of the rounds. Asked for: a first check in at most 1.5 times a clean build, a second in at most 0.3
times, ten thousand pairs of wording in at most 1.3 times ten.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

import docx
import openpyxl
from reportlab.pdfgen import canvas

from tests.benchmarks import portal as portals
from tests.benchmarks import prose
from tests.benchmarks.measure import Usage, medians, run

REPOSITORY = Path(__file__).resolve().parent.parent.parent
SITE_BUILDER = [sys.executable, "-m", "site_builder"]
GROUND = prose.GROUND + prose.GIVEN
# A check with errors ends with 1, which a benchmark takes for a failure.
QUIET = """
check:
  rules: {wording: warning}
  outgoing:
    - {domain: example.org, seen: 2100-01-01}
    - {domain: example.com, seen: 2100-01-01}
    - {domain: example.edu, seen: 2100-01-01}
"""


def main() -> int:
    """The command."""
    options = parse()
    print(
        f"{options.posts:,} posts, {options.attachments} attachments, {options.jobs} processes, load {os.getloadavg()[0]:.1f}",
        end="\n\n",
    )
    with tempfile.TemporaryDirectory(prefix="portal-", dir=options.workspace) as workspace:
        root = Path(workspace) / "site"
        portals.write(portals.invent(options.posts), root, for_hugo=False)
        attach(root, options.attachments)
        with (root / "config.yaml").open("a", encoding="utf-8") as config:
            config.write(QUIET)
        rounds = [measured(root, options.jobs) for _ in range(options.runs)]
    print("| work | CPU (s) | wall (s) | to compare with | wall ratio | at most |", "| --- |" + " ---: |" * 5, sep="\n")
    for name, other, most in ASKED:
        middle = medians([one[name] for one in rounds])
        ratio = median(one[name].wall / one[other or name].wall for one in rounds)
        print(f"| {name} | {middle.cpu:.2f} | {middle.wall:.2f} | {other} | **{ratio:.2f}** | {most or ''} |")
    return 0


def parse() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.checking", description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--attachments", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3, help="rounds")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--workspace", type=Path, help="where the portal goes (default: the temporary folder)")
    return parser.parse_args()


def forget(root: Path) -> None:
    """Put aside what was built: deleting thousands of files would slow down who makes some right afterwards."""
    aside = Path(tempfile.mkdtemp(dir=root.parent))
    for name in (".cache", "public"):
        if (root / name).exists():
            (root / name).rename(aside / name)


def few_words(root: Path) -> None:
    forget(root)
    pairs(root, 10)


def many_words(root: Path) -> None:
    forget(root)
    pairs(root, 10_000)


Work = tuple[Callable[[Path], object], str]
"""What comes before, unmeasured, and the command."""

WORKS: dict[str, Work] = {
    "clean build": (few_words, "build"),
    "first check after a build": (lambda root: None, "check"),
    "first check": (few_words, "check"),
    "second check": (lambda root: None, "check"),
    "first check, 10,000 pairs": (many_words, "check"),
}
ASKED = (
    ("clean build", "", ""),
    ("first check", "clean build", "1.5"),
    ("first check after a build", "clean build", "1.5"),
    ("second check", "clean build", "0.3"),
    ("first check, 10,000 pairs", "first check", "1.3"),
)


def measured(root: Path, jobs: int) -> dict[str, Usage]:
    """What every work cost in one round."""
    usages = {}
    for name, (prepare, command) in WORKS.items():
        prepare(root)
        line = [*SITE_BUILDER, command, "--jobs", str(jobs), "--root", str(root)]
        usages[name] = run(line, REPOSITORY, root.with_suffix(".log"))
    return usages


def pairs(root: Path, count: int) -> None:
    """A list of wording that finds next to nothing."""
    random = Random(count)
    wrong = {"".join(random.choices(GROUND, k=random.randint(4, 6))) for _ in range(count)}
    lines = [f"- {{wrong: {one}, right: 甲{one[::-1]}乙}}" for one in sorted(wrong)]
    (root / "content/data").mkdir(exist_ok=True)
    (root / "content/data/wording.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def attach(root: Path, count: int) -> None:
    """Attachments of all forms by turns, as offices write them."""
    (root / "content/files").mkdir(exist_ok=True)
    for number in range(count):
        ending = list(FORMS)[number % len(FORMS)]
        (root / f"content/files/f{number:03}.{ending}").write_bytes(FORMS[ending](Random(f"attachment {number}")))


def _workbook(random: Random) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["序号", "姓名", "单位", "事项", "人数"])
    for number in range(random.randint(40, 300)):
        row = [random.choice(prose.GROUPS), random.choice(prose.THINGS), random.randint(1, 90)]
        sheet.append([number, prose.person(random), *row])
    return _saved(book)


def _document(random: Random) -> bytes:
    document = docx.Document()
    for _ in range(random.randint(20, 60)):
        document.add_paragraph(prose.paragraph(random))
    return _saved(document)


def _portable(random: Random) -> bytes:
    stream = io.BytesIO()
    drawn = canvas.Canvas(stream)
    for _ in range(random.randint(2, 8)):
        for line in range(40):
            drawn.drawString(60, 780 - 18 * line, " ".join(str(random.randint(1, 999)) for _ in range(12)))
        drawn.showPage()
    drawn.save()
    return stream.getvalue()


def _values(random: Random) -> bytes:
    rows = [f"{prose.person(random)},{random.choice(prose.THINGS)},{random.randint(1, 99)}" for _ in range(120)]
    return "\n".join(["姓名,事项,得分", *rows]).encode("utf-8-sig")


def _package(random: Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("biao.xlsx", _workbook(random))
        package.writestr("shuoming.txt", prose.paragraph(random))
    return stream.getvalue()


def _saved(thing: openpyxl.Workbook | docx.document.Document) -> bytes:
    stream = io.BytesIO()
    thing.save(stream)
    return stream.getvalue()


FORMS: dict[str, Callable[[Random], bytes]] = {
    "xlsx": _workbook,
    "docx": _document,
    "pdf": _portable,
    "csv": _values,
    "zip": _package,
}

if __name__ == "__main__":
    sys.exit(main())
