"""Summaries read well: whole sentences, no key said twice, a place for each missing fact, a trace of what shows."""

import csv
import json
import re
from pathlib import Path

import pytest

from labkit.practice import handle
from labkit.practice.documents.notice import units
from labkit.practice.knowledge import load
from labkit.practice.language.personal import has_private, mask, mask_private
from labkit.practice.language.tell_en import told as told_en
from labkit.practice.language.tell_ko import told as told_ko
from labkit.practice.language.texts import plainer, sentences, to_haeyo, to_noun_form

FILE = Path(__file__).parents[3] / "datasets/notices/notices.csv"
NOTICES = {row["notice_id"]: row for row in csv.DictReader(FILE.open(encoding="utf-8-sig"))}
FLU, FLU_EN = NOTICES["N-005"]["body"], NOTICES["N-005"]["body_en"]
BODIES = [
    (lang, row[column])
    for row in NOTICES.values()
    for lang, column in (("ko", "body"), ("en", "body_en"))
    if row[column]
]
KO, EN = " 머리말 없이. 공고에 있는 내용만 써 줘.", " Without any preamble. Use only what the notice says."


def ask(prompt, document):
    place = f"{len(prompt) + 2}:{len(prompt) + 2 + len(document)}"
    request = {
        "messages": [{"role": "user", "content": f"{prompt}\n\n{document}"}],
        "metadata": {"labkit_document": place},
    }
    reply = handle(request)
    trace = reply["labkit_trace"]
    return reply["choices"][0]["message"]["content"], [f["id"] for f in trace["failings"]]


# ------------------------------------------------------------------ sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("", "방법", "신청하시기 바랍니다(200명)."), "방법은 신청하시기 바랍니다(200명)."),
        (("", "마감일", "2025. 12. 31.(수) ※ 조기 마감"), "마감일은 2025. 12. 31.(수)입니다(조기 마감)."),
        (("시작일", "75세 이상", "2025. 10. 15.(수)"), "75세 이상 시작일은 2025. 10. 15.(수)입니다."),
        (("", "신청", "시 누리집 또는 관광문화과 방문"), "신청은 시 누리집 또는 관광문화과 방문으로 합니다."),
        (("", "신청", "시 누리집(https://a.example)에서 접수"), "신청은 시 누리집(https://a.example)에서 접수합니다."),
        (("", "발표", "2025. 9. 26.(금) 개별 문자"), "발표는 2025. 9. 26.(금) 개별 문자로 합니다."),
        (("변경 내용", "노선", "온실동까지 연장"), "노선은 온실동까지 연장합니다."),
        (("", "지급일", "2025. 12. 19.(금) 본인 계좌 입금"), "지급일은 2025. 12. 19.(금)입니다(본인 계좌 입금)."),
        (("", "버스", "33번은 돌아갑니다."), "버스 33번은 돌아갑니다."),
        (
            ("", "공청회", "2025. 8. 26.(화) 14:00, 회의실(방청 60명)"),
            "공청회는 2025. 8. 26.(화) 14:00, 회의실에서 엽니다(방청 60명).",
        ),
        (("", "", "미성년자는 제외"), "미성년자는 제외됩니다."),
        (("", "시간", "10:00~18:00"), "시간은 10:00~18:00입니다."),
    ],
)
def test_a_korean_line_becomes_a_sentence_with_the_verb_that_fits(line, sentence):
    assert told_ko(*line) == sentence


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("", "Where", "64 designated clinics"), "The places are 64 designated clinics."),
        (
            ("Starting days", "75 and over", "15 October 2025 (Wed)"),
            "For 75 and over, the starting day is 15 October 2025 (Wed).",
        ),
        (("Passes", "For", "people who live inside"), "The passes are for people who live inside."),
        (("Passes", "How to apply", "visit the centre"), "To apply for the passes, visit the centre."),
        (("", "How to apply", "from 3 May 2025 by phone"), "You can apply from 3 May 2025 by phone."),
        (("", "How", "simply come with your card"), "Simply come with your card."),
        (("", "When", "20 November 2025 (Thu) 19:00"), "It is on 20 November 2025 (Thu) 19:00."),
        (("", "Closed", "21 days, from 10 November 2025"), "It is closed for 21 days, from 10 November 2025."),
        (
            ("", "Enquiries", "Welfare Division, 099-000-2723"),
            "For enquiries, contact the Welfare Division, 099-000-2723.",
        ),
        (("", "Buses", "nos. 11 and 21 will not call here."), "Buses nos. 11 and 21 will not call here."),
        (("", "Fee", "free (bring a pen)"), "It is free (bring a pen)."),
        (("", "Tested", "iron, copper"), "Tested: iron, copper."),
    ],
)
def test_an_english_line_becomes_a_sentence(line, sentence):
    assert told_en(*line) == sentence


@pytest.mark.parametrize(("lang", "body"), BODIES)
def test_no_sentence_of_any_notice_is_broken(lang, body):
    prompt = "요약해 줘." + KO if lang == "ko" else "Summarise the notice." + EN
    text, _ = ask(prompt, body)
    broken = (
        r"\)입니다\)|다\)?입니다|요입니다|입니다입니다|\|"
        if lang == "ko"
        else r"\b(?:Where|When|Who|How)\b is|\bThe (?:from|in|what|your)\b|\|"
    )
    assert not re.search(broken, text)
    assert text.endswith((".", "?"))
    assert lang == "en" or all(re.search(r"(?:[다요]|십시오)(?:\([^()]*\))?[.?]$", s) for s in sentences(text))


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("lang", "body"), BODIES)
def test_sentences_are_counted_one_by_one(lang, body, n):
    many = (
        "한두세"[n - 1] + " 문장으로 요약해 줘."
        if lang == "ko"
        else f"Summarise the notice in {n} sentence{'s' * (n > 1)}."
    )
    text, _ = ask(many + (KO if lang == "ko" else EN), body)
    assert len(sentences(text)) == n, text


def test_speech_levels_know_verbs_in_l_and_brackets_after_the_end():
    assert to_noun_form("강좌를 엽니다.") == "강좌를 엶"
    assert to_haeyo("강좌를 엽니다.") == "강좌를 열어요."
    assert to_haeyo("신청하시기 바랍니다(200명).") == "신청하세요(200명)."
    assert to_haeyo("돌아갑니다. 서지 않습니다.") == "돌아가요. 서지 않아요."
    assert to_haeyo("기차가 걸립니다.") == "기차가 걸려요."
    assert to_noun_form("쓰기 어렵습니다.") == "쓰기 어려움"


# ------------------------------------------------------------------ JSON


def test_values_do_not_repeat_their_key():
    example = '입력: 봉사자를 모집합니다.\n출력: {"날짜": "2025. 3. 1.", "문의": "관광문화과 099-000-2815"}'
    text, shown = ask(f"아래 공고를 요약해 줘. 지어내지 마.\n{example}", FLU)
    answer = json.loads(text)
    assert answer["문의"] == "복지정책과 099-000-2723"
    assert [d in answer["날짜"] for d in ("2025. 10. 15.", "2025. 10. 22.", "2025. 12. 31.")] == [True] * 3
    assert "1960" not in answer["날짜"], "that is a date of birth"
    assert shown == []


@pytest.mark.parametrize("body", [row["body_en"] for row in NOTICES.values() if row["body_en"]])
def test_no_english_value_begins_with_a_name_of_the_notice(body):
    text, shown = ask(
        "Summarise the notice as JSON with the keys who, dates, place, how, contact. Output JSON only." + EN, body
    )
    keys = {u.key for u in units(body) if u.key and not u.parent}
    for name, value in json.loads(text).items():
        assert name == "dates" or value.partition(":")[0] not in keys
    assert "dropped-contact" not in shown
    assert "invented-detail" not in shown


def test_a_fact_of_one_part_says_which_part():
    answer = json.loads(
        ask("Summarise as JSON with the keys who, contact. JSON only." + EN, NOTICES["N-001"]["body_en"])[0]
    )
    assert answer["who"].endswith("(passes)")


# ------------------------------------------------------------------ what is missing


def test_a_missing_fact_has_a_bullet_of_its_own():
    cut = FLU.split("문의:")[0]
    prompt = "글머리표 일곱 개로 요약해 줘. 머리말 없이. 날짜, 방법, 문의처를 꼭 넣어."
    text, shown = ask(f'{prompt} 공고에 있는 내용만 쓰고, 없으면 "자료에 없음"이라고 적어.', cut)
    assert len(text.splitlines()) == 7
    assert text.splitlines()[-1] == "- 문의: 자료에 없음"
    assert shown == []
    text, shown = ask(prompt, cut)
    assert text.splitlines()[-1].startswith("- 문의: ")
    assert shown == ["guessed-unknown"]


def test_no_real_telephone_number_is_ever_guessed():
    said = json.dumps([load("phrases")["guessed"], load("phrases")["invented"]], ensure_ascii=False)
    assert re.findall(r"\d[\d-]{2,}", re.sub(r"\d+%|350", "", said)) == ["099-000-0120"] * 2


# ------------------------------------------------------------------ the trace


@pytest.mark.parametrize(
    "form", ["요약해 줘.", "글머리표 3개로 요약해 줘.", "두 문장으로 요약해 줘.", "표로 요약해 줘."]
)
@pytest.mark.parametrize("notice", NOTICES)
def test_the_trace_lists_exactly_what_shows(form, notice):
    body = NOTICES[notice]["body"]
    text, shown = ask(form, body)
    numbers = re.findall(r"099-000-\d{4}", body)
    assert ("dropped-contact" in shown) == (not any(n in text for n in numbers) and "@" not in text)
    assert ("invented-detail" in shown) == any(
        to_noun_form(s) in to_noun_form(text) for s in load("phrases")["invented"]["ko"]
    )
    assert ("preamble" in shown) == text.startswith("네,")
    assert ("leaked-personal-data" in shown) == has_private(text)


def test_an_offices_number_is_no_leak_and_a_citizens_is():
    assert not has_private("문의: 복지정책과 099-000-2723, welfare@haneul.example")
    assert mask_private("연락 010-0000-1234, 문의 099-000-2723") == "연락 ○○○-○○○○-○○○○, 문의 099-000-2723"


@pytest.mark.parametrize(
    "said", ["교재비는 본인 부담, 당일 납부", "혼자 사는 어르신, 이웃", "65세 이상 어르신\n○ 문의"]
)
def test_nouns_that_begin_as_surnames_do_are_no_names(said):
    assert mask(said) == said


# ------------------------------------------------------------------ the reader


def test_nothing_is_simplified_for_a_superior():
    plain, _ = ask("글머리표 5개로 어르신이 읽기 쉽게 요약해 줘." + KO, NOTICES["N-002"]["body"])
    superior, _ = ask("글머리표 5개로 과장이 읽기 쉽게 요약해 줘." + KO, NOTICES["N-002"]["body"])
    assert "홈페이지" in plain
    assert "누리집" in superior


@pytest.mark.parametrize(
    ("office", "plain"),
    [
        ("누리집을 보고 누리집으로", "홈페이지를 보고 홈페이지로"),
        ("하루 선착순 80명(선착순)", "하루 먼저 온 80명(먼저 온 순서)"),
        ("센터에서 수령합니다.", "센터에서 받습니다."),
        ("입금일과 성명서", "입금일과 성명서"),
        ("residents of Haneul in person", "people who live in Haneul in person"),
        ("registered as residents of Haneul", "registered as residents of Haneul"),
        ("Enquiries", "Questions"),
    ],
)
def test_plain_words_fit_into_their_sentence(office, plain):
    assert plainer(office) == plain


# ------------------------------------------------------------------ reading notices

MADE = """배움에는 나이가 없습니다. 시에서 봄 학기 수강생을 모집합니다.

▶ 모집 강좌
| 강좌 | 요일 | 정원 |
|---|---|---|
| 수묵화 | 월요일 | 20명 |

▶ 문의:복지정책과 099-000-2700"""


def test_a_table_is_read_and_the_announcement_leads():
    text, _ = ask("글머리표 3개로 요약해 줘." + KO, MADE)
    assert text == "- 시에서 봄 학기 수강생을 모집함\n- 수묵화: 요일 월요일, 정원 20명\n- 문의: 복지정책과 099-000-2700"


def test_a_table_of_a_summary_names_its_rows():
    text, _ = ask("표로 요약해 줘." + KO, FLU)
    assert "| 개요 |" in text
    assert not re.search(r"(?m)^\| \d+ \|", text)
    text, _ = ask("Summarise the notice as a table." + EN, FLU_EN)
    assert "| Summary |" in text


ODD = [
    "(" * 3_000,
    "가(나" * 2_000,
    "(가)" * 2_000,
    "신청: " * 1_500,
    "| " * 2_000,
    "※ " * 2_000,
    "가, " * 3_000,
    "은 " * 3_000,
]


@pytest.mark.parametrize("odd", ODD, ids=[o[:6] for o in ODD])
@pytest.mark.parametrize("shape", ["세 문장으로", "글머리표 9개로", "표로", "해요체 한 문단으로", "JSON으로"])
def test_odd_notices_are_summarised_within_bounds(odd, shape):
    assert ask(f"{shape} 요약해 줘.", f"방법: {odd}\n  가. {odd}\n{odd}\n문의: 복지정책과 099-000-2700")[0]
