"""The same posts for Pelican, with its own theme and its memory of read posts."""

SITENAME = "园区党建网"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "public"
THEME = "simple"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
DEFAULT_PAGINATION = 20
ARTICLE_SAVE_AS = ARTICLE_URL = "{category}/{date:%Y}/{slug}.html"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
FEED_ALL_ATOM = "atom.xml"
CATEGORY_FEED_ATOM = "{slug}/atom.xml"
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CHECK_MODIFIED_METHOD = "mtime"
MARKDOWN = {
    "extensions": ["tables", "footnotes", "attr_list", "def_list", "fenced_code", "admonition", "toc"],
    "output_format": "html",
}
