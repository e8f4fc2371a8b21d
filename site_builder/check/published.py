"""Numbers that stand in what would be published and in no source: put together by a template or a plugin."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.check.material import Checked
from site_builder.check.origins import Origins
from site_builder.check.personal import personal_data_of
from site_builder.model.problem import Problem


def published(checked: Checked) -> Iterator[Problem]:
    """Personal data in outputs; where its source says it too, it has been told there."""
    personal = personal_data_of(checked.site.config)
    origins = Origins(checked)
    told = {problem.subject for found in checked.sources.values() for problem in found}
    for url, facts in checked.outputs.items():
        for before, number in facts.numbers:
            path, line = origins.find(url, number)
            if line is not None:
                continue  # the source was looked at as a whole, with all that stands around the number
            for one in personal.find(number, before):
                if one.value not in told:
                    told.add(one.value)
                    yield personal.problem(one, number, path, None, f"生成的 {url} 里")
