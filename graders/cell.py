"""The hidden line of a graded cell, for stock `nbgrader autograde`: it runs in the trainee's kernel.

Works anywhere, and is not tamper-proof: code that runs in the same process can replace it. That is said in the
README and by `graders grade`.
"""

from typing import Any

from labkit.errors import AnswerError
from labkit.exercise import checkout, read_exercise
from labkit.feedback.cell import take
from labkit.feedback.panel import Panel
from labkit.judging import empty_score
from labkit.score import Score


class Points(float):
    """A score that nbgrader reads as a number (partial credit) and a person reads as a panel."""

    panel: Panel

    def _repr_html_(self) -> str:
        return self.panel._repr_html_()


def score(slug: str, question_id: str) -> Points:
    """Score the answer that the calling notebook holds.

    Args:
        slug: the exercise; its rubric is read from the installed repository, not from beside the notebook.
        question_id: which question.
    """
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    result = score_namespace(slug, question_id, shell.user_ns if shell else {})
    points = Points(result.points)
    points.panel = Panel.of_score(result)
    return points


def score_namespace(slug: str, question_id: str, namespace: dict[str, Any]) -> Score:
    """Score the named answer of a namespace; an unusable answer gets no points and the reason."""
    from graders.scoring import score as score_whole

    question = read_exercise(checkout() / "exercises" / slug / "exercise.toml").question(question_id)
    try:
        answer = take(question, namespace)
    except AnswerError as error:
        return empty_score(question, None, error.text)
    return score_whole(slug, question, answer)
