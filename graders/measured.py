"""Judges for exercises whose answers are numbers measured on city data and verdicts on what may be claimed from them.

The truth is computed when the first answer is judged and not when a module is imported: it loads the data.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from labkit.checks.numbers import numbers_close
from labkit.checks.verdicts import verdicts_match
from labkit.exercise import checkout, read_exercise
from labkit.judging import Judge
from labkit.score import Finding

Truth = Callable[[], Mapping[str, float]]


def near(
    truth: Truth,
    names: Iterable[str],
    *,
    within: float = 0.0,
    relative: float = 0.0,
    unit: str | Mapping[str, str] = "",
    together: bool = True,
) -> Judge:
    """A judge of some of the numbers of an answer.

    Args:
        truth: gives every number by name.
        names: those judged together.
        within: absolute tolerance.
        relative: tolerance as a share of the truth, where that is more.
        unit: "%" takes 0.345 and 34.5 for one another, "month" and "hour" any name of one; or by name.
        together: they come from one method, so that one wrong number costs at least half.
    """
    judged = tuple(names)

    def judge(answer: Any) -> Finding:
        values = truth()
        room = {name: max(within, relative * abs(values[name])) for name in judged}
        units = {name: unit if isinstance(unit, str) else unit.get(name, "") for name in judged}
        expected = {name: {"value": values[name], "within": room[name], "unit": units[name]} for name in judged}
        return numbers_close(answer, expected=expected, together=together)

    return judge


def held(slug: str, question: str, key: Mapping[str, list[str]]) -> Judge:
    """A judge of verdicts: those right, less what one verdict for all statements would get.

    Args:
        slug: the exercise, whose public check names the spellings.
        question: whose answer is judged.
        key: statement → accepted verdicts.
    """
    constant = Counter(verdict for accepted in key.values() for verdict in accepted)

    def judge(answer: Any) -> Finding:
        rubric = read_exercise(checkout() / "exercises" / slug / "exercise.toml").question(question).rubric
        verdicts = next(line.options["verdicts"] for line in rubric if line.check == "all_judged")
        zero_at = max(constant.values()) / len(key)
        return verdicts_match(answer, key=dict(key), verdicts=verdicts, zero_at=zero_at)

    return judge
