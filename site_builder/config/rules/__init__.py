"""All rules of `check`. A new rule is declared in one of these modules and found by a function in `check/`."""

from site_builder.config.rules.building import BUILDING
from site_builder.config.rules.editorial import EDITORIAL
from site_builder.config.rules.linking import LINKING
from site_builder.config.rules.personal import PERSONAL
from site_builder.model.rule import Rule

RULES: tuple[Rule, ...] = (*PERSONAL, *LINKING, *EDITORIAL, *BUILDING)
BY_NAME = {rule.name: rule for rule in RULES}
