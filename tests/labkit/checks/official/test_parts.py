"""The parts of letters, minutes, reports and press releases, and what is quoted."""

# ruff: noqa: E501 - the texts are lines of documents

import pytest

from labkit.checks.official.parts import letter_parts, minutes_parts, report_form
from labkit.checks.official.press import press_parts, quoted_as_said, release
from labkit.checks.official.together import letter_form, written_values

LETTER = """수신  우물동장
제목  겨울철 제설함 점검 요청

1. 겨울철 도로 안전을 위하여 다음과 같이 제설함 점검을 요청하오니 기한까지 결과를 제출하여 주시기 바랍니다.
  가. 점검 대상: 동에서 관리하는 모든 제설함과 그 안의 모래주머니, 염화칼슘의 양과 상태
  나. 제출 기한: 2025. 11. 7.(금) 18:00
2. 문의: 교통정책과 099-000-2163

붙임  점검 서식 1부.  끝.
"""
PRESS = """보도자료
보도 시점: 배포 즉시

미리내 어린이도서관 다시 문 연다
- 1년 공사 마치고 책 2만 권으로 새 단장

하늘시는 오는 11월 21일 미리내 어린이도서관을 다시 연다고 4일 밝혔다. 유아 열람실과 수유실을 새로 만들었다.

도서관은 화요일부터 일요일까지 09:00에서 18:00까지 연다. 첫 주에는 날마다 동화 구연을 한다. 회원증은 1층 안내대에서 바로 만들 수 있으며 신분증만 있으면 된다.
민서영 관광문화과장은 “아이들이 뛰어놀 듯 책을 읽는 곳이 되기를 바랍니다”라고 말했다.

문의: 관광문화과 도서관팀 099-000-2831
"""
SAID = ["아이들이 뛰어놀 듯 책을 읽는 곳이 되기를 바랍니다. 오래 기다려 주셔서 고맙습니다."]


def test_a_letter_with_all_parts():
    assert letter_parts(LETTER).score == 1
    assert letter_form(LETTER, items=3, enclosed=1).score == 1
    assert written_values(LETTER, dates=1, times=1).score == 1


@pytest.mark.parametrize("lost", ["수신  우물동장\n", "제목  겨울철 제설함 점검 요청\n", "099-000-2163"])
def test_a_letter_that_lacks_a_part(lost):
    found = letter_parts(LETTER.replace(lost, ""))
    assert found.score == 0.75
    assert len(found.evidence) == 1


def test_one_fault_of_form_is_seen_and_costs_twice():
    found = letter_form(LETTER.replace("붙임  ", "붙임: "), items=3, enclosed=1)
    assert found.score == 0.75
    assert found.evidence == ("붙임: 점검 서식 1부.  끝.",)


def test_english_letters_have_the_same_parts():
    text = (
        "To: Head of Umul-dong\nSubject: Checking the grit bins\n\nPlease check all grit bins of your dong, with the sand "
        "bags and the calcium chloride in them, and send us the result by 7 November 2025. Enquiries: 099-000-2163\n"
        "Enclosures: form (1 copy)"
    )
    assert letter_parts(text).score == 1
    assert letter_form(text, enclosed=1).score == 1


MINUTES = """회의록
1. 회의명: 제설 대책 회의
2. 주관: 교통정책과
3. 일시: 2025. 10. 28. 10:00, 장소: 하늘시청 소회의실
4. 참석: 도로관리팀장 외 5명
5. 안건: 제설제 나누기
6. 발언 요지: 우물동에 먼저 달라는 의견
7. 결정 사항: 우물동에 먼저 나눔
"""


def test_minutes():
    assert minutes_parts(MINUTES).score == 1
    assert minutes_parts(MINUTES, votes=True).score < 1
    assert minutes_parts(MINUTES + "8. 표결: 찬성 5, 반대 1", votes=True).score == 1
    assert minutes_parts("어제 모여서 이야기를 했습니다.").score < 0.3


REPORT = """제설함 점검 결과 보고
□ 추진 배경
  ○ 지난겨울 우물동 윗길이 나흘 넘게 얼어 민원이 많았음
    - 민원 31건 접수
□ 점검 결과
  ○ 제설함 412개 점검 완료
  ※ 우물동은 다시 점검할 예정
"""


def test_a_report_of_one_page():
    assert report_form(REPORT).score == 1
    assert (
        report_form(
            REPORT.replace("많았음", "많았습니다").replace("완료", "마쳤습니다").replace("접수", "받았습니다")
        ).score
        < 1
    )
    assert report_form(REPORT + "  ○ 또 있음\n" * 40).score < 1
    assert report_form("제설함을 점검했습니다. 결과는 다음과 같습니다.").score < 0.6


def test_a_press_release_taken_apart():
    laid = release(PRESS)
    assert laid.heads == ("미리내 어린이도서관 다시 문 연다", "- 1년 공사 마치고 책 2만 권으로 새 단장")
    assert laid.lead.startswith("하늘시는 오는 11월 21일")
    assert "동화 구연" in laid.body
    assert press_parts(PRESS).score == 1


@pytest.mark.parametrize(
    ("above", "heads", "lead"),
    [
        # a letterhead, and the embargo in a line of its own
        (
            "하늘시 관광문화과 | 2025. 11. 4.\n2025. 11. 5. 09:00 이후 보도 바랍니다.\n\n",
            ("도서관 다시 문 연다", "1년 만에 새 단장"),
            "하늘시",
        ),
        ("[5일 오전 9시 이후 보도]\n\n○ 제목: ", ("도서관 다시 문 연다", "1년 만에 새 단장"), "하늘시"),
        (
            "※ 이 자료는 2025. 11. 5. 오전 9시 이후에 보도하여 주십시오.\n보내는 곳 | 관광문화과\n\n",
            ("도서관 다시 문 연다", "1년 만에 새 단장"),
            "하늘시",
        ),
        ("하늘시 보도자료\n보도: 2025. 11. 5. 09:00부터\n\n", ("도서관 다시 문 연다", "1년 만에 새 단장"), "하늘시"),
    ],
)
def test_what_stands_above_the_title_is_no_title(above, heads, lead):
    text = f"{above}도서관 다시 문 연다\n1년 만에 새 단장\n\n하늘시는 11월 21일 어린이도서관을 다시 여는 것으로 결정함. 모두 반김."
    laid = release(f"{text}\n본문: {'책이 두 배로 늘고 자리가 넓어짐. ' * 6}\n문의: 관광문화과 099-000-2831")
    assert laid.heads == heads
    assert laid.lead.startswith(lead)
    assert laid.body.startswith("책이 두 배로")


def test_a_subtitle_may_end_in_an_hour():
    text = "Haneul City\n\nLibrary opens late\nOpen every Friday until 9 p.m.\n\nHaneul City opens the library at night from November.\n\nMore."
    assert release(text).heads == ("Library opens late", "Open every Friday until 9 p.m.")


@pytest.mark.parametrize(
    ("lost", "by"),
    [("보도 시점: 배포 즉시\n", ""), ("- 1년 공사 마치고 책 2만 권으로 새 단장\n", ""), ("099-000-2831", "담당자에게")],
)
def test_a_press_release_that_lacks_a_part(lost, by):
    assert press_parts(PRESS.replace(lost, by)).score == pytest.approx(5 / 6, abs=0.01)


def test_english_press_releases():
    text = (
        "PRESS RELEASE\nEmbargo: 4 November 2025, 09:00\n\nChildren's library reopens\nTwenty thousand books after a year\n\n"
        "Haneul City reopens the Mirinae Children's Library on 21 November 2025, with new rooms for toddlers.\n\n"
        "It is open from Tuesday to Sunday, 09:00 to 18:00. In the first week there is storytelling every day, and cards "
        "are made at once.\n\nContact: Tourism and Culture Division, 099-000-2831"
    )
    assert press_parts(text).score == 1


@pytest.mark.parametrize(
    "text",
    [
        PRESS,
        "과장은 “아이들이 뛰어놀 듯 책을 읽는 곳이 되기를 바랍니다. 오래 기다려 주셔서 고맙습니다.”라고 했다.",
        '과장은 "오래 기다려 주셔서 고맙습니다"라고 했다.',
        "과장은 “아이들이 … 책을 읽는 곳이 되기를 바랍니다”라고 했다.",
        "‘책 놀이터’라는 이름의 방을 만들었다.",
    ],
)
def test_quoted_as_said(text):
    assert quoted_as_said(text, said=SAID).score == 1


@pytest.mark.parametrize(
    "text",
    [
        "과장은 “아이들이 마음껏 책을 읽는 곳이 되기를 바랍니다”라고 했다.",
        "과장은 “앞으로도 도서관을 계속 늘려 가겠습니다”라고 했다.",
        "관광문화과 “안전이 먼저”",
        "“책이 먼저”라고 했다.",
    ],
)
def test_not_said(text):
    found = quoted_as_said(text, said=SAID)
    assert found.score == 0
    assert found.evidence


def test_a_quotation_is_needed():
    assert quoted_as_said("과장이 반겼다.", said=SAID, needed=True).score == 0
