"""The things that a prompt may ban."""

import pytest

from labkit.practice.reading.banned import things
from labkit.practice.reading.hearing.sayings import sayings
from labkit.practice.reading.segment import clauses


def named(text):
    said = sayings(clauses(text, ()), cut=False)
    return [thing.text for clause in said for thing in things(clause)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("날짜는 꼭 넣고 느낌표와 줄임말은 쓰지 마.", ["느낌표", "줄임말"]),
        ("'폐단'이라는 말은 빼 줘.", ["폐단"]),
        ("금지: 비유, 물음표", ["비유", "물음표"]),
        ("## 넣지 않기\n- 축사\n- 사진 설명", ["축사", "사진 설명"]),
        ("보상 얘기 ×", ["보상 얘기"]),
        ("No slang and no abbreviations.", ["slang", "abbreviations"]),
        ('Do not use "kindly" or "regret".', ["kindly", "regret"]),
        ("Keep slogans out of it.", ["slogans"]),
    ],
)
def test_they_stand_before_and_behind_verbs_in_quotes_and_under_heads(text, wanted):
    assert set(wanted) <= set(named(text))


@pytest.mark.parametrize("text", ["이모지는 써도 됩니다.", "다섯 줄로 요약해 주세요.", "Keep the dates."])
def test_nothing_is_banned_without_a_ban(text):
    assert named(text) == []
