"""What the letter of 3 November 2025 has to tell, and what has to stay in the office.

The figures are those of the file that the trainee reads; whoever gives two of its days to the wrong matter tells
neither (see `labkit.checks.told`). What the reader knows already and has not to do (whom the project serves, how often)
and what belongs to no list (nine dongs applied) may be told or left out: nothing in the brief asks for it.
"""

# ruff: noqa: E501 - lists of words

from functools import partial

from labkit.checks.official.together import letter_form, written_values
from labkit.checks.told import facts_kept_inside, facts_told, of_substance, only_from
from labkit.exercise import checkout, read_exercise


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


MUST = {
    "addressee": [
        _words("우물동 | Umul"),
        _words("주민자치회 | Residents' Council | Residents’ Council | Resident Council"),
        _words("수신 | 받는 | 받으 | 귀하 | 귀중 | 님께 | to | dear | addressee | attention"),
    ],
    "project": [_words("골목 돌봄 | alley care | care in the alley")],
    "granted": [
        _words(
            "교부 | 주기로 | 드리기로 | 지급하기로 | 지원하기로 | 드립니다 | grant | approv | award | allocat | receive"
        ),
        _words("보조금 | 결정 | subsid | grant | fund"),
    ],
    "amount": [["4,850,000원", "4,850,000 won"]],
    "paid": [
        ["2025. 11. 7."],
        _words(
            "교부 | 지급 | 지불 | 입금 | 송금 | 이체 | 보내 | 보냅 | 보낼 | 받 | 들어가 | 들어갑 | 들어옵 | 드리 | 드립 | 넣어 | 나가 | 나갑"
            " | 계좌 | pay | paid | transfer | remit | deposit | send | sent | credit | disburs | wire | account | receive"
        ),
    ],
    "period": [["2025. 11. 10."], ["2025. 12. 19."]],
    "basis": [_words("조례 | ordinance"), _words("제12조 | 12조 | article 12 | art. 12 | section 12")],
    "cancelled": [
        _words("취소 | 철회 | cancel | revok | withdraw | rescind | take back | taken back"),
        _words(
            "목적 | 용도 | 다르게 | 다른 데 | 다른 곳 | 다른 일 | 어기 | 어길 | 위반 | 지키지 | purpose | other use | otherwise"
            " | misus | something else | anything else | differently | breach | violat"
        ),
    ],
    "training-when": [
        ["2025. 11. 5."],
        ["14:00"],
        _words(
            "교육 | 연수 | 강의 | 참석 | 참여 | 출석 | 나와 | 나오 | 오셔 | 오시 | 와 주 | 일시 | 때: | 언제 | training | course | session | attend"
            " | come | when | take part | seminar"
        ),
    ],
    "training-where": [
        _words("회의실 | meeting room | conference room"),
        _words("2층 | 이층 | second floor | second-floor | 2nd floor | 2nd-floor | floor 2 | level 2"),
    ],
    "training-who": [
        _words("회계 | accounts | accountant | accounting | treasurer | bookkeep | finance | finances | financial")
    ],
    "settlement": [["2026. 1. 9."], _words("정산 | settlement | final account | financial report | settle")],
    "conditions": [_words("교부 조건 | 보조금 조건 | 지원 조건 | 조건 1부 | conditions | terms")],
    "form": [
        _words(
            "서식 | 양식 | 서식지 | report form | form for | form of | form ( | report template | template for | settlement form | blank form | form,"
        )
    ],
    "desk": [["099-000-2733"]],
    "officer": [_words("한누리 | Han Nu-ri | Han Nuri | Nu-ri Han | Nuri Han")],
}
_NOT = r"(?:지\s?(?:는\s)?(?:않|못하|아니하)(?:기로|습|음|는다|았|게\s?되)"
# What turns a duty or a decision into its contrary, wherever it stands.
DENIED = {
    "granted": rf"(?:교부|지급|지원|승인)(?:하|되){_NOT}|할 수 없)|교부 ?불가|불승인|미교부|(?<![가-힣])부결|반려하"
    r"|\b(?:not|never)\s(?:be\s|been\s)?(?:granted|approved|awarded)|\b(?:refused|declined|turned down)\b",
    "paid": rf"(?:지급|입금|송금|이체)하{_NOT})|보내{_NOT})|\b(?:will|shall|is)\snot\s(?:be\s)?(?:paid|transfer|sent)",
    "training-who": r"(?:참석|참여|출석)하(?:지|시지) 않(?:아|으셔)도|(?:나오|오)(?:지|시지) 않(?:아|으셔)도"
    r"|(?:참석|참여|출석)(?:하실|할)? ?(?:필요|의무)[가는은]? ?없|참석[은는] (?:선택|자율|자유)|불참(?:해|하셔)도|참석 여부[는은]? ?(?:선택|자율|자유)"
    r"|(?:need not|do(?:es)? not (?:have|need) to|no need to) (?:attend|come|take part)|attendance is (?:optional|voluntary|not)"
    r"|(?:attend|training)[^.\n]{0,30}\b(?:optional|voluntary|not required|if you (?:like|wish|want))",
    "settlement": r"(?:내|제출하|보내|작성하|쓰)(?:지|시지) 않(?:아|으셔)도|안 (?:내|보내|제출하)(?:셔|시어)?도|(?:제출|보고|정산)(?:하실|할)? ?(?:필요|의무)[가는은]? ?없"
    r"|(?:제출|정산)[을를은는]? ?(?:면제|생략)|(?:need not|do(?:es)? not (?:have|need) to|no need to) (?:submit|send|hand|file|report)"
    r"|report[^.\n]{0,30}\b(?:is|are) (?:optional|not (?:required|needed|necessary))",
    "cancelled": r"취소(?:하|되|할)(?:지|는 일은|는 경우는|수는?)? ?(?:않|못|없)(?:습|음|는다|다|을)|취소할 수(?:는)? 없|취소 사유[가는]? 아"
    r"|\b(?:not|never)\s(?:be\s)?(?:cancel|revok|withdraw|rescind)",
}
INSIDE = {
    "points": [_words("82점 | 5위 | 다섯 번째 | 82 points | 82 marks | score of 82 | fifth | ranked")],
    "raise": [["600만 원", "6 million won", "6,000,000원"]],
    "next-year": [
        # "내년 1월 9일까지" is the day of the report.
        _words(
            "내년에 | 내년도 | 내년 사업 | 내년 예산 | 내년 지원 | 내년 보조금 | 내년부터 | 다음 해에 | 다음 해도 | 내후년 | 앞으로도 | 계속 지원 | 이듬해"
            " | 2026년에 | 2026년도 | next year | in future years | years to come | continue to support | again in 2026"
        ),
        _words(
            "지원 | 교부 | 보조 | 늘 | 확대 | 증액 | 협의 | support | subsid | grant | fund | increas | raise | help"
        ),
        ["-", "January next year"],
    ],
    "turned-down": [_words("나루동 | Naru-dong | Naru dong")],
    # A letter to them is worse than a word about them.
    "sent-to-them": [_words("수신 | 받는 | 귀하 | To: | Dear | Addressee"), _words("나루동 | Naru-dong | Naru dong")],
    "rejected": [
        _words("떨어진 | 떨어지고 | 탈락 | 선정되지 | 미선정 | 선정되지 못 | turned down | unsuccessful | rejected")
    ],
    "phone": [["010-0000-7716"]],
    "secretary": [
        _words(
            "서말순 | 서OO | 서○○ | 서** | 서 총무 | 총무 서 | Seo Mal-sun | Seo Malsun | Mal-sun Seo | Ms Seo | Ms. Seo | Mrs Seo"
        )
    ],
}

QUESTION = read_exercise(checkout() / "exercises" / "draft_official_letter" / "exercise.toml").questions[0]
_FORM = {"values": written_values, "layout": letter_form, "only-the-file": only_from}

# A text that tells less than half of it, or the contrary, has no form to speak of.
_substance = partial(of_substance, facts=MUST, denied=DENIED, least=0.5)

JUDGES = {
    "letter": {
        "facts": partial(facts_told, facts=MUST, denied=DENIED, zero_at=0.6),
        "inside": _substance(partial(facts_kept_inside, facts=INSIDE)),
        # Form and faithfulness with the options that the public check has: only a text that tells something has a form.
        **{
            line.id: _substance(partial(_FORM[line.id], **line.options)) for line in QUESTION.rubric if line.id in _FORM
        },
    }
}
