"""The search as readers use it: in a real browser, from disk and over HTTP, compared with a plain scan of the texts."""

from __future__ import annotations

import functools
import random
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_builder.search.folding import class_of, fold
from tests.npm import installed
from tests.serving import Serving, until
from tests.sites import SmallSite

pytestmark = pytest.mark.browser

DONE = "#search-results[data-state=done]"
# Few characters, so that chance meets: Han, one beyond the basic plane, Latin in two widths, digits, marks, emoji.
ALPHABET = "党建建设服务群众𠮷aBＡ１1é🎉，。 \n"
WORDLY = "[0-9a-z\u00df-\u024f]"
HOSTILE = [
    "<img src=x onerror=boom()>",
    "</script><script>boom()</script>",
    ".*",
    "(a+)+$",
    "[",
    "\\",
    "'\"",
    "%",
    "__proto__",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Thirty posts in three sections over three years."""
    site = SmallSite(tmp_path_factory.mktemp("library"))
    for number in range(24):
        body = f"## 第{number}次\n\n同志们在社区做了志愿服务，大家都来。\n\n编号{number}。"
        site.post(f"news/p{number}.md", body, title=f"第{number}篇", date=f"{2024 + number % 3}-05-{number + 1:02}")
    site.post("notices/title.md", "正文没有那几个字。", title="志愿服务", date="2024-01-01", tags="[志愿, 社区]")
    site.post("notices/heading.md", "## 志愿服务\n\n正文。", title="小标题里有", date="2024-01-02")
    site.post("notices/summary.md", "正文。", title="摘要里有", summary="志愿服务的摘要", date="2024-01-03")
    site.post("notices/twice.md", "志愿服务，志愿服务，志愿服务，志愿服务，志愿服务。", title="多次", date="2024-01-04")
    site.post("members/far.md", "劳动在开头。" + "中间很长。" * 60 + "光荣在末尾。", title="远", date="2025-03-01")
    site.post("members/near.md", "劳动最光荣。" + "后面很长。" * 60, title="近", date="2023-03-01", name="高振邦")
    site.post(
        "news/marks.md",
        "学习《党章》心得；身高1.8米；Hello World；𠮷野家；🎉庆祝；张　三；e\u0301lan。",
        title="杂",
        date="2024-02-01",
    )
    site.post("news/old.md", "黨員先鋒崗，為人民服務。同住18号楼。", title="舊", date="2024-02-02")
    site.post("news/comma.md", "不忘初心，牢记使命。刘四，李五。", title="逗号", date="2024-02-03")
    site.post("news/plain.md", "不忘初心牢记使命。赵三，李五。", title="没有逗号", date="2024-02-04")
    assert site.build().published
    return site


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing to say."""


@pytest.fixture(scope="module")
def served(library: SmallSite) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(library.output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(params=["disk", "http"])
def base(request: pytest.FixtureRequest, library: SmallSite, served: str) -> str:
    return f"{library.output.as_uri()}/" if request.param == "disk" else served


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    window = browser.new_context()
    opened = window.new_page()
    opened.set_default_timeout(10_000)
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    yield opened
    assert opened.faults == []
    window.close()


def ask(page: Any, base: str, query: str) -> list[str]:
    """The addresses of all posts found, every page of results opened."""
    page.goto(f"{base}search.html?q={quote(query)}")
    page.wait_for_selector(DONE)
    while page.is_visible("#search-more"):
        before = page.locator("#search-results li").count()
        page.click("#search-more")
        page.wait_for_function(f"document.querySelectorAll('#search-results li').length > {before}")
    found = page.eval_on_selector_all("#search-results li a", "all => all.map(one => one.getAttribute('href'))")
    assert page.get_attribute("#search-results", "data-total") == str(len(found))
    return [str(one) for one in found]


def test_a_phrase_is_found_by_address_with_marked_excerpts_and_all_pages(page: Any, base: str) -> None:
    found = ask(page, base, "志愿服务")
    assert len(found) == 28 and {f"news/p{number}.html" for number in range(24)} <= set(found)
    assert page.locator("#search-results li mark").first.text_content() == "志愿服务"
    assert "找到 28 篇" in page.inner_text("#search-status")
    assert page.title().startswith("志愿服务 - ")


def test_what_counts_more_comes_first(page: Any, base: str) -> None:
    found = ask(page, base, "志愿服务")
    assert found[:4] == ["notices/title.html", "notices/heading.html", "notices/summary.html", "notices/twice.html"]
    assert found[4] == "news/p23.html"  # the newest among equals
    assert ask(page, base, "劳动 光荣") == ["members/near.html", "members/far.html"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("志愿服务 多次", {"notices/twice.html"}),
        ("志愿服务 -社区 -摘要 -小标题", {"notices/title.html", "notices/twice.html"}),
        ('"在社区做了" 编号7', {"news/p7.html"}),
        ("栏目:党员风采 很长", {"members/near.html", "members/far.html"}),
        ("栏目：members 年:2023", {"members/near.html"}),
        ("标签:志愿", {"notices/title.html"}),
        (
            "志愿服务 年:2024 栏目:通知公示 -标签:志愿",
            {"notices/heading.html", "notices/summary.html", "notices/twice.html"},
        ),
        ("誌願服務 摘要裡有", {"notices/summary.html"}),
        ("勞動最光榮", {"members/near.html"}),
        ("ＨＥＬＬＯ", {"news/marks.html"}),
        ('"hello world"', {"news/marks.html"}),
        ("elo wor", set()),
        ("1.8", {"news/marks.html"}),
        ("𠮷野", {"news/marks.html"}),
        ("🎉", {"news/marks.html"}),
        ("张三", {"news/marks.html"}),
        ("élan", {"news/marks.html"}),
        ("学习党章心得", {"news/marks.html"}),
        ("劳动，最光荣", {"members/near.html"}),
        ("远", {"members/far.html"}),
        ("党员先锋岗", {"news/old.html"}),
        ("舊 为人民服务 -黨員", set()),
        ("18", {"news/old.html", "news/p18.html"}),
        ("三，李五", {"news/plain.html"}),
        ("四，李", {"news/comma.html"}),
    ],
)
def test_the_language_of_queries(page: Any, library: SmallSite, query: str, wanted: set[str]) -> None:
    assert set(ask(page, f"{library.output.as_uri()}/", query)) == wanted


def scanned(text: str) -> str:
    """A text as a plain scan sees it: folded, unseen characters gone, a bar for every break."""
    kept = "".join(char for char in fold(text) if class_of(char) != 0)
    kept = re.sub(rf"(?<={WORDLY})[ \t]+(?={WORDLY})", "|", kept)
    kept = "".join(char for char in kept if class_of(char) != 1)
    return re.sub(r"\|+", "|", "".join("|" if class_of(char) == 2 else char for char in kept)).strip("|")


def as_it_may_stand(query: str) -> re.Pattern[str]:
    """A query in a scanned text: where it breaks the text may break too, between letters and digits it must."""
    form = re.escape(scanned(query)).replace(r"\|", r"\|?")
    return re.compile(re.sub(rf"(?<={WORDLY})\\\|\?(?={WORDLY})", r"\|", form))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(bodies=st.lists(st.text(ALPHABET, min_size=1, max_size=60), min_size=1, max_size=6), seed=st.integers(0, 999))
def test_random_queries_find_what_a_plain_scan_finds(
    browser: Any, tmp_path_factory: pytest.TempPathFactory, bodies: list[str], seed: int
) -> None:
    site = SmallSite(tmp_path_factory.mktemp("random"))
    texts = {}
    for number, body in enumerate(bodies):
        lines = [line.strip() for line in body.split("\n") if line.strip()]
        site.post(f"news/p{number}.md", "\n\n".join(lines), title=f"题{number}")
        texts[f"news/p{number}.html"] = scanned("\n".join([f"题{number}", *lines]))
    assert site.build().published
    chance = random.Random(seed)
    runs = [run for text in texts.values() for run in text.split("|") if run]
    queries = [chance.choice([*runs, *bodies]) for _ in range(20)]
    queries = [one[(start := chance.randrange(len(one))) : start + chance.randint(1, 8)] for one in queries]
    queries += ["".join(chance.choices("党建设服务群众𠮷ab1é，", k=chance.randint(1, 4))) for _ in range(8)]
    page = browser.new_page()
    page.goto(f"{site.output.as_uri()}/search.html")
    for query in filter(scanned, queries):
        wanted = {url for url, text in texts.items() if as_it_may_stand(query).search(text)}
        answer = page.evaluate(
            "query => siteSearch.find(query).then(a => [!!a.isLoose, a.hits.map(h => h.post)])",
            f'"{query}"',
        )
        order = [f"news/{source}.html" for source in newest_first(len(bodies))]
        assert answer[0] or {order[post] for post in answer[1]} == wanted, query
        assert not (answer[0] and wanted), query
    page.close()


def newest_first(count: int) -> list[str]:
    """The names of posts of one day in the order of the site."""
    return sorted(f"p{number}" for number in range(count))


@pytest.mark.parametrize("query", [*HOSTILE, "，。！", "", "志愿服务" * 200, "-社区", "年:", "🎉" * 50])
def test_strange_queries_are_text_and_nothing_else(page: Any, library: SmallSite, query: str) -> None:
    page.evaluate("0")
    page.goto(f"{library.output.as_uri()}/search.html?q={quote(query)}")
    page.wait_for_selector(DONE)
    assert page.evaluate("typeof window.boom") == "undefined"
    assert page.locator("main img, main script").count() == 0
    assert page.inner_text("#search-status")


def test_a_file_that_does_not_come_is_told_and_the_rest_is_shown(page: Any, served: str) -> None:
    page.route(re.compile(r"/t0\.js$"), lambda route: route.abort())
    page.goto(f"{served}search.html?q={quote('志愿服务')}")
    page.wait_for_selector(DONE)
    assert "没有加载成功" in page.inner_text("#search-status")
    page.unroute_all()
    page.route(re.compile(r"/p\d+\.js$"), lambda route: route.abort())
    page.goto(f"{served}search.html?q={quote('志愿服务')}")
    page.wait_for_selector(DONE)
    assert "结果不全" in page.inner_text("#search-status")
    page.unroute_all()
    page.route("**/search-data/head.js", lambda route: route.abort())
    page.goto(f"{served}search.html?q={quote('志愿服务')}")
    page.wait_for_selector("#search-results[data-state=done]")
    assert "网站地图" in page.inner_text("#search-status")


def test_an_index_older_than_the_page_is_told(page: Any, library: SmallSite, served: str) -> None:
    old = library.read("search-data/head.js").replace('"newest":"', '"newest":"former/')
    page.route("**/search-data/head.js", lambda route: route.fulfill(body=old, content_type="text/javascript"))
    page.goto(f"{served}search.html?q={quote('志愿服务')}")
    page.wait_for_selector(DONE)
    assert "搜索数据比网页旧" in page.inner_text("#search-status")


def test_by_keyboard_alone_from_any_page_to_a_result(page: Any, base: str) -> None:
    page.goto(f"{base}news/p3.html")
    assert page.locator("script[src*=suggest], script[src*=results]").count() == 0
    page.keyboard.press("/")
    page.keyboard.type("志愿")
    page.wait_for_selector(".suggestions:visible")
    options = page.locator(".suggestion").all_inner_texts()
    assert [re.sub(r"\s+", " ", one) for one in options] == ["标签 志愿", "稿件 志愿服务"]
    box = page.locator(".masthead input[name=q]")
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == page.locator("[aria-selected=true]").get_attribute("id")
    page.keyboard.press("Escape")
    assert page.locator(".suggestions:visible").count() == 0 and box.input_value() == "志愿"
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE)
    assert page.locator("#search-form input").input_value() == "志愿"
    page.locator("#search-results a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/notices/title.html")


def test_the_address_names_the_query_that_was_answered_and_going_back_asks_the_one_before(page: Any, base: str) -> None:
    ask(page, base, "志愿服务")
    page.evaluate("""() => {
        for (const query of ["劳动", "党章"]) {
            document.getElementById("search-form").elements.q.value = query;
            document.getElementById("search-form").requestSubmit();
        }
    }""")
    page.wait_for_url(f"{base}search.html?q={quote('党章')}")
    assert page.title().startswith("党章 - ") and page.locator("#search-results li").count() == 1
    page.go_back()
    page.wait_for_selector("#search-results[data-total='28']")
    assert (
        page.url == f"{base}search.html?q={quote('志愿服务')}" and page.input_value("#search-form input") == "志愿服务"
    )


def test_going_back_to_the_page_without_a_query_empties_it(page: Any, base: str) -> None:
    page.goto(f"{base}search.html")
    page.fill("#search-form input", "志愿服务")
    page.press("#search-form input", "Enter")
    page.wait_for_url("**q=*")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#search-results li').length === 0")
    assert (
        page.input_value("#search-form input")
        == page.inner_text("#search-status")
        == page.inner_text("#search-tools")
        == ""
    )
    assert page.title().startswith("搜索 - ")


def test_a_filter_chosen_while_a_query_is_under_way_does_not_undo_it(page: Any, served: str) -> None:
    ask(page, served, "志愿服务")
    page.evaluate("""() => {
        const find = siteSearch.find;
        siteSearch.find = text => new Promise(go => { window.go = go; }).then(() => find(text));
    }""")
    page.fill("#search-form input", "劳动最光荣")
    page.press("#search-form input", "Enter")
    page.click("#search-tools .found-groups button:nth-child(2)")
    page.wait_for_timeout(100)
    assert page.url.endswith(quote("志愿服务"))
    page.evaluate("window.go()")
    page.wait_for_url(f"**q={quote('劳动最光荣')}")
    assert page.locator("#search-results li a").all_inner_texts() == ["近"]


def test_a_jump_within_the_page_keeps_what_is_shown(page: Any, base: str) -> None:
    ask(page, base, "志愿服务")
    shown = page.locator("#search-results li").count()
    page.evaluate("location.hash = 'main'")
    page.wait_for_timeout(200)
    assert page.locator("#search-results li").count() == shown > 10


def test_a_query_that_takes_long_says_that_it_is_under_way(page: Any, served: str) -> None:
    page.goto(f"{served}search.html")
    page.evaluate("siteSearch.ready()")
    held: list[Any] = []
    page.route("**/p*.js", lambda request: held.append(request) if len(held) < 2 else request.continue_())
    page.fill("#search-form input", "志愿服务")
    page.press("#search-form input", "Enter")
    page.wait_for_function("document.getElementById('search-status').textContent === '正在查找……'")
    for request in held:
        request.continue_()
    page.wait_for_selector(DONE)
    assert "找到 28 篇" in page.inner_text("#search-status")


def test_a_suggestion_is_gone_to_with_enter(page: Any, base: str) -> None:
    page.goto(f"{base}index.html")
    page.keyboard.press("/")
    page.keyboard.type("高振")
    page.wait_for_selector(".suggestions:visible")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/members/near.html")


def test_nothing_is_asked_while_an_input_method_composes(page: Any, library: SmallSite) -> None:
    page.goto(f"{library.output.as_uri()}/index.html")
    page.focus(".masthead input[name=q]")
    page.wait_for_selector("ul.suggestions", state="attached")
    box = page.locator(".masthead input[name=q]")
    box.evaluate("e => e.dispatchEvent(new CompositionEvent('compositionstart'))")
    box.evaluate("e => { e.value = '志愿'; e.dispatchEvent(new InputEvent('input')) }")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert page.locator(".suggestions:visible").count() == 0 and page.url.endswith("index.html")
    box.evaluate("e => e.dispatchEvent(new CompositionEvent('compositionend'))")
    page.wait_for_selector(".suggestions:visible")


def test_traditional_writing_is_marked_where_it_stands(page: Any, library: SmallSite) -> None:
    ask(page, f"{library.output.as_uri()}/", "党员先锋岗")
    assert page.locator("#search-results mark").all_inner_texts() == ["黨員先鋒崗"]


def test_marks_between_are_passed_over_on_request(page: Any, library: SmallSite) -> None:
    assert ask(page, f"{library.output.as_uri()}/", "不忘初心牢记使命") == ["news/plain.html"]
    page.click("text=不管标点再找")
    page.wait_for_selector("text=不管标点，找到 2 篇")
    assert page.locator("#search-results mark").all_inner_texts() == ["不忘初心牢记使命", "不忘初心，牢记使命"]


def test_results_by_section_and_by_date(page: Any, library: SmallSite) -> None:
    ask(page, f"{library.output.as_uri()}/", "志愿服务")
    page.click("text=/^通知公示 4$/")
    assert page.locator("#search-results li").count() == 4
    assert page.get_attribute("#search-results", "data-total") == "28"
    page.click("text=最新的在前")
    page.wait_for_selector(DONE)
    days = [text.split(" · ")[1] for text in page.locator(".found-about").all_inner_texts()]
    assert days == sorted(days, reverse=True) and len(days) == 4


def test_without_scripts_a_sentence_leads_on(browser: Any, library: SmallSite) -> None:
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto(f"{library.output.as_uri()}/index.html")
    page.fill(".masthead input[name=q]", "志愿")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert "2025 年（" in page.inner_text(".search-off") and page.locator(".search-off a").count() >= 4
    window.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_results_and_suggestions(page: Any, library: SmallSite, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{library.output.as_uri()}/search.html?q={quote('志愿服务')}")
    page.wait_for_selector(DONE)
    page.fill("#search-form input", "志愿")
    page.wait_for_selector(".suggestions:visible")
    page.keyboard.press("ArrowDown")
    page.evaluate((installed("axe-core") / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_results_fit_a_phone(browser: Any, library: SmallSite) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    ask(page, f"{library.output.as_uri()}/", "志愿服务")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.eval_on_selector_all(
        "main button:not([hidden])", "all => all.filter(b => b.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    page.close()


def test_the_preview_finds_what_was_just_saved(page: Any, site: SmallSite) -> None:
    site.post("news/a.md", "最早的正文。")
    with Serving(site.root) as serving:
        base = f"http://127.0.0.1:{serving.port}/"
        assert ask(page, base, "最早的正文") == ["news/a.html"]
        site.post("news/a.md", "后来改成这句话。")
        until(lambda: "后来改成" in serving.page("/news/a.html"))
        assert ask(page, base, "后来改成") == ["news/a.html"]
        assert ask(page, base, "最早的正文") == []
