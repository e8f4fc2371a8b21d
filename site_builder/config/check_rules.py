"""The part of the configuration that speaks of `check`: rules and patterns must exist and be usable."""

from __future__ import annotations

import re

from site_builder.chinese import did_you_mean
from site_builder.config.lines import find, item_lines, line_of
from site_builder.config.rules import BY_NAME
from site_builder.fields import Record
from site_builder.model.checking import Allowance, CheckSettings, OutgoingSite
from site_builder.model.problem import Problems
from site_builder.yaml_text import Mapping

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_FREE = [rule.name for rule in BY_NAME.values() if not rule.fixed]


def check_rules(settings: CheckSettings, node: Mapping, problems: Problems) -> None:
    """Tell what in `check:` names no rule or is no pattern."""
    for name in settings.rules:
        _check_rule(line_of(node, "check", "rules", name), "check.rules 里的规则", name, problems)
    lines = item_lines(find(node, "check", "allow"), Record(Allowance))
    for allowance, line in zip(settings.allow, lines, strict=False):
        _check_rule(line, "check.allow 里的 rule ", allowance.rule, problems)
        for name in ("reason", "approver"):
            if not getattr(allowance, name).strip():
                problems(line, f"check.allow 的这一条没有写 {name}", "请写明为什么可以公开、谁批准的")
    sites = item_lines(find(node, "check", "outgoing"), Record(OutgoingSite, "domain"))
    for site, line in zip(settings.outgoing, sites, strict=False):
        _check_domain(line, site.domain, problems)
    personal = {"student": settings.personal.student, "staff": settings.personal.staff}
    for name, patterns in personal.items():
        for pattern in patterns:
            _check_pattern(line_of(node, "check", "personal", name), pattern, problems)


def _check_rule(line: int | None, what: str, name: str, problems: Problems) -> None:
    rule = BY_NAME.get(name)
    if rule is None:
        problems(line, f"{what}不认识：{name}", did_you_mean(name, _FREE))
    elif rule.fixed:
        problems(line, f"规则 {name} 不能改也不能放行", "请删去这一行，照它的提示改正内容")


def _check_pattern(line: int | None, pattern: str, problems: Problems) -> None:
    try:
        fits_nothing = re.compile(pattern).fullmatch("")
    except re.error:
        problems(line, f"不是正则表达式：{pattern}", "请写成 20\\d{8} 这样的样式")
        return
    if fits_nothing:
        problems(line, f"和什么都没写也相符：“{pattern}”", "请写出至少几位，例如 20\\d{8}")


def _check_domain(line: int | None, domain: str, problems: Problems) -> None:
    if not _DOMAIN.fullmatch(domain):
        host = re.sub(r"^\w+://|[/?#:].*$", "", domain)
        hint = f"请写成 {host}" if _DOMAIN.fullmatch(host) else "请写成 example.edu.cn 这样"
        problems(line, f"check.outgoing 里的 domain 不是域名：“{domain}”", hint)
