"""The key to the meeting of 4 November 2025: eight actions. Whatever else is in a list was only talked about.

Days are those of the meeting's own calendar: it was a Tuesday, and the ceremony is on Friday the 21st. The tasks are
known by their matter in any words (see `labkit.checks.tasks`); the second group of words tells the applying from the
inspection itself. An owner is a person: the brief asks for one name, so an office alone names nobody.
"""

# ruff: noqa: E501 - lists of words

from functools import partial
from typing import Any

from labkit.checks.actions import actions_due, actions_found, actions_only, actions_owner


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


_HA = _words("하윤슬 | 하 | Ha Yun-seul | Yun-seul Ha | Ha")
_GWAK = _words("곽이룸 | 곽 | Gwak I-rum | I-rum Gwak | Kwak I-rum | Gwak | Kwak")
_TAK = _words("탁세찬 | 탁 | Tak Se-chan | Se-chan Tak | Tak")
_BAE = _words("배단비 | 배 | Bae Dan-bi | Dan-bi Bae | Bae")
_WOO = _words("우정인 | 우 | Woo Jeong-in | Jeong-in Woo | Woo")
_SEO = _words("서도담 | 서 | Seo Do-dam | Do-dam Seo | Seo")
_MOON = _words("문새벽 | 문 | Moon Sae-byeok | Sae-byeok Moon | Moon")
OTHERS = _words("민서영 | Min Seo-yeong | Seo-yeong Min")
"""Who was there and took nothing on."""

KEY: tuple[dict[str, Any], ...] = (
    {
        "who": _HA,
        "what": [_words("초청 | 초대 | 내빈 | 명단 | 귀빈 | guest | invit | attendee list")],
        "near": _words("손님 | 참석자 | 부를 사람 | 모실 분 | 오실 분 | 하객 | list | attendees | people to | VIP"),
        "due": "2025-11-10",
    },
    {
        "who": _TAK,
        "what": [_words("미끄럼 | 미끄러 | 띠 | 논슬립 | slip | strip")],
        "near": _words(
            "계단 | 테이프 | 패드 | 넘어지 | 들뜬 | 들뜸 | 부착 | stair | step | tape | tread | trip | loose"
        ),
        "due": "2025-11-07",
    },
    {
        "who": _GWAK,
        "what": [
            _words("소방 | 화재 | fire"),
            _words(
                "신청 | 요청 | 의뢰 | 접수 | 예약 | 청구 | 신고 | 날짜 잡 | 일정 잡"
                " | apply | appli | request | book | file | filing | submi | arrang | schedul | ask | register | order"
            ),
        ],
        "near": _words("소방 | 화재 | 점검 | 신청 | fire | safety | inspection | check"),
        "unless": _words(
            "실시 | 시행 | 받기 | 받음 | 받는다 | 수행 | carry out | conduct | perform | do the | undergo"
        ),
        "due": "2025-11-05",
    },
    {
        "who": _BAE,
        "what": [
            _words(
                "구연 | 강사 | 이야기꾼 | 이야기 선생님 | 이야기 할머니 | 스토리텔 | 동화 읽 | 동화를 읽 | 동화 들려"
                " | 동화를 들려 | storytell | teller | story read | narrator"
            )
        ],
        "near": _words(
            "동화 | 이야기 | 섭외 | 캐스팅 | 초빙 | 모시 | 세 분 | 3명 | 세 명 | 3인 | 선생님 | 연사 | 낭독 | 읽어"
            " | story | stories | reader | performer | instructor | speaker | artist | three people"
        ),
        "due": "2025-11-12",
    },
    {
        "who": _WOO,
        "what": [
            _words(
                "어린이집 | 원장 | 원별 | 원마다 | 회원 시설 | nurser | kindergarten | daycare | day care | preschool"
                " | childcare"
            ),
            _words(
                "시간 | 시각 | 일정 | 언제 | 희망 | 날짜 | 일시 | 시기 | 방문 | 오고 싶 | 은 때 | 는 때 | 을 때 | 올 때"
                " | 원하는 날 | 싶은 날 | 방문일 | 수요 | time | when | schedule | slot | prefer | date | visit | wish | day"
            ),
        ],
        "near": _words(
            "희망 | 방문 | 시간 | 시각 | 시기 | 일정 | 언제 | 오고 싶 | 은 때 | 는 때 | 을 때"
            " | 취합 | 수합 | 수렴 | 모아 | 모으 | 수요 | 어린이집 | 원별 | 원장 | time | visit | prefer | when | slot | collect | gather | availab | wish"
            " | survey | poll | nurser"
        ),
        "due": "",
    },
    {
        "who": _HA,
        "what": [
            _words(
                "배치도 | 배치표 | 좌석 | 자리배치 | 자리표 | 자리도 | 자리 그림 | 자리 안내"
                " | 유아차 | 유모차 | seat | pram | stroller | buggy | pushchair | floor plan"
            )
        ],
        "near": _words("자리 | 배치 | 앉을 | 앉는 | 도면 | layout | plan | places | map | chart | chairs"),
        "due": "2025-11-06",
    },
    {
        "who": _SEO,
        "what": [_words("나무 | 수목 | 고사목 | 묘목 | 화단 | 식재 | 조경수 | 정원수 | tree | flower bed | flowerbed")],
        "near": _words(
            "심기 | 심는 | 심음 | 교체 | 죽은 | 말라 | 고사 | 그루 | 3주 | 조경 | plant | shrub | dead | replac | withered"
        ),
        "due": "2025-11-19",
    },
    {
        "who": _MOON,
        "what": [
            _words(
                "누리집 | 홈페이지 | 홈피 | 웹 | 사이트 | 온라인 | 인터넷 | website | web | homepage | site | online"
            ),
            _words(
                "안내 | 공지 | 게시 | 올 | 알림 | 알린 | 알리 | 알려 | 소식 | 등록 | 등재 | 홍보 | 팝업 | 배너 | 글"
                " | 게재 | 탑재 | notice | announc | post | put | publish | upload | inform | tell | news | banner | reopen"
            ),
        ],
        "near": _words(
            "누리집 | 홈페이지 | 홈피 | 웹 | 온라인 | 인터넷 | 재개관 | 안내 | 공지 | 게시 | 다시 문 | 다시 여 | 알리"
            " | website | web | online | homepage | internet | notice | announc | reopen"
        ),
        "due": "2025-11-14",
    },
)
# Proposed and withdrawn, put off, done before, or left to a budget that there is not.
DROPPED = _words(
    "조명 | 에코백 | 에코 백 | 기념품 | 수유실 | 옥상 | CCTV | 씨씨티비 | 견적 | 업체 | 책 구입 | 책 구매 | 도서 구입"
    " | 도서 구매 | 책을 더 | 책 더 | light | tote | eco bag | eco-bag | souvenir | nursing room | breastfeeding | lactation | roof"
    " | quote | quotation | supplier | more books | buy books"
)

JUDGES = {
    "actions": {
        "found": partial(actions_found, key=KEY, dropped=DROPPED),
        "owner": partial(actions_owner, key=KEY, others=OTHERS, dropped=DROPPED),
        "due": partial(actions_due, key=KEY, dropped=DROPPED),
        "only-actions": partial(actions_only, key=KEY, dropped=DROPPED),
    }
}
