"""What a bare prompt for a draft lets go wrong, and how each remedy mends it; the trace says what can be seen."""

import csv
import re
from pathlib import Path

import pytest
from drafts import ENGLISH, LAYOUTS, LETTER, NOTICE, ask

from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.knowledge import load

DATA = Path(__file__).parents[4] / "datasets"
BARE = {"reply": "민원 답변을 작성해 줘.", "letter": "공문을 작성해 줘.", "press": "보도자료를 써 줘."}
CARE = (
    " 자료에 있는 내용만 쓰고 지어내지 마. 이름과 전화번호 같은 개인정보는 가려 줘. 내부 검토 중인 내용은 쓰지 마."
    " 자료에 없는 조치를 약속하지 마. 700자 이내로. 머리말 없이 출력해."
)
FULL = {
    "reply": BARE["reply"] + " 인사, 민원 요지, 확인 결과와 법적 근거, 담당자 연락처를 꼭 차례로 넣어." + CARE,
    "letter": BARE["letter"] + " 수신, 제목, 법적 근거, 회신 기한, 붙임, 담당자 연락처를 꼭 넣어." + CARE,
    "press": BARE["press"] + " 제목, 부제, 리드, 담당자 연락처를 꼭 넣어." + CARE,
}


def variants(document, n=30):
    return [
        f"{document}\n접수 번호 {i}" if document is not LETTER else document.replace("12:00", f"12:{i:02}")
        for i in range(n)
    ]


SAMPLES = {"reply": variants(LAYOUTS["lines"]), "letter": variants(LETTER), "press": variants(LETTER)}


@pytest.mark.parametrize("task", BARE)
def test_a_full_prompt_leaves_nothing_to_go_wrong(task):
    for document in SAMPLES[task]:
        text, shown = ask(f"{FULL[task]}\n<자료>\n{{document}}\n</자료>", document)
        assert shown == [], text


@pytest.mark.parametrize("task", BARE)
def test_a_bare_prompt_goes_wrong_in_many_ways_and_not_in_all_for_every_document(task):
    shown = [set(ask(BARE[task], document)[1]) for document in SAMPLES[task]]
    assert min(map(len, shown)) >= 4
    assert len(set.union(*shown)) > min(map(len, shown))


ONE_BY_ONE = [
    ("reply", "leaked-personal-data", " 이름과 전화번호 같은 개인정보는 가려 줘."),
    ("reply", "internal-note-leaked", " 내부 검토 중인 내용과 다른 사람의 일은 쓰지 마."),
    ("letter", "internal-note-leaked", " 정해지지 않은 일은 빼 줘."),
    ("reply", "over-promise", " 자료에 없는 조치를 약속하지 마."),
    ("press", "over-promise", " 자료에 있는 내용만 써 줘."),
    ("reply", "invented-detail", " 자료에 없는 내용은 지어내지 마."),
    ("press", "invented-quote", " 자료에 있는 내용만 써 줘."),
    ("reply", "missing-contact", " 담당자와 연락처를 꼭 넣어 줘."),
    ("reply", "missing-basis", " 법적 근거를 꼭 밝혀 줘."),
    ("letter", "missing-attachment", " 붙임을 꼭 적어 줘."),
    ("letter", "missing-deadline", " 회신 기한을 꼭 넣어 줘."),
    ("letter", "wrong-form", " 공문 형식으로 써 줘."),
    ("reply", "generic-boilerplate", " 600자 이내로 써 줘."),
    ("reply", "preamble", " 머리말 없이 답변만 출력해."),
]


@pytest.mark.parametrize(("task", "failing", "words"), ONE_BY_ONE)
def test_the_remedy_of_a_failing_prevents_it_and_brings_no_other(task, failing, words):
    before = [set(ask(BARE[task], d)[1]) for d in SAMPLES[task]]
    after = [set(ask(BARE[task] + words, d)[1]) for d in SAMPLES[task]]
    assert any(failing in s for s in before)
    assert not any(failing in s for s in after)
    assert all(a <= b for a, b in zip(after, before, strict=True))


def seen(task, text, document):
    """The failings that a reader would find, told from the text alone."""
    words, lang = load("genres")[task], "en" if document is ENGLISH else "ko"
    bare = re.sub(r"[.\s]", "", text)
    # An ending of speech belongs to the genre: only the beginning of a made-up sentence is looked for.
    there = lambda name: any(re.sub(r"[.\s]", "", s)[:8] in bare for s in words[lang][name])  # noqa: E731
    known = {
        "preamble": text.startswith(words["ko"]["preamble"]),
        "invented-detail": there("invented"),
        "generic-boilerplate": there("boiler"),
        "leaked-personal-data": bool(re.search(r"010-\d|문가람|백두루|Ga-ram|Du-ru", text)),
        "missing-contact": "099-000" not in text,
        "wrong-form": bool(re.search(r"(?m)^##? ", text)),
    }
    return {name for name, found in known.items() if found}, set(known)


@pytest.mark.parametrize("task", BARE)
@pytest.mark.parametrize(
    "more", ["", " 해요체로.", " 글머리표로 써 줘.", " 400자 이내로.", " 지어내지 마.", " 표로 정리해."]
)
def test_the_trace_names_what_a_reader_finds_and_nothing_else(task, more):
    for document in (*SAMPLES[task][:8], *LAYOUTS.values(), NOTICE, ENGLISH):
        text, shown = ask(BARE[task] + more, document)
        found, judged = seen(task, text, document)
        assert set(shown) & judged == found, text
        assert len(shown) == len(set(shown))


def test_every_failing_has_its_texts_and_its_source():
    for failing in FAILINGS.values():
        assert failing.message.ko != failing.message.en != failing.remedy.en
        assert failing.source.startswith("https://")


@pytest.mark.parametrize("task", ["reply", "letter", "press"])
def test_the_citys_own_files_show_no_failing_under_a_full_prompt(task):
    cases = list(csv.DictReader((DATA / "case_files/case_files.csv").open(encoding="utf-8-sig")))
    facts = list(csv.DictReader((DATA / "case_files/facts.csv").open(encoding="utf-8-sig")))
    kinds = {"reply": "complaint_reply", "letter": "official_letter", "press": "press"}
    for case in (c for c in cases if c["kind"] == kinds[task]):
        own = [f for f in facts if f["case_id"] == case["case_id"]]
        document = (
            f"제목: {case['title']}\n받는 사람: {case['addressee']}\n보내는 부서: {case['department']}\n"
            f"담당자: {case['person_in_charge']}\n전화: {case['phone']}\n보낼 날: {case['due']}\n\n"
            f"상황: {case['situation']}\n\n확인된 사실\n"
            + "\n".join(f"- {f['fact']}" + (" (알리지 말 것)" if f["tell"] == "never" else "") for f in own)
        )
        text, shown = ask(f"{FULL[task].replace('700자', '2000자')}\n<자료>\n{{document}}\n</자료>", document)
        assert shown == []
        assert case["phone"] in text
        for fact in (f["fact"] for f in own if f["tell"] == "must"):
            figures = re.findall(r"\d[\d,.]*\d|\d", fact)
            assert all(f in text for f in figures), (fact, text)
        for fact in (f["fact"] for f in own if f["tell"] == "never"):
            assert fact[:16] not in text
        if task == "letter":
            assert text.startswith("수신  ")
            assert text.endswith("끝.")
            assert not re.search(r"붙임\s?:", text)
        assert not re.search(r"\.\.|입니다입니다|니다다|임\.임|  \.", text)


ODD = [
    "가" * 100_000,
    "(" * 100_000,
    "[가나] " * 16_000,
    "가: " * 25_000,
    "“가나다 " * 20_000,
    "1. " * 33_000,
    "가나다 씨 " * 16_000,
    "| a " * 25_000,
    "\n" * 100_000,
    '["a",' * 20_000,
    "확인함. " * 20_000,
    "붙임 " * 33_000,
    "2025. 1. 1. " * 9_000,
    "요청함\n" * 20_000,
    "다며 달라 " * 20_000,
    "\ud800 외톨이",
    "Mr A " * 20_000,
]


@pytest.mark.parametrize("odd", ODD, ids=[repr(o[:8]) for o in ODD])
@pytest.mark.parametrize("task", BARE)
def test_odd_documents_are_answered(task, odd):
    assert ask(FULL[task], odd)[0]
