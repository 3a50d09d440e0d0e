"""Facts told in a text: any wording, any spelling of a figure, but each with its own matter."""

# ruff: noqa: E501 - the texts are lines of documents

import pytest

from labkit.checks.official.closing import closing
from labkit.checks.told import added, facts_kept_inside, facts_told, of_substance, only_from, tells

FACTS = {
    "amount": [["4,850,000원"]],
    "training": [["2025. 11. 5."], ["교육", "training"]],
    "report": [["2026. 1. 9."], ["정산"]],
}
RIGHT = "가. 금액: 금4,850,000원(금사백팔십오만원)\n나. 교육: 2025. 11. 5.(수)\n다. 정산 보고서는 2026년 1월 9일까지 냅니다."
SOURCE = [
    "보조금은 485만 원이다. 교육은 11월 5일이고 정산은 2026년 1월 9일까지다. 근거는 「보조금 조례」 제12조이다.",
    "",
]


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        "금액은 485만 원입니다. 11월 5일에 교육을 받으십시오. 정산은 2026. 1. 9.까지입니다.",
        "1. 금액\n금4,850,000원(금사백팔십오만원)\n2. 교육 안내\n2025. 11. 5. 14:00\n3. 정산\n2026. 1. 9.까지",
    ],
)
def test_told_in_any_wording(text):
    assert facts_told(text, facts=FACTS).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "나. 교육: 2026. 1. 9.\n다. 정산: 2025. 11. 5.까지",
        "교육이 있습니다. 정산도 있습니다.",
        "1. 교육\n2. 정산\n2025. 11. 5.",
    ],
)
def test_a_day_with_another_matter_tells_nothing(text):
    assert not tells(text, FACTS["report"])
    assert facts_told(text, facts=FACTS).score <= 0.34


def test_numbers_of_items_are_no_figures():
    assert list(added("1. 금액: 485만 원\n  4) 교육: 11월 5일\n붙임  5. 조건", SOURCE)) == []


@pytest.mark.parametrize(
    "more",
    [
        "참석자는 47명입니다.",
        "제21조에 따릅니다.",
        "「협업 규정」에 따릅니다.",
        "2025. 12. 1.에 합니다.",
        "담당자 김은하입니다.",
    ],
)
def test_what_the_source_does_not_say(more):
    assert only_from(RIGHT, source=SOURCE).score == 1
    found = only_from(f"{RIGHT}\n{more}", source=SOURCE)
    assert found.score == 0.5
    assert found.evidence


def test_what_must_stay_inside():
    inside = {"points": [["82점"]], "promise": [["내년"], ["지원"], ["-", "어렵"]]}
    assert facts_kept_inside(RIGHT, facts=inside).score == 1
    assert facts_kept_inside("내년 지원은 약속드리기 어렵습니다.", facts=inside).score == 1
    assert facts_kept_inside("심사에서 82점을 받았습니다.", facts=inside).score == 0.5
    assert facts_kept_inside("82점입니다. 내년에도 지원합니다.", facts=inside).score == 0


def test_a_text_without_matter_has_no_form():
    judge = of_substance(closing, FACTS)
    assert closing("끝.").score == 1
    assert judge("끝.").score == 0
    assert judge(f"{RIGHT}  끝.").score == 1
