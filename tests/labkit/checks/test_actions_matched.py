"""Lists of actions: strict on owner and day once spelling is off, free in the wording of the task."""

import pytest

from labkit.checks.actions import (
    action_rows,
    actions_due,
    actions_found,
    actions_only,
    actions_owner,
    due_is,
    owner_is,
)

KIM, PARK = ["김가람", "김", "Kim Ga-ram"], ["박누리", "박", "민원소통과"]
KEY = (
    {"who": KIM, "what": [["명단", "list"]], "due": "2025-11-10"},
    {"who": PARK, "what": [["소방"], ["신청", "apply"]], "due": ""},
)
RIGHT = [
    {"who": "김가람", "what": "초청 명단 만들기", "due": "2025-11-10"},
    {"who": "박누리", "what": "소방 점검 신청", "due": None},
]


def scores(answer):
    return [check(answer, key=KEY).score for check in (actions_found, actions_owner, actions_due, actions_only)]


@pytest.mark.parametrize(
    "answer",
    [
        RIGHT,
        RIGHT[::-1],
        [*RIGHT, {"who": "", "what": " ", "due": None}],
        {"actions": RIGHT},
        '```json\n[{"who": "김 주무관", "what": "명단 작성", "due": "11. 10.(월)"},'
        ' {"who": "박누리(민원소통과)", "what": "소방점검을 신청함", "due": null}]\n```',
        [{"담당자": r["who"], "할 일": r["what"], "기한": r["due"]} for r in RIGHT],
    ],
)
def test_right_lists(answer):
    assert scores(answer) == [1, 1, 1, 1]


def test_what_was_only_talked_about_counts_against():
    extra = [*RIGHT, {"who": "김가람", "what": "조명 견적", "due": None}]
    assert scores(extra)[:3] == [1, 1, 1]
    assert actions_only(extra, key=KEY).score == pytest.approx(2 / 3, abs=0.01)
    assert actions_only(extra, key=KEY).evidence == ("김가람 | 조명 견적 | –",)


def test_a_task_told_twice_with_another_day_is_not_right():
    twice = [*RIGHT, {"who": "김가람", "what": "명단 초안", "due": "2025-11-07"}]
    assert actions_due(twice, key=KEY).score < 1
    assert actions_only(twice, key=KEY).score == pytest.approx(2 / 3, abs=0.01)
    # Cut in two, one half without a day, it is no other task; and where both are wrong none is the corrected one.
    assert actions_only([*RIGHT, {**twice[2], "due": None}], key=KEY).score == 1
    assert actions_only([{**RIGHT[0], "due": "2025-11-08"}, *RIGHT[1:], twice[2]], key=KEY).score == 1


def test_short_lists_get_nothing_for_having_nothing_else():
    assert actions_only([{"who": "박", "what": "창문 닦기", "due": None}], key=KEY).score == 0


@pytest.mark.parametrize(
    "who", ["김가람", "김가람 주무관", "김 팀장", "담당자 김가람", "Kim Ga-ram", "Ms Kim Ga-ram", "김가람(시설)"]
)
def test_owner_however_he_is_called(who):
    assert owner_is(who, KIM, [*KIM, *PARK])


@pytest.mark.parametrize(
    "who", ["", None, "박누리", "김가람, 박누리", "김가람/민원소통과", "주무관", "담당자", "전원", "김나래"]
)
def test_another_owner_or_two_or_none(who):
    assert not owner_is(who, KIM, [*KIM, *PARK])


@pytest.mark.parametrize(
    "due", ["2025-11-10", "2025. 11. 10.", "11월 10일(월)까지", "11. 10.", "10 November 2025", "2025년 11월 10일"]
)
def test_day_however_it_is_written(due):
    assert due_is(due, "2025-11-10")
    assert not due_is(due, "2025-11-07")
    assert not due_is(due, "")


@pytest.mark.parametrize("due", ["월요일", "다음 주", "2025-11", "", None, "2025-11-07 또는 2025-11-10"])
def test_no_day_or_two(due):
    assert not due_is(due, "2025-11-10")


@pytest.mark.parametrize(
    "due", [None, "", "없음", "미정", "기한 없음", "기한을 정하지 않음", "되는 대로", "no date", "not set", "-"]
)
def test_no_day_was_set(due):
    assert due_is(due, "")


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        (RIGHT, 1),
        ([*RIGHT, {"who": "김", "what": "", "due": "2025-11-10"}], 2 / 3),
        ([RIGHT[0], {"who": "박누리", "what": "소방 신청", "due": "내일"}], 0.5),
        ([{"담당자": "김", "할 일": "명단", "기한": None}], 0),
        (["김가람이 명단을 만든다"], 0),
        ("회의를 했다", 0),
        ([], 0),
        (3, 0),
    ],
)
def test_form(answer, share):
    assert action_rows(answer).score == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize("piece", ["지 않함", "함함", "안 하", " 취소", "것 ", "(", "띠를 ", "1", "do not "])
def test_a_long_task_is_read_in_one_go(piece):
    rows = [{"who": piece * 5000, "what": f"지 않{piece * 5000}!", "due": piece * 5000}] * 20
    assert actions_found(rows, key=KEY).score == 0
