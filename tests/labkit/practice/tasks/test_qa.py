"""Questions are answered from the document, with their place, or not at all."""

import json

import pytest
from asked import MINUTES, NOTICES, RELEASES, ask, table

FULL = (
    '아래 공고만 보고 질문에 답해 줘. 없으면 "공고에 없음"이라고만 답해. 근거 문장도 적어. 인사말 없이.'
    "\n질문: {q}\n<글>\n{document}\n</글>"
)
ENGLISH = (
    'Answer the question from the notice. If it does not say, answer "not stated". Quote the sentence. No preamble.'
    "\nQuestion: {q}\n<text>\n{document}\n</text>"
)


@pytest.mark.parametrize(
    ("notice", "question", "said"),
    [
        ("N-001", "통행증은 언제까지 신청해야 하나요?", "2025. 10. 2.(목) 18:00까지"),
        ("N-001", "임시 주차장 요금은 얼마인가요?", "3,000원"),
        ("N-001", "통제 구간은 어디인가요?", "장터사거리까지"),
        ("N-001", "통행증은 몇 매 받을 수 있나요?", "2매"),
        ("N-001", "축제에 지난해 몇 명이 왔나요?", "21만 명"),
        ("N-002", "누가 신청할 수 있나요?", "3억 원 이하인 소상공인"),
        ("N-002", "지원금은 얼마까지 받을 수 있나요?", "최대 200만 원"),
        ("N-002", "결과는 언제 발표하나요?", "2025. 4. 25."),
        ("N-002", "담당 부서 전화번호는?", "099-000-3021"),
        ("N-032", "경로당은 몇 시까지 여나요?", "09:00~18:00"),
        ("N-032", "쉼터는 모두 몇 곳인가요?", "212곳"),
        ("N-029", "일요일에도 단속하나요?", "단속하지 않습니다"),
        ("N-029", "안심 승하차 구역에서는 몇 분까지 세울 수 있나요?", "5분까지"),
    ],
)
def test_the_sentence_that_answers_is_found_and_quoted(notice, question, said):
    document = NOTICES[notice]["body"]
    text, shown, _ = ask(FULL.replace("{q}", question), document)
    assert said in text.split("(근거:")[0]
    assert shown == []
    quote = text.split("“")[1].split("”")[0]
    line = int(text.split("번째 줄")[0].split(" ")[-1])
    assert quote in document.splitlines()[line - 1]


@pytest.mark.parametrize(
    ("notice", "question"),
    [
        ("N-001", "환불 규정은 무엇인가요?"),
        ("N-001", "자전거는 지나갈 수 있나요?"),
        ("N-002", "주차 요금은 얼마인가요?"),
        ("N-032", "강아지를 데려가도 되나요?"),
        ("N-032", "언제까지 신청하나요?"),
        ("N-005", "셔틀버스는 어디서 타나요?"),
    ],
)
def test_what_the_document_does_not_say_is_not_answered(notice, question):
    text, shown, _ = ask(FULL.replace("{q}", question), NOTICES[notice]["body"])
    assert (text, shown) == ("공고에 없음", [])
    text, shown, _ = ask(question, NOTICES[notice]["body"])
    assert "guessed-unknown" in shown
    assert "공고에 없음" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When do I have to apply for a pass?", "18:00 on 2 October 2025"),
        ("How much is the car park?", "3,000 won a day"),
        ("Which buses do not stop at the South Gate?", "11 and 21"),
        ("How many passes can a household get?", "2 passes"),
        ("Is there a refund?", "not stated"),
        ("May I bring a bicycle?", "not stated"),
    ],
)
def test_english_questions(question, said):
    text, shown, _ = ask(ENGLISH.replace("{q}", question), NOTICES["N-001"]["body_en"])
    assert said in text
    assert shown == []


def test_several_questions_make_a_table_or_records():
    document = RELEASES["P-002"]["body"]
    text, _, _ = ask("질문에 표로 답해 줘.\n질문: 예산은 얼마인가요?\n질문: 언제까지 하나요?", document)
    assert [row[0] for row in table(text)] == ["질문", "예산은 얼마인가요?", "언제까지 하나요?"]
    assert "4,800만 원" in table(text)[1][1]
    assert "11. 30." in table(text)[2][1]
    text, _, _ = ask("질문에 답해. 답과 근거를 키로 하는 JSON만 출력해.\n질문: 예산은 얼마인가요?", document)
    assert "4,800만 원" in json.loads(text)["답"]


def test_a_short_answer_is_the_value_alone():
    text, _, _ = ask("임시 주차장 요금은 얼마인가요? 짧게 답만. 인사말 없이.", NOTICES["N-001"]["body"])
    assert text == "하루 3,000원"


def test_a_bare_question_gets_a_greeting_and_more_than_was_asked():
    text, shown, _ = ask("임시 주차장 요금은 얼마인가요?", NOTICES["N-001"]["body"])
    assert shown == ["preamble", "rambles"]
    assert "참고로" in text


def test_the_middle_of_a_long_document_is_missed_unless_its_place_is_asked_for():
    courses = [
        "수묵화",
        "서예",
        "기타",
        "장구",
        "요가",
        "뜨개질",
        "도자기",
        "사진",
        "영어",
        "탁구",
        "제빵",
        "바둑",
        "합창",
    ]
    lines = [f"{n}. {name} 신청 기간: 2025. 5. {n}.까지" for n, name in enumerate(courses, 1)]
    lost = []
    for number in range(12):
        document = "\n".join([f"접수 번호 {number}", *lines]) + "\n" + "긴 설명입니다. " * 200
        middle = "질문에 답해 줘. 질문: 도자기 신청 기간은 언제인가요?"
        _, shown, _ = ask(middle, document)
        lost.append("lost-in-the-middle" in shown)
        _, shown, _ = ask(f"{middle} 근거가 되는 줄 번호도 적어.", document)
        assert "lost-in-the-middle" not in shown
    assert 3 <= sum(lost) <= 11


def test_a_turn_of_a_transcript_is_quoted_as_somebodys_words():
    text, _, _ = ask("질문에 답해 줘. 머리말 없이.\n질문: 정류장은 모두 몇 곳인가요?", MINUTES["M-013"])
    assert text.startswith("길태윤은 “")
    assert "열아홉 곳" in text
