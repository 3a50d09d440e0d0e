"""The list of actions: any wording of an agreed task passes; a task refused, dropped or put with another does not."""

import json

import pytest

from graders import scoring
from labkit.exercise import checkout, read_exercise

QUESTION = read_exercise(checkout() / "exercises/minutes_to_actions/exercise.toml").questions[0]
ROWS = [
    ("하윤슬", "초청 명단 작성", "2025-11-10"),
    ("탁세찬", "계단 미끄럼 방지 띠 재부착", "2025-11-07"),
    ("곽이룸", "소방 점검 신청", "2025-11-05"),
    ("배단비", "동화 구연 강사 섭외", "2025-11-12"),
    ("우정인", "어린이집 방문 희망 시간 취합", None),
    ("하윤슬", "자리 배치도 송부", "2025-11-06"),
    ("서도담", "화단 나무 교체", "2025-11-19"),
    ("문새벽", "누리집 재개관 안내 게시", "2025-11-14"),
]
GUESTS, STRIPS, FIRE, STORIES, TIMES, SEATS, TREES, WEBSITE = range(8)


def listed(rows):
    return [dict(zip(("who", "what", "due"), row, strict=True)) for row in rows]


def points(answer):
    return scoring.score("minutes_to_actions", QUESTION, answer).points


def with_row(at, *, who=None, what=None, due="same"):
    row = ROWS[at]
    new = (who or row[0], what or row[1], row[2] if due == "same" else due)
    return listed([*ROWS[:at], new, *ROWS[at + 1 :]])


WORDINGS = {
    GUESTS: [
        "재개관식에 모실 분들 명단을 정리하여 과장님께 보고",
        "내빈 목록 정리",
        "참석자 리스트 만들기(시의회 명단 반영)",
        "행사 초대 손님 목록을 확정해 과장에게 전달한다.",
        "초청 대상자 명부 작성",
        "초청자 명단 제출 (당초 7일 → 10일로 변경)",
        "명단은 시의회 명단이 온 뒤 작성해 드리기(7일은 안 됨)",
        "Prepare the list of people to invite",
        "Finalise VIP list once the council's names have arrived",
        "Hand in list of invited guests to Ms Min (not on the 7th)",
    ],
    STRIPS: [
        "들뜬 계단 띠 재시공",
        "어린이가 걸려 넘어지지 않게 계단의 띠를 다시 붙인다",
        "계단 논슬립 패드 보수",
        "미끄럼방지테이프 재부착(계단)",
        "떨어진 미끄럼 방지 띠를 떼어 내고 새로 붙이기",
        "계단 안전 보수",
        "Re-attach the loose anti-skid tape on the stairs",
        "Repair the stairs so that children do not trip",
        "Put the step strips back on",
        "Make sure the strips are not coming off any more",
    ],
    FIRE: [
        "소방 점검 신청서 제출",
        "소방서에 점검을 요청",
        "소방안전점검 접수 완료",
        "소방 점검 의뢰(도면 지참)",
        "아직 하지 않은 소방 점검 신청하기",
        "소방점검을 늦지 않게 신청",
        "소방 점검 신청 (하윤슬 팀장 대신)",
        "File for fire inspection with the drawings",
        "Get the fire safety inspection booked",
        "Fire inspection: submit application",
        "Fire safety inspection",
    ],
    STORIES: [
        "이야기 선생님 세 분 모시기",
        "스토리텔러 3인 섭외",
        "동화를 읽어 줄 분 세 명 구하기",
        "재개관식 당일 동화구연가 초빙",
        "동화 들려줄 강사님 3명 확정",
        "구연동화 선생님 섭외 마무리",
        "기념품은 빼고 동화 구연 강사만 섭외",
        "Hire three story readers",
        "Secure the 3 people who tell stories at the ceremony",
        "Confirm storytelling performers",
    ],
    TIMES: [
        "각 어린이집이 오고 싶은 때를 조사하여 도서관에 알림",
        "어린이집에서 언제 올 수 있는지 모아서 알려 주기 (기한 없음)",
        "원별 방문 가능 시간 취합",
        "회원 어린이집 방문 수요 파악 후 통보",
        "어린이집들의 희망일을 모아 전달, 날짜는 약속하지 않음",
        "방문 희망 시간 의견 수렴",
        "원장님들께 방문하고 싶은 날을 물어 도서관에 회신",
        "Ask every nursery when it wants to come and let the library know",
        "Gather preferred slots from kindergartens (no date set)",
        "Collect times and report back when possible",
        "Let library know childcare centres' wishes for visits; no deadline",
    ],
    SEATS: [
        "앉을 자리 그림을 어린이집연합회로 보내기",
        "좌석표(유모차 자리 표시) 전달",
        "행사장 자리 안내도 송부",
        "유아차 놓을 곳까지 표시한 배치도를 우 회장에게 보냄",
        "재개관식 좌석 배치안 공유",
        "Mail the floor plan with stroller spaces to Ms Woo",
        "Share the layout of the places (prams marked)",
        "Seat map for the association",
    ],
    TREES: [
        "도서관 앞 고사목 세 그루를 새 나무로 갈아 심기",
        "죽은 조경수 교체 식재",
        "화단에 새 묘목 심기(3주)",
        "말라 죽은 나무 제거 후 새로 심기",
        "도서관 앞 화단 정비(나무 3그루, 옥상 정원은 제외)",
        "Swap dead shrubs for new ones outside the library",
        "Take out the 3 withered trees and plant new ones",
        "Dead trees: replace before the ceremony",
    ],
    WEBSITE: [
        "도서관이 다시 문을 연다고 홈페이지에 알리기",
        "시 누리집 공지",
        "재개관 소식 온라인 게재",
        "홈페이지 팝업 등록",
        "재개관 안내문을 올림",
        "누리집에 글 게시",
        "Announce the reopening online",
        "Put up a notice on the city's homepage",
        "Website: news item about the library",
    ],
}


@pytest.mark.parametrize(("at", "what"), [(at, what) for at, all_of in WORDINGS.items() for what in all_of])
def test_any_wording_of_an_agreed_task(at, what):
    assert points(with_row(at, what=what)) == 20


@pytest.mark.parametrize(
    ("at", "what"),
    [
        (GUESTS, "초청 명단을 만들지 않는다"),
        (GUESTS, "초청 명단 작성 보류"),
        (GUESTS, "Do not draw up the guest list"),
        (STRIPS, "계단 미끄럼 방지 띠를 그대로 둔다"),
        (STRIPS, "미끄럼 방지 띠 철거"),
        (STRIPS, "Leave the strips as they are"),
        (FIRE, "소방 점검 신청(취소)"),
        (FIRE, "소방 점검을 신청하지 않기로 함"),
        (FIRE, "소방 점검 실시"),
        (FIRE, "도면 챙기기"),
        (FIRE, "Cancel the fire inspection request"),
        (STORIES, "구연 강사를 섭외하지 않아도 됨"),
        (STORIES, "동화 구연은 없던 일로 함"),
        (STORIES, "Storytellers: not needed"),
        (TIMES, "어린이집 희망 시간 취합은 하지 않음"),
        (TIMES, "수유실 설치"),
        (TIMES, "No need to collect the nurseries' times"),
        (SEATS, "자리 배치도 발송 취소"),
        (SEATS, "The seating plan will not be sent"),
        (TREES, "화단 나무는 교체할 필요 없음"),
        (TREES, "나무에 손대지 않기"),
        (TREES, "옥상 정원에 나무 심기"),
        (WEBSITE, "누리집 안내를 올리지 않음"),
        (WEBSITE, "누리집 공지 삭제"),
        (WEBSITE, "Postpone the website notice"),
        *((at, what) for at in range(8) for what in ("할 일", "맡은 일 처리", "회의 결과 이행", "...", "Task", "TBD")),
    ],
)
def test_refused_dropped_or_empty_tasks_are_not_the_agreed_one(at, what):
    assert points(with_row(at, what=what)) <= 18


@pytest.mark.parametrize(
    "who", ["곽", "곽 주무관", "시설 담당 곽이룸", "곽이룸(하윤슬 팀장 대신)", "Officer Gwak", "Kwak I-rum"]
)
def test_an_owner_however_named(who):
    assert points(with_row(FIRE, who=who)) == 20


@pytest.mark.parametrize(
    "who",
    [
        "하윤슬",
        "하윤슬, 곽이룸",
        "민서영·곽이룸",
        "곽이룸과 하윤슬",
        "주무관",
        "시설 담당",
        "Gwak and Ha Yun-seul",
        "모두",
    ],
)
def test_another_owner_two_or_none(who):
    assert points(with_row(FIRE, who=who)) <= 19


@pytest.mark.parametrize("who", ["공원녹지과", "공원녹지과 담당자", "Parks and Green Spaces Division"])
def test_an_office_is_no_person(who):
    assert points(with_row(TREES, who=who)) <= 19


@pytest.mark.parametrize("due", ["2025-11-05(수)", "2025. 11. 5.", "2025/11/05", "11월 5일까지", "2025-11-05 (내일)"])
def test_a_day_however_written(due):
    assert points(with_row(FIRE, due=due)) == 20


@pytest.mark.parametrize("due", ["2025-11-04", "2024-11-05", None, "내일", "2025-11-05~2025-11-07", "5일"])
def test_another_day_or_none(due):
    assert points(with_row(FIRE, due=due)) <= 19


@pytest.mark.parametrize(
    "due", [None, "None", "null", "없음", "기한 없음", "미정", "되는 대로", "no date set", "날짜 정하지 않음"]
)
def test_no_day_however_written(due):
    assert points(with_row(TIMES, due=due)) == 20


@pytest.mark.parametrize("due", ["2025-11-04", "2025-11-21", "2025-11-30"])
def test_a_day_that_nobody_set(due):
    assert points(with_row(TIMES, due=due)) == 19


@pytest.mark.parametrize(
    "row",
    [
        ("탁세찬", "바깥벽 조명 견적", "2025-11-07"),
        ("배단비", "에코백 업체 알아보기", "2025-11-12"),
        ("우정인", "수유실 자리 확인", None),
        ("서도담", "옥상 정원 손보기", None),
        ("탁세찬", "CCTV 다시 점검", "2025-11-07"),
        ("민서영", "책 더 사기", None),
        ("하윤슬", "행사를 토요일로 옮기기", "2025-11-22"),
        ("Seo Do-dam", "Roof garden", None),
        ("Tak Se-chan", "Quote for the lights", None),
    ],
)
def test_what_was_only_talked_about_costs_two_points(row):
    assert points(listed([*ROWS, row])) == 18


@pytest.mark.parametrize(
    ("at", "what"),
    [(STRIPS, "띠 다시 붙이기와 바깥벽 조명 견적"), (STORIES, "Book the storytellers and order tote bags")],
)
def test_a_dropped_matter_within_an_agreed_row(at, what):
    assert points(with_row(at, what=what)) == 18


@pytest.mark.parametrize(
    "written",
    [
        json.dumps(listed(ROWS), ensure_ascii=False),
        f"```json\n{json.dumps(listed(ROWS), ensure_ascii=False, indent=1)}\n```",
        repr(listed(ROWS)),
        json.dumps({"actions": listed(ROWS)}, ensure_ascii=False),
    ],
)
def test_pasted_as_text(written):
    assert points(written) == 20


def test_a_column_more_is_no_fault():
    assert points([{**row, "note": "녹취"} for row in listed(ROWS)]) == 20
