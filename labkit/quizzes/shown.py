"""`labkit.quiz("start_here")`: the last line of a lesson."""

from collections.abc import Container
from typing import Any

from labkit.quizzes.model import Quiz
from labkit.quizzes.page import page, plain
from labkit.quizzes.reading import find_quiz
from labkit.screen import widget_view


def quiz(slug: str) -> "ShownQuiz":
    """Five questions on a lesson, to think back; nothing is graded, stored or sent.

    Args:
        slug: the lesson.

    Returns:
        The quiz, shown where it is the last line of a cell: to choose from where there are widgets, folded elsewhere.

    Raises:
        ExerciseError: the lesson has no quiz, or a faulty one.
    """
    return ShownQuiz(find_quiz(slug))


class ShownQuiz:
    """A quiz that shows itself as widgets, as a page, or as text, whatever the reader's programme can do.

    Args:
        quiz: what to show.
    """

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz

    def __repr__(self) -> str:
        return plain(self.quiz)

    def _repr_html_(self) -> str:
        return page(self.quiz)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, Any]:
        return {"text/plain": repr(self), "text/html": self._repr_html_(), **widget_view(self._widgets)}

    def _widgets(self) -> Any:
        from labkit.quizzes.panel import QuizPanel

        return QuizPanel(self.quiz).box
