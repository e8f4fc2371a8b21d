"""德育: mentors and students, these never by full name; numbered documents with their versions."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.sites import SmallSite, messages

PAIR = "- {{mentor: 谭静, classroom: 会计 251 班, students: {}}}\n"


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.post("news/first.md")
    return site


def test_the_table_of_mentors_names_students_by_family_name_alone(site: SmallSite) -> None:
    site.write("content/data/mentors.yaml", PAIR.format("[罗同学, 欧阳同学, 麦某某, 小韦, 李*, 两名同学]"))
    assert messages(site.build()) == []
    assert re.findall(r"mentor-student\">([^<]*)<", site.read("mentors.html")) == [
        "罗同学、",
        "欧阳同学、",
        "麦某某、",
        "小韦、",
        "李*、",
        "两名同学",
    ]
    assert 'href="mentors.html"' in site.read("sitemap.html")


@pytest.mark.parametrize("name", ["罗大明", "欧阳小雨", "罗明", "Li Ming", "罗大明同学", "罗 明", "三班罗大明"])
def test_a_full_name_of_a_student_is_refused_with_its_line(site: SmallSite, name: str) -> None:
    site.write("content/data/mentors.yaml", PAIR.format("[麦同学]") + PAIR.format(f"[{name}]"))
    report = site.build()
    assert not report.published
    assert messages(report, "error") == [f"content/data/mentors.yaml:2: students 里“{name}”像是全名，学生不能写全名"]


def test_a_workbook_of_mentors_is_refused_with_its_cell(site: SmallSite) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "结对"
    for row in (
        ("导师", "联系班级", "结对学生"),
        ("谭静", "会计 251 班", "罗同学、麦大明"),
        ("苏婉婷", None, "班同学"),
    ):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    site.write("content/data/mentors.xlsx", content.getvalue())
    assert messages(site.build(), "error") == [
        "content/data/mentors.xlsx:None: 结对!A3：缺少 classroom（联系的班级）",
        "content/data/mentors.xlsx:None: 结对!C2：students 里“麦大明”像是全名，学生不能写全名",
    ]


def test_five_hundred_pairs_are_one_table(site: SmallSite) -> None:
    site.write("content/data/mentors.yaml", PAIR.format("[罗同学, 麦同学]") * 500)
    assert messages(site.build()) == []
    assert site.read("mentors.html").count("<tr>") == 501


def document(site: SmallSite, path: str, code: str, version: str | None, issued: str) -> None:
    site.post(f"news/{path}.md", kind="document", title=f"办法{version}", code=code, version=version, issued=issued)


def test_versions_of_a_document_stand_newest_first_and_lead_to_each_other(site: SmallSite) -> None:
    document(site, "a", "德育-2", "试行", "2022-11-07")
    document(site, "b", "德育-2", "修订", "2023-11-10")
    document(site, "c", "德育-10", "第一版", "2021-01-01")
    assert messages(site.build()) == []
    directory = site.read("regulations.html")
    assert directory.index("办法修订") < directory.index("办法试行") < directory.index("办法第一版")
    old, new = site.read("news/a.html"), site.read("news/b.html")
    assert "这是旧版" in old
    assert 'href="../news/b.html">修订' in old
    assert "这是旧版" not in new
    assert 'href="../news/a.html">试行' in new
    assert "历次版本" not in site.read("news/c.html")


def test_two_versions_of_one_name_are_doubted(site: SmallSite) -> None:
    document(site, "a", "德育-2", "修订", "2022-11-07")
    document(site, "b", "德育-2", "修订", "2023-11-10")
    said = "content/news/b.md:6: 制度 德育-2 有两篇都是“修订”，另一篇是 content/news/a.md"
    assert messages(site.build()) == [said]


def test_without_lists_and_codes_there_are_no_such_pages(site: SmallSite, tmp_path: Path) -> None:
    site.build()
    assert not {"mentors.html", "regulations.html"} & site.files().keys()


def test_a_new_version_makes_the_old_one_anew(site: SmallSite) -> None:
    document(site, "a", "德育-2", "试行", "2022-11-07")
    site.build()
    document(site, "b", "德育-2", "修订", "2023-11-10")
    site.build()
    assert "这是旧版" in site.read("news/a.html")
