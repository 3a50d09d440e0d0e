"""Findings, points and records: partial credit with its reason, the same bytes every time."""

import json
import math

import pytest

from labkit.i18n import Text
from labkit.score import Criterion, CriterionScore, Finding, Score, score_criterion

WHY = Text("까닭", "reason")
TITLE = Text("제목", "title")
STEP = Text("다음", "next")


@pytest.mark.parametrize("score", [-0.01, 1.01, math.nan, math.inf, -math.inf])
def test_a_finding_outside_0_to_1_is_refused(score):
    with pytest.raises(ValueError, match=r"0\.\.1"):
        Finding(score, WHY)


@pytest.mark.parametrize(
    ("points", "score", "expected"),
    [
        (4, 1.0, 4.0),
        (4, 0.0, 0.0),
        (4, 0.5, 2.0),
        (9, 0.3889, 3.5),  # 9 × 0.3889 = 3.5001
        (5, 0.3333, 1.67),  # 1.6665, and a float just above it
        (3, 0.1, 0.3),  # 0.30000000000000004 without rounding
        (0, 1.0, 0.0),
    ],
)
def test_points_are_the_share_rounded_to_hundredths(points, score, expected):
    result = score_criterion(Criterion("c", points, TITLE, lambda _: Finding(score, WHY)), None)
    assert (result.points, result.max_points) == (expected, float(points))


@pytest.mark.parametrize(("score", "step"), [(1.0, None), (0.99, STEP), (0.0, STEP)])
def test_a_next_step_is_given_only_where_something_is_left_to_do(score, step):
    result = score_criterion(Criterion("c", 2, TITLE, lambda _: Finding(score, WHY, ("quote",)), STEP), None)
    assert (result.next_step, result.reason, result.title, result.evidence) == (step, WHY, TITLE, ("quote",))


def test_what_could_not_be_decided_gives_no_points_and_says_so():
    result = score_criterion(Criterion("c", 2, TITLE, lambda _: Finding(1.0, WHY, ungraded=True)), None)
    assert (result.points, result.max_points, result.ungraded) == (0.0, 2.0, True)


def test_the_judge_sees_the_material_itself():
    seen = []
    score_criterion(Criterion("c", 1, TITLE, lambda m: seen.append(m) or Finding(1, WHY)), material := {"a": 1})
    assert seen[0] is material


def record(answer):
    line = CriterionScore("c", 1.5, 2.0, TITLE, WHY, ("<인용>",), STEP)
    return Score("q", 1.5, 2.0, answer, WHY, (line,)).to_record()


def test_a_record_is_canonical_json_in_both_languages():
    text = record({"나": 1, "가": [True, None, 0.1]})
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert json.loads(text) == {
        "question": "q",
        "points": 1.5,
        "max_points": 2.0,
        "answer": {"나": 1, "가": [True, None, 0.1]},
        "reason": {"ko": "까닭", "en": "reason"},
        "criteria": [
            {
                "id": "c",
                "points": 1.5,
                "max_points": 2.0,
                "title": {"ko": "제목", "en": "title"},
                "reason": {"ko": "까닭", "en": "reason"},
                "evidence": ["<인용>"],
                "next_step": {"ko": "다음", "en": "next"},
                "ungraded": False,
            }
        ],
    }


def test_the_order_in_which_an_answer_was_written_does_not_change_a_byte():
    assert record({"a": 1, "b": {"c": 2, "d": 3}}) == record({"b": {"d": 3, "c": 2}, "a": 1})


def test_a_record_is_one_line_that_can_be_written():
    text = record("a\nb\u2028\ud800")
    assert "\n" not in text
    assert json.loads(text.encode("utf-8"))["answer"] == "a\nb\u2028?"


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_a_record_that_other_readers_would_refuse_is_not_written(number):
    with pytest.raises(ValueError, match="not JSON compliant"):
        record([number])
