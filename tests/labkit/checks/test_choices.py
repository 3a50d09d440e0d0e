"""Decisions: made or not, allowed or not, right or not."""

import unicodedata

import pytest

from labkit.checks.choices import all_decided, canonical, match_key

DECISION = [["가능", "allowed"], ["조건부", "conditions", "조건부 가능"], ["불가", "not allowed", "불가능"]]
BASIS = [["KOGL-1"], ["KOGL-3"], ["ART-24-2"], ["ART-24"]]
FIELDS = {"decision": DECISION, "basis": BASIS}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("가능", "가능"),
        ("allowed", "가능"),
        (" Allowed ", "가능"),
        ("불가능", "불가"),  # which contains 가능
        ("불 가", "불가"),
        ("NOT  allowed", "불가"),
        ("notallowed", "불가"),
        ("조건부가능", "조건부"),
        ("`가능`", "가능"),
        ("“불가”", "불가"),
        ("'not allowed'", "불가"),
        ("불가: 가능하다는 근거가 없다", "불가"),
        ("가능 (출처를 밝히고)", "가능"),
        ("not allowed, since the photographer was not asked", "불가"),
        ("가능, 불가", None),
        ("가능(불가일 수도 있음)", None),
        ("가능: 또는 불가", None),
        ("가능 또는 불가", None),
        ("가능/불가", None),
        (unicodedata.normalize("NFD", "조건부"), "조건부"),
        ("가능하다", None),
        ("가", None),
        ("", None),
        ("-", None),
        (None, None),
        (1, None),
        (True, None),
        (["가능"], None),
        ({"가능": 1}, None),
    ],
)
def test_a_decision_in_its_canonical_spelling(value, expected):
    assert canonical({"01": {"f": value}}, "01", "f", DECISION) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("KOGL-1", "KOGL-1"),
        ("kogl 1", "KOGL-1"),
        ("kogl1", "KOGL-1"),
        ("KOGL–1", "KOGL-1"),  # the dash of a word processor
        ("KOGL−1", "KOGL-1"),  # a minus
        ("ＫＯＧＬ－１", "KOGL-1"),
        ("KOGL\u00a01", "KOGL-1"),
        ("Art. 24-2", "ART-24-2"),
        ("art_24", "ART-24"),
        ("KOGL", None),
        ("KOGL-11", None),
        ("KOGL-2", None),
        ("KOGL-1, KOGL-3", None),
    ],
)
def test_a_code_in_its_canonical_spelling(value, expected):
    assert canonical({"01": {"f": value}}, "01", "f", BASIS) == expected


@pytest.mark.parametrize(
    "choices", [{}, {"01": "가능"}, {"01": None}, {"01": {}}, {"11": {"f": "가능"}}, {"01": ["가능"]}]
)
def test_an_item_without_the_field_has_no_value(choices):
    assert canonical(choices, "01", "f", DECISION) is None


@pytest.mark.parametrize("name", ["1", 1, "01", "1번", "문장 1", "０１"])
def test_an_item_however_numbered(name):
    assert canonical({name: {"f": "가능"}}, "01", "f", DECISION) == "가능"


SHARED = [["사실", "true"], ["거짓", "false"], ["알 수 없음"]]


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (True, "사실"),
        (False, "거짓"),
        ("틀렸다", "거짓"),
        ("사실이 아님", "거짓"),
        ("cannot tell", "알 수 없음"),
        ("Can’t tell", "알 수 없음"),
        ("이 자료로는 알 수 없음", "알 수 없음"),
        ("거짓이 아님", None),
        ("알 수 있음", None),
    ],
)
def test_verdicts_that_many_exercises_share_have_more_spellings(value, meant):
    assert canonical({"1": {"f": value}}, "1", "f", SHARED) == meant


def card(decision="가능", basis="KOGL-1"):
    return {"decision": decision, "basis": basis}


@pytest.mark.parametrize(
    ("choices", "score", "open_items"),
    [
        ({"01": card(), "02": card(), "03": card()}, 1.0, ()),
        ({"01": card("불가"), "02": card("conditions"), "03": card(basis="art 24")}, 1.0, ()),  # right or wrong
        ({"01": card(), "02": card(), "03": card(), "99": card("?")}, 1.0, ()),  # a surplus item is nobody's
        ({"01": card(), "02": card()}, 0.6667, ("03",)),
        ({"01": card(), "02": card(decision=""), "03": card(basis="KOGL")}, 0.3333, ("02", "03")),
        ({"01": card(), "02": {"decision": "가능"}, "03": "가능"}, 0.3333, ("02", "03")),
        ({}, 0.0, ("01", "02", "03")),
    ],
)
def test_every_item_is_decided(choices, score, open_items):
    finding = all_decided(choices, items=["01", "02", "03"], fields=FIELDS)
    assert (finding.score, finding.evidence) == (score, open_items)
    for text in finding.reason.as_dict().values():
        assert all(item in text for item in open_items)


def test_a_hundred_open_items_are_not_all_listed():
    finding = all_decided({}, items=[f"{n:03}" for n in range(100)], fields=FIELDS)
    assert len(finding.evidence) == 8
    assert "008" not in finding.reason.en


KEY = {"01": ["가능"], "02": ["불가", "조건부"], "03": ["불가"]}


@pytest.mark.parametrize(
    ("decisions", "score", "wrong"),
    [
        (["가능", "불가", "불가"], 1.0, ()),
        (["allowed", "조건부 가능", "not allowed"], 1.0, ()),  # 02: the sources allow both views
        (["가능", "가능", "불가"], 0.6667, ("02",)),
        (["불가능", "가능", "가능"], 0.0, ("01", "02", "03")),
        (["", None, "x"], 0.0, ("01", "02", "03")),
        (["가능"], 0.3333, ("02", "03")),
    ],
)
def test_the_share_that_the_key_accepts(decisions, score, wrong):
    choices = {f"{n:02}": card(d) for n, d in enumerate(decisions, start=1)}
    finding = match_key(choices, field="decision", key=KEY, groups=DECISION)
    assert (finding.score, finding.evidence) == (score, wrong)
    # Which one is wrong is told; what would be right is not.
    assert not any(accepted[0] in finding.reason.ko.split(":")[-1] for accepted in KEY.values() if wrong)


def test_all_answers_at_once_earn_nothing():
    choices = {item: card("가능 조건부 불가") for item in KEY}
    assert match_key(choices, field="decision", key=KEY, groups=DECISION).score == 0
