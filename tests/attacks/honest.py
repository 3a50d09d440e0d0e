"""The honest part of every hostile submission, and what it earns.

The points of the cards and of the table were counted by hand from the rubrics in `exercise.toml`; a prompt's points
are a measurement on the practice model, so those come from scoring the honest answer directly (`scored`).
`test_catalogue.py` compares the hand-counted ones with direct scoring as well.
"""

import re
from functools import cache
from typing import Literal

from graders.course.sources import exercise_of
from graders.demo import answers
from graders.scoring import score
from labkit.answers import capture
from labkit.errors import AnswerError
from tests.graders.bank import run

Lang = Literal["ko", "en"]
Points = dict[str, float]
CARDS, TABLE, PROMPT = "choose_licence", "clean_population", "triage_complaints"

# Five decisions and five bases a group, a point each: all right · decisions right, every basis wrong · the stub.
MIXED: Points = {"cards-a": 10, "cards-b": 5, "cards-c": 0}
NOTHING: Points = dict.fromkeys(MIXED, 0)
WHOLE: Points = dict.fromkeys(MIXED, 10)
# Everything right but the codes, which are worth 4 of 20.
CODES_AS_NUMBERS: Points = {"tidy-table": 16}


def mixed(lang: Lang) -> dict[str, str]:
    """The first group right, the second half right, the third untouched: any gain and any loss shows."""
    right = answers.solution(CARDS, lang)
    # PERMISSION is the basis of no card of the second group.
    return {
        "cards-a": right["cards-a"],
        "cards-b": re.sub(r'"basis": "[^"]*"', '"basis": "PERMISSION"', right["cards-b"]),
    }


def honest_answers(slug: str, lang: Lang) -> dict[str, str]:
    """Question → code of the answer cell, for the attacks on an exercise."""
    if slug == CARDS:
        return mixed(lang)
    return answers.partly(slug, lang) if slug == TABLE else answers.wrong(slug, lang)


def scored(slug: str, texts: dict[str, str]) -> Points:
    """Points of the honest answers alone, by scoring them without notebook, kernel or gradebook."""
    return dict(_scored(slug, tuple(sorted(texts.items()))))


@cache
def _scored(slug: str, texts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, float], ...]:
    by_id = dict(texts)
    return tuple((q.id, _points(slug, q, by_id.get(q.id, ""))) for q in exercise_of(slug).questions)


def _points(slug, question, code):
    try:
        return score(slug, question, capture(question.type, run(code, question.name))).points
    except AnswerError:
        return 0.0
