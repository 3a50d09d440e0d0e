"""The memo's grading: what is traced passes, what is invented, mistaken or over-claimed loses its own criterion."""

import re

import pytest

from graders.exercises.write_policy_memo import caveat, no_overclaim, per_head, traced
from graders.memo.facts import rows
from graders.memo.judging import claims
from graders.memo.tables import spoken
from graders.scoring import score
from labkit.exercise import checkout, read_exercise

FOLDER = checkout() / "exercises/write_policy_memo"
KO, EN = re.findall(r'BEGIN SOLUTION\nmemo = """(.*?)"""', (FOLDER / "exercise.py").read_text("utf-8"), re.DOTALL)


def test_both_model_memos_get_all_that_is_automatic_and_leave_the_judgement_open():
    question = read_exercise(FOLDER / "exercise.toml").question("memo")
    for memo in (KO, EN):
        result = score("write_policy_memo", question, memo)
        assert result.points == question.automatic
        assert [line.id for line in result.criteria if line.ungraded] == ["judgement"]


@pytest.mark.parametrize(
    ("old", "new"), [("1,928명", "1,982명"), ("9.9명", "99명"), ("가장 적고, 예담구는", "가장 많고, 예담구는")]
)
def test_one_mistake_costs(old, new):
    assert old in KO
    assert traced(KO.replace(old, new)).score <= 0.65


def test_invented_numbers_cost():
    more = "경로당 이용자는 12,400명이고 대기자는 320명이다. 건강검진율은 62%이다. 혼자 사는 어르신은 18,200명이다. "
    assert traced(KO.replace("2. 문제\n", "2. 문제\n" + more)).score <= 0.6


def test_counts_alone_are_no_fair_comparison():
    assert per_head("65세 이상은 예담구가 45,368명, 새빛구가 20,302명이다. 정원은 예담구 1,070명이다.").score == 0.0
    assert per_head("예담구의 이용률은 110.0%이고 들샘구의 이용률은 90.0%이다.").score == 1.0


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("한계\n복지관마다 기준일이 다르다는 점을 고려해야 한다.", 1.0),
        ("한계: 대기자가 얼마나 되는지는 이 자료로 알 수 없다.", 1.0),
        ("Limits\nThe data cannot tell how many people wait for a place.", 1.0),
        ("한계\n없음", 0.0),
        ("한계\n예산이 많이 들 것으로 보인다.", 0.0),
    ],
)
def test_a_caveat_is_about_the_data(text, there):
    assert caveat(text).score == there


def test_a_limit_denied_is_no_caveat():
    assert caveat("한계: 시가 모은 공식 자료이므로 한계는 없다.") == caveat("한계\n없음")


def test_the_reason_for_a_proposal_is_no_cause():
    assert no_overclaim(KO + "새빛구를 먼저 다룬다. 이미 정원을 65명 넘었기 때문이다.").score == 1.0
    assert no_overclaim(KO + "새빛구를 먼저 다룬다. 젊은 부부가 부모를 모셔 왔기 때문이다.").score == 0.0


def test_causes_and_promises_are_seen_and_hedged_ones_are_not():
    assert no_overclaim(KO + "이는 버스가 없기 때문이다.").score == 0.0
    assert no_overclaim(KO + "버스가 없기 때문일 수 있으나 확인이 필요하다.").score == 1.0


def test_the_table_is_the_one_that_the_notebook_shows():
    from tests.graders.bank import _given

    table = _given("write_policy_memo", "ko")["table"]
    assert set(table.index) == set(rows())
    assert [sorted(line.values()) for line in rows().values()] == [
        pytest.approx(sorted(table.loc[row])) for row in rows()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "예담구에는 어르신 4만5천여 명이 산다.",
        "정원은 1,790명인데 1,928명이 이용한다. 138명이 넘친다.",
        "들샘구는 340명 정원에 306명이 다닌다.",
        "들샘구에는 시 어르신의 34.2%가 살지만 정원은 19.0%만 있다.",
        "새빛구와 예담구의 이용률은 각각 117.1%와 110.0%이다.",
        "새빛구는 시 전체 107.7%보다 9.4%p 높다.",
        "정원 1명당 어르신은 들샘구 100.6명, 예담구 42.4명이다.",
        "시 전체의 17.9명을 기준으로 삼으면 들샘구에는 약 270명의 자리가 더 필요하다.",
        "65세 이상은 2021년 1월 88,436명에서 2025년 9월 99,874명으로 늘었다.",
        "예담구는 들샘구보다 어르신 1천 명당 정원이 2.4배이다.",
        "① 정원이 가장 적은 구는 들샘구(340명)이다.",
        "들샘구의 이용률은 90.0%로 새빛구 117.1%, 예담구 110.0%보다 낮다.",
        "들샘구는 새빛구 117.1%, 예담구 110.0%보다 이용률이 낮다.",
        "새빛구의 이용률은 117.1%, 예담구의 110.0%보다 높다.",
        "1천 명당 정원을 시 수준에 맞추면 들샘구의 정원은 613명이 되어 273명이 더 필요하다.",
        "들샘구에 34,204명 × 17.9명 ÷ 1,000 = 612명이 필요하나 지금 340명이므로 272명이 모자란다.",
        "To reach the city's rate of 17.9 per 1,000, Deulsaem would need 613 places, 273 more than now.",
        "At 117.1% in Saebit-gu and 90.0% in Deulsaem-gu, occupancy differs by 27.1 percentage points.",
    ],
)
def test_what_the_table_says_in_any_wording(text):
    found = claims(text)
    assert found
    assert {claim.verdict for claim in found} == {"right"}, found


@pytest.mark.parametrize(
    "text",
    [
        "들샘구의 이용률은 117.1%이다.",
        "노인복지관 정원은 1,928명이다.",
        "2025년 하늘시의 65세 이상은 88,436명이다.",
        "새빛구의 이용률은 들샘구보다 27.1% 높다.",
        "하늘시의 평균 이용률은 105.7%이다.",
        "어르신 1천 명당 정원은 새빛구가 1.6명이다.",
        "어르신 1천 명당 정원은 예담구가 23.6명으로 가장 적다.",
        "들샘구의 이용률은 90.0%로 예담구의 110.0%보다 높다.",
        "이용률은 예담구가 가장 높다.",
        "들샘구의 이용률은 90.0%로 새빛구 117.1%, 예담구 110.0%보다 높다.",
        "예담구의 110.0%는 새빛구의 117.1%와 하늘시의 107.7%보다 높다.",
        "1천 명당 정원을 시 수준에 맞추면 들샘구의 정원은 640명이 된다.",
        "Per 1,000 older residents there are 9.9 places in Yedam-gu.",
    ],
)
def test_what_the_table_does_not_say(text):
    assert "wrong" in {claim.verdict for claim in claims(text)}


def test_what_the_table_has_not_is_no_contradiction():
    assert {c.verdict for c in claims("들샘구 복지관 대기자는 320명이다. 분관은 정원 250명 규모로 검토한다.")} == {
        "unknown"
    }


def test_form_without_matter_gets_nothing():
    question = read_exercise(FOLDER / "exercise.toml").question("memo")
    bare = re.sub(r"\d[\d,.]*", "많은", KO)
    pasted = re.sub(r"\d[\d,.]*(?:명|%|곳)?", "", KO) + "\n예담구 127489 45368 41289 3 1070 1177 35.6 110.0 23.6 9.9"
    assert score("write_policy_memo", question, bare).points <= 2
    assert score("write_policy_memo", question, pasted).points <= 0.5 * question.automatic


BY_ROW = """| 구 | 65세 이상(명) | 정원(명) | 현원(명) | 이용률(%) | 어르신 1천 명당 정원(명) |
|---|---:|---:|---:|---:|---:|
| 들샘구 | 34,204 | 340 | 306 | 90.0 | 9.9 |
| **새빛구** | 20,302 | 380 | 445 | 117.1% | 18.7 |"""
BY_COLUMN = """| | Yedam | Saebit |
|:--|--:|--:|
| Aged 65 and over (people) | 45,368 | 20,302 |
| Capacity (places) | 1,070 | 380 |
| Occupancy (%) | 110.0 | 117.1 |
| Places per 1,000 older residents | 23.6 | 18.7 |"""


@pytest.mark.parametrize(("table", "cells"), [(BY_ROW, 10), (BY_COLUMN, 8)])
def test_each_cell_of_a_table_is_a_number_of_its_row_and_column(table, cells):
    assert [claim.verdict for claim in claims(table)] == ["right"] * cells


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        (BY_ROW, "340 | 306", "306 | 340"),
        (BY_ROW, "90.0 | 9.9", "110.0 | 9.9"),
        (BY_ROW, "| 9.9 |", "| 18.7 |"),
        (BY_COLUMN, "45,368 | 20,302", "20,302 | 45,368"),
        (BY_COLUMN, "110.0 | 117.1", "117.1 | 110.0"),
    ],
)
def test_a_cell_in_the_wrong_place_is_wrong(table, old, new):
    assert old in table
    assert "wrong" in {claim.verdict for claim in claims(table.replace(old, new))}


def test_what_is_no_table_is_left_alone():
    for text in (KO, EN, "예담구 | 새빛구\n정원 | 현원", "1. 현황\n---\n정원은 1,790명이다."):
        assert spoken(text) == text


@pytest.mark.parametrize("piece", [" ", "-", "|", "1|", "가|", "|-"])
def test_a_table_of_any_size_is_read_in_one_go(piece):
    head = "|" + "가" * 5000 + "|\n|--|\n"
    assert len(spoken(head + "|" + piece * 5000)) < 1_000_000
    assert spoken("a|b\n|" + piece * 20_000 + "x")


def test_a_pasted_table_is_no_memo():
    question = read_exercise(FOLDER / "exercise.toml").question("memo")
    filler = "\n\n현황\n문제\n제안\n한계\n" + "노인복지관을 잘 살펴야 한다. " * 20
    assert score("write_policy_memo", question, BY_ROW + filler).points <= 0.5 * question.automatic


def test_the_reason_for_a_method_is_no_cause():
    for said in (
        "Because the districts differ in size, we compare rates.",
        "We compare rates because the districts differ in size.",
        "구마다 어르신 수가 다르기 때문에 1천 명당 정원으로 견준다.",
    ):
        assert no_overclaim(KO + said).score == 1.0, said
    for said in (
        "새빛구와 견주어 이용률이 낮은 것은 어르신 수가 적기 때문이다.",
        "Because buses are few, the centre stays empty, and we compare rates.",
        "Occupancy is low because the district is of a small size.",
    ):
        assert no_overclaim(KO + said).score == 0.0, said


def test_what_this_table_cannot_tell_is_a_caveat():
    assert caveat("한계\n이용률이 구마다 다른 까닭은 이 표로 알 수 없다.").score == 1.0
    assert caveat("한계\n복지관의 기준일이 주민 자료와 다를 수 있다.").score == 1.0
    assert caveat("한계\n어느 자료로 보아도 결론이 다를 바 없다.").score == 0.0
