"""The memo's grading: what is traced passes, what is invented, mistaken or over-claimed loses its own criterion."""

import re

import pytest

from graders.exercises.write_policy_memo import caveat, no_overclaim, per_head, tables, traced
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


def test_causes_and_promises_are_seen_and_hedged_ones_are_not():
    assert no_overclaim(KO + "이는 버스가 없기 때문이다.").score == 0.0
    assert no_overclaim(KO + "버스가 없기 때문일 수 있으나 확인이 필요하다.").score == 1.0


def test_the_table_is_the_one_that_the_notebook_shows():
    assert list(tables()["ko"].index) == ["들샘구", "새빛구", "예담구", "하늘시"]
    source = (FOLDER / "exercise.py").read_text("utf-8")
    for lang in ("ko", "en"):
        assert all(f'"{column}"' in source for column in tables()[lang].columns)
