"""All checks. A check of single texts goes to TEXT_CHECKS, one that needs the whole site to SITE_CHECKS."""

from __future__ import annotations

from site_builder.check.material import SiteCheck, TextCheckMaker

# Each makes, from the site, a value that is called with every text and remembered with it.
TEXT_CHECKS: tuple[TextCheckMaker, ...] = ()
# Each is called once with the whole site; nothing of it is remembered.
SITE_CHECKS: tuple[SiteCheck, ...] = ()
