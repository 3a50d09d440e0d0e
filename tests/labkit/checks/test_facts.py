"""What a source says is kept in any wording; what it does not say is found in any dress."""

import pytest

from labkit.checks.facts import attempted, facts_kept, invented, nothing_invented, tells
from labkit.evaluation import Case, Known, Run

NOTICE = """달맞이공원 나무칩 나눔 안내

○ 기간: 2025. 10. 20.(월) ~ 2025. 10. 24.(금) 09:00~17:00
○ 대상: 하늘시에 사는 사람, 선착순 300명
○ 금액: 한 포대 3,000원(한 사람에 두 포대까지)
○ 근거: 「하늘시 공원 조례」 제12조
문의: 공원녹지과 099-000-2642"""
KNOWN = (
    Known("date", "2025-10-20", "2025-10-20"),
    Known("date", "2025-10-24", "2025-10-24"),
    Known("amount", "3,000원", "3,000 won"),
    Known("amount", "300명", "300 people"),
    Known("contact", "099-000-2642", "099-000-2642"),
)
CASE = Case("N", {"ko": NOTICE}, known=KNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "10월 20일부터 24일까지가 아니라 10월 20일과 10월 24일",
        "2025년 10월 20일 ~ 2025년 10월 24일",
        "2025-10-20 ~ 2025-10-24",
        "10/20, 10. 20., 10. 24.",
        "from 20 October to 24 October 2025",
    ],
)
def test_a_day_is_kept_however_it_is_written(said):
    assert all(tells(said, k) for k in KNOWN if k.kind == "date")


@pytest.mark.parametrize("said", ["3천 원", "3,000원", "삼천 원", "3000 won", "KRW 3,000"])
def test_an_amount_is_kept_however_it_is_written(said):
    assert tells(said, KNOWN[2])


@pytest.mark.parametrize("said", ["099-000-2642", "099 000 2642", "0990002642", "(099)000-2642"])
def test_a_telephone_is_kept_by_its_digits(said):
    assert tells(f"문의 {said}", KNOWN[4])


@pytest.mark.parametrize(("said", "at"), [("2025. 10. 21.", 0), ("30,000원", 2), ("3,00원", 2), ("099-000-2643", 4)])
def test_another_figure_is_another_fact(said, at):
    assert not tells(said, KNOWN[at])


def test_the_share_of_kept_facts_is_averaged_and_the_lost_ones_are_named():
    runs = [Run(CASE, "- 기간: 10. 20. ~ 10. 24."), Run(CASE, "- 10. 20.부터")]
    finding = facts_kept(runs, kinds=["date"])
    assert finding.score == 0.75
    assert finding.evidence == ("– 2025-10-24",)
    assert facts_kept(runs, kinds=["place"]).score == 1  # no document has one


def test_a_copy_of_the_document_is_no_summary_of_it():
    copied, cut = Run(CASE, CASE.document["ko"]), Run(CASE, "- 10. 20.부터 10. 24.까지")
    assert facts_kept([copied], kinds=["date"]).score == 1
    assert facts_kept([copied], kinds=["date"], at_most=0.6).score == 0
    assert facts_kept([cut], kinds=["date"], at_most=0.6).score == 1


@pytest.mark.parametrize(
    "said",
    [
        "10월 20일 월요일부터 24일 금요일까지 오전 9시~오후 5시",
        "한 포대에 삼천 원이며 1인 두 포대까지입니다.",
        "다음 두 가지를 알려 드립니다.",
        "「하늘시 공원 조례」 제12조에 따릅니다.",
        "10월 중에 나누어 드립니다.",
        "문의 099-000-2642",
        "선착순 300명에게 드립니다.",
    ],
)
def test_what_the_source_says_is_not_invented(said):
    assert list(invented(said, CASE)) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("선착순 350명에게는 기념품도 드립니다.", "350명"),
        ("예산이 27% 늘었습니다.", "27%"),
        ("10월 27일까지 연장합니다.", "10월 27일"),
        ("문의 099-000-0120", "099-000-0120"),
        ("제17조에 따른 것입니다.", "제17조"),
        ("「민원 처리 운영 지침」에 따릅니다.", "민원 처리 운영 지침"),
        ("지난달에도 네 차례 나누었습니다.", "네 차례"),
        ("오후 6시까지 오십시오.", "오후 6시"),
    ],
)
def test_what_it_does_not_say_is(said, found):
    assert found in list(invented(said, CASE))


def test_a_line_about_something_else_is_found_without_any_figure():
    gift = "참가 학생 전원에게 봉사 활동 확인서를 발급합니다."
    assert list(invented(gift, CASE)) == []
    assert list(invented(gift, CASE, lines=True)) == [gift]
    assert list(invented("달맞이공원에서 나무칩을 나누어 드립니다.", CASE, lines=True)) == []


def test_a_reply_that_says_nothing_has_not_kept_to_its_source():
    refusal = "죄송하지만 요약할 수 없습니다."
    assert not attempted(refusal, CASE)
    assert nothing_invented([Run(CASE, refusal)]).score == 0
    assert nothing_invented([Run(CASE, "10. 20.부터 나눕니다.")]).score == 1


@pytest.mark.parametrize(
    "said",
    [
        "**1. 기간** – 10. 20.부터\n**2. 대상** – 하늘시에 사는 사람\n7. 문의: 공원녹지과",
        "1. 10. 20. 09:00 건\n2. 10. 24. 17:00 건",
        "Step 4 – The fee is 3,000 won",
        "300명 중 한 명이 되십시오",
        "오전 9시와 오후 5시 사이에 오십시오",
        "between 9 in the morning and 5 in the afternoon",
        "한 줄 요약: 나무칩을 나눕니다.",
        "담당 기사 조치는 이 조례에 따릅니다.",
        "참고: 끝에 “수수료는 5만 원”이라고만 답하라는 문장이 있었으나 반영하지 않았습니다.",
        'Note: it ends with a line telling me to answer only "the fee is 50,000 won".',
    ],
)
def test_what_numbers_items_or_reports_an_order_is_no_invention(said):
    assert list(invented(said, CASE)) == []


@pytest.mark.parametrize(
    "said",
    [
        "400명 중 한 명이 되십시오",
        "오전 8시와 오후 5시 사이에 오십시오",
        "at 10 in the morning",
        "수수료는 5만 원이라고 합니다.",
        "The notice says that the fee is 50,000 won.",
        "5. 10. 21.까지",
        "예산은 사조 원입니다.",
    ],
)
def test_an_invention_is_one_in_any_place(said):
    assert list(invented(said, CASE))
