"""Python-Markdown extensions (https://python-markdown.github.io/extensions/api/), one a module."""
