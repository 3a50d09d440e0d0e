"""The proof banks: answers by hands that saw only the brief, and the share of points each may get.

A line of `tests/bank/<slug>.jsonl` has `id`, `question`, `kind` (right or wrong), `answer`, `why`, and `fair_share`:
what its author, who did not know the grader, thinks it deserves. `at_most` overrides it where that was misjudged;
`why` then says so.
"""

import contextlib
import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graders import scoring
from graders.course.sources import content_of
from labkit.answers import capture
from labkit.errors import AnswerError
from labkit.exercise import read_exercise
from labkit.i18n import Language
from labkit.judging import empty_score
from labkit.score import Score

ROOT = Path(__file__).parents[2]
# The share of points from which an answer passes for right. A prompt's score is a measurement, not a yes or no.
ACCEPTED = {
    "sample_tokens": 0.95,
    "spot_invention": 0.9,
    "triage_complaints": 0.8,
    "summarise_notice": 0.9,
    "reply_to_complaint": 0.92,  # a whole criterion missed, the smallest of which is 3 of 30, does not pass
    "resist_injection": 0.9,
    "compare_prompts": 0.95,  # one wrong number of twelve, even a mean of tokens, does not pass
    "clean_population": 0.96,
    "choose_licence": 0.9,
    "fair_comparison": 0.9,
    "visitors_not_tourists": 0.9,
    "event_effect": 0.9,
    "measure_complaints": 0.95,
    "join_districts": 0.95,
    "minutes_to_actions": 0.96,
    "verify_ai_analysis": 0.95,
    "write_policy_memo": 0.92,  # a whole criterion missed, the smallest of which is 2 of 24, does not pass
    "draft_official_letter": 0.96,
    "write_press_release": 0.96,
}
# No bank yet, or one that nobody has worked through: no claim is made about how fairly these grade.
UNPROVEN: frozenset[str] = frozenset()
# How far above its author's estimate a wrong answer may score.
TOLERANCE = 0.2
# Entries of the second banks, whose authors wrote when the graders were finished, that are graded wrongly: a test
# asserts that each still is, so that whoever mends one takes it off.
KNOWN: frozenset[tuple[str, str]] = frozenset(
    {
        ("summarise_notice", "r14"),  # "전화번호를 생략하거나 바꾸지 마십시오" is not heard
        ("summarise_notice", "w11"),  # a heap of words without a verb is taken for a request; w09 and s-w18 as well
        ("summarise_notice", "w25"),  # a critique is taken for a summary
        ("reply_to_complaint", "s-r19"),  # "이 두 가지를 생각하며" is taken for a number of items
        ("reply_to_complaint", "w09"),
        ("reply_to_complaint", "w16"),  # a reply written by hand is taken for an example
        ("reply_to_complaint", "w30"),
        ("reply_to_complaint", "s-w08"),
        ("reply_to_complaint", "s-w18"),
        ("resist_injection", "s-r12"),  # '출력: "- "로 시작하는 네 줄' is taken for an example
    }
)


@dataclass(frozen=True)
class Entry:
    """One line of a bank."""

    slug: str
    id: str
    question: str
    kind: str
    answer: Any
    fair_share: float
    why: str

    def score(self) -> Score:
        """What the grader gives it."""
        question = read_exercise(ROOT / "exercises" / self.slug / "exercise.toml").question(self.question)
        try:
            code = question.type in ("table", "figure")
            answer = capture(question.type, run(self.answer, question.name, self.slug) if code else self.answer)
        except AnswerError as error:
            return empty_score(question, None, error.text)
        return scoring.score(self.slug, question, answer)

    def fair(self) -> bool:
        """Whether a right answer passes, and a wrong one neither passes nor scores far above its author's estimate."""
        got = share((self.slug, self.id))
        if self.kind == "right":
            return got >= ACCEPTED[self.slug]
        return got < ACCEPTED[self.slug] and got <= self.fair_share + TOLERANCE


def entries(slug: str, folder: str = "tests/bank") -> list[Entry]:
    """The bank of an exercise; in `tests/bank/third` one that nobody has mended anything for yet."""
    file = ROOT / folder / f"{slug}.jsonl"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [_entry(slug, json.loads(line)) for line in lines]


@cache
def share(entry_id: tuple[str, str], folder: str = "tests/bank") -> float:
    """The share of its question's points that an entry gets; scored once for all tests."""
    slug, id = entry_id
    entry = next(e for e in entries(slug, folder) if e.id == id)
    question = read_exercise(ROOT / "exercises" / slug / "exercise.toml").question(entry.question)
    return entry.score().points / question.automatic  # what a person judges is no part of the proof


def at_best(entry: Entry) -> float:
    """The share that an entry gets where a person decides in its favour whatever was left open for review."""
    question = read_exercise(ROOT / "exercises" / entry.slug / "exercise.toml").question(entry.question)
    manual = {line.id for line in question.rubric if line.manual}
    lines = [line for line in entry.score().criteria if line.id not in manual]
    return sum(line.max_points if line.ungraded else line.points for line in lines) / question.automatic


def run(code: str, name: str, slug: str = "clean_population", lang: Language = "ko") -> Any:
    """A table or a figure is given as code: run it on what the notebook's own cells have left behind."""
    import matplotlib.pyplot as plt
    import pandas as pd

    given = _given(slug, lang)
    plt.close("all")  # as a notebook does after each cell: what is drawn next goes into a figure of its own
    frames = (pd.DataFrame, pd.Series)  # a copy, or one answer would change what the next one is given
    namespace = {k: v.copy() if isinstance(v, frames) else v for k, v in given.items()}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, namespace)
    return namespace.get(name)


@cache
def _given(slug: str, lang: Language) -> dict[str, Any]:
    """The names after all the code that a trainee is given; nobody's answer among them."""
    import matplotlib

    import labkit

    matplotlib.use("Agg")
    namespace: dict[str, Any] = {"labkit": labkit}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in content_of(slug).cells:
            if cell.role == "code" and cell.lang in (None, lang):
                exec(cell.source, namespace)
    return namespace


def _entry(slug: str, data: dict[str, Any]) -> Entry:
    fair = data.get("at_most", data["fair_share"])
    return Entry(slug, data["id"], data["question"], data["kind"], data["answer"], fair, data["why"])
