"""quizzes: questions typed as on an examination paper, rewritten into shortcodes that templates draw."""

from site_builder.read.quizzes.rewrite import as_quiz, rewrite_quizzes

__all__ = ["as_quiz", "rewrite_quizzes"]
