"""The press release: its facts in any words and order; none denied, leaked or put into somebody's mouth."""

# ruff: noqa: E501 - lines of press releases

import pytest

from graders import scoring
from labkit.exercise import checkout, read_exercise

QUESTION = read_exercise(checkout() / "exercises/write_press_release/exercise.toml").questions[0]
SAID = "퇴근하고 나서도 성곽을 걸을 수 있게 해 달라는 시민의 편지를 여러 통 받았습니다. 밤길이 안전한지부터 살피며 천천히 열겠습니다."
PARTS = {
    "head": "보도자료\n보도 시점: 2025. 11. 13. 09:00 이후",
    "title": "하늘읍성 성곽길, 퇴근 뒤에도 걷는다\n- 11월 21일부터 12월 14일까지 금·토·일 오후 6시부터 오후 9시까지 무료 개방",
    "lead": "하늘시는 낮에 오기 어려운 직장인도 걸을 수 있도록 오는 11월 21일부터 하늘읍성 성곽길을 처음으로 밤에도 연다.",
    "hours": "성곽길은 12월 14일까지 금요일, 토요일, 일요일에 오후 6시부터 오후 9시까지 열며, 마지막 입장은 오후 8시 30분이다.",
    "stretch": "걸을 수 있는 곳은 남문에서 동문까지이다.",
    "many": "안전을 위해 한 번에 200명까지만 들어간다.",
    "free": "입장료는 없고 미리 신청하지 않아도 된다.",
    "weather": "비나 눈이 오면 그날은 열지 않으며 누리집에 알린다.",
    "quote": f"민서영 관광문화과장은 “{SAID}”라고 말했다.",
    "photo": "사진: 「성곽길의 저녁」, 하늘시, 2025년, 공공누리 제1유형(출처 표시), https://www.haneul.example/photo/2025-118",
    "desk": "문의: 관광문화과 주무관 옥누림(099-000-2818)",
}
BODY = ("hours", "stretch", "many", "free", "weather")


def release(**changed):
    said = {**PARTS, **changed}
    body = "\n".join(said[name] for name in BODY if said[name])
    return "\n\n".join(
        said[n] if n != "body" else body for n in ("head", "title", "lead", "body", "quote", "photo", "desk")
    )


def share(text):
    return scoring.score("write_press_release", QUESTION, text).points / QUESTION.automatic


ACCEPTED = 0.96
WORDINGS = {
    "head": [
        "보 도 자 료\n보도일시: 2025. 11. 13.(목) 오전 9시 이후 보도해 주시기 바랍니다.",
        "[보도자료]\n엠바고: 2025년 11월 13일 오전 9시",
        "보도 시점  2025. 11. 13. 09:00 이후 / 배포 2025. 11. 12.",
    ],
    "title": [
        "[보도자료] 하늘읍성 성곽길, 이제 밤에도 걸어요\n금·토·일 저녁 6시부터 9시까지, 입장료 없이",
        "제목: 하늘읍성 성곽길 야간 개방\n부제목: 11월 21일부터 금토일 저녁에 무료로",
    ],
    "lead": [
        "하늘시는 하늘읍성 성곽길을 오는 21일부터 처음으로 야간에 개방한다고 12일 밝혔다. 낮에 오기 어려운 직장인의 의견을 받아들인 것이다.",
        "퇴근 뒤에도 하늘읍성 성곽길을 걸을 수 있게 됩니다. 하늘시는 2025년 11월 21일부터 12월 14일까지 성곽길을 밤에도 엽니다.",
    ],
    "hours": [
        "매주 금·토·일요일 오후 6시~9시에 문을 열고, 입장 마감은 오후 8시 30분입니다. 기간은 11월 21일부터 12월 14일까지입니다.",
        "11월 21일~12월 14일, 금~일요일 18:00~21:00(마지막 입장 20:30)에 열린다.",
        "운영 기간: 2025. 11. 21.~12. 14.\n운영 요일: 금, 토, 일\n운영 시간: 저녁 6시부터 9시까지(8시 30분까지 입장)",
        "11월 21일부터 12월 14일까지 금요일부터 일요일까지 18~21시에 열고 20시 30분까지 들어가야 한다.",
    ],
    "stretch": [
        "동문과 남문 사이 1.4km를 걸을 수 있고 북문 쪽은 공사로 닫는다.",
        "구간은 남문~동문이며 길을 따라 낮은 등 180개를 새로 놓았다.",
    ],
    "many": ["동시에 200명까지 입장할 수 있다.", "한 번에 들어갈 수 있는 사람은 최대 200명입니다."],
    "free": [
        "무료이며 사전 예약은 필요 없다.",
        "예약 없이 누구나 무료로 들어갈 수 있습니다.",
        "입장료를 받지 않고, 따로 신청할 필요도 없습니다.",
    ],
    "weather": [
        "눈이나 비가 내리는 날은 문을 닫고 시 누리집에 안내한다.",
        "우천이나 강설 시에는 개방하지 않으며 누리집에서 알려 드립니다.",
        "날씨가 나쁘면(비나 눈) 쉬며, 누리집에 공지합니다.",
    ],
    "quote": [
        "민서영 관광문화과장은 “밤길이 안전한지부터 살피며 천천히 열겠습니다.”라고 말했다.",
        '민서영 과장은 "퇴근하고 나서도 성곽을 걸을 수 있게 해 달라는 시민의 편지를 여러 통 받았습니다."라며 "밤길이 안전한지부터 살피며 천천히 열겠습니다."라고 밝혔다.',
    ],
    "photo": [
        "사진 출처: 하늘시 「성곽길의 저녁」(2025), 공공누리 제1유형",
        "[사진] 성곽길의 저녁 / 하늘시 / 2025년 / 공공누리 1유형(출처 표시)",
        "사진: “성곽길의 저녁”(하늘시, 2025)\n(공공누리 제1유형: 출처 표시)",
    ],
    "desk": [
        "문의처: 하늘시 관광문화과 담당자 옥누림, 전화 099-000-2818",
        "담당: 관광문화과 옥누림 주무관 ☎ 099-000-2818",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(n, text) for n, all_of in WORDINGS.items() for text in all_of])
def test_each_part_in_any_words(name, text):
    assert share(release(**{name: text})) >= ACCEPTED


ENGLISH = """PRESS RELEASE: Haneul Fortress opens its wall walk at night
Free on Friday, Saturday and Sunday evenings from 21 November

Embargo: 13 November 2025, 9 a.m.

Haneul City will open the wall walk of Haneul Fortress at night for the first time from 21 November 2025, as people who work in the daytime had asked.

{hours} Visitors can walk from the south gate to the east gate. {more}

“We will open it slowly, looking first at whether the path is safe at night,” said Min Seo-yeong, head of the Tourism and Culture Division.

Photo: "Evening on the wall walk", Haneul City, 2025, KOGL Type 1
Contact: Ok Nu-rim, Tourism and Culture Division, 099-000-2818
"""
HOURS = "It is open until 14 December 2025 (from 21 November) on Fridays, Saturdays and Sundays between 6 and 9 p.m., with the last entry at 8:30 p.m."
MORE = "No more than 200 people are let in at a time. Admission is free and there is no need to book. On days of rain or snow the walk stays closed."


@pytest.mark.parametrize(
    "hours",
    [HOURS, HOURS.replace("between 6 and 9 p.m., with the last entry at 8:30 p.m.", "6–9 p.m. (last entry 8:30)")],
)
@pytest.mark.parametrize(
    "more", [MORE, MORE.replace("there is no need to book", "no booking or registration is required")]
)
def test_in_english(hours, more):
    assert share(ENGLISH.format(hours=hours, more=more)) >= ACCEPTED


@pytest.mark.parametrize("name", ["many", "free", "weather", "quote", "photo", "desk", "stretch", "hours"])
def test_each_part_is_needed(name):
    assert share(release(**{name: ""})) < ACCEPTED


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("free", "입장료는 3천 원이며 미리 신청하지 않아도 된다."),
        ("free", "입장료는 없으나 누리집에서 미리 신청해야 한다."),
        ("free", "무료이며 사전 예약이 필요하다."),
        ("weather", "비나 눈이 와도 그대로 연다."),
        ("hours", "성곽길은 12월 14일까지 금·토·일 오후 6시부터 오후 10시까지 열며, 마지막 입장은 오후 8시 30분이다."),
        ("hours", "성곽길은 12월 14일까지 매일 오후 6시부터 오후 9시까지 열며, 마지막 입장은 오후 8시이다."),
        ("many", "한 번에 300명까지 들어간다."),
        ("stretch", "걸을 수 있는 곳은 남문에서 서문까지이다."),
        ("quote", "민서영 관광문화과장은 “시민의 삶의 질이 크게 높아질 것으로 기대합니다.”라고 말했다."),
        ("quote", "민서영 관광문화과장은 “퇴근하고도 성곽을 걷게 해 달라는 편지를 많이 받았다”고 말했다."),
        ("photo", "사진: 하늘시 제공"),
        ("photo", "사진: 여행 블로그의 야경(출처: 인터넷)"),
        ("photo", "사진: 「성곽길의 저녁」, 하늘시"),
        ("photo", "사진: 「성곽길의 저녁」, 하늘시, 공공누리 제1유형"),
        ("title", "하늘읍성 성곽길, 퇴근 뒤에도 걷는다"),
        ("desk", "문의: 관광문화과(099-000-2818)"),
        ("head", "보도자료"),
        ("lead", "안전을 위해 한 번에 200명까지만 들어갈 수 있으니 유의하시기 바랍니다."),
    ],
)
def test_another_thing_with_the_same_words(name, text):
    assert share(release(**{name: text})) < ACCEPTED


@pytest.mark.parametrize(
    "more",
    [
        "내년 봄에는 서문까지 늘린다.",
        "내년에도 열 계획이다.",
        "소음은 따로 재기로 하였다.",
        "시범 개방 때 한 사람이 다쳤으나 크지 않았다.",
        "백운정 씨는 손목을 다쳤다.",
        "전국 최초로 밤에 여는 성곽이다.",
        "하루 5,000명이 찾을 것으로 보인다.",
        "12월 24일에도 연다.",
    ],
)
def test_what_must_not_go_out_or_is_not_in_the_file(more):
    assert share(release(weather=f"{PARTS['weather']} {more}")) < ACCEPTED


@pytest.mark.parametrize(
    "more",
    [
        "길을 따라 낮은 등 180개를 새로 놓았다.",
        "밤 개방에 든 돈은 6,300만 원이다.",
        "하늘읍성은 1983년에 시 지정 문화유산이 되었다.",
        "성곽의 밤 풍경을 한눈에 볼 수 있다.",
    ],
)
def test_what_may_be_told(more):
    assert share(release(weather=f"{PARTS['weather']} {more}")) >= ACCEPTED


def test_a_heap_of_the_right_words_is_no_release():
    assert (
        share(
            " ".join(
                [
                    *BODY,
                    "보도 시점 2025. 11. 13. 09:00 11월 21일 12월 14일 금요일 18:00 21:00 20:30 200명 남문 동문 무료 신청 비나 눈이 오면 옥누림 099-000-2818 성곽길의 저녁 하늘시 2025 제1유형",
                ]
            )
        )
        <= 0.2
    )
