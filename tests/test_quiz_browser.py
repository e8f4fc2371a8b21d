"""Self-tests as readers meet them: marked, printed and drawn from in a real browser, and whole without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sites import SmallSite
from tests.test_quiz import CONFIG, WHOLE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    site = SmallSite(tmp_path_factory.mktemp("quiz"), CONFIG)
    site.post("school/quiz.md", WHOLE, kind="quiz", draw=2, seconds=5)
    assert site.build().problems == ()
    return (site.output / "school/quiz.html").as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    window = browser.new_context()
    opened = window.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(address)
    yield opened
    window.close()
    assert faults == []


def answer(page: Any, wanted: tuple[str, str, str, tuple[str, str]]) -> None:
    single, multiple, truth, blanks = wanted
    page.check(f"#t1-1 input[value={single}]")
    for letter in multiple:
        page.check(f"#t1-2 input[value={letter}]")
    page.check(f"#t1-3 input[value={truth}]")
    for at, word in enumerate(blanks):
        page.locator("#t1-4 input").nth(at).fill(word)


def verdicts(page: Any) -> list[str]:
    return [text.split("\n")[0] for text in page.locator(".verdict:visible").all_inner_texts()]


def test_right_answers_are_marked_right_however_words_are_typed(page: Any) -> None:
    answer(page, ("B", "ABC", "错", ("１９４９", "毛主席。")))
    page.click("text=交卷批改")
    assert verdicts(page) == ["✓ 答对了。"] * 4
    assert page.inner_text(".quiz-result") == "答对 4 题，共 4 题，折合 100 分。"


def test_wrong_answers_are_told_with_explanation_and_reference(page: Any) -> None:
    answer(page, ("A", "AB", "对", ("1949", "周恩来")))
    page.click("text=交卷批改")
    assert verdicts(page) == [f"✗ 答错了。正确答案：{right}" for right in ("B", "ABC", "错", "1949；毛泽东/毛主席")]
    assert page.locator("#t1-1 .verdict").inner_text().endswith("依据：党章总纲")
    assert page.locator("#t1-1 input").first.is_disabled()


def test_what_was_left_out_is_asked_for_once_and_then_counts_as_wrong(page: Any) -> None:
    page.click("text=交卷批改")
    assert page.inner_text(".quiz-result") == "还有 4 题没有作答；再按一次就交卷。"
    assert page.evaluate("document.activeElement.name") == "t1-1-0"
    page.click("text=交卷批改")
    assert verdicts(page)[0] == "没有作答。正确答案：B"
    page.click("text=重做")
    assert verdicts(page) == [] and page.locator("#t1-1 input").first.is_enabled()


def test_the_best_score_is_kept_on_this_device_only(page: Any) -> None:
    answer(page, ("B", "ABC", "错", ("1949", "周恩来")))
    page.click("text=交卷批改")
    page.reload()
    assert page.inner_text(".quiz-best") == "您在这台设备上的最好成绩：75 分（只记在本机）"


def test_everything_can_be_done_with_the_keyboard(page: Any) -> None:
    page.focus("#t1-1 input")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.is_checked("#t1-1 input[value=B]") and page.is_checked("#t1-2 input[value=A]")


def test_groups_are_named_by_their_question(page: Any) -> None:
    tree = page.locator("#t1-1").aria_snapshot()
    assert 'radiogroup "1. 单选 党的根本宗旨是（ ）。"' in tree and 'radio "全心全意为人民服务"' in tree


@pytest.mark.parametrize(("words", "shown"), [("打印试卷", False), ("打印试卷和答案", True)])
def test_a_paper_is_printed_with_or_without_answers(page: Any, words: str, shown: bool) -> None:
    answer(page, ("B", "ABC", "错", ("甲", "乙")))
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_text(words, exact=True).click()
    page.emulate_media(media="print")
    assert page.evaluate("window.printed")
    assert page.is_visible("text=答案：ABC") == shown
    assert page.is_visible(".paper-names") and page.is_visible("#t1-4 .blank >> nth=0")
    assert not page.is_visible("#t1-1 input >> nth=0") and not page.is_visible("text=交卷批改")


def test_a_round_of_quick_answers_draws_and_counts(page: Any) -> None:
    page.click("text=知识抢答")
    page.select_option(".contest select", "0")
    page.click("text=开始")
    for number in (1, 2):
        assert page.inner_text(".contest-bar span >> nth=0") == f"第 {number} / 2 题"
        now = page.locator(".question.is-now")
        assert now.count() == 1 and page.locator(".question:visible").count() == 1
        right = now.get_attribute("data-answer")
        if now.get_attribute("data-sort") == "blanks":
            for at, word in enumerate(right.split("；")):
                now.locator("input").nth(at).fill(word.split("/")[0])
        else:
            for value in right:
                now.locator(f"input[value={value}]").check()
        page.click(".contest .button-main")
        assert page.inner_text(".contest-said") == "答对了。"
        page.click(".contest .button-main")
    assert page.inner_text(".contest-score").startswith("答对 2 题，共 2 题，用时 ")
    page.click("text=回到试卷")
    assert page.locator(".question:visible").count() == 4


def test_when_time_is_up_the_answer_is_told_and_the_round_goes_on(page: Any) -> None:
    page.clock.install()
    page.click("text=知识抢答")
    page.click("text=开始")
    assert page.inner_text(".contest-clock") == "剩 5 秒"
    page.clock.run_for(6000)
    assert page.inner_text(".contest-said").startswith("时间到。正确答案：")
    assert page.evaluate("document.activeElement.textContent") == "下一题"


def test_without_scripts_the_paper_reads_and_its_answers_open(browser: Any, address: str) -> None:
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto(address)
    assert page.is_visible("text=全心全意为人民服务") and not page.is_visible("text=答案：ABC")
    page.click("summary:has-text('答案与解析')")
    assert page.is_visible("text=答案：ABC")
    assert page.locator("main >> button:visible, input:visible").count() == 0
    window.close()


def test_nothing_scrolls_sideways_on_the_narrowest_phone(page: Any) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.click("text=知识抢答")
    page.click("text=开始")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_script_is_light(address: str) -> None:
    folder = Path(address.removeprefix("file://")).parent.parent
    assert next(folder.rglob("quiz.*.js")).stat().st_size < 14_000
