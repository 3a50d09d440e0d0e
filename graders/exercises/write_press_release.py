"""What the press release on the wall walk has to tell, where, with which credit, and what must stay in the office.

The lead is judged by itself: who, when, where, what and why, of which four are enough. What belongs to no list (the
cost, the year of the listing) may be told or left out.
"""

from functools import partial

from labkit.checks.official.press import faithful, press_parts, release
from labkit.checks.told import credited, facts_kept_inside, facts_told, of_substance
from labkit.exercise import checkout, read_exercise
from labkit.score import Finding

MUST = {
    "dates": [["2025. 11. 21."], ["2025. 12. 14."]],
    "days": [["금요일", "금·토", "금토", "금, 토", "금~일", "금-일", "금ㆍ토", "금‧토", "금∼일", "Friday", "Fri"]],
    "hours": [["18:00"], ["21:00"]],
    "last-entry": [["20:30"]],
    "at-a-time": [["200명"]],
    "stretch": [["남문", "south gate"], ["동문", "east gate"]],
    "length": [["1.4km"]],
    "north-gate": [["북문", "north"]],
    "lamps": [["180개", "180"]],
    "free": [["무료", "입장료는 없", "입장료가 없", "입장료 없", "없이 들", "free", "no admission", "no charge"]],
    "booking": [["신청", "예약", "book", "registration", "regist", "reserv", "sign up", "advance"]],
    "weather": [["눈", "우천", "강설", "악천후", "날씨", "기상", "snow", "weather"]],
    "desk": [["099-000-2818"]],
    "officer": [["옥누림", "Ok Nu-rim", "Ok Nurim", "Nu-rim Ok"]],
    "embargo": [["2025. 11. 13."], ["09:00"]],
}
_WHY_EN = ["letter", "asked", "request", "work", "daytime", "so that", "wish"]
LEAD = {
    "who": [["하늘시", "시는", "시가", "관광문화과", "Haneul", "the city"]],
    "when": [["2025. 11. 21.", "21일"]],
    "where": [["성곽", "읍성", "fortress", "wall"]],
    "what": [
        ["밤", "야간", "저녁", "해가 진", "어둠", "달빛", "night", "evening", "after dark", "after sunset"],
        ["열", "연다", "엽니다", "개방", "개장", "문을", "open"],
    ],
    "why": [
        ["직장인", "낮에", "의견", "요청", "요구", "시민", "퇴근", "편지", "위해", "수 있게", "수 있도록", *_WHY_EN],
    ],
}
INSIDE = {
    "noise": [["소음", "시끄", "noise", "noisy"]],
    "extension": [["서문", "west gate"]],
    "next-year": [["내년", "next spring", "next year", "다음 해"]],
    "hurt": [["다친", "다쳤", "다쳐", "부상", "손목", "넘어져", "넘어진", "hurt", "injured", "wrist", "who fell"]],
    "name": [["백운정", "백 씨", "백모", "백○○", "백OO", "Baek"]],
    "boast": [
        [
            "전국 최초",
            "전국에서 처음",
            "전국에서 최초",
            "국내 최초",
            "first in the country",
            "first in Korea",
            "nation's first",
        ]
    ],
}
CREDIT = [
    ["성곽길의 저녁", "Evening on the wall walk"],
    ["하늘시", "Haneul City", "City of Haneul"],
    ["2025"],
    ["제1유형", "1유형", "제 1 유형", "type 1", "KOGL-1", "KOGL 1"],
]
NEVER = ["블로그", "사진 나", "사진나", "blog", "Photo B"]


def lead(text: str) -> Finding:
    """Who, when, where, what and why in the first paragraph."""
    return facts_told(release(text).lead, facts=LEAD, zero_at=0.4, full_at=0.8)


QUESTION = read_exercise(checkout() / "exercises" / "write_press_release" / "exercise.toml").questions[0]
_SHOWN = {"parts": press_parts, "faithful": faithful}

JUDGES = {
    "release": {
        "facts": partial(facts_told, facts=MUST, zero_at=0.6),
        "lead": of_substance(lead, MUST),
        "inside": of_substance(partial(facts_kept_inside, facts=INSIDE), MUST),
        "credit": of_substance(partial(credited, parts=CREDIT, never=NEVER), MUST),
        # With the options that the public check has; only a text that tells something has a form.
        **{
            line.id: of_substance(partial(_SHOWN[line.id], **line.options), MUST)
            for line in QUESTION.rubric
            if line.id in _SHOWN
        },
    }
}
