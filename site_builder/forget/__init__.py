"""forget: everywhere a person appears in a site, and taking him out of it once somebody has agreed."""

from __future__ import annotations

from site_builder.forget.find import find as find
from site_builder.forget.naming import written as written
from site_builder.forget.remove import remove as remove
from site_builder.forget.traces import Entry as Entry
from site_builder.forget.traces import Findings as Findings
from site_builder.forget.traces import Trace as Trace
