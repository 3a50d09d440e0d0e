"""What `sample_tokens` grades as true and false is what the tables say, and the naive ways stay below a pass."""

import pytest

from graders import scoring
from graders.exercises import sample_tokens as key
from labkit.answers import capture
from labkit.exercise import checkout, read_exercise
from tests.graders.bank import ACCEPTED

EXERCISE = read_exercise(checkout() / "exercises/sample_tokens/exercise.toml")
RIGHT = {
    "year_2025_t1": 58.4,
    "year_2025_t05": 74.8,
    "year_2025_t2": 46.8,
    "wrong_years_t1": 83.1,
    "wrong_years_t05": 50.3,
    "three_right_t1": 20.0,
    "friday_t1": 11.1,
    "friday_k3": 12.6,
    "left_p90_t1": 4,
    "left_p90_t2": 5,
    "wrong_days_t0": 200,
}


def share(question, answer):
    asked = EXERCISE.question(question)
    score = scoring.score("sample_tokens", asked, capture(asked.type, answer))
    return score.points / score.max_points


def test_the_statements_are_what_the_tables_say():
    _, days = key.tables()
    friday = [days.at(t).probability("금") for t in (0, 1, 2, 1000)]
    held = {
        "1": friday[0] == 1,
        "3": days.at(1, top_p=0.5).probability("금") == 0,
        "5": days.at(1, top_k=1).probabilities.tolist() == days.at(2, top_k=1).probabilities.tolist(),
        "6": friday[3] == max(days.at(1000).probabilities),
        "7": friday[2] > friday[1],
    }
    assert {n: ["맞음" if true else "틀림"] for n, true in held.items()} == {n: key.CLAIMS[n] for n in held}


def test_whole_drafts_fractions_and_units_are_one_answer():
    said = RIGHT | {"year_2025_t1": 0.5845, "friday_t1": "11.1%", "wrong_years_t1": 83, "wrong_days_t0": "200건"}
    assert share("numbers", said) == 1


@pytest.mark.parametrize(
    "naive",
    [
        {"year_2025_t05": 46.8, "year_2025_t2": 74.8},  # times the temperature
        {"wrong_years_t1": 116.9, "wrong_years_t05": 149.7},  # those that are right
        {"wrong_days_t0": 0},  # a low temperature makes no mistakes
        {"friday_k3": 11.1},  # not scaled again
        {"left_p90_t1": 3, "left_p90_t2": 4},  # without the one that reaches 90 %
        {"left_p90_t1": 3, "left_p90_t2": 2},  # those that were cut
        {"three_right_t1": 58.4},  # as if one place were all
        {"three_right_t1": 175.3},  # added up
    ],
)
def test_naive_ways_do_not_pass(naive):
    assert share("numbers", RIGHT) == 1
    assert share("numbers", RIGHT | naive) < ACCEPTED["sample_tokens"]


@pytest.mark.parametrize(("question", "items", "one"), [("settings", "1234", "가"), ("claims", "12345678", "맞음")])
def test_one_answer_for_all_earns_next_to_nothing(question, items, one):
    assert share(question, dict.fromkeys(items, one)) <= 0.2
