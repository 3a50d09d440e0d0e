"""Endings: an office's notes become the sentences of a letter, and those the sentences of a press release."""

import pytest

from labkit.practice.language.money import in_words, with_words
from labkit.practice.language.speech_ko import honoured, polite, quoted, reported


@pytest.mark.parametrize(
    ("note", "said", "past", "report"),
    [
        ("사실이 확인됨", "사실이 확인됩니다.", "사실이 확인되었습니다.", "사실이 확인된다."),
        ("과징금을 매김", "과징금을 매깁니다.", "과징금을 매겼습니다.", "과징금을 매긴다."),
        ("공원을 돎", "공원을 돕니다.", "공원을 돌았습니다.", "공원을 돈다."),
        ("다섯 명으로 줄어듦", "다섯 명으로 줄어듭니다.", "다섯 명으로 줄어들었습니다.", "다섯 명으로 줄어든다."),
        ("국통을 씀", "국통을 씁니다.", "국통을 썼습니다.", "국통을 쓴다."),
        ("파일을 붙임", "파일을 붙입니다.", "파일을 붙였습니다.", "파일을 붙인다."),
        ("거리를 적음", "거리를 적습니다.", "거리를 적었습니다.", "거리를 적는다."),
        ("표본을 살펴봄", "표본을 살펴봅니다.", "표본을 살펴봤습니다.", "표본을 살펴본다."),
        ("기한은 10. 31.임", "기한은 10. 31.입니다.", "기한은 10. 31.입니다.", "기한은 10. 31.이다."),
        ("한 건도 없음", "한 건도 없습니다.", "한 건도 없었습니다.", "한 건도 없다."),
        ("찾기 쉬움", "찾기 쉽습니다.", "찾기 쉬웠습니다.", "찾기 쉽다."),
        ("설치함(850,000원)", "설치합니다(850,000원).", "설치하였습니다(850,000원).", "설치한다(850,000원)."),
        ("서류가 필요함", "서류가 필요합니다.", "서류가 필요하였습니다.", "서류가 필요하다."),
        ("화면을 보급함", "화면을 보급합니다.", "화면을 보급하였습니다.", "화면을 보급한다."),
    ],
)  # fmt: skip
def test_a_note_becomes_a_sentence_and_a_report(note, said, past, report):
    assert polite(note) == said
    assert polite(note, past=True) == past
    assert reported(polite(note)) == report


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("조사해 달라고 요구하였다.", "조사해 달라고 요구하였습니다."),
        ("버스가 다닌다.", "버스가 다닙니다."),
        ("표를 받는다.", "표를 받습니다."),
        ("협조를 구하는 문서이다.", "협조를 구하는 문서입니다."),
        ("시간을 줄이기 위해서다.", "시간을 줄이기 위해서입니다."),
    ],
)
def test_a_report_becomes_a_sentence(report, said):
    assert polite(report) == said


def test_what_a_citizen_said_is_told_to_the_citizen():
    assert honoured("언제 오는지 물었습니다.") == "언제 오는지 물으셨습니다."
    assert honoured("치워 달라고 요구하였습니다.") == "치워 달라고 요구하셨습니다."


def test_a_sentence_is_quoted():
    assert quoted("축제를 연다.") == "축제를 연다고"
    assert quoted("대상은 시민이다.") == "대상은 시민이라고"
    assert quoted("지운 것이 아니다.") == "지운 것이 아니라고"


@pytest.mark.parametrize(
    ("won", "words"),
    [(113_560, "일십일만삼천오백육십"), (20_000, "이만"), (480_000_000, "사억팔천만"), (12_000, "일만이천"), (5, "오")],
)
def test_a_sum_is_read(won, words):
    assert in_words(won) == words


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("모두 4억 8,000만 원을 준다.", "모두 금480,000,000원(금사억팔천만원)을 준다."),
        ("한 개에 22,000원이다.", "한 개에 금22,000원(금이만이천원)이다."),
        ("1만 2,000원", "금12,000원(금일만이천원)"),
        ("40만 원꼴", "40만 원꼴"),
        ("금113,560원(금일십일만삼천오백육십원)", "금113,560원(금일십일만삼천오백육십원)"),
    ],
)
def test_a_letter_gives_sums_both_ways(text, both):
    assert with_words(text) == both
