"""Attachments are read to the bottom, and none of them hurts."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import docx
import openpyxl
import pypdf
import pytest
from openpyxl.comments import Comment
from PIL import Image
from reportlab.pdfgen import canvas

from site_builder.check.attached import attachment_problems
from site_builder.check.personal import PersonalData
from site_builder.model.checking import CheckSettings, PersonalSettings
from site_builder.model.problem import Problem
from tests.invented_numbers import with_check_digit
from tests.sites import PLAIN_CONFIG, SmallSite

WORDS = "党员们来到茶山，和老乡一起采茶、炒茶，学习制茶的手艺。"
MOBILE = "13812345678"
IDENTITY = with_check_digit("33010219990504321")
PERSONAL = PersonalData(PersonalSettings(), frozenset())


def look(name: str, content: bytes, **limits: int) -> list[Problem]:
    return attachment_problems(f"content/files/{name}", content, PERSONAL, CheckSettings(**limits))


def told(name: str, content: bytes, **limits: int) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in look(name, content, **limits)]


def saved(thing: object) -> bytes:
    stream = io.BytesIO()
    thing.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name.replace("__", "."), content)
    return stream.getvalue()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """An office file with one part replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return stream.getvalue()


def book_of_600_rows() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "名单"
    sheet.append(["序号", "姓名", "证件"])
    for number in range(599):
        sheet.append([number, "张三", f"材料 {number}"])
    return book


def test_one_number_in_row_593_is_found_with_sheet_and_cell() -> None:
    book = book_of_600_rows()
    book["名单"]["C593"] = IDENTITY
    ((rule, message),) = told("a.xlsx", saved(book))
    assert rule == "identity"
    assert "名单" in message and "C593" in message and IDENTITY not in message


def test_hidden_sheets_comments_and_properties_of_workbooks_are_read() -> None:
    book = book_of_600_rows()
    hidden = book.create_sheet("底稿")
    hidden["B2"] = f"证件 {IDENTITY}"
    hidden.sheet_state = "veryHidden"
    book["名单"]["A7"].comment = Comment("电话 13812345678", "张三")
    book.properties.description = "联系 zhangsan@qq.com"
    found = dict(told("a.xlsx", saved(book)))
    assert set(found) == {"identity", "mobile", "email"}
    assert "底稿" in found["identity"] and "隐藏" in found["identity"] and "B2" in found["identity"]
    assert "A7" in found["mobile"] and "批注" in found["mobile"]
    assert "属性" in found["email"]


def test_cells_are_read_as_what_the_head_of_their_column_says() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["姓名", "学号", "手机", "出生日期"], ["张三", 2026010203, 13812345678, "1999-05-04"]):
        sheet.append(row)
    assert sorted(rule for rule, _ in told("a.xlsx", saved(book))) == ["birth-date", "mobile", "student-number"]


def test_text_documents_are_read_with_tables_headers_and_deleted_words() -> None:
    document = docx.Document()
    document.add_paragraph("名单")
    document.add_paragraph(f"身份证 {IDENTITY[:6]}").add_run(IDENTITY[6:]).bold = True
    table = document.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ["姓名", "学号", "张三", "2026010203"]):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "电话 13812345678"
    document.core_properties.comments = "zhangsan@qq.com"
    found = dict(told("a.docx", saved(document)))
    assert set(found) == {"identity", "student-number", "mobile", "email"}
    assert "第 2 段" in found["identity"]
    assert "第 2 行第 2 列" in found["student-number"]
    assert "页眉" in found["mobile"]


def test_words_deleted_with_tracked_changes_are_read() -> None:
    document = docx.Document()
    document.add_paragraph("甲")
    content = saved(document)
    body = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    gone = f"<w:del><w:r><w:delText>{IDENTITY}</w:delText></w:r></w:del></w:p>".encode()
    content = with_part(content, "word/document.xml", body.replace(b"</w:p>", gone, 1))
    assert [rule for rule, _ in told("a.docx", content)] == ["identity"]


def test_slides_and_their_notes_are_read() -> None:
    slide = '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>'
    content = zipped(
        **{
            "ppt/slides/slide3.xml": slide.format(IDENTITY).encode(),
            "ppt/notesSlides/notesSlide2.xml": slide.format("13812345678").encode(),
        }
    )
    found = dict(told("a.pptx", content))
    assert "第 3 张幻灯片" in found["identity"]
    assert "第 2 张幻灯片的备注" in found["mobile"]


def pdf(*pages: str) -> bytes:
    stream = io.BytesIO()
    drawn = canvas.Canvas(stream)
    for page in pages:
        drawn.drawString(100, 700, page)
        drawn.showPage()
    drawn.setSubject("zhangsan@qq.com")
    drawn.save()
    return stream.getvalue()


def test_pages_and_properties_of_a_pdf_are_read() -> None:
    found = dict(told("a.pdf", pdf("hello", f"ID {IDENTITY}")))
    assert set(found) == {"identity", "email"}
    assert "第 2 页" in found["identity"]


def test_a_table_of_values_is_read_in_the_usual_encodings_with_row_and_column() -> None:
    text = "姓名,学号\n张三,2026010203\n"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        ((rule, message),) = told("a.csv", text.encode(encoding))
        assert rule == "student-number" and "第 2 行第 2 列" in message


def test_packages_in_packages_are_opened_and_names_inside_are_read() -> None:
    book = book_of_600_rows()
    book["名单"]["B9"] = IDENTITY
    inner = zipped(mingdan__xlsx=saved(book))
    found = told("a.zip", zipped(**{"里面.zip": inner, "13812345678.txt": b"-"}))
    assert sorted(rule for rule, _ in found) == ["identity", "mobile"]
    assert any("里面.zip" in message and "mingdan.xlsx" in message and "B9" in message for _, message in found)


def photo(with_place: bool) -> bytes:
    picture = Image.new("RGB", (20, 20))
    exif = picture.getexif()
    exif[0x0110] = "Phone"
    if with_place:
        exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 15.0, 10.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    stream = io.BytesIO()
    picture.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def test_a_photograph_that_knows_its_place_is_told_also_inside_a_package() -> None:
    assert [rule for rule, _ in told("a.jpg", photo(True))] == ["picture-place"]
    assert [rule for rule, _ in told("a.zip", zipped(a__jpg=photo(True)))] == ["picture-place"]
    assert told("a.jpg", photo(False)) == []


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf("a")))
    writer.encrypt("geheim", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def locked_zip() -> bytes:
    content = bytearray(zipped(a__txt=b"text"))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def bomb() -> bytes:
    return zipped(bomb__txt=b"0" * 20_000_000)


def nested(depth: int) -> bytes:
    content = zipped(a__txt=b"text")
    for _ in range(depth):
        content = zipped(a__zip=content)
    return content


def entity_document() -> bytes:
    text = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x><p>&e;</p></x>'
    return zipped(**{"word/document.xml": text})


BAD = {
    "locked.pdf": locked_pdf,
    "broken.pdf": lambda: pdf("a")[:200],
    "noise.pdf": lambda: b"%PDF-1.4\n" + bytes(range(256)) * 20,
    "empty.docx": lambda: b"",
    "broken.xlsx": lambda: saved(book_of_600_rows())[:-600],
    "locked.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "locked.zip": locked_zip,
    "bomb.zip": bomb,
    "deep.zip": lambda: nested(9),
    "entity.docx": entity_document,
    "many.zip": lambda: zipped(**{f"{number}.bin": b"" for number in range(10_001)}),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_attachment_is_named_and_nothing_hangs(name: str) -> None:
    found = look(name, BAD[name](), attachment_bytes=10_000_000)
    assert [one.rule for one in found] == ["attachment"]
    assert found[0].hint and found[0].path == f"content/files/{name}"
    assert "root:" not in found[0].message


@pytest.mark.parametrize("name", ["a.rar", "a.7z", "a.doc", "a.xls", "a.wps", "a.xlsb", "a.heic"])
def test_forms_that_cannot_be_looked_into_are_a_warning(name: str) -> None:
    assert [rule for rule, _ in told(name, b"\xd0\xcf\x11\xe0" + bytes(80))] == ["attachment-form"]


def open_document(content: str) -> bytes:
    spaces = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "dc", "meta"))
    parts = {"content.xml": f"<office:document {spaces}>{content}</office:document>".encode()}
    meta = f"<office:meta><dc:creator>{MOBILE}</dc:creator></office:meta>"
    return zipped(**parts, **{"meta.xml": f"<office:document {spaces}>{meta}</office:document>".encode()})


def cell(text: str, more: str = "", inside: str = "") -> str:
    return f"<table:table-cell{more}><text:p>{text}</text:p>{inside}</table:table-cell>"


def test_documents_and_workbooks_of_the_open_form_are_read() -> None:
    gap, note = (
        ' table:number-columns-repeated="2"',
        f"<office:annotation><text:p>{MOBILE}</text:p></office:annotation>",
    )
    head = f"<table:table-row>{cell('姓名')}{cell('', gap)}{cell('工号')}</table:table-row>"
    empty = f'<table:table-row table:number-rows-repeated="591">{cell("")}</table:table-row>'
    last = f"<table:table-row>{cell('某某')}{cell('', gap)}{cell('00321', '', note)}</table:table-row>"
    sheet = f'<office:spreadsheet><table:table table:name="名单">{head}{empty}{last}</table:table></office:spreadsheet>'
    assert told("a.ods", open_document(sheet)) == [
        ("mobile", "工作表“名单” D593 格的批注：有手机号 138******78"),
        ("staff-number", "工作表“名单” D593 格：有工号 0***1"),
        ("mobile", "文件属性：有手机号 138******78"),
    ]
    text = f"<office:text><text:p>证件 <text:span>{IDENTITY}</text:span></text:p></office:text>"
    assert [where.split("：")[0] for _, where in told("a.odt", open_document(text))] == ["第 1 段", "文件属性"]


def test_days_of_birth_that_a_workbook_stores_as_numbers_are_seen() -> None:
    book = openpyxl.Workbook()
    book.active.append(["姓名", "出生日期", "报名日期"])
    book.active.append(["某某", date(1999, 5, 4), date(2026, 5, 4)])
    assert [rule for rule, _ in told("a.xlsx", saved(book))] == ["birth-date"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.rtf", rf"{{\rtf1 {MOBILE}}}".encode()),
        ("a.vcf", f"BEGIN:VCARD\nTEL:{MOBILE}\n".encode()),
        ("a.tsv", f"某某\t{MOBILE}".encode()),
        ("名单", f"某某 {MOBILE}".encode("gb18030")),
        ("a.xls", f"<table><tr><td>{MOBILE}</td></tr></table>".encode()),
        ("a.epub", zipped(**{"text/a.xhtml": f"<p>{MOBILE}</p>".encode()})),
        ("a.ofd", zipped(**{"Doc_0/Pages/Page_0/Content.xml": f"<Page><TextCode>{MOBILE}</TextCode></Page>".encode()})),
        ("a.doc", zipped(**{"word/document.xml": f"<d><p><t>{MOBILE}</t></p></d>".encode()})),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_forms_are_read_whatever_their_names_say(name: str, content: bytes) -> None:
    assert [rule for rule, _ in told(name, content)] == ["mobile"]


def test_a_film_that_knows_its_place_is_told() -> None:
    assert [rule for rule, _ in told("a.mp4", b"\0ftyp\0\xa9xyz\0\x12\x15\xc7+30.2500+120.1600/\0")] == [
        "picture-place"
    ]
    assert told("a.mp4", b"\0ftyp\0\xa9xyz" + bytes(90)) == []


def test_numbers_in_the_old_forms_are_seen_where_they_stand_in_plain_letters() -> None:
    content = b"\xd0\xcf\x11\xe0" + f"张三 {IDENTITY} ".encode("utf-16-le") + b"\0\0"
    assert {rule for rule, _ in told("a.xls", content)} == {"identity", "attachment-form"}


def test_names_of_files_and_every_kind_of_source_are_read(site: SmallSite) -> None:
    site.post(
        "news/a.md",
        f"正文<!-- 电话 13812345678 -->\n\n[表](b.xlsx)\n\n![图](13912345678.jpg)\n\n{WORDS}",
        contact=IDENTITY,
    )
    book = book_of_600_rows()
    book["名单"]["C2"] = IDENTITY
    site.write("content/news/b.xlsx", saved(book))
    site.write("content/news/13912345678.jpg", photo(False))
    site.write("content/data/links.yaml", "- {title: 甲, url: 'mailto:zhangsan@qq.com'}\n")
    site.write("config.yaml", PLAIN_CONFIG + "check: {rules: {freshness: off}}\n")
    told_ = json.loads(site.run("check", "--format", "json").stdout)["problems"]
    found = {(one["rule"], one["path"], one["line"]) for one in told_}
    assert found == {
        ("identity", "content/news/a.md", 4),
        ("mobile", "content/news/a.md", 7),
        ("mobile", "content/news/a.md", 11),
        ("identity", "content/news/b.xlsx", None),
        ("mobile", "content/news/13912345678.jpg", None),
        ("email", "content/data/links.yaml", 1),
    }
    assert IDENTITY not in site.run("check").stderr + site.run("check", "--format", "html").stdout


def test_of_a_long_list_of_numbers_the_first_are_told_and_how_many_more_there_are(site: SmallSite) -> None:
    book = openpyxl.Workbook()
    for number in range(600):
        book.active.append([f"138{number:08}"])
    site.write("content/news/b.xlsx", saved(book))
    site.post("news/a.md", "[表](b.xlsx)")
    site.write("config.yaml", PLAIN_CONFIG + "check: {rules: {freshness: off}}\n")
    told_ = json.loads(site.run("check", "--format", "json").stdout)["problems"]
    assert len(told_) == 50 and told_[-1]["message"].endswith("（这个文件里另有 550 处）")


def test_attachments_are_looked_into_wherever_they_lie(site: SmallSite) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "13812345678"
    places = (
        "content/news/a.xlsx",
        "content/news/b.jpg",
        "content/data/mentors.xlsx",
        "templates/c.jpg",
        "theme/red/assets/img/d.jpg",
    )
    for path in places:
        site.write(path, saved(book) if path.endswith(".xlsx") else photo(True))
    problems = json.loads(site.run("check", "--format", "json").stdout)["problems"]
    told_of = {one["path"] for one in problems if one["rule"] in ("mobile", "picture-place")}
    assert told_of == set(places)
