"""The right value of a false sentence: in any words that give one, and in none that give several or another."""

import pytest

from graders.exercises.verify_ai_analysis import _is_right, truths

RIGHT = {
    "02": [
        10.66849,
        "10.7%",
        "0.107",
        "+10.7%p",
        "10.7% 증가",
        "233건 증가(10.7%)",
        "2,184건에서 2,417건으로 10.7% 늘었다",
        "10.7% (2,417/2,184 - 1)",
        "(2417-2184)/2184*100 = 10.67",
        "메모의 9.6%가 아니라 10.7%이다",
        "Increased by 10.7 percent",
    ],
    "03": [
        "청소",
        "청소 민원(407건)",
        "상하수도(392건)보다 청소(407건)가 많다",
        "상하수도가 아니라 청소",
        "청소가 407건으로 1위, 상하수도는 392건으로 2위",
        "청소(407) > 상하수도(392)",
        "street cleaning, not 상하수도",
    ],
    "06": ["6.6%", "160/2417=6.6%", "160건은 6.6%", "6.6% of 2,417", "0.066", "160 ÷ 2,417 × 100 = 6.6"],
    "07": [
        6,
        "6.03일",
        "평균 6.0일, 중앙값 5.0일",
        "평균은 6.0일이고 5.0일은 중앙값",
        "mean 6.0 days; the median is 5.0",
        "6.0 days (5.0 is the median)",
    ],
    "10": [
        "20.8%",
        "99,874명/480,824명 = 20.8%",
        "20.8%이며 24.9%는 동별 비율의 단순 평균이다",
        "20.8% (24.9%는 동 평균)",
    ],
}
WRONG = {
    "02": [
        "9.6%",
        233,
        "10.7% 또는 9.6%",
        "9.6% (10.7%)",
        "11%",
        "10.7, 9.6",
        "106.7%",
        "10.7%가 아니라 9.6%",
        None,
        "",
    ],
    "03": ["상하수도", "청소, 상하수도", "청소 또는 상하수도", "청소가 아니라 상하수도", 407, "청소/주정차", "모두"],
    "06": ["160건", "9.6", "66%", "160/2417", "6.6%가 아니라 9.6%"],
    "07": ["5.0", "144시간", "6.0 or 5.0", "7일", "6.0~7.0일", [6.0]],
    "10": ["24.9%", "99,874명", "20.8 아니면 24.9", "2.08", True],
}


def cases(table):
    return [(number, given) for number, all_of in table.items() for given in all_of]


@pytest.mark.parametrize(("number", "given"), cases(RIGHT))
def test_in_any_words(number, given):
    assert _is_right(given, truths()[number])


@pytest.mark.parametrize(("number", "given"), cases(WRONG))
def test_another_value_or_several(number, given):
    assert not _is_right(given, truths()[number])
