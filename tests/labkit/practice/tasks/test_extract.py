"""Facts under the names asked for, null where there is none, and several records where there are several."""

import csv
import io
import json

import pytest
from asked import NOTICES, RELEASES, ask, table

TABLE = """봄 학기 안내

| 강좌 | 요일 | 정원 | 수강료 |
|---|---|---|---|
| 수묵화 | 월 | 20명 | 3만 원 |
| 기타 | 수 | 15명 | 무료 |

문의: 복지정책과 099-000-2700"""
TWO = """[민원 1]
접수일: 2025. 3. 2.
내용: 은하1동 놀이터 그네 줄이 끊어졌습니다.
[민원 2]
접수일: 2025. 3. 5.
내용: 물레동 버스 정류장 의자가 부서졌습니다."""


def strict(names, document, more=""):
    text, shown, _ = ask(
        f"{', '.join(names)}를 키로 하는 JSON만 출력해. 없으면 null. 지어내지 마. 뽑아 줘.{more}", document
    )
    return json.loads(text), shown


@pytest.mark.parametrize(
    ("notice", "field", "value"),
    [
        ("N-001", "신청 기간", "2025. 10. 2.(목) 18:00까지"),
        ("N-001", "통제 기간", "2025. 10. 11.(토)부터 2025. 10. 19.(일)까지 매일 17:00~23:00"),
        ("N-001", "주차 요금", "하늘역 동쪽 광장 600면, 하루 3,000원"),
        ("N-001", "제출 서류", None),
        ("N-002", "접수 기간", "2025. 3. 17.(월) 09:00 ~ 2025. 4. 4.(금) 18:00"),
        ("N-002", "마감일", "2025. 4. 4.(금) 18:00"),
        ("N-002", "지원 금액", "설치비의 70%, 업소당 최대 200만 원(모두 120곳)"),
        ("N-002", "담당 부서", "스마트도시과"),
        ("N-002", "전화번호", "099-000-3021"),
        ("N-002", "제외 대상", "유흥업소와 최근 2년 안에 같은 지원을 받은 업소는 제외"),
        ("N-002", "주차 요금", None),
        ("N-002", "환불 규정", None),
        ("N-005", "대상", "하늘시에 주소를 둔 65세 이상 어르신(1960. 12. 31. 이전 출생)"),
        ("N-008", "모집 인원", "120명(행사 안내 60명, 질서 유지 40명, 통역 20명)"),
    ],
)
def test_a_field_is_found_by_its_name_or_a_word_that_means_the_same(notice, field, value):
    found, shown = strict([field, "문의처"], NOTICES[notice]["body"])
    assert found[field] == value
    assert found["문의처"].endswith(NOTICES[notice]["body"].strip()[-4:])
    assert shown == []


def test_english_fields():
    text, shown, _ = ask(
        "Extract title, period, who may apply, fee, documents and contact as JSON. Use null if missing. JSON only.",
        NOTICES["N-001"]["body_en"],
    )
    assert json.loads(text) == {
        "title": None,
        "period": "every day 17:00–23:00, from 11 October 2025 (Sat) to 19 October 2025 (Sun)",
        "who may apply": "people who live or run a business inside the restricted section",
        "fee": "East Plaza of Haneul Station, 600 spaces, 3,000 won a day",
        "documents": None,
        "contact": "Transport Policy Division, 099-000-2114",
    }
    assert shown == []


def test_a_value_of_running_text_is_found_by_its_kind():
    found, _ = strict(["예산", "기간", "전화번호"], RELEASES["P-002"]["body"])
    assert found == {
        "예산": "4,800만 원",
        "기간": "2025. 9. 1.(월)부터 2025. 11. 30.(일)까지",
        "전화번호": "099-000-2912",
    }


def test_the_rows_of_a_table_are_records_and_csv_can_be_read_as_csv():
    found, _ = strict(["강좌", "정원", "수강료"], TABLE)
    assert found == [
        {"강좌": "수묵화", "정원": "20명", "수강료": "3만 원"},
        {"강좌": "기타", "정원": "15명", "수강료": "무료"},
    ]
    text, _, _ = ask("강좌, 요일, 수강료를 CSV로 뽑아 줘. 머리말 없이.", TABLE)
    assert list(csv.reader(io.StringIO(text)))[1] == ["수묵화", "월", "3만 원"]


def test_parts_of_a_document_are_records():
    found, _ = strict(["접수일", "내용"], TWO)
    assert [r["접수일"] for r in found] == ["2025. 3. 2.", "2025. 3. 5."]
    assert [r["내용"][:3] for r in found] == ["은하1", "물레동"]


def test_what_is_missing_is_guessed_until_told_otherwise():
    names = "신청 기간, 지원 금액, 결과 발표, 문의처"
    for notice in ("N-004", "N-006"):
        text, shown, _ = ask(f"{names}를 표로 뽑아 줘.", NOTICES[notice]["body"])
        assert "guessed-unknown" in shown
        text, shown, _ = ask(f'{names}를 표로 뽑아 줘. 없으면 "공고에 없음"이라고 적어.', NOTICES[notice]["body"])
        assert "guessed-unknown" not in shown
        assert "공고에 없음" in text


def test_its_place_is_given_when_asked_for():
    text, _, _ = ask("신청 기간과 대상을 근거 문장과 함께 표로 뽑아 줘.", NOTICES["N-002"]["body"])
    assert table(text)[0] == ["항목", "내용", "근거"]
    assert table(text)[1][2].startswith("6번째 줄")
    assert NOTICES["N-002"]["body"].splitlines()[5].startswith("□ 신청 기간")


def test_a_bare_prompt_names_its_own_keys_in_running_text():
    for notice in NOTICES.values():
        text, shown, _ = ask("정보를 추출해 줘.", notice["body"])
        assert {"own-keys", "free-form", "preamble"} <= set(shown)
        assert text.startswith("네,")
    _, shown, _ = ask("정보를 JSON으로 추출해 줘.", NOTICES["N-002"]["body"])
    assert "own-keys" in shown
