"""Every form in which Korean and English official texts write a number, a day or a time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labkit.quantities import agrees, quantities, same

NUMBERS = [
    # amounts
    ("200만 원", 2_000_000, "원"),
    ("200만원", 2_000_000, "원"),
    ("2,000,000원", 2_000_000, "원"),
    ("이백만 원", 2_000_000, "원"),
    ("２００만원", 2_000_000, "원"),
    ("２,０００,０００원", 2_000_000, "원"),
    ("2 million won", 2_000_000, "원"),
    ("two million won", 2_000_000, "원"),
    ("KRW 2,000,000", 2_000_000, "원"),
    ("₩2,000,000", 2_000_000, "원"),
    ("2,000천원", 2_000_000, "원"),
    ("2백만원", 2_000_000, "원"),
    ("2백만 원", 2_000_000, "원"),
    ("1.2 billion won", 1_200_000_000, "원"),
    ("12억 원", 1_200_000_000, "원"),
    ("12억원", 1_200_000_000, "원"),
    ("십이억 원", 1_200_000_000, "원"),
    ("2억 3천만 원", 230_000_000, "원"),
    ("2억3,000만원", 230_000_000, "원"),
    ("2억 3,000만 원", 230_000_000, "원"),
    ("1조 2,000억 원", 1_200_000_000_000, "원"),
    ("12만 5,000원", 125_000, "원"),
    ("2억 3천 5백만 원", 235_000_000, "원"),
    ("3천 2백만 원", 32_000_000, "원"),
    ("6천 70건", 6_070, "건"),
    ("2천4백17건", 2_417, "건"),
    ("5만 5천 6백 76명", 55_676, "명"),
    ("12만5천원", 125_000, "원"),
    ("십이만 오천 원", 125_000, "원"),
    ("113,560원", 113_560, "원"),
    ("십일만삼천오백육십원", 113_560, "원"),
    ("1,234천 원", 1_234_000, "원"),
    ("3만원", 30_000, "원"),
    ("삼만 원", 30_000, "원"),
    ("500원", 500, "원"),
    ("1.5억 원", 150_000_000, "원"),
    ("25 thousand won", 25_000, "원"),
    # people and things
    ("1만 2천 명", 12_000, "명"),
    ("1만2,000명", 12_000, "명"),
    ("12,000명", 12_000, "명"),
    ("12,000 people", 12_000, "명"),
    ("3천 명", 3_000, "명"),
    ("삼천 명", 3_000, "명"),
    ("300 residents", 300, "명"),
    ("two hundred and five residents", 205, "명"),
    ("세 명", 3, "명"),
    ("스무 명", 20, "명"),
    ("스물세 명", 23, "명"),
    ("서른 명", 30, "명"),
    ("three people", 3, "명"),
    ("다섯 건", 5, "건"),
    ("5건", 5, "건"),
    ("열두 곳", 12, "개"),
    ("24개 동", 24, "동"),
    ("150세대", 150, "세대"),
    ("150 households", 150, "세대"),
    ("세 번", 3, "회"),
    ("3회", 3, "회"),
    ("두 대", 2, "대"),
    # shares and rates
    ("34.5%", 34.5, "%"),
    ("34.5 %", 34.5, "%"),
    ("34.5퍼센트", 34.5, "%"),
    ("34.5 per cent", 34.5, "%"),
    ("34.5 percent", 34.5, "%"),
    ("3.2%p", 3.2, "%p"),
    ("3.2%포인트", 3.2, "%p"),
    ("3.2퍼센트포인트", 3.2, "%p"),
    ("0.5 percentage points", 0.5, "%p"),
    ("3분의 1", 33.3333, "%"),
    ("열 명 중 세 명", 30, "%"),
    ("one in three", 33.3333, "%"),
    ("two out of five", 40, "%"),
    ("절반", 50, "%"),
    ("half", 50, "%"),
    ("1.7배", 1.7, "배"),
    ("1.7 times", 1.7, "배"),
    ("doubled", 2, "배"),
    ("1위", 1, "위"),
    # measures
    ("12.5 kWh/kg", 12.5, "kWh/kg"),
    ("17.5㎾h/㎏", 17.5, "kWh/kg"),
    ("−3.2℃", -3.2, "℃"),
    ("△1,200원", -1_200, "원"),
    ("35㎍/㎥", 35, "㎍/㎥"),
    ("1,200㎡", 1_200, "㎡"),
    ("3km", 3, "km"),
    ("만 65세", 65, "세"),
    # spans of time
    ("3년간", 3, "년"),
    ("14일", 14, "일"),
    ("14 days", 14, "일"),
    ("6개월", 6, "개월"),
    ("six months", 6, "개월"),
    ("석 달", 3, "개월"),
    ("두 시간", 2, "시간"),
    ("2시간", 2, "시간"),
    ("30분간", 30, "분"),
]
DATES = [
    ("2026. 1. 5.", "2026-01-05"),
    ("2026.1.5.", "2026-01-05"),
    ("2026.01.05", "2026-01-05"),
    ("2026. 01. 05.(월)", "2026-01-05"),
    ("2026년 1월 5일", "2026-01-05"),
    ("2026년1월5일", "2026-01-05"),
    ("2026-01-05", "2026-01-05"),
    ("2026/1/5", "2026-01-05"),
    ("’26. 1. 5.", "2026-01-05"),
    ("'26. 1. 5.", "2026-01-05"),
    ("5 January 2026", "2026-01-05"),
    ("5 Jan 2026", "2026-01-05"),
    ("5th of January 2026", "2026-01-05"),
    ("January 5, 2026", "2026-01-05"),
    ("1월 5일", "--01-05"),
    ("1. 5.", "--01-05"),
    ("5 January", "--01-05"),
    ("January 5", "--01-05"),
    ("2025년 9월", "2025-09"),
    ("2025. 9.", "2025-09"),
    ("2025-09", "2025-09"),
    ("September 2025", "2025-09"),
    ("9월", "--09"),
    ("2025년 3분기", "2025-Q3"),
    ("2025년 3/4분기", "2025-Q3"),
    ("Q3 2025", "2025-Q3"),
    ("2025년", "2025"),
    ("2025년도", "2025"),
]
TIMES = [
    ("14:00", "14:00"),
    ("14시", "14:00"),
    ("오후 2시", "14:00"),
    ("오후 2시 30분", "14:30"),
    ("오후 두 시", "14:00"),
    ("14시 30분", "14:30"),
    ("오전 9시 반", "09:30"),
    ("2 p.m.", "14:00"),
    ("2:30 pm", "14:30"),
    ("9 a.m.", "09:00"),
    ("09:30", "09:30"),
]
NOTHING = [
    "한 해 동안 두루 살폈다",
    "M3 회의실",
    "가. 일시 및 장소",
    "세상에 하나뿐인",
    "천천히 백합을",
    "이 일을 사람에게",
    "no one may",
    "a great many",
]


@pytest.mark.parametrize(("text", "value", "unit"), NUMBERS)
def test_a_number_in_any_form(text, value, unit):
    read = [(q.kind, q.value, q.unit) for q in quantities(f"이는 {text} 였다.") if q.kind == "number"]
    assert read == [("number", pytest.approx(value), unit)]


@pytest.mark.parametrize(("text", "value"), DATES)
def test_a_day_in_any_form(text, value):
    assert [(q.kind, q.value) for q in quantities(f"기한: {text} 까지")] == [("date", value)]


@pytest.mark.parametrize(("text", "value"), TIMES)
def test_a_time_in_any_form(text, value):
    assert [(q.kind, q.value) for q in quantities(f"일시: {text} 부터")] == [("time", value)]


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_are_no_numbers(text):
    assert quantities(text) == []


def test_numbers_that_name_are_apart():
    read = [(q.kind, q.value) for q in quantities("공고 제2026-1234호(N-009), 문의 099-000-2846, 1588-0000")]
    assert read == [("code", "제2026-1234호"), ("code", "N-009"), ("phone", "0990002846"), ("phone", "15880000")]


def test_an_article_is_no_amount():
    assert [(q.kind, q.value) for q in quantities("조례 제17조와 제24조의2")] == [
        ("code", "제17조"),
        ("code", "제24조의2"),
    ]
    assert [q.value for q in quantities("예산 17조 원")] == [17e12]


def test_a_sentence_with_everything_in_it():
    text = "2025. 10. 13.(월) 14:00~16:00, 24개 동 주민 1만 2천 명 가운데 34.5%가 1인당 3만 원 이상을 냈다."
    read = [(q.value, q.unit, q.bound) for q in quantities(text)]
    assert read == [
        ("2025-10-13", "", ""), ("14:00", "", ""), ("16:00", "", ""), (24, "동", ""), (12_000, "명", ""),
        (34.5, "%", ""), (1, "명", ""), (30_000, "원", "at least"),
    ]  # fmt: skip


def one(text):
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("200만 원", "two million won"),
        ("10. 13.", "2025년 10월 13일"),
        ("오후 2시", "14:00"),
        ("300명", "300 residents"),
        ("세 건", "3개"),
    ],
)
def test_the_same_in_other_words(a, b):
    assert same(one(a), one(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [("200만 원", "200만 명"), ("10. 13.", "2025. 10. 14."), ("3%", "3%p"), ("14:00", "14:30"), ("9월", "9. 9.")],
)
def test_not_the_same(a, b):
    assert not same(one(a), one(b))


@pytest.mark.parametrize(
    ("stated", "value", "unit", "fair"),
    [
        ("1.7배", 1.73, "배", True), ("1.7배", 1.78, "배", False), ("약 2만 명", 20_417, "명", True),
        ("2만 명", 20_417, "명", True),
        ("2만 1천 명", 20_417, "명", False), ("30% 이상", 34, "%", True), ("30% 미만", 34, "%", False),
        ("34%", 34.4, "%", True),
        ("34.5%", 34.4, "%", False), ("3만여 명", 31_200, "명", True), ("절반", 47, "%", True),
        ("절반", 38, "%", False),
        ("20,417명", 20_417, "명", True), ("20,417명", 20_418, "명", False), ("34%", 34, "%p", False),
    ],
)  # fmt: skip
def test_a_statement_is_fair_at_its_own_precision(stated, value, unit, fair):
    assert agrees(one(stated), value, unit) is fair


@given(st.integers(0, 10**13))
@settings(max_examples=300, deadline=None)
def test_korean_words_for_any_amount_are_read_back(n):
    assert one(f"{in_words(n)} 원").value == n


def in_words(n):
    """The usual mixed notation: "1억 2,345만 6,789"."""
    parts = []
    for size, name in ((10**12, "조"), (10**8, "억"), (10**4, "만")):
        if n >= size:
            parts.append(f"{n // size:,}{name}")
            n %= size
    return " ".join([*parts, f"{n:,}"] if n or not parts else parts)


@given(st.text(alphabet="0123456789,. 천만억조원명년월일시분제-:약%()가", max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_places_are_its_own(text):
    for found in quantities(text):
        assert text[found.start : found.end] == found.text
