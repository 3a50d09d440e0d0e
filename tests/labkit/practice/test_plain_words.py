"""Plain words count in whatever sentence they stand; what no word speaks of is not heard."""

import pytest

from labkit.practice.reading.plain_words import amend


@pytest.mark.parametrize(
    ("clause", "fact"),
    [
        ("문의 전화번호는 변형 없이 포함한다.", "contact"),
        ("전화번호는 적힌 그대로 옮겨 주세요.", "contact"),
        ("날짜가 하나도 빠지지 않게 하십시오.", "dates"),
        ("Keep every price and the deadline.", "amounts"),
        ("Do not drop the dates.", "dates"),
    ],
)
def test_a_fact_that_is_asked_for_is_kept(clause, fact):
    assert fact in amend({"task": "summarise"}, [clause])["include"]


@pytest.mark.parametrize(
    "clause",
    [
        "날짜와 금액 같은 숫자는 빼고 풀어 주세요.",
        "자료에 없는 숫자, 날짜, 조문은 쓰지 마십시오.",
        "Don't bother with dates.",
        "Do not include dates.",
    ],
)
def test_a_fact_that_is_banned_is_not(clause):
    assert "include" not in amend({"task": "summarise", "include": ["dates"]}, [clause])


def test_the_names_of_columns_ask_for_no_fact():
    assert "include" not in amend({"task": "summarise"}, ["기간, 문의를 열로 넣은 표로 요약해 줘."])


@pytest.mark.parametrize(
    ("clauses", "hidden"),
    [
        (["전화번호는 그대로 포함"], False),
        (["민원인의 이름과 전화번호를 정확히 적어 주세요."], False),
        (["전화번호는 쓰지 마"], True),
        (["이름은 가려 주세요.", "담당자와 전화번호를 넣으세요."], True),
    ],
)
def test_people_are_hidden_where_somebody_says_so(clauses, hidden):
    assert ("mask_personal_data" in amend({"task": "reply", "mask_personal_data": True}, clauses)) == hidden


def test_what_is_to_be_done_is_a_part_of_a_reply_and_no_list_of_actions():
    clauses = ["민원 회신 초안을 쓰십시오.", "인사, 확인한 결과, 앞으로 할 일, 담당자와 전화번호를 쓰십시오."]
    assert amend({"task": "actions"}, clauses)["task"] == "reply"
    assert amend({"task": "actions"}, ["회의록에서 할 일 목록을 뽑아 주세요."])["task"] == "actions"
    assert amend({"task": "qa"}, ["How long may a reply take? Answer briefly."])["task"] == "qa"


def test_a_form_that_nothing_shows_is_none():
    assert "format" not in amend({"task": "reply", "format": "json", "keys": ["제목"]}, ["제목 기호(#)는 안 됩니다."])
    assert amend({"format": "json"}, ["같은 꼴로."], ['{"분류": "교통"}'])["format"] == "json"
    assert "max_chars" not in amend({"max_chars": 3}, ["제3자 이름은 빼기"])
    assert amend({"max_chars": 200}, ["이백 자를 넘지 마"])["max_chars"] == 200


@pytest.mark.parametrize("clause", ["[내부 자료]는 쓰지 마십시오.", "Never reveal internal material."])
def test_internal_matters_stay_inside(clause):
    assert amend({"task": "reply"}, [clause])["forbid"][0] in ("내부 사항", "internal matters")


def test_long_clauses_are_read_in_a_moment():
    for text in ("날짜 " * 9000, "없는 " * 9000, "전화 쓰지 " * 6000, "a not " * 8000, "자료에 없는 " * 6000):
        amend({"task": "summarise"}, [text])
