"""What the press release on the wall walk has to tell, where, with which credit, and what must stay in the office.

The lead is judged by itself: who, when, where, what and why, of which four are enough. What nobody has to telephone
about (the lamps, how long the stretch is, which side stays closed beyond the two gates named) and what belongs to no
list (the cost, the year of the listing) may be told or left out.
"""

# ruff: noqa: E501 - lists of words

from collections.abc import Callable
from datetime import date
from functools import partial

from labkit.checks.official.press import faithful, press_parts, release
from labkit.checks.relative import dated
from labkit.checks.told import credited, facts_kept_inside, facts_told, of_substance
from labkit.exercise import checkout, read_exercise
from labkit.score import Finding


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


_FREE = _words(
    "무료 | 공짜 | 돈을 내지 | 돈을 받지 | 돈이 들지 | 돈 들이지 | 돈은 받지 | 돈은 들지 | 비용이 들지 | 비용은 들지"
    " | free | no admission | no charge | no fee | no entrance | no entry fee | no ticket | neither a ticket | without charge"
    " | without paying | without a fee | nothing to pay | costs nothing"
)
MUST = {
    "first-day": [["2025. 11. 21."]],
    "last-day": [["2025. 12. 14."]],
    "days": [
        _words(
            "금요일 | 금·토 | 금토 | 금, 토 | 금/토 | 금ㆍ토 | 금‧토 | 금․토 | 금∙토 | 금•토 | 금, 토 | 금~일 | 금-일 | 금∼일 | 금에서 일"
            " | Friday | Fri"
        )
    ],
    "hours": [["18:00"], ["21:00"]],
    "last-entry": [["20:30"]],
    "at-a-time": [["200명"]],
    "stretch": [_words("남문 | south gate | southern gate"), _words("동문 | east gate | eastern gate")],
    "free": [
        [*_FREE, *_words("입장료 | 관람료 | 이용료 | 요금 | 돈을 내 | 돈을 낼 | 돈을 받 | 돈이 들 | 돈은 내")],
        [*_FREE, *_words("없 | 받지 | 들지 | 내지 | 안 받 | 들이지 | 않")],
    ],
    "booking": [
        _words("신청 | 예약 | book | registration | regist | reserv | sign up | advance | just come | simply come")
    ],
    "weather": [
        _words(
            "눈이 | 눈 오 | 눈·비 | 비·눈 | 비나 눈 | 눈이나 | 비 또는 눈 | 비와 눈 | 비가 오 | 비가 내 | 비 오는 | 우천 | 강설 | 악천후 | 날씨 | 기상"
            " | snow | rain | weather"
        )
    ],
    "desk": [["099-000-2818"]],
    "officer": [_words("옥누림 | Ok Nu-rim | Ok Nurim | Nu-rim Ok | Nurim Ok")],
    "embargo": [["2025. 11. 13."], ["09:00"]],
}
# What turns a fact into its contrary, wherever it stands.
DENIED = {
    "days": r"매일|날마다|(?<!\w)(?:every (?:day|evening|night)|daily|nightly)(?!\w)",
    "stretch": r"남문[^.\n]{0,8}(?:북문|서문)까지|(?:동문|남문) 쪽[^.\n]{0,12}(?:공사|닫|열지)|(?:to|and|until) the (?:north|west)(?:ern)? gate"
    r"|(?:east|south)(?:ern)? gate[^.\n]{0,12}(?:stays |remains |is )?closed",
    "at-a-time": r"(?:하루|매일|1일|날마다)(?:에)? ?(?:최대 |선착순 )?200 ?명|200 (?:people |visitors )?(?:a|per|each) (?:day|evening|night)",
    "booking": r"(?:신청|예약)(?:을|를)? ?(?:해야|하셔야|하여야|필수|받습니다|받는다|후 입장|한 (?:사람|시민|분)만|자에 한)"
    r"|(?:신청|예약)[이은]? ?필요(?!\S{0,2} ?(?:없|하지 ?않|치 ?않))|(?<!no )(?<!not )(?<!n't )(?<!n’t )\b(?:must|have to|need to|please) (?:book|register|sign up|reserve)"
    r"|(?:^|[.;,\n(]\s?|\b(?:but|and) )(?:advance |prior |online )?(?:booking|registration|reservation) (?:is )?(?:required|necessary|needed|only)",
    "free": r"(?:입장료|관람료|이용료|요금)[은는이가]? ?(?:[\d,]+ ?(?:천|만)? ?원|있)|(?<![가-힣])유료|무료가 아니|돈을 내(?:야|셔야)|(?:admission|entry|ticket)[^.\n]{0,12}(?:costs|\d+ ?won)",
    "weather": r"(?:비|눈)[^.\n]{0,12}(?:와도|오더라도|내려도|내리더라도|상관없이|관계없이|상관 없이|관계 없이)|우천 시에도|날씨[와에]? ?(?:상관|관계)"
    r"|rain or shine|even (?:if|when) it (?:rains|snows)|(?:regardless of|whatever) the weather|in all weather",
    "last-entry": r"(?:20:30|8시 ?(?:30분|반)|8:30 ?p\.?m\.?)[^.\n]{0,12}(?:이후에도 입장|문을 닫|폐장)",
}
_WHY_EN = ["letter", "asked", "request", "work", "daytime", "so that", "wish"]
LEAD = {
    "who": [["하늘시", "시는", "시가", "관광문화과", "Haneul", "the city"]],
    "when": [["2025. 11. 21.", "21일"]],
    "where": [["성곽", "읍성", "fortress", "wall"]],
    "what": [
        ["밤", "야간", "저녁", "해가 진", "어둠", "달빛", "night", "evening", "after dark", "after sunset"],
        ["열", "연다", "엽니다", "여는", "개방", "개장", "문을", "걸을 수", "open", "can walk", "can be walked"],
    ],
    "why": [
        [
            "직장인",
            "낮에",
            "의견",
            "요청",
            "요구",
            "시민",
            "퇴근",
            "편지",
            "위해",
            "수 있게",
            "수 있도록",
            "바람",
            *_WHY_EN,
        ],
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
SENT = date(2025, 11, 12)
CREDIT = [
    ["성곽길의 저녁", "Evening on the wall walk"],
    ["하늘시", "Haneul City", "City of Haneul"],
    ["2025"],
    _words("제1유형 | 1유형 | 유형 1 | 유형1 | type 1 | type-1 | type I | KOGL-1 | KOGL 1"),
]
NEVER = ["블로그", "사진 나", "사진나", "blog", "Photo B"]


def lead(text: str) -> Finding:
    """Who, when, where, what and why in the first paragraph."""
    return facts_told(release(text).lead, facts=LEAD, zero_at=0.4, full_at=0.8, denied={"when": DENIED["days"]})


def _from(judge: Callable[[str], Finding]) -> Callable[[str], Finding]:
    """A judge that reads "오는 21일" from the day on which the release goes out."""
    return lambda text: judge(dated(text, SENT))


QUESTION = read_exercise(checkout() / "exercises" / "write_press_release" / "exercise.toml").questions[0]
_SHOWN = {"parts": press_parts, "faithful": faithful}

# A text that tells less than half of it, or the contrary, has no form to speak of.
_substance = partial(of_substance, facts=MUST, denied=DENIED, least=0.5, source=QUESTION.rubric[2].options["source"])

JUDGES = {
    "release": {
        "facts": _from(partial(facts_told, facts=MUST, denied=DENIED, zero_at=0.6)),
        "lead": _from(_substance(lead)),
        "inside": _from(_substance(partial(facts_kept_inside, facts=INSIDE))),
        "credit": _from(_substance(partial(credited, parts=CREDIT, never=NEVER))),
        # With the options that the public check has; only a text that tells something has a form.
        **{
            line.id: _from(_substance(partial(_SHOWN[line.id], **line.options)))
            for line in QUESTION.rubric
            if line.id in _SHOWN
        },
    }
}
