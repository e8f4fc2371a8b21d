"""quizzes: questions typed as on an examination paper, rewritten into shortcodes that templates draw."""

from __future__ import annotations

from site_builder.errors import Complain


def as_quiz(body: str) -> str:
    """The body of a post that is a quiz as a whole: on the same lines but for one more before the first."""
    from site_builder.read.quizzes import rewrite

    return rewrite.as_quiz(body)


def rewrite_quizzes(text: str, first_line: int, complain: Complain) -> str:
    """The text with its quizzes rewritten; `first_line` is the number of its first line, for complaints."""
    if "{{<" not in text or "quiz" not in text:
        return text
    from site_builder.read.quizzes import rewrite

    return rewrite.rewrite(text, first_line, complain)
