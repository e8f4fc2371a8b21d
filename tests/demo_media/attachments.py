"""Writes the demo's twelve attachments: `python -m tests.demo_media.attachments`. The same bytes every time."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from .papers import (
    chengnuo_shu,
    dangxiao_baoming,
    dangxiao_kechengbiao,
    deyu_zhidu_huibian,
    fazhan_dangyuan_liucheng,
    gongkai_mulu,
    jingfei_gongkai,
    peixun_shouce,
    sanhui_jilu,
    xianfenggang_pingfen,
    xuexi_tigang,
    zhuti_dangri_anpai,
)
from .papers.pdf_page import write_paper

FILES = Path(__file__).parents[2] / "content" / "files"
WHEN = datetime(2026, 3, 2, 9, 0, 0)
OFFICE_FILES = {
    "chengnuo-shu.docx": chengnuo_shu,
    "dangxiao-baoming.docx": dangxiao_baoming,
    "sanhui-jilu.docx": sanhui_jilu,
    "zhuti-dangri-anpai.docx": zhuti_dangri_anpai,
    "dangxiao-kechengbiao.xlsx": dangxiao_kechengbiao,
    "gongkai-mulu.xlsx": gongkai_mulu,
    "jingfei-gongkai.xlsx": jingfei_gongkai,
    "xianfenggang-pingfen.xlsx": xianfenggang_pingfen,
}
PAPERS = {
    "deyu-zhidu-huibian.pdf": deyu_zhidu_huibian,
    "fazhan-dangyuan-liucheng.pdf": fazhan_dangyuan_liucheng,
    "peixun-shouce.pdf": peixun_shouce,
    "xuexi-tigang.pdf": xuexi_tigang,
}
OFFICE = "云泽职业教育园区党总支办公室"


def sealed(office_file):
    """An Office file's bytes with every date in it, the zip entries' too, set to `WHEN`."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(office_file) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*",
                    rb"\g<1>" + WHEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode(),
                    content,
                )
            entry = zipfile.ZipInfo(name, WHEN.timetuple()[:6])
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            new.writestr(entry, content)
    return result.getvalue()


def office_bytes(made):
    """Bytes of a Word document or a workbook."""
    facts = made.core_properties if hasattr(made, "core_properties") else made.properties
    facts.creator = facts.author = facts.last_modified_by = facts.lastModifiedBy = OFFICE
    facts.comments = facts.description = ""
    raw = io.BytesIO()
    made.save(raw)
    return sealed(raw)


def main():
    FILES.mkdir(parents=True, exist_ok=True)
    for name, module in OFFICE_FILES.items():
        (FILES / name).write_bytes(office_bytes(module.make()))
    for name, module in PAPERS.items():
        write_paper(module.PAPER, FILES / name)


if __name__ == "__main__":
    main()
