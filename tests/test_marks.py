"""What is made from the site's name, colours and addresses: icons, manifest, card for sharing, QR code."""

from __future__ import annotations

import json
import re

import pytest
import segno

from tests.photographs import encoded, opened, phone_photograph, photograph
from tests.sites import PLAIN_CONFIG, SmallSite

WITHOUT_ADDRESS = PLAIN_CONFIG.replace("  url: https://example.org/\n", "")


def test_icons_are_made_of_the_name_and_the_theme_and_every_page_leads_to_them(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "theme: {name: red, tokens: {red: '#123456'}}\n")
    site.post("news/a.md")
    site.build()
    files = site.files()
    assert ">测</text>" in files["icon.svg"].decode() and "#123456" in files["icon.svg"].decode()
    for size in (32, 180, 192, 512):
        image = opened(files[f"icon-{size}.png"]).convert("RGB")
        assert image.size == (size, size)
        assert image.getpixel((0, 0)) == (0x12, 0x34, 0x56)
        assert len(image.getcolors() or ()) == 3
    for link in ('href="../icon.svg"', 'href="../icon-32.png"', 'href="../icon-180.png"', 'href="../site.webmanifest"'):
        assert link in site.read("news/a.html")


@pytest.mark.parametrize("name", ["<&\"'>", "𠮷田党建", " 党建"])
def test_strange_names_make_sound_icons_and_manifests(site: SmallSite, name: str) -> None:
    site.write("config.yaml", PLAIN_CONFIG.replace("测试党建网", json.dumps(name, ensure_ascii=False)))
    assert site.build().published
    from xml.etree import ElementTree

    text = ElementTree.fromstring(site.files()["icon.svg"]).findtext("{http://www.w3.org/2000/svg}text")
    assert text == name.strip()[0]
    assert json.loads(site.read("site.webmanifest"))["name"].strip() == name.strip()


def test_the_manifest_makes_the_site_installable_at_any_path(site: SmallSite) -> None:
    site.build()
    manifest = json.loads(site.read("site.webmanifest"))
    assert manifest["name"] == "测试党建网"
    assert not [one for one in (manifest["start_url"], *(icon["src"] for icon in manifest["icons"])) if one[0] in "/h"]
    for icon in manifest["icons"]:
        content = site.files()[icon["src"]]
        if icon["type"] == "image/png":
            assert icon["sizes"] == "x".join(map(str, opened(content).size))
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}


def shared(site: SmallSite, url: str) -> dict[str, str]:
    return dict(re.findall(r'<meta property="og:([^"]+)" content="([^"]*)">', site.read(url)))


def test_the_card_for_sharing_shows_the_cover_or_one_that_was_drawn(site: SmallSite) -> None:
    site.write("content/news/gate.jpg", phone_photograph())
    site.write("content/news/cut.jpg", encoded(photograph(), "JPEG")[:5000])
    site.post("news/a.md", cover="gate.jpg")
    site.post("news/b.md", cover="cut.jpg")
    site.build()
    card = shared(site, "news/a.html")
    assert card["image"] == "https://example.org/news/gate.jpg"
    assert (card["image:width"], card["image:height"]) == ("1600", "1067")
    assert (card["type"], card["url"]) == ("article", "https://example.org/news/a.html")
    for url in ("news/b.html", "index.html"):
        assert shared(site, url)["image"] == "https://example.org/share.png"
    assert opened(site.files()["share.png"]).size == (1200, 630)


def test_the_qr_code_holds_the_address_of_its_page(site: SmallSite) -> None:
    site.post("news/中文标题.md")
    site.build()
    (url,) = (one for one in site.files() if one.startswith("news/") and one.endswith("ti.html"))
    code = re.search(r'<svg viewBox="0 0 (\d+) \1" role="img" aria-label="本页网址的二维码".*?</svg>', site.read(url))
    assert code
    wanted = segno.make(f"https://example.org/{url}", error="l", micro=False, mask=3, boost_error=False)
    assert _modules(code[0], int(code[1])) == {
        (x + 4, y + 4) for y, row in enumerate(wanted.matrix) for x, dark in enumerate(row) if dark
    }


def _modules(svg: str, side: int) -> set[tuple[int, int]]:
    """The dark modules that the strokes of an SVG cover."""
    path = re.findall(r' d="([^"]+)"', svg)[1]
    dark: set[tuple[int, int]] = set()
    x = y = 0
    for first, second, length in re.findall(r"[Mm](-?\d+) (-?[\d.]+)h(\d+)", path):
        x, y = (int(first), int(float(second))) if second.endswith(".5") else (x + int(first), y)
        dark |= {(column, y) for column in range(x, x + int(length))}
        x += int(length)
    assert all(4 <= column < side - 4 for column, _ in dark)
    return dark


def test_without_an_address_there_is_neither_code_nor_card(site: SmallSite) -> None:
    site.write("config.yaml", WITHOUT_ADDRESS)
    site.post("news/a.md")
    site.build()
    assert "og:image" not in site.read("news/a.html") and "二维码" not in site.read("news/a.html")


def test_the_code_can_be_left_out(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "theme: {name: red, options: {page_code: 否}}\n")
    site.post("news/a.md")
    site.build()
    assert "二维码" not in site.read("news/a.html")
