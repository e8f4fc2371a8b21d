"""The rules about how the group works: reviews, periods, wording, freshness, bylines."""

from site_builder.model.rule import Rule

EDITORIAL = (
    Rule(
        "review",
        "error",
        "三审三校",
        "栏目的 reviews 要求、还没有签齐的稿件；签字以后又改过的稿件；名单（reviewers.yaml）之外的人的签字",
        "党建动态要求终审，稿件没有终审签字",
        "审核后签字：site-builder review 稿件 --step 终审 --by 姓名",
    ),
    Rule(
        "period",
        "warning",
        "公示期",
        "不满 workdays 的 to，节假日表（holidays.yaml）里没有的年份",
        "workdays: 5，to 却只隔了三个工作日",
        "改正 to，或删去 to 由程序推算；补上节假日表",
    ),
)
