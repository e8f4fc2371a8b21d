"""Pictures come as they come and are published as readers want them."""

from __future__ import annotations

import re
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import build
from site_builder.model.report import Options
from site_builder.workers import Workers
from tests.photographs import PLACE, WORDS, animation, encoded, opened, phone_photograph, photograph
from tests.sites import PLAIN_CONFIG, TODAY, SmallSite, messages


def show(site: SmallSite, name: str, content: bytes, **fields: object) -> str:
    """Build a post that shows one picture; returns the post's text."""
    site.write(f"content/news/{name}", content)
    site.post("news/a.md", f"![说明]({name})", **fields)
    site.build()
    return site.body("news/a.html")


def pictures(site: SmallSite) -> dict[str, bytes]:
    """All published raster pictures below news/."""
    ending = re.compile(r"^news/.*\.(jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$")
    return {url: content for url, content in site.files().items() if ending.match(url)}


def test_a_photograph_becomes_webp_of_three_widths_and_a_jpeg_at_its_own_address(site: SmallSite) -> None:
    html = show(site, "gate.jpg", phone_photograph())
    found = pictures(site)
    sizes = {url.rsplit(".", 2)[-2]: opened(content).size for url, content in found.items() if url.endswith("webp")}
    assert sizes == {"480": (480, 320), "960": (960, 640), "1600": (1600, 1067)}
    own = opened(found["news/gate.jpg"])
    assert (own.format, own.size) == ("JPEG", (1600, 1067))
    assert 'src="../news/gate.jpg" width="1600" height="1067"' in html
    srcset = re.search(r'srcset="([^"]+)"', html)
    assert srcset and {one.split()[0].removeprefix("../") for one in srcset[1].split(", ")} == found.keys() - {
        "news/gate.jpg"
    }
    assert re.search(r'style="background:#[0-9a-f]{6}"', html)


def test_nothing_of_what_a_camera_writes_into_a_picture_is_published(site: SmallSite) -> None:
    show(site, "gate.jpg", phone_photograph())
    site.write("content/news/b.png", encoded(photograph(), "PNG", exif=opened(phone_photograph()).getexif()))
    site.write("content/news/c.webp", encoded(photograph(), "WEBP", exif=opened(phone_photograph()).getexif()))
    site.write("content/news/small.jpg", encoded(photograph(200, 100), "JPEG", comment=PLACE))
    for format in ("GIF", "WEBP", "PNG"):
        site.write(f"content/news/moving-{format}.{format.lower()}", animation(format))
    site.build()
    found = pictures(site)
    assert {"news/b.png", "news/c.webp", "news/small.jpg", "news/moving-GIF.gif"} <= found.keys()
    for url, content in found.items():
        image = opened(content)
        assert not image.getexif(), url
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"} & image.info.keys(), url
        assert not [word for word in WORDS if word in content], url


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photograph_stands_upright(site: SmallSite, orientation: int) -> None:
    show(site, "turned.jpg", phone_photograph(orientation))
    for content in pictures(site).values():
        image = opened(content).convert("RGB")
        upright = orientation < 5
        assert (image.width > image.height) is upright
        corners = [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]
        red = [x_y for x_y in corners if _is_red(image, *x_y)]
        # Where the red upper left quarter of the sensor comes to lie, as the EXIF standard has it.
        wanted = {1: 0, 2: 1, 3: 2, 4: 3, 5: 0, 6: 1, 7: 2, 8: 3}[orientation]
        assert red == [corners[wanted]]


def _is_red(image: Image.Image, x: float, y: float) -> bool:
    red, green, blue = image.getpixel((int(image.width * x), int(image.height * y)))  # type: ignore[misc]
    return red > 150 and green < 80 and blue < 80


def test_a_small_picture_is_published_once(site: SmallSite) -> None:
    html = show(site, "small.jpg", encoded(photograph(400, 300), "JPEG"))
    assert pictures(site).keys() == {"news/small.jpg"}
    assert "<picture>" not in html and 'width="400" height="300"' in html


ODD = {
    "cmyk.jpg": lambda: encoded(photograph(600, 400).convert("CMYK"), "JPEG"),
    "grey.jpg": lambda: encoded(photograph(600, 400).convert("L"), "JPEG"),
    "deep.png": lambda: encoded(Image.new("I;16", (600, 400), 40_000), "PNG"),
    "palette.png": lambda: encoded(photograph(600, 400).quantize(16), "PNG", transparency=0),
    "bits.png": lambda: encoded(photograph(600, 400).convert("1"), "PNG"),
    "glass.png": lambda: encoded(Image.new("RGBA", (600, 400), (200, 0, 0, 100)), "PNG"),
    "misnamed.jpg": lambda: encoded(Image.new("RGBA", (600, 400), (200, 0, 0, 100)), "PNG"),
    "misnamed.png": lambda: encoded(photograph(600, 400), "JPEG"),
    "still.gif": lambda: encoded(photograph(600, 400), "GIF"),
    "old.bmp": lambda: encoded(photograph(600, 400), "BMP"),
    "scan.tiff": lambda: encoded(photograph(600, 400), "TIFF"),
    "long.png": lambda: encoded(photograph(500, 20_000), "PNG"),
    "new.avif": lambda: encoded(photograph(600, 400), "AVIF", speed=10),
}


@pytest.mark.parametrize("name", ODD)
def test_every_odd_form_is_shown_in_one_that_all_browsers_know(site: SmallSite, name: str) -> None:
    html = show(site, name, ODD[name]())
    assert not messages(site.build())
    formats = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
    for url, content in pictures(site).items():
        image = opened(content)
        assert image.format == formats[url.rsplit(".", 1)[1]]
        assert image.mode in ("RGB", "RGBA", "P")
    shown = re.search(r'<img src="([^"]+)"', html)
    assert shown and shown[1].removeprefix("../") in pictures(site)


def test_colours_keep_their_looks_when_they_come_in_sixteen_bits_or_for_the_press(site: SmallSite) -> None:
    show(site, "deep.png", ODD["deep.png"]())
    grey = opened(pictures(site)["news/deep.png"]).convert("L").getpixel((5, 5))
    assert grey == round(40_000 / 257)
    show(site, "cmyk.jpg", ODD["cmyk.jpg"]())
    assert _is_red(opened(pictures(site)["news/cmyk.jpg"]), 0.1, 0.1)


def test_what_one_can_see_through_stays_so(site: SmallSite) -> None:
    html = show(site, "glass.png", ODD["glass.png"]())
    for content in pictures(site).values():
        assert opened(content).convert("RGBA").getpixel((9, 9))[3] == 100  # type: ignore[index]
    assert "style=" not in html.split("<picture>")[1].split("</picture>")[0]


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_what_moves_keeps_moving_at_its_pace(site: SmallSite, format: str) -> None:
    name = f"moving.{format.lower()}"
    show(site, name, animation(format))
    image = Image.open(site.output / "news" / name)
    durations = []
    for number in range(image.n_frames):  # type: ignore[attr-defined]
        image.seek(number)
        image.load()
        durations.append(image.info["duration"])
    assert durations == [100, 200, 300]


def bomb(width: int, height: int) -> bytes:
    """A PNG that promises that many pixels."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (
            b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
            b"IDAT" + zlib.compress(b"\0" * 1000),
            b"IEND",
        )
    )


def test_a_bomb_is_refused_unread_and_the_former_site_stays(site: SmallSite) -> None:
    site.post("news/a.md")
    site.build()
    before = site.files()
    site.write("content/news/bomb.png", bomb(60_000, 60_000))
    report = site.build()
    assert any("content/news/bomb.png" in one and "60000×60000" in one for one in messages(report, "error"))
    assert site.files() == before


BROKEN = {
    "cut.jpg": (lambda: phone_photograph()[:9000], "图片用不了：文件不完整或已损坏"),
    "empty.jpg": (lambda: b"", "图片打不开：文件是空的"),
    "noise.png": (lambda: b"\x89PNG\r\n\x1a\n" + b"noise" * 50, "图片打不开：不是图片，或文件已损坏"),
    "text.jpg": (lambda: "这不是图片".encode(), "图片打不开：不是图片，或文件已损坏"),
    "page.gif": (lambda: b"<html><script>alert(1)</script>", "图片打不开：不是图片，或文件已损坏"),
    "phone.heic": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0heicmif1", "图片打不开：不是图片，或文件已损坏"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_leaves_a_calm_place_and_is_told_once(site: SmallSite, name: str) -> None:
    make, message = BROKEN[name]
    html = show(site, name, make())
    assert "picture-lost" in html and "说明（图片暂缺）" in html
    assert "<img" not in html.split("</div>")[0]
    assert messages(site.build(), "warning") == [f"content/news/{name}:None: {message}"]


@pytest.mark.parametrize("name", ["cut.jpg", "phone.heic"])
def test_a_photograph_that_cannot_be_cleaned_is_not_published(site: SmallSite, name: str) -> None:
    show(site, name, BROKEN[name][0]())
    assert not pictures(site)


def test_a_broken_cover_and_a_broken_figure_leave_a_calm_place_too(site: SmallSite) -> None:
    site.write("content/news/cut.jpg", phone_photograph()[:9000])
    site.post("news/a.md", '{{< figure src="cut.jpg" alt="大门" >}}', cover="cut.jpg")
    report = site.build()
    assert [one for one in messages(report) if "cut.jpg" in one] == [
        "content/news/cut.jpg:None: 图片用不了：文件不完整或已损坏"
    ]
    assert "cut.jpg" not in "".join(content.decode() for url, content in site.files().items() if url.endswith(".html"))


def test_originals_are_published_only_when_asked(site: SmallSite) -> None:
    original = phone_photograph()
    show(site, "gate.jpg", original)
    assert original not in site.files().values()
    show(site, "gate.jpg", original, original="是")
    assert site.files()["news/gate.original.jpg"] == original
    show(site, "gate.jpg", original)
    assert original not in site.files().values()
    site.write("config.yaml", PLAIN_CONFIG + "pictures: {original: true}\n")
    site.build()
    assert site.files()["news/gate.original.jpg"] == original


def test_widths_and_quality_are_settings(site: SmallSite) -> None:
    site.write("config.yaml", PLAIN_CONFIG + "pictures: {widths: [300, 700], quality: 40}\n")
    show(site, "gate.jpg", phone_photograph())
    assert {opened(content).width for content in pictures(site).values()} == {300, 700}
    site.write("config.yaml", PLAIN_CONFIG + "pictures: {widths: [700, 300]}\n")
    assert "config.yaml:8: pictures.widths 要从小到大，不重复：[700, 300]" in messages(site.build(), "error")


def test_equal_pictures_are_made_once_and_a_second_build_makes_none(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write("content/news/copy.jpg", phone_photograph())
    show(site, "gate.jpg", phone_photograph())
    made = sorted((site.root / ".cache/pictures").iterdir())
    assert len(made) == 1
    before = {file: file.stat().st_mtime_ns for file in made[0].iterdir()}
    site.post("news/b.md", "又一篇")
    site.build()
    assert {file: file.stat().st_mtime_ns for file in made[0].iterdir()} == before


def test_bytes_do_not_depend_on_jobs_nor_on_the_memory_of_pictures(site: SmallSite) -> None:
    for number in range(6):
        site.write(f"content/news/{number}.jpg", encoded(photograph(700 + number, 500), "JPEG"))
    show(site, "gate.jpg", phone_photograph(6))
    alone = site.files()
    shutil.rmtree(site.root / ".cache")
    shutil.rmtree(site.output)
    build(Options(site.root, "config.yaml", site.output, TODAY, False, False), Workers(2, method="spawn"))
    assert site.files() == alone
    shutil.rmtree(site.root / ".cache" / "pictures")
    site.post("news/b.md", "又一篇")
    site.build()
    (site.root / "content/news/b.md").unlink()
    site.build()
    assert site.files() == alone


@pytest.mark.parametrize("damage", ["facts", "cut", "flipped", "gone"])
def test_a_damaged_memory_of_pictures_is_noticed(site: SmallSite, damage: str) -> None:
    show(site, "gate.jpg", phone_photograph())
    good = site.files()
    shutil.rmtree(site.output)
    (folder,) = (site.root / ".cache/pictures").iterdir()
    _damage(folder, damage)
    site.build()
    assert site.files() == good


def _damage(folder: Path, damage: str) -> None:
    content = (folder / "1").read_bytes()
    if damage == "facts":
        (folder / "facts").write_bytes(b"nonsense")
    elif damage == "cut":
        (folder / "1").write_bytes(content[:-9])
    elif damage == "flipped":
        (folder / "1").write_bytes(content[:-9] + bytes(one ^ 255 for one in content[-9:]))
    else:
        (folder / "1").unlink()


def test_pictures_that_are_no_more_are_forgotten(site: SmallSite) -> None:
    show(site, "gate.jpg", phone_photograph())
    show(site, "gate.jpg", phone_photograph(3))
    assert len(list((site.root / ".cache/pictures").iterdir())) == 1


def test_the_first_picture_is_loaded_at_once_and_the_others_when_they_come_near(site: SmallSite) -> None:
    site.write("content/news/gate.jpg", phone_photograph())
    site.post("news/a.md", "![一](gate.jpg)\n\n![二](gate.jpg)")
    site.build()
    first, second = re.findall(r"<img[^>]+>", site.body("news/a.html"))[:2]
    assert "lazy" not in first and 'loading="lazy"' in second
    assert 'decoding="async"' in first


def test_names_with_blanks_and_signs_are_found_in_every_width(site: SmallSite) -> None:
    html = show(site, "大门 100%#1.jpg".replace(" ", "-"), phone_photograph())
    assert "%25" in html and "<picture>" in html


HARMFUL = {
    "<script>alert(1)</script>": "里面有 <script>",
    '<rect onclick="x()"/>': "里面有脚本（onclick）",
    '<image href="https://example.org/a.png"/>': "引用了别处的文件",
    '<image href="other.png"/>': "引用了别处的文件",
    '<use href="other.svg#a"/>': "引用了别处的文件",
    '<a href="javascript:alert(1)"><rect/></a>': "引用了别处的文件",
    '<a href=" java&#10;script:alert(1)"><rect/></a>': "引用了别处的文件",
    "<style>@import 'https://example.org/a.css';</style>": "样式里引用了别处的文件",
    '<rect style="fill:url(https://example.org/a.svg#b)"/>': "引用了别处的文件（style）",
    "<foreignObject><p>x</p></foreignObject>": "里面有 <foreignobject>",
    '<image href="data:image/svg+xml,&lt;svg/&gt;"/>': "引用了别处的文件",
    '<a><set attributeName="href" to="javascript:x"/></a>': "动画会改变链接",
}


@pytest.mark.parametrize("inside", HARMFUL)
def test_an_svg_that_is_more_than_a_picture_is_not_published(site: SmallSite, inside: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{inside}\n</svg>'
    html = show(site, "drawing.svg", svg.encode())
    assert "picture-lost" in html
    assert "news/drawing.svg" not in site.files()
    (message,) = messages(site.build(), "warning")
    assert message.startswith(f"content/news/drawing.svg:2: SVG 图片没有发布：{HARMFUL[inside]}")


def test_an_svg_with_an_entity_bomb_or_cut_short_is_not_published(site: SmallSite) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<svg viewBox="0 0 9 9"><text>&b;</text></svg>'
    show(site, "drawing.svg", bomb.encode())
    assert "声明了实体" in messages(site.build())[0]
    show(site, "drawing.svg", b'<svg viewBox="0 0 9 9">\n<rect>')
    assert "content/news/drawing.svg:2: SVG 图片没有发布：不是完整的 XML" in messages(site.build())


def test_a_harmless_svg_is_published_as_it_is_and_never_inlined(site: SmallSite) -> None:
    svg = (
        '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'width="90" height="60"><style>rect{fill:url(#g)}</style><linearGradient id="g"/><use xlink:href="#g"/>'
        '<a href="https://example.org/"><rect width="9" height="9" style="fill:url(#g)"/></a></svg>'
    )
    html = show(site, "drawing.svg", svg.encode())
    assert site.files()["news/drawing.svg"] == svg.encode()
    assert '<img src="../news/drawing.svg" width="90" height="60"' in html and "linearGradient" not in html
    assert not messages(site.build())
