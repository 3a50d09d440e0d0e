"""Case files that the tests of drafts share, told in several layouts, and a way to ask about them."""

from labkit.practice import handle

SITUATION = (
    "느티동에 사는 문가람 씨(010-0000-9321)가 전화로 낸 민원이다. 느티도서관 앞 보도블록이 석 달째 솟아 있어 유모차가 "
    "걸린다며, 언제 고치는지 알려 주고 그동안 표시라도 해 달라고 요구하였다."
)
TOLD = (
    ("현장 조사", "2025. 4. 3. 현장을 확인한 결과 보도블록 14장이 최대 3cm 솟은 것을 확인함"),
    ("법령", "「하늘시 보도 관리 조례」 제9조에 따라 2cm 넘게 솟은 보도는 30일 안에 고쳐야 함"),
    ("부서 확인", "2025. 4. 4. 안전띠와 안내판을 설치함"),
    ("예산", "공사는 2025. 4. 21.부터 4. 23.까지 하며 사업비는 360만 원임"),
    ("부서 확인", "도서관 앞 보도는 2009년에 깐 것임"),
)
KEPT = (
    ("예산", "내년에 도서관 앞길을 모두 바꾸는 방안을 검토하고 있으나 정해지지 않음"),
    ("부서 확인", "지난달 넘어진 사람은 느티동 백두루 씨임"),
)
FACTS = (TOLD[0], KEPT[0], TOLD[1], TOLD[2], KEPT[1], TOLD[3], TOLD[4])
DESK = ("도로정비과", "주무관 국화영", "099-000-2177")
TITLE = "느티도서관 앞 보도 파손에 대한 답변"


def _lines():
    facts = "\n".join(f"- {text} ({source})" for source, text in FACTS)
    return (
        f"제목: {TITLE}\n받는 사람: 문○○ 님(느티동)\n보내는 부서: {DESK[0]}\n담당자: {DESK[1]}\n전화: {DESK[2]}\n"
        f"보낼 날: 2025-04-10\n\n상황: {SITUATION}\n\n확인된 사실\n{facts}\n\n"
        "약속하면 안 되는 것: 보상금을 주겠다는 약속; 4월 안에 모든 길을 고치겠다는 약속"
    )


def _headings():
    facts = "\n".join(f"{i}. [{source}] {text}." for i, (source, text) in enumerate(FACTS, 1))
    desk = f"{DESK[0]} {DESK[1]}({DESK[2]})"
    return f"# {TITLE}\n\n## 사정과 요구\n{SITUATION}\n\n## 확인된 사실\n{facts}\n\n## 담당\n{desk}"


def _table():
    rows = "\n".join(
        f"| f{i} | {text} | {source} | {'never' if (source, text) in KEPT else 'must'} |"
        for i, (source, text) in enumerate(FACTS, 1)
    )
    return (
        f"{SITUATION}\n\n| 번호 | 사실 | 출처 | 적을 것인가 |\n|---|---|---|---|\n{rows}\n\n"
        f"담당: {DESK[0]} {DESK[1]} {DESK[2]}"
    )


def _sections():
    told = "\n".join(f"○ {text}" for _, text in TOLD)
    kept = "\n".join(f"○ {text}" for _, text in KEPT)
    return (
        f"【제목】 {TITLE}\n【민원 내용】 {SITUATION}\n\n【확인된 사실】\n{told}\n\n"
        f"【내부 검토(알리지 말 것)】\n{kept}\n\n"
        f"【문의】 {DESK[0]} {DESK[1]} {DESK[2]}"
    )


LAYOUTS = {"lines": _lines(), "headings": _headings(), "table": _table(), "sections": _sections()}

ENGLISH = """Subject: Reply on the loose paving in front of Neuti Library
From: Road Maintenance Division
Person in charge: Guk Hwa-yeong
Phone: 099-000-2177

Situation: Ms Mun Ga-ram (010-0000-9321) asks the city to say when the paving will be repaired.

Facts:
- On 3 April 2025 an inspection found 14 paving stones raised by up to 3 cm
- Under Article 9 of the Haneul City Pavement Ordinance paving raised by more than 2 cm must be repaired within 30 days
- The work runs from 21 to 23 April 2025 and costs 3.6 million won
- Replacing the whole street next year is under study, but no budget has been decided
- The person who fell last month was Mr Baek Du-ru
"""

LETTER = """[사건 자료]
제목: 봄맞이 하천 정화 활동 협조 요청
수신: 은하경찰서장
보내는 부서: 환경정책과
담당자: 하천팀장 두가온
전화: 099-000-2466
보낼 날: 2025-03-10

상황: 하천 정화 활동 동안 자전거길을 막아야 하므로 경찰서에 협조를 구하는 공문을 보내야 한다.

확인된 사실
- 활동 일시는 2025. 3. 29.(토) 09:00~12:00임
- 막는 구간은 물빛다리에서 은하다리까지 2.1km임
- 「하늘시 하천 관리 조례」 제6조에 따라 활동 참가자는 보험에 듦
- 배치할 수 있는 인원을 2025. 3. 19.까지 회신해 주기를 요청함
- 참가 단체와 비용을 나누는 방안을 협의하고 있으나 결정되지 않음
- 붙임은 활동 구간도 1부와 참가 단체 명단 1부임
"""

NOTICE = """느티공원 물놀이장을 다음과 같이 엽니다. 시민 여러분의 많은 이용 바랍니다.

1. 운영 기간: 2025. 7. 5.(토)부터 2025. 8. 17.(일)까지 매일 10:00~17:00
2. 이용 대상: 하늘시에 사는 12세 이하 어린이와 보호자
3. 요금: 1명에 2,000원
4. 신청: 시 누리집에서 예약

문의: 공원녹지과 099-000-2640"""


def ask(prompt, document):
    """The answer and the failings that its trace names."""
    content = prompt.replace("{document}", document) if "{document}" in prompt else f"{prompt}\n\n{document}"
    start = content.index(document)
    body = {
        "messages": [{"role": "user", "content": content}],
        "metadata": {"labkit_document": f"{start}:{start + len(document)}"},
    }
    reply = handle(body)
    return reply["choices"][0]["message"]["content"], [f["id"] for f in reply["labkit_trace"]["failings"]]
