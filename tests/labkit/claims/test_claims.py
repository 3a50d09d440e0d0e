"""The tracer: what it finds and says, on sentences of our own; the ones by other hands are in the benchmark."""

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import labkit
from labkit.claims import trace_claims
from labkit.claims.card import card
from tests.labkit.claims.bank import BANK, lines, values

OWN = lines(Path(__file__).with_name("own.jsonl"))


def verdicts(text, given):
    return [(claim.text, claim.verdict) for claim in trace_claims(text, given)]


@pytest.mark.parametrize("line", OWN, ids=lambda line: line.id)
def test_a_sentence_is_traced_as_its_author_says(line):
    pairs, missed, extra = line.matched()
    assert [w for w, c in pairs if w.verdict != c.verdict or w.kind != c.kind] == []
    assert missed == []
    assert extra == []


def test_places_are_those_of_the_text():
    text = "새빛1동은 ３１，２５０명으로 가장 많다.\n\n- 우물동: 9,720명\n"
    trace = trace_claims(text, values("population", "ko"))
    assert [text[c.start : c.end] for c in trace] == [c.text for c in trace]
    assert {c.verdict for c in trace} == {"supported"}


def test_values_come_in_every_shape_that_trainees_have():
    wide = pd.DataFrame({"2024-09": [100.0, 200.0], "2025-09": [150.0, 180.0]}, index=["예담1동", "우물동"])
    series = pd.Series({"예담1동": 12.5, "우물동": 8.0}, name="고령화율(%)")
    given = {"인구(명)": wide, "비율": series, "예산": (3, "억원"), "개막일": pd.Timestamp("2025-10-11"), "건수": 7}
    text = (
        "예담1동 인구는 2024년 9월 100명에서 2025년 9월 150명으로 50% 늘었다. "
        "예담1동의 고령화율은 12.5%이다. 예산은 3억 원이다. 건수는 7이다."
    )
    assert {v for _, v in verdicts(text, given)} == {"supported"}
    assert verdicts("우물동의 고령화율은 12.5%이다.", given) == [("12.5%", "contradicted")]


def test_totals_of_a_table_are_no_place_in_a_ranking():
    given = {"인구": pd.Series({"예담1동": 100, "우물동": 60, "합계": 160}, name="인구(명)")}
    assert verdicts("인구가 가장 많은 동은 예담1동이다.", given) == [("가장 많은", "supported")]
    assert verdicts("인구는 모두 160명이다.", given) == [("160명", "supported")]


@pytest.mark.parametrize(
    "text",
    [
        "인구는 27,150명이다.",
        "새빛1동의 자동차는 18,390대이다.",
        "옛성동의 면적은 2.43㎢이다.",
        "우물동 실업률은 40.0%이다.",
    ],
)
def test_a_number_that_some_combination_gives_has_no_support(text):
    """27,150 is a sum of two rows, 18,390 a difference, 2.43 a ratio: the words ask for none of them."""
    assert {c.verdict for c in trace_claims(text, values("population", "ko"))} <= {"no support"}


def test_the_source_and_the_right_value_are_told():
    (claim,) = trace_claims("우물동 인구는 9,270명이다.", values("population", "ko"))
    assert (claim.verdict, claim.source, claim.value) == ("contradicted", ("우물동 인구",), 9720)
    assert "9,720" in claim.why.ko
    assert "9,720" in claim.why.en


def test_plain_data_goes_through_json():
    trace = trace_claims("우물동 인구는 9,720명이다.", values("population", "ko"))
    assert json.loads(json.dumps(trace.as_dict()))["claims"][0]["verdict"] == "supported"


def test_the_card_escapes_and_tells_in_words():
    text = "<script>alert(1)</script> 우물동 인구는 9,270명이고 도서관은 4곳이다."
    shown = card(trace_claims(text, values("population", "ko")))
    assert "<script>" not in shown
    assert shown.count("<mark") == 2
    with_words = {"ko": ("틀림", "근거 없음"), "en": ("contradicted", "no support")}[labkit.language()]
    assert all(word in shown for word in with_words)
    assert "color:red" not in shown


def test_an_unusable_value_says_what_to_give():
    with pytest.raises(labkit.DataError, match="Series"):
        trace_claims("1명", {"x": object()})
    with pytest.raises(labkit.AnswerError):
        trace_claims("1" * 30_000, {})


def test_the_values_of_the_bank_are_the_brief_s():
    assert {"population", "complaints", "festival"} == set(json.loads((BANK / "claims_values.json").read_text("utf-8")))


@given(st.text(alphabet="새빛1동우물동은는이가 0123456789,.%명보다많다늘었다가장 열 배\n", max_size=120))
@settings(max_examples=120, deadline=None)
def test_any_text_is_traced(text):
    trace = trace_claims(text, values("population", "ko"))
    assert all(trace.text[c.start : c.end] == c.text for c in trace)
    assert [c.start for c in trace] == sorted(c.start for c in trace)


@pytest.mark.parametrize("text", ["① 인구는 31,250명이다. ②", "²를 넘는 동은 ③곳이다.", "One of ⑩ dongs has ½ of it."])
def test_digits_that_are_no_decimals_break_nothing(text):
    trace_claims(text, {"인구": 31250})
