"""发展党员: a chart of stages and steps from a list, numbered through, with what every step needs."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Portal
from tests.sites import SmallSite, messages

CONFIG = """\
site: {name: 测试党建网, url: https://example.org/}
sections:
  - {slug: news, title: 党建动态, kind: news}
  - {slug: organization, title: 组织生活, kind: event}
"""
LIST = "content/data/development.yaml"
TWO = """\
- stage: 申请入党
  text: 门是自己敲的。
  steps:
    - {title: 递交入党申请书, who: 入党申请人, needs: [入党申请书]}
    - {title: 党组织派人谈话, within: 一个月内, basis: 工作细则第七条}
- stage: 培养
  steps: [确定积极分子]
"""


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.post("news/a.md")
    return site


def test_steps_are_numbered_through_all_stages_and_lead_to_what_they_need(site: SmallSite) -> None:
    site.write(LIST, TWO)
    assert messages(site.build()) == []
    html = site.read("development.html")
    chart = html[html.index('class="flow-stages"') : html.index('class="flow-details"')]
    assert re.findall(r'href="#step-(\d+)".*?flow-title">(.*?)<', chart) == [
        ("1", "递交入党申请书"),
        ("2", "党组织派人谈话"),
        ("3", "确定积极分子"),
    ]
    assert re.findall(r'id="step-(\d+)"', html) == ["1", "2", "3"]
    assert "2 个阶段，3 步" in html
    for said in ("门是自己敲的。", "<dd>入党申请书</dd>", "<dd>一个月内</dd>", "<dd>工作细则第七条</dd>"):
        assert said in html
    assert 'href="development.html"' in site.read("sitemap.html")


def test_the_demo_portal_shows_five_stages_and_twenty_five_steps(portal: Portal) -> None:
    html = portal.published.text("development.html")
    assert html.count('class="flow-stage"') == 5
    assert len(re.findall(r'<li id="step-\d+"', html)) == 25


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- stage: 申请入党\n",
            "1: 阶段“申请入党”里还没有步骤。请在 steps 里按先后写出各步，例如 - {title: 递交入党申请书, who: 入党申请人}",
        ),
        (
            "- stage: 甲\n  steps:\n    - 谈话\n    - 谈话\n",
            "4: 阶段“甲”里有两步都叫“谈话”。请删去一条，或给两步写上不同的名称",
        ),
        ("- {steps: [谈话]}\n", "1: 缺少 stage（阶段名）。请写上 stage，例如 stage: 申请入党"),
        (
            "- stage: 甲\n  steps:\n    - {who: 支部}\n    - 谈话\n",
            "3: 缺少 steps.title（这一步叫什么）。请写上 title，例如 title: 递交入党申请书",
        ),
        ("- stage: 甲\n  steps: [{title: 谈话, need: 登记}]\n", "2: 不认识的键 steps.need。您要写的是 needs 吗？"),
    ],
)
def test_what_the_list_lacks_is_told_with_its_line(site: SmallSite, text: str, said: str) -> None:
    site.write(LIST, text)
    assert [f"{one.line}: {one.message}。{one.hint}" for one in site.build().problems] == [said]


def test_five_hundred_steps_are_one_chart(site: SmallSite) -> None:
    steps = "".join(f"    - {{title: 第{n}件事}}\n" for n in range(100))
    site.write(LIST, "".join(f"- stage: 阶段{n}\n  steps:\n{steps}" for n in range(5)))
    assert messages(site.build()) == []
    assert re.findall(r'id="step-(\d+)"', site.read("development.html"))[-1] == "500"


def test_the_section_of_meetings_leads_to_the_chart(site: SmallSite) -> None:
    site.write("config.yaml", CONFIG)
    site.post("organization/a.md", activity="党课", start="2026-05-04 15:00")
    site.write(LIST, TWO)
    assert messages(site.build()) == []
    assert 'href="../development.html"' in site.read("organization/index.html")
    assert 'href="organization/index.html">组织生活' in site.read("development.html")


def test_without_a_list_there_is_no_chart(site: SmallSite) -> None:
    assert messages(site.build()) == []
    assert "development.html" not in site.files()
