"""Three prompts measured on the 80 teaching complaints, each time anew: nothing is stored but the prompts.

An English notebook runs the English prompts on the English texts, so there are two sets of right numbers; an answer is
held against the one that fits it better.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from graders.measured import held, near
from labkit.checks.choices import canonical, match_key
from labkit.exercise import checkout, read_exercise
from labkit.i18n import LANGUAGES, Language
from labkit.judging import Judge
from labkit.score import Finding
from labkit.trial import colleagues, trial

NAMES = ("A", "B", "C")
# The team head's second condition: at most so many urgent complaints may be missed.
MISSED_AT_MOST = 1

CLAIMS = {
    "1": ["할 수 있다"],
    "2": ["할 수 있다"],
    "3": ["할 수 없다"],
    "4": ["할 수 없다"],
    "5": ["할 수 없다"],
    "6": ["할 수 있다"],
}


@cache
def truth(lang: Language) -> dict[str, float]:
    """Every number asked for."""
    found: dict[str, float] = {}
    for name, prompt in colleagues(lang).items():
        table = trial(prompt)
        urgent = table[table["urgency"].isin(["긴급", "urgent"])]
        found[f"{name}_readable"] = float(table["readable"].sum())
        found[f"{name}_right"] = 100 * float((table["category"] == table["category_said"]).mean())
        found[f"{name}_urgent_found"] = float((urgent["urgency"] == urgent["urgency_said"]).sum())
        found[f"{name}_tokens"] = float(table["tokens"].mean())
        found[f"{name}_urgent"] = float(len(urgent))
        found[f"{name}_all"] = float(len(table))
    return found


def faults(lang: Language, name: str) -> list[str]:
    """The reasons that speak against a prompt, by the team head's first two conditions."""
    numbers = truth(lang)
    found = []
    if numbers[f"{name}_readable"] < numbers[f"{name}_all"]:
        found.append("읽지 못하는 답이 있음")
    if numbers[f"{name}_urgent"] - numbers[f"{name}_urgent_found"] > MISSED_AT_MOST:
        found.append("긴급을 놓침")
    return found


def best(lang: Language) -> str:
    """The most accurate of the prompts that no condition rules out."""
    return max((n for n in NAMES if not faults(lang, n)), key=lambda n: truth(lang)[f"{n}_right"])


def _measured(what: str, *, within: float, unit: str = "") -> Judge:
    """The three numbers of a column are there to be compared: with one wrong, B looks as safe as C."""
    judges = [
        near(_of(lang), [f"{name}_{what}" for name in NAMES], within=within, unit=unit, together=True)
        for lang in LANGUAGES
    ]

    def judge(answer: Any) -> Finding:
        return max((one(answer) for one in judges), key=lambda finding: finding.score)

    return judge


def _of(lang: Language) -> Callable[[], dict[str, float]]:
    return lambda: truth(lang)


def _key(field: str) -> dict[str, list[str]]:
    picked = best("ko")
    if field == "decision":
        return {name: ["쓴다" if name == picked else "쓰지 않는다"] for name in NAMES}
    return {name: ["조건을 다 지킴"] if name == picked else faults("ko", name) for name in NAMES}


def _chosen(field: str) -> Judge:
    def judge(answer: Any) -> Finding:
        rubric = read_exercise(checkout() / "exercises" / "compare_prompts" / "exercise.toml").question("choice").rubric
        fields = next(line.options["fields"] for line in rubric if line.check == "all_decided")
        found = match_key(answer, field=field, key=_key(field), groups=fields[field])
        # One prompt is chosen: to reject all three gets two of three right and decides nothing.
        if field == "decision":
            return replace(found, score=float(found.score == 1))
        # Two prompts miss urgent ones, but who says so of all three tells none from another.
        return replace(found, score=0.0) if _all_alike(answer, field, fields[field]) else found

    return judge


def _all_alike(answer: Any, field: str, groups: list[list[str]]) -> bool:
    return len({canonical(answer, name, field, groups) for name in NAMES}) == 1


JUDGES = {
    "measured": {
        "readable": _measured("readable", within=0.0, unit="/80"),
        "right": _measured("right", within=0.51, unit="%"),
        "urgent-found": _measured("urgent_found", within=0.0, unit="/19"),
        "tokens": _measured("tokens", within=1.0),
    },
    "choice": {"picked": _chosen("decision"), "reasons": _chosen("reason")},
    "claims": {"claims-held": held("compare_prompts", "claims", CLAIMS)},
}
