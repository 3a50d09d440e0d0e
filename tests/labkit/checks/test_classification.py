"""Macro-F1 and accuracy against numbers worked out by hand."""

import json

import pytest

from labkit.checks.classification import label_accuracy, macro_f1
from labkit.checks.spelling import spelling
from labkit.evaluation import Case, Run
from labkit.i18n import Text

LABELS = [["가", "A"], ["나", "B"], ["다", "C"]]


def runs(expected, found):
    """One run a letter; "-" is a reply that nobody can read."""
    names = {"A": "가", "B": "나", "C": "다"}
    replies = [json.dumps({"k": f}) if f != "-" else "모르겠습니다" for f in found]
    cases = [Case(str(i), {"ko": "문서"}, {"k": names[e]}) for i, e in enumerate(expected)]
    return [Run(case, reply) for case, reply in zip(cases, replies, strict=True)]


# Per label: hit / missed / false → F1 = 2·hit / (2·hit + missed + false); macro-F1 = mean over the three labels.
HAND = [
    # A 2/0/0 → 1, B 2/0/0 → 1, C 2/0/0 → 1
    ["AABBCC", "AABBCC", 1.0],
    # A 2/1/0 → 4/5 = 0.8; B 1/1/1 → 2/4 = 0.5; C 1/0/1 → 2/3; mean = (0.8 + 0.5 + 0.6667) / 3 = 0.6556
    ["AAABBC", "AABBCC", 0.6556],
    # A 3/0/3 → 6/9 = 2/3; B 0 → 0; C 0 → 0; mean = 0.2222, though half of the replies are right
    ["AAABBC", "AAAAAA", 0.2222],
    # nothing right
    ["AABBCC", "BBCCAA", 0.0],
    # unreadable replies are misses: A 1/1/0 → 2/3; B 2/0/0 → 1; C 0/2/0 → 0; mean = (0.6667 + 1 + 0) / 3 = 0.5556
    ["AABBCC", "A-BB--", 0.5556],
    ["AABBCC", "------", 0.0],
    # C neither expected nor found has F1 = 0: (1 + 1 + 0) / 3
    ["AABB", "AABB", 0.6667],
    # C found but never expected: A 1/1/0 → 2/3; B 2/0/0 → 1; C 0/0/1 → 0; mean = 0.5556
    ["AABB", "ACBB", 0.5556],
    # one of many: A 9/0/1 → 18/19 = 0.9474; B 0/1/0 → 0; C 1/0/0 → 1; mean = 0.6491
    ["AAAAAAAAABC", "AAAAAAAAAAC", 0.6491],
]


@pytest.mark.parametrize(("expected", "found", "mean"), HAND)
def test_macro_f1(expected, found, mean):
    assert macro_f1(runs(expected, found), key="k", labels=LABELS).score == mean


@pytest.mark.parametrize(
    ("expected", "found", "share"),
    [
        ("AABBCC", "AABBCC", 1.0),
        ("AAABBC", "AABBCC", 0.6667),  # 4 of 6
        ("AAABBC", "AAAAAA", 0.5),
        ("AABBCC", "A-BB--", 0.5),  # 3 of 6
        ("AABBCC", "------", 0.0),
    ],
)
def test_accuracy(expected, found, share):
    finding = label_accuracy(runs(expected, found), key="k", labels=LABELS)
    assert finding.score == share
    right = round(share * len(expected))
    assert f"{right} of {len(expected)}" in finding.reason.en


@pytest.mark.parametrize(
    ("zero_at", "full_at", "score"),
    [
        (0.0, 1.0, 0.6556),
        (0.5, 0.9, 0.3889),  # (0.65556 − 0.5) / 0.4
        (0.66, 0.86, 0.0),
        (0.4, 0.65, 1.0),
    ],
)
def test_credit_runs_on_a_straight_line_between_the_bars(zero_at, full_at, score):
    finding = macro_f1(runs("AAABBC", "AABBCC"), key="k", labels=LABELS, zero_at=zero_at, full_at=full_at)
    assert finding.score == score
    assert "0.66" in finding.reason.en  # what was reached is told, not only the credit
    assert f"{full_at:.2f}" in finding.reason.en


@pytest.mark.parametrize("replies", [["가", "나"], ["A", "B"], ["A", "나"], [" A ", "B\n"]])
def test_equal_spellings_count_alike(replies):
    found = [
        Run(Case(str(i), {}, {"k": e}), json.dumps({"k": r}))
        for i, (e, r) in enumerate(zip("가나", replies, strict=True))
    ]
    assert label_accuracy(found, key="k", labels=LABELS).score == 1


def test_the_lowest_label_is_named():
    reason = macro_f1(runs("AAABBC", "AABBCC"), key="k", labels=LABELS).reason
    assert "나 0.50" in reason.ko
    assert "B 0.50" in reason.en


def test_evidence_shows_the_commonest_confusions_and_no_document():
    # 가→나 three times, 나→unreadable twice, then 다→가 before 다→나 by the alphabet
    finding = macro_f1(runs("AAABBCCC", "BBB--ABC"), key="k", labels=LABELS)
    assert finding.evidence == ("A → B (3)", "B → – (2)", "C → A (1)")
    assert macro_f1(runs("ABC", "ABC"), key="k", labels=LABELS).evidence == ()


def said(*labels):
    """One run a reply, each on a case of 가."""
    return [Run(Case(str(i), {}, {"k": "가"}), json.dumps({"k": label})) for i, label in enumerate(labels)]


@pytest.mark.parametrize("measure", [macro_f1, label_accuracy])
@pytest.mark.parametrize(
    ("replies", "evidence"),
    [
        (["B", "B", "가"], "A → B (2)"),
        (["나", "나", "A"], "가 → 나 (2)"),
        (["B", "나"], "가 → 나 (2)"),  # no language has more
        (["?"], "가 → – (1)"),
    ],
)
def test_evidence_is_spelled_as_most_replies_are(measure, replies, evidence):
    assert measure(said(*replies), key="k", labels=LABELS).evidence == (evidence,)


@pytest.mark.parametrize(
    ("group", "ko", "en"),
    [
        (["교통", "traffic"], "교통", "traffic"),
        (["조건부", "조건부 가능", "conditions", "conditional"], "조건부", "conditions"),
        (["KOGL-1"], "KOGL-1", "KOGL-1"),
        (["불가", "불가능"], "불가", "불가"),
    ],
)
def test_a_label_is_spelled_in_the_readers_language(group, ko, en):
    assert spelling(group) == Text(ko=ko, en=en)


def test_the_order_of_the_replies_does_not_matter():
    forwards, backwards = runs("AAABBC", "AABBCC"), runs("CBBAAA", "CCBBAA")
    assert macro_f1(forwards, key="k", labels=LABELS) == macro_f1(backwards, key="k", labels=LABELS)
