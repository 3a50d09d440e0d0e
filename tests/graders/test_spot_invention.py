"""Marks on thirty sentences: what each way of not reading earns."""

import random
from itertools import combinations

import pytest

import labkit
from graders import scoring
from graders.exercises import spot_invention as judged
from labkit.answers import capture
from labkit.exercise import checkout, read_exercise
from labkit.quantities import agrees, quantities
from labkit.tinymodel.evidence import trace

QUESTION = read_exercise(checkout() / "exercises/spot_invention/exercise.toml").question("marks")
KEY = judged.key()
SOURCES = {"A-045": ("N-015", "P-007"), "A-047": ("N-014", "N-010"), "A-049": ("P-001", "N-009")}
ENGLISH = {"근거 있음": "supported", "수치": "figure", "날짜": "date", "출처": "citation", "자리": "misplaced"}


def source(id):
    name, column = ("notices", "notice_id") if id.startswith("N") else ("press_releases", "release_id")
    return labkit.load(name).set_index(column).loc[id, "body"]


def share(marks):
    score = scoring.score("spot_invention", QUESTION, capture("choices", marks))
    return score.points / score.max_points


def test_there_are_enough_of_each_kind_and_most_sentences_are_sound():
    kinds = list(KEY.values())
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "근거 있음": 18,
        "수치": 3,
        "날짜": 3,
        "출처": 3,
        "자리": 3,
    }


def test_both_languages_are_marked_alike():
    assert share(KEY) == share({n: ENGLISH[mark] for n, mark in KEY.items()}) == 1


@pytest.mark.parametrize("mark", [*ENGLISH, *ENGLISH.values()])
def test_one_mark_for_all_earns_next_to_nothing(mark):
    assert share(dict.fromkeys(KEY, mark)) <= 0.15


def test_every_unknown_number_taken_for_an_invention_does_not_pass():
    sums = dict.fromkeys(("02", "12", "24", "28"), "수치")
    assert 0.6 < share(KEY | sums) < 0.9


def test_one_sure_mark_is_no_precision():
    only = dict.fromkeys(KEY, "근거 있음") | {"22": "수치"}
    assert share(only) < 0.35


def test_one_slip_still_passes():
    for n, mark in KEY.items():
        slip = "수치" if mark == "근거 있음" else "근거 있음"
        assert share(KEY | {n: slip}) >= 0.85, n


def test_a_defensible_kind_gets_half():
    assert share(KEY) > share(KEY | {"14": "날짜"}) > share(KEY | {"14": "수치"})


def test_chance_earns_little():
    draw = random.Random(1)
    shares = [share({n: draw.choice(list(ENGLISH)) for n in KEY}) for _ in range(100)]
    assert sum(shares) / len(shares) < 0.25


def test_missing_sentences_and_other_words_are_no_marks():
    assert share({"01": "근거 있음"}) < 0.05
    assert share(dict.fromkeys(KEY, "잘 모르겠음")) == 0


def test_every_sentence_stands_in_both_languages():
    table = labkit.load("ai_outputs", form="sentences").set_index("output_id")
    for name in SOURCES:
        assert len(table.loc[name]) == 10
        assert table.loc[name, ["sentence", "sentence_en"]].notna().all().all()


def test_dates_and_figures_planted_as_wrong_stand_in_no_source_and_misplaced_ones_do():
    told = [(name, it) for name in judged.BRIEFINGS for it in judged.sentences()[name]]
    for (name, it), mark in zip(told, KEY.values(), strict=True):
        unknown = trace(it.text, {id: source(id) for id in SOURCES[name]}).unknown
        if mark in ("수치", "날짜"):
            assert unknown, it.text
        if mark == "자리":
            assert not unknown, it.text


@pytest.mark.parametrize("n", ["02", "24", "28"])
def test_a_total_that_counts_as_supported_is_the_product_of_two_numbers_told(n):
    told = [it.text for name in judged.BRIEFINGS for it in judged.sentences()[name]]
    here, before = told[int(n) - 1], told[int(n) - 2]
    numbers = [float(q.value) for q in quantities(before + here) if q.kind == "number"]
    total = max(numbers)
    assert total in {a * b for a, b in combinations(numbers, 2)}
    assert KEY[n] == "근거 있음"


def test_the_share_planted_as_wrong_is_not_that_of_its_source():
    visited, helped = [float(q.value) for q in quantities(source("P-007")) if q.value in (6150, 512)][:2]
    (stated,) = [
        q for it in judged.sentences()["A-045"] for q in quantities(it.text) if q.value == 20 and q.unit == "%"
    ]
    assert (visited, helped) == (6150, 512)
    assert not agrees(stated, 100 * helped / visited, "%")
