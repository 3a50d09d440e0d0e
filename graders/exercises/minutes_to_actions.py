"""The key to the meeting of 4 November 2025: eight actions. Whatever else is in a list was only talked about.

Days are those of the meeting's own calendar: it was a Tuesday, and the ceremony is on Friday the 21st. The tasks are
known by their matter; the second group of words tells the applying from the inspection itself.
"""

from functools import partial

from labkit.checks.actions import actions_due, actions_found, actions_only, actions_owner

_HA = [
    "하윤슬",
    "하 팀장",
    "하",
    "도서관팀장",
    "Ha Yun-seul",
    "Yun-seul Ha",
    "하윤슬 팀장",
    "Ha",
    "head of the library team",
]
_GWAK = ["곽이룸", "곽", "곽 주무관", "Gwak I-rum", "I-rum Gwak", "Kwak I-rum", "Gwak"]
_TAK = ["탁세찬", "탁", "늘봄건축", "현장소장", "Tak", "Tak Se-chan", "Se-chan Tak", "Neulbom", "site manager"]
_BAE = ["배단비", "배", "배 주무관", "Bae", "Bae Dan-bi", "Dan-bi Bae"]
_WOO = ["우정인", "우", "어린이집연합회", "우 회장", "Woo", "Woo Jeong-in", "Jeong-in Woo", "Nursery Association"]
_SEO = ["서도담", "서", "서 주무관", "공원녹지과", "Seo", "Seo Do-dam", "Do-dam Seo", "Parks and Green"]
_MOON = ["문새벽", "문", "문 주무관", "민원소통과", "Moon Sae-byeok", "Sae-byeok Moon", "Moon", "Civil Communication"]

KEY = (
    {"who": _HA, "what": [["초청", "초대", "내빈", "명단", "guest", "invit"]], "due": "2025-11-10"},
    {
        "who": _TAK,
        "what": [["미끄럼", "띠", "논슬립", "slip", "strip"]],
        "due": "2025-11-07",
    },
    {
        "who": _GWAK,
        "what": [
            ["소방", "fire"],
            ["신청", "요청", "의뢰", "접수", "예약", "받", "apply", "appli", "request", "book", "file"],
        ],
        "due": "2025-11-05",
    },
    {"who": _BAE, "what": [["구연", "강사", "이야기꾼", "storytell", "teller"]], "due": "2025-11-12"},
    {
        "who": _WOO,
        "what": [
            ["어린이집", "원장", "nurser", "kindergarten", "daycare", "preschool"],
            [
                "시간",
                "시각",
                "일정",
                "언제",
                "희망",
                "날짜",
                "일시",
                "time",
                "when",
                "schedule",
                "slot",
                "prefer",
                "date",
            ],
        ],
        "due": "",
    },
    {"who": _HA, "what": [["배치도", "좌석", "자리배치", "유아차", "seat", "pram", "stroller"]], "due": "2025-11-06"},
    {
        "who": _SEO,
        "what": [["나무", "수목", "고사목", "묘목", "화단", "식재", "tree", "flower bed", "flowerbed"]],
        "due": "2025-11-19",
    },
    {
        "who": _MOON,
        "what": [
            ["누리집", "홈페이지", "웹", "사이트", "온라인", "website", "web", "homepage", "site"],
            ["안내", "공지", "게시", "올", "알림", "소식", "notice", "announce", "post", "put", "publish", "upload"],
        ],
        "due": "2025-11-14",
    },
)

JUDGES = {
    "actions": {
        "found": partial(actions_found, key=KEY),
        "owner": partial(actions_owner, key=KEY),
        "due": partial(actions_due, key=KEY),
        "only-actions": partial(actions_only, key=KEY),
    }
}
