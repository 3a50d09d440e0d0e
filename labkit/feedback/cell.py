"""`labkit.check("exercise", "question")`: the visible line of a graded cell."""

import os
from collections.abc import Mapping
from typing import Any

from labkit.answers import capture, missing
from labkit.errors import AnswerError, LabkitError
from labkit.exercise import Question, find_exercise, public_cases
from labkit.feedback.panel import Panel
from labkit.judging import empty_score, score_answer
from labkit.score import Score


def check(slug: str, question_id: str) -> None:
    """Show how far the answer in this notebook fulfils the public criteria, as a panel under the cell.

    Nothing is raised, whatever the answer holds: a problem becomes a sentence in the panel.

    Args:
        slug: the exercise.
        question_id: the question, as the cell names it.
    """
    if os.environ.get("NBGRADER_EXECUTION"):
        return  # graded on held-out cases by the line below: two panels with two results would confuse
    from IPython.core.getipython import get_ipython
    from IPython.display import display

    shell = get_ipython()
    display(check_value(slug, question_id, shell.user_ns if shell else {}))


def check_value(slug: str, question_id: str, namespace: Mapping[str, Any]) -> Panel:
    """The panel for the answer that a namespace holds."""
    try:
        exercise = find_exercise(slug)
        question = exercise.question(question_id)
        score = public_score(question, namespace)
    except LabkitError as error:
        return Panel.of_problem(error.text)
    from labkit.course.progress import record

    record(slug, question_id, score.points, score.max_points)
    return Panel.of_score(score, public=True, unseen=question.type == "prompt")


def public_score(question: Question, namespace: Mapping[str, Any]) -> Score:
    """Score the named answer by the public criteria on the public cases."""
    try:
        answer = take(question, namespace)
    except AnswerError as error:
        return empty_score(question, None, error.text)
    return score_answer(question, answer, cases=public_cases(question))


def take(question: Question, namespace: Mapping[str, Any]) -> Any:
    """The named answer as plain data.

    Raises:
        AnswerError: there is no such variable, or it holds something else than the question asks for.
    """
    if question.name not in namespace:
        raise AnswerError(missing(question.name))
    return capture(question.type, namespace[question.name])
