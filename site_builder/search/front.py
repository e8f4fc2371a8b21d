"""What is loaded first: which segments there are, what to suggest, and the table for traditional characters."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from site_builder.model.site import Site
from site_builder.search.folding import BREAK_RANGES, GONE_RANGES, WORDLY_RANGES, simplified
from site_builder.search.segments import FOLDER, Segment

HEAD, SUGGESTIONS, TRADITIONAL = f"{FOLDER}head.js", f"{FOLDER}suggest.js", f"{FOLDER}traditional.js"
_WIDE = re.compile(r"\\U000?([0-9a-f]+)")  # JavaScript writes these in braces
TITLES = 1000  # newest posts whose titles are suggested


def front_files(site: Site, segments: Sequence[Segment]) -> dict[str, bytes]:
    """The files with addresses of their own."""
    sections = {slug: one.summary.title for slug, one in site.sections.items() if not one.parent}
    newest = site.pages[0].summary.url if site.pages else ""
    head = {"newest": newest, "segments": [one.name for one in segments], "sections": sections}
    ranges = {"gone": GONE_RANGES, "breaks": BREAK_RANGES, "wordly": WORDLY_RANGES}
    head |= {name: _WIDE.sub(r"\\u{\1}", one) for name, one in ranges.items()}
    table = "".join(traditional + plain for traditional, plain in simplified().items())
    called = {
        HEAD: f'siteSearch("head",{as_script(head)})',
        SUGGESTIONS: f'siteSuggest("all",{as_script(_suggestions(site, segments))})',
        TRADITIONAL: f'siteSearch("traditional",{as_script(table)})',
    }
    return {url: f"{call}\n".encode() for url, call in called.items()}


def as_script(data: Any) -> str:
    """JSON that is JavaScript too."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _suggestions(site: Site, segments: Sequence[Segment]) -> dict[str, Any]:
    found = [page.summary for segment in segments for page in segment.pages]
    tags = [(term.summary.name, term.summary.url, term.summary.count) for term in site.terms.get("tags", ())]
    people = [(page.fields["name"], page.url) for page in found if page.fields.get("name")]
    return {
        "tags": sorted(tags, key=lambda tag: -tag[2]),
        "people": people,
        "titles": [(page.title, page.url) for page in found[:TITLES]],
    }
