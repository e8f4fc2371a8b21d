"""Self-tests typed as on paper: what teachers write is understood, what cannot be marked is told with its line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.quizzes import as_quiz, rewrite_quizzes
from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: school, title: 业余党校, kind: lesson}
"""
WHOLE = """\
做完再翻书。

一、单选题

1. 党的根本宗旨是（　　）。
A. 实事求是
B. 全心全意为人民服务
答案：B
解析：见**总纲**。
依据：党章总纲

二、多选题

1. “三会”是
A. 支部党员大会  B. 支部委员会  C. 党小组会  D. 班会
答案：A、B、C

三、判断题

1. 预备党员有表决权。
答案：×

四、填空题

1. 新中国成立于____年，由____宣告。
答案：1949；毛泽东/毛主席
"""


@pytest.fixture
def school(site: SmallSite) -> SmallSite:
    site.write("config.yaml", CONFIG)
    return site


def quiz(school: SmallSite, body: str) -> str:
    """The page of a quiz."""
    school.post("school/quiz.md", body, kind="quiz")
    report = school.build()
    assert messages(report) == []
    return school.body("school/quiz.html")


def faults(school: SmallSite, body: str) -> list[str]:
    """What is said of a quiz: line, message and hint, the line counted within the body."""
    school.post("school/quiz.md", body, kind="quiz")
    report = school.build()
    lines = (school.root / "content/school/quiz.md").read_text("utf-8").splitlines()
    start = lines.index(body.splitlines()[0]) + 1
    return [f"{(one.line or 0) - start}: {one.message}。{one.hint}" for one in report.problems]


def questions(html: str) -> list[tuple[str, str]]:
    return re.findall(r'data-sort="(\w+)" data-answer="([^"]*)"', html)


def test_a_paper_as_typed_in_a_word_processor_becomes_questions_with_their_answers(school: SmallSite) -> None:
    html = quiz(school, WHOLE)
    assert questions(html) == [
        ("single", "B"), ("multiple", "ABC"), ("truth", "错"), ("blanks", "1949；毛泽东/毛主席"),
    ]  # fmt: skip
    assert re.findall(r"[一二三四]、(\w+)</h2>", html) == ["单选题", "多选题", "判断题", "填空题"]
    assert "做完再翻书。" in html


def test_answers_stand_below_the_questions_and_are_folded_away(school: SmallSite) -> None:
    html = quiz(school, WHOLE)
    before, _, after = html.partition('<details class="answers">')
    assert "答案：" not in before and "见<strong>总纲</strong>" not in before
    told = re.findall(r"<strong>答案：([^<]*)</strong>", after)
    assert told == ["B", "ABC", "错", "1949；毛泽东/毛主席"]
    assert "见<strong>总纲</strong>。" in after and "依据：党章总纲" in after


def test_options_on_one_line_are_parted(school: SmallSite) -> None:
    options = re.findall("<li>([^<]*)</li>", quiz(school, WHOLE).partition("<details")[0])
    assert options == ["实事求是", "全心全意为人民服务", "支部党员大会", "支部委员会", "党小组会", "班会"]


def test_the_sort_of_a_question_is_told_by_its_options_answer_and_blanks(school: SmallSite) -> None:
    body = "1. 甲\nA. 一\nB. 二\n答案：A\n2. 乙\nA. 一\nB. 二\n答案：AB\n3. 丙\n答案：对\n4. 丁____\n答案：戊"
    assert [sort for sort, _ in questions(quiz(school, body))] == ["single", "multiple", "truth", "blanks"]


def test_an_answer_may_stand_in_the_brackets_of_the_question(school: SmallSite) -> None:
    html = quiz(school, "1. 宗旨是（ B ）。\nA. 一\nB. 二\n\n2. 宣誓要面向党旗（√）\n")
    assert questions(html) == [("single", "B"), ("truth", "对")]
    assert "（ B ）" not in html and "√" not in html


@pytest.mark.parametrize(
    "body",
    [
        "1．甲\nA．一\nB．二\n答案：B",
        "１、甲\nＡ、一\nＢ、二\n正确答案：Ｂ",
        "1) 甲\n(A) 一\n(B) 二\n【答案】B",
        "**1.** 甲\n- A. 一\n- B. 二\n**答案：** B　解析：因为。",
        "1. 【单选题】甲\n   A: 一\n   B: 二\n   答案: b",
    ],
)
def test_the_ways_in_which_people_number_and_mark_are_understood(school: SmallSite, body: str) -> None:
    html = quiz(school, body)
    assert questions(html) == [("single", "B")]
    assert re.findall("<li>([^<]*)</li>", html.partition("<details")[0]) == ["一", "二"]


def test_blanks_without_underscores_are_the_empty_brackets_of_a_named_question(school: SmallSite) -> None:
    html = quiz(school, "1. （填空）成立于（  ）年。\n答案：1921")
    assert questions(html) == [("blanks", "1921")]
    assert html.count('<span class="blank">') == 3 + 1  # name, class and mark on the paper's head


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("1. 甲\nA. 一\nB. 二", "0: 第 1 题没有答案。请在题目下面另起一行写，例如 答案：B"),
        ("1. 甲\nA. 一\n答案：A", "0: 第 1 题只有 1 个选项。请至少写两个选项，一行一个，例如 A. 正确的说法"),
        ("1. 甲\nA. 一\nB. 二\n答案：E", "3: 第 1 题的答案 E 不在选项之中。请从 A、B 中选，例如 答案：A"),
        (
            "1. （单选）甲\nA. 一\nB. 二\n答案：AB",
            "3: 第 1 题是单选题，却有几个答案：AB。请只留一个字母，或把题型写成（多选）",
        ),
        ("1. 甲\nA. 一\nC. 二\n答案：A", "2: 第 1 题的选项写成了 A、C。请依次写成 A、B"),
        ("1. 甲\nA. 一\nB.\n答案：A", "2: 第 1 题的选项 B 是空的。请写出选项 B 的内容，或删去这一行"),
        ("1. 甲\nA. 一\nB. 二\n答案：三", "3: 第 1 题是选择题，答案不能是“三”。请写选项的字母，例如 答案：B"),
        (
            "1. （判断）甲\n答案：也许",
            "1: 第 1 题是判断题，答案不能是“也许”。请写成 答案：对 或 答案：错",
        ),
        (
            "1. 甲____乙____\n答案：丙",
            "1: 第 1 题有 2 个空，答案却有 1 个。"
            "请让两边一样多：各空的答案用“；”隔开，一个空有几种写法的用“/”隔开",
        ),
        ("1. （填空）甲\n答案：乙", "0: 第 1 题是填空题，却没有空。请在要填的地方写 ____（四个下划线）"),
        (
            "1. （单择题）甲\nA. 一\nB. 二\n答案：A",
            "0: 第 1 题的题型不认识：单择题。您要写的是 （单选） 吗？",
        ),
        (
            "1. 甲\n答案：乙",
            "0: 第 1 题看不出是什么题。"
            "选择题请写 A. B. 各选项，判断题的答案请写 对 或 错，填空题请用 ____ 留出空来",
        ),
        (
            "一、简答题",
            "0: 自测题里不能有简答题。"
            "自测题只能自动批改单选、多选、判断、填空；这些题请写在自测题之外，例如“想一想”",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_marked_is_told_with_line_and_remedy(school: SmallSite, body: str, said: str) -> None:
    assert said in faults(school, body)
    assert not (school.output / "index.html").exists()


def test_all_faults_of_a_paper_are_told_at_once(school: SmallSite) -> None:
    body = "1. 甲\nA. 一\nB. 二\n\n2. 乙\n答案：对\n\n3. 丙\nA. 一\n答案：C"
    told = faults(school, body)
    assert [one[0] for one in told] == ["0", "7", "9"]


def test_a_number_written_twice_is_warned_of_but_sections_may_begin_anew(school: SmallSite) -> None:
    told = faults(school, "1. 甲\n答案：对\n1. 乙\n答案：错")
    assert told == ["2: 题号 1 写了两次。请按先后重新编号"]
    quiz(school, "一、判断题\n1. 甲\n答案：对\n二、判断题\n1. 乙\n答案：错")


def test_a_quiz_inside_a_lesson_stands_between_its_two_lines(school: SmallSite) -> None:
    body = "开头。\n\n## 自测\n\n{{< quiz draw=3 >}}\n一、判断题\n1. 甲\n答案：对\n{{< /quiz >}}\n\n结尾。"
    school.post("school/lesson.md", body, term=1, number=1)
    assert messages(school.build()) == []
    html = school.body("school/lesson.html")
    assert questions(html) == [("truth", "对")] and 'data-draw="3"' in html
    assert "<h3 " in html and html.index("</details>") < html.index("结尾。")


def test_a_quiz_that_is_never_closed_or_set_wrongly_is_told(school: SmallSite) -> None:
    school.post("school/a.md", "甲。\n\n{{< quiz >}}\n1. 乙\n答案：对")
    school.post("school/b.md", "甲。\n\n{{< quiz draw=很多 >}}\n1. 乙\n答案：对\n{{< /quiz >}}")
    assert messages(school.build(), "error") == [
        "content/school/a.md:8: 自测题只有开头，没有结尾",
        "content/school/b.md:8: 自测题的 draw 应是 1 到 1000 的整数，这里是“很多”",
    ]


def test_a_quiz_shown_as_code_is_no_quiz(school: SmallSite) -> None:
    school.post("school/a.md", "```\n{{< quiz >}}\n1. 乙\n{{< /quiz >}}\n```")
    assert messages(school.build()) == []
    assert 'class="quiz"' not in school.read("school/a.html")


def test_without_questions_there_is_a_page_and_a_warning(school: SmallSite) -> None:
    told = faults(school, "正在出题。")
    assert [one.partition(": ")[2] for one in told] == [
        "自测题里还没有题目。请写上题目，例如 1. 题干，下面 A. B. 各选项和 答案：B"
    ]
    assert "正在出题。" in school.read("school/quiz.html")
    assert "得分" not in school.read("school/quiz.html")


def test_five_hundred_questions_are_one_page(school: SmallSite) -> None:
    body = "\n".join(
        f"{n}. 第{n}问\nA. 一\nB. 二\nC. 三\n答案：{'ABC'[n % 3]}\n解析：因为{n}。\n" for n in range(1, 501)
    )
    html = quiz(school, body)
    assert len(questions(html)) == 500
    assert len(re.findall("<strong>答案：", html)) == 500
    assert len(set(re.findall(r'id="(t1-\d+)"', html))) == 500


def test_pages_without_a_quiz_load_nothing_for_it(school: SmallSite) -> None:
    school.post("school/plain.md")
    quiz(school, WHOLE)
    assert "quiz" not in re.sub(r'<a [^>]*quiz\.html"', "", school.read("school/plain.html"))
    page = school.read("school/quiz.html")
    assert len(re.findall(r"assets/js/quiz\.\w+\.js|assets/css/pages/quiz\.\w+\.css", page)) == 2


@pytest.mark.parametrize(
    "evil",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{< /question >}}", "{{ 7*7 }}", "&lt;b&gt;"],
)
def test_what_stands_in_questions_and_answers_cannot_leave_its_place(school: SmallSite, evil: str) -> None:
    school.post("school/quiz.md", f"1. 甲{evil}____\n答案：{evil}乙\n\n2. 丙\nA. {evil}\nB. 丁\n答案：B", kind="quiz")
    school.build()
    html = school.read("school/quiz.html")
    assert "<script>alert" not in html and "onerror=alert(1)>" not in re.sub(r'"[^"]*"', "", html)
    assert "<h1" in html and "</main>" in html


@given(st.text(alphabet="12.AB、答案：解析对错_（）\n {}<>/quiz#一、", max_size=120))
def test_whatever_is_typed_nothing_breaks_and_complaints_name_its_lines(text: str) -> None:
    lines: list[int] = []
    body = as_quiz(text)
    rewrite_quizzes(body, 9, lambda line, *_: lines.append(line or 0))
    assert all(9 <= line <= 9 + body.count("\n") for line in lines)


@pytest.mark.parametrize(
    "body",
    [
        "（1）甲\nA. 一\nB. 二\n答案：B",
        "第 1 题：甲\nA. 一\nB. 二\n答案：B",
        "1. 甲\nA 一\nB　二\n答案：B",
        "1. 甲\nA. 一\nB. 二\n答案：二",
    ],
)
def test_numbers_in_brackets_options_without_a_point_and_answers_in_words_are_understood(
    school: SmallSite, body: str
) -> None:
    html = quiz(school, body)
    assert questions(html) == [("single", "B")]
    assert re.findall("<li>([^<]*)</li>", html.partition("<details")[0]) == ["一", "二"]


def test_points_numbered_in_brackets_within_a_question_are_no_questions(school: SmallSite) -> None:
    html = quiz(school, "1. 甲\nA. 一\nB. 二\n答案：B\n解析：两点：\n（1）先看。\n（2）再想。")
    assert questions(html) == [("single", "B")] and "（2）再想。" in html


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        ("答案：1.B 2.AC 3.× 4. 甲；乙", ["B", "AC", "错", "甲；乙"]),
        ("## 参考答案\n１．B\n2、A、C\n3) 错\n4: 甲；乙", ["B", "AC", "错", "甲；乙"]),
        ("【参考答案】\n1-1 B　2.AC；3.错；4.甲；乙", ["B", "AC", "错", "甲；乙"]),
    ],
)
def test_a_key_at_the_end_is_brought_to_its_questions(school: SmallSite, key: str, answers: list[str]) -> None:
    body = "1. 甲\nA. 一\nB. 二\n2. 乙\nA. 一\nB. 二\nC. 三\n3. 丙\n4. 丁____戊____\n\n" + key
    assert [answer for _, answer in questions(quiz(school, body))] == answers


def test_numbers_with_a_point_in_an_answer_are_no_key(school: SmallSite) -> None:
    html = quiz(school, "1. 甲____\n答案：3.14\n2. 乙____丙____\n答案：1.5；2.5")
    assert [answer for _, answer in questions(html)] == ["3.14", "1.5；2.5"]


def test_what_a_key_leaves_out_is_told(school: SmallSite) -> None:
    body = "1. 甲\nA. 一\nB. 二\n2. 乙\nA. 一\nB. 二\n3. 丙____\n答案：1.A 2.B"
    assert faults(school, body) == ["6: 第 3 题没有答案。请在题目下面另起一行写，例如 答案：先填的；后填的"]


@pytest.mark.parametrize("body", ["甲\nA. 一\nB. 二\n答案：A", "## 单选题\n甲\n答案：A"])
def test_answers_without_a_question_are_never_published(school: SmallSite, body: str) -> None:
    said = faults(school, body)
    where = body.count("\n")
    assert f"{where}: “答案：A”上面没有题目。请在题干前写上题号，例如 1. 题干，选项和答案写在它下面" in said
    assert not school.build().published


def test_options_below_a_heading_without_a_question_are_told(school: SmallSite) -> None:
    said = faults(school, "1. 甲\n答案：对\n\n## 单选题\nA. 一\nB. 二\n答案：A")
    assert said == ["4: “A. 一”上面没有题目。请在题干前写上题号，例如 1. 题干，选项和答案写在它下面"]
