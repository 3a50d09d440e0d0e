"""What the prose of `how_models_write` says about its cells holds."""

import contextlib
import io
from collections import Counter
from pathlib import Path

import pytest

import labkit
from graders.build.source import read_source

ROOT = Path(__file__).parents[2]
LESSON = ROOT / "notebooks/how_models_write/lesson.py"


@pytest.fixture(scope="module", params=["ko", "en"])
def ran(request):
    """The language, the names that its code cells leave behind, and all that they printed."""
    before = labkit.i18n._chosen
    labkit.language(request.param)
    names, printed = {"labkit": labkit}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        for cell in read_source(LESSON)[0]:
            if cell.role == "code" and cell.lang in (None, request.param) and "labkit.quiz" not in cell.source:
                exec(compile(cell.source, str(LESSON), "exec"), names)
    yield request.param, names, printed.getvalue()
    labkit.i18n._chosen = before


def test_1_it_learned_from_as_many_documents_as_the_table_says(ran):
    lang, names, _ = ran
    assert names["model"].size["documents"] == {"ko": 75, "en": 23}[lang]
    assert names["model"].ngrams.order == 4


def test_2_frequent_words_are_one_piece_and_new_ones_are_cut(ran):
    lang, names, _ = ran
    text, whole, cut = {
        "ko": ("별빛등축제는 관광문화과에서 맡습니다.", ["별빛등축제", " 관광문화과"], [" 맡", "습니다"]),
        "en": (
            "For the Starlight Lantern Festival bring an umbrella to the Community Service Centre.",
            [" Starlight", " Lantern", " Festival"],
            [" u", "m", "b", "re", "l", "l", "a"],
        ),
    }[lang]
    model = names["model"]
    assert model.tokens(text).text == text
    assert set(model.tokens(text).tokens) >= {*whole, *cut}
    assert not any("".join(cut).strip() in document for document in model.documents.values())
    assert any(token.startswith("<0x") for token in model.tokens("꽃샘추위 뚫고 쑥쑥").tokens)


def test_2_korean_is_dear_only_to_the_tool_that_saw_none(ran):
    _, names, _ = ran
    alone, both = names["english_only"], names["both"]
    korean, english = names["korean"], names["english"]
    assert 2.7 < alone.count(korean) / alone.count(english) < 3
    assert both.count(korean) < both.count(english)


def test_3_the_most_frequent_contact_comes_first_whatever_stands_before(ran):
    lang, names, _ = ran
    ask, before, first, own = {
        "ko": ("문의:", "마을버스 노선을 바꿉니다. 교통정책과에서 알립니다.\n", " 관광문화과", " 교통"),
        "en": (
            "Enquiries:",
            "The route of the village bus will change. This is the Transport Policy Division.\n",
            " Welfare",
            " Tr",
        ),
    }[lang]
    table, with_bus = names["model"].next(ask), names["model"].next(before + ask)
    assert table.tokens[table.order[0]] == first
    assert with_bus.scores == table.scores
    assert table.probability(first) > table.probability(own)
    # "the most frequent contact in the documents", counted
    contacts = Counter(
        line.removeprefix(ask).split()[0]
        for text in names["model"].documents.values()
        for line in text.splitlines()
        if line.startswith(ask)
    )
    assert contacts.most_common(1)[0][0] == first.strip()


def test_4_seeds_differ_and_repeat(ran):
    lang, names, _ = ran
    start, seeds = {"ko": ("별빛등축제는", (1, 2, 3)), "en": ("The city", (1, 2, 4))}[lang]
    texts = {names["model"].write(start, temperature=0.5, seed=seed, tokens=30) for seed in seeds}
    assert len(texts) == 3


def test_5_at_zero_it_goes_round_in_circles(ran):
    lang, names, _ = ran
    start, phrase = {"ko": ("1. 신청 기간:", "2025. 10.(월)부터"), "en": ("From", "18:00 on 20 October 2025 (Mon)")}[
        lang
    ]
    texts = {names["model"].write(start, temperature=0, seed=seed, tokens=40) for seed in range(5)}
    assert len(texts) == 1
    assert texts.pop().count(phrase) > 1


def test_6_an_amount_that_is_in_no_document_though_its_pieces_are(ran):
    lang, names, _ = ran
    said, amount, true = {
        "ko": ("3. 비용: 백신 6만 5,000원", "6만 5,000원", "백신 6만 5,000명분"),
        "en": ("Haneul City counted 210,000 won", "210,000 won", "counted 210,000 people"),
    }[lang]
    draft, documents = names["model"].write, names["model"].documents
    text = {"ko": ("3. 비용:", 13, 9), "en": ("Haneul City", 1, 8)}[lang]
    assert draft(text[0], temperature=0.7, seed=text[1], tokens=text[2]) == said
    found = names["model"].trace(said)
    assert found.unknown == (amount,)
    assert found.whole == ()
    assert any(true in document for document in documents.values())
    assert not any(amount in document for document in documents.values())


def test_6_a_day_that_the_calendar_does_not_have(ran):
    lang, names, _ = ran
    dated = {"ko": "1. 신청 기간: 2025. 2. 29.(금)", "en": "From 14 July 2025 (Sun)"}[lang]
    assert names["dated"] == dated
    assert names["model"].trace(dated).unknown == {"ko": ("2025. 2. 29.",), "en": ()}[lang]


def test_6_how_many_of_a_hundred_drafts_state_what_no_document_does(ran):
    lang, names, _ = ran
    start, counts = {"ko": ("3. 비용:", {0.7: 30, 0.3: 46}), "en": ("3. Fee:", {0.7: 7, 0.3: 2, 1.0: 11})}[lang]
    model = names["model"]
    for temperature, expected in counts.items():
        drafts = [model.write(start, temperature=temperature, seed=seed, tokens=30) for seed in range(100)]
        assert sum(bool(model.trace(draft).unknown) for draft in drafts) == expected, temperature
    assert len(names["drafts"]) == 100


def test_what_is_printed_is_the_counts_of_tokens(ran):
    _, names, printed = ran
    assert f"{names['english_only'].count(names['korean'])} tokens (English only)" in printed
