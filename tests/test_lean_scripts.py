"""Scripts are published without comments and spare space, and mean what they meant."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from site_builder.read.lean import lean_script
from tests.sites import REPOSITORY

TRICKY = r"""
/* said */ var a = "a /* kept */ b", b = 'it \' s  { ; }', /* two
lines */ c = /["'/*]  \/ x/g, d = 1;
/*! licence */
function f(x) {
  // never in a lean file
  return /a  b/.test(x) ? a : b
}
var i = 1, j = 2, k = i++ + ++j, l = k - -1, m = k / 2 / j;
var n = [
  1, 2
]
var o = { p : 1,
  q : "z" }
console.log(JSON.stringify([a, b, c.source, d, f("a  b"), i, j, k, l, m, n, o]));
"""


def run(script: bytes) -> object:
    node = shutil.which("node") or pytest.skip("没有找到 node")
    return json.loads(subprocess.run([node, "-e", script.decode()], capture_output=True, check=True).stdout)


def test_a_lean_script_does_what_the_script_did() -> None:
    script = TRICKY.replace("  // never in a lean file\n", "").encode()
    lean = lean_script(script)
    assert run(lean) == run(script)
    assert b"said" not in lean and b"two" not in lean and b"/*! licence */" in lean and len(lean) < len(script) * 0.8


@pytest.mark.parametrize("script", [TRICKY.encode(), b"var a = `x   ${ b }`;\n"])
def test_what_a_pattern_cannot_tell_apart_stays_as_it_is(script: bytes) -> None:
    assert lean_script(script) == script


@pytest.mark.parametrize("file", sorted((REPOSITORY / "theme").rglob("*.js")), ids=lambda file: file.name)
def test_the_scripts_of_our_themes_are_made_lean(file) -> None:  # type: ignore[no-untyped-def]
    lean = lean_script(file.read_bytes())
    assert len(lean) < 0.9 * file.stat().st_size
    node = shutil.which("node") or pytest.skip("没有找到 node")
    assert subprocess.run([node, "--check", "-"], input=lean, capture_output=True).returncode == 0
