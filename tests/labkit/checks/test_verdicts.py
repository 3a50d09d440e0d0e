"""What may be claimed: each statement judged, and judged rightly."""

import pytest

from labkit.checks.verdicts import all_judged, verdicts_match

VERDICTS = [["할 수 있다", "can"], ["조건을 달면", "with a condition"], ["할 수 없다", "cannot"]]
KEY = {"1": ["할 수 있다"], "2": ["할 수 없다"], "3": ["조건을 달면", "할 수 없다"], "4": ["할 수 있다"]}


@pytest.mark.parametrize(
    ("answer", "score", "open_items"),
    [
        ({"1": "can", "2": "CANNOT", "3": "조건을달면", "4": "할 수 있다"}, 1.0, ()),
        ({"1": "can", "2": "", "3": "아마", "4": "할 수 있다"}, 0.5, ("2", "3")),
        ({"1": {"verdict": "can"}}, 0.0, ("1", "2", "3", "4")),
        ({}, 0.0, ("1", "2", "3", "4")),
    ],
)
def test_every_statement_has_an_allowed_verdict(answer, score, open_items):
    found = all_judged(answer, items=list(KEY), verdicts=VERDICTS)
    assert (found.score, found.evidence) == (score, open_items)


@pytest.mark.parametrize(
    ("answer", "score"),
    [
        ({"1": "can", "2": "cannot", "3": "with a condition", "4": "can"}, 1.0),
        ({"1": "can", "2": "cannot", "3": "할 수 없다", "4": "can"}, 1.0),  # two views of the third
        ({"1": "can", "2": "cannot", "3": "can", "4": "can"}, 0.5),
        (dict.fromkeys(KEY, "can"), 0.0),  # one verdict for all is no judgement
        ({}, 0.0),
    ],
)
def test_what_guessing_gets_gives_no_credit(answer, score):
    assert verdicts_match(answer, key=KEY, verdicts=VERDICTS, zero_at=0.5).score == score
