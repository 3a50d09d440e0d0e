"""Dates, times, amounts, item marks, enclosures and the end: what the rules allow passes, what they do not does not."""

# ruff: noqa: E501 - the texts are lines of documents

import pytest

from labkit.checks.official.amounts import amount_form
from labkit.checks.official.closing import closing
from labkit.checks.official.dates import date_form, time_form
from labkit.checks.official.enclosure import enclosures
from labkit.checks.official.marks import item_marks


@pytest.mark.parametrize(
    "text",
    [
        "시행일은 2026. 1. 5.입니다.",
        "2025. 11. 10.(월)부터 접수합니다.",
        "2025. 11. 10.(월요일) 접수",
        "기간: 2025. 10. 11.(토)~10. 19.(일)",
        "기간: 2025. 10. 11. ~ 2025. 10. 19.",
        "10. 13.까지 제출합니다.",
        "’26. 1. 5. 보고",
        "2026년에 시작합니다. 2026년 1월 중에 정합니다.",
        "회의에서 “2026년 1월 5일까지 하겠다”라고 말했습니다.",
        "「2026년 1월 5일 공고」에 따라 안내합니다.",
        "https://www.haneul.example/2026-01-05 에서 봅니다.",
        "2026. 12. 31.",
        "숫자 3과 4가 있습니다.",
    ],
)
def test_days_in_form(text):
    assert date_form(text).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "2026년 1월 5일 시행합니다.",
        "2026-01-05 시행합니다.",
        "2026/01/05 시행합니다.",
        "2026.1.5. 시행합니다.",
        "2026. 01. 05. 시행합니다.",
        "2026. 1. 5 시행합니다.",
        "1월 5일까지 냅니다.",
        "2025. 11. 10.(화)부터 접수합니다.",
        "2026. 2. 30.(금)까지 냅니다.",
    ],
)
def test_days_out_of_form(text):
    found = date_form(text)
    assert found.score == 0
    assert found.evidence


def test_half_of_the_days_is_half():
    assert date_form("2026. 1. 5.부터 2026년 2월 3일까지 합니다.").score == 0.5


def test_too_few_days_is_no_form():
    assert date_form("날짜를 적지 않은 글입니다.", at_least=1).score == 0


def test_press_releases_may_spell_days():
    assert date_form("오는 10월 25일(토) 엽니다.", spelled=True).score == 1
    assert date_form("2025년 10월 25일(일) 엽니다.", spelled=True).score == 0


def test_english_days_need_only_be_clear():
    assert date_form("The deadline is 5 January 2026, and the talk on January 9, 2026.").score == 1
    assert date_form("The deadline for all of the applications is 05/01/2026.", at_least=1).score == 0


@pytest.mark.parametrize(
    "text", ["14:30에 엽니다.", "09:00~18:00", "9:00부터 합니다.", "24시간 열며 3시간 걸립니다.", "시청에서 합니다."]
)
def test_times_in_form(text):
    assert time_form(text).score == 1


@pytest.mark.parametrize(
    "text", ["오후 2시 30분에 엽니다.", "14시에 엽니다.", "오후 2:30에 엽니다.", "오전 9시~오후 6시"]
)
def test_times_out_of_form(text):
    assert time_form(text).score == 0
    assert time_form(text, spelled=True).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "금113,560원(금일십일만삼천오백육십원)",
        "금113,560원(금십일만삼천오백육십원)",
        "금 4,850,000원 (금 사백팔십오만 원)을 교부합니다.",
        "금4,850,000원(금사백팔십오만원정)",
        "금598,000,000원(금오억구천팔백만원)",
        "금1,000원(금천원)",
        "보조금 4,850,000원(금사백팔십오만원)",
        "약 20만 원(가구마다)을 드립니다.",
    ],
)
def test_amounts_in_form(text):
    assert amount_form(text).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "금4,850,000원(금사백팔십만원)",
        "금4850000원(금사백팔십오만원)",
        "금4,850,000원(금사천팔백오십만원)",
        "금48,50,000원(금사백팔십오만원)",
        "4,850,000원(사백팔십오만원)",
    ],
)
def test_amounts_out_of_form(text):
    assert amount_form(text).score == 0


def test_an_amount_without_words_is_not_in_form():
    assert amount_form("금4,850,000원을 교부합니다.", at_least=1).score == 0
    assert amount_form("금4,850,000원(금사백팔십오만원)을 교부합니다.", at_least=1).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. 목적\n2. 기간",
        "1. 목적\n  가. 안전\n  나. 편의\n2. 기간",
        "1. 목적\n  가. 안전\n    1) 사람\n      가) 어린이\n        (1) 유아\n          (가) 첫째\n          (나) 둘째\n        (2) 학생\n"
        "      나) 어르신\n    2) 차\n  나. 편의\n2. 기간",
        "다음과 같이 알립니다.\n  가. 기간: 2025. 11. 10.~12. 5.\n  나. 장소: 시청",
        "□ 목적\n  ○ 안전\n  - 사람\n□ 기간",
        "□ 목적\n 1. 안전\n 2. 편의\n□ 기간\n 1. 봄\n 2. 가을",
        "10. 11.(토) 개막합니다.\n10. 19.(일) 폐막합니다.",
        "항목이 없는 짧은 글입니다.",
        "1. 알림\n2. 요청\n\n붙임  1. 계획 1부.\n      2. 서식 1부.  끝.",
        "1. 하나\n  - 곁가지\n2. 둘",
    ],
)
def test_marks_in_order(text):
    assert item_marks(text).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. 목적\n3. 기간",
        "1. 목적\n1. 기간",
        "2. 목적\n3. 기간",
        "1. 목적\n  가. 안전\n  다. 편의\n2. 기간",
        "1. 목적\n  1) 안전\n  2) 편의\n2. 기간",
        "① 안전을 살핍니다\n② 편의를 살핍니다",
        "1. 다음과 같이 알립니다.",
        "1. 목적\n  가. 안전\n2. 기간",
        "1.1 목적\n1.2 기간",
    ],
)
def test_marks_out_of_order(text):
    assert item_marks(text).score < 1


def test_two_gaps_are_no_order():
    assert item_marks("1. 하나\n3. 셋\n7. 일곱").score == 0


BODY = "1. 알립니다.\n2. 협조하여 주시기 바랍니다.\n"


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("붙임  교부 조건 1부.  끝.", 1),
        ("\n붙임  1. 교부 조건 1부.\n      2. 정산 서식 1부.  끝.", 2),
        ("붙임 1. 교부 조건 1부. 2. 정산 서식 1부. 끝.", 2),
        ("붙임\n1. 교부 조건 1부.\n2. 정산 서식 1부.  끝.\n\n하늘시장", 2),
        ("붙 임  교부 조건 1부.  끝.", 0),
    ],
)
def test_enclosures_in_form(below, count):
    assert enclosures(BODY + below, count=count).score == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (BODY + "붙임: 교부 조건 1부.  끝.", 1),
        (BODY + "붙임  1. 교부 조건 1부.  끝.", 1),
        (BODY + "붙임  교부 조건 1부, 정산 서식 1부.  끝.", 2),
        (BODY + "붙임  1. 교부 조건 1부.\n      3. 정산 서식 1부.  끝.", 2),
        (BODY + "붙임  1. 교부 조건 1부.\n      2. 정산 서식 1부.  끝.", 3),
        (BODY + "첨부  교부 조건 1부.  끝.", 1),
        ("붙임  교부 조건 1부.\n" + BODY + "끝.", 1),
        (BODY + "끝.", 2),
        (BODY + "붙임  끝.", 1),
    ],
)
def test_enclosures_out_of_form(text, count):
    assert enclosures(text, count=count).score < 1


@pytest.mark.parametrize(
    "text",
    [
        BODY.strip() + "  끝.",
        BODY + "끝.",
        BODY + "붙임  교부 조건 1부.  끝.",
        BODY + "붙임  교부 조건 1부.  끝.\n\n하늘시장\n\n담당자 주무관 한울 전화 099-000-2411",
        "We kindly ask you to reply by Friday. Yours faithfully",
    ],
)
def test_the_end(text):
    assert closing(text).score == 1


@pytest.mark.parametrize(
    ("text", "score"),
    [
        (BODY, 0),
        (BODY + "감사합니다. 이것으로 끝내겠습니다.", 0),
        (BODY + "끝", 0.5),
        (BODY + "- 끝 -", 0.5),
        (BODY + "끝.\n붙임  교부 조건 1부.", 0.5),
        ("1. 알립니다. 끝.\n2. 바랍니다. 끝.", 0.5),
        ("알립니다. 끝.\n자세한 것은 다음에 알려 드리겠습니다.", 0.5),
    ],
)
def test_no_end_or_an_early_one(text, score):
    assert closing(text).score == score
