"""Measured prompts: counts with their totals, rounding either way, and what one wrong number costs."""

import pytest

from graders import scoring
from graders.exercises.compare_prompts import NAMES, truth
from labkit.exercise import checkout, read_exercise
from tests.graders.bank import ACCEPTED

QUESTION = read_exercise(checkout() / "exercises/compare_prompts/exercise.toml").question("measured")
ASKED = ("readable", "right", "urgent_found", "tokens")
TOTALS = {"readable": "all", "urgent_found": "urgent"}


def share(lang, **more):
    numbers = {f"{name}_{what}": truth(lang)[f"{name}_{what}"] for name in NAMES for what in ASKED}
    return scoring.score("compare_prompts", QUESTION, numbers | more).points / QUESTION.automatic


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("what", TOTALS)
@pytest.mark.parametrize("form", ["{}/{}", "{} / {}", "{} out of {}"])
def test_a_count_may_stand_with_its_own_total_and_with_no_other(lang, what, form):
    count, total = truth(lang)[f"A_{what}"], truth(lang)[f"A_{TOTALS[what]}"]
    assert share(lang, **{f"A_{what}": form.format(int(count), int(total))}) == 1
    assert share(lang, **{f"A_{what}": f"{int(count)}/{int(total) + 1}"}) < 1
    assert share(lang, **{f"A_{what}": count / total}) < 1


@pytest.mark.parametrize("right", [81.2, 81.3, 81.25, "81.2%", 0.8125])
def test_a_half_is_rounded_either_way(right):
    assert truth("en")["C_right"] == 81.25
    assert share("en", C_right=right) == 1


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(("what", "cost"), [("right", 2), ("urgent_found", 2), ("readable", 1.33), ("tokens", 0.67)])
def test_one_wrong_number_costs_what_the_notebook_says_and_does_not_pass(lang, what, cost):
    got = share(lang, **{f"B_{what}": truth(lang)[f"B_{what}"] + 30})
    assert QUESTION.automatic * (1 - got) == pytest.approx(cost, abs=0.01)
    assert got < ACCEPTED["compare_prompts"]


def test_one_reason_for_all_three_tells_none_apart():
    question = read_exercise(checkout() / "exercises/compare_prompts/exercise.toml").question("choice")
    alike = {name: {"decision": "쓰지 않는다", "reason": "긴급을 놓침"} for name in NAMES}
    assert scoring.score("compare_prompts", question, alike).points == 0
    told = alike | {"B": {"decision": "쓰지 않는다", "reason": "읽지 못하는 답이 있음"}}
    assert scoring.score("compare_prompts", question, told).points == 2
