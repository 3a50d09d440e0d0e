"""The held-out grading of one answer: the entry point `labkit.grader`, and what every route of grading calls."""

from typing import TYPE_CHECKING, Any

from graders import criteria
from labkit.exercise import Question
from labkit.judging import score_answer
from labkit.score import Score

if TYPE_CHECKING:
    from graders.examiner import Examiner


def score(slug: str, question: Question, answer: Any, examiner: "Examiner | None" = None) -> Score:
    """Score an answer on everything: held-out cases, keys, and the checks that the rubric names.

    Args:
        slug: the exercise.
        question: what was asked, as `exercise.toml` declares it.
        answer: plain data as `labkit.answers.capture` gives it.
        examiner: grades prompts on another model than the practice model.

    Raises:
        ModelAwayError: the examiner's model did not answer.
    """
    return score_answer(
        examiner.adjusted(slug, question) if examiner else question,
        answer,
        cases=criteria.cases(slug, question.id),
        judges=criteria.judges(slug, question.id),
        whole=True,
        runner=examiner.run if examiner else None,
        loose=bool(examiner and examiner.settings.loose),
    )
