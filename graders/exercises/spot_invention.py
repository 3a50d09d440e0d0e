"""Thirty sentences of three briefings: which are unsupported, and of what kind each error is.

The key is that of the data set (`graders.truths.ai_outputs`). Marking everything, or nothing, earns only the points
for having marked: what is found counts less the false alarms, and precision counts from where chance would be.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from graders.truths.ai_outputs import sentences
from labkit.checks import scale
from labkit.checks.verdicts import verdict
from labkit.exercise import checkout, read_exercise
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("spotting", Path(__file__).parents[1] / "locale")

BRIEFINGS = ("A-045", "A-047", "A-049")
SUPPORTED = "근거 있음"
KINDS = {"invented_figure": "수치", "wrong_date": "날짜", "invented_citation": "출처", "misplaced": "자리"}
# Half right: two numbers that changed places are wrong figures too, and another event's date is a wrong date.
ALSO = {"09": "수치", "14": "날짜"}

Marks = Mapping[str, str | None]
Judge = Callable[[Marks], Finding]


@cache
def key() -> dict[str, str]:
    """Number of the sentence, over all briefings → the right mark."""
    told = [it for name in BRIEFINGS for it in sentences()[name]]
    return {f"{n:02}": KINDS[it.error] if it.error else SUPPORTED for n, it in enumerate(told, start=1)}


@cache
def errors() -> tuple[str, ...]:
    """The numbers of the unsupported sentences."""
    return tuple(n for n, mark in key().items() if mark != SUPPORTED)


def found(marks: Marks) -> Finding:
    """The share of unsupported sentences that were marked, less the share of supported ones (Youden's J)."""
    missed, alarms = _missed(marks), _alarms(marks)
    if not missed and not alarms:
        return Finding(1.0, t("found-all", total=len(errors())))
    hits = len(errors()) - len(missed)
    j = hits / len(errors()) - len(alarms) / (len(key()) - len(errors()))
    told = {"missed": ", ".join(missed) or "–", "alarms": ", ".join(alarms) or "–"}
    return Finding(scale(j, 0.0, 1.0), t("found-some", found=hits, total=len(errors()), **told), (*missed, *alarms))


def precise(marks: Marks) -> Finding:
    """Precision from what marking all would give; less of it where fewer than half of the errors were marked at all.

    Else one sure mark would earn as much as twelve.
    """
    alarms = _alarms(marks)
    hits = len(errors()) - len(_missed(marks))
    if not hits + len(alarms):
        return Finding(0.0, t("marked-none"))
    precision = scale(hits / (hits + len(alarms)), len(errors()) / len(key()), 1.0)
    enough = min(1.0, 2 * hits / len(errors()))
    reason = t("marked-right", marked=hits + len(alarms), right=hits, alarms=", ".join(alarms) or "–")
    return Finding(round(precision * enough, 4), reason, alarms)


def kinds(marks: Marks) -> Finding:
    """The share of unsupported sentences with the right kind, from what one kind for all would give."""
    wrong = tuple(n for n in errors() if marks[n] != key()[n])
    if not wrong:
        return Finding(1.0, t("kinds-all", total=len(errors())))
    reason = t("kinds-some", total=len(errors()), right=len(errors()) - len(wrong), items=", ".join(wrong))
    return Finding(scale(_credit(marks), _one_for_all(), 1.0), reason, wrong)


def _credit(marks: Marks) -> float:
    full = sum(marks[n] == key()[n] for n in errors())
    return (full + 0.5 * sum(marks[n] == other for n, other in ALSO.items())) / len(errors())


@cache
def _one_for_all() -> float:
    return max(_credit(dict.fromkeys(key(), kind)) for kind in KINDS.values())


def _missed(marks: Marks) -> tuple[str, ...]:
    return tuple(n for n in errors() if marks[n] in (SUPPORTED, None))


def _alarms(marks: Marks) -> tuple[str, ...]:
    return tuple(n for n, right in key().items() if right == SUPPORTED and marks[n] not in (SUPPORTED, None))


def _read(answer: Any, judge: Judge) -> Finding:
    # Sentences and spellings are those of the public check: trainee and key cannot disagree on a label.
    rubric = read_exercise(checkout() / "exercises/spot_invention/exercise.toml").question("marks").rubric
    spellings = next(line.options["verdicts"] for line in rubric if line.id == "all-marked")
    return judge({n: verdict(answer, n, spellings) for n in key()})


JUDGES = {
    "marks": {
        "found": partial(_read, judge=found),
        "precise": partial(_read, judge=precise),
        "kinds": partial(_read, judge=kinds),
    }
}
