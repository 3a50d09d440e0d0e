"""Twelve sentences of an AI's memo, judged by computing them again from the city's data.

`STATED` is what the memo says, as it stands in the notebook. A verdict is not stored: a sentence is true where its
numbers and names agree with what is computed here, false where they do not. Three speak of what no column holds (a
cause, people who did not answer, persons instead of complaints) and cannot be known.
"""

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from labkit.checks import scale
from labkit.checks.choices import canonical, under
from labkit.checks.numbers import readings
from labkit.exercise import checkout, read_exercise
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("claims")
checks_t = catalogue("measures")

# number → (unit, the value that the memo states); a name where it names a category, dong or month
STATED: dict[str, tuple[str, float | str]] = {
    "01": ("", 2417), "02": ("%", 9.6), "03": ("name", "상하수도"), "04": ("%", 48.0), "06": ("%", 9.6),
    "07": ("", 5.0), "09": ("name", "미리내동"), "10": ("%", 24.9), "12": ("month", "2025-08"),
}  # fmt: skip
UNKNOWABLE = ("05", "08", "11")
TRUE, FALSE, UNKNOWN = "사실", "거짓", "알 수 없음"
# One decimal is asked for; "10.67" and a rounded 10.7 are one.
WITHIN = 0.06
# The English names that a trainee may use.
ALSO = {"청소": ("clean", "waste", "garbage", "trash", "sanitation", "refuse", "litter", "쓰레기")}
# What belongs to another number beside the right one: "6.0일, 중앙값은 5.0일", "메모의 9.6%".
_ANOTHERS = re.compile(
    r"중앙값|한가운데|메모|원문|초안|잘못|틀린|단순\s?평균|비율의\s?평균|동별|지난해|작년|전년"
    r"|\b(?:median|memo|claimed|stated|wrong|mean of|average of|last year)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;()\n]\s?(?!\d{3}\b)|이고|이며|인데|지만|\.\s|\sbut\s|\swhile\s", re.IGNORECASE)
_NOT_IT = re.compile(
    r"(?P<ko>[가-힣]+?)(?:\s?민원)?\s?(?:\([^)]*\))?(?:[이가은는]|보다)?\s?(?:아니|아님|아닌|보다)"
    r"|\b(?:not|instead of|rather than|more than)\s(?P<en>[\w가-힣]+)",
    re.IGNORECASE,
)
_SECOND = re.compile(r"[2-9]위|두\s?번째|다음|\b(?:second|next|then)\b", re.IGNORECASE)
_EITHER = re.compile(r"또는|혹은|아니면|이?거나|이나\s|/|[?]|\b(?:or|either|maybe)\b|아마", re.IGNORECASE)


@dataclass(frozen=True)
class Truth:
    """What the data say: the value, and everything else that a careful person would call right."""

    unit: str
    value: float | str


@cache
def truths() -> dict[str, Truth]:
    """Each sentence that can be decided, computed from the data sets."""
    import labkit

    complaints = labkit.load("complaints")
    month = complaints["received"].dt.strftime("%Y-%m")
    q3 = complaints[month.isin(["2025-07", "2025-08", "2025-09"])]
    before = complaints[month.isin(["2024-07", "2024-08", "2024-09"])]
    by_month = q3.groupby([q3["category"], month.loc[q3.index]]).size().unstack()
    parking, water = by_month.loc["주정차"], by_month.loc["상하수도"]
    days = (q3["answered"] - q3["received"]).dt.total_seconds() / 86400
    people, aged = _residents()
    september = q3[month.loc[q3.index] == "2025-09"].groupby("dong").size()
    return {
        "01": Truth("", float(len(q3))),
        "02": Truth("%", 100 * (len(q3) - len(before)) / len(before)),
        "03": Truth("name", str(q3["category"].value_counts().index[0])),
        "04": Truth("%", 100 * (parking["2025-09"] - parking["2025-08"]) / parking["2025-08"]),
        "06": Truth("%", 100 * float((q3["urgency"] == "긴급").mean())),
        "07": Truth("", float(days.mean())),
        "09": Truth("name", str((september / people).idxmax())),
        "10": Truth("%", 100 * float(aged.sum() / people.sum())),
        "12": Truth("month", str(water.idxmax())),
    }


def _residents() -> tuple[Any, Any]:
    import labkit

    frame = labkit.load("population_age", form="clean")
    frame = frame[frame["month"] == "2025-09"]
    return frame.groupby("dong")["people"].sum(), frame[frame["age_from"] >= 65].groupby("dong")["people"].sum()


@cache
def key() -> dict[str, str]:
    """The verdict on each sentence."""
    found = dict.fromkeys(UNKNOWABLE, UNKNOWN)
    for number, truth in truths().items():
        found[number] = TRUE if _agrees(STATED[number][1], truth) else FALSE
    return dict(sorted(found.items()))


def _agrees(stated: float | str, truth: Truth) -> bool:
    if isinstance(stated, str) or isinstance(truth.value, str):
        return stated == truth.value
    return abs(stated - truth.value) <= 0.05 + 1e-9


def verdicts(answer: Any, groups: list[list[str]]) -> Finding:
    """The share of right verdicts, less what one verdict for all would get."""
    wrong = [n for n, right in key().items() if _verdict(answer, n, groups) != right]
    right = len(key()) - len(wrong)
    if not wrong:
        return Finding(1.0, checks_t("claims-right", total=len(key())))
    reason = checks_t("claims-wrong", right=right, total=len(key()), items=", ".join(wrong))
    return Finding(scale(right / len(key()), 0.45, 1.0), reason, tuple(wrong))


def unknowable(answer: Any, groups: list[list[str]]) -> Finding:
    """Those that cannot be known, found and not overdone: F1 of that verdict, from one half up."""
    chosen = {n for n in key() if _verdict(answer, n, groups) == UNKNOWN}
    hits = len(chosen & set(UNKNOWABLE))
    f1 = 2 * hits / (len(chosen) + len(UNKNOWABLE))
    missed, more = sorted(set(UNKNOWABLE) - chosen), sorted(chosen - set(UNKNOWABLE))
    reason = t("unknowable", hits=hits, total=len(UNKNOWABLE), more=len(more))
    return Finding(scale(f1, 0.5, 1.0), reason, tuple(missed + more))


def right_values(answer: Any, groups: list[list[str]]) -> Finding:
    """The right value of every false sentence; only where it was judged false."""
    false = [n for n, verdict in key().items() if verdict == FALSE]
    wrong = [n for n in false if _verdict(answer, n, groups) != FALSE or not _is_right(_given(answer, n), truths()[n])]
    right = len(false) - len(wrong)
    reason = t("right-values", right=right, total=len(false), items=", ".join(wrong) or "–")
    return Finding(scale(right / len(false), 0.0, 1.0), reason, tuple(wrong))


def _verdict(answer: Any, number: str, groups: list[list[str]]) -> str | None:
    return canonical(answer, number, "verdict", groups) if isinstance(answer, dict) else None


def _given(answer: Any, number: str) -> Any:
    line = under(answer, number)
    return line.get("right") if isinstance(line, dict) else None


def _is_right(given: Any, truth: Truth) -> bool:
    if isinstance(given, str):
        given = given[:500]  # a value, or a sentence that gives one
    if isinstance(truth.value, str):
        return isinstance(given, str) and _names(given, truth.value)
    said = readings(given, truth.unit)
    if not said and isinstance(given, str) and not _EITHER.search(given):
        said = readings(_own(given), truth.unit)
    return any(abs(reading - truth.value) <= WITHIN for reading in said)


def _own(given: str) -> str:
    """What a sentence says of the right value, without what it says of another one."""
    return ", ".join(clause for clause in _CLAUSE.split(given) if not _ANOTHERS.search(clause))


def _names(given: str, wanted: str) -> bool:
    """The name is said, and no other category beside it as good.

    "청소(407건)" and "상하수도가 아니라 청소" are right, "청소 또는 상하수도" is none.
    """
    if _EITHER.search(given):
        return False
    first = re.sub(r"\([^)]*\)", " ", given).partition(">")[0]
    clauses = (clause for clause in _CLAUSE.split(first) if not _SECOND.search(clause))
    said = _NOT_IT.sub(" ", ", ".join(clauses)).casefold().replace(" ", "")
    others = [name for name in _categories() if name != wanted]
    return any(n in said for n in (wanted, *ALSO.get(wanted, ()))) and not any(other in said for other in others)


@cache
def _categories() -> tuple[str, ...]:
    import labkit

    return tuple(str(name) for name in labkit.load("complaints")["category"].unique())


_GROUPS = (
    read_exercise(checkout() / "exercises/verify_ai_analysis/exercise.toml")
    .question("claims")
    .rubric[0]
    .options["fields"]["verdict"]
)
JUDGES = {
    "claims": {
        "verdicts": partial(verdicts, groups=_GROUPS),
        "unknowable": partial(unknowable, groups=_GROUPS),
        "right-values": partial(right_values, groups=_GROUPS),
    }
}
