"""All checks. A check of single texts goes to TEXT_CHECKS, one that needs the whole site to SITE_CHECKS."""

from __future__ import annotations

from site_builder.check.editorial import check_editorial, check_freshness
from site_builder.check.links import inside, outside
from site_builder.check.material import SiteCheck, TextCheckMaker
from site_builder.check.published import published
from site_builder.check.structure import contrast, structure
from site_builder.check.words import check_list, check_names, word_check

# Each makes, from the site, a value that is called with every text and remembered with it.
TEXT_CHECKS: tuple[TextCheckMaker, ...] = (word_check,)
# Each is called once with the whole site; nothing of it is remembered.
SITE_CHECKS: tuple[SiteCheck, ...] = (
    inside,
    outside,
    published,
    structure,
    contrast,
    check_list,
    check_names,
    check_editorial,
    check_freshness,
)
