"""The twelve sections a portal has unless `config.yaml` names its own."""

from __future__ import annotations

from site_builder.model.config import SectionSettings

DEFAULT_SECTIONS = (
    SectionSettings("overview", "园区概况", "page", order="weight"),
    SectionSettings("news", "党建动态", "news"),
    SectionSettings("current-affairs", "时政要闻", "news"),
    SectionSettings("notices", "通知公示", "notice"),
    SectionSettings("openness", "党务公开", "document"),
    SectionSettings("organization", "组织生活", "event"),
    SectionSettings("members", "党员风采", "spotlight", order="weight"),
    SectionSettings("excellence", "创先争优", "news"),
    SectionSettings("party-school", "业余党校", "lesson"),
    SectionSettings("moral-education", "德育园地", "news"),
    SectionSettings("union-league", "工团天地", "news"),
    SectionSettings("resources", "资料中心", "document"),
)
