"""The held-out grading of one answer: the entry point `labkit.grader`, and what every route of grading calls."""

from typing import Any

from graders import criteria
from labkit.exercise import Question
from labkit.judging import score_answer
from labkit.score import Score


def score(slug: str, question: Question, answer: Any) -> Score:
    """Score an answer on everything: held-out cases, keys, and the checks that the rubric names.

    Args:
        slug: the exercise.
        question: what was asked, as `exercise.toml` declares it.
        answer: plain data as `labkit.answers.capture` gives it.
    """
    return score_answer(
        question,
        answer,
        cases=criteria.cases(slug, question.id),
        judges=criteria.judges(slug, question.id),
        whole=True,
    )
