"""Checks that the demo's pictures, attachments and data are all there and sound: `python -m tests.demo_media.check`."""

import datetime
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import yaml
from PIL import Image

CONTENT = Path(__file__).parents[2] / "content"
SCENES = (
    "campus-gate workshop classroom library tea-field flag hotel-training auto-shop volunteer meeting reading stage river village "
    "exhibition sports"
).split()
PORTRAITS = (
    "gao-zhenbang lin-xiaoqiu meng-heping su-wanting qiu-defu ye-zhiqiu tan-jing zhou-hongmei wei-guangming jiang-haitao "
    "ning-yuan shen-lan tang-shouzhuo he-miaomiao"
).split()
PHOTOGRAPHS = "sunrise-campus lanjiang-river workshop-light tea-hill lecture-hall night-reading village-road autumn-avenue".split()
FILES = (
    "dangxiao-baoming.docx dangxiao-kechengbiao.xlsx gongkai-mulu.xlsx fazhan-dangyuan-liucheng.pdf zhuti-dangri-anpai.docx "
    "deyu-zhidu-huibian.pdf peixun-shouce.pdf sanhui-jilu.docx xianfenggang-pingfen.xlsx jingfei-gongkai.xlsx chengnuo-shu.docx "
    "xuexi-tigang.pdf"
).split()
SVG = "{http://www.w3.org/2000/svg}"
LINKS = re.compile(r"href|src|style|on[a-z]+", re.IGNORECASE)


def drawing_faults(path, size, largest):
    """What is wrong with one SVG file."""
    text = path.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    title = root.find(f"{SVG}title")
    if path.stat().st_size > largest:
        yield f"{path.stat().st_size} bytes"
    if root.get("viewBox") != "0 0 {} {}".format(*size):
        yield f"viewBox {root.get('viewBox')}"
    if title is None or not re.search("[一-鿿]", title.text or ""):
        yield "no Chinese title"
    names = {element.get("id") for element in root.iter()} - {None}
    for element in root.iter():
        if element.tag.removeprefix(SVG) in {"script", "foreignObject", "image", "style", "a"}:
            yield f"<{element.tag.removeprefix(SVG)}>"
        for key, value in element.attrib.items():
            if LINKS.fullmatch(key.rpartition("}")[2]) and value.removeprefix("#") not in names:
                yield f"{key}={value}"
            yield from (f"url({name})" for name in re.findall(r"url\(#?([^)]*)\)", value) if name not in names)


def photograph_faults(path):
    picture = Image.open(path)
    if picture.size != (1600, 1000) or picture.format != "JPEG":
        yield f"{picture.format} {picture.size}"
    if picture.getexif() or path.stat().st_size > 260_000:
        yield f"EXIF or {path.stat().st_size} bytes"


def attachment_faults(path):
    largest = 150_000 if path.suffix == ".pdf" else 60_000
    if path.stat().st_size > largest:
        yield f"{path.stat().st_size} bytes"
    if path.suffix == ".pdf":
        if not path.read_bytes().startswith(b"%PDF-"):
            yield "no PDF"
        return
    with zipfile.ZipFile(path) as parts:
        if len({part.date_time for part in parts.infolist()}) > 1 or parts.testzip():
            yield "dates of the zip entries differ, or it is damaged"


def data_faults():
    def load(name):
        return yaml.safe_load((CONTENT / "data" / f"{name}.yaml").read_text(encoding="utf-8"))

    links = [link for group in load("links").values() for link in group]
    if not all(re.fullmatch(r"https://([a-z-]+\.)+example/", link["url"]) and link["title"] for link in links):
        yield "links.yaml: an address outside .example"
    dates = [entry["date"] for entry in load("timeline") if entry["text"]]
    if len(dates) != 12 or dates != sorted(dates) or not all(isinstance(date, datetime.date) for date in dates):
        yield "timeline.yaml: not twelve dates in order"
    if len([slogan["text"] for slogan in load("slogans")]) != 5:
        yield "slogans.yaml: not five"
    if not all({"label", "value", "unit", "note"} == set(entry) for entry in load("statistics")):
        yield "statistics.yaml: other keys"


def main():
    images, faults = CONTENT / "images", list(data_faults())
    tasks = [(images / f"{name}.svg", lambda path: drawing_faults(path, (1200, 675), 12_000)) for name in SCENES]
    tasks += [
        (images / "portraits" / f"{name}.svg", lambda path: drawing_faults(path, (600, 750), 12_000))
        for name in PORTRAITS
    ]
    tasks += [(images / f"photo-{name}.jpg", photograph_faults) for name in PHOTOGRAPHS]
    tasks += [(CONTENT / "files" / name, attachment_faults) for name in FILES]
    for path, check in tasks:
        faults += [f"{path.name}: {fault}" for fault in check(path)] if path.is_file() else [f"{path.name}: missing"]
    print("\n".join(faults) or f"{len(tasks)} files and 4 data files are sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
