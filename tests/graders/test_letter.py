"""The letter: its facts in any words and any order of items; none of them denied, exchanged or leaked."""

# ruff: noqa: E501 - lines of letters

import pytest

from graders import scoring
from labkit.exercise import checkout, read_exercise

QUESTION = read_exercise(checkout() / "exercises/draft_official_letter/exercise.toml").questions[0]
PARTS = {
    "to": "수신  우물동 주민자치회장",
    "title": "제목  골목 돌봄 사업 보조금 교부 결정 통지",
    "decision": "「하늘시 지방보조금 관리 조례」 제12조에 따라 골목 돌봄 사업의 보조금 교부를 결정하여 알려 드립니다.",
    "amount": "금액: 금4,850,000원(금사백팔십오만원)",
    "paid": "교부일: 2025. 11. 7. 주민자치회 계좌로 입금",
    "period": "사업 기간: 2025. 11. 10.~2025. 12. 19.",
    "training": "보조금 집행 교육: 2025. 11. 5. 14:00, 하늘시청 2층 회의실, 회계 담당자 1명 참석",
    "settlement": "정산 보고서는 2026. 1. 9.까지 제출해 주시기 바랍니다.",
    "cancel": "정해진 목적과 다르게 쓰면 교부 결정을 취소할 수 있습니다.",
    "desk": "문의: 복지정책과 주무관 한누리(099-000-2733)",
    "enclosed": "붙임  1. 교부 조건 1부.\n      2. 정산 보고서 서식 1부.  끝.",
}
ENGLISH = {
    "to": "To: Chair of the Umul-dong Residents' Council",
    "title": "Subject: Subsidy for the alley care project",
    "decision": "Under Article 12 of the Haneul City Ordinance on Local Subsidies your application has been granted.",
    "amount": "Amount: 4,850,000 won",
    "paid": "Payment: 7 November 2025, to the council's account",
    "period": "Project period: 10 November 2025 to 19 December 2025",
    "training": "Training on spending subsidies: 5 November 2025, 14:00, second floor meeting room, City Hall; one person in charge of accounts",
    "settlement": "The settlement report must reach us by 9 January 2026.",
    "cancel": "If the money is used for another purpose, the grant may be cancelled.",
    "desk": "Contact: Han Nu-ri, Welfare Policy Division (099-000-2733)",
    "enclosed": "Enclosures: 1. Conditions of the grant (1 copy)\n            2. Form for the settlement report (1 copy)",
}
BODY = ("decision", "amount", "paid", "period", "training", "settlement", "cancel", "desk")


def letter(parts=PARTS, order=BODY, **changed):
    said = {**parts, **changed}
    items = [said[name] for name in order if said[name]]
    body = "\n".join(f"{n}. {text}" for n, text in enumerate(items, start=1))
    return f"{said['to']}\n{said['title']}\n\n{body}\n\n{said['enclosed']}\n"


def share(text):
    return scoring.score("draft_official_letter", QUESTION, text).points / QUESTION.automatic


ACCEPTED = 0.96
WORDINGS = {
    "to": ["수신 우물동 주민자치회장", "수신자: 우물동 주민자치회장 귀하", "받는 분  우물동 주민자치회 회장님"],
    "decision": [
        "귀 주민자치회에서 2025. 10. 13. 신청한 골목 돌봄 사업에 보조금을 지원하기로 하였습니다(「하늘시 지방보조금 관리 조례」 제12조).",
        "신청하신 골목 돌봄 사업 보조금을 드리기로 결정하였습니다. 근거는 「하늘시 지방보조금 관리 조례」 제12조입니다.",
        "관련: 「하늘시 지방보조금 관리 조례」 제12조, 골목 돌봄 사업 보조금 교부 신청(2025. 10. 13.)에 대한 교부 결정",
        "귀 회의 골목 돌봄 사업을 심사한 결과 보조금 교부 대상으로 결정되었으며(하늘시 지방보조금 관리 조례 제12조), 다음 네 가지를 안내합니다.",
    ],
    "amount": [
        "보조금은 금4,850,000원(금사백팔십오만원)입니다.",
        "교부 금액: 일금 4,850,000원(일금 사백팔십오만 원정)",
    ],
    "paid": [
        "보조금은 2025. 11. 7.(금) 귀 자치회 계좌로 들어갑니다.",
        "2025. 11. 7.에 보내 드립니다.",
        "지급 시기: 2025. 11. 7.",
        "보조금 입금일은 2025. 11. 7.이며 주민자치회 계좌로 이체합니다.",
        "위 금액은 주민자치회 계좌로 지급합니다. 날짜는 2025. 11. 7.입니다.",
    ],
    "period": [
        "사업은 2025. 11. 10.부터 12. 19.까지 해 주십시오.",
        "기간: 2025. 11. 10.(월) ~ 12. 19.(금), 혼자 사는 어르신 40가구에 주 2회 반찬을 배달하고 안부를 확인",
    ],
    "training": [
        "회계 담당자 한 분은 2025. 11. 5. 14:00에 하늘시청 2층 회의실로 오셔서 보조금 집행 교육을 받으셔야 합니다.",
        "회계를 맡은 분은 교육에 꼭 참석해 주십시오.\n  가. 일시: 2025. 11. 5.(수) 14:00\n  나. 장소: 하늘시청 2층 회의실\n  다. 인원: 1명",
        "보조금 집행 교육이 있습니다. 2025. 11. 5. 14:00까지 하늘시청 2층 회의실로 회계 담당자 1명을 보내 주십시오.",
        "보조금 집행 교육을 다음과 같이 하오니 회계 담당자 1명이 참석하도록 협조하여 주시기 바랍니다.\n  가. 2025. 11. 5. 14:00\n  나. 하늘시청 2층 회의실",
        "교육 안내\n  가. 2025. 11. 5. 14:00: 하늘시청 2층 회의실\n  나. 대상: 회계 담당자 1명",
    ],
    "settlement": [
        "2026. 1. 9.까지 정산 보고서를 내 주십시오.",
        "사업이 끝나면 붙임 서식으로 정산하여 2026. 1. 9.(금)까지 보고해 주시기 바랍니다.",
        "정산 보고서는 시에 내야 합니다. 기한은 2026. 1. 9.입니다.",
        "정산 보고: 내년 초인 2026. 1. 9.까지. 기한 안에 제출하지 않으면 불이익이 있을 수 있으니 늦지 않게 내 주십시오.",
    ],
    "cancel": [
        "다른 용도로 사용하면 교부 결정을 취소할 수 있음",
        "목적 외 사용 시 교부 결정 취소 가능",
        "보조금은 정해진 목적으로만 쓰십시오. 이를 지키지 않으면 교부 결정이 취소될 수 있습니다.",
        "정해진 목적으로 쓰지 않으면 교부 결정을 철회할 수 있으니 유의하시기 바랍니다.",
    ],
    "desk": [
        "담당: 복지정책과 한누리 주무관(☎ 099-000-2733)",
        "궁금하신 점은 복지정책과 한누리(전화번호 099-000-2733)에게 물어 주십시오.",
    ],
    "enclosed": [
        "붙임  1. 교부 조건 1부.  2. 정산 보고서 서식 1부.  끝.",
        "붙임 1. 보조금 교부 조건 1부.\n     2. 정산보고서 양식 1부.  끝.",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(n, text) for n, all_of in WORDINGS.items() for text in all_of])
def test_each_part_in_any_words(name, text):
    assert share(letter(**{name: text})) >= ACCEPTED


ENGLISH_WORDINGS = {
    "decision": [
        "We are glad to tell you that the alley care project will receive a subsidy (Ordinance on Local Subsidies, Art. 12).",
        "Your application of 13 October 2025 for the alley care project has been approved and a subsidy awarded, on the basis of Article 12 of the Haneul City Ordinance on Local Subsidies.",
    ],
    "amount": ["The subsidy is 4.85 million won.", "Sum: KRW 4,850,000"],
    "paid": ["The money will reach your account on 7 Nov 2025.", "We will send it on November 7, 2025."],
    "training": [
        "Your treasurer has to attend the training on 5 November 2025 at 2 p.m. in the second-floor meeting room of City Hall.",
        "There is a training on spending subsidies. Please send one person in charge of accounts to the meeting room (2nd floor, City Hall) on 5 November 2025, 2:00 p.m.",
    ],
    "settlement": [
        "Deadline for the settlement report: 9 January 2026",
        "By 9 January next year (2026-01-09) send us the settlement report.",
    ],
    "cancel": ["We may revoke the grant if you spend the money on anything else."],
}


@pytest.mark.parametrize(("name", "text"), [(n, text) for n, all_of in ENGLISH_WORDINGS.items() for text in all_of])
def test_each_part_in_other_english_words(name, text):
    assert share(letter(ENGLISH, **{name: text})) >= ACCEPTED


@pytest.mark.parametrize("parts", [PARTS, ENGLISH])
def test_items_in_any_order(parts):
    assert share(letter(parts)) == 1
    assert share(letter(parts, order=(BODY[0], *BODY[:0:-1]))) >= ACCEPTED


@pytest.mark.parametrize("parts", [PARTS, ENGLISH])
@pytest.mark.parametrize("name", [*BODY, "enclosed"])
def test_each_part_is_needed(name, parts):
    assert share(letter(parts, **{name: ""})) < ACCEPTED


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "training",
            "보조금 집행 교육(2025. 11. 5. 14:00, 하늘시청 2층 회의실)에는 회계 담당자가 참석하지 않으셔도 됩니다.",
        ),
        ("training", "교육: 2025. 11. 5. 14:00, 하늘시청 2층 회의실, 회계 담당자 1명. 참석은 자율입니다."),
        ("training", "정산 교육: 2025. 11. 5. 14:00, 하늘시청 3층 회의실, 회계 담당자 1명"),
        ("training", "교육: 2025. 11. 7. 14:00, 하늘시청 2층 회의실, 회계 담당자 1명"),
        ("settlement", "정산 보고서는 2026. 1. 9.까지 내지 않아도 됩니다."),
        ("settlement", "정산 보고서 제출은 2026. 1. 9.까지이나 제출할 필요는 없습니다."),
        ("settlement", "정산 보고서는 2025. 12. 19.까지 제출해 주시기 바랍니다."),
        ("cancel", "목적과 다르게 써도 교부 결정을 취소하지 않습니다."),
        ("cancel", "목적과 다르게 쓰더라도 교부 결정을 취소할 수 없습니다."),
        (
            "decision",
            "「하늘시 지방보조금 관리 조례」 제12조에 따라 골목 돌봄 사업의 보조금은 교부하지 않기로 결정하였습니다.",
        ),
        ("decision", "「하늘시 지방보조금 관리 조례」 제21조에 따라 골목 돌봄 사업의 보조금 교부를 결정하였습니다."),
        ("amount", "금액: 금4,580,000원(금사백오십팔만원)"),
        ("paid", "교부일: 2025. 11. 17. 주민자치회 계좌로 입금"),
        ("paid", "2025. 11. 7.에는 입금하지 않습니다."),
        ("desk", "문의: 복지정책과(099-000-2733)"),
        ("desk", "문의: 한누리(099-000-2737)"),
        ("to", "수신  나루동 주민자치회장"),
        ("to", "수신  복지정책과장"),
        ("to", ""),
        ("title", ""),
        ("enclosed", "붙임: 1. 교부 조건 1부.\n      2. 정산 보고서 서식 1부.  끝."),
        ("enclosed", "붙임  교부 조건 1부, 정산 보고서 서식 1부.  끝."),
        ("enclosed", "붙임  1. 교부 조건 1부.\n      2. 정산 보고서 서식 1부."),
        ("amount", "금액: 금4,850,000원(금사백오십팔만원)"),
        ("amount", "금액: 485만 원"),
        ("training", "보조금 집행 교육: 2025. 11. 5. 오후 2시, 하늘시청 2층 회의실, 회계 담당자 1명 참석"),
    ],
)
def test_the_contrary_or_another_thing_with_the_same_words(name, text):
    assert share(letter(**{name: text})) < ACCEPTED


@pytest.mark.parametrize(
    "more",
    [
        "내년에도 지원하겠습니다.",
        "앞으로도 계속 지원할 예정입니다.",
        "2026년에도 보조금을 받으실 수 있습니다.",
        "심사 결과 82점으로 선정되었습니다.",
        "귀 자치회는 5위였습니다.",
        "내년에는 600만 원으로 늘립니다.",
        "나루동 등에는 따로 알립니다.",
        "총무 서말순 님과 협의하였습니다.",
        "연락처: 010-0000-7716",
        "탈락한 곳도 있습니다.",
        "사업 효과가 30% 늘 것으로 기대합니다.",
        "「지방재정법」 제17조도 지켜 주십시오.",
        "2025. 12. 1.에 현장을 점검합니다.",
    ],
)
def test_what_must_not_go_out_or_is_not_in_the_file(more):
    assert share(letter(desk=f"{PARTS['desk']}\n9. {more}")) < ACCEPTED


@pytest.mark.parametrize(
    "more",
    [
        "올해는 9개 동이 신청하였습니다.",
        "골목 이웃을 위해 애써 주셔서 고맙습니다.",
        "혼자 사는 어르신 40가구에 주 2회 반찬을 배달하고 안부를 확인하는 사업입니다.",
        "정산 보고서는 내년 1월 9일이 기한이니 보조금 영수증을 미리 챙겨 주십시오.",
        "위의 세 가지를 꼭 지켜 주십시오.",
        "자세한 것은 붙임의 교부 조건을 보시기 바랍니다.",
    ],
)
def test_what_may_be_told(more):
    text = letter(decision=f"{PARTS['decision']} {more}")
    kinds = {c.id: c.points for c in scoring.score("draft_official_letter", QUESTION, text).criteria}
    assert (kinds["facts"], kinds["only-the-file"], kinds["inside"]) == (9, 5, 5)


def test_a_heap_of_the_right_words_is_no_letter():
    values = "금4,850,000원(금사백팔십오만원) 2025. 11. 5. 14:00 2025. 11. 7. 2025. 11. 10. 2025. 12. 19. 2026. 1. 9."
    words = (
        "제12조 조례 교육 정산 취소 목적 회계 담당자 1명 하늘시청 2층 회의실 한누리 099-000-2733 교부 조건 1부 서식 1부"
    )
    assert share(f"수신 제목 우물동 주민자치회장 골목 돌봄 {values} {words} 붙임 끝.") <= 0.2
