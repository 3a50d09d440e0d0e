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
WORDS = ("가을", "나무", "다리", "라면", "마루", "바다", "사과", "아침", "자두", "차표")
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. 교육을 합니다. 담당자 1명이 와 주십시오.\n  가. 2025. 11. 5.\n  나. 회의실", True),
        ("1. 교육을 다음과 같이 하오니 담당자 1명을 보내 주시기 바랍니다.\n  - 2025. 11. 5. 14:00", True),
        (
            "2. Training\n  (a) Please note when and where it is held, and who should come.\n    - 5 November 2025",
            True,
        ),
        ("교육이 있습니다. 2025. 11. 5.에 회의실로 오십시오.", True),
        ("1. 2026. 1. 9.까지 교육을 마칩니다.\n  가. 2025. 11. 5. 입금", False),  # a day of its own
        ("1. 교육을 합니다.\n2. 2025. 11. 5. 입금합니다.", False),  # the next item is another matter
    ],
)
def test_a_day_belongs_to_what_introduces_it(text, told):
    assert tells(text, FACTS["training"]) is told


def test_what_a_text_denies_it_does_not_tell():
    denied = {"training": "오지 않아도"}
    assert facts_told(RIGHT, facts=FACTS, denied=denied).score == 1
    assert facts_told(f"{RIGHT}\n오지 않아도 됩니다.", facts=FACTS, denied=denied).score < 1
    judge = of_substance(closing, FACTS, 0.9, denied)
    assert (judge(f"{RIGHT} 끝."), judge(f"{RIGHT} 오지 않아도 됩니다.  끝.")) == (closing("끝."), judge(""))


def test_a_heap_of_words_tells_nothing():
    facts = {f"f{n}": [[word]] for n, word in enumerate(WORDS)}
    assert facts_told("가을 나무 다리 라면 마루 바다 사과 아침 자두 차표", facts=facts).score == 0
    assert facts_told("가을 나무 다리\n라면 마루 바다\n사과 아침 자두 차표입니다.", facts=facts).score == 1


def test_words_and_days_in_rows_tell_nothing():
    facts = {f"f{n}": [[word]] for n, word in enumerate(WORDS)}
    rows = "가을 나무 다리 붙임 라면\n마루 바다 사과\n아침 자두 차표"
    assert facts_told(rows, facts=facts).score == 0
    assert facts_told(f"{rows} 있습니다.", facts=facts).score == 1
    days = {"training": [["2025. 11. 5."], ["교육"]]}
    assert facts_told("교육은 2025. 11. 5.에 합니다.", facts=days).score == 1
    assert facts_told("교육 2025. 11. 5. 2025. 11. 7. 2026. 1. 9. 합니다.", facts=days).score == 0


def test_the_contrary_costs_more_than_silence():
    facts = {name: [[name]] for name in ("무료", "신청", "남문", "동문")}
    denied = {"신청": "신청해야"}
    silent, contrary = "무료입니다. 남문에서 동문까지.", "무료입니다. 남문에서 동문까지. 신청해야 합니다."
    assert facts_told(silent, facts=facts, denied=denied).score == 0.75
    assert facts_told(contrary, facts=facts, denied=denied).score == 0.5
    asked = "신청해야 하나요? 신청은 필요 없습니다. 무료입니다. 남문에서 동문까지."
    assert facts_told(asked, facts=facts, denied=denied).score == 1


def test_the_file_itself_has_no_form():
    judge = of_substance(closing, FACTS, source=SOURCE)
    assert judge(f"{SOURCE[0]}  끝.").score == 0
    assert judge(f"{RIGHT}  끝.").score == closing(f"{RIGHT}  끝.").score > 0


@pytest.mark.parametrize(
    ("more", "new"),
    [
        ("오후 6시부터 세 시간입니다.", False),
        ("24일 동안 엽니다.", False),
        ("네 시간입니다.", True),
        ("30일 동안 엽니다.", True),
        ("Open until 8.30 p.m., from 21 NOVEMBER 2025 (21/11/2025).", False),
        ("See https://haneul.example/wall for more.", False),
        ("See https://other.example/wall for more.", True),
    ],
)
def test_what_follows_from_the_source_is_not_new(more, new):
    source = [
        "2025년 11월 21일부터 12월 14일까지, 오후 6시부터 오후 9시까지, 오후 8시 30분.\nhttps://haneul.example/wall",
        "",
    ]
    assert bool(list(added(more, source))) is new


@pytest.mark.parametrize(
    ("text", "wording", "told"),
    [
        ("하늘시청 2층 회의실", "2층", True),
        ("담당자 2명은 3층으로", "2층", False),
        ("조례, Art. 12", "art. 12", True),
        ("오후 6시부터 9시까지, 마지막 입장은 8시 30분", "20:30", True),
        ("6–9 p.m. (last entry 8:30)", "20:30", True),
        ("18~21시에 연다", "18:00", True),
        ("오전 9시부터", "21:00", False),
        ("2025. 11. 5. 14:00: 교육", "14:00", True),
    ],
)
def test_figures_with_their_words(text, wording, told):
    assert tells(text, [[wording]]) is told
