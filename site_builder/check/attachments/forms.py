"""Which attachments are read in which way, by the endings of their names."""

from __future__ import annotations

OFFICE = (
    ".docx", ".docm", ".dotx", ".dotm", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".xlsx", ".xlsm", ".xltx", ".xltm",
    ".odt", ".ods", ".odp", ".ott", ".ots", ".otp", ".vsdx", ".ofd",
)  # fmt: skip
PACKED = (".zip", ".epub")
PHOTOGRAPHS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
FILMS = (".mp4", ".mov", ".m4v", ".3gp")
TEXTS = (
    ".md", ".markdown", ".yaml", ".yml", ".txt", ".json", ".html", ".htm", ".xhtml", ".xml", ".js", ".css", ".ics", ".vtt", ".srt",
    ".rtf", ".vcf", ".log", ".eml", ".mht", ".mhtml", ".sql", ".ini", ".tex",
)  # fmt: skip
# Before 2007, or of other offices: what stands there in plain letters can be seen.
OLD = (".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps", ".wps", ".wpt", ".et", ".ett", ".dps", ".dpt")
CLOSED = (
    ".rar", ".7z", ".tar", ".gz", ".bz2", ".xz", ".tgz", ".iso", ".xlsb", ".pages", ".numbers", ".key", ".mdb", ".accdb",
    ".vsd", ".msg", ".pst", ".caj", ".heic", ".heif",
)  # fmt: skip
ENDINGS = (*OFFICE, *PACKED, ".pdf", ".csv", ".tsv", ".svg", *PHOTOGRAPHS, *FILMS, *OLD, *CLOSED)
