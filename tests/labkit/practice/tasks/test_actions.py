"""Minutes: what was agreed is told from what was only talked about, with who, what and by when."""

import json
from datetime import date

import pytest
from asked import ENGLISH_MINUTES, MINUTES, ask, table

from labkit.practice.documents.agreed import find_actions
from labkit.practice.language.deadline import day_of, deadlines, written

FULL = (
    "아래 회의록에서 하기로 결정한 일만 빠짐없이, 담당, 할 일, 기한을 키로 하는 JSON 배열만 출력해. 할 일을 뽑을 때 "
    "논의만 한 것은 빼고, 지어내지 마. 기한은 YYYY-MM-DD 형식으로 쓰고 없으면 null.\n<회의록>\n{document}\n</회의록>"
)


def listed(document):
    text, shown, _ = ask(FULL, document)
    assert shown == []
    return [(r["담당"], r["할 일"], r["기한"]) for r in json.loads(text)]


def spoken(*turns):
    return "일시: 2025. 9. 16.(화) 14:00\n참석: 축제팀장 여도담; 주무관 옥가람; 교통과장 한이든\n\n" + "\n".join(turns)


def test_the_safety_meeting_gives_its_five_promises_and_none_of_its_ideas():
    assert listed(MINUTES["M-001"]) == [
        ("여도담", "배치도를 다시 그려서 돌리기", "2025-09-24"),
        ("박은주", "회신을 받아 놓기", "2025-09-19"),
        ("옥가람", "소화기를 새것으로 갈아 놓기", "2025-09-24"),
        ("모준섭", "덮개 설치를 끝내기", "2025-09-30"),
        ("천세윤", "되는지 안 되는지를 공문으로 알리기", "2025-09-26"),
    ]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["여도담: 도면은 제가 금요일까지 고치겠습니다."], ("여도담", "도면을 고치기", "2025-09-19")),
        (["여도담: 제가 수요일까지, 아니, 금요일까지 도면을 고칠게요."], ("여도담", "도면을 고치기", "2025-09-19")),
        (["한이든: 옥 주무관이 내일까지 명단을 만들어요.", "옥가람: 네."], ("옥가람", "명단을 만들기", "2025-09-17")),
        (
            ["한이든: 명단을 19일까지 보내 주세요.", "옥가람: 예, 18일에 보내겠습니다."],
            ("옥가람", "명단을 보내기", "2025-09-18"),
        ),
        (
            ["한이든: 안내문은 팽도현 주무관이 이번 주 안에 올리도록 하겠습니다."],
            ("팽도현", "안내문을 올리기", "2025-09-19"),
        ),
        (
            ["한이든: 옥가람 서기님은 명단을 이달 20일까지 저한테 주세요.", "옥가람: 네."],
            ("옥가람", "명단을 한이든에게 주기", "2025-09-20"),
        ),
        (["여도담: 번역은 알아보고 따로 연락드릴게요."], ("여도담", "번역 알아보고 따로 연락", None)),
        (["여도담: 부품이 오는 대로 펌프를 고치겠습니다."], ("여도담", "펌프를 고치기", "부품이 오는 대로")),
        (
            ["여도담: 봉투는 상인회에서 30일까지 나눠 주시면 됩니다.", "옥가람: 네."],
            ("옥가람", "봉투를 나누기", "2025-09-30"),
        ),
    ],
    ids=range(9),
)
def test_who_does_what_by_when(turns, expected):
    others = ["한이든: 시작합시다.", "여도담: 비가 옵니다.", "옥가람: 그렇네요.", "한이든: 오늘은 이만합시다."]
    assert listed(spoken(others[0], others[1], others[2], *turns, others[3])) == [expected]


@pytest.mark.parametrize(
    "turns",
    [
        ["여도담: 북문을 닫으면 어떨까요?"],
        ["여도담: 드론을 띄우겠습니다.", "한이든: 허가가 필요합니다.", "여도담: 아, 그럼 취소하겠습니다."],
        ["한이든: 닫는 건 다음에 다시 얘기하겠습니다."],
        ["한이든: 지붕은 내년 예산에 올려 볼 생각은 있습니다만, 오늘 약속드릴 일은 아닙니다."],
        ["옥가람: 그건 못 해 드리겠습니다."],
        ["옥가람: 네, 알겠습니다."],
        ["여도담: 소화기는 작년에 바꿨습니다."],
        ["한이든: 열람실 난방부터 보겠습니다."],
        ["한이든: 10월 1일 점검 때 뵙겠습니다."],
    ],
    ids=range(9),
)
def test_what_is_only_talked_about_is_no_action(turns):
    assert (
        listed(
            spoken("한이든: 시작합시다.", "여도담: 비가 옵니다.", "옥가람: 그렇네요.", *turns, "한이든: 이만합시다.")
        )
        == []
    )


WRITTEN = """회의록
일시: 2025. 9. 16.(화)
참석: 축제팀장 여도담, 주무관 옥가람

4. 논의 사항
 - 북문을 닫는 방안은 추후 논의하기로 함
 - 드론 활용은 보류

5. 결정 사항
 - 옥가람 주무관은 9. 24.까지 북문 소화기 4대를 교체하기로 함
 - 배치도 수정(여도담 팀장, 2025. 9. 24.까지)
 - 안내문 번역은 관광문화과에서 추진하기로 함"""


def test_written_minutes_are_read_by_their_headings():
    assert listed(WRITTEN) == [
        ("옥가람", "북문 소화기 4대를 교체", "2025-09-24"),
        ("여도담", "배치도 수정", "2025-09-24"),
        ("관광문화과", "안내문 번역 추진", None),
    ]


def test_english_minutes():
    prompt = "List only the agreed actions as a table with columns owner, task, due. Table only."
    prompt += ' If no due date, write "not set".'
    text, shown, _ = ask(prompt, ENGLISH_MINUTES)
    assert shown == []
    assert table(text)[1:] == [
        ["Park Jun", "Redraw the steward plan and circulate it", "24 September 2025 (Wed)"],
        ["Lee Ora", "Replace them (fire extinguishers)", "24 September 2025 (Wed)"],
        ["Park Jun", "Ask the police for the staffing plan", "19 September 2025 (Fri)"],
        ["The volunteer centre", "Send the list of interpreters", "30 September 2025 (Tue)"],
        ["Kim Dana", "Put up new signs", "not set"],
    ]


@pytest.mark.parametrize(
    ("words", "lang", "day"),
    [
        ("금요일까지", "ko", "2025. 9. 19.(금)"),
        ("다음 주 금요일까지", "ko", "2025. 9. 26.(금)"),
        ("이번 주 안에", "ko", "2025. 9. 19.(금)"),
        ("15일까지", "ko", "2025. 10. 15.(수)"),
        ("9월 말까지", "ko", "2025. 9. 30.(화)"),
        ("이달 안에", "ko", "2025. 9. 30.(화)"),
        ("모레까지", "ko", "2025. 9. 18.(목)"),
        ("1월 5일까지", "ko", "2026. 1. 5.(월)"),
        ("by Friday next week", "en", "26 September 2025 (Fri)"),
        ("by the end of the month", "en", "30 September 2025 (Tue)"),
        ("by 5 January", "en", "5 January 2026 (Mon)"),
    ],
)
def test_deadlines_are_counted_from_the_meeting(words, lang, day):
    found = deadlines(words, lang)[0]
    assert written(day_of(found.point, date(2025, 9, 16)), lang) == day


def test_without_a_date_of_the_meeting_deadlines_stay_as_they_were_said():
    document = MINUTES["M-001"].split("\n\n", 1)[1]
    text, _, _ = ask("결정된 할 일만 표로.", document)
    assert "다음 주 수요일까지" in text
    text, _, _ = ask("결정된 할 일만 표로. 회의는 2025. 9. 16.에 열렸다.", document)
    assert "2025. 9. 24.(수)" in text


def test_a_bare_prompt_mixes_in_what_was_only_discussed_and_a_full_one_does_not():
    bare = {failing for d in MINUTES.values() for failing in ask("할 일을 정리해 줘.", d)[1]}
    assert {"preamble", "free-form", "talk-as-decision", "invented-deadline", "lost-in-the-middle"} <= bare
    for document in MINUTES.values():
        text, shown, _ = ask(FULL + " 빠짐없이.", document)
        assert set(shown) <= {"wrapped-json"}
        assert len(json.loads(text)) == sum(a.agreed for a in find_actions(document, "ko"))


@pytest.mark.parametrize("meeting", MINUTES)
def test_no_task_is_left_with_a_broken_ending(meeting):
    for action in find_actions(MINUTES[meeting], "ko"):
        assert not action.agreed or action.owners
        assert not action.doing.endswith(("겠습니다", "세요", "요", "습니다", ".", ",")), action.quote


@pytest.mark.parametrize("meeting", MINUTES)
def test_the_trace_claims_only_what_can_be_seen(meeting):
    document = MINUTES[meeting]
    text, shown, _ = ask("할 일을 정리해 줘.", document)
    talk = [a for a in find_actions(document, "ko") if not a.agreed]
    assert ("preamble" in shown) == text.startswith("네,")
    assert "talk-as-decision" not in shown or talk
    made_up = ("이번 달 말까지", "다음 회의 전까지", "2주 안에")
    assert ("invented-deadline" in shown) == any(w in text and w not in document for w in made_up)
