"""Rewriting: plain words and one level of speech, and every figure of the original to the digit."""

import re

import pytest
from asked import NOTICES, RELEASES, ask
from hypothesis import given, settings
from hypothesis import strategies as st

from labkit.practice.language.levels import leveled
from labkit.practice.language.plainly import plain_words, polished, shorter
from labkit.practice.language.verbs_ko import formal, noun, soft, stem_of, task_name, without_favour

KEEP = " 숫자와 날짜는 그대로 두고 조건도 빠뜨리지 마. 머리말 없이 글만 출력해."


@pytest.mark.parametrize(
    ("office", "plain"),
    [
        ("구비서류를 지참하여 익일까지 제출하시기 바랍니다.", "준비할 서류를 가지고 다음 날까지 내시기 바랍니다."),
        ("우천 시 행사를 취소합니다.", "비가 오면 행사를 취소합니다."),
        ("65세 이상에 한하여 지원합니다.", "65세 이상만 지원합니다."),
        ("기 지원을 받은 자는 제외합니다.", "이미 지원을 받은 사람은 제외합니다."),
        ("금번 동절기에는 난방비를 지급합니다.", "이번 겨울철에는 난방비를 지급합니다."),
        ("신청서 및 통장 사본", "신청서와 통장 사본"),
        ("소정의 수수료를 납부하여야 합니다.", "정해진 수수료를 내야 합니다."),
        ("공원 관리 동네 하자센터 성명서", "공원 관리 동네 하자센터 성명서"),
    ],
)
def test_office_words_become_plain_and_others_stay(office, plain):
    assert plain_words(office, "ko") == plain


@pytest.mark.parametrize(
    ("office", "plain"),
    [
        ("Applicants are required to utilise the form prior to 3 May.", "Applicants must use the form before 3 May."),
        ("In the event that it rains, please purchase a ticket.", "If it rains, please buy a ticket."),
        ("Please be advised that fees shall be paid.", "Fees must be paid."),
        ("The library is open.", "The library is open."),
    ],
)
def test_english_office_words(office, plain):
    assert plain_words(office, "en") == plain


@pytest.mark.parametrize(
    ("sentence", "tone", "said"),
    [
        ("행사를 해요.", "합니다체", "행사를 합니다."),
        ("비가 오면 취소돼요.", "합니다체", "비가 오면 취소됩니다."),
        ("자리를 만들어요.", "합니다체", "자리를 만듭니다."),
        ("작년에는 200명이 왔어요.", "합니다체", "작년에는 200명이 왔습니다."),
        ("접수를 받았다.", "합니다체", "접수를 받았습니다."),
        ("예산이 부족함.", "합니다체", "예산이 부족합니다."),
        ("가장 큰 변화다.", "합니다체", "가장 큰 변화입니다."),
        ("규모가 크다.", "합니다체", "규모가 큽니다."),
        ("등을 연다.", "해요체", "등을 열어요."),
        ("글이 어려워요.", "합니다체", "글이 어렵습니다."),
        ("표는 3,000원이에요.", "합니다체", "표는 3,000원입니다."),
        ("장비를 쓰겠습니다.", "해요체", "장비를 쓸게요."),
        ("문을 엽니다.", "해요체", "문을 열어요."),
        ("문을 엽니다(10시).", "명사형", "문을 엶(10시)"),
        ("신청하시기 바랍니다.", "명사형", "신청하시기 바람"),
        ("이름이 뭐죠?", "합니다체", "이름이 뭐죠?"),
        ("그는 “좋아요.”라고 말했다", "plain", "그는 “좋아요.”라고 말했다"),
    ],
)
def test_levels_of_speech(sentence, tone, said):
    assert leveled(sentence, tone) == said


@pytest.mark.parametrize(
    ("said", "stem", "name", "told", "note", "gentle"),
    [
        (
            "다시 그려서 돌리겠습니다",
            "다시 그려서 돌리",
            "다시 그려서 돌리기",
            "다시 그려서 돌립니다",
            "다시 그려서 돌림",
            "다시 그려서 돌려요",
        ),
        (
            "공문으로 알려 드릴게요",
            "공문으로 알리",
            "공문으로 알리기",
            "공문으로 알립니다",
            "공문으로 알림",
            "공문으로 알려요",
        ),
        ("번호를 골라 주세요", "번호를 고르", "번호를 고르기", "번호를 고릅니다", "번호를 고름", "번호를 골라요"),
        ("틀을 만들게요", "틀을 만들", "틀을 만들기", "틀을 만듭니다", "틀을 만듦", "틀을 만들어요"),
        ("한 번 더 읽읍시다", "한 번 더 읽", "한 번 더 읽기", "한 번 더 읽습니다", "한 번 더 읽음", "한 번 더 읽어요"),
        ("표를 주세요", "표를 주", "표를 주기", "표를 줍니다", "표를 줌", "표를 줘요"),
        ("보고하기로 함", "보고하", "보고", "보고합니다", "보고함", "보고해요"),
    ],
)
def test_verbs_from_speech_to_writing(said, stem, name, told, note, gentle):
    bare = without_favour(stem_of(said))
    assert (bare, task_name(bare), formal(bare), noun(bare), soft(bare)) == (stem, name, told, note, gentle)


def test_an_unknown_ending_has_no_stem():
    assert stem_of("이것은 책상") == ""
    assert leveled("하늘시 책상", "합니다체") == "하늘시 책상"


def test_a_long_sentence_becomes_two():
    long = "주민 불편을 줄이고자 통행이 적은 밤 시간을 골랐으며, 소음이 덜한 장비를 쓰겠습니다."
    assert shorter(long, "ko") == [
        "주민 불편을 줄이고자 통행이 적은 밤 시간을 골랐습니다.",
        "또 소음이 덜한 장비를 쓰겠습니다.",
    ]
    assert shorter("짧은 글이며, 그대로입니다.", "ko") == ["짧은 글이며, 그대로입니다."]


TONES = ["", " 합니다체로.", " 해요체로.", " 명사형으로."]


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("body", [r["body"] for r in (*NOTICES.values(), *RELEASES.values())])
def test_figures_dates_and_numbers_stay_to_the_digit(body, tone):
    text, shown, _ = ask(f"어르신이 읽기 쉽게 쉬운 말로 고쳐 써 줘.{tone}{KEEP}", body)
    assert re.findall(r"\d+", text) == re.findall(r"\d+", body)
    assert shown == []


@pytest.mark.parametrize("body", [r["body_en"] for r in NOTICES.values() if r["body_en"]])
def test_english_figures_stay_to_the_digit(body):
    text, shown, _ = ask(
        "Rewrite in plain English. Keep all numbers, dates and conditions. Output only the text.", body
    )
    assert re.findall(r"\d+", text) == re.findall(r"\d+", body)
    assert shown == []


WORDS = [
    "금일",
    "익일",
    "우천",
    "시",
    "제출하여",
    "3,000원",
    "2025. 3. 1.",
    "및",
    "10:00",
    "구비서류를",
    "(4명)",
    "자는",
]
WORDS += ["있으며,", "하며,", "합니다.", "shall", "7", "prior", "to", "약 30여", "매 2년마다", "한하여", "이상", "65세"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_no_digit_is_ever_lost_in_any_text(words):
    text = " ".join(words)
    for lang in ("ko", "en"):
        told = " ".join(plain_words(s, lang) for s in shorter(polished(text, lang), lang))
        assert re.findall(r"\d+", told) == re.findall(r"\d+", text)


def test_a_bare_prompt_changes_figures_drops_conditions_and_invents():
    shown = [set(ask("다시 써 줘.", r["body"])[1]) for r in NOTICES.values()]
    for failing in ("changed-number", "dropped-condition", "invented-detail"):
        assert 0.1 < sum(failing in s for s in shown) / len(shown) < 0.8
    assert all("preamble" in s for s in shown)


@pytest.mark.parametrize("notice", NOTICES)
def test_a_changed_figure_can_be_seen_and_only_then_is_claimed(notice):
    body = NOTICES[notice]["body"]
    text, shown, _ = ask("다시 써 줘.", body)
    lost = [n for n in re.findall(r"\d+", body) if n not in re.findall(r"\d+", text)]
    if "changed-number" not in shown and "dropped-condition" not in shown:
        assert lost == []
    if "changed-number" in shown:
        assert "약 " in text


def test_the_layout_of_a_text_stays():
    body = NOTICES["N-004"]["body"]
    text, _, _ = ask(f"쉬운 말로 고쳐 써 줘.{KEEP}", body)
    assert len(text.splitlines()) == len(body.splitlines())
    assert [line[:2] for line in text.splitlines() if line.startswith("○")] == ["○ "] * body.count("\n○")
