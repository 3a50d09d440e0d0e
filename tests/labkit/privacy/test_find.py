"""What is found in a text, by kind; all numbers are ones that nobody can have."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labkit.privacy import find, mask

IDENTIFIERS = [
    ("phone", "010-0000-1234", "제 번호는 010-0000-1234입니다."),
    ("phone", "010 0000 1234", "010 0000 1234로 문자 주세요"),
    ("phone", "01000001234", "연락처01000001234"),
    ("phone", "０１０－００００－１２３４", "전화 ０１０－００００－１２３４ 부탁"),
    ("phone", "+82 10-0000-1234", "Call +82 10-0000-1234 please"),
    ("phone", "공일공 영영영영 일이삼사", "번호는 공일공 영영영영 일이삼사예요"),
    ("phone", "099-000-7795", "집 전화 099-000-7795 로 부탁드려요"),
    ("resident_number", "991340-1234567", "주민번호 991340-1234567"),
    ("resident_number", "9913401234567", "9913401234567 이렇게 생겼습니다"),
    ("resident_number", "991340 - 5234567", "외국인등록번호 991340 - 5234567"),
    ("email", "a.b@haru.example", "답은 a.b@haru.example 로"),
    ("email", "ab(at)haru.example", "ab(at)haru.example"),
    ("card", "0000-1111-2222-3333", "카드 0000-1111-2222-3333 로 냈어요"),
    ("account", "000-00-417702", "계좌는 000-00-417702 입니다"),
    ("licence", "11-13-000000-00", "면허 11-13-000000-00"),
    ("plate", "12가 0000", "12가 0000 차가 늘 막아요"),
    ("address", "무지개아파트 104동 1203호", "무지개아파트 104동 1203호에 삽니다"),
    ("address", "갈대1길 8번지", "갈대1길 8번지 앞"),
    ("name", "김연희", "이름 김연희, 010-0000-5451"),
    ("name", "남궁민수", "저는 남궁민수입니다"),
    ("name", "황규석", "참고 바랍니다. 황규석 드림."),
    ("name", "서다온", "호수2동에 사는 서다온 씨"),
    ("name", "Han Seo-yun", "My name is Han Seo-yun and I live here"),
    ("name", "No Sang-taek", "Mr No Sang-taek of the bus company"),
]
CLEAN = [
    "주차장이 부족합니다. 이용자가 많은데 신청인은 두 명뿐이에요.",
    "문의: 관광문화과 099-000-2846",
    "접수처: smartfarm@haneul.example, 문의처 도시과(099-000-2000)",
    "민원인입니다. 이재민이고 임산부입니다. 저는 학부모입니다.",
    "2026. 11. 20. 10:00 ~ 12:00, 3층 301호 회의실, 예산 1,234,567천 원",
    "은하동입니다. 나루동이에요. 제주도 사신대요.",
    "돌담3길 17m 구간을 포장했고 호수로 120번 버스가 다닙니다.",
    "No English version is planned. Song festival, Do not park.",
    "사업자등록번호 안내: 민원실 2번 창구, 공고 제2026-1234호",
    "저는 이용한 적이 없고 어머니 허리가 아프십니다. 형제들은 멀리 삽니다.",
]


@pytest.mark.parametrize(("kind", "identifier", "text"), IDENTIFIERS)
def test_found_with_its_kind_and_whole(kind, identifier, text):
    at = text.index(identifier)
    covering = [f for f in find(text) if f.start <= at and f.end >= at + len(identifier)]
    assert [f.kind for f in covering] == [kind]
    assert all(text[f.start : f.end] == f.text for f in find(text))
    assert identifier not in mask(text).text


@pytest.mark.parametrize("text", CLEAN)
def test_nothing_is_found_where_nothing_is(text):
    assert find(text) == []


def test_the_same_identifier_gets_the_same_mark():
    masked = mask("김연희, 010-0000-1234. 다시 적으면 01000001234, 딸은 010-0000-9999")
    assert masked.text == "[이름 1], [전화번호 1]. 다시 적으면 [전화번호 1], 딸은 [전화번호 2]"
    assert masked.counts() == {"name": 1, "phone": 3}
    assert mask("call 010-0000-1234", "en").text == "call [phone number 1]"


def test_digits_with_invisible_signs_between_them_are_one_number():
    hidden = "\u200b".join("010-0000-1234")
    assert find(f"번호 {hidden}!")[0].text == hidden


@given(st.text(alphabet=st.sampled_from("가김이박서 010-.,@abC(번지호동로길씨님\n"), max_size=300))
@settings(max_examples=200, deadline=None)
def test_places_lie_in_the_text_in_order_and_apart(text):
    found = find(text)
    assert all(text[f.start : f.end] == f.text for f in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


PIECES = ["김", "0", "0-", "a@", "가로 ", "이름 ", "문의", "공일", "Kim ", "1동 ", "a.a.", "("]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_nothing_but_beginnings_comes_to_an_end(piece):
    # Patterns that try every split of such a text would not be through within the life of this test run.
    find(piece * (60_000 // len(piece)))
