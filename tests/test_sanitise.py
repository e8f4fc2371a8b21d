"""Raw HTML in a text: what stays, what goes, and that nobody can forge what the site fills in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.body import Call, Image, Reference
from tests.sites import PLAIN_CONFIG, SmallSite, messages
from tests.texts import Dangers, convert, document, front, html, read, reader, said, shown

HOSTILE = """\
<script>alert(1)</script>
<SCRIPT SRC=//evil.example/x.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script/x>alert(1)</script/x>
<img src=x onerror=alert(1)>
<img src=x oNeRrOr="alert(1)">
<img/src=x/onerror=alert(1)>
<img src="x" onerror
=alert(1)>
<img src="javascript:alert(1)">
<img src='x:x' onerror='alert(1)'>
<a href="javascript:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<a href="java&#9;script:alert(1)">x</a>
<a href="java&#x0A;script:alert(1)">x</a>
<a href="&#106;&#97;vascript:alert(1)">x</a>
<a href="JaVaScRiPt:alert(1)">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href="data:text/html,<script>alert(1)</script>">x</a>
<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>
<a href="#" onclick="alert(1)">x</a>
<a xlink:href="javascript:alert(1)">x</a>
<svg onload=alert(1)></svg>
<svg><script>alert(1)</script></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><animate onbegin=alert(1) attributeName=x></svg>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>
<math href="javascript:alert(1)">x</math>
<iframe src="https://evil.example"></iframe>
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<object data="javascript:alert(1)"></object>
<embed src="javascript:alert(1)">
<applet code=x></applet>
<base href="//evil.example/">
<link rel=stylesheet href="//evil.example/x.css">
<meta http-equiv=refresh content="0;url=javascript:alert(1)">
<form action="javascript:alert(1)"><input type=submit></form>
<button formaction="javascript:alert(1)">x</button>
<isindex action="javascript:alert(1)">
<input autofocus onfocus=alert(1)>
<textarea autofocus onfocus=alert(1)></textarea>
<select onchange=alert(1)><option>x</select>
<body onload=alert(1)>
<html onmouseover=alert(1)>
<frameset onload=alert(1)>
<marquee onstart=alert(1)>x</marquee>
<details open ontoggle=alert(1)>x</details>
<video src="javascript:alert(1)"></video>
<video poster="javascript:alert(1)"></video>
<video><source onerror="alert(1)"></video>
<audio src=x onerror=alert(1)></audio>
<table background="javascript:alert(1)"><tr><td></table>
<style>body{background:url(javascript:alert(1))}</style>
<p style="background:url(javascript:alert(1))">x</p>
<p style="width:expression(alert(1))">x</p>
<p style="-moz-binding:url(//evil.example)">x</p>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
<template><script>alert(1)</script></template>
<!--><script>alert(1)</script>-->
<!--<img src="--><img src=x onerror=alert(1)//">
<![CDATA[<script>alert(1)</script>]]>
<?php echo 1 ?><script>alert(1)</script>
<x onclick=alert(1)>x</x>
<p title="<script>alert(1)</script>">x</p>
<p/onmouseover=alert(1)>x</p>
<div id="x" tabindex=1 onfocus=alert(1)></div>
"""

MARKDOWN = [
    "[x](javascript:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html,x)",
    "[x](vbscript:x)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
    '[x](a.md "title\\" onclick=alert(1)")',
    '![x](a.jpg "\\" onerror=alert(1)")',
    "[x](a.md){: onclick=alert(1) href=javascript:alert(1) }",
    "# 标题 {: onclick=alert(1) style=position:fixed }",
    "段落\n{: onclick=alert(1) }",
    "`<script>alert(1)</script>`",
    "```<script>\nalert(1)\n```",
    '``` {: onclick="alert(1)" }\nx\n```',
    '!!! note" onclick=alert(1) "x"\n    甲',
    '!!! note "<script>alert(1)</script>"\n    甲',
    "[^<script>]: x\n\n甲[^<script>]",
    '{{< figure src="a.jpg" alt="<script>alert(1)</script>" >}}',
]


@pytest.mark.parametrize("text", [*HOSTILE.replace("onerror\n", "onerror ").splitlines(), *MARKDOWN])
@pytest.mark.parametrize(
    "frame", ["{}", "前文 {} 后文", "- {}", "> {}", "| 甲 |\n|---|\n| {} |", "<div>\n{}\n</div>", "# {}"]
)
def test_nothing_hostile_comes_through(text: str, frame: str) -> None:
    result = html(frame.format(text))
    assert Dangers(result).found == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(HOSTILE.splitlines()).flatmap(lambda one: st.integers(0, len(one)).map(lambda n: one[n:])),
        max_size=4,
    )
)
def test_nothing_hostile_comes_through_in_pieces(pieces: list[str]) -> None:
    assert Dangers(html("".join(pieces))).found == []


@pytest.mark.parametrize(
    "kept",
    [
        '<div class="two" id="x"><p>甲</p></div>',
        '<table border="1"><tbody><tr><td colspan="2" rowspan="2" valign="top">甲</td></tr></tbody></table>',
        '<figure><img src="a.jpg" alt="甲"><figcaption>题</figcaption></figure>',
        '<p align="center">甲</p>',
        '<details open=""><summary>点开</summary>甲</details>',
        '<video src="a.mp4" controls="" poster="p.jpg"></video>',
        "<p><ruby>党<rt>dǎng</rt></ruby></p>",
        '<p style="text-align:center;color:red">甲</p>',
        "<p>H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>重</mark> <u>下</u> <del>删</del></p>",
        '<p><font color="red">甲</font></p>',
        '<p><a name="top"></a>甲</p>',
        '<ol start="3" type="a"><li value="5">甲</li></ol>',
    ],
)
def test_layout_tables_figures_and_media_of_the_site_stay(kept: str) -> None:
    def parts(text: str) -> list[list[str]]:
        return [sorted(re.findall(r'[\w:;-]+(?:="[^"]*")?', tag)) for tag in re.findall(r"<[^>]*>", text)]

    result = html(kept).replace(' rel="noopener noreferrer"', "")
    assert parts(result) == parts(kept)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('<video src="https://evil.example/a.mp4"></video>', "<video></video>"),
        ('<audio src="//evil.example/a.mp3"></audio>', "<audio></audio>"),
        ('<p style="position:fixed;top:0;color:red">甲</p>', '<p style="color:red">甲</p>'),
        ("甲<!-- 私下的话 -->乙", "甲乙"),
        ('<a href="https://example.org" target="_blank">甲</a>', "甲"),
    ],
)
def test_what_leads_outside_or_covers_the_page_goes(text: str, shown: str) -> None:
    result = html(text)
    assert shown in result or shown in re.sub(r"<[^>]*>", "", result)
    assert "evil" not in result and "私下" not in result and "target" not in result


def test_links_out_of_the_site_say_that_they_are() -> None:
    assert 'rel="noopener noreferrer"' in html("[甲](https://example.org)")
    assert "rel=" not in html("[甲](b.md)")


FORGED = [
    "\\x0e{}\\x0f",
    "&#14;{}&#15;",
    "&#x0e;{}&#x0f;",
    "&#x0E{}&#x0F",
    "&#0014;{}&#0015;",
    "&amp;#14;{}&amp;#15;",
    "%0e{}%0f",
]


@pytest.mark.parametrize("frame", FORGED)
@pytest.mark.parametrize("mark", ["r0", "s0", "e0", "r99999", "s99999", "more"])
@pytest.mark.parametrize(
    "place", ["甲{}乙", '<p title="{}">甲</p>', '<a href="{}">甲</a>', "[甲]({})", "![{0}]({0})", "`{}`", "# {}"]
)
def test_marks_cannot_be_forged_by_entities(frame: str, mark: str, place: str) -> None:
    forged = place.format(frame.format(mark))
    body = convert(f"[真](a.md)\n\n{{{{< figure x >}}}}\n\n{forged}").body
    assert [piece.target for piece in body if isinstance(piece, Reference)][:1] == ["a.md"]
    assert sum(isinstance(piece, Call) for piece in body) == 1
    assert not any("\x0e" in piece or "\x0f" in piece for piece in body if isinstance(piece, str))
    others = [piece for piece in body if isinstance(piece, Reference | Image)]
    assert all(piece.target != "a.md" for piece in others[1:])


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["&#", "x", "0e", "14", ";", "15", "0f", "r0", "s0", "e0", '"', "<a href=", ">", "甲", "&", "amp;"]
        )
    )
)
def test_marks_cannot_be_forged_by_pieces_of_entities(pieces: list[str]) -> None:
    body = convert("".join(pieces)).body
    assert not any(isinstance(piece, Call) for piece in body)
    assert not re.search("[\x00-\x08\x0e-\x1f]", shown(body))


TRUSTED = '---\ntitle: 甲\nhtml: trusted\n---\n\n<script>let x = 1</script>\n\n<a href="b.md">乙</a> &#14;s0&#15;\n'


def test_trusted_html_is_kept_where_the_configuration_lists_the_post() -> None:
    reading = reader(trusted=("news/a.md",)).read("content/news/a.md", TRUSTED.encode())
    assert reading.text, said(reading)
    assert "<script>let x = 1</script>" in shown(reading.text.body)
    assert Reference("b.md", 8) in reading.text.body


def test_trusted_html_is_an_error_elsewhere_that_names_the_setting() -> None:
    reading = read(TRUSTED)
    assert reading.document is None
    assert said(reading) == [
        "3: html: trusted 没有得到许可 请在 config.yaml 的 markdown.trusted 里列出 news/a.md，或删去这一行"
    ]


def test_front_matter_carries_no_html() -> None:
    assert document(front("title: <b>甲</b><script>")).title == "<b>甲</b><script>"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JaVaScript:alert(1)", "data:text/html,<b>x</b>", "vbscript:x"]
)
def test_addresses_that_would_run_are_refused_wherever_they_are_written(site: SmallSite, address: str) -> None:
    site.post("news/a.md")
    site.write("config.yaml", f'{PLAIN_CONFIG}menus:\n  footer:\n    - {{title: 甲, url: "{address}"}}\n')
    report = site.build()
    assert not report.published and any("网址不能是" in one for one in messages(report))
